# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a meeting gave, noted piece by piece beside the write-up; each is one step.

As there, an introduction becomes a contact with who introduced them, a lead an opportunity.
"""

from datetime import date

from networkjournal.domain.edits import texts_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.words import YieldKind
from networkjournal.domain.write_up import WriteUpDraft, YieldDraft
from networkjournal.i18n import _
from networkjournal.services.meeting_states import living
from networkjournal.services.shared_moves import row_of
from networkjournal.services.write_up_rows import Writer
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

_AT = "yields.0."


class Yields:
    """Note, reword and delete what meetings gave."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(self, meeting_id: int, draft: YieldDraft, today: date) -> int:
        """Note one thing that a meeting gave, and return its id."""
        problems = WriteUpDraft(meeting_id, yields=[draft]).problems(today)
        refuse(_own(problems) or _nothing(draft))
        with self._journal.history.step(_("Note what it gave")) as step:
            living(meeting_id)
            page = self._journal.reader.meeting(meeting_id)
            if page is None:
                raise UserError(_("This meeting was deleted meanwhile."))
            try:
                made = Writer(step, self._journal.reader, page, today).yields([draft])
            except UserError as error:
                raise UserError(_own(error.problems)) from error
        return made[0]

    def reword(self, yield_id: int, text: str) -> None:
        """Store other words; who or what it led to stays."""
        refuse(texts_too_long(text=text))
        with self._journal.history.step(_("Change what it gave")) as step:
            row = row_of(m.Yield, yield_id)
            if row is None:
                raise UserError(_("This was deleted meanwhile."))
            leads = row.contact_id is not None or row.opportunity_id is not None
            if not text.strip() and not leads:
                raise UserError({"text": _("What did it give?")})
            step.update(m.Yield, yield_id, text=text.strip())

    def delete(self, yield_id: int) -> None:
        """Delete it; the person or the opportunity that came of it stays."""
        with self._journal.history.step(_("Delete what it gave")) as step:
            step.delete(m.Yield, yield_id)


def _own(problems: dict[str, str]) -> dict[str, str]:
    return {name.removeprefix(_AT): sentence for name, sentence in problems.items()}


def _nothing(draft: YieldDraft) -> dict[str, str]:
    if not draft.is_empty:
        return {}
    field = {
        YieldKind.INTRODUCTION: "person",
        YieldKind.CV_PASSED_ON: "person",
        YieldKind.LEAD: "position",
    }.get(draft.kind, "text")
    return {field: _("There is nothing here yet.")}
