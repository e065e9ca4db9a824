# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Staying in touch without a question: to whom, two lines, and the day to look in again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.domain.turndown_draft import Step
from networkjournal.i18n import _
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.letter_box import LetterBox
from networkjournal.ui.turndown.me_fields import MeFields
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import show_day, side_by_side
from networkjournal.ui.widgets.date_field import DateField, day_of


class ConnectPage(Page):
    """Keep a contact warm; nothing is asked of anybody."""

    step = Step.CONNECT
    settings_requested = Signal()

    def build(self) -> None:
        """Make the widgets, once."""
        self.lead(_("Two lines are enough: thank you, and I would like to stay in touch."))
        self._person, self._check_in = PersonPicker(self.desk), DateField(self.desk.today)
        self._me = MeFields(self.desk)
        self._note = LetterBox(self.desk.theme)
        self._note.text_part.editor.setToolTip(_("Ctrl+Enter goes on"))
        self.parts["note"] = self._note.text_part
        self._sent = QCheckBox(_("I &have sent it"))
        person = self.part("ask_person", _("&To whom"), self._person)
        check_in = self.part("check_in_on", _("Look in &again on"), self._check_in)
        check_in.set_hint(_("By then much may have changed in a team."))
        self.body.addLayout(side_by_side(person, check_in, stretch=(1, 1)))
        self.body.addWidget(self._me)
        self.body.addWidget(self._note, 1)
        self.body.addWidget(self._sent)
        self._person.changed.connect(self._on_person)
        self._check_in.dateChanged.connect(self.edited)
        self._note.changed.connect(self.edited)
        self._note.anew_wanted.connect(self._begin_anew)
        self._me.stored.connect(self._follow)
        self._me.failed.connect(self.say)
        self._me.more_wanted.connect(self.settings_requested)
        self._sent.toggled.connect(self.edited)

    def first(self) -> QWidget:
        """Return the field for a person."""
        return self._person

    def enter(self) -> None:
        """Look once, on entering, whether a name is to be asked."""
        super().enter()
        self._me.offer(name_only=True)

    def leave(self) -> None:
        """Store what was typed of oneself."""
        if not self._me.isHidden():
            self._me.store()

    def show_draft(self) -> None:
        """Show what the draft holds."""
        self._person.offer_first(self.desk.services.proposals.near(self.draft))
        self._person.set_person(self.draft.ask_person)
        show_day(self._check_in, self.draft.check_in_on, self.desk.today())
        self._show_note()
        self._sent.setChecked(self.draft.sent)

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        self.draft.ask_person = self._person.person()
        self.draft.check_in_on = day_of(self._check_in)
        self.draft.note = self._note.text()
        self.draft.sent = self._sent.isChecked()
        self.draft.send_on = self.desk.today() if self.draft.sent else None

    def _show_note(self) -> None:
        showing, self._showing = self._showing, True
        self._note.show_letter("", self.draft.note, "", mail=False, script=True)
        self._note.text_part.label.setText(_("What you &write"))
        self._showing = showing

    def _on_person(self) -> None:
        if self._showing:
            return
        self.write_draft()
        self._follow()

    def _follow(self) -> None:
        """Let the note follow the person and oneself, unless it was changed."""
        self.desk.services.proposals.rewrite(self.draft, self.desk.settings())
        self._show_note()
        self.report()

    def _begin_anew(self) -> None:
        self.draft.note = ""
        self._follow()
