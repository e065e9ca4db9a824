# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How many opportunities came how far, how long it took, and what was done week by week.

Counts the stories that it is given; knows nothing of filters, rows or pictures.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median

from networkjournal.domain.rows import StageChange
from networkjournal.domain.story import known_by_its_end, tell
from networkjournal.domain.words import Ending, Stage

_WEEK = 7


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """Show one stage: how many came at least so far, and what of them came to the next.

    `share` is the part, 0 to 1, that came on, None for the last stage and where nobody came.
    `days` is the median from entering this stage to entering the next, over the `days_of` that
    did both; None where nobody did. What is known by its end alone says nothing of how long
    anything took: of it, ways that begin and end on one day are not counted.
    """

    stage: Stage
    reached: int
    share: float | None = None
    days: float | None = None
    days_of: int = 0


@dataclass(frozen=True, slots=True)
class Funnel:
    """Hold a step for each stage, in order, and how many ended in which way."""

    steps: tuple[FunnelStep, ...]
    endings: Mapping[Ending, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Return how many opportunities were counted."""
        return self.steps[0].reached


@dataclass(frozen=True, slots=True)
class Week:
    """Show one ISO week by its Monday: applications sent and conversations held."""

    monday: date
    applications: int = 0
    conversations: int = 0


def funnel(
    stories: Iterable[Sequence[StageChange]],
    first: date | None = None,
    last: date | None = None,
) -> Funnel:
    """Count the opportunities by the furthest stage; each story is all changes of one.

    With `first` and `last` only those count whose first change lies within these days, so that
    each is followed to where it came, whenever that was.
    """
    counted = [changes for changes in stories if changes and _within(changes, first, last)]
    told = [tell(changes) for changes in counted]
    furthest = Counter(one.furthest for one in told)
    reached = [sum(furthest[far] for far in Stage if far.rank >= stage.rank) for stage in Stage]
    entered = [(_entered(changes), not known_by_its_end(changes)) for changes in counted]
    steps = tuple(_step(stage, reached[stage.rank : stage.rank + 2], entered) for stage in Stage)
    return Funnel(steps, Counter(one.ending for one in told if one.ending))


def weeks(
    applied: Iterable[date], held: Iterable[date], first: date, last: date
) -> tuple[Week, ...]:
    """Count applications and conversations by week, from that of `first` to that of `last`.

    Weeks in which nothing happened are there too; days outside are not counted.
    """
    sent, talked = (Counter(_monday(day) for day in days) for days in (applied, held))
    # Mondays by their number, so that the last week of the calendar has no next one to fail on.
    mondays = range(_monday(first), _monday(last) + 1, _WEEK)
    return tuple(Week(date.fromordinal(at), sent[at], talked[at]) for at in mondays)


def _within(changes: Sequence[StageChange], first: date | None, last: date | None) -> bool:
    began = min(change.on for change in changes)
    return (first is None or began >= first) and (last is None or began <= last)


def _entered(changes: Sequence[StageChange]) -> dict[Stage, date]:
    """Return the first day at each stage that was entered."""
    days: dict[Stage, date] = {}
    for change in changes:
        if change.stage:
            days[change.stage] = min(change.on, days.get(change.stage, change.on))
    return days


def _step(
    stage: Stage, reached: Sequence[int], entered: Sequence[tuple[dict[Stage, date], bool]]
) -> FunnelStep:
    here, *further = reached
    if not further:
        return FunnelStep(stage, here)
    after = [*Stage][stage.rank + 1]
    both = [(days, dated) for days, dated in entered if stage in days and after in days]
    gaps = [((days[after] - days[stage]).days, dated) for days, dated in both]
    # Who was at the next stage first came back; that says nothing of how long the step takes.
    took = [gap for gap, dated in gaps if gap > 0 or (gap == 0 and dated)]
    share = further[0] / here if here else None
    return FunnelStep(stage, here, share, median(took) if took else None, len(took))


def _monday(day: date) -> int:
    return day.toordinal() - day.weekday()
