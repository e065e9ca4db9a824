# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the calm calendar that opens below a field or a word, and closes once a day is chosen."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from networkjournal.ui.widgets.buttons import link_button

_FIRST = QDate(1950, 1, 1)
_EDGE = 8


class DayPopup(QFrame):
    """A calendar to pick a day from; `unknown` are the words for no day, if that may be."""

    chosen = Signal(object)  # date | None

    def __init__(self, parent: QWidget, unknown: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", "true")
        self.calendar = QCalendarWidget()
        self.calendar.setMinimumDate(_FIRST)
        _calm(self.calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(self.calendar)
        self.calendar.activated.connect(self._on_day)
        self.calendar.clicked.connect(self._on_day)
        if unknown:
            link = link_button(unknown)
            column.addWidget(link)
            link.clicked.connect(self._on_unknown)

    def open_at(self, place: QWidget, day: date, *, begin: bool = False) -> None:
        """Open below a widget, at its end or its beginning, with a day selected."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        left = begin is (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        beside = 0 if left else place.width() - self.width()
        corner = place.mapToGlobal(QPoint(beside, place.height() + 2))
        screen = place.screen().availableGeometry()
        top = min(corner.y(), screen.bottom() - self.height())
        start = min(corner.x(), screen.right() - self.width())
        self.move(max(start, screen.left()), max(top, screen.top()))
        self.show()
        self.calendar.setFocus()

    def _on_day(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(cast("date", day.toPython()))

    def _on_unknown(self) -> None:
        self.close()
        self.chosen.emit(None)


def _calm(calendar: QCalendarWidget) -> None:
    """Take the red from the weekends; a search runs on all days."""
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
