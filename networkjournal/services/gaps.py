# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Gaps: what was missing, who said so, and the evidence under way."""

from datetime import date

from networkjournal.domain.edits import GapFields
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.words import GapState
from networkjournal.i18n import _
from networkjournal.services.shared_moves import new_contact, row_of
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class Gaps:
    """Change gaps, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(self, fields: GapFields, today: date | None = None) -> int:
        """Note a gap and return its id."""
        refuse(fields.problems(today))
        with self._journal.history.step(_("Note a gap")) as step:
            return step.insert(m.Gap, **self._plain(step, fields))

    def change(self, gap_id: int, fields: GapFields, today: date | None = None) -> None:
        """Store what the form says."""
        refuse(fields.problems(today))
        self._refuse_gone(gap_id)
        with self._journal.history.step(_("Change a gap")) as step:
            step.update(m.Gap, gap_id, **self._plain(step, fields))

    def set_state(self, gap_id: int, state: GapState) -> None:
        """Say how far one has come with it."""
        self._refuse_gone(gap_id)
        with self._journal.history.step(_("Change a gap")) as step:
            step.update(m.Gap, gap_id, state=state)

    def delete(self, gap_id: int) -> None:
        """Delete a gap."""
        with self._journal.history.step(_("Delete a gap")) as step:
            step.delete(m.Gap, gap_id)

    def _refuse_gone(self, gap_id: int) -> None:
        if row_of(m.Gap, gap_id) is None:
            raise UserError(_("This gap was deleted meanwhile."))

    def _plain(self, step: Step, fields: GapFields) -> dict[str, object]:
        """Return the columns; who or what is gone by now is left out, a new name is added."""
        of, said_by = fields.opportunity_id, fields.said_by_id
        if said_by is None and fields.said_by_name.strip():
            said_by = new_contact(step, fields.said_by_name)
        return {
            "opportunity_id": of if row_of(m.Opportunity, of) else None,
            "said_by_id": said_by if row_of(m.Contact, said_by) else None,
            "text": fields.text.strip(),
            "about": fields.about.strip(),
            "evidence": fields.evidence.strip(),
            "state": fields.state,
            "said_on": fields.said_on,
        }
