# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The friendly lines that ask how things stand: filled, kept while unsent, logged once sent."""

from datetime import date

from networkjournal.domain import days, story
from networkjournal.domain.edits import lines_too_long, texts_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.settings import Me
from networkjournal.domain.views import OpportunityPage
from networkjournal.domain.words import Channel, Direction, Stage
from networkjournal.i18n import _
from networkjournal.services.former_people import id_now
from networkjournal.services.shared_moves import rows_where
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.services.templates import Letter, TemplateBook
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class Nudges:
    """Write and keep nudges; one that is only being written lies among the drafts."""

    def __init__(self, journal: Journal, book: TemplateBook) -> None:
        self._journal, self._book = journal, book

    def letter(self, page: OpportunityPage, name: str, today: date) -> Letter:
        """Return the letter to a person, filled as far as known."""
        me = self._journal.settings().me
        met = max((r.row.on for r in page.rounds if r.row.on and r.row.on <= today), default=None)
        applied = None if met else story.reached_on(page.changes, Stage.APPLIED)
        values = {
            "name": name,
            "position": page.row.position,
            "my_name": me.name,
            "my_contact": _reach(me),
            "met_on": days.long(met) if met else "",
            "applied_on": days.long(applied) if applied else "",
        }
        return self._book.letter("how-it-stands", values)

    def kept(self, page: OpportunityPage) -> tuple[str, str] | None:
        """Return subject and wording of a letter that was begun and not sent."""
        draft = self._journal.reader.draft(_key(page))
        if draft is None:
            return None
        subject, wording = draft.content.get("subject"), draft.content.get("wording")
        good = isinstance(subject, str) and isinstance(wording, str)
        return (str(subject), str(wording)) if good else None

    def keep(self, page: OpportunityPage, subject: str, wording: str) -> None:
        """Keep a letter that is not sent yet, without a step."""
        refuse(lines_too_long(subject=subject) | texts_too_long(wording=wording))
        content = {"subject": subject, "wording": wording}
        self._journal.drafts.keep(_key(page), content)

    def log_sent(
        self, page: OpportunityPage, contact_id: int | None, subject: str, today: date
    ) -> int:
        """Note that the letter went out, and return the touch; the draft goes with it."""
        refuse(lines_too_long(subject=subject))
        with self._journal.history.step(_("Log a nudge")) as step:
            refuse_trashed(page.row.id)
            contact_id, there = id_now(contact_id) or contact_id, "id = ? AND trashed_at IS NULL"
            if contact_id is not None and not rows_where(m.Contact, there, contact_id):
                raise UserError(_("This person was deleted meanwhile. Choose somebody else."))
            touch = step.insert(
                m.Touch,
                contact_id=contact_id,
                opportunity_id=page.row.id,
                on=today,
                direction=Direction.OUT,
                channel=Channel.EMAIL,
                gist=subject,
            )
            step.drop_draft(_key(page))
        return touch


def _key(page: OpportunityPage) -> str:
    return f"nudge:{page.row.uuid}"


def _reach(me: Me) -> str:
    return " · ".join(part for part in (me.phone, me.email) if part)
