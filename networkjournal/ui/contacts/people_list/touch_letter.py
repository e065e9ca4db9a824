# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Offer a letter by which one stays in touch, and log it once it was sent."""

from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.i18n import _
from networkjournal.ui.contacts.people_list.why_panel import reasons_of
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.turndown.letter_box import LetterBox
from networkjournal.ui.widgets.labels import QuietLabel


class TouchLetterDialog(FormDialog):
    """Offer the letter; it is kept while it is not sent, and logged as a touch once it is."""

    def __init__(
        self, desk: Desk, contact_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Write to {name}").format(name=name), parent)
        self._desk, self._id = desk, contact_id
        self.letter = LetterBox(desk.theme)
        self.sent = QCheckBox(_("I &have sent it"))
        self.sent.setToolTip(_("Saving then logs it, and the days are counted from today"))
        slips = desk.reader.slips([contact_id])
        reasons = reasons_of(slips[0], desk.today()) if slips else []
        if reasons:
            # For the writer alone: nothing of it goes into the letter by itself.
            self.form.addWidget(QuietLabel(breakable("\n".join(reasons)), wrap=True))
        self.form.addWidget(self.letter, 1)
        self.form.addWidget(self.sent)
        self._fields |= {"subject": self.letter.subject_part, "wording": self.letter.text_part}
        card = desk.reader.contact_card(contact_id)
        self._address = card.emails[0] if card and card.emails else ""
        kept = desk.services.touch_letters.kept(contact_id)
        self._write()
        if kept:
            self.letter.show_letter(*kept, self._address, mail=True, script=False)
        self.letter.anew_wanted.connect(self._write)
        self.resize(680, 560)

    def values(self) -> object:
        """Return what stands in the letter."""
        return self.letter.subject(), self.letter.text(), self.sent.isChecked()

    def store(self) -> None:
        """Log the letter where it was sent, else keep it for another day."""
        letters, subject = self._desk.services.touch_letters, self.letter.subject()
        if self.sent.isChecked():
            letters.log_sent(self._id, subject, self._desk.today())
        else:
            letters.keep(self._id, subject, self.letter.text())

    def _write(self) -> None:
        letter = self._desk.services.touch_letters.letter(self._id)
        words = letter.subject, letter.body
        self.letter.show_letter(*words, self._address, mail=True, script=False)
