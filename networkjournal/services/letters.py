# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Letters to people: filled from the journal, prepared, typed, sent, and kept as a history."""

import re
from datetime import date

from networkjournal.domain import open_places, rows
from networkjournal.domain import words as w
from networkjournal.domain.edits import lines_too_long, texts_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.letters import Earlier, LetterFields, Repeat, repeats
from networkjournal.domain.settings import past_problem
from networkjournal.i18n import _
from networkjournal.services.former_people import person_there
from networkjournal.services.letter_values import values_of
from networkjournal.services.own_templates import OwnTemplates
from networkjournal.services.shared_moves import row_of, rows_where
from networkjournal.services.templates import Letter, TemplateBook, fill_letter
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

TEMPLATES = {
    w.LetterKind.THANK_YOU: "thank-you",
    w.LetterKind.REQUEST: "request",
    w.LetterKind.NUDGE: "nudge",
    w.LetterKind.STAY_CONNECTED: "stay-connected",
    w.LetterKind.HOW_IT_WENT: "how-it-went",
    w.LetterKind.LANDED: "landed",
    w.LetterKind.PHONE_SCRIPT: "phone-script",
}
"""The template of each kind of letter; another letter begins empty."""
_SHORTEST = 4
"""Shorter words that were filled in may stand elsewhere by chance."""
_SENT = "contact_id = ? AND sent_on IS NOT NULL"


