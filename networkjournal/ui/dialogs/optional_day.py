# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the field for a day that may not be known."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.in_a_line import in_a_line


class OptionalDay(QWidget):
    """Ask for a day, with a box that says that there is none; `field` tells what is misread."""

    def __init__(
        self, desk: Desk, day: date | None, words: str, name: str, *, past: bool = False
    ) -> None:
        super().__init__()
        self.field = DateField(desk.today, past=past)
        self.field.setAccessibleName(name)
        if day is not None:
            self.field.put(day)
        self.none = QCheckBox(words)
        self.none.toggled.connect(self.field.setDisabled)
        self.none.setChecked(day is None)
        row = in_a_line(self.field, self.none)
        row.setStretch(0, 1)
        self.setLayout(row)
        self.setFocusProxy(self.field if day is not None else self.none)

    def day(self) -> date | None:
        """Return the day, None where there is none."""
        return None if self.none.isChecked() else day_of(self.field)
