# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Rows that can be added, removed and put in another order; know nothing of what they hold."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui import theme_icons
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import icon_button
from networkjournal.ui.widgets.card import rule

_GRIP = 16


class Grip(QLabel):
    """Be the place by which a row is dragged."""

    dragged = Signal(QPoint)  # where the pointer is, on the screen
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(_("Drag to another place, or press Alt+Up and Alt+Down"))
        self.setFixedWidth(_GRIP + 4)
        self._draw()
        theme.changed.connect(self._draw)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Report where the row is dragged to."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit()
        event.accept()

    def _draw(self) -> None:
        made: QPixmap = theme_icons.pixmap(
            "more", self._theme.colours.quiet, _GRIP, self.devicePixelRatioF()
        )
        self.setPixmap(made)


class BoxRow(QWidget):
    """Be one row; `body` is what a subclass fills."""

    committed = Signal()
    removed = Signal(object)  # BoxRow
    moved = Signal(object, int)  # BoxRow, -1 up or 1 down
    dragged = Signal(object, QPoint)  # BoxRow, where the pointer is
    dropped = Signal()
    left = Signal()

    def __init__(self, theme: Theme, remove: str, *, editable: bool) -> None:
        """Take what the button that removes the row says."""
        super().__init__()
        self._editable = editable
        self.grip = Grip(theme)
        self.body = QHBoxLayout()
        self.body.setSpacing(10)
        self.remove = icon_button(theme, "close", remove)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addLayout(self.body, 1)
        line.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(rule())
        self.grip.setMinimumHeight(self.remove.sizeHint().height())
        for tool in (self.grip, self.remove):
            # Until it is pointed at, a row has all the room for its words.
            tool.hide()
        self.remove.clicked.connect(self._on_remove)
        self.grip.dragged.connect(self._on_dragged)
        self.grip.dropped.connect(self.dropped)

    def is_empty(self) -> bool:
        """Tell whether nothing was typed into a row that was added."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Go to where one types."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in order."""
        raise NotImplementedError

    def has_focus(self) -> bool:
        """Tell whether the focus is somewhere in the row."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def watch(self) -> None:
        """Show the tools of the row while the focus is in it; call it once it is filled."""
        for stop in (*self.stops(), self.remove):
            stop.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_tools()
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
            and not self.has_focus()
        ):
            self.left.emit()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the tools under the pointer."""
        super().enterEvent(event)
        self._show_tools()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them again."""
        super().leaveEvent(event)
        self._show_tools()

    def _show_tools(self) -> None:
        inside = self.underMouse() or self.has_focus()
        for tool in (self.grip, self.remove):
            tool.setVisible(self._editable and inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row by Alt+Up and Alt+Down."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and self._editable and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _commit(self) -> None:
        self.committed.emit()

    def _on_remove(self) -> None:
        self.removed.emit(self)

    def _on_dragged(self, where: QPoint) -> None:
        self.dragged.emit(self, where)


class RowsBox(QWidget):
    """Hold rows of one sort, in order; `changed` comes after every change that is finished."""

    changed = Signal()

    def __init__(self, make: Callable[[], BoxRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._was_dragged = False
        self.rows: list[BoxRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def keep_rows(self, count: int, being_typed: Sequence[BoxRow] = ()) -> None:
        """Have so many rows before those that are being typed, with the focus where it is."""
        for row in being_typed:
            self._move(row, len(self.rows) - 1)
        kept = self.rows[: len(self.rows) - len(being_typed)]
        while len(kept) > count:
            self._drop(kept.pop())
        while len(kept) < count:
            kept.append(self.add_row())
            self._move(kept[-1], len(kept) - 1)

    def add_row(self) -> BoxRow:
        """Add a row at the end without a report."""
        row = self._make()
        row.watch()
        row.committed.connect(self.changed)
        row.removed.connect(self._on_removed)
        row.moved.connect(self._on_moved)
        row.dragged.connect(self._on_dragged)
        row.dropped.connect(self._on_dropped)
        row.left.connect(self.drop_empty)
        self.rows.append(row)
        self._column.addWidget(row)
        self._chain()
        return row

    def drop_empty(self) -> None:
        """Forget rows that were added and left without a word."""
        for row in list(self.rows):
            if row.is_empty() and not row.has_focus():
                self._drop(row)

    def _chain(self) -> None:
        # Qt would go to rows in the order in which they were made.
        stops = [self, *(stop for row in self.rows for stop in (*row.stops(), row.remove))]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _drop(self, row: BoxRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        # Hiding takes the focus away, which must not be taken for an answer.
        row.blockSignals(True)
        row.hide()
        row.deleteLater()

    def _on_removed(self, row: BoxRow) -> None:
        at = self.rows.index(row)
        self._drop(row)
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].take_focus()
        self.changed.emit()

    def _on_moved(self, row: BoxRow, by: int) -> None:
        if self._move(row, self.rows.index(row) + by):
            self.changed.emit()

    def _on_dragged(self, row: BoxRow, where: QPoint) -> None:
        y = self.mapFromGlobal(where).y()
        at = sum(other.geometry().center().y() < y for other in self.rows if other is not row)
        self._was_dragged = self._move(row, at) or self._was_dragged

    def _on_dropped(self) -> None:
        if self._was_dragged:
            self._was_dragged = False
            self.changed.emit()

    def _move(self, row: BoxRow, at: int) -> bool:
        """Put a row at a place; Tab follows the new order."""
        if not 0 <= at < len(self.rows) or self.rows[at] is row:
            return False
        self.rows.remove(row)
        self.rows.insert(at, row)
        self._column.removeWidget(row)
        self._column.insertWidget(at, row)
        self._chain()
        return True
