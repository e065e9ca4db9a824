# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the field for a date: written as people write it, or picked from a calm calendar."""

import datetime as dt
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from networkjournal.domain import days
from networkjournal.domain.date_words import DateWords, read_date
from networkjournal.i18n import _
from networkjournal.ui.locale_words import date_text, date_words
from networkjournal.ui.widgets.day_popup import DayPopup
from networkjournal.ui.widgets.typed_field import TypedField

_USUAL, _BUTTON = 180, 28
_BORDER = 1


class DateField(TypedField[dt.date]):
    """Ask for a day; `past` is for what has happened, where "3 Feb" is the last one.

    `today` gives the day on the wall, which is shown at first.
    """

    dateChanged = Signal(QDate)

    def __init__(
        self, today: Callable[[], dt.date], parent: QWidget | None = None, *, past: bool = False
    ) -> None:
        self._today, self._past = today, past
        self._popup: DayPopup | None = None
        self._names: tuple[QLocale, DateWords] | None = None
        super().__init__(today(), parent)
        self._button = QToolButton(self)
        self._button.setProperty("calendar", "true")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.setAccessibleName(_("Open the calendar"))
        self._button.setToolTip(_("Pick the day from a calendar (Alt+Down)"))
        self._button.clicked.connect(self.open_calendar)
        margins = self.textMargins()
        margins.setRight(_BUTTON - 4)
        self.setTextMargins(margins)

    def date(self) -> QDate:
        """Return the day that was last understood."""
        return QDate(self._value.year, self._value.month, self._value.day)

    def setDate(self, day: QDate) -> None:
        """Show a day; where it stands already, what is being typed stays as it is."""
        self.put(cast("dt.date", day.toPython()))

    def calendarWidget(self) -> QCalendarWidget:
        """Return the calendar that opens below."""
        return self._calendar().calendar

    def open_calendar(self) -> None:
        """Open the calendar on the day that was last understood."""
        if not self.isReadOnly():
            self._calendar().open_at(self, self._value, begin=True)

    def read(self, text: str) -> dt.date | None:
        """Return the day that words mean, None where that is unclear."""
        return read_date(text, self._known, self._today(), past=self._past)

    def words(self, value: dt.date) -> str:
        """Return a day in the user's own figures, with the whole year."""
        return date_text(value, self.locale())

    def sentence(self, text: str) -> str:
        """Return what to say of words that are no day."""
        example = days.short_with_year(self._before).replace(" ", "\N{NO-BREAK SPACE}")
        if not text.strip():
            return _("A day is needed here, such as {example}.").format(example=example)
        return _("This cannot be read as a date. Try {example}.").format(example=example)

    def stepped(self, value: dt.date, count: int, *, far: bool) -> dt.date:
        """Return the day some days or months on."""
        shown = QDate(value.year, value.month, value.day)
        there = shown.addMonths(count) if far else shown.addDays(count)
        inside = QDate(1000, 1, 1) <= there <= QDate(9999, 12, 31)
        return cast("dt.date", there.toPython()) if inside else value

    def tell_value(self) -> None:
        """Emit the signal of a new day."""
        self.dateChanged.emit(self.date())

    def sizeHint(self) -> QSize:
        """Ask for some more than a date, for the words that people type."""
        return QSize(max(_USUAL, self.minimumSizeHint().width()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of a whole date and the calendar's sign."""
        widest = self.fontMetrics().horizontalAdvance(self.words(dt.date(2088, 10, 28)))
        return QSize(widest + _BUTTON + 36, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar by Alt+Down or F4."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the calendar's sign at the end of the line."""
        super().resizeEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = _BORDER if mirrored else self.width() - _BUTTON - _BORDER
        self._button.setGeometry(left, _BORDER, _BUTTON, self.height() - 2 * _BORDER)

    @property
    def _known(self) -> DateWords:
        if self._names is None or self._names[0] != self.locale():
            self._names = self.locale(), date_words(self.locale())
        return self._names[1]

    def _calendar(self) -> DayPopup:
        if self._popup is None:
            self._popup = DayPopup(self)
            self._popup.chosen.connect(self._on_chosen)
        return self._popup

    def _on_chosen(self, day: dt.date) -> None:
        self.take(day)
        self.left.emit()


def day_of(field: DateField) -> dt.date:
    """Return the day that stands in a field."""
    return cast("dt.date", field.date().toPython())
