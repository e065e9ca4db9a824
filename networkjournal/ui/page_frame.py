# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The right side of a tab: a page that scrolls, with a head, a wide and a narrow column.

Where the room is short the buttons go below the title, and the narrow column below the wide one.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from networkjournal.ui.widgets.tab_order import TabOrder

_EDGE = 30
_NARROW = 290
_TOO_SMALL = 700


class PageFrame(QScrollArea):
    """Hold the parts of a details page; fill `title`, `buttons`, `wide` and `narrow`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title, self.buttons = QHBoxLayout(), QHBoxLayout()
        self.below_head, self.wide, self.narrow = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.title.setSpacing(18)
        self.narrow.setSpacing(12)
        for layout in (self.buttons, self.below_head, self.wide):
            layout.setSpacing(8)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        self._side = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fill()
        self._arrange(small=False)

    def _fill(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addLayout(self.narrow)
        side.addStretch(1)
        self._head.setSpacing(14)
        self._head.addLayout(self.title, 1)
        self._head.addLayout(self.buttons)
        wide = QVBoxLayout()
        wide.addLayout(self.wide)
        wide.addStretch(1)
        self._body.setSpacing(_EDGE)
        self._body.addLayout(wide, 1)
        self._body.addWidget(self._side, 0)
        inside = QWidget()
        inside.setProperty("ground", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 22, _EDGE, 24)
        column.setSpacing(18)
        column.addLayout(self._head)
        column.addLayout(self.below_head)
        column.addLayout(self._body)
        column.addStretch(1)
        self.setWidget(inside)
        TabOrder(inside)

    def settle(self) -> None:
        """Give new rows their room at once; they would be painted crushed for a moment."""
        inside = self.widget()
        layout = inside.layout()
        if layout is not None:
            layout.activate()
        QCoreApplication.sendEvent(inside, QEvent(QEvent.Type.LayoutRequest))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look soon after every change of the layout whether the page is high enough."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self._soon.start()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the page its height where Qt asked before the layouts inside had looked again."""
        inside = self.widget()
        if inside.heightForWidth(inside.width()) > inside.height():
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def is_small(self) -> bool:
        """Tell whether the narrow column stands below the wide one."""
        return bool(self._side.property("small"))

    def minimumSizeHint(self) -> QSize:
        """Ask for a narrow page at least."""
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the page where the room is short."""
        self._arrange(small=event.size().width() < _TOO_SMALL)
        super().resizeEvent(event)

    def _arrange(self, *, small: bool) -> None:
        way = QBoxLayout.Direction.TopToBottom if small else QBoxLayout.Direction.LeftToRight
        if self._side.property("small") == small:
            return
        self._side.setProperty("small", small)
        self._head.setDirection(way)
        self._body.setDirection(way)
        self._body.setSpacing(self.narrow.spacing() if small else _EDGE)
        self._head.setAlignment(
            self.buttons, Qt.AlignmentFlag.AlignLeft if small else Qt.AlignmentFlag(0)
        )
        if small:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        else:
            self._side.setFixedWidth(_NARROW)
