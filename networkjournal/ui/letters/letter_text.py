# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the text of a letter as it is typed: the places still open are marked, and taken whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QShowEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)

from networkjournal.domain import open_places
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.parts import TextBox

LINES = 8
"""Lines that the letter has at least; more where the window has the room."""
_AROUND = 28
"""Pixels around the lines: frame, padding, and the margin of the text itself."""


class LetterText(TextBox):
    """Select an open place as a whole by one click, so that typing replaces all of it."""

    def __init__(self, lines: int = LINES) -> None:
        super().__init__(lines)
        self._lines = lines

    def go_to_open(self) -> None:
        """Choose the first open place, so that typing fills it."""
        text = self.toPlainText()
        if places := open_places.open_places(text):
            self._choose(text, places[0])
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the lines as they are drawn; the first font is another one."""
        super().showEvent(event)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * self._lines + _AROUND)

    def sizeHint(self) -> QSize:
        """Ask for few lines, so that the ways out stay in view; a large window gives more."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the whole place that is clicked."""
        super().mouseReleaseEvent(event)
        cursor = self.textCursor()
        if event.button() != Qt.MouseButton.LeftButton or cursor.hasSelection():
            return
        # A position counts UTF-16 units, as the text does not.
        units = self.toPlainText().encode("utf-16-le")
        before = units[: cursor.position() * 2].decode("utf-16-le", "replace")
        text = units.decode("utf-16-le")
        if place := open_places.around(text, len(before)):
            self._choose(text, place)

    def _choose(self, text: str, place: open_places.Place) -> None:
        cursor = self.textCursor()
        cursor.setPosition(_units(text[: place.start]))
        cursor.setPosition(_units(text[: place.end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class Marks(QSyntaxHighlighter):
    """Lay a ground under the places that are still open."""

    def __init__(self, box: TextBox, theme: Theme) -> None:
        super().__init__(box.document())
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Mark one line."""
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.colours.waiting_soft))
        look.setForeground(QColor(self._theme.colours.waiting))
        for place in open_places.open_places(text):
            start = _units(text[: place.start])
            self.setFormat(start, _units(text[: place.end]) - start, look)
