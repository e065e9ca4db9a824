# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The history of an opportunity, corrected by hand: add, correct and delete what it tells."""

from datetime import date
from typing import Any

from networkjournal.domain import story
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.labels import label
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of
from networkjournal.services.stage_book import StageBook, entry, settle
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class StageHistory:
    """Change what the history says, one step each; the opportunity follows it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add_change(self, opportunity_id: int, on: date, what: Stage | Ending, today: date) -> int:
        """Add an entry on its day and return its id; on one day it comes last."""
        refuse(story.problems(on, today))
        name = self._name(what)
        with self._journal.history.step(_("Add “{entry}”").format(entry=name)) as step:
            book = _healed(step, opportunity_id, today)
            of = {"opportunity_id": opportunity_id}
            change_id = step.insert(m.StageChange, on=on, **of, **entry(what))
            _settle(step, book)
        return change_id

    def correct_change(self, change_id: int, on: date, what: Stage | Ending, today: date) -> None:
        """Change the day of an entry, and what it says."""
        refuse(story.problems(on, today))
        of = self._opportunity_of(change_id)
        name = self._name(what)
        with self._journal.history.step(_("Correct “{entry}”").format(entry=name)) as step:
            book = _healed(step, of, today)
            refuse(story.correction_problems(book.changes[of], change_id, what))
            step.update(m.StageChange, change_id, on=on, **entry(what))
            _settle(step, book)

    def delete_change(self, change_id: int) -> None:
        """Delete an entry; the last one that is left stays."""
        of = self._opportunity_of(change_id)
        row = row_of(m.StageChange, change_id)
        name = self._name(row.stage or row.ending)
        with self._journal.history.step(_("Delete “{entry}”").format(entry=name)) as step:
            book = _healed(step, of, row.on)
            refuse(story.deletion_problems(book.changes[of]))
            step.delete(m.StageChange, change_id)
            _settle(step, book)

    def _opportunity_of(self, change_id: int) -> int:
        row: Any = row_of(m.StageChange, change_id)
        if row is None:
            raise UserError(_("This entry was deleted meanwhile."))
        return int(row.opportunity_id)

    def _name(self, what: Stage | Ending) -> str:
        stages = self._journal.settings().stages
        return stages.name(what) if isinstance(what, Stage) else label(what)


def _healed(step: Step, opportunity_id: int, on: date) -> StageBook:
    """Return the history in hand, healed and stored; raise where its opportunity is gone."""
    refuse_trashed(opportunity_id)
    book = StageBook(step, [opportunity_id])
    book.heal(opportunity_id, on)
    book.write()
    return book


def _settle(step: Step, before: StageBook) -> None:
    """Store what the history tells now; `before` is what it was."""
    settle(step, list(before.rows.values()), StageBook(step, before.rows).changes)
