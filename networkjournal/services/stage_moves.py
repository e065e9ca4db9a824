# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Moves and endings inside a step: the history is told, and what it tells is stored.

After each of these the opportunity's stage, furthest stage and ending are what its changes tell.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from networkjournal.domain import rows, story
from networkjournal.domain.errors import UserError
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.history import Step

_CHANGES = (
    'SELECT id, "on", stage, ending FROM stage_change WHERE opportunity_id = ? ORDER BY "on", id'
)


def move(step: Step, opportunity_id: int, stage: Stage, on: date) -> None:
    """Bring an opportunity to a stage; a day before the last change is taken as that day."""
    row = opportunity(opportunity_id)
    changes = healed(step, row)
    if row.stage == stage and row.ending is None and changes:
        return
    _append(step, changes, row.id, on, stage)
    settle(step, row)


def end(step: Step, opportunity_id: int, ending: Ending, on: date) -> None:
    """End an opportunity; ended the same way already, only the day may change."""
    row = opportunity(opportunity_id)
    changes = healed(step, row)
    if changes and changes[-1].ending == ending:
        _set_day_of_last(step, changes, on)
    else:
        _append(step, changes, row.id, on, ending)
    settle(step, row)


def reach(step: Step, opportunity_id: int, stage: Stage, on: date) -> None:
    """Note that an opportunity came at least so far; an ending stays the last word."""
    row = opportunity(opportunity_id)
    if row.stage.rank >= stage.rank:
        return
    changes = healed(step, row)
    last = changes[-1] if changes else None
    if last is None or last.ending is None:
        _append(step, changes, row.id, on, stage)
    else:
        _append(step, changes[:-1], row.id, min(on, last.on), stage)
        # What was made later counts as later on one day, so the ending is made again.
        step.delete(m.StageChange, last.id)
        _append(step, changes, row.id, last.on, last.ending)
    settle(step, row)


def take_ending_back(step: Step, opportunity_id: int, ending: Ending) -> None:
    """Take back an ending that belonged elsewhere; what was before it counts again."""
    row = opportunity(opportunity_id)
    changes = healed(step, row)
    if not changes or changes[-1].ending != ending:
        return
    step.delete(m.StageChange, changes[-1].id)
    if len(changes) == 1:
        _append(step, (), row.id, changes[-1].on, row.stage)
    settle(step, row)


def settle(step: Step, row: Any) -> None:
    """Store what the changes tell; a card that enters a stage goes to the top of its column.

    `row` is the opportunity as it was before.
    """
    told = story.tell(changes_of(step, row.id))
    values: dict[str, Any] = {
        "stage": told.stage,
        "furthest": told.furthest,
        "ending": told.ending,
    }
    enters = row.stage != told.stage or row.ending is not None
    if told.ending is None and enters:
        values["place"] = top(step, told.stage, row.id)
    step.update(m.Opportunity, row.id, **values)


def top(step: Step, stage: Stage, leave_out: int = 0) -> float:
    """Return a place above all cards of a column."""
    sql = "SELECT min(place) FROM opportunity WHERE stage = ? AND ending IS NULL AND id <> ?"
    found = step.database.execute_sql(sql, (stage.value, leave_out)).fetchone()[0]
    return 0.0 if found is None else float(found) - 1.0


def changes_of(step: Step, opportunity_id: int) -> tuple[rows.StageChange, ...]:
    """Return the changes in the order in which they tell the story."""
    # Asked for each of many opportunities, and writing the statement anew took most of its time.
    found = step.database.execute_sql(_CHANGES, (opportunity_id,)).fetchall()
    return tuple(
        rows.StageChange(
            id=row_id,
            opportunity_id=opportunity_id,
            on=date.fromisoformat(on),
            stage=Stage(stage) if stage else None,
            ending=Ending(ending) if ending else None,
        )
        for row_id, on, stage, ending in found
    )


def healed(step: Step, row: Any) -> tuple[rows.StageChange, ...]:
    """Return the changes; where they do not tell what is stored, the story gets its missing end.

    Journals of before, and exports from elsewhere, may hold an opportunity without its story.
    """
    changes = changes_of(step, row.id)
    told = story.tell(changes)
    if not changes or (told.stage, told.furthest, told.ending) == _stored(row):
        return changes
    on = changes[-1].on
    if row.furthest.rank > max(told.furthest.rank, row.stage.rank):
        _append(step, changes, row.id, on, row.furthest)
    _append(step, changes, row.id, on, row.stage)
    if row.ending is not None:
        _append(step, changes, row.id, on, row.ending)
    return changes_of(step, row.id)


def opportunity(opportunity_id: int) -> Any:
    """Return the stored row of an opportunity, or tell that it is gone."""
    row = row_of(m.Opportunity, opportunity_id)
    if row is None:
        raise UserError(_("This opportunity was deleted meanwhile."))
    return row


def _stored(row: Any) -> tuple[Stage, Stage, Ending | None]:
    return row.stage, row.furthest, row.ending


def _append(
    step: Step,
    changes: Sequence[rows.StageChange],
    opportunity_id: int,
    on: date,
    what: Stage | Ending,
) -> None:
    """Add a change that comes after all that are there."""
    step.insert(
        m.StageChange,
        opportunity_id=opportunity_id,
        on=story.next_day(changes, on),
        **entry(what),
    )


def entry(what: Stage | Ending) -> dict[str, Any]:
    """Return what is stored of a stage or an ending."""
    is_stage = isinstance(what, Stage)
    return {"stage": what if is_stage else None, "ending": None if is_stage else what}


def _set_day_of_last(step: Step, changes: Sequence[rows.StageChange], on: date) -> None:
    *before, last = changes
    day = story.next_day(before, on)
    if before and before[-1].on == day and before[-1].id > last.id and last.ending:
        step.delete(m.StageChange, last.id)
        _append(step, before, last.opportunity_id, day, last.ending)
    else:
        step.update(m.StageChange, last.id, on=day)
