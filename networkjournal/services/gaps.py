# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Gaps: what was missing, who said so, and the evidence under way."""

from collections.abc import Sequence
from datetime import date

from networkjournal.domain.edits import GapFields
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.words import GapState
from networkjournal.i18n import _
from networkjournal.services.shared_moves import new_contact, row_of, rows_where
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class Gaps:
    """Change gaps, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(
        self, fields: GapFields, today: date | None = None, meeting_id: int | None = None
    ) -> int:
        """Note a gap and return its id; `meeting_id` is where it was said."""
        refuse(fields.problems(today))
        with self._journal.history.step(_("Note a gap")) as step:
            meeting = row_of(m.Meeting, meeting_id)
            of = {"meeting_id": meeting.id, "turndown_id": meeting.turndown_id} if meeting else {}
            return step.insert(m.Gap, **self._plain(step, fields), **of)

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

    def matters_for(self, gap_id: int, opportunity_ids: Sequence[int]) -> None:
        """Say for which opportunities it matters beside its own; those that are gone are left."""
        self._refuse_gone(gap_id)
        with self._journal.history.step(_("Change a gap")) as step:
            there = {
                row.opportunity_id: row.id
                for row in rows_where(m.GapOpportunity, "gap_id = ?", gap_id)
            }
            wanted = [one for one in dict.fromkeys(opportunity_ids) if row_of(m.Opportunity, one)]
            step.insert_many(
                m.GapOpportunity,
                [{"gap_id": gap_id, "opportunity_id": one} for one in wanted if one not in there],
            )
            for one in there.keys() - set(wanted):
                step.delete(m.GapOpportunity, there[one])

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
