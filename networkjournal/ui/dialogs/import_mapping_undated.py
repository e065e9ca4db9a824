# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The one day that stands for all rows of a table which were applied for and say no day."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.labels import QuietLabel


class UndatedRows(QWidget):
    """Ask for the day; hidden where every row says its own."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._words = QuietLabel()
        self.field = DateField(self._today, past=True)
        self.field.setToolTip(_("Without a better day they count as applications of today"))
        self._words.setBuddy(self.field)
        self.field.dateChanged.connect(self._on_day)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._words)
        row.addWidget(self.field)
        self.hide()

    def day(self) -> date | None:
        """Return the day that was chosen; None leaves it at today."""
        day = day_of(self.field)
        return day if day < self._today() else None

    def show_count(self, count: int) -> None:
        """Say how many rows there are."""
        words = ngettext(
            "{n} row says no da&y. It was applied for on",
            "{n} rows say no da&y. They were applied for on",
            count,
        )
        said = words.format(n=f"{count:,}")
        self._words.setText(said)
        self.field.setAccessibleName(said.replace("&", ""))
        self.setVisible(count > 0)

    def clear(self) -> None:
        """Begin with today, as for another table."""
        self.field.blockSignals(True)
        self.field.put(self._today())
        self.field.blockSignals(False)
        self.hide()

    def _today(self) -> date:
        return self._now().date()

    def _on_day(self) -> None:
        if day_of(self.field) > self._today():
            self.field.put(self._today())
        else:
            self.changed.emit()
