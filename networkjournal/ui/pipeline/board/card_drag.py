# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A drag of cards by the mouse: what hangs at the pointer, and what scrolls under it.

The drag stays inside the window and asks nothing of the desktop, so that it is the same on every
system, and Escape ends it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from networkjournal.ui.theme import Theme

_EDGE = 36  # so near to an edge the list under the pointer scrolls
_STEP = 14
_EVERY = 30  # milliseconds
_BADGE = 22
_SEEN = 0.88
_AWAY = QPoint(10, 8)
"""From where the card was held, so that the place to drop is seen beside it."""


class CardDrag(QObject):
    """Carry cards over a window; the board says where they may drop."""

    scrolled = Signal()
    """What lies under the pointer has moved."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self.ids: list[int] = []
        self.place = QPoint()
        self._hold = QPoint()
        self._areas: Sequence[tuple[QAbstractScrollArea, Qt.Orientation]] = ()
        self._ghost: QLabel | None = None
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._scroll)

    @property
    def going(self) -> bool:
        """Tell whether cards are being carried."""
        return bool(self.ids)

    def begin(
        self,
        ids: list[int],
        picture: QPixmap,
        hold: QPoint,
        areas: Sequence[tuple[QAbstractScrollArea, Qt.Orientation]],
    ) -> None:
        """Take cards up; `hold` is where the pointer holds the picture, `areas` may scroll."""
        self.ids, self._hold, self._areas = ids, hold, areas
        window = self._over.window()
        self._ghost = QLabel(window)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        shown = self._carried(picture, len(ids))
        self._ghost.setPixmap(shown)
        self._ghost.resize(shown.deviceIndependentSize().toSize())
        self._timer.start()

    def move(self, place: QPoint) -> None:
        """Carry the cards to a place on the screen."""
        self.place = place
        if self._ghost is not None:
            self._ghost.move(self._over.window().mapFromGlobal(place - self._hold + _AWAY))
            self._ghost.show()
            self._ghost.raise_()

    def end(self) -> list[int]:
        """Put the cards down and return which they were."""
        ids, self.ids = self.ids, []
        self._timer.stop()
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        return ids

    def _carried(self, picture: QPixmap, count: int) -> QPixmap:
        """Return the picture a little paler, with the number of cards where there are several."""
        made = QPixmap(picture.size())
        made.setDevicePixelRatio(picture.devicePixelRatio())
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(_SEEN)
        painter.drawPixmap(0, 0, picture)
        if count > 1:
            painter.setOpacity(1.0)
            width = int(made.deviceIndependentSize().width())
            badge = QRect(width - _BADGE - 8, 6, _BADGE, _BADGE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.colours.accent))
            painter.drawEllipse(badge)
            painter.setFont(self._theme.fonts.section)
            painter.setPen(QColor(self._theme.colours.on_accent))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
        painter.end()
        return made

    def _scroll(self) -> None:
        """Scroll what the pointer is near the edge of."""
        for area, way in self._areas:
            view = area.viewport()
            at, room = view.mapFromGlobal(self.place), view.rect()
            if not room.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).contains(at):
                continue
            down = way is Qt.Orientation.Vertical
            if down and not room.left() <= at.x() <= room.right():
                continue
            here, end = (at.y(), room.height()) if down else (at.x(), room.width())
            step = -_STEP if here < _EDGE else _STEP if here > end - _EDGE else 0
            bar = area.verticalScrollBar() if down else area.horizontalScrollBar()
            before = bar.value()
            mirrored = not down and area.isRightToLeft()
            bar.setValue(before - step if mirrored else before + step)
            if bar.value() != before:
                self.scrolled.emit()
