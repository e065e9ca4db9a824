# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The thank-you to one person of a meeting: read, mend, hand on, note that it is sent."""

from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.domain.letters import LetterFields
from networkjournal.domain.meeting_views import LetterView
from networkjournal.domain.words import LetterKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.turndown.letter_box import LetterBox


class ThanksLetter(FormDialog):
    """Offer the letter; it stands prepared while it is not sent, and logs a touch once it is."""

    def __init__(
        self, desk: Desk, meeting_id: int, contact_id: int, parent: QWidget | None = None
    ) -> None:
        card = desk.reader.contact_card(contact_id)
        name = card.name if card else "…"
        super().__init__(_("Thank {name}").format(name=name), parent)
        self._desk, self._meeting_id, self._contact_id = desk, meeting_id, contact_id
        self._address = card.emails[0] if card and card.emails else ""
        self.letter = LetterBox(desk.theme)
        self.sent = QCheckBox(_("I &have sent it"))
        self.sent.setToolTip(_("Saving then logs it, and the days are counted from today"))
        self.form.addWidget(self.letter, 1)
        self.form.addWidget(self.sent)
        self._fields |= {"subject": self.letter.subject_part, "text": self.letter.text_part}
        self._there = self._prepared()
        self._write()
        if self._there is not None:
            self._show(self._there.row.subject, self._there.row.text)
        self.letter.anew_wanted.connect(self._write)
        self.resize(680, 560)

    def values(self) -> object:
        """Return what stands in the letter."""
        return self.letter.subject(), self.letter.text(), self.sent.isChecked()

    def store(self) -> None:
        """Keep the letter, and note that it was sent where it was."""
        letters, today = self._desk.services.letters, self._desk.today()
        page = self._desk.reader.meeting(self._meeting_id)
        fields = LetterFields(
            self._contact_id,
            LetterKind.THANK_YOU,
            subject=self.letter.subject(),
            text=self.letter.text(),
            write_on=self._there.row.write_on if self._there else today,
            meeting_id=self._meeting_id,
            turndown_id=page.row.turndown_id if page else None,
            opportunity_id=page.row.opportunity_id if page else None,
        )
        if self._there is not None:
            letters.change(self._there.row.id, fields, today)
        else:
            self._there = self._desk.reader.letter(letters.prepare(fields, today))
        if self.sent.isChecked() and self._there is not None:
            letters.send(self._there.row.id, today, today)

    def _prepared(self) -> LetterView | None:
        beside = self._desk.reader.meeting_beside(self._meeting_id)
        mine = (
            view
            for view in beside.letters
            if view.row.contact_id == self._contact_id
            and view.row.kind is LetterKind.THANK_YOU
            and view.row.sent_on is None
        )
        return next(mine, None)

    def _write(self) -> None:
        fill = self._desk.services.letters.fill
        letter = fill(LetterKind.THANK_YOU, self._contact_id, meeting_id=self._meeting_id)
        self._show(letter.subject, letter.body)

    def _show(self, subject: str, text: str) -> None:
        self.letter.show_letter(subject, text, self._address, mail=True, script=False)
