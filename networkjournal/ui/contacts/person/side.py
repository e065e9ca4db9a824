# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the cards beside a person's timeline that are made anew where what they show has changed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.views import ContactPage
from networkjournal.ui.contacts.person.parts_card import PartsCard
from networkjournal.ui.contacts.person.promises_card import PromisesCard
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.hand import Hand


class Side(QWidget):
    """Hold the promises, and the opportunities where there are any."""

    opportunity_requested = Signal(int)

    def __init__(self, desk: Desk, hand: Hand, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._hand = desk, hand
        self._cards: dict[str, tuple[object, QWidget]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_page(self, page: ContactPage) -> None:
        """Show a person."""
        around = (page.row.id, self._desk.today(), frozenset(self._hand.unfolded))
        if page.promises or self._desk.writable:
            self._put("promises", 0, (page.promises, *around), page, self._promises)
        else:
            self._drop("promises")
        if page.parts:
            self._put("parts", self._column.count(), (page.parts, *around), page, self._parts)
        else:
            self._drop("parts")

    def _put(
        self,
        key: str,
        at: int,
        facts: object,
        page: ContactPage,
        make: Callable[[ContactPage], QWidget],
    ) -> None:
        kept = self._cards.get(key)
        if kept is not None and kept[0] == facts:
            return
        card = make(page)
        place = at if kept is None else self._column.indexOf(kept[1])
        # The new one first: a hidden one would hand the keyboard on to anybody.
        self._column.insertWidget(place, card)
        card.show()
        self._drop(key)
        self._cards[key] = (facts, card)

    def _drop(self, key: str) -> None:
        if key in self._cards:
            _facts, card = self._cards.pop(key)
            self._column.removeWidget(card)
            card.hide()
            # Its names may not be found any more.
            card.setParent(None)
            card.deleteLater()

    def _promises(self, page: ContactPage) -> QWidget:
        return PromisesCard(self._desk, page, self._hand)

    def _parts(self, page: ContactPage) -> QWidget:
        card = PartsCard(self._desk, page.parts, self._hand)
        card.opportunity_requested.connect(self.opportunity_requested)
        return card