class Letters:
    """Write, keep and send letters; sending is what the mail program does."""

    def __init__(self, journal: Journal, book: TemplateBook) -> None:
        self._journal, self._book = journal, book

    def fill(
        self,
        kind: w.LetterKind,
        contact_id: int,
        *,
        meeting_id: int | None = None,
        opportunity_id: int | None = None,
        template: str = "",
    ) -> Letter:
        """Return a letter filled as far as known.

        `template` is the key of one of the book or of one's own; a KeyError where it is gone.
        """
        values = values_of(self._journal, contact_id, meeting_id, opportunity_id)
        name = template or TEMPLATES.get(kind, "")
        if not name:
            return Letter("", "", ())
        own = OwnTemplates(self._journal, self._book).letter(name)
        return fill_letter(own, values) if own else self._book.letter(name, values)

    def as_template(
        self, text: str, contact_id: int, meeting_id: int | None, opportunity_id: int | None
    ) -> str:
        """Return a text with places instead of what was filled in for one person."""
        places = {f"[{words}]": key for key, words in self._book.labels().items()}
        known = values_of(self._journal, contact_id, meeting_id, opportunity_id)
        places |= {said: key for key, said in known.items() if len(said) >= _SHORTEST}
        longest_first = sorted(places, key=len, reverse=True)
        # A name is not a part of a word.
        pattern = "|".join(rf"(?<!\w){re.escape(said)}(?!\w)" for said in longest_first)
        return re.sub(pattern, lambda found: f"{{{{ {places[found[0]]} }}}}", text)

    def prepare(self, fields: LetterFields, today: date) -> int:
        """Keep a letter that is still to be sent, and return its id."""
        refuse(fields.problems(today))
        with self._journal.history.step(_("Prepare a letter")) as step:
            return step.insert(m.Letter, **_plain(fields))

    def change(self, letter_id: int, fields: LetterFields, today: date) -> None:
        """Store what the form says; what was being typed is in it and goes."""
        refuse(fields.problems(today))
        with self._journal.history.step(_("Write a letter")) as step:
            self._row(letter_id)
            step.update(m.Letter, letter_id, **_plain(fields))
            step.drop_draft(_key(letter_id))

    def send(self, letter_id: int, on: date, today: date | None = None) -> None:
        """Note that a letter went out, and log the touch.

        UserError where a place in it is unfilled, or it went out before.
        """
        refuse(past_problem("sent_on", on, today))
        with self._journal.history.step(_("Send a letter")) as step:
            self._send(step, letter_id, on)

    def send_as(
        self, fields: LetterFields, on: date, today: date, letter_id: int | None = None
    ) -> int:
        """Store what the form says and note that it went out, as one step; return the id."""
        refuse(fields.problems(today) | past_problem("sent_on", on, today))
        with self._journal.history.step(_("Send a letter")) as step:
            if letter_id is None:
                letter_id = step.insert(m.Letter, **_plain(fields))
            else:
                self._row(letter_id)
                step.update(m.Letter, letter_id, **_plain(fields))
            self._send(step, letter_id, on)
        return letter_id

    def _send(self, step: Step, letter_id: int, on: date) -> None:
        row = self._row(letter_id)
        if row.sent_on is not None:
            raise UserError(_("This letter was sent already."))
        if missing := self.unfilled(f"{row.subject}\n{row.text}"):
            sentence = _("Fill in or remove first: {places}")
            raise UserError({"text": sentence.format(places="; ".join(missing))})
        step.update(m.Letter, letter_id, sent_on=on)
        step.drop_draft(_key(letter_id))
        _log(step, row, on)

    def delete(self, letter_id: int) -> None:
        """Delete a letter; the touch that it left stays."""
        with self._journal.history.step(_("Delete a letter")) as step:
            self._row(letter_id)
            step.delete(m.Letter, letter_id)
            step.drop_draft(_key(letter_id))

    def unfilled(self, text: str) -> tuple[str, ...]:
        """Return the places of a text that nobody filled in."""
        return open_places.names(text)

    def repeats(self, contact_id: int, text: str, leave_out: int = 0) -> list[Repeat]:
        """Return the sentences that this person got before; `leave_out` is the letter itself."""
        letters = rows_where(m.Letter, f"{_SENT} AND id <> ?", contact_id, leave_out)
        earlier = [Earlier(one.text, one.sent_on) for one in letters]
        asks = rows_where(m.Ask, _SENT, contact_id)
        return repeats(text, [*earlier, *(Earlier(one.wording, one.sent_on) for one in asks)])

    def keep(self, letter_id: int, subject: str, text: str) -> None:
        """Keep a letter that is being typed, without a step."""
        refuse(lines_too_long(subject=subject) | texts_too_long(text=text))
        self._journal.drafts.keep(_key(letter_id), {"subject": subject, "text": text})

    def kept(self, letter_id: int) -> tuple[str, str] | None:
        """Return subject and text as they were being typed."""
        draft = self._journal.reader.draft(_key(letter_id))
        if draft is None:
            return None
        subject, text = draft.content.get("subject"), draft.content.get("text")
        good = isinstance(subject, str) and isinstance(text, str)
        return (str(subject), str(text)) if good else None

    def drop(self, letter_id: int) -> None:
        """Forget what was being typed."""
        self._journal.drafts.drop(_key(letter_id))

    def _row(self, letter_id: int) -> rows.Letter:
        row: rows.Letter | None = row_of(m.Letter, letter_id)
        if row is None:
            raise UserError(_("This letter was deleted meanwhile."))
        return row


def _log(step: Step, row: rows.Letter, on: date) -> None:
    called = w.Channel.CALL if row.kind is w.LetterKind.PHONE_SCRIPT else row.channel
    step.insert(
        m.Touch,
        contact_id=row.contact_id,
        opportunity_id=row.opportunity_id,
        on=on,
        direction=w.Direction.OUT,
        channel=called,
        gist=row.subject,
    )


def _plain(fields: LetterFields) -> dict[str, object]:
    """Return the columns; a meeting, no or opportunity that is gone by now is left out."""
    person = person_there(fields.contact_id)
    meeting = row_of(m.Meeting, fields.meeting_id)
    turndown = row_of(m.Turndown, fields.turndown_id)
    opportunity = row_of(m.Opportunity, fields.opportunity_id)
    return {
        "contact_id": person.id,
        "kind": fields.kind,
        "channel": fields.channel,
        "subject": fields.subject.strip(),
        "text": fields.text,
        "write_on": fields.write_on,
        "meeting_id": meeting and meeting.id,
        "turndown_id": turndown and turndown.id,
        "opportunity_id": opportunity and opportunity.id,
    }


def _key(letter_id: int) -> str:
    return f"letter:{letter_id}"
