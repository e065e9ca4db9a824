# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Small pieces that several pages use; they know nothing of the draft."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from networkjournal.domain import days
from networkjournal.i18n import _
from networkjournal.ui.widgets.date_field import DateField
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_NEAR = 14
T = TypeVar("T")
Choices = Sequence[tuple[T, str]]


class Choice(QuietCombo, Generic[T]):
    """Let one value be chosen by its words."""

    def __init__(self, choices: Choices[T] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(choices)

    def offer(self, choices: Choices[T]) -> None:
        """Offer these, nothing chosen yet where there is none that was before."""
        self.clear()
        self._values = [value for value, _words in choices]
        self.addItems([words for _value, words in choices])

    def value(self) -> T | None:
        """Return what is chosen."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: T | None) -> None:
        """Choose a value; one that is not offered leaves nothing chosen."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)


class TextBox(QPlainTextEdit):
    """Take several lines; Tab goes on to the next field, and Enter while it is empty."""

    def __init__(self, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page while nothing is written; in a text it begins a new line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.document().isEmpty():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def put(self, text: str) -> None:
        """Show a text; the cursor stays where nothing changes."""
        if self.toPlainText() != text:
            self.setPlainText(text)


def put(edit: QLineEdit, text: str) -> None:
    """Show a text in a line; the cursor stays where nothing changes."""
    if edit.text() != text:
        edit.setText(text)


def show_day(editor: DateField, day: date | None, otherwise: date) -> None:
    """Show a day, or another one where none is given."""
    editor.put(day or otherwise)


def weekday(day: date, today: date) -> str:
    """Return the name of a day's weekday, with how far it is where that is near."""
    words = days.weekday(day)
    ahead = (day - today).days
    if ahead == 1:
        return _("{day}, tomorrow").format(day=words)
    if 1 < ahead <= _NEAR:
        return _("{day}, in {count} days").format(day=words, count=ahead)
    return words


def side_by_side(*widgets: QWidget | QLayout, stretch: Sequence[int] = ()) -> QHBoxLayout:
    """Put fields beside each other, from the top."""
    row = QHBoxLayout()
    row.setSpacing(16)
    for at, widget in enumerate(widgets):
        share = stretch[at] if at < len(stretch) else 0
        if isinstance(widget, QLayout):
            row.addLayout(widget, share)
        else:
            row.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
    return row


def beside_or_below(row: QBoxLayout, room: int) -> None:
    """Leave parts beside each other where the room, in pixels, is wide enough; else below."""
    items = [row.itemAt(at) for at in range(row.count())]
    needed = sum(item.minimumSize().width() for item in items) + row.spacing() * (len(items) - 1)
    way = QBoxLayout.Direction.LeftToRight if needed <= room else QBoxLayout.Direction.TopToBottom
    row.setDirection(way)


def empty(layout: QBoxLayout) -> None:
    """Take everything out of a row or column."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget()
        if widget is not None:  # None for a gap
            widget.hide()
            widget.deleteLater()
