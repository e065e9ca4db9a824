# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the link that stands for one thing of the journal and says which one was asked for."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.style import plain_tip


class IdLink(Button):
    """Look like a link and report an id; text from outside is shown as it is, shortened by …."""

    chosen = Signal(int)

    def __init__(self, text: str, item_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._text = text
        self._id = item_id
        self.setProperty("link", "true")
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._show(text)
        self.clicked.connect(self._on_clicked)

    def words(self) -> str:
        """Give the whole text."""
        return self._text

    def set_words(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._show_what_fits()

    def stand_for(self, text: str, item_id: int) -> None:
        """Stand for another thing."""
        self._id = item_id
        self.set_words(text)

    def sizeHint(self) -> QSize:
        """Ask for room for the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._text) + 4
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few letters only."""
        width = self.fontMetrics().averageCharWidth() * 6
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        room = self.contentsRect().width()
        elide = Qt.TextElideMode.ElideRight
        self._show(self.fontMetrics().elidedText(self._text, elide, room))

    def _show(self, text: str) -> None:
        shown = text.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._id)
