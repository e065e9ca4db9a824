# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for the worth beside the dread, and for the day on which to get in touch again."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.write_up.sections import Fields
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.open_day_field import OpenDayField
from networkjournal.ui.widgets.scale_slider import ScaleSlider

_WIDE = 320


class WorthBox(Fields):
    """Ask what it was worth."""

    changed = Signal()

    def __init__(self, worth: int | None, dread: int | None) -> None:
        super().__init__()
        self.worth = ScaleSlider(_("It was worth it"))
        self.worth.set_value(worth)
        self.worth.setFixedWidth(_WIDE)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.worth)
        if dread is not None:
            row.addWidget(QuietLabel(_("You dreaded it: {dread}").format(dread=dread)))
        row.addStretch(1)
        self.column.addLayout(row)
        self.worth.value_changed.connect(self.changed)

    def walk(self) -> list[QWidget]:
        """Return the one field."""
        return [self.worth]


class NextTouchBox(Fields):
    """Ask for the next touch; an open day leaves it to the rhythm of the contact."""

    changed = Signal()

    def __init__(self, desk: Desk, name: str, day: date | None) -> None:
        super().__init__()
        self.check_in_on = OpenDayField(desk.today)
        self.check_in_on.set_day(day)
        words = _("Get in touch with {name} a&gain on").format(name=name.replace("&", "&&"))
        hint = _("Left open, it comes as often as you set for this contact.")
        self.field = FormField(words, self.check_in_on, hint=hint)
        row = QHBoxLayout()
        self.field.setMinimumWidth(_WIDE + 120)
        row.addWidget(self.field)
        row.addStretch(1)
        self.column.addLayout(row)
        self.check_in_on.dateChanged.connect(self.changed)

    def walk(self) -> list[QWidget]:
        """Return the one field."""
        return [self.check_in_on]
