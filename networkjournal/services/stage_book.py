# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The histories of several opportunities in hand: read at once, told on, written at once.

Knows nothing of what a move is; keeps that the columns of each are what its changes tell.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from networkjournal.domain import rows, story
from networkjournal.domain.words import Ending, Stage
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.reading.records import LISTED, rows_of


class StageBook:
    """Hold opportunities with their changes; what was not yet stored has the id 0."""

    def __init__(self, step: Step, ids: Iterable[int]) -> None:
        self._step = step
        self._ids = list(ids)
        listed = json.dumps(self._ids)
        of = f"id IN {LISTED}", listed
        found = rows_of(step.database, m.Opportunity, rows.Opportunity, *of)
        self.rows = {row.id: row for row in found}
        self.changes: dict[int, list[rows.StageChange]] = {row_id: [] for row_id in self.rows}
        of = f"opportunity_id IN {LISTED}", listed
        told = rows_of(step.database, m.StageChange, rows.StageChange, *of, order='"on", id')
        for change in told:
            self.changes[change.opportunity_id].append(change)
        self._days: dict[int, date] = {}
        self._gone: list[int] = []
        self._touched: dict[int, None] = {}

    def in_order(self) -> list[tuple[int, rows.Opportunity]]:
        """Return the opportunities that are there, in the order in which they were asked for."""
        return [(row_id, self.rows[row_id]) for row_id in self._ids if row_id in self.rows]

    def heal(self, row_id: int, on: date) -> None:
        """Let the changes tell what is stored; the story gets its missing end.

        Journals of before, and exports from elsewhere, may hold an opportunity without its
        story. Where nothing at all is told, what is added happened `on`.
        """
        row, changes = self.rows[row_id], self.changes[row_id]
        told = story.tell(changes)
        if (told.stage, told.furthest, told.ending) == (row.stage, row.furthest, row.ending):
            return
        on = changes[-1].on if changes else on
        if row.furthest.rank > max(told.furthest.rank, row.stage.rank):
            self.append(row_id, row.furthest, on)
        self.append(row_id, row.stage, on)
        if row.ending is not None:
            self.append(row_id, row.ending, on)

    def append(self, row_id: int, what: Stage | Ending, on: date) -> None:
        """Add a change that comes after all that are there."""
        changes = self.changes[row_id]
        day = story.next_day(changes, on)
        changes.append(rows.StageChange(opportunity_id=row_id, on=day, **entry(what)))
        self._touched[row_id] = None

    def drop_last(self, row_id: int) -> rows.StageChange:
        """Take the last change away, and return it."""
        last = self.changes[row_id].pop()
        if last.id:
            self._gone.append(last.id)
        self._touched[row_id] = None
        return last

    def date_last(self, row_id: int, on: date) -> None:
        """Give the last change another day; it stays the last."""
        *before, last = self.changes[row_id]
        day = story.next_day(before, on)
        if last.id and before and before[-1].on == day and before[-1].id > last.id:
            # What was made later counts as later on one day, so this one is made again.
            self.drop_last(row_id)
            last = replace(last, id=0, uuid="")
        elif last.id and day != last.on:
            self._days[last.id] = day
        self.changes[row_id] = [*before, replace(last, on=day)]
        self._touched[row_id] = None

    def write(self) -> None:
        """Store the changes and what they tell, a few statements for all."""
        step = self._step
        for change_id in self._gone:
            step.delete(m.StageChange, change_id)
        dated = {change_id: {"on": day} for change_id, day in self._days.items()}
        step.update_many(m.StageChange, dated)
        new = [c for row_id in self._touched for c in self.changes[row_id] if not c.id]
        columns = ("opportunity_id", "on", "stage", "ending")
        step.insert_many(m.StageChange, [{c: getattr(one, c) for c in columns} for one in new])
        settle(step, [self.rows[row_id] for row_id in self._touched], self.changes)


def settle(
    step: Step,
    before: Sequence[rows.Opportunity],
    changes: Mapping[int, Sequence[rows.StageChange]],
) -> None:
    """Store what the changes tell; a card that enters a stage goes to the top of its column.

    `before` are the opportunities as they were; of several the last one lies on top.
    """
    tops: dict[Stage, float] = {}
    values: dict[int, dict[str, Any]] = {}
    for row in before:
        told = story.tell(changes[row.id])
        values[row.id] = {"stage": told.stage, "furthest": told.furthest, "ending": told.ending}
        if told.ending is None and (row.stage != told.stage or row.ending is not None):
            above = tops[told.stage] if told.stage in tops else _top(step, told.stage)
            tops[told.stage] = values[row.id]["place"] = above - 1.0
    step.update_many(m.Opportunity, values)


def entry(what: Stage | Ending) -> dict[str, Any]:
    """Return what is stored of a stage or an ending."""
    is_stage = isinstance(what, Stage)
    return {"stage": what if is_stage else None, "ending": None if is_stage else what}


def _top(step: Step, stage: Stage) -> float:
    """Return the place of the highest card of a column, 1 where it is empty."""
    sql = "SELECT min(place) FROM opportunity WHERE stage = ? AND ending IS NULL"
    found = step.database.execute_sql(sql, (stage.value,)).fetchone()[0]
    return 1.0 if found is None else float(found)
