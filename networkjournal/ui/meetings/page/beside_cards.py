# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own what hangs on a meeting, beside its page: yield, thanks, documents, history.

A card is made anew where what it shows has changed; the others stay as they are, with what is
being typed in them.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.letters import ThanksDue
from networkjournal.domain.meeting_thanks import Thanked, thanks_for
from networkjournal.domain.meeting_views import MeetingBeside, MeetingEvent, YieldView, events
from networkjournal.domain.rows import Document
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingState
from networkjournal.domain.zones import ended
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.page.card_place import CardPlace
from networkjournal.ui.meetings.page.history_card import HistoryCard
from networkjournal.ui.meetings.page.thanks_card import ThanksCard
from networkjournal.ui.meetings.page.yields_card import YieldsCard
from networkjournal.ui.pipeline.document_owner import Owner
from networkjournal.ui.pipeline.documents_card import DocumentsCard
from networkjournal.ui.pipeline.hand import Hand

_GAP = 12


class BesideCards(QObject):
    """Show the cards; `first` stands above the people of the meeting, `last` below."""

    person_asked = Signal(int)
    opportunity_asked = Signal(int)
    letter_asked = Signal(int)
    """The thank-you to this person of the meeting is to be written."""

    def __init__(self, desk: Desk, hand: Hand) -> None:
        super().__init__(hand)
        self._desk, self._hand = desk, hand
        self.yields, self.thanks = CardPlace(), CardPlace()
        self.documents, self.history = CardPlace(), CardPlace()
        self.first = _column(self.yields, self.thanks)
        self.last = _column(self.documents, self.history)

    def show_page(self, page: MeetingPage, *, same: bool) -> tuple[MeetingEvent, ...]:
        """Show what hangs on a meeting, and return its history; `same` keeps what is typed."""
        beside, focus = self._desk.reader.meeting_beside(page.row.id), self._hand.wanted()
        if not same:
            self._hand.unfolded.clear()
            self.documents.forget()
        around = page.row.id, self._desk.today()
        asks = beside.yields or not self._is_to_come(page)
        make = partial(self._yields, page.row.id, beside.yields) if asks else None
        self.yields.show_card((around, beside.yields), make, focus)
        self._show_thanks(page, beside, around)
        documents = self.documents.card
        put = partial(self._documents, page.row.id, beside.documents)
        self.documents.show_card((around, beside.documents), put, focus)
        if documents is self.documents.card and isinstance(documents, DocumentsCard):
            documents.changed.look()
        told = events(page.row, beside.changes)
        history = partial(HistoryCard, self._desk, told) if told else None
        self.history.show_card((around, told), history)
        self.first.setVisible(not (self.yields.isHidden() and self.thanks.isHidden()))
        return told

    def _is_to_come(self, page: MeetingPage) -> bool:
        """Tell whether a meeting cannot have given anything: it is to come, or fell out."""
        row = page.row
        if row.state is MeetingState.PLANNED:
            return not ended(row.starts, row.zone, row.minutes, self._desk.now())
        return row.state is not MeetingState.HELD

    def _show_thanks(self, page: MeetingPage, beside: MeetingBeside, around: object) -> None:
        people = [(person.contact_id, person.name) for person in page.people]
        letters, now = [view.row for view in beside.letters], self._desk.now()
        reminded = self._desk.reader.thanks(now)
        due, done = thanks_for(page.row, people, letters, reminded, now)
        make = partial(self._thanks, due, done) if due or done else None
        self.thanks.show_card((around, due, done), make, self._hand.wanted())

    def _yields(self, meeting_id: int, views: tuple[YieldView, ...]) -> QWidget:
        card = YieldsCard(self._desk, meeting_id, views, self._hand)
        card.person_asked.connect(self.person_asked)
        card.opportunity_asked.connect(self.opportunity_asked)
        return card

    def _thanks(self, due: list[ThanksDue], done: list[Thanked]) -> QWidget:
        card = ThanksCard(self._desk, due, done)
        card.letter_asked.connect(self.letter_asked)
        return card

    def _documents(self, meeting_id: int, documents: tuple[Document, ...]) -> QWidget:
        return DocumentsCard(self._desk, Owner(meeting_id=meeting_id), documents, self._hand)


def _column(*places: CardPlace) -> QWidget:
    column = QWidget()
    inside = QVBoxLayout(column)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(_GAP)
    for place in places:
        inside.addWidget(place)
    return column
