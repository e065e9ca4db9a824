# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The letter by which one stays in touch; one that is only being written lies among the drafts."""

from datetime import date

from networkjournal.domain.edits import lines_too_long, texts_too_long
from networkjournal.domain.errors import refuse
from networkjournal.domain.words import Channel, Direction
from networkjournal.i18n import _
from networkjournal.services.former_people import id_now, person_there
from networkjournal.services.shared_moves import row_of
from networkjournal.services.templates import Letter, TemplateBook
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class TouchLetters:
    """Write and keep letters to people."""

    def __init__(self, journal: Journal, book: TemplateBook) -> None:
        self._journal, self._book = journal, book

    def letter(self, contact_id: int) -> Letter:
        """Return the letter to a person, filled as far as known.

        What one noted of a talk was noted for oneself, so its place is left to be filled.
        """
        card = self._journal.reader.contact_card(contact_id)
        why = self._journal.reader.slips([contact_id])
        promise = why[0].promise if why and why[0].by_me else ""
        values = {
            "name": card.name if card else "",
            "spoke": "yes" if why and why[0].words else "",
            "promise": promise.rstrip("."),
            "my_name": self._journal.settings().me.name,
        }
        return self._book.letter("keep-in-touch", values)

    def kept(self, contact_id: int) -> tuple[str, str] | None:
        """Return subject and wording of a letter that was begun and not sent."""
        draft = self._journal.reader.draft(self._key(contact_id))
        if draft is None:
            return None
        subject, wording = draft.content.get("subject"), draft.content.get("wording")
        good = isinstance(subject, str) and isinstance(wording, str)
        return (str(subject), str(wording)) if good else None

    def keep(self, contact_id: int, subject: str, wording: str) -> None:
        """Keep a letter that is not sent yet, without a step."""
        refuse(lines_too_long(subject=subject) | texts_too_long(wording=wording))
        content = {"subject": subject, "wording": wording}
        self._journal.drafts.keep(self._key(contact_id), content)

    def log_sent(self, contact_id: int, subject: str, today: date) -> int:
        """Note that the letter went out, and return the touch; the draft goes with it."""
        refuse(lines_too_long(subject=subject))
        person = person_there(contact_id)
        words = _("Log a touch with {name}").format(name=person.name)
        with self._journal.history.step(words) as step:
            touch = step.insert(
                m.Touch,
                contact_id=person.id,
                on=today,
                direction=Direction.OUT,
                channel=Channel.EMAIL,
                gist=subject,
            )
            step.drop_draft(self._key(person.id))
        return touch

    def _key(self, contact_id: int) -> str:
        row = row_of(m.Contact, id_now(contact_id))
        return f"touch_letter:{row.uuid if row else contact_id}"
