# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own one value that can be chosen: a round button with its words or its picture beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from networkjournal.ui.exact_text import breakable
from networkjournal.ui.widgets.labels import PlainLabel

_PICTURE = 64


class Pick(QWidget):
    """Show a value; the whole of it answers a click, the button the keys."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QRadioButton()
        self.button.setAccessibleName(f"{name}: {text}")
        self._text = PlainLabel(breakable(text), wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_picture(self, content: bytes) -> None:
        """Show a picture instead of words, where it is one."""
        picture = QPixmap()
        if picture.loadFromData(content):
            smooth = Qt.TransformationMode.SmoothTransformation
            self._text.setPixmap(picture.scaledToHeight(_PICTURE, smooth))
            self._text.setMinimumHeight(_PICTURE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the value."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.button.setFocus()
            self.button.click()
        super().mouseReleaseEvent(event)
