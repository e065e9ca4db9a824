# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the letter that asks how things stand: to whom, what it says, and that it was sent."""

from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.domain.views import OpportunityPage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.letters.letter_box import LetterBox
from networkjournal.ui.turndown.parts import Choice

_NOBODY = 0


class NudgeDialog(FormDialog):
    """Offer a nudge; it is kept while it is not sent, and logged as a touch once it is."""

    def __init__(self, desk: Desk, page: OpportunityPage, parent: QWidget | None = None) -> None:
        super().__init__(_("Ask how things stand"), parent)
        self._desk, self._page = desk, page
        self._names = people_of(page)
        choices = [(contact_id, name) for contact_id, name in self._names.items()]
        self._to: Choice[int] = Choice([*choices, (_NOBODY, _("Somebody else"))])
        self._to.setToolTip(_("To whom this letter goes"))
        self._to.setCurrentIndex(0)
        self._letter = LetterBox(desk.theme)
        self._sent = QCheckBox(_("I &have sent it"))
        self._sent.setToolTip(_("Saving then logs it, and the days are counted from today"))
        self.add_field("to", _("&To"), self._to)
        self.form.addWidget(self._letter, 1)
        self.form.addWidget(self._sent)
        self._fields |= {"subject": self._letter.subject_part, "wording": self._letter.text_part}
        self._proposed = ("", "")
        kept = desk.services.nudges.kept(page)
        self._write()
        if kept:
            self._letter.show_letter(*kept, self._address(), mail=True, script=False)
        self._to.currentIndexChanged.connect(self._on_person)
        self._letter.anew_wanted.connect(self._write)
        self.resize(680, 620)

    def values(self) -> object:
        """Return what stands in the letter."""
        return self._letter.subject(), self._letter.text(), self._sent.isChecked()

    def store(self) -> None:
        """Log the letter where it was sent, else keep it for another day."""
        nudges, page = self._desk.services.nudges, self._page
        subject, text = self._letter.subject(), self._letter.text()
        if self._sent.isChecked():
            nudges.log_sent(page, self._to.value() or None, subject, self._desk.today())
        else:
            nudges.keep(page, subject, text)

    def _write(self) -> None:
        name = self._names.get(self._to.value() or _NOBODY, "")
        letter = self._desk.services.nudges.letter(self._page, name, self._desk.today())
        self._proposed = letter.subject, letter.body
        self._letter.show_letter(*self._proposed, self._address(), mail=True, script=False)

    def _on_person(self) -> None:
        """Address the letter anew while nobody has changed it, else only its envelope."""
        now = self._letter.subject(), self._letter.text()
        if now == self._proposed:
            self._write()
        else:
            self._letter.show_letter(*now, self._address(), mail=True, script=False)

    def _address(self) -> str:
        person = self._to.value()
        card = self._desk.reader.contact_card(person) if person else None
        return card.emails[0] if card and card.emails else ""


def people_of(page: OpportunityPage) -> dict[int, str]:
    """Return whom one can write to, the latest round and the best connection first."""
    met = sorted(
        page.interviewers,
        key=lambda one: (one.round_number, one.row.connection or 0),
        reverse=True,
    )
    found = {one.row.contact_id: one.name for one in met}
    for touch in page.touches:
        if touch.row.contact_id is not None and touch.contact:
            found.setdefault(touch.row.contact_id, touch.contact)
    return found
