# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own a line of text whose parts bear a tint; knows nothing of what the parts mean.

A line that is longer than its place is wide is wrapped, and stays one line.
"""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

_ROOM = 22
"""Pixels around the text: padding and border of the style sheet."""
_MOST_ROWS = 4
_BEYOND = 0xFFFF
"""Above this a code point takes two units of the text that Qt counts."""

Tint = tuple[int, int, QColor]
"""Start and end in code points, and the ground."""


class TintedLine(QPlainTextEdit):
    """Take one line; Enter and Escape are told, a pasted text comes as one line.

    It takes `most` characters: a whole book would be laid out with every key.
    """

    entered = Signal(bool)  # with Shift
    escaped = Signal()
    overflowed = Signal()
    """More was typed, pasted or dropped than it takes, and was left out."""
    leaves: frozenset[int] = frozenset()
    """Keys that, with Alt, are for what is around the line."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Return the line."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another line, with the cursor at its end."""
        line = in_one_line(text)
        self.setPlainText(line[: self._most])
        self.moveCursor(QTextCursor.MoveOperation.End)
        if len(line) > self._most:
            self.overflowed.emit()

    def set_tints(self, tints: Iterable[Tint]) -> None:
        """Tint these parts and no others."""
        text = self.toPlainText()
        self.setExtraSelections([self._selection(text, tint) for tint in tints])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter and Escape; keep to one line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in self.leaves:
            event.ignore()
        elif event.text() and event.text().isprintable() and not self._room():
            self.overflowed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the journal where nothing typed is to be undone."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            if undo or redo:
                return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take several lines as one, with commas between."""
        line, room = in_one_line(source.text()), self._room()
        if room:
            self.insertPlainText(line[:room])
        if len(line) > room:
            self.overflowed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the line from its beginning as soon as there is room for all of it."""
        super().resizeEvent(event)
        if self._rows() < _MOST_ROWS:
            self.verticalScrollBar().setValue(0)

    def _room(self) -> int:
        """Return how many characters may come in the place of what is chosen."""
        chosen = self.textCursor().selectedText()
        return max(self._most - len(self.text()) + len(chosen), 0)

    def _rows(self) -> int:
        return min(max(round(self.document().size().height()), 1), _MOST_ROWS)

    def _fit(self) -> None:
        """Take the room that the line needs where it is longer than the sheet is wide."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._rows() + _ROOM)

    def _selection(self, text: str, tint: Tint) -> Any:
        start, end, ground = tint
        made: Any = QTextEdit.ExtraSelection()  # its fields have no types
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(units(text[:start]))
        made.cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        made.format.setBackground(ground)
        return made


def units(text: str) -> int:
    """Return how long Qt takes a text to be."""
    return len(text) + sum(ord(sign) > _BEYOND for sign in text)


def in_one_line(text: str) -> str:
    """Return the lines of a text in one, with commas between; empty ones are left out."""
    return ", ".join(line.strip(" ,") for line in text.splitlines() if line.strip(" ,"))
