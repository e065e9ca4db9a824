# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the field for a date: typed, or picked from a calm calendar."""

import datetime as dt

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget


def calm(calendar: QCalendarWidget) -> None:
    """Take the red from the weekends; a search runs on all days."""
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())


class DateField(QDateEdit):
    """Ask for a date; the popup is a calendar."""

    def __init__(self, date: QDate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(date or QDate.currentDate(), parent)
        self.setCalendarPopup(True)
        calm(self.calendarWidget())


def day_of(field: QDateEdit) -> dt.date:
    """Return the date that stands in a field."""
    shown = field.date()
    return dt.date(shown.year(), shown.month(), shown.day())
