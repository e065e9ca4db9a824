# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is done with several opportunities at once: one step, one undo. What is gone is left out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from networkjournal.domain.edits import OpportunityFields
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.labels import label
from networkjournal.domain.settings import past_problem
from networkjournal.domain.words import Ending, Level, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.services import stage_moves
from networkjournal.services.opportunity_trash import untrashed
from networkjournal.services.shared_moves import organization_id, row_of, rows_where
from networkjournal.services.tags import put_tags
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal
from networkjournal.store.reading.records import LISTED

_PLAIN = ("position", "source", "link", "salary")


class Many:
    """Change several opportunities, one step each time."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def move_many(self, ids: Sequence[int], stage: Stage, on: date) -> None:
        """Bring opportunities to a stage; the first lies on top of its column."""
        refuse(day_problem(on))
        name = self._journal.settings().stages.name(stage)
        words = ngettext("Move to {stage}", "Move {count} to {stage}", len(ids))
        with self._step(words.format(count=len(ids), stage=name), ids) as (step, there):
            stage_moves.move_all(step, reversed(there), stage, on)

    def shift_many(self, ids: Sequence[int], across: int, on: date) -> None:
        """Bring each of these to the stage `across` places beside its own, if there is one."""
        refuse(day_problem(on))
        stages = list(Stage)
        with self._step(_("Move to the stage beside"), ids) as (step, there):
            by_stage: dict[Stage, list[int]] = {}
            alive = f"ending IS NULL AND id IN {LISTED}"
            for row in rows_where(m.Opportunity, alive, json.dumps(there)):
                by_stage.setdefault(row.stage, []).append(row.id)
            for stage, moving in by_stage.items():
                at = stages.index(stage) + across
                if 0 <= at < len(stages):
                    inside = set(moving)
                    ordered = [each for each in reversed(there) if each in inside]
                    stage_moves.move_all(step, ordered, stages[at], on)

    def end_many(self, ids: Sequence[int], ending: Ending, on: date) -> None:
        """End opportunities in one way; how far each came is kept."""
        refuse(day_problem(on))
        words = ngettext("Close as {how}", "Close {count} as {how}", len(ids))
        with self._step(words.format(count=len(ids), how=label(ending)), ids) as (step, there):
            stage_moves.end_all(step, there, ending, on)

    def tag_many(
        self, ids: Sequence[int], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> None:
        """Put tags on opportunities and take tags off; names are compared folded."""
        with self._step(_("Change tags"), ids) as (step, there):
            put_tags(step, there, add, remove)

    def set_fields_many(self, ids: Sequence[int], values: Mapping[str, str]) -> None:
        """Store fields of a form, such as source or organization, for each of these."""
        unknown = values.keys() - {*_PLAIN, "organization"}
        if unknown:
            raise KeyError(*unknown)
        refuse(OpportunityFields(**{"position": "-", **values}).problems())
        with self._step(_("Change fields"), ids) as (step, there):
            plain: dict[str, Any] = {
                name: " ".join(values[name].split()) for name in _PLAIN if name in values
            }
            if "organization" in values:
                place = organization_id(step, self._journal.reader, values["organization"])
                plain["organization_id"] = place
            step.update_all(m.Opportunity, there, **plain)

    def set_level_many(self, ids: Sequence[int], level: Level | None) -> None:
        """Say by hand how close one came; None leaves it to the signals.

        What was said when a no was recorded counts first, so it is changed with it.
        """
        with self._step(_("Change the level"), ids) as (step, there):
            step.update_all(m.Opportunity, there, level_override=level)
            where = f"level_override IS NOT NULL AND opportunity_id IN {LISTED}"
            said = rows_where(m.Turndown, where, json.dumps(there), order='"on", id')
            # Cleared, the ones before the latest would count again.
            latest = {row.opportunity_id: row.id for row in said}
            chosen = [row.id for row in said] if level is None else latest.values()
            step.update_all(m.Turndown, chosen, level_override=level)

    def set_place(
        self,
        opportunity_id: int,
        stage: Stage,
        before_id: int | None,
        after_id: int | None,
        on: date,
    ) -> None:
        """Lay a card between two of a column: `before_id` lies above it, `after_id` below."""
        self.set_places([opportunity_id], stage, before_id, after_id, on)

    def set_places(
        self,
        ids: Sequence[int],
        stage: Stage,
        before_id: int | None,
        after_id: int | None,
        on: date,
    ) -> None:
        """Lay cards, in their order, between two of a column; None is its end."""
        refuse(day_problem(on))
        name = self._journal.settings().stages.name(stage)
        words = ngettext("Move to {stage}", "Move {count} to {stage}", len(ids))
        stay = rows_where(
            m.Opportunity,
            f"stage = ? AND ending IS NULL AND id IN {LISTED}",
            stage.value,
            json.dumps(list(ids)),
        )
        if len(stay) == len(set(ids)):
            words = _("Move within {stage}")
        with self._step(words.format(count=len(ids), stage=name), ids) as (step, there):
            stage_moves.move_all(step, there, stage, on)
            _lay(step, there, stage, before_id, after_id)

    @contextmanager
    def _step(self, words: str, ids: Sequence[int]) -> Iterator[tuple[Step, list[int]]]:
        with self._journal.history.step(words) as step:
            there = untrashed(step, ids)
            if ids and not there:
                raise UserError(_("This opportunity was deleted meanwhile."))
            yield step, there


def day_problem(on: date, today: date | None = None) -> dict[str, str]:
    """Return what is wrong with the day of a change; `today` where the day was chosen."""
    return past_problem("on", on, today)


def _lay(
    step: Step, ids: Sequence[int], stage: Stage, before_id: int | None, after_id: int | None
) -> None:
    above, below = (_place(each, stage, ids) for each in (before_id, after_id))
    for _time in range(2):
        gap = (below - above) if above is not None and below is not None else None
        places = _between(above, below, len(ids))
        if gap is None or (gap > 0 and len({above, *places, below}) == len(ids) + 2):
            break
        # Halved too often, or never laid out: the column is numbered anew.
        _number(step, stage)
        above, below = (_place(each, stage, ids) for each in (before_id, after_id))
    laid = {opportunity_id: {"place": at} for opportunity_id, at in zip(ids, places, strict=True)}
    step.update_many(m.Opportunity, laid)


def _place(opportunity_id: int | None, stage: Stage, moved: Sequence[int]) -> float | None:
    """Return where a neighbour lies, if it still lies in that column and stays there."""
    row = row_of(m.Opportunity, opportunity_id)
    if row is None or row.id in moved or row.stage != stage or row.ending is not None:
        return None
    return float(row.place)


def _between(above: float | None, below: float | None, count: int) -> list[float]:
    if above is None and below is None:
        return [float(n) for n in range(count)]
    if above is None:
        return [float(below or 0) - count + n for n in range(count)]
    step = 1.0 if below is None else (below - above) / (count + 1)
    return [above + step * (n + 1) for n in range(count)]


def _number(step: Step, stage: Stage) -> None:
    sql = (
        "SELECT id FROM opportunity WHERE stage = ? AND ending IS NULL AND trashed_at IS NULL "
        "ORDER BY place, id DESC"
    )
    found = step.database.execute_sql(sql, (stage.value,)).fetchall()
    laid = {row_id: {"place": float(place)} for place, (row_id,) in enumerate(found)}
    step.update_many(m.Opportunity, laid)
