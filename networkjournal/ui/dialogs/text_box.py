# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the field for a text of several lines in a form."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_AIR = 20


class TextBox(QPlainTextEdit):
    """Ask for a text; Tab leaves the field, since forms are filled in by keys."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, lines: int = 4) -> None:
        """Take `lines` as how many are shown without scrolling."""
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        """Ask for room for so many lines."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Keep that height where the form scrolls."""
        return QSize(super().minimumSizeHint().width(), self._height())

    def _height(self) -> int:
        return self.fontMetrics().lineSpacing() * self._lines + _AIR
