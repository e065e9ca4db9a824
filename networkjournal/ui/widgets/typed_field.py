# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own a line whose words mean a value; what the words and the values are, its kinds say."""

from typing import Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.ui.widgets.style import set_look

T = TypeVar("T")
_STEPS: dict[int, tuple[int, bool]] = {
    Qt.Key.Key_Up: (1, False),
    Qt.Key.Key_Down: (-1, False),
    Qt.Key.Key_PageUp: (1, True),
    Qt.Key.Key_PageDown: (-1, True),
}


@runtime_checkable
class Teller(Protocol):
    """Tell of words that cannot be read, in one sentence."""

    def problem(self) -> str:
        """Return what is wrong with the words now, empty where they can be read."""

    def go(self) -> None:
        """Put the keyboard on these words."""

    @property
    def problem_changed(self) -> SignalInstance:
        """Return the signal that what `problem` says is another."""

    @property
    def left(self) -> SignalInstance:
        """Return the signal that the words are meant as they stand."""


class TypedField(QLineEdit, Generic[T]):
    """Take a value in words; what cannot be read stays as it was typed and is told.

    The value follows the words as they are typed, and is again the one from before where they
    cannot be read. Left, or on Enter, it is shown in its own form.
    """

    problem_changed = Signal()
    left = Signal()

    def __init__(self, value: T, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = self._before = value
        self._problem = ""
        self._showing = False
        self._show_value()
        self.textChanged.connect(self._on_text)
        self.editingFinished.connect(self._on_left)

    def problem(self) -> str:
        """Return what is wrong with the words now, empty where they can be read."""
        return self._problem if self.isEnabled() else ""

    def go(self) -> None:
        """Put the keyboard here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self, text: str) -> T | None:
        """Return what words mean, None where that is unclear."""
        raise NotImplementedError

    def words(self, value: T) -> str:
        """Return the form in which a value is shown."""
        raise NotImplementedError

    def sentence(self, text: str) -> str:
        """Return what to say of words that cannot be read."""
        raise NotImplementedError

    def stepped(self, value: T, count: int, *, far: bool) -> T:
        """Return the value some steps on, short or far ones."""
        raise NotImplementedError

    def tell_value(self) -> None:
        """Emit the signal of a new value."""
        raise NotImplementedError

    def put(self, value: T) -> None:
        """Show a value; where it stands already, what is being typed stays as it is."""
        if value != self._value:
            self.take(value)

    def take(self, value: T) -> None:
        """Show a value in place of whatever is written."""
        changed = value != self._value
        self._value = self._before = value
        self._show_value()
        self._set_problem("")
        if changed:
            self.tell_value()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by Up and Down, further by Page Up and Page Down."""
        step = _STEPS.get(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is None or plain or self.isReadOnly():
            super().keyPressEvent(event)
        elif not self._problem:  # words that cannot be read are not stepped over
            self.take(self.stepped(self._value, step[0], far=step[1]))
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Keep quiet about the words while they do not count; follow another locale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange and not self._problem:
            self._show_value()
        if event.type() == QEvent.Type.EnabledChange:
            self.problem_changed.emit()

    def _on_text(self, text: str) -> None:
        if self._showing:
            return
        found = self._before if text == self.words(self._before) else self.read(text)
        # What half a text has meant, such as a year of two figures, was never meant.
        value = self._before if found is None else found
        changed, self._value = value != self._value, value
        self._set_problem("" if found is not None else self.sentence(text))
        if changed:
            self.tell_value()

    def _on_left(self) -> None:
        if self._problem:
            set_look(self, "invalid", "true")
        else:
            self._before = self._value
            if self.text() != self.words(self._value):
                self._show_value()
        self.left.emit()

    def _show_value(self) -> None:
        self._showing = True
        self.setText(self.words(self._value))
        self._showing = False

    def _set_problem(self, problem: str) -> None:
        if problem == self._problem:
            return
        self._problem = problem
        if not problem:
            set_look(self, "invalid", None)
        self.problem_changed.emit()
