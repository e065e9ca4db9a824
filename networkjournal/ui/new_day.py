# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Notice that a new day has come while the window stood open, also after the machine slept."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

DATED = frozenset({"opportunity", "contact", "meeting"})
"""What shows days that are counted from today, as a change names it."""

_LOOK_EVERY = 60_000  # milliseconds


class NewDay(QObject):
    """Look at the calendar now and then; tell once when the day is another."""

    came = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Tell whether the day has changed since it was looked at last."""
        if (day := self._today()) != self._day:
            self._day = day
            self.came.emit()
