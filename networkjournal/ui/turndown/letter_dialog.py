# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The letter of an ask that is still to go out: read, mend, hand on, note that it is sent."""

from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.domain.views import AskView
from networkjournal.domain.words import Channel
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.letters.letter_box import LetterBox
from networkjournal.ui.widgets import on_screen


class LetterDialog(FormDialog):
    """Show the letter of one ask."""

    def __init__(self, desk: Desk, ask: AskView, parent: QWidget | None = None) -> None:
        super().__init__(_("The letter to {name}").format(name=ask.contact or "…"), parent)
        self._desk, self._ask_id = desk, ask.row.id
        self._letter = LetterBox(desk.theme)
        self._letter.anew.hide()
        self._sent = QCheckBox(_("I &have sent it"))
        self._sent.setChecked(ask.row.sent_on is not None)
        self._sent.setEnabled(ask.row.sent_on is None)
        self.form.addWidget(self._letter, 1)
        self.form.addWidget(self._sent)
        self._fields |= {"subject": self._letter.subject_part, "wording": self._letter.text_part}
        card = desk.reader.contact_card(ask.row.contact_id) if ask.row.contact_id else None
        self._letter.show_letter(
            ask.row.subject,
            ask.row.wording,
            card.emails[0] if card and card.emails else "",
            mail=ask.row.channel is Channel.EMAIL,
            script=ask.row.channel is Channel.CALL,
        )
        on_screen.fit(self, 680, 620)

    def store(self) -> None:
        """Store the letter, and that it went out."""
        self._desk.services.asks.write(
            self._ask_id,
            self._letter.subject(),
            self._letter.text(),
            sent=self._sent.isChecked(),
            today=self._desk.today(),
        )

    def values(self) -> object:
        """Return what stands in the letter."""
        return self._letter.subject(), self._letter.text(), self._sent.isChecked()
