# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the 0-10 scale for dread and worth, which can also be unanswered."""

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QWidget

from networkjournal.i18n import _
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import describe, set_look

MOST = 10
_MIDDLE = 5
_SECOND_DIGIT_MS = 900
_MOVES = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip


class _Track(QSlider):
    """A slider that may be without an answer, and goes where it is clicked."""

    answered = Signal(object)  # int | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, MOST)
        self.setPageStep(2)
        self.open = True
        self._typed = QElapsedTimer()
        self.valueChanged.connect(self._on_value)
        self.show_answer(None)
        self._turn()

    def show_answer(self, value: int | None) -> None:
        """Show a value, or in the middle, pale, that there is none."""
        self.open = value is None
        blocked = self.blockSignals(True)
        self.setValue(_MIDDLE if value is None else value)
        self.blockSignals(blocked)
        set_look(self, "unanswered", "true" if self.open else None)

    def answer(self, value: int | None) -> None:
        """Take an answer from the person."""
        self.show_answer(value)
        self.answered.emit(value)

    def changeEvent(self, event: QEvent) -> None:
        """Fill the groove from the other side when the direction of reading turns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()

    def _turn(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        set_look(self, "mirrored", "true" if mirrored else None)

    def _on_value(self, value: int) -> None:
        self.answer(value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the pointer is, then drag on from there."""
        if event.button() == Qt.MouseButton.LeftButton:
            value = self._value_at(round(event.position().x()))
            if self.open or value != self.value():
                self.answer(value)
        super().mousePressEvent(event)

    def _value_at(self, pixel: int) -> int:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_Slider
        part = QStyle.SubControl.SC_SliderHandle
        handle = self.style().subControlRect(control, option, part, self).width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self.width() - handle
        return QStyle.sliderValueFromPosition(0, MOST, pixel - handle // 2, room, mirrored)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not answer."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by digit (1 then 0 is ten), clear by Backspace, else move."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            if not self.open:
                self.answer(None)
        elif event.text() in tuple("0123456789"):
            self._type(int(event.text()))
        elif self.open and event.key() in _MOVES:
            # The first step only picks the scale up, in its middle or at an end.
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: MOST}
            self.answer(ends.get(Qt.Key(event.key()), _MIDDLE))
        else:
            super().keyPressEvent(event)

    def _type(self, digit: int) -> None:
        quick = self._typed.isValid() and self._typed.elapsed() < _SECOND_DIGIT_MS
        ten = quick and digit == 0 and not self.open and self.value() == 1
        self._typed.start()
        self.answer(MOST if ten else digit)


class ScaleSlider(QWidget):
    """Ask for a number from 0 to 10; None, drawn pale and without a number, until answered."""

    value_changed = Signal(object)  # int | None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Take `name` as what a screen reader says, such as "I dread it"."""
        super().__init__(parent)
        self._track = _Track(self)
        self._track.setAccessibleName(name)
        self._track.setToolTip(_("0 to 10; Backspace takes the answer away"))
        self._number = PlainLabel()
        self._number.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._number.setMinimumWidth(24)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._track, 1)
        row.addWidget(self._number)
        self.setFocusProxy(self._track)
        self.setAccessibleName(name)
        self._track.answered.connect(self._on_answered)
        self._show_number()

    def value(self) -> int | None:
        """Give the answer, None while there is none."""
        return None if self._track.open else self._track.value()

    def set_value(self, value: int | None) -> None:
        """Show an answer without reporting it."""
        self._track.show_answer(value)
        self._show_number()

    def _on_answered(self, value: int | None) -> None:
        self._show_number()
        self.value_changed.emit(value)

    def _show_number(self) -> None:
        value = self.value()
        self._number.setText("–" if value is None else str(value))
        set_look(self._number, "role", "quiet" if value is None else "mark")
        describe(self._track, _("not answered yet") if value is None else "")
