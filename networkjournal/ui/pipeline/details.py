# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the panel that shows all of one opportunity; it asks for changes and makes none."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from networkjournal.domain.views import OpportunityPage
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.facts import AboutCard, MeetingsCard, SignalsCard, StepsCard
from networkjournal.ui.pipeline.head import Head
from networkjournal.ui.pipeline.rounds_card import RoundsCard
from networkjournal.ui.pipeline.turndown_card import TurndownCard

_WIDEST = 760


class Details(QScrollArea):
    """Show one opportunity: its head, then a card for each thing known of it."""

    round_asked = Signal()
    round_edit_asked = Signal(int)
    round_delete_asked = Signal(int)
    policy_picked = Signal(int, object)
    contact_requested = Signal(int)
    meeting_requested = Signal(int)
    answer_requested = Signal(int, str)
    resume_requested = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.head = Head(desk)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("ground", "true")
        ground.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(24, 20, 24, 24)
        self._column.setSpacing(16)
        self._column.addWidget(self.head)
        self._cards: QWidget | None = None
        self._column.addStretch(1)
        self.setWidget(ground)

    def show_page(self, page: OpportunityPage, *, same: bool) -> None:
        """Show an opportunity; where it is the `same` as before, place and focus stay."""
        focus: QWidget | None = self.focusWidget()
        # What was in focus there last need not be so now.
        had = same and focus is not None and focus.hasFocus()
        name = focus.objectName() if had and focus is not None else ""
        place = self.verticalScrollBar().value() if same else 0
        self.head.show_page(page)
        fresh = self._make_cards(page)
        if self._cards is not None:
            self._column.removeWidget(self._cards)
            self._cards.hide()
            self._cards.deleteLater()
        self._cards = fresh
        self._column.insertWidget(1, fresh)
        fresh.show()
        self._fit()
        self._focus_again(fresh, name)
        self.verticalScrollBar().setValue(place)

    def _fit(self) -> None:
        """Give the cards their height at once, so that the place can be found again."""
        self._column.activate()
        ground, room = self.widget(), self.viewport().size()
        height = max(room.height(), ground.heightForWidth(ground.width()))
        ground.resize(ground.width(), height)

    def _focus_again(self, cards: QWidget, name: str) -> None:
        widgets: Iterable[QWidget] = cards.findChildren(QWidget)
        for widget in widgets:
            if name and widget.objectName() == name:
                widget.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_cards(self, page: OpportunityPage) -> QWidget:
        holder = QWidget()
        holder.setProperty("ground", "true")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for view in reversed(page.turndowns):
            turndown = TurndownCard(self._desk, view)
            turndown.answer_requested.connect(self.answer_requested)
            turndown.resume_requested.connect(self.resume_requested)
            turndown.meeting_requested.connect(self.meeting_requested)
            column.addWidget(turndown)
        self._add_meetings(column, page)
        column.addWidget(self._rounds(page))
        if page.signals:
            column.addWidget(SignalsCard(self._desk, page))
        about = AboutCard(self._desk, page)
        about.policy_picked.connect(self.policy_picked)
        column.addWidget(about)
        column.addWidget(StepsCard(self._desk, page))
        return holder

    def _rounds(self, page: OpportunityPage) -> RoundsCard:
        rounds = RoundsCard(self._desk, page)
        rounds.add_asked.connect(self.round_asked)
        rounds.edit_asked.connect(self.round_edit_asked)
        rounds.delete_asked.connect(self.round_delete_asked)
        rounds.contact_requested.connect(self.contact_requested)
        return rounds

    def _add_meetings(self, column: QVBoxLayout, page: OpportunityPage) -> None:
        shown = {line.id for view in page.turndowns for line in view.meetings}
        rest = [line for line in page.meetings if line.id not in shown]
        if rest:
            meetings = MeetingsCard(self._desk, rest)
            meetings.meeting_requested.connect(self.meeting_requested)
            column.addWidget(meetings)
