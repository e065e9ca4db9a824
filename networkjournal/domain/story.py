# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the stage changes of an opportunity tell: the one source of its stage and its ending.

Knows nothing of rounds, people or of who stores the changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from networkjournal.domain.rows import StageChange, Turndown
from networkjournal.domain.settings import past_problem
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class Story:
    """Hold where an opportunity stands; `since` is the day of its last change."""

    stage: Stage = Stage.SAVED
    furthest: Stage = Stage.SAVED
    ending: Ending | None = None
    since: date | None = None


def ordered(changes: Sequence[StageChange]) -> tuple[StageChange, ...]:
    """Return the changes by day; those of one day as they were made, not yet stored ones last."""
    return tuple(sorted(changes, key=lambda change: (change.on, change.id == 0, change.id)))


def tell(changes: Sequence[StageChange]) -> Story:
    """Return where the changes lead; an ending counts only while nothing comes after it."""
    if not changes:
        return Story()
    line = ordered(changes)
    stages = [change.stage for change in line if change.stage] or [Stage.SAVED]
    furthest = max(stages, key=lambda stage: stage.rank)
    return Story(stages[-1], furthest, line[-1].ending, line[-1].on)


def next_day(changes: Sequence[StageChange], today: date) -> date:
    """Return the day of a change that nobody gave a day: it comes after all that are there."""
    return max([today, *(change.on for change in changes)])


def reached_on(changes: Sequence[StageChange], stage: Stage) -> date | None:
    """Return the first day at a stage or a later one; `applied` gives the day of applying."""
    days = [c.on for c in changes if c.stage and c.stage.rank >= stage.rank]
    return min(days, default=None)


def noes_of(
    changes: Sequence[StageChange], noes: Sequence[Turndown], change_id: int
) -> tuple[Turndown, ...]:
    """Return the recorded noes, given by day, that belong to an entry.

    Each belongs to the first ending of its day or later that no other has; else to the last one.
    """
    ends = [change for change in ordered(changes) if change.ending is Ending.TURNED_DOWN]
    found = []
    for no in noes if ends else ():
        later = [end for end in ends if end.on >= no.on]
        own = (later or ends)[0 if later else -1]
        if len(ends) > 1:
            ends.remove(own)
        if own.id == change_id:
            found.append(no)
    return tuple(found)


def problems(on: date, today: date) -> dict[str, str]:
    """Return what is wrong with the day of a new or corrected change, field by field."""
    return past_problem("on", on, today)


def correction_problems(
    changes: Sequence[StageChange], change_id: int, what: Stage | Ending
) -> dict[str, str]:
    """Return why an entry cannot say this: without any stage nothing tells how far it came."""
    if isinstance(what, Stage) or any(c.stage and c.id != change_id for c in changes):
        return {}
    return {"": _("The history keeps at least one stage. You can add the ending beside it.")}


def deletion_problems(changes: Sequence[StageChange]) -> dict[str, str]:
    """Return why none of these changes, all of one opportunity, can be deleted."""
    if len(changes) > 1:
        return {}
    return {"": _("The history keeps at least one entry. You can correct this one.")}
