# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One meeting on a page: when and where, agenda, questions, notes, before and after.

It stores what is edited in place; what needs a form or paper it asks of the tab.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.errors import UserError
from networkjournal.domain.labels import label
from networkjournal.domain.meeting_views import MeetingEvent
from networkjournal.domain.rows import Meeting
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingForm, MeetingKind, MeetingState
from networkjournal.domain.zones import aware
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.links import OutsideLink, phone_url, web_url
from networkjournal.ui.meetings.agenda.part import AgendaPart
from networkjournal.ui.meetings.before_after import BeforeAfter
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.meetings.meeting_cards import PeopleCard
from networkjournal.ui.meetings.notes import Notes
from networkjournal.ui.meetings.page.beside_cards import BesideCards
from networkjournal.ui.meetings.page.card_place import CardPlace
from networkjournal.ui.meetings.page.history_card import moved_words
from networkjournal.ui.meetings.page.state_button import StateButton
from networkjournal.ui.meetings.page.states import States
from networkjournal.ui.models.days import home_zone, when_words
from networkjournal.ui.page_frame import PageFrame
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.widgets.buttons import icon_button, plain_button, primary_button
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
    person_asked = Signal(int)
    opportunity_asked = Signal(int)
    letter_asked = Signal(int)
    told = Signal(str)
    """Something was done that can be taken back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page: MeetingPage | None = None
        self.keeper = Keeper(self)
        editable = desk.writable
        self.agenda_part = AgendaPart(desk, self.keeper, self)
        self.agenda = self.agenda_part.board
        self.notes = Notes(desk.theme, desk.services.meetings, self.keeper, editable=editable)
        self.pair = BeforeAfter(editable=editable)
        self.states = States(desk, self)
        self.state = StateButton(desk, self.states)
        self.people = PeopleCard()
        self._build_head()
        self._build_buttons()
        self.wide.addWidget(self.agenda)
        self.wide.addSpacing(_GAP)
        self.wide.addWidget(self.notes)
        self.hand = Hand(self)
        self.beside = BesideCards(desk, self.hand)
        for card in (self.pair, self.beside.first, self.people, self.beside.last):
            self.narrow.addWidget(card)
        self._join()

    def show_page(self, page: MeetingPage) -> None:
        """Show this meeting; what is being typed there stays."""
        other = self.page is None or self.page.row.id != page.row.id
        if other:
            self.save_pending()
            self.verticalScrollBar().setValue(0)
        self.page = page
        self.name.setText(title(page))
        self._second.setText(breakable(second(page, self._desk)))
        row = page.row
        self.agenda_part.show_page(page)
        self.notes.show_notes(row.id, row.notes)
        self.pair.show_pair(row.dread, row.worth, self._desk.reader.pairs())
        self.state.show_state(row)
        self.states.show_page(page)
        url, place = place_url(row), row.place.strip()
        self._place.show_card((url, place), partial(OutsideLink, place, url) if url else None)
        self._show_moved(self.beside.show_page(page, same=not other))
        self.people.show_people(page.people, page.opportunity)
        self._show_write_up(page)
        self.settle()

    def _show_moved(self, told: Sequence[MeetingEvent]) -> None:
        """Say below the title from when it was moved, while it is to come."""
        moves = [event for event in told if event.before is not None]
        planned = self.page is not None and self.page.row.state is MeetingState.PLANNED
        last = moves[-1] if moves and planned else None
        self._moved.setVisible(last is not None)
        if last is not None and last.before is not None:
            self._moved.setText(moved_words(last.before, last.after, self._desk.today()))

    def save_pending(self) -> None:
        """Store what is being typed now."""
        if self.page is not None and self._desk.writable:
            self.notes.save()
            self.pair.finish()
            self.agenda_part.store()

    def _build_head(self) -> None:
        self.name = ElidedLabel(role="title")
        self._second = QuietLabel(wrap=True)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self._second)
        self._moved = QuietLabel(wrap=True)
        names.addWidget(self._moved)
        self._place = CardPlace()
        names.addWidget(self._place)
        self.title.addLayout(names, 1)

    def _build_buttons(self) -> None:
        self.buttons.addWidget(self.state)
        self.edit_button = self._button(_("Edit"), _("Change when, where and with whom (F2)"))
        self.edit_button.clicked.connect(self.edit_asked)
        if not self._desk.writable:
            self.edit_button.setEnabled(False)
            self.edit_button.setToolTip(_("The journal is open to read only"))
        printing = self._button(_("Print"), _("Print the agenda for the table (Ctrl+P)"))
        printing.clicked.connect(self.print_asked)
        words = _("More to do with this meeting")
        self.more = icon_button(self._desk.theme, "more", words)
        self.more.setProperty("dots", "true")
        menu = QMenu(self.more)
        for text, signal in (
            (_("&Preparation sheet…"), self.preparation_asked),
            (_("Save to &calendar…"), self.calendar_asked),
            (_("&Tips…"), self.tips_asked),
        ):
            menu.addAction(text).triggered.connect(signal)
        self.more.setMenu(menu)
        self.buttons.addWidget(self.more)
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
        self.agenda_part.problem.connect(self.problem)
        self.pair.answered.connect(self._store_pair)
        self.hand.problem.connect(self.problem)
        self.hand.deleted.connect(self.told)
        self.hand.drawn_anew.connect(self._on_drawn_anew)
        self.beside.letter_asked.connect(self.letter_asked)
        self.beside.person_asked.connect(self.person_asked)
        self.beside.opportunity_asked.connect(self.opportunity_asked)
        self.people.person_asked.connect(self.person_asked)
        self.people.opportunity_asked.connect(self.opportunity_asked)
        self.states.problem.connect(self.problem)
        self.states.done.connect(self.told)
        self.keeper.problem.connect(self.problem)

    def _on_drawn_anew(self) -> None:
        if self.page is not None:
            self.beside.show_page(self.page, same=False)

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


def place_url(row: Meeting) -> QUrl | None:
    """Return what the place opens: a page, or a number for a talk by phone."""
    if url := web_url(row.place):
        return url
    if row.form is not MeetingForm.PHONE or any(sign.isalpha() for sign in row.place):
        return None
    return phone_url(row.place)


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
        label(row.form) if place_url(row) or not row.place else row.place,
    ]
    if page.opportunity is not None:
        after = row.turndown_id is not None or row.kind is MeetingKind.FEEDBACK
        words = _("after the no for {position}") if after else _("about {position}")
        parts.append(words.format(position=page.opportunity.position))
    return " · ".join(parts)
