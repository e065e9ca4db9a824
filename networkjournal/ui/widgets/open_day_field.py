# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the field for a day that may stay open: an empty line is no day."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from networkjournal.domain import days
from networkjournal.i18n import _
from networkjournal.ui.widgets.date_field import DateField

_NONE = dt.date.min


class OpenDayField(DateField):
    """Ask for a day as a `DateField` does; nothing is written in it until one is given."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent)
        self.take(_NONE)

    def day(self) -> dt.date | None:
        """Return the day, None while there is none."""
        return None if self._value == _NONE else self._value

    def set_day(self, day: dt.date | None) -> None:
        """Show a day, or none."""
        self.put(day or _NONE)

    def open_calendar(self) -> None:
        """Open the calendar on the day, without one on today."""
        if not self.isReadOnly():
            self._calendar().open_at(self, self.day() or self._today(), begin=True)

    def read(self, text: str) -> dt.date | None:
        """Return the day that words mean, and no day for no words."""
        return super().read(text) if text.strip() else _NONE

    def words(self, value: dt.date) -> str:
        """Return a day in the user's own figures, or nothing."""
        return "" if value == _NONE else super().words(value)

    def sentence(self, text: str) -> str:  # noqa: ARG002
        """Return what to say of words that are no day."""
        example = days.short_with_year(self._today()).replace(" ", "\N{NO-BREAK SPACE}")
        return _("This cannot be read as a date. Try {example}.").format(example=example)

    def stepped(self, value: dt.date, count: int, *, far: bool) -> dt.date:
        """Return the day some days or months on, from today where there is none."""
        return super().stepped(self._today() if value == _NONE else value, count, far=far)
