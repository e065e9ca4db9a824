# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The history of an opportunity, corrected by hand: add, correct and delete what it tells.

The entry of a no that was recorded and the no itself are one: they change and go together.
"""

from datetime import date
from typing import Any

from networkjournal.domain import rows, story
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.labels import label
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.services.shared_moves import row_of, rows_where
from networkjournal.services.stage_book import StageBook, entry, settle
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.services.turndowns import draft_key
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
        """Change the day of an entry, and what it says; a recorded no gets the day too."""
        refuse(story.problems(on, today))
        of = self._opportunity_of(change_id)
        name = self._name(what)
        with self._journal.history.step(_("Correct “{entry}”").format(entry=name)) as step:
            book = _healed(step, of, today)
            refuse(story.correction_problems(book.changes[of], change_id, what))
            for no in _noes_of(book.changes[of], change_id):
                if what is not Ending.TURNED_DOWN:
                    raise UserError(
                        _("The no is recorded here. Delete this entry, or add another.")
                    )
                step.update(m.Turndown, no.id, on=on)
            step.update(m.StageChange, change_id, on=on, **entry(what))
            _settle(step, book)

    def delete_change(self, change_id: int) -> None:
        """Delete an entry, and the no that was recorded with it; the last entry stays.

        A no stays, and its entry with it, where an ask or a meeting came of it.
        """
        of = self._opportunity_of(change_id)
        row = row_of(m.StageChange, change_id)
        name = self._name(row.stage or row.ending)
        with self._journal.history.step(_("Delete “{entry}”").format(entry=name)) as step:
            book = _healed(step, of, row.on)
            refuse(story.deletion_problems(book.changes[of]))
            for no in _noes_of(book.changes[of], change_id):
                _refuse_needed(no)
                step.delete(m.Turndown, no.id)
                step.drop_draft(draft_key(no.id))
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


def _noes_of(changes: list[rows.StageChange], change_id: int) -> tuple[rows.Turndown, ...]:
    of = changes[0].opportunity_id
    noes = rows_where(m.Turndown, "opportunity_id = ?", of, order='"on", id')
    return story.noes_of(changes, noes, change_id)


def _refuse_needed(no: rows.Turndown) -> None:
    """Tell that something came of a no, so that it cannot be taken back."""
    asked = rows_where(m.Ask, "turndown_id = ? AND sent_on IS NOT NULL", no.id)
    if asked or rows_where(m.Meeting, "turndown_id = ? AND trashed_at IS NULL", no.id):
        raise UserError(
            _("An ask or a meeting came of this no. To go on, move it to a stage; the no stays.")
        )


def _settle(step: Step, before: StageBook) -> None:
    """Store what the history tells now; `before` is what it was."""
    settle(step, list(before.rows.values()), StageBook(step, before.rows).changes)
