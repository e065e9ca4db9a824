# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of the bank: whole questions, however many lines they take, each with its box."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from networkjournal.ui.meetings.bank.bank_model import BankModel, BankRole
from networkjournal.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_EDGE, _PAD, _BOX, _GAP, _BAR = 16, 8, 16, 12, 3
_HEAD = 34
_WRAP = Qt.TextFlag.TextWordWrap
_LEAST = 120


class BankView(QListView):
    """Show the questions; a click, Space or Enter turns the tick of one."""

    turned = Signal(QModelIndex)
    delete_asked = Signal()

    def __init__(self, theme: Theme, model: BankModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        theme.changed.connect(self._on_theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the tick by Space and Enter; Delete asks to delete."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentIndex().isValid():
                self.turned.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass over the headings, which cannot be chosen."""
        index = super().moveCursor(action, modifiers)
        if index.isValid() and index.data(BankRole.SECTION):
            back = index.row() > 0 and index.row() < self.currentIndex().row()
            index = index.siblingAtRow(index.row() + (-1 if back else 1))
        return index

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn the tick of the question that was clicked, box or words."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self.turned.emit(index)

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """Draw a heading, or a question with its box and what is said below it."""

    def __init__(self, theme: Theme, view: BankView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Give the height that the words need in the width of the list."""
        width = self._view.viewport().width()
        if index.data(BankRole.SECTION):
            return QSize(_LEAST, round(_HEAD * self._theme.fonts.scale))
        words, mark = self._heights(index, width)
        return QSize(_LEAST, words + mark + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        fonts, colours = self._theme.fonts, self._theme.colours
        painter.save()
        painter.setClipRect(rect)
        if index.data(BankRole.SECTION):
            painter.setFont(fonts.section)
            painter.setPen(QColor(colours.quiet))
            low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(rect.adjusted(_EDGE, 0, -_EDGE, -_PAD + 2), low, str(index.data()))
            painter.restore()
            return
        self._ground(painter, option)
        words, mark = self._heights(index, rect.width())
        left = self._left(index)
        if left > _EDGE:
            self._box(painter, option, index)
        place = self._mirror(rect, QRect(left, _PAD, rect.width() - left - _EDGE, words))
        painter.setFont(fonts.body)
        painter.setPen(QColor(colours.ink))
        painter.drawText(place, _WRAP | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.setFont(fonts.quiet)
        painter.setPen(QColor(colours.quiet))
        below = QRect(place.left(), place.bottom() + 1, place.width(), mark)
        shown = QFontMetrics(fonts.quiet).elidedText(
            str(index.data(BankRole.MARK)), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours = self._theme.colours
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
            if self._view.hasFocus():
                bar = self._mirror(rect, QRect(0, 0, _BAR, rect.height()))
                painter.fillRect(bar, QColor(colours.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))

    def _box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        line = QFontMetrics(self._theme.fonts.body).height()
        box = QStyleOptionViewItem(option)
        place = QRect(_EDGE, _PAD + (line - _BOX - 2) // 2, _BOX + 2, _BOX + 2)
        box.rect = self._mirror(rect, place)  # type: ignore[attr-defined]
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        flag = QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | flag  # type: ignore[attr-defined]
        part = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(part, box, painter, self._view)

    def _heights(self, index: Index, width: int) -> tuple[int, int]:
        """Return how high the question and the line below it stand."""
        fonts = self._theme.fonts
        room = QRect(0, 0, max(width - self._left(index) - _EDGE, _LEAST), 10_000)
        words = QFontMetrics(fonts.body).boundingRect(room, _WRAP, str(index.data())).height()
        return words, QFontMetrics(fonts.quiet).height() if index.data(BankRole.MARK) else 0

    def _left(self, index: Index) -> int:
        tickable = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        return _EDGE + (_BOX + 2 + _GAP if tickable else 0)

    def _mirror(self, rect: QRect, place: QRect) -> QRect:
        moved = place.translated(rect.topLeft())
        return QStyle.visualRect(self._view.layoutDirection(), rect, moved)
