# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the table as a widget: its keys, its choice, the headings of groups across it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.table.columns import EDITABLE
from networkjournal.ui.pipeline.table.table_delegate import ROW, TableDelegate
from networkjournal.ui.pipeline.table.table_header import TableHeader
from networkjournal.ui.pipeline.table.table_model import TableModel

HEADING = 38
_MARGIN = 11
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TableView(QTableView):
    """Show one opportunity a row; keys and clicks ask for what others then do."""

    edit_asked = Signal()
    delete_asked = Signal()
    open_asked = Signal()
    """The page of the current one shall be seen; `enter_asked`: and the keyboard be on it."""
    enter_asked = Signal()
    escape_asked = Signal()
    cell_asked = Signal(QModelIndex, str)
    """A cell is to be edited; the text typed replaces what it holds, empty keeps it."""

    def __init__(self, desk: Desk, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.rows, self._writable = desk.theme, model, desk.writable
        self._small: list[int] = []
        self.header = TableHeader(desk.theme, self)
        self._delegate = TableDelegate(desk.theme, model, self)
        self.setAccessibleName(_("Opportunities"))
        self.setProperty("plain", "true")
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.header.set_up()
        self._set_up()
        model.modelReset.connect(self._measure)
        self.header.chosen.connect(self._on_columns)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.entered.connect(self._on_entered)
        desk.theme.changed.connect(self._measure)
        self._measure()
        self._on_columns()

    # What is chosen

    def chosen(self) -> list[int]:
        """Return the ids of the chosen rows, from the top."""
        found = []
        for part in self.selectionModel().selection().toList():
            ids = (self.rows.id_at(row) or 0 for row in range(part.top(), part.bottom() + 1))
            found += [row_id for row_id in ids if row_id > 0]
        return list(dict.fromkeys(found))

    def choose(self, ids: Iterable[int], current: int | None, column: int | None = None) -> None:
        """Choose rows by their ids, as far as they are there, and stand on one of them."""
        wanted = set(ids)
        shown = self.rows
        rows = [row for row in range(shown.rowCount()) if shown.id_at(row) in wanted]
        picked = QItemSelection()
        last = len(COLUMNS) - 1
        for first, end in _stretches(rows):
            picked.select(shown.index(first, 0), shown.index(end, last))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(picked, flag.ClearAndSelect)
        row = None if current is None else shown.row_of(current)
        if row is not None:
            at = self.first_column() if column is None else column
            self.selectionModel().setCurrentIndex(shown.index(row, at), flag.NoUpdate)

    def stand_on(self, row: int) -> None:
        """Choose one row alone, stand on it and bring it into view."""
        at = self.currentIndex().column()
        index = self.rows.index(row, at if at >= 0 else self.first_column())
        self.setCurrentIndex(index)
        self.selectRow(row)
        self.scrollTo(index)

    def sees_current(self) -> bool:
        """Tell whether the row that is stood on is in view."""
        return self.viewport().rect().intersects(self.visualRect(self.currentIndex()))

    def first_column(self) -> int:
        """Return the number of the column that stands first."""
        return COLUMNS.index(self.header.columns()[0])

    def editable(self, index: QModelIndex) -> bool:
        """Tell whether a cell can be edited in place."""
        return (
            self._writable
            and index.isValid()
            and not self.rows.is_heading(index.row())
            and COLUMNS[index.column()] in EDITABLE
        )

    # Keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit by F2, Enter and typing; open the page by Space, delete by Delete."""
        key, here = event.key(), self.currentIndex()
        if event.modifiers() in _PLAIN and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cell_asked.emit(here, "") if self.editable(here) else self.enter_asked.emit()
        elif event.modifiers() in _PLAIN and key in self._asked():
            self._asked()[key]()
        elif self.editable(here) and _types(event):
            self.cell_asked.emit(here, event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a cell, or open the page where it cannot be edited."""
        index = self.indexAt(event.position().toPoint())
        if self.editable(index):
            self.cell_asked.emit(index, "")
        elif index.isValid():
            self.open_asked.emit()

    def moveCursor(
        self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step over the headings of groups."""
        found = super().moveCursor(action, modifiers)
        if not self.rows.is_heading(found.row()):
            return found
        up = (QTableView.CursorAction.MoveUp, QTableView.CursorAction.MovePageUp)
        step = -1 if action in up else 1
        row = found.row() + step
        if not 0 <= row < self.rows.rowCount():
            row = found.row() - step if action not in up else self.currentIndex().row()
        return self.rows.index(row, found.column())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the headings of groups across the table, wherever it is scrolled to."""
        super().paintEvent(event)
        if not self._small:
            return
        painter = QPainter(self.viewport())
        last = self.rowAt(self.viewport().height() - 1)
        for row in range(
            max(self.rowAt(0), 0), (last if last >= 0 else self.rows.rowCount() - 1) + 1
        ):
            if self.rows.is_heading(row):
                self._paint_heading(painter, row)
        painter.end()

    def _asked(self) -> dict[int, Callable[[], None]]:
        return {
            Qt.Key.Key_F2: self._on_f2,
            Qt.Key.Key_Delete: self.delete_asked.emit,
            Qt.Key.Key_Space: self.open_asked.emit,
            Qt.Key.Key_Escape: self.escape_asked.emit,
        }

    def _on_f2(self) -> None:
        here = self.currentIndex()
        if self.editable(here):
            self.cell_asked.emit(here, "")
        else:
            self.edit_asked.emit()

    def _paint_heading(self, painter: QPainter, row: int) -> None:
        fonts, colours = self._theme.fonts, self._theme.colours
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        whole = QRect(0, top, self.viewport().width(), height)
        painter.fillRect(whole, QColor(colours.window))
        painter.fillRect(0, whole.bottom(), whole.width(), 1, QColor(colours.line))
        inside = whole.adjusted(_MARGIN, 8, -_MARGIN, 0)
        painter.setFont(fonts.section)
        painter.setPen(QColor(colours.quiet))
        words = QFontMetrics(fonts.section).elidedText(
            " ".join(self.rows.heading_of(row).split()),
            Qt.TextElideMode.ElideRight,
            inside.width(),
        )
        side = QStyle.visualAlignment(
            self.layoutDirection(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignAbsolute), words)

    # Looks

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _measure(self) -> None:
        scale = self._theme.fonts.scale
        usual = round(ROW * scale)
        self.verticalHeader().setDefaultSectionSize(usual)
        for row in self._small:  # a header keeps the height of a row that was a heading once
            if row < self.rows.rowCount():
                self.setRowHeight(row, usual)
        self._small = list(self.rows.section_rows())
        for row in self._small:
            self.setRowHeight(row, round(HEADING * scale))
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no row once the pointer is elsewhere."""
        super().leaveEvent(event)
        self._mark(-1)

    def _on_entered(self, index: QModelIndex) -> None:
        self._mark(index.row())

    def _mark(self, row: int) -> None:
        """Mark the whole row under the pointer."""
        before, self._delegate.over = self._delegate.over, row
        for one in {before, row} - {-1}:
            top, height = self.rowViewportPosition(one), self.rowHeight(one)
            self.viewport().update(0, top, self.viewport().width(), height)

    def _on_scrolled(self) -> None:
        # Qt moves what is painted already, but headings stay where they are.
        if self._small:
            self.viewport().update()

    def _on_columns(self) -> None:
        self._delegate.first = self.first_column()
        self.viewport().update()


def _types(event: QKeyEvent) -> bool:
    """Tell whether a key writes something."""
    others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & others


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """Return rows that follow each other as their first and last ones."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
