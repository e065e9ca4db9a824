# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of two-line rows as a widget: its heights, its keys; knows nothing of the journal.

A table of one column, for QListView asks the model about every row before it shows the first.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.two_line import ROW_HEIGHT, SECTION_HEIGHT, TwoLineDelegate


class RowView(QTableView):
    """Show two-line rows and report the keys that act on the current one.

    `sections` says which rows are small headings.
    """

    key_pressed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        sections: Callable[[], Sequence[int]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.keys: frozenset[int] = frozenset()
        self.letters_are_keys = False
        self._theme, self._sections = theme, sections
        self._small: list[int] = []
        self.setProperty("plain", "true")
        self.setItemDelegate(TwoLineDelegate(theme, self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setModel(model)
        self._set_up_headers(model.columnCount())
        model.modelReset.connect(self._measure)
        theme.changed.connect(self._measure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report the keys asked for, unless with a modifier; the rest is Qt's."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in self.keys:
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the row that Qt stands on by itself where there was none."""
        super().focusInEvent(event)
        index, chosen = self.currentIndex(), self.selectionModel()
        if index.isValid() and not chosen.hasSelection():
            chosen.select(index, chosen.SelectionFlag.ClearAndSelect)

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins so, unless letters are keys of the list."""
        if not self.letters_are_keys:
            super().keyboardSearch(search)

    def moveCursor(
        self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last row, as in any list."""
        if action in (QTableView.CursorAction.MoveHome, QTableView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def _set_up_headers(self, columns: int) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(1, columns):
            self.hideColumn(column)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()

    def _measure(self) -> None:
        scale = self._theme.fonts.scale
        usual = round(ROW_HEIGHT * scale)
        self.verticalHeader().setDefaultSectionSize(usual)
        for row in self._small:  # a header keeps the height of a row that was a heading once
            self.setRowHeight(row, usual)
        self._small = list(self._sections())
        for row in self._small:
            self.setRowHeight(row, round(SECTION_HEIGHT * scale))
        self.viewport().update()
