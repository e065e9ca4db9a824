# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A line that is read most of the time and edited now and then."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from networkjournal.ui.widgets.style import plain_tip

_INDENT = 2
"""Where Qt begins the text of a line."""


class ElidingLine(QLineEdit):
    """Edit a line in place; where it does not fit it ends in … until it is entered."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("plain", "true")
        self.setAccessibleName(name)
        self.textChanged.connect(self._on_changed)

    def shown_text(self) -> str:
        """Return what can be read now."""
        room = self._inside().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits, or Qt's own line while one types."""
        shown = self.shown_text()
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        align = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self._inside(), align | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()

    def _inside(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        inside = self.style().subElementRect(part, option, self)
        return inside.adjusted(_INDENT, 0, -_INDENT, 0)

    def _on_changed(self, text: str) -> None:
        self.setToolTip(plain_tip(text))
