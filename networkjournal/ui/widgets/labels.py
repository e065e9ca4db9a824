# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the few kinds of text on a page: title, heading, section, quiet, elided; plain text only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from networkjournal.ui.widgets.style import plain_tip


class PlainLabel(QLabel):
    """Show text as it is: a name with `<b>` in it stays a name."""

    role = ""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if self.role:
            self.setProperty("role", self.role)
        self.setText(text)


class TitleLabel(PlainLabel):
    """Show the title of a page, 22 px."""

    role = "title"


class HeadingLabel(PlainLabel):
    """Show the heading of a column or side, 18 px."""

    role = "heading"


class SectionLabel(PlainLabel):
    """Show the small quiet heading over a group."""

    role = "section"


class QuietLabel(PlainLabel):
    """Show a second line or a hint."""

    role = "quiet"


class ElidedLabel(PlainLabel):
    """Show one line that ends in … where room is short; the whole text is then its tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, role: str = "") -> None:
        super().__init__(text, parent)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few letters only."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def shown_text(self) -> str:
        """Give the text that fits now."""
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip when it does not fit."""
        super().resizeEvent(event)
        self.setToolTip(plain_tip(self.text()) if self.shown_text() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw what fits, on the side where the language begins."""
        # Its many words take a while to load, and the window shows without.
        from PySide6.QtWidgets import QStyle, QStyleOption  # noqa: PLC0415

        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(QStyle.visualAlignment(self.layoutDirection(), self.alignment())),
            self.palette(),
            self.isEnabled(),
            self.shown_text(),
            self.foregroundRole(),
        )
        painter.end()
