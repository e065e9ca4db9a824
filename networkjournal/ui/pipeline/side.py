# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The side of the pipeline that opens for one opportunity and closes again."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.details import Details
from networkjournal.ui.widgets.buttons import icon_button
from networkjournal.ui.widgets.empty_state import EmptyState

WIDE = 428
"""Pixels; less would cut the buttons of the page."""
_LEAST = 360
_CORNER = 6


class DetailsSide(QWidget):
    """Hold the details with a small x in their corner; without a choice it says so."""

    close_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedWidget(self)
        nothing = EmptyState(
            desk.theme,
            "pipeline",
            _("Nothing chosen"),
            _("Choose an opportunity to see all that belongs to it."),
            parent=self._stack,
        )
        self.details = Details(desk, self._stack)
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.close_button = icon_button(desk.theme, "close", _("Close this page (Escape)"), self)
        self.close_button.clicked.connect(self.close_asked)
        self.setMinimumWidth(WIDE)

    def show_page(self, there: bool) -> None:
        """Show the details, or that nothing is chosen."""
        self._stack.setCurrentIndex(1 if there else 0)

    def event(self, event: QEvent) -> bool:
        """Keep the x in the corner."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            size = self.close_button.sizeHint()
            right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            left = self.width() - size.width() - _CORNER if right else _CORNER
            self.close_button.setGeometry(left, _CORNER, size.width(), size.height())
            self.close_button.raise_()
        return super().event(event)


class SideSplitter(QSplitter):
    """Hold a view and a side that comes and goes; the side remembers how wide it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._wide = WIDE
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._on_moved)

    def hold(self, left: QWidget, side: QWidget) -> None:
        """Take in the view and its side, which is hidden at first."""
        left.setMinimumWidth(_LEAST)
        self.addWidget(left)
        self.addWidget(side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        side.hide()

    def open_side(self, shown: bool) -> None:
        """Show the side as wide as it was, or hide it."""
        side = self.widget(1)
        if side.isHidden() == (not shown):
            return
        if not shown and (wide := self.sizes()[1]):
            self._wide = wide
        side.setVisible(shown)
        if shown:
            self.setSizes([max(self.width() - self._wide, 1), self._wide])

    def _on_moved(self) -> None:
        self._wide = self.sizes()[1] or self._wide
