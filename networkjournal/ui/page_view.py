# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Show the pages of a paper on the screen, as they will be printed, and without any printer.

Qt's own preview wants a printer, and a printer wants the print service.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from networkjournal.i18n import _
from networkjournal.ui.paper_layout import Paper
from networkjournal.ui.paper_stack import Stack

_EDGE = 16
_WIDEST = 900
_SHEET = QColor("#ffffff")
_RIM = QColor("#c9ccce")


class _Page(QWidget):
    """Show one page."""

    def __init__(self, stack: Stack, number: int) -> None:
        super().__init__()
        self._stack, self._number = stack, number
        count = len(stack)
        self.setAccessibleName(_("{number} of {count}").format(number=number, count=count))

    def fit(self, width: int) -> None:
        """Take a width; the height follows the paper."""
        page = self._stack.page
        self.setFixedSize(QSize(width, round(width * page.height() / page.width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the page, as the printer would."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(self.rect(), _SHEET)
        painter.setPen(_RIM)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        scale = self.width() / self._stack.page.width()
        painter.scale(scale, scale)
        self._stack.draw(painter, self._number)
        painter.end()


class PageView(QScrollArea):
    """Show all pages under each other, as wide as there is room."""

    def __init__(
        self, papers: Sequence[Paper], layout: QPageLayout, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pages: list[_Page] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Preview of the paper"))
        self.show_papers(papers, layout)

    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    def show_papers(self, papers: Sequence[Paper], layout: QPageLayout) -> None:
        """Show papers on some size."""
        stack = Stack(papers, layout)
        self._pages = [_Page(stack, number + 1) for number in range(len(stack))]
        self._inside = QWidget()
        for page in self._pages:
            page.setParent(self._inside)
        self.setWidget(self._inside)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the pages grow and shrink with the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Placed by hand: a layout inside keeps the heights of the first, narrow width.
        bar = self.verticalScrollBar().sizeHint().width()
        room = max(1, min(self.width() - 2 * _EDGE - bar, _WIDEST))
        left = max(_EDGE, (self.width() - bar - room) // 2)
        down = _EDGE
        for page in self._pages:
            page.fit(room)
            page.move(left, down)
            down += page.height() + _EDGE
        self._inside.setMinimumSize(room + 2 * _EDGE, down)
