# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the quiet word at the end of a line that holds a day, or none."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from networkjournal.i18n import _
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.day_popup import DayPopup


class DayButton(QPushButton):
    """Ask for a day that may stay unknown; Space opens the calendar, Backspace takes it away."""

    day_changed = Signal()
    stepped = Signal(int)

    def __init__(self, today: date, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._name = today, name
        self._day: date | None = None
        self._popup: DayPopup | None = None
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
            self._popup = DayPopup(self, _("I do not know the day"))
            self._popup.chosen.connect(self._take)
        self._popup.open_at(self, self._day or self._today)

    def _take(self, day: date | None) -> None:
        if day != self._day:
            self.set_day(day)
            self.day_changed.emit()
