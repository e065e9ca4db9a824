# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Staying in touch without a question: to whom, two lines, and the day to look in again."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from networkjournal.domain.turndown_draft import Step
from networkjournal.i18n import _
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import TextBox, day_of, show_day, side_by_side
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.date_field import DateField
from networkjournal.ui.widgets.labels import QuietLabel


class ConnectPage(Page):
    """Keep a contact warm; nothing is asked of anybody."""

    step = Step.CONNECT

    def build(self) -> None:
        """Make the widgets, once."""
        self.lead(_("Two lines are enough: thank you, and I would like to stay in touch."))
        self._person, self._check_in = PersonPicker(self.desk), DateField()
        self._note = TextBox(7)
        self._sent = QCheckBox(_("I &have sent it"))
        person = self.part("ask_person", _("&To whom"), self._person)
        check_in = self.part("check_in_on", _("Look in &again on"), self._check_in)
        check_in.set_hint(_("By then much may have changed in a team."))
        self.body.addLayout(side_by_side(person, check_in, stretch=(1, 1)))
        self.body.addWidget(self.part("note", _("What you &write"), self._note), 1)
        copy = plain_button(_("&Copy"))
        copy.setToolTip(_("Put the text on the clipboard"))
        self._told = QuietLabel()
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(self._told)
        row.addStretch(1)
        row.addWidget(self._sent)
        self.body.addLayout(row)
        self._person.changed.connect(self._on_person)
        self._check_in.dateChanged.connect(self.edited)
        self._note.textChanged.connect(self.edited)
        self._sent.toggled.connect(self.edited)
        copy.clicked.connect(self._on_copy)

    def first(self) -> QWidget:
        """Return the field for a person."""
        return self._person

    def enter(self) -> None:
        """Remember the note as it was filled, so that another person's name fits in."""
        super().enter()
        self._filled = self._proposed()

    def show_draft(self) -> None:
        """Show what the draft holds."""
        self._person.set_person(self.draft.ask_person)
        show_day(self._check_in, self.draft.check_in_on, self.desk.today())
        self._note.put(self.draft.note)
        self._sent.setChecked(self.draft.sent)

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.ask_person = self._person.person()
        self.draft.check_in_on = day_of(self._check_in)
        self.draft.note = self._note.toPlainText()
        self.draft.sent = self._sent.isChecked()
        self.draft.send_on = self.desk.today() if self.draft.sent else None

    def _proposed(self) -> str:
        return self.desk.services.proposals.letter(self.draft, self.desk.settings()).body

    def _on_person(self) -> None:
        if self._showing:
            return
        self.write_draft()
        if self.draft.note == self._filled:
            self._filled = self.draft.note = self._proposed()
            self.refresh()
        self.report()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.draft.note)
        self._told.setText(_("Copied."))
