# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Staying in touch without a question: to whom, two lines, and the day to look in again."""

from PySide6.QtWidgets import QCheckBox

from networkjournal.domain.turndown_draft import Step
from networkjournal.i18n import _
from networkjournal.ui.turndown.letter_page import LetterPage
from networkjournal.ui.turndown.parts import show_day, side_by_side
from networkjournal.ui.widgets.date_field import DateField, day_of


class ConnectPage(LetterPage):
    """Keep a contact warm; nothing is asked of anybody."""

    step = Step.CONNECT

    def build(self) -> None:
        """Make the widgets, once."""
        self.lead(_("Two lines are enough: thank you, and I would like to stay in touch."))
        self.make_parts()
        self._check_in = DateField(self.desk.today)
        self.parts["note"] = self._letter.text_part
        self._sent = QCheckBox(_("I &have sent it"))
        person = self.part("ask_person", _("&To whom"), self._person)
        check_in = self.part("check_in_on", _("Look in &again on"), self._check_in)
        check_in.set_hint(_("By then much may have changed in a team."))
        self.body.addLayout(side_by_side(person, check_in, stretch=(1, 1)))
        self.body.addWidget(self._me)
        self.body.addWidget(self._letter, 1)
        self.body.addWidget(self._sent)
        self._check_in.dateChanged.connect(self.edited)
        self._sent.toggled.connect(self.edited)

    def enter(self) -> None:
        """Look once, on entering, whether a name is to be asked."""
        super().enter()
        self._me.offer(name_only=True)

    def show_draft(self) -> None:
        """Show what the draft holds."""
        self._person.offer_first(self.desk.services.proposals.near(self.draft))
        self._person.set_person(self.draft.ask_person)
        show_day(self._check_in, self.draft.check_in_on, self.desk.today())
        self.show_words()
        self._sent.setChecked(self.draft.sent)

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.ask_person = self._person.person()
        self.draft.check_in_on = day_of(self._check_in)
        self.draft.note = self._letter.text()
        self.draft.sent = self._sent.isChecked()
        self.draft.send_on = self.desk.today() if self.draft.sent else None

    def show_words(self) -> None:
        """Show the note."""
        showing, self._showing = self._showing, True
        self._letter.show_letter("", self.draft.note, "", mail=False, script=True)
        self._letter.text_part.label.setText(_("What you &write"))
        self._showing = showing

    def drop_words(self) -> None:
        """Empty the note."""
        self.draft.note = ""
