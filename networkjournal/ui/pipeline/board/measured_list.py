# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A list whose rows differ in height, and Qt asks for none that is not seen.

A table of one column. Cards are measured a few at a time, when they come into view.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from networkjournal.ui.pipeline.board.card_delegate import GAP, CardDelegate
from networkjournal.ui.pipeline.board.column_model import ColumnModel
from networkjournal.ui.theme import Theme

GUTTER = 12
"""Beside the cards, kept free for the scroll bar, so that cards never change their width for it."""
_USUAL = 88
_STRETCH = 10
"""So many cards are measured at once: about half a millisecond each."""


class MeasuredList(QTableView):
    """Show cards one below the other, and a line where one would drop."""

    def __init__(
        self, theme: Theme, model: ColumnModel, delegate: CardDelegate, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self.cards, self._delegate = theme, model, delegate
        delegate.setParent(self)
        self._measured: set[int] = set()
        self._measuring = False
        self._drop: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._measure)
        self._set_up()
        self.setModel(model)
        model.rowsInserted.connect(self._forget)
        model.rowsRemoved.connect(self._forget)
        model.dataChanged.connect(self._forget)
        theme.changed.connect(self._on_theme)

    def show_row(self, row: int) -> None:
        """Bring a card into view, measured."""
        # The cards on the way there are of a height only guessed at.
        for _again in range(3):
            self.scrollTo(self.cards.index(row, 0))
            self._measure()

    def row_near(self, y: int) -> int:
        """Return the row at a height, the last one below all; -1 where there is none."""
        row = self.rowAt(min(max(y, 0), self.viewport().height() - 1))
        return row if row >= 0 else len(self.cards.ids) - 1

    def gap_at(self, y: int) -> int:
        """Return before which row a card would drop at this height."""
        row = self.rowAt(y)
        if row < 0:
            return 0 if y < 0 else len(self.cards.ids)
        middle = self.rowViewportPosition(row) + (self.rowHeight(row) - GAP) // 2
        return row if y < middle else row + 1

    def show_carried(self, carried: bool) -> None:
        """Show the chosen cards as gone from here, for they are being carried."""
        self._delegate.carried = carried
        self.viewport().update()

    def show_drop(self, gap: int | None) -> None:
        """Draw the line before this row, or no line."""
        if gap != self._drop:
            self._drop = gap
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cards the width of the column."""
        super().resizeEvent(event)
        width = self.width() - GUTTER
        if width != self._delegate.width:
            self._delegate.set_width(width)
            self._forget()
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure what comes into view."""
        super().scrollContentsBy(dx, dy)
        self._measure()

    def _forget(self) -> None:
        self._measured.clear()
        self._soon.start()

    def _measure(self) -> None:
        """Measure the cards in view; what stands at the top stays where it stands."""
        count = len(self.cards.ids)
        if self._measuring or not count or self._delegate.width <= 0:
            return
        self._measuring = True
        for _again in range(6):  # they may turn out lower than guessed, and show the next ones
            first = max(self.rowAt(0), 0)
            last = self.rowAt(self.viewport().height() - 1)
            last = count - 1 if last < 0 else last
            wanted = set(range(first // _STRETCH, last // _STRETCH + 1)) - self._measured
            if not wanted:
                break
            self._measure_rows(wanted, first)
        self._measuring = False

    def _measure_rows(self, parts: set[int], first: int) -> None:
        header, bar = self.verticalHeader(), self.verticalScrollBar()
        before = header.sectionPosition(first)
        header.blockSignals(True)
        for part in sorted(parts):
            for row in range(part * _STRETCH, min((part + 1) * _STRETCH, len(self.cards.ids))):
                face = self.cards.face(row)
                if face is not None:
                    header.resizeSection(row, self._delegate.layout(face).height + GAP)
        header.blockSignals(False)
        self._measured |= parts
        self.updateGeometries()
        moved = header.sectionPosition(first) - before
        if moved and bar.value():
            bar.setValue(bar.value() + moved)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, and the line between two where one would drop."""
        super().paintEvent(event)
        if self._drop is None:
            return
        count = len(self.cards.ids)
        top = GAP // 2
        if 0 < self._drop < count:
            top = self.rowViewportPosition(self._drop) - GAP // 2
        elif self._drop and count:
            top = self.rowViewportPosition(count - 1) + self.rowHeight(count - 1) - GAP // 2
        else:
            top = 1
        width = self._delegate.width
        left = self.viewport().width() - width if self.isRightToLeft() else 0
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.colours.accent), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(left + 3, top, left + width - 3, top)
        painter.end()

    def _set_up(self) -> None:
        self.setProperty("plain", "true")
        self.setProperty("cards", "true")
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(round(_USUAL * self._theme.fonts.scale))

    def _on_theme(self) -> None:
        self._forget()
        self.viewport().update()
