# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One meeting on a page: when and where, agenda, questions, notes, before and after.

It stores what is edited in place; what needs a form or paper it asks of the tab.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import JournalError, UserError
from networkjournal.domain.labels import label
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingKind, MeetingState
from networkjournal.domain.zones import aware
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.meetings.agenda_board import AgendaBoard
from networkjournal.ui.meetings.before_after import BeforeAfter
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.meetings.meeting_cards import PeopleCard, StateCard
from networkjournal.ui.meetings.notes import Notes
from networkjournal.ui.models.days import home_zone, when_words
from networkjournal.ui.page_frame import PageFrame
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel
from networkjournal.ui.widgets.style import plain_tip

_GAP = 16


class MeetingDetails(PageFrame):
    """Show one meeting and store what is changed in place."""

    print_asked = Signal()
    preparation_asked = Signal()
    calendar_asked = Signal()
    edit_asked = Signal()
    tips_asked = Signal()
    write_up_asked = Signal()
    problem = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page: MeetingPage | None = None
        self._unstored: dict[int, AgendaFields] = {}
        self.keeper = Keeper(self)
        editable = desk.writable
        self.agenda = AgendaBoard(desk.theme, editable=editable)
        self.notes = Notes(desk.theme, desk.services.meetings, self.keeper, editable=editable)
        self.pair = BeforeAfter(editable=editable)
        self.state = StateCard(editable=editable)
        self.people = PeopleCard()
        self._build_head()
        self._build_buttons()
        self.wide.addWidget(self.agenda)
        self.wide.addSpacing(_GAP)
        self.wide.addWidget(self.notes)
        for card in (self.pair, self.state, self.people):
            self.narrow.addWidget(card)
        self._join()

    def show_page(self, page: MeetingPage) -> None:
        """Show this meeting; what is being typed there stays."""
        other = self.page is None or self.page.row.id != page.row.id
        if other:
            self.save_pending()
            self.agenda.forget()
            self.verticalScrollBar().setValue(0)
        self.page = page
        self.name.setText(title(page))
        self._second.setText(breakable(second(page, self._desk)))
        row = page.row
        if other or row.id not in self._unstored:
            bank = self._desk.services.proposals.bank(row.kind)
            fields = self._unstored.get(row.id, AgendaFields.of(page))
            self.agenda.show_agenda(fields, row.minutes, bank)
        self.notes.show_notes(row.id, row.notes)
        self.pair.show_pair(row.dread, row.worth, self._desk.reader.pairs())
        self.state.show_state(row.state)
        self.people.show_people(page.people, page.opportunity)
        self._show_write_up(page)
        self.settle()

    def save_pending(self) -> None:
        """Store what is being typed now."""
        if self.page is not None and self._desk.writable:
            self.notes.save()
            self.pair.finish()
            self._store_agenda()

    def _build_head(self) -> None:
        self.name = ElidedLabel(role="title")
        self._second = QuietLabel(wrap=True)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self._second)
        self.title.addLayout(names, 1)

    def _build_buttons(self) -> None:
        asks = (
            (_("Print"), _("Print the agenda for the table (Ctrl+P)"), self.print_asked),
            (
                _("Preparation sheet"),
                _("Print the sheet for you alone (Ctrl+Shift+P)"),
                self.preparation_asked,
            ),
            (
                _("Save to calendar…"),
                _("Write the meeting to a calendar file (Ctrl+K)"),
                self.calendar_asked,
            ),
            (_("Tips"), _("Read the tips for such a meeting (Ctrl+Shift+F1)"), self.tips_asked),
        )
        for text, tip, signal in asks:
            self._button(text, tip).clicked.connect(signal)
        self.edit_button = self._button(_("Edit"), _("Change when, where and with whom (F2)"))
        self.edit_button.clicked.connect(self.edit_asked)
        if not self._desk.writable:
            self.edit_button.setEnabled(False)
            self.edit_button.setToolTip(_("The journal is open to read only"))
        self.write_up_button = primary_button(_("Write it up"))
        self.write_up_button.setToolTip(plain_tip(_("What came of it, on one page (Ctrl+Shift+W)")))
        self.write_up_button.clicked.connect(self.write_up_asked)
        self.buttons.addWidget(self.write_up_button)

    def _show_write_up(self, page: MeetingPage) -> None:
        """Offer to write it up once it has begun, unless it did not take place."""
        row, home = page.row, home_zone(self._desk.settings().me)
        begun = aware(row.starts, row.zone or home) <= self._desk.now()
        due = row.state is MeetingState.HELD or (row.state is MeetingState.PLANNED and begun)
        self.write_up_button.setVisible(due and self._desk.writable)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = plain_button(text)
        button.setToolTip(plain_tip(tip))
        self.buttons.addWidget(button)
        return button

    def _join(self) -> None:
        self.agenda.finished.connect(self._store_agenda)
        self.pair.answered.connect(self._store_pair)
        self.state.chosen.connect(self._store_state)
        self.keeper.problem.connect(self.problem)

    def _store_agenda(self) -> None:
        if self.page is None:
            return
        fields, meeting_id = self.agenda.fields(), self.page.row.id
        meetings, unstored = self._desk.services.meetings, self._unstored
        if fields == AgendaFields.of(self.page) and meeting_id not in unstored:
            return

        def write() -> None:
            # The views are told inside the change, and must see then that all is stored.
            kept = unstored.pop(meeting_id, fields)
            try:
                meetings.change_agenda(meeting_id, fields)
            except JournalError:
                unstored[meeting_id] = kept
                raise

        unstored[meeting_id] = fields
        self.agenda.set_problem("")
        try:
            self.keeper.store(("agenda", meeting_id), write)
        except UserError as error:
            self.agenda.set_problem(str(error))

    def _store(self, key: tuple[str, int], write: Callable[[], None]) -> None:
        try:
            self.keeper.store(key, write)
        except UserError as error:
            self.problem.emit(str(error))

    def _store_pair(self) -> None:
        if self.page is None:
            return
        dread, worth = self.pair.dread.value(), self.pair.worth.value()
        meetings, meeting_id = self._desk.services.meetings, self.page.row.id
        if (dread, worth) == (self.page.row.dread, self.page.row.worth):
            return

        def write() -> None:
            meetings.set_scale(meeting_id, dread=dread, worth=worth)

        self._store(("pair", meeting_id), write)

    def _store_state(self, value: str) -> None:
        if self.page is None:
            return
        fields = replace(MeetingFields.of(self.page), state=MeetingState(value))
        meetings, meeting_id = self._desk.services.meetings, self.page.row.id
        today = self._desk.today()

        def write() -> None:
            meetings.change(meeting_id, fields, today)

        self._store(("state", meeting_id), write)


def title(page: MeetingPage) -> str:
    """Return what kind of meeting it is and with whom."""
    kind, names = label(page.row.kind), ", ".join(person.name for person in page.people)
    return _("{kind} with {people}").format(kind=kind, people=names) if names else kind


def second(page: MeetingPage, desk: Desk) -> str:
    """Return when, where, and what it follows."""
    row = page.row
    home = home_zone(desk.settings().me)
    parts = [
        when_words(row.starts, row.zone, row.minutes, home, desk.today()),
        row.place or label(row.form),
    ]
    if page.opportunity is not None:
        after = row.turndown_id is not None or row.kind is MeetingKind.FEEDBACK
        words = _("after the no for {position}") if after else _("about {position}")
        parts.append(words.format(position=page.opportunity.position))
    return " · ".join(parts)
