# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whom it clicked with: everybody met in any round, and whoever is missing."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.turndown_draft import InterviewerDraft, PersonRef, Step
from networkjournal.i18n import _
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.interviewer_line import InterviewerLine
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import empty, side_by_side
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.card import rule
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import SectionLabel
from networkjournal.ui.widgets.quiet_spin import QuietSpin


class ClickPage(Page):
    """Ask how well it clicked with each interviewer."""

    step = Step.CLICK

    def build(self) -> None:
        """Make the widgets, once."""
        self.lead(_("How was it between you and each of them? Leave out whom you cannot tell."))
        self._lines: list[InterviewerLine] = []
        self._perhaps: list[InterviewerDraft] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._add = plain_button(_("&Add"))
        self._add.setToolTip(_("Add this person to those you met (Enter)"))
        self._picker = _AddingPicker(self)
        self._round = QuietSpin()
        self._round.setRange(1, 20)
        who = self.part("new", _("&Who else was there?"), self._picker)
        which = self.part("round", _("In &round"), self._round)
        button = FormField(" ", self._add)  # stands level with the editors beside it
        self._add.setAccessibleName(_("Add"))
        self.body.addLayout(side_by_side(who, which, button, stretch=(1, 0, 0)))
        self.body.addStretch(1)
        self._add.clicked.connect(self.add_person)

    def first(self) -> QWidget:
        """Return the first question, or the field for a name where nobody is known yet."""
        return self._lines[0].picker if self._lines else self._picker

    def show_draft(self) -> None:
        """Show everybody, the latest round first."""
        empty(self._list)
        self._lines = []
        people = self.draft.interviewers
        shown = sorted(enumerate(people), key=lambda one: (-one[1].round_number, one[0]))
        number = 0
        for _at, person in shown:
            if person.round_number != number:
                number = person.round_number
                self._list.addSpacing(4 if not self._lines else 12)
                self._list.addWidget(SectionLabel(_("Round {number}").format(number=number)))
            self._add_line(person)
        latest = max((p.round_number for p in people), default=1)
        self._round.setValue(latest)
        self._propose(latest)
        # Tab goes down the lines as they are drawn; Qt would visit new ones last.
        stops = [stop for line in self._lines for stop in line.stops()]
        for before, after in pairwise([*stops, self._picker]):
            QWidget.setTabOrder(before, after)

    def _add_line(self, person: InterviewerDraft, *, fixed: bool = False) -> None:
        line = InterviewerLine(self.desk.theme, person, fixed=fixed)
        line.changed.connect(self.edited)
        line.removed.connect(self._remove)
        line.fit(self.room())
        self._lines.append(line)
        self._list.addWidget(line)
        self._list.addWidget(rule())

    def _propose(self, number: int) -> None:
        """Ask about those who were named with the no too; only an answer counts them as met."""
        named = self.desk.services.proposals.perhaps_met(self.draft)
        self._perhaps = [InterviewerDraft(replace(one), round_number=number) for one in named]
        if self._perhaps:
            self._list.addSpacing(12 if self._lines else 4)
            words = _("Named with the no. An answer counts them to round {number}")
            self._list.addWidget(SectionLabel(words.format(number=number)))
        for person in self._perhaps:
            self._add_line(person, fixed=True)

    def arrange(self) -> None:
        """Show each question beside the name, and below it in a narrow window."""
        for line in self._lines:
            line.fit(self.room())

    def write_draft(self) -> None:
        """Write the answers into the draft."""
        for line in self._lines:
            line.write()
        people = self.draft.interviewers
        for one in self._perhaps:
            answered = one.connection is not None or one.role is not None
            there = any(person is one for person in people)
            if answered and not there:
                people.append(one)
            elif there and not answered:
                people[:] = [person for person in people if person is not one]

    def leave(self) -> None:
        """Take in a name that was typed but not added."""
        if not self._picker.problem():
            self.add_person()

    def add_person(self) -> None:
        """Add who was named; somebody who is there already is not added twice."""
        person = self._picker.person()
        if person is None:
            return
        if self._picker.problem():
            self.arm()
            return
        number = self._round.value()
        self._picker.set_person(None)
        if not any(_is_same(one, person, number) for one in self.draft.interviewers):
            self.draft.interviewers.append(InterviewerDraft(person, round_number=number))
            self.refresh()
            self._go_to(self.draft.interviewers[-1])
        self.report()

    def _go_to(self, person: InterviewerDraft) -> None:
        """Put the keyboard on the question about a person who was just added."""
        for line in self._lines:
            if line.is_about(person):
                line.show()  # what is hidden takes no focus, and layouts show their widgets later
                line.picker.setFocus()

    def _remove(self, person: InterviewerDraft) -> None:
        self.draft.interviewers = [one for one in self.draft.interviewers if one is not person]
        self.refresh()
        self.report()
        self._picker.setFocus()


class _AddingPicker(PersonPicker):
    """Add by Enter; an empty field lets Enter go on to the next page."""

    def __init__(self, page: ClickPage) -> None:
        super().__init__(page.desk)
        self._page = page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        popup = self.completer().popup()
        picking = popup.isVisible() and popup.currentIndex().isValid()
        if enter and self.person() is not None and not picking and not self.problem():
            popup.hide()
            self._page.add_person()
            event.accept()
        else:
            super().keyPressEvent(event)


def _is_same(one: InterviewerDraft, person: PersonRef, number: int) -> bool:
    if one.round_number != number:
        return False
    if one.person.contact_id is not None or person.contact_id is not None:
        return one.person.contact_id == person.contact_id
    return one.person.name.casefold() == person.name.casefold()
