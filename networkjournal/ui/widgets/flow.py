# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the widget that sets others side by side and goes on in the next line, as words do.

A layout would be the usual way, but Python loses hold of the items that Qt makes for it.
"""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

_TURNS = (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange)


class Flow(QWidget):
    """Set widgets in lines; where it `grows`, the last one takes the rest of its line."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 6, grows: bool = False
    ) -> None:
        super().__init__(parent)
        self._spacing, self._grows = spacing, grows
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Take a widget in at the end; one that is in already goes there."""
        self.remove(part)
        self._parts.append(part)
        if part.parentWidget() is not self:
            hidden = part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            hidden = hidden and part.isHidden()
            part.setParent(self)
            part.setVisible(not hidden)
        self._changed()

    def remove(self, part: QWidget) -> None:
        """Give a widget no room any more."""
        if part in self._parts:
            self._parts.remove(part)
            self._changed()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow place makes more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [part.sizeHint() for part in self._shown()]
        width = sum(size.width() + self._spacing for size in sizes) - self._spacing
        return QSize(max(width, 0), max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the widest one alone."""
        least = [_least(part) for part in self._shown()]
        width = max((size.width() for size in least), default=0)
        return QSize(width, max((size.height() for size in least), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the widgets anew."""
        super().resizeEvent(event)
        self._arrange(self.rect(), move=True)

    def event(self, event: QEvent) -> bool:
        """Follow a widget that shows, hides or wants another size."""
        # A part that shows or hides while nobody sees the lines makes no layout request.
        if event.type() in (*_TURNS, QEvent.Type.Show):
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self.updateGeometry()
        self._arrange(self.rect(), move=True)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _arrange(self, room: QRect, *, move: bool) -> int:
        """Go line by line; what is lower than its line stands in the middle of it."""
        top = room.top()
        for line in self._lines(room.width()):
            high = max(size.height() for _part, size in line)
            left = room.left()
            for part, size in line if move else ():
                down = top + (high - size.height()) // 2
                place = QRect(left, down, size.width(), size.height())
                part.setGeometry(QStyle.visualRect(self.layoutDirection(), room, place))
                left += size.width() + self._spacing
            top += high + self._spacing
        return max(top - self._spacing - room.top(), 0)

    def _lines(self, room: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        used = 0
        for part in self._shown():
            size = part.sizeHint().expandedTo(_least(part)).boundedTo(part.maximumSize())
            size.setWidth(min(size.width(), max(room, _least(part).width())))
            if lines and used + self._spacing + size.width() <= room:
                lines[-1].append((part, size))
                used += self._spacing + size.width()
            else:
                lines.append([(part, size)])
                used = size.width()
        if lines and self._grows:
            last = lines[-1][-1][1]
            last.setWidth(last.width() + max(room - used, 0))
        return lines


def _least(part: QWidget) -> QSize:
    return part.minimumSizeHint().expandedTo(part.minimumSize())
