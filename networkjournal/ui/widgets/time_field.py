# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the field for a time of the day, written as people write it."""

import datetime as dt
from typing import cast

from PySide6.QtCore import QSize, QTime, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.clock_words import read_time
from networkjournal.i18n import _
from networkjournal.ui.locale_words import halves
from networkjournal.ui.widgets.typed_field import TypedField

_SHORT, _FAR = 5, 60
_LAST = 23 * 60 + 59


class TimeField(TypedField[dt.time]):
    """Ask for a time, shown by the clock of 24 hours."""

    timeChanged = Signal(QTime)

    def __init__(self, at: dt.time = dt.time(), parent: QWidget | None = None) -> None:
        super().__init__(at.replace(second=0, microsecond=0), parent)

    def time(self) -> QTime:
        """Return the time that was last understood."""
        return QTime(self._value.hour, self._value.minute)

    def setTime(self, at: QTime) -> None:
        """Show a time; where it stands already, what is being typed stays as it is."""
        self.put(dt.time(at.hour(), at.minute()))

    def read(self, text: str) -> dt.time | None:
        """Return the time that words mean, None where they mean none."""
        return read_time(text, *halves(self.locale()))

    def words(self, value: dt.time) -> str:
        """Return a time as it is shown."""
        return f"{value:%H:%M}"

    def sentence(self, text: str) -> str:
        """Return what to say of words that are no time."""
        example = self.words(self._before)
        if not text.strip():
            return _("A time is needed here, such as {example}.").format(example=example)
        return _("This cannot be read as a time. Try {example}.").format(example=example)

    def stepped(self, value: dt.time, count: int, *, far: bool) -> dt.time:
        """Return the time some minutes or hours on, within the day."""
        minutes = value.hour * 60 + value.minute + count * (_FAR if far else _SHORT)
        hour, minute = divmod(max(0, min(minutes, _LAST)), 60)
        return dt.time(hour, minute)

    def tell_value(self) -> None:
        """Emit the signal of a new time."""
        self.timeChanged.emit(self.time())

    def sizeHint(self) -> QSize:
        """Ask for the width of a time and some more, such as 2:30 pm."""
        return QSize(96, super().sizeHint().height())


def time_of(field: TimeField) -> dt.time:
    """Return the time that stands in a field."""
    return cast("dt.time", field.time().toPython())
