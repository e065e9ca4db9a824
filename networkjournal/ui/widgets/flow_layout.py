# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the layout that sets widgets side by side and goes on in the next line, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Set widgets in lines; where it `grows`, the last one takes the rest of its line."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 6, grows: bool = True
    ) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._grows = grows
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow place makes more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are together."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Ask for little; the height follows from the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Ask for room for the widest item alone."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        lines = self._lines(rect.width())
        top = rect.top()
        for line in lines:
            height = max(item.sizeHint().height() for item, _width in line)
            left = rect.left()
            for item, width in line:
                if move:
                    self._place(item, QRect(left, top, width, height), rect)
                left += width + self.spacing()
            top += height + self.spacing()
        return max(top - rect.top() - self.spacing(), 0) if lines else 0

    def _place(self, item: QLayoutItem, at: QRect, whole: QRect) -> None:
        height = min(item.sizeHint().height(), at.height())
        at = QRect(at.left(), at.top() + (at.height() - height) // 2, at.width(), height)
        if self.parentWidget().layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at.moveTopLeft(QPoint(whole.left() + whole.right() - at.right(), at.top()))
        item.setGeometry(at)

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), max(room, item.minimumSize().width()))
            if lines and used + self.spacing() + width <= room:
                lines[-1].append((item, width))
                used += self.spacing() + width
            else:
                lines.append([(item, width)])
                used = width
        if lines and self._grows:
            last, width = lines[-1][-1]
            lines[-1][-1] = last, width + max(room - used, 0)
        return lines
