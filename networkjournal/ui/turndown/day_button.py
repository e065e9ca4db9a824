# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the quiet word at the end of a line that holds a day, or none."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QPushButton, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.date_field import calm

_FIRST = QDate(1950, 1, 1)


class DayButton(QPushButton):
    """Ask for a day that may stay unknown; Space opens the calendar, Backspace takes it away."""

    day_changed = Signal()
    stepped = Signal(int)

    def __init__(self, today: date, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._name = today, name
        self._day: date | None = None
        self._popup: _Popup | None = None
        self.setAutoDefault(False)
        self.setProperty("link", "true")
        self.setProperty("quiet", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        self.set_day(None)

    def day(self) -> date | None:
        """Return the day, None while it is unknown."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day without reporting it."""
        self._day = day
        words = exact_day(day, self._today) if day else _("which day?")
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(_("Change the day (Space); Backspace takes it away"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the day away by Backspace or Delete; Up and Down leave for another line."""
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._take(None)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self._popup is None:
            self._popup = _Popup(self)
            self._popup.chosen.connect(self._take)
        self._popup.open_at(self, self._day or self._today)

    def _take(self, day: date | None) -> None:
        if day != self._day:
            self.set_day(day)
            self.day_changed.emit()


class _Popup(QFrame):
    """A calendar that closes once a day is chosen."""

    chosen = Signal(object)  # date | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._calendar = QCalendarWidget()
        self._calendar.setMinimumDate(_FIRST)
        calm(self._calendar)
        unknown = link_button(_("I do not know the day"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._calendar)
        column.addWidget(unknown)
        self._calendar.activated.connect(self._on_day)
        self._calendar.clicked.connect(self._on_day)
        unknown.clicked.connect(self._on_unknown)

    def open_at(self, button: QWidget, day: date) -> None:
        """Open below a button, within the screen."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 2))
        screen = button.screen().availableGeometry()
        top = min(corner.y(), screen.bottom() - self.height())
        self.move(max(corner.x(), screen.left()), max(top, screen.top()))
        self.show()
        self._calendar.setFocus()

    def _on_day(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(cast("date", day.toPython()))

    def _on_unknown(self) -> None:
        self.close()
        self.chosen.emit(None)
