# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The write-up after a meeting: begun, kept while it is typed, and stored as one step."""

import logging
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from networkjournal.domain import days
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import LetterKind
from networkjournal.domain.write_up import ThanksDraft, WriteUpDraft, thank_on
from networkjournal.i18n import _
from networkjournal.services.shared_moves import rows_where
from networkjournal.services.templates import TemplateBook
from networkjournal.services.write_up_rows import Writer
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Written:
    """Tell what a write-up made: the ids of new rows, in the order of the page."""

    gaps: tuple[int, ...] = ()
    yields: tuple[int, ...] = ()
    promises: tuple[int, ...] = ()
    letters: tuple[int, ...] = ()
    contacts: tuple[int, ...] = field(default=())
    opportunities: tuple[int, ...] = ()


class WriteUps:
    """Write up meetings of one journal."""

    def __init__(self, journal: Journal, book: TemplateBook) -> None:
        self._journal, self._book = journal, book

    def begin(self, meeting_id: int, today: date) -> WriteUpDraft:
        """Return what was kept of a write-up, else a new one with a thank-you to everybody."""
        page = self._page(meeting_id)
        if kept := self.kept(meeting_id):
            return kept
        draft = WriteUpDraft(meeting_id, worth=page.row.worth)
        thanked = self._thanked(meeting_id)
        for person in page.people:
            ref = PersonRef(person.name, person.contact_id, person.title)
            there = thanked.get(person.contact_id)
            if there is None:
                draft.thanks.append(self._thanks(page, ref, today))
            elif there.sent_on is None:
                letter = ThanksDraft(ref, there.subject, there.text, there.write_on)
                letter.letter_id, letter.begun_from = there.id, there.text
                draft.thanks.append(letter)
        return draft

    def keep(self, draft: WriteUpDraft) -> None:
        """Keep the draft as it stands, without a step."""
        self._journal.drafts.keep(_key(draft.meeting_id), _converter().unstructure(draft))

    def kept(self, meeting_id: int) -> WriteUpDraft | None:
        """Return a draft that was left; one that cannot be read is left alone."""
        try:
            found = self._journal.reader.draft(_key(meeting_id))
            if found is None or found.content.get("meeting_id") != meeting_id:
                return None
            draft: WriteUpDraft = _converter().structure(found.content, WriteUpDraft)
        except (ExceptionGroup, AttributeError, KeyError, TypeError, ValueError):
            _LOG.info("a kept write-up could not be read")
            return None
        return draft

    def drop(self, meeting_id: int) -> None:
        """Forget a draft."""
        self._journal.drafts.drop(_key(meeting_id))

    def finish(self, draft: WriteUpDraft, today: date) -> Written:
        """Store all of it in one step, and count the meeting as held; raise what is wrong."""
        refuse(draft.problems(today))
        page = self._page(draft.meeting_id)
        words = _("Write up: {kind}").format(kind=label(page.row.kind))
        # Kept once more as it stands, so that undo brings back all that was typed.
        self.keep(draft)
        # Writing notes the ids of new people, which are not theirs if the step is taken back.
        draft = deepcopy(draft)
        with self._journal.history.step(words) as step:
            writer = Writer(step, self._journal.reader, self._page(draft.meeting_id), today)
            gaps = writer.gaps(draft.gaps)
            yields = writer.yields(draft.yields)
            promises = writer.promises(draft.promises)
            letters = writer.thanks(draft.thanks)
            writer.next_touch(draft)
            writer.held(draft.worth)
            step.drop_draft(_key(draft.meeting_id))
        return Written(
            gaps, yields, promises, letters, tuple(writer.made), tuple(writer.opportunities)
        )

    def _thanks(self, page: MeetingPage, person: PersonRef, today: date) -> ThanksDraft:
        settings = self._journal.settings()
        met_on = page.row.starts.date()
        values = {
            "name": person.name,
            "day": days.long(met_on),
            "my_name": settings.me.name,
        }
        letter = self._book.letter("thank-you", values)
        write_on = thank_on(met_on, today, settings.timings.thank_hours)
        return ThanksDraft(person, letter.subject, letter.body, write_on)

    def _thanked(self, meeting_id: int) -> dict[int, Any]:
        where = "meeting_id = ? AND kind = ?"
        found = rows_where(m.Letter, where, meeting_id, LetterKind.THANK_YOU.value)
        return {one.contact_id: one for one in found}

    def _page(self, meeting_id: int) -> MeetingPage:
        page = self._journal.reader.meeting(meeting_id)
        trashed = rows_where(m.Meeting, "id = ? AND trashed_at IS NOT NULL", meeting_id)
        if page is None or trashed:
            raise UserError(_("This meeting was deleted meanwhile."))
        return page


def _key(meeting_id: int) -> str:
    return f"write-up:{meeting_id}"


@cache
def _converter() -> Any:
    # Imported at the first draft: it takes longer than half of the other services together.
    from cattrs.preconf.json import make_converter  # noqa: PLC0415

    return make_converter()
