# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the three dots that show a connection, and the picker that asks for one."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_colours import Colours
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.segmented import round_ends
from networkjournal.ui.widgets.style import describe, plain_tip

MOST = 3
_DOT = 7.0
_GAP = 3.0
WIDTH = int(MOST * _DOT + (MOST - 1) * _GAP)


def connection_words(value: int | None) -> str:
    """Say a connection of 0 to 3 in words; None is unanswered."""
    if value is None:
        return _("not answered yet")
    return [_("no connection"), _("a little"), _("it clicked"), _("it clicked very well")][value]


def paint_dots(
    painter: QPainter, rect: QRectF, value: int, colours: Colours, *, mirrored: bool = False
) -> None:
    """Paint `value` full dots of three, centred in `rect`; mirrored counts from the right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = rect.center().x() - WIDTH / 2
    top = rect.center().y() - _DOT / 2
    for at in range(MOST):
        full = (MOST - 1 - at if mirrored else at) < value
        dot = QRectF(left + at * (_DOT + _GAP), top, _DOT, _DOT)
        if full:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(dot)
        else:
            # A ring, so that full and empty differ in grey and for every eye.
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    painter.restore()


class Dots(QWidget):
    """Show a connection of 0 to 3; None shows nothing."""

    def __init__(
        self, theme: Theme, value: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Connection"))
        theme.changed.connect(self.update)
        self.set_value(value)

    def value(self) -> int | None:
        """Give the connection shown."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show another connection."""
        self._value = value
        words = connection_words(value)
        describe(self, words)
        self.setToolTip(plain_tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the three dots."""
        return QSize(WIDTH + 2, 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the dots."""
        if self._value is None:
            return
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_dots(
            painter, QRectF(self.rect()), self._value, self._theme.colours, mirrored=mirrored
        )
        painter.end()


class _Choice(QPushButton):
    """One of the four answers: a real button, so that keys and screen readers work."""

    def __init__(self, theme: Theme, value: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value = value
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFixedWidth(WIDTH + 30)
        self.setAccessibleName(connection_words(value))
        self.setToolTip(plain_tip(f"{value} – {connection_words(value)}"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_dots(
            painter, QRectF(self.rect()), self._value, self._theme.colours, mirrored=mirrored
        )
        painter.end()


class ConnectionPicker(QWidget):
    """Ask how well it clicked, 0 to 3; None until answered. Keys 0-3, Backspace clears."""

    value_changed = Signal(object)  # int | None

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, words: bool = True) -> None:
        """Take `words` as whether the answer also stands behind the dots."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._words = QuietLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for value in range(MOST + 1):
            choice = _Choice(theme, value, self)
            self._group.addButton(choice, value)
            row.addWidget(choice)
        row.addSpacing(12 if words else 0)
        row.addWidget(self._words, 1)
        if not words:
            self._words.hide()
            row.addStretch(1)
        self.setFocusProxy(self._group.button(0))
        round_ends(self._group.buttons(), self.layoutDirection())
        self.setAccessibleName(_("Connection"))
        self.set_value(None)
        self._group.idClicked.connect(self._answer)
        theme.changed.connect(self.update)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the round corners outside when the direction of reading turns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            round_ends(self._group.buttons(), self.layoutDirection())

    def value(self) -> int | None:
        """Give the answer, None while there is none."""
        chosen = self._group.checkedId()
        return None if chosen < 0 else chosen

    def set_value(self, value: int | None) -> None:
        """Show an answer without reporting it."""
        # An exclusive group refuses to be without a choice.
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == value)
        self._group.setExclusive(True)
        self.setFocusProxy(self._group.button(value or 0))
        self._words.setText(connection_words(value))
        describe(self, connection_words(value))

    def _answer(self, value: int) -> None:
        self._words.setText(connection_words(value))
        describe(self, connection_words(value))
        self.value_changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by digit, clear by Backspace or Delete."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._change(None)
        elif event.text() in [str(value) for value in range(MOST + 1)]:
            self._change(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _change(self, value: int | None) -> None:
        if value == self.value():
            return
        self.set_value(value)
        if value is not None:
            self._group.button(value).setFocus()
        self.value_changed.emit(value)
