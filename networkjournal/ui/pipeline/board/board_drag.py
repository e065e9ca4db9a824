# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where cards that are dragged may drop: between the cards of a column, or on the strip."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.ui.pipeline.board.card_drag import CardDrag
from networkjournal.ui.pipeline.board.card_list import CardList
from networkjournal.ui.pipeline.board.column import Column
from networkjournal.ui.pipeline.board.columns_row import ColumnsRow
from networkjournal.ui.pipeline.board.ended_strip import EndedStrip
from networkjournal.ui.pipeline.board.moves import before_at
from networkjournal.ui.theme import Theme


class BoardDrag(QObject):
    """Follow a drag over the board, show where it would drop, and report where it did."""

    dropped = Signal(list, object, object)  # ids, Stage, the id to stand before or None
    dropped_on_strip = Signal(list, QPoint)  # ids, the place on the screen

    def __init__(self, theme: Theme, row: ColumnsRow, strip: EndedStrip, over: QWidget) -> None:
        super().__init__(over)
        self._columns, self._row, self._strip = tuple(row.columns.values()), row, strip
        self._drag = CardDrag(theme, over)
        self._from: CardList | None = None
        for one in self._lists():
            one.drag_begun.connect(self._on_begun)
            one.drag_moved.connect(self._on_moved)
            one.drag_dropped.connect(self._on_dropped)
            one.drag_stopped.connect(self._end)
        self._drag.scrolled.connect(self._on_scrolled)

    def _lists(self) -> Iterator[CardList]:
        yield from (column.list for column in self._columns)
        yield self._strip.list

    def _on_begun(self, place: QPoint) -> None:
        one = self.sender()
        if not isinstance(one, CardList):
            return
        index = one.indexAt(one.viewport().mapFromGlobal(place))
        corner = one.viewport().mapToGlobal(one.visualRect(index).topLeft())
        ids = [card for each in self._lists() for card in each.chosen()]
        areas = [(column.list, Qt.Orientation.Vertical) for column in self._columns]
        picture = one.picture(one.cards.ids[index.row()])
        self._from = one
        self._drag.begin(
            ids, picture, place - corner, [*areas, (self._row, Qt.Orientation.Horizontal)]
        )
        for each in self._lists():
            each.show_carried(True)
        one.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _on_moved(self, place: QPoint) -> None:
        if self._drag.going:
            self._drag.move(place)
            self._show_target(place)

    def _on_scrolled(self) -> None:
        self._show_target(self._drag.place)

    def _show_target(self, place: QPoint) -> None:
        for column in self._columns:
            inside = self._holds(column, place)
            column.list.show_drop(_gap(column, place) if inside else None)
        if self._from is not self._strip.list:
            self._strip.invite(True, self._holds(self._strip, place))

    def _holds(self, widget: QWidget, place: QPoint) -> bool:
        """Tell whether a place on the screen lies on what is seen of a widget."""
        seen = QRect(widget.mapToGlobal(QPoint()), widget.size())
        if isinstance(widget, Column):
            port = self._row.viewport()
            seen &= QRect(port.mapToGlobal(QPoint()), port.size())
        return widget.isVisible() and seen.contains(place)

    def _end(self) -> list[int]:
        for one in self._lists():
            one.show_drop(None)
            one.show_carried(False)
            one.stop_drag()
            one.viewport().unsetCursor()
        self._strip.invite(False)
        return self._drag.end()

    def _on_dropped(self, place: QPoint) -> None:
        target = next((one for one in self._columns if self._holds(one, place)), None)
        gap = _gap(target, place) if target is not None else 0
        ids = self._end()
        if ids and target is not None:
            self.dropped.emit(ids, target.stage, before_at(target.model.ids, ids, gap))
        elif ids and self._holds(self._strip, place) and self._from is not self._strip.list:
            self.dropped_on_strip.emit(ids, place)


def _gap(column: Column, place: QPoint) -> int:
    return column.list.gap_at(column.list.viewport().mapFromGlobal(place).y())
