# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The editor of a note: plain text whose marks are shown as theirs, with small comforts.

Enter goes on with a list; a click or Ctrl+Space ticks a box; Ctrl and a click, or Alt+Enter,
opens an address. The text is never anything but what was typed.
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from networkjournal.domain import note_lines
from networkjournal.i18n import _
from networkjournal.ui import links
from networkjournal.ui.exact_text import column, units
from networkjournal.ui.notes.follow_cursor import FollowCursor
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.markdown_colours import MarkdownColours
from networkjournal.ui.widgets.style import plain_tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_MOVE, _KEEP = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor
_SLACK = 2
"""Pixels around a box in which a click still ticks it."""


class NoteEdit(QPlainTextEdit):
    """Take a note and report when one leaves."""

    left = Signal()
    find_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = MarkdownColours(theme, self.document())
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._pressed_box = -1
        FollowCursor(self)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            find = event.matches(QKeySequence.StandardKey.Find)
            if find or self._is_tick(event) or self._is_open(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or do what the key means in a note."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_asked.emit()
        elif self._is_open(event):
            self.open_address()
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif self._is_tick(event):
            self.tick()
        elif event.key() in _ENTER and event.modifiers() & ~_KEYPAD in (_NONE, _SHIFT):
            self._break_line(go_on=not event.modifiers() & _SHIFT)
        else:
            super().keyPressEvent(event)

    def _is_open(self, event: QKeyEvent) -> bool:
        return event.key() in _ENTER and event.modifiers() & ~_KEYPAD == _ALT

    def _is_tick(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Space and event.modifiers() == _CONTROL

    def _break_line(self, *, go_on: bool) -> None:
        cursor = self.textCursor()
        line, at = cursor.block().text(), cursor.positionInBlock()
        follows: str | None = ""
        if go_on and not cursor.hasSelection():
            follows = note_lines.next_line(line, column(line, at))
        if follows is None:
            cursor.movePosition(_MOVE.StartOfBlock)
            cursor.movePosition(_MOVE.EndOfBlock, _KEEP)
            cursor.removeSelectedText()
        else:
            cursor.insertText(f"\n{follows}")
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def tick(self) -> None:
        """Tick the box of each line in which the cursor or what is selected stands."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        while block.isValid() and block.blockNumber() <= last:
            self._tick(block)
            block = block.next()
        cursor.endEditBlock()

    def _tick(self, block: QTextBlock) -> None:
        line = block.text()
        change = note_lines.ticked(line)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + units(line[: change.start]))
        cursor.setPosition(block.position() + units(line[: change.end]), _KEEP)
        cursor.insertText(change.text)

    # Addresses

    def open_address(self) -> None:
        """Open the address at the cursor, or copy what cannot be opened."""
        self._open(self._address(self.textCursor()))

    def _open(self, address: str) -> None:
        url = links.web_url(address) if address else None
        if url is not None and not links.open_url(url):
            QGuiApplication.clipboard().setText(address)

    def _address(self, cursor: QTextCursor) -> str:
        line = cursor.block().text()
        return note_lines.address_at(line, column(line, cursor.positionInBlock()))

    def _address_under(self, point: QPoint) -> str:
        cursor = self.cursorForPosition(point)
        # Beside the end of a line the last place in it is the nearest.
        near = abs(self.cursorRect(cursor).center().x() - point.x()) <= 2 * self._letter()
        return self._address(cursor) if near else ""

    def _letter(self) -> int:
        return self.fontMetrics().averageCharWidth()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open an address where Ctrl is held; note the box under the pointer."""
        point, plain = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        if plain and event.modifiers() == _CONTROL and (address := self._address_under(point)):
            self._open(address)
            return
        super().mousePressEvent(event)
        self._pressed_box = self._box_under(point) if plain and not event.modifiers() else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the box on which the button went down and up."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed_box = self._pressed_box, -1
        if pressed >= 0 and not self.textCursor().hasSelection():
            block = self.document().findBlockByNumber(pressed)
            if self._box_under(event.position().toPoint()) == pressed:
                self._tick(block)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take two quick clicks on a box for what they are."""
        self._pressed_box = self._box_under(event.position().toPoint())
        if self._pressed_box < 0:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what a click would do something to."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        opens = event.modifiers() == _CONTROL and self._address_under(point)
        hand = bool(opens) or self._box_under(point) >= 0
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _box_under(self, point: QPoint) -> int:
        """Return the number of the line whose box lies under a point; -1 where there is none."""
        block = self.cursorForPosition(point).block()
        span = None if self.isReadOnly() else note_lines.box(block.text())
        if span is None:
            return -1
        first, last = QTextCursor(block), QTextCursor(block)
        first.setPosition(block.position() + span[0])
        last.setPosition(block.position() + span[1])
        area = self.cursorRect(first).united(self.cursorRect(last))
        inside = area.adjusted(-_SLACK, 0, _SLACK, 0).contains(point)
        return block.blockNumber() if inside else -1

    def viewportEvent(self, event: QEvent) -> bool:
        """Say over an address how it is opened."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if address := self._address_under(event.pos()):
                words = _("{address}\nCtrl and a click, or Alt+Enter, opens it")
                tip = plain_tip(words.format(address=address))
                QToolTip.showText(event.globalPos(), tip, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here besides cutting and pasting."""
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        opens = menu.addAction(_("Open the address\tAlt+Enter"))
        opens.triggered.connect(self.open_address)
        opens.setEnabled(bool(self._address(self.textCursor())))
        ticks = menu.addAction(_("Box to tick\tCtrl+Space"))
        ticks.triggered.connect(self.tick)
        ticks.setEnabled(not self.isReadOnly())
        menu.addAction(_("Find in this note…\tCtrl+F")).triggered.connect(self.find_asked)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report that the note is left, but not for its own menu."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
