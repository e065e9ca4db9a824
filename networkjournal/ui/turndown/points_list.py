# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the list of an agenda's points: minutes and words, edited in place, in any order."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from networkjournal.domain.turndown_draft import PointDraft
from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.quiet_spin import QuietSpin

_MINUTES, _TEXT = 0, 1
_MOST = 600
_PAD = 8
_BAR = 3
_SHOWN = 4000
_WRAP = Qt.TextFlag.TextWordWrap
Index = QModelIndex | QPersistentModelIndex
_Item = Qt.ItemFlag
_FLAGS = (
    _Item.ItemIsEnabled | _Item.ItemIsSelectable | _Item.ItemIsEditable | _Item.ItemIsDragEnabled
)


class PointsList(QTreeWidget):
    """Edit the points; F2 or a double click edits, Alt+Up and Alt+Down move, Delete removes."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Points of the agenda"))
        self.setToolTip(_("F2 edits, Alt+Up and Alt+Down move, Delete removes"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(_MINUTES, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(_MINUTES, 52)
        self.setItemDelegateForColumn(_MINUTES, _MinutesDelegate(theme, self))
        self.setItemDelegateForColumn(_TEXT, _RowDelegate(theme, self))
        for keys, slot in (("Alt+Up", self.move_up), ("Alt+Down", self.move_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.itemChanged.connect(self._on_item_changed)
        theme.changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the height that their words need in the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def points(self) -> list[PointDraft]:
        """Return the points in their order."""
        found = []
        for at in range(self.topLevelItemCount()):
            item = self.topLevelItem(at)
            minutes = int(item.data(_MINUTES, Qt.ItemDataRole.EditRole) or 0)
            found.append(PointDraft(minutes, item.text(_TEXT)))
        return found

    def show_points(self, points: Sequence[PointDraft]) -> None:
        """Show these points; the current row stays where it is."""
        if list(points) == self.points():
            return
        row = self.currentIndex().row()
        blocked = self.blockSignals(True)
        self.clear()
        self.addTopLevelItems([_item(point) for point in points])
        self.blockSignals(blocked)
        self._select(min(max(row, 0), len(points) - 1))

    def add_point(self) -> None:
        """Add a point below the current one, and edit it."""
        row = self.currentIndex().row() + 1 or self.topLevelItemCount()
        item = _item(PointDraft(1, _("A new point")))
        self.insertTopLevelItem(row, item)
        self._select(row)
        self.changed.emit()
        self.setFocus()
        self.editItem(item, _TEXT)

    def remove_point(self) -> None:
        """Remove the current point."""
        row = self.currentIndex().row()
        if row >= 0:
            self.takeTopLevelItem(row)
            self._select(min(row, self.topLevelItemCount() - 1))
            self.changed.emit()

    def move_up(self) -> None:
        """Move the current point one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the current point one place down."""
        self._move(1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the order that dragging has made."""
        super().dropEvent(event)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove by Delete; leave Enter to the page."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_point()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter ends the editing of a point; only from the list itself it goes on.
            event.setAccepted(self.state() is QAbstractItemView.State.EditingState)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        row = self.currentIndex().row()
        if row >= 0 and 0 <= row + by < self.topLevelItemCount():
            item = self.takeTopLevelItem(row)
            self.insertTopLevelItem(row + by, item)
            self._select(row + by)
            self.changed.emit()

    def _select(self, row: int) -> None:
        item = self.topLevelItem(row)
        if item is not None:
            self.setCurrentItem(item, max(self.currentColumn(), _TEXT))

    def _on_item_changed(self) -> None:
        self.changed.emit()


class _RowDelegate(QStyledItemDelegate):
    """Draw one row of the agenda: whole words, however many lines they take, and a rule below."""

    def __init__(self, theme: Theme, view: QTreeWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height that the words need in the width of their column."""
        width = self._view.columnWidth(index.column())
        room = QRect(0, 0, max(width - 2 * _PAD, 40), 10_000)
        metrics: QFontMetrics = option.fontMetrics  # type: ignore[attr-defined]
        text = str(index.data() or "")[:_SHOWN]
        return QSize(width, metrics.boundingRect(room, _WRAP, text).height() + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours = self._theme.colours
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(colours.accent_soft if selected else colours.card))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        number = index.column() == _MINUTES
        if selected and number and self._view.hasFocus():
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), QColor(colours.accent))
        painter.setPen(QColor(colours.quiet if number else colours.ink))
        align = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        flags = _WRAP | Qt.AlignmentFlag.AlignVCenter | align
        text = str(index.data() or "")[:_SHOWN]
        painter.drawText(rect.adjusted(_PAD, 0, -_PAD, 0), flags, text)
        painter.restore()


class _MinutesDelegate(_RowDelegate):
    """Edit the minutes with a number field."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: Index,  # noqa: ARG002
    ) -> QWidget:
        """Make the number field."""
        editor = QuietSpin(parent)
        editor.setRange(0, _MOST)
        editor.setFrame(False)
        return editor


def _item(point: PointDraft) -> QTreeWidgetItem:
    item = QTreeWidgetItem()
    item.setData(_MINUTES, Qt.ItemDataRole.EditRole, point.minutes)
    item.setText(_TEXT, point.text)
    item.setFlags(_FLAGS)
    return item
