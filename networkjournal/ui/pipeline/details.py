# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the panel that shows all of one opportunity, a card for each thing known of it.

A card is made anew where what it shows has changed; the others stay as they are, with what is
being typed in them.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from networkjournal.domain.views import OpportunityPage
from networkjournal.domain.words import Action, Channel, Ending
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.head import Head
from networkjournal.ui.pipeline.standing_bar import StandingBar

if TYPE_CHECKING:
    from networkjournal.ui.pipeline.cards import Cards

_WIDEST = 760


class Details(QScrollArea):
    """Show one opportunity: its head, how it stands, then its cards."""

    problem = Signal(str)
    deleted = Signal(str)
    round_asked = Signal()
    round_edit_asked = Signal(int)
    round_delete_asked = Signal(int)
    policy_picked = Signal(int, object)
    contact_requested = Signal(int)
    meeting_requested = Signal(int)
    opportunity_requested = Signal(int)
    answer_requested = Signal(int, str)
    resume_requested = Signal(int)
    closed = Signal(object)  # Ending
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: OpportunityPage | None = None
        self.hand = Hand(self)
        self.hand.problem.connect(self.problem)
        self.hand.deleted.connect(self.deleted)
        self.hand.drawn_anew.connect(self._on_drawn_anew)
        self.head = Head(desk)
        self.standing = StandingBar(desk)
        self.standing.acted.connect(self._on_acted)
        self._made: Cards | None = None
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
        self._column.addWidget(self.standing)
        self._column.addStretch(1)
        self.setWidget(ground)

    @property
    def cards(self) -> "Cards":
        """Return the cards; they are loaded when the first opportunity is shown."""
        if self._made is None:
            from networkjournal.ui.pipeline.cards import Cards  # noqa: PLC0415

            self._made = Cards(self._desk, self.hand, self)
            self._column.insertWidget(2, self._made)
        return self._made

    def show_page(self, page: OpportunityPage, *, same: bool) -> None:
        """Show an opportunity; where it is the `same` as before, place and focus stay."""
        focus: QWidget | None = self.focusWidget()
        # What was in focus there last need not be so now.
        had = same and focus is not None and focus.hasFocus()
        name = focus.objectName() if had and focus is not None else ""
        place = self.verticalScrollBar().value() if same else 0
        if not same:
            self.hand.unfolded.clear()
        self._page = page
        self.hand.settings = self._desk.settings()
        self.head.show_page(page, self.hand.settings.stages)
        self._show_standing(page)
        self.cards.show_page(page, self.hand.wanted() or name, same=same)
        self._fit()
        self.verticalScrollBar().setValue(place)

    def _show_standing(self, page: OpportunityPage) -> None:
        today = self._desk.today()
        for line in self._desk.reader.opportunities([page.row.id], today):
            stand = line.stand(self.hand.settings.timings, today)
            someone = bool(page.interviewers) or any(t.row.contact_id for t in page.touches)
            self.standing.show_stand(stand, line.facts, someone=someone)

    def _fit(self) -> None:
        """Give the cards their height at once, so that the place can be found again."""
        self._column.activate()
        ground, room = self.widget(), self.viewport().size()
        height = max(room.height(), ground.heightForWidth(ground.width()))
        ground.resize(ground.width(), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_drawn_anew(self) -> None:
        if self._page is not None:
            self.show_page(self._page, same=True)

    def _on_acted(self, action: Action) -> None:
        page = self._page
        if page is None:
            return
        endings = {
            Action.CLOSE_NO_ANSWER: Ending.NO_ANSWER,
            Action.CLOSE_WENT_COLD: Ending.WENT_COLD,
        }
        if action in endings:
            self.closed.emit(endings[action])
        elif action is Action.NUDGE_LETTER:
            from networkjournal.ui.dialogs.nudge_dialog import NudgeDialog  # noqa: PLC0415

            NudgeDialog(self._desk, page, self.window()).open()
        elif action is Action.LOG_CALL:
            self.cards.log_touch(Channel.CALL)
