# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own what becomes of the one letter that is being written; knows nothing of widgets.

A letter is stored once something of one's own stands in it. While it is typed it lies among the
drafts, and leaving it makes one step of what was typed.
"""

from dataclasses import replace
from datetime import date

from networkjournal.domain import rows
from networkjournal.domain.letters import LetterFields, Repeat
from networkjournal.domain.occasion import Occasion
from networkjournal.domain.words import Channel, LetterKind
from networkjournal.ui.desk import Desk


class Writing:
    """Hold one letter: what it is about, what the journal has of it, what was proposed."""

    def __init__(self, desk: Desk, occasion: Occasion, row: rows.Letter | None = None) -> None:
        self._desk, self._services = desk, desk.services.letters
        self.occasion, self.row = occasion, row
        script = occasion.kind is LetterKind.PHONE_SCRIPT
        self.channel: Channel | None = Channel.CALL if script else Channel.EMAIL
        self.write_on: date | None = None
        self.proposed = ("", "")
        if row is not None:
            self.channel, self.write_on = row.channel, row.write_on
            self.proposed = (row.subject, row.text)

    @classmethod
    def of(cls, desk: Desk, row: rows.Letter) -> "Writing":
        """Go on with a letter that is stored."""
        about = (row.meeting_id, row.opportunity_id, row.turndown_id)
        return cls(desk, Occasion(row.contact_id, row.kind, *about), row)

    @classmethod
    def begin(cls, desk: Desk, occasion: Occasion) -> "Writing":
        """Go on with the letter that waits for this occasion, else begin one."""
        for view in desk.reader.letters_to(occasion.contact_id):
            if not occasion.template and occasion.fits(view.row):
                return cls.of(desk, view.row)
        made = cls(desk, occasion)
        made.propose()
        return made

    @property
    def is_sent(self) -> bool:
        """Tell whether it went out."""
        return self.row is not None and self.row.sent_on is not None

    def words(self) -> tuple[str, str]:
        """Return subject and text as they were last typed."""
        kept = self._services.kept(self.row.id) if self.row and not self.is_sent else None
        return kept or self.proposed

    def propose(self) -> tuple[str, str]:
        """Return what the template says; what is typed from now on is compared with it."""
        of = self.occasion
        letter = self._services.fill(
            of.kind,
            of.contact_id,
            meeting_id=of.meeting_id,
            opportunity_id=of.opportunity_id,
            template=of.template,
        )
        self.proposed = (letter.subject, letter.body)
        return self.proposed

    def take(self, kind: LetterKind, template: str) -> None:
        """Be another kind of letter; the words stay until they are proposed anew."""
        self.occasion = replace(self.occasion, kind=kind, template=template)
        if kind is LetterKind.PHONE_SCRIPT:
            self.channel = Channel.CALL
        elif self.channel is Channel.CALL:
            self.channel = Channel.EMAIL

    def keep(self, subject: str, text: str) -> None:
        """Keep what is typed: a new letter is stored, another one is kept as a draft."""
        if self.is_sent or not self._desk.writable:
            return
        if self.row is not None:
            self._services.keep(self.row.id, subject, text)
        elif (subject, text) != self.proposed:
            self.store(subject, text)

    def store(self, subject: str, text: str) -> None:
        """Store the letter as it stands, as one step, if that changes anything."""
        fields = self.fields(subject, text)
        if self.row is None:
            self._read(self._services.prepare(fields, self._desk.today()))
        elif not self.is_sent and LetterFields.of(self.row) != fields:
            self._services.change(self.row.id, fields, self._desk.today())
            self._read(self.row.id)
        elif not self.is_sent:
            self._services.drop(self.row.id)

    def settle(self, subject: str, text: str) -> None:
        """Store what was typed, where there is a letter at all."""
        if self._desk.writable and (self.row is not None or (subject, text) != self.proposed):
            self.store(subject, text)

    def send(self, subject: str, text: str) -> None:
        """Note that it went out today, as one step with the touch."""
        fields, today = self.fields(subject, text), self._desk.today()
        self._read(self._services.send_as(fields, today, today, self.row.id if self.row else None))

    def delete(self) -> None:
        """Delete it."""
        if self.row is not None:
            self._services.delete(self.row.id)

    def repeats(self, text: str) -> list[Repeat]:
        """Return what this person got before; a letter that was sent is not asked."""
        leave_out = self.row.id if self.row else 0
        return (
            []
            if self.is_sent
            else self._services.repeats(self.occasion.contact_id, text, leave_out)
        )

    def look_again(self) -> bool:
        """Read the letter anew; tell whether its words or whether it was sent are others now.

        Of one that is gone the words stay, as those of a letter that is not stored.
        """
        before = self.row
        if before is None:
            return False
        self._read(before.id)
        if self.row is None:
            self.proposed = ("", "")
            return False
        now = (self.row.subject, self.row.text, self.row.sent_on)
        return now != (before.subject, before.text, before.sent_on)

    def fields(self, subject: str, text: str) -> LetterFields:
        """Return the letter with these words."""
        of = self.occasion
        return LetterFields(
            of.contact_id,
            of.kind,
            self.channel,
            subject.strip(),
            text,
            self.write_on,
            of.meeting_id,
            of.turndown_id,
            of.opportunity_id,
        )

    def _read(self, letter_id: int) -> None:
        view = self._desk.reader.letter(letter_id)
        self.row = view.row if view else None
        if self.row is not None:
            self.channel, self.write_on = self.row.channel, self.row.write_on
            self.proposed = (self.row.subject, self.row.text)
