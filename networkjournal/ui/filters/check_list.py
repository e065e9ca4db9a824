# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the list of things to tick: one stop for the Tab key, arrows and Space inside."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_MOST_ROWS = 6
_ROW, _AIR = 28, 9
_VALUE = Qt.ItemDataRole.UserRole


class CheckList(QListWidget):
    """Let any of some words be ticked; a third state means that some have it."""

    ticked = Signal()

    def __init__(self, name: str, rows: int = _MOST_ROWS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = rows
        self.setAccessibleName(name)
        self.setProperty("ticks", "true")
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._turn)

    def offer(self, words: Iterable[tuple[str, str]]) -> None:
        """Offer these, as the value and how it reads."""
        self.clear()
        for value, text in words:
            item = QListWidgetItem(text, self)
            item.setData(_VALUE, value)
            # Ticked by us, so that the words can be clicked as well as the box.
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, self._row()))
        if self.count():
            # Stood on, but not marked: only the list in use shows where one is.
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.setCurrentItem(self.item(0), flag)
        self.updateGeometry()

    def tick(self, values: Iterable[str], some: Iterable[str] = ()) -> None:
        """Tick these and no others; `some` are half ticked."""
        whole, half = set(values), set(some)
        for item in self._items():
            value = item.data(_VALUE)
            state = Qt.CheckState.PartiallyChecked if value in half else Qt.CheckState.Unchecked
            item.setCheckState(Qt.CheckState.Checked if value in whole else state)

    def chosen(self) -> frozenset[str]:
        """Return the values that are ticked."""
        return self._in(Qt.CheckState.Checked)

    def left_open(self) -> frozenset[str]:
        """Return the values that are half ticked."""
        return self._in(Qt.CheckState.PartiallyChecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space; Enter belongs to whoever holds the list."""
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._turn(self.currentItem())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the room of a few rows."""
        rows = min(max(self.count(), 1), self._most)
        return QSize(200, self._row() * rows + 2 * self.frameWidth() + 6)

    def minimumSizeHint(self) -> QSize:
        """Ask for all of that, so that the rows are not squeezed."""
        return QSize(120, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark where the keyboard stands."""
        super().focusInEvent(event)
        if self.currentItem() is not None:
            self.currentItem().setSelected(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark nothing, so that only ticks are to be seen."""
        super().focusOutEvent(event)
        self.clearSelection()

    def _row(self) -> int:
        return max(_ROW, self.fontMetrics().height() + _AIR)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _in(self, state: Qt.CheckState) -> frozenset[str]:
        return frozenset(str(i.data(_VALUE)) for i in self._items() if i.checkState() == state)

    def _turn(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self.ticked.emit()
