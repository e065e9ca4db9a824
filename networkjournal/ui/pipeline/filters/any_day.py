# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the field for a day that need not be given: empty means any."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from networkjournal.domain import days
from networkjournal.i18n import _
from networkjournal.ui.widgets.date_field import DateField

_ANY = dt.date.min
"""Stands for no day inside the field, which knows days only."""


class AnyDayField(DateField):
    """Ask for a day, or for none."""

    def __init__(
        self, today: Callable[[], dt.date], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(today, parent, past=True)
        self.setAccessibleName(name)
        self.setPlaceholderText(_("any day"))
        self.take(_ANY)

    def day(self) -> dt.date | None:
        """Return the day that was last understood, None for any."""
        return None if self._value == _ANY else self._value

    def set_day(self, day: dt.date | None) -> None:
        """Show a day, or none."""
        self.put(_ANY if day is None else day)

    def read(self, text: str) -> dt.date | None:
        """Return the day that words mean; no words mean any."""
        return super().read(text) if text.strip() else _ANY

    def words(self, value: dt.date) -> str:
        """Return a day as it is shown, nothing for any."""
        return "" if value == _ANY else super().words(value)

    def sentence(self, text: str) -> str:  # noqa: ARG002  what is written is said by the field
        """Return what to say of words that are no day."""
        example = days.short_with_year(self._today())
        return _("This cannot be read as a date. Try {example}.").format(example=example)

    def stepped(self, value: dt.date, count: int, *, far: bool) -> dt.date:
        """Return the day some days or months on; the first step is to today."""
        return self._today() if value == _ANY else super().stepped(value, count, far=far)

    def open_calendar(self) -> None:
        """Open the calendar on the day that is given, else on today."""
        if not self.isReadOnly():
            self._calendar().open_at(self, self.day() or self._today(), begin=True)

    def date(self) -> QDate:
        """Return the day that was last understood, an invalid one for any."""
        return QDate() if self._value == _ANY else super().date()
