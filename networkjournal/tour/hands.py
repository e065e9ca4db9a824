# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The hands of a tour: they find a control by what it is called, and use it as a person would."""

from datetime import date, time
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from networkjournal.ui.widgets.date_field import DateField
from networkjournal.ui.widgets.time_field import TimeField

W = TypeVar("W", bound=QWidget)


class NotFoundError(LookupError):
    """Tell that nothing of that name can be seen."""


def find(inside: QWidget, kind: type[W], name: str) -> W:
    """Return the visible control of that name: its accessible name, or the text on it."""
    for widget in cast("list[W]", inside.findChildren(kind)):
        if widget.isVisible() and name in (_plain(widget.accessibleName()), _text(widget)):
            return widget
    raise NotFoundError(f"{kind.__name__} “{name}”")


def press(inside: QWidget, name: str) -> None:
    """Click a button, box or tab of that name."""
    button = find(inside, QAbstractButton, name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_hot_spot(button))


def write(inside: QWidget, name: str, text: str) -> None:
    """Type into a line or a text."""
    try:
        field: QWidget = find(inside, QLineEdit, name)
    except NotFoundError:
        field = find(inside, QPlainTextEdit, name)
    _write(field, text)


def _write(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    typed = QInputMethodEvent()
    typed.setCommitString(text)  # Qt's test keys know no letter beyond ASCII
    QCoreApplication.sendEvent(field, typed)


def choose(inside: QWidget, name: str, text: str) -> None:
    """Pick an entry of a combo box by its beginning, with the keyboard."""
    box = find(inside, QComboBox, name)
    for index in range(box.count()):
        if box.itemText(index).startswith(text):
            box.setFocus()
            QTest.keyClick(box, Qt.Key.Key_Home)
            for _turn in range(index - box.currentIndex()):
                QTest.keyClick(box, Qt.Key.Key_Down)
            return
    raise NotFoundError(f"entry “{text}”")


def set_day(inside: QWidget, name: str, day: date) -> None:
    """Write a day."""
    _write(find(inside, DateField, name), day.isoformat())


def set_time(inside: QWidget, name: str, at: time) -> None:
    """Write a time of the day."""
    _write(find(inside, TimeField, name), f"{at:%H:%M}")


def _text(widget: QWidget) -> str:
    return _plain(widget.text()) if isinstance(widget, QAbstractButton) else ""


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…").strip()


def _hot_spot(button: QAbstractButton) -> QPoint:
    """Return where a click counts: a box to tick may be wider than what it says."""
    return QPoint(min(12, button.width() // 2), button.height() // 2)
