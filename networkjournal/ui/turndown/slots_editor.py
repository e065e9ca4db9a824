# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the two or three times that are offered."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.timing import add_working_days
from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.parts import empty, weekday
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.time_field import TimeField, time_of

MOST = 5
_WIDTH = 180


class SlotsEditor(QWidget):
    """Edit a short list of wall times."""

    changed = Signal()
    problem_changed = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._lines: list[_SlotLine] = []
        self._after = datetime(2000, 1, 1, 10)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._add = link_button(_("Add a time"))
        self._add.clicked.connect(self._on_add)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._column)
        outer.addWidget(self._add)

    def slots(self) -> list[datetime]:
        """Return the times, as they stand."""
        return [line.slot() for line in self._lines]

    def problem(self) -> str:
        """Return what is to be said of the first line that cannot be read."""
        return next((said for line in self._lines if (said := line.problem())), "")

    def go(self) -> None:
        """Put the keyboard on the first line that cannot be read."""
        wrong = next((line for line in self._lines if line.problem()), None)
        (wrong or self).setFocus()

    def show_slots(self, slots: list[datetime], after: datetime) -> None:
        """Show times; `after` is what a further one follows where there is none."""
        self._after = after
        if self._lines and slots == self.slots():
            return
        empty(self._column)
        self._lines = []
        for slot in slots:
            self._append(slot)
        self._add.setVisible(len(self._lines) < MOST)

    def _append(self, slot: datetime) -> None:
        line = _SlotLine(self._theme, slot, len(self._lines) + 1, self._today)
        line.changed.connect(self.changed)
        line.problem_changed.connect(self.problem_changed)
        line.left.connect(self.left)
        line.removed.connect(self._on_removed)
        self._lines.append(line)
        self._column.addWidget(line)

    def _on_add(self) -> None:
        last = max(self.slots(), default=self._after)
        day = add_working_days(last.date(), 1)
        self._append(datetime.combine(day, last.time()))
        self._add.setVisible(len(self._lines) < MOST)
        self._lines[-1].setFocus()
        self.changed.emit()

    def _on_removed(self, line: QWidget) -> None:
        self._lines = [one for one in self._lines if one is not line]
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._add.show()
        (self._lines[-1] if self._lines else self._add).setFocus()
        self.problem_changed.emit()
        self.changed.emit()


class _SlotLine(QWidget):
    """One time: day, hour, and a way to take it off."""

    changed = Signal()
    removed = Signal(object)
    problem_changed = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, slot: datetime, number: int, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._today = today
        self._day, self._time = DateField(today), TimeField(slot.time())
        self._day.setFixedWidth(_WIDTH)
        self._weekday = QuietLabel()
        self._day.put(slot.date())
        self._day.setAccessibleName(_("Day of time {number}").format(number=number))
        self._time.setAccessibleName(_("Hour of time {number}").format(number=number))
        off = icon_button(theme, "close", _("Take this time off"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._day)
        row.addWidget(self._time)
        row.addWidget(off)
        row.addWidget(self._weekday)
        row.addStretch(1)
        self.setFocusProxy(self._day)
        self._say_weekday()
        self._day.dateChanged.connect(self._say_weekday)
        self._day.problem_changed.connect(self._say_weekday)
        self._day.dateChanged.connect(self.changed)
        self._time.timeChanged.connect(self.changed)
        for field in (self._day, self._time):
            field.problem_changed.connect(self.problem_changed)
            field.left.connect(self.left)
        off.clicked.connect(self._on_off)

    def problem(self) -> str:
        """Return what is to be said of words that cannot be read."""
        return self._day.problem() or self._time.problem()

    def slot(self) -> datetime:
        """Return the wall time."""
        return datetime.combine(day_of(self._day), time_of(self._time))

    def _say_weekday(self) -> None:
        words = "" if self._day.problem() else weekday(day_of(self._day), self._today())
        self._weekday.setText(words)

    def _on_off(self) -> None:
        self.removed.emit(self)
