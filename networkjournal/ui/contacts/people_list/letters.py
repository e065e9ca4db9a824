# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tell the letters that are keys of a list from those of a name that somebody types there.

A letter that changes people is a key only where it stands alone: it waits a moment, and where
another letter follows, both are the beginning of a name. Going to the next person and back harms
nobody, so these never wait.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

WAIT = 450
"""Milliseconds; who types a name takes less from letter to letter."""
_SHIFTS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
})  # fmt: skip
_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class LetterKeys(QObject):
    """Listen to the letters of a list; `steps` go on and back, `changes` wait a moment."""

    pressed = Signal(int)
    """A key is meant: do what it stands for."""
    typed = Signal(str)
    """A name is meant: its letters so far; none where one only asked to type."""

    def __init__(
        self,
        view: QAbstractItemView,
        steps: Iterable[Qt.Key],
        changes: Iterable[Qt.Key],
        at_once: Iterable[Qt.Key],
    ) -> None:
        super().__init__(view)
        self._steps, self._changes = frozenset(steps), frozenset(changes)
        self._at_once = frozenset(at_once)
        self._held: list[Qt.Key] = []
        self._said = ""
        self._pause = QTimer(self, singleShot=True, interval=WAIT)
        self._pause.timeout.connect(self.carry_out)
        self._view = view
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def carry_out(self) -> None:
        """Do what waits: nothing more of a name came."""
        held, self._held, self._said = self._held, [], ""
        self._pause.stop()
        for key in held:
            self.pressed.emit(int(key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the letters; whatever else is done comes after what waits."""
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if isinstance(event, QKeyEvent) and watched is self._view:
                return self._on_key(event, overriding=kind is QEvent.Type.ShortcutOverride)
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut):
            self.carry_out()
        elif kind is QEvent.Type.Hide:
            self._held = []
        return False

    def _on_key(self, event: QKeyEvent, *, overriding: bool) -> bool:
        key, text = Qt.Key(event.key()), event.text()
        if key in _SHIFTS:
            return False
        plain = not event.modifiers() & _COMMANDING
        if not plain or not (text.isalpha() or text == "/" or key in self._at_once):
            self.carry_out()
            return False
        if overriding:
            # The menu shows these letters as its keys, and would take them here.
            event.accept()
        else:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._take(key, text, shifted=shifted, again=event.isAutoRepeat())
        return True

    def _take(self, key: Qt.Key, text: str, *, shifted: bool, again: bool) -> None:
        """Hear one letter; a capital begins a name."""
        begun = self._said + text
        step = key in self._steps and not shifted
        free = not self._held or not text.isalpha()
        if key in self._at_once and not shifted and free:
            self.carry_out()
            self.pressed.emit(int(key))
        elif again and not step:
            return  # A key that is held down means no more than one.
        elif step and self._held:
            self._wait_with(key, begun)
        elif step:
            self.pressed.emit(int(key))
            self._said = text
            self._pause.start()
        elif key in self._changes and not shifted and not self._held:
            self._wait_with(key, begun)
        else:
            self._begin_name(begun)

    def _wait_with(self, key: Qt.Key, said: str) -> None:
        self._held.append(key)
        self._said = said
        self._pause.start()

    def _begin_name(self, said: str) -> None:
        self._held, self._said = [], ""
        self._pause.stop()
        self.typed.emit("" if said == "/" else said)
