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
from networkjournal.domain.story import ordered, tell
from networkjournal.domain.words import Ending, Stage

_WEEK = 7
MOST_WEEKS = 26
"""So many weeks can be told apart side by side; what is longer is counted by months."""


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """Show one stage: how many came at least so far, and what of them came to the next.

    `share` is the part, 0 to 1, that came on, None for the last stage and where nobody came.
    `days` is the median from entering this stage to entering one further on, the next or another
    where that was left out, over the `days_of` of whom both days are known; None where they are
    of nobody. Of several steps that have one day the last alone is known by it.
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
class Span:
    """Show a week or a month by its first day: applications sent and conversations held."""

    first: date
    applications: int = 0
    conversations: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """Hold what was done from the first busy span on, and how many weeks the period has."""

    spans: tuple[Span, ...] = ()
    weeks: int = 0
    monthly: bool = False


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
    entered = [_entered(changes) for changes in counted]
    steps = tuple(_step(stage, reached[stage.rank : stage.rank + 2], entered) for stage in Stage)
    return Funnel(steps, Counter(one.ending for one in told if one.ending))


def done(applied: Sequence[date], held: Sequence[date], first: date | None, last: date) -> Done:
    """Count applications and conversations from `first` to `last`; an open start is the first day.

    Spans in which nothing happened are there too, up from the first busy one.
    """
    begun = min([*applied, *held], default=last)
    if begun > last or not (applied or held):
        return Done()
    by_week = weeks(applied, held, begun, last)
    whole = (_monday(last) - _monday(min(first or begun, begun))) // _WEEK + 1
    if len(by_week) <= MOST_WEEKS:
        return Done(by_week, whole)
    return Done(months(applied, held, begun, last), whole, monthly=True)


def weeks(
    applied: Iterable[date], held: Iterable[date], first: date, last: date
) -> tuple[Span, ...]:
    """Count applications and conversations by week, from that of `first` to that of `last`.

    Weeks in which nothing happened are there too; days outside are not counted.
    """
    sent, talked = (Counter(_monday(day) for day in days) for days in (applied, held))
    # Mondays by their number, so that the last week of the calendar has no next one to fail on.
    mondays = range(_monday(first), _monday(last) + 1, _WEEK)
    return tuple(Span(date.fromordinal(at), sent[at], talked[at]) for at in mondays)


def months(
    applied: Iterable[date], held: Iterable[date], first: date, last: date
) -> tuple[Span, ...]:
    """Count by month as `weeks` does by week."""
    sent, talked = (Counter(_month(day) for day in days) for days in (applied, held))
    numbers = range(_month(first), _month(last) + 1)
    return tuple(Span(date(at // 12, at % 12 + 1, 1), sent[at], talked[at]) for at in numbers)


def _within(changes: Sequence[StageChange], first: date | None, last: date | None) -> bool:
    began = min(change.on for change in changes)
    return (first is None or began >= first) and (last is None or began <= last)


def _entered(changes: Sequence[StageChange]) -> dict[Stage, date]:
    """Return the first day at each stage whose day is known.

    Several steps of one day are a hand that catches up, or a table that had one day for all:
    only the last of them says that it was so on that day.
    """
    last = {change.on: change.stage for change in ordered(changes) if change.stage}
    days: dict[Stage, date] = {}
    for on, stage in last.items():
        days.setdefault(stage, on)
    return days


def _step(
    stage: Stage, reached: Sequence[int], entered: Sequence[Mapping[Stage, date]]
) -> FunnelStep:
    here, *further = reached
    if not further:
        return FunnelStep(stage, here)
    after = [[on for other, on in days.items() if other.rank > stage.rank] for days in entered]
    gaps = [
        (min(ons) - days[stage]).days
        for days, ons in zip(entered, after, strict=True)
        if ons and stage in days
    ]
    # Who was further on first came back; that says nothing of how long the step takes.
    took = [gap for gap in gaps if gap > 0]
    share = further[0] / here if here else None
    return FunnelStep(stage, here, share, median(took) if took else None, len(took))


def _monday(day: date) -> int:
    return day.toordinal() - day.weekday()


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
