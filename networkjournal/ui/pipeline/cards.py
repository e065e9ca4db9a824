# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own which cards an opportunity has, in which order, and when one is made anew."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.views import MeetingLine, OpportunityPage, TurndownView
from networkjournal.domain.words import Channel
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.contender_card import ContenderCard
from networkjournal.ui.pipeline.document_owner import Owner
from networkjournal.ui.pipeline.documents_card import DocumentsCard
from networkjournal.ui.pipeline.facts import AboutCard, MeetingsCard
from networkjournal.ui.pipeline.gaps_card import GapsCard
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.history_card import HistoryCard
from networkjournal.ui.pipeline.rounds_card import RoundsCard
from networkjournal.ui.pipeline.touches_card import TouchesCard
from networkjournal.ui.pipeline.turndown_card import TurndownCard

if TYPE_CHECKING:
    from networkjournal.ui.pipeline.details import Details

Slot = tuple[str, object, Callable[[OpportunityPage, Any], QWidget]]
"""The key of a card, what it shows, and what makes it of that."""


class Cards(QWidget):
    """Hold the cards of one opportunity; what they ask for goes out by the details' signals."""

    def __init__(self, desk: Desk, hand: Hand, details: "Details") -> None:
        super().__init__()
        self._desk, self._hand, self._details = desk, hand, details
        self._page: OpportunityPage | None = None
        self._shown: dict[str, tuple[object, QWidget]] = {}
        self.setProperty("ground", "true")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_page(self, page: OpportunityPage, focus: str, *, same: bool) -> None:
        """Show an opportunity; cards whose facts are as they were stay where it is the `same`.

        `focus` names what has the keyboard then, if there is such a widget.
        """
        self._page = page
        before, self._shown = self._shown, {}
        gone: list[QWidget] = []
        around = (self._desk.today(), self._hand.settings)
        for at, (key, shows, make) in enumerate(self._slots(page)):
            facts = (shows, around, key in self._hand.unfolded)
            kept = before.pop(key, None)
            if same and kept is not None and kept[0] == facts:
                card = kept[1]
                if isinstance(card, DocumentsCard):
                    card.changed.look()
            else:
                card = make(page, shows)
                gone += [kept[1]] if kept else []
            self._shown[key] = (facts, card)
            self._column.insertWidget(at, card)
            card.show()
        gone += [card for _facts, card in before.values()]
        if same:
            self._order_stops()
            # Before the old cards go: a hidden one would hand the keyboard on to anybody.
            self._hold_focus(focus, gone)
        for card in gone:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _order_stops(self) -> None:
        """Let Tab go from card to card as they stand, though some were made later than others."""
        window, stops = self.window(), list[QWidget]()
        for _facts, card in self._shown.values():
            inside: Iterable[QWidget] = card.findChildren(QWidget)
            # The lists of boxes and menus are windows of their own.
            here = (one for one in inside if one.window() is window)
            stops += [one for one in here if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _hold_focus(self, name: str, gone: list[QWidget]) -> None:
        """Give the keyboard to what bears a name, or keep it near where it was."""
        now: QWidget | None = self.window().focusWidget()
        leaves = now is not None and any(card.isAncestorOf(now) for card in gone)
        if now is not None and not leaves and now.objectName() == name and now.isVisible():
            return
        for _facts, card in self._shown.values():
            inside: Iterable[QWidget] = card.findChildren(QWidget)
            for widget in inside:
                if name and widget.objectName() == name:
                    widget.setFocus()
                    return
        if leaves:
            self._details.head.move_to.setFocus()

    def log_touch(self, channel: Channel | None = None) -> None:
        """Ask for a touch about the opportunity that is shown."""
        if self._page is not None:
            # Forms are loaded when one is asked for: the window shows sooner.
            from networkjournal.ui.dialogs.touch_dialog import OpportunityTouch  # noqa: PLC0415

            OpportunityTouch(self._desk, self._page, channel, self.window()).open()

    def _slots(self, page: OpportunityPage) -> Iterator[Slot]:
        for view in reversed(page.turndowns):
            yield f"turndown-{view.row.id}", view, self._turndown
        shown = {line.id for view in page.turndowns for line in view.meetings}
        rest = tuple(line for line in page.meetings if line.id not in shown)
        if rest:
            yield "meetings", rest, self._meetings
        levels = tuple(view.row.level_override for view in page.turndowns)
        yield "rounds", page.rounds, self._rounds
        yield "contender", (page.signals, page.row.level_override, levels), self._contender
        yield "about", (page.row, page.organization, page.tags), self._about
        yield "documents", page.documents, self._documents
        yield "gaps", (page.gaps, page.related_gaps), self._gaps
        yield "touches", page.touches, self._touches
        yield "history", page.changes, self._history

    def _turndown(self, _page: OpportunityPage, view: TurndownView) -> QWidget:
        card, to = TurndownCard(self._desk, view), self._details
        card.answer_requested.connect(to.answer_requested)
        card.resume_requested.connect(to.resume_requested)
        card.meeting_requested.connect(to.meeting_requested)
        card.contact_requested.connect(to.contact_requested)
        return card

    def _meetings(self, _page: OpportunityPage, lines: tuple[MeetingLine, ...]) -> QWidget:
        card = MeetingsCard(self._desk, lines)
        card.meeting_requested.connect(self._details.meeting_requested)
        return card

    def _rounds(self, page: OpportunityPage, _facts: object) -> QWidget:
        card, to = RoundsCard(self._desk, page, self._hand), self._details
        card.add_asked.connect(to.round_asked)
        card.edit_asked.connect(to.round_edit_asked)
        card.delete_asked.connect(to.round_delete_asked)
        card.contact_requested.connect(to.contact_requested)
        return card

    def _contender(self, page: OpportunityPage, _facts: object) -> QWidget:
        return ContenderCard(self._desk, page, self._hand)

    def _about(self, page: OpportunityPage, _facts: object) -> QWidget:
        card = AboutCard(self._desk, page, self._hand)
        card.policy_picked.connect(self._details.policy_picked)
        return card

    def _documents(self, page: OpportunityPage, _facts: object) -> QWidget:
        return DocumentsCard(
            self._desk, Owner(opportunity_id=page.row.id), page.documents, self._hand
        )

    def _gaps(self, page: OpportunityPage, _facts: object) -> QWidget:
        card = GapsCard(self._desk, page, self._hand)
        card.add_asked.connect(self._on_gap)
        card.edit_asked.connect(self._on_gap_edit)
        card.opportunity_requested.connect(self._details.opportunity_requested)
        return card

    def _touches(self, page: OpportunityPage, _facts: object) -> QWidget:
        card = TouchesCard(self._desk, page, self._hand)
        card.log_asked.connect(self._on_touch)
        card.contact_requested.connect(self._details.contact_requested)
        return card

    def _history(self, page: OpportunityPage, _facts: object) -> QWidget:
        return HistoryCard(self._desk, page, self._hand)

    def _on_touch(self) -> None:
        self.log_touch()

    def _on_gap(self) -> None:
        self._open_gap(0)

    def _on_gap_edit(self, gap_id: int) -> None:
        self._open_gap(gap_id)

    def _open_gap(self, gap_id: int) -> None:
        if self._page is not None:
            from networkjournal.ui.dialogs.gap_dialog import GapDialog  # noqa: PLC0415

            found = (view for view in self._page.gaps if view.row.id == gap_id)
            GapDialog(self._desk, self._page, next(found, None), self.window()).open()
