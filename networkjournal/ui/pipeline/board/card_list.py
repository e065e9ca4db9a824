# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The cards of one stage under the hand: what is chosen, what is asked by keys and by mouse."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QTableView, QWidget

from networkjournal.ui.pipeline.board.card_delegate import GAP, CardDelegate
from networkjournal.ui.pipeline.board.column_model import ColumnModel
from networkjournal.ui.pipeline.board.measured_list import MeasuredList
from networkjournal.ui.pipeline.board.moves import runs
from networkjournal.ui.theme import Theme

_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_HELD_ALONE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CardList(MeasuredList):
    """Show the cards of one stage and report what is asked by keys and by mouse."""

    alone = Signal()
    """What is chosen in other columns is not meant any more."""
    current_moved = Signal()
    clicked_on = Signal()
    """A card was clicked, and not dragged."""
    enter_asked = Signal()
    edit_asked = Signal()
    delete_asked = Signal()
    escape_asked = Signal()
    step_asked = Signal(int)  # -1 to the column before, 1 to the next one
    shift_asked = Signal(int, int)  # columns, places: where the chosen cards shall go
    menu_asked = Signal(QPoint)  # on the screen
    drag_begun = Signal(QPoint)  # on the screen, as all of these
    drag_moved = Signal(QPoint)
    drag_dropped = Signal(QPoint)
    drag_stopped = Signal()
    focused = Signal()

    def __init__(
        self,
        theme: Theme,
        model: ColumnModel,
        parent: QWidget,
        delegate: CardDelegate | None = None,
    ) -> None:
        super().__init__(theme, model, delegate or CardDelegate(theme), parent)
        self._dragging = self._held = False
        self._pressed = QPoint()
        self.draggable = True
        self.selectionModel().currentChanged.connect(self._on_current)

    # What the board asks

    def chosen(self) -> list[int]:
        """Return the ids of the chosen cards, from the top down."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.cards.ids[row] for row in rows if row < len(self.cards.ids)]

    def current(self) -> int | None:
        """Return the id of the card that the keyboard stands on."""
        row = self.currentIndex().row()
        return self.cards.ids[row] if 0 <= row < len(self.cards.ids) else None

    def choose(self, ids: list[int], current: int | None = None) -> None:
        """Choose these of the cards, and stand on one of them."""
        model, selection = self.cards, self.selectionModel()
        wanted = set(ids)
        rows = [row for row, card in enumerate(model.ids) if card in wanted] if ids else []
        stand = model.row_of(current) if current is not None else None
        if stand is None and ids:
            stand = model.row_of(ids[0])
        flag = selection.SelectionFlag
        if stand is not None:
            selection.setCurrentIndex(model.index(stand, 0), flag.NoUpdate)
        # One selection of runs: thousands of rows chosen one by one take seconds.
        chosen = QItemSelection()
        for first, last in runs(rows):
            chosen.append(QItemSelectionRange(model.index(first, 0), model.index(last, 0)))
        selection.select(chosen, flag.ClearAndSelect | flag.Rows)
        if stand is not None:
            self.show_row(stand)

    def picture(self, card_id: int) -> QPixmap:
        """Return a card as it looks here."""
        row = self.cards.row_of(card_id)
        if row is None:
            return QPixmap()
        place = self.visualRect(self.cards.index(row, 0))
        size = QSize(self._delegate.width, place.height() - GAP)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        sheet = QStyle.alignedRect(self.layoutDirection(), top, size, place)
        return self.viewport().grab(sheet)

    def stop_drag(self) -> None:
        """Let go of a card that is being dragged."""
        self._dragging = self._held = False

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report the keys of the board; moving up and down is Qt's."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._dragging and key == Qt.Key.Key_Escape:
            self.stop_drag()
            self.drag_stopped.emit()
        elif key in _WAYS and held == _ALT:
            across, down = _WAYS[key]
            self.shift_asked.emit(self._mirrored(across), down)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if held == _NONE:
                self.step_asked.emit(self._mirrored(_WAYS[key][0]))
        elif (key, held) in ((Qt.Key.Key_Menu, _NONE), (Qt.Key.Key_F10, _SHIFT)):
            # Not every desktop makes a question for the menu of these.
            self._ask_menu_at_current()
        elif held == _NONE and (asked := self._asked(key)) is not None:
            asked.emit()
        else:
            if not held & _CONTROL and key not in _HELD_ALONE:
                self.alone.emit()
            super().keyPressEvent(event)

    def _asked(self, key: Qt.Key) -> SignalInstance | None:
        return {
            Qt.Key.Key_Return: self.enter_asked,
            Qt.Key.Key_Enter: self.enter_asked,
            Qt.Key.Key_F2: self.edit_asked,
            Qt.Key.Key_Delete: self.delete_asked,
            Qt.Key.Key_Escape: self.escape_asked,
        }.get(key)

    def moveCursor(
        self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last card, as in any list."""
        if action in (QTableView.CursorAction.MoveHome, QTableView.CursorAction.MoveEnd):
            modifiers |= _CONTROL
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu where it was asked: at the pointer, or at the current card by a key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu_at_current()
        elif self.indexAt(event.pos()).isValid():
            self.menu_asked.emit(self.viewport().mapToGlobal(event.pos()))
        event.accept()

    def _ask_menu_at_current(self) -> None:
        """Ask for the menu on what is seen of the current card, also where it was scrolled away."""
        index = self.currentIndex()
        if index.isValid():
            self.show_row(index.row())
            seen = self.visualRect(index) & self.viewport().rect()
            self.menu_asked.emit(self.viewport().mapToGlobal(seen.center()))

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the card under the pointer; it may become a drag."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        held = event.modifiers()
        self._pressed = place
        self._held = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        kept = held == _NONE and index.isValid() and self.selectionModel().isSelected(index)
        if not kept and not held & _CONTROL:
            self.alone.emit()
        super().mousePressEvent(event)
        if not index.isValid():
            # Beside the cards nothing is meant, also by the next key.
            self.setCurrentIndex(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chosen cards once the pointer went far enough."""
        place = event.position().toPoint()
        pressed = event.buttons() & Qt.MouseButton.LeftButton
        if not (self._held and pressed and self.draggable):
            if not pressed:  # or Qt would choose every card that the pointer passes
                super().mouseMoveEvent(event)
            return
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._dragging and far and self.chosen():
            self._dragging = True
            self.drag_begun.emit(self.viewport().mapToGlobal(self._pressed))
        if self._dragging:
            self.drag_moved.emit(self.viewport().mapToGlobal(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged; else it was a click."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self._dragging:
            # Qt would take the end of a drag for a click and choose the one card alone.
            self.setState(QAbstractItemView.State.NoState)
            self.stop_drag()
            self.drag_dropped.emit(event.globalPosition().toPoint())
        else:
            held, self._held = self._held, False
            if held and event.modifiers() == _NONE:
                self.alone.emit()
            super().mouseReleaseEvent(event)
            if held and event.modifiers() == _NONE:
                self.clicked_on.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a second click for another first one."""
        self.mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell which column has the keyboard; stand on its first card where it had none."""
        super().focusInEvent(event)
        self.focused.emit()

    def _mirrored(self, across: int) -> int:
        return -across if self.isRightToLeft() else across

    def _on_current(self) -> None:
        self.current_moved.emit()
