# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the questions of whether, and how long before, to be reminded of meetings."""

from PySide6.QtWidgets import QCheckBox, QWidget

from networkjournal.domain.settings import MOST_MINUTES_BEFORE, Reminders
from networkjournal.i18n import _
from networkjournal.ui.settings.page import Page
from networkjournal.ui.widgets.quiet_spin import QuietSpin


class RemindersPage(Page):
    """Ask whether to remind of meetings, and how many minutes before one leaves."""

    def __init__(self, reminders: Reminders, parent: QWidget | None = None) -> None:
        line = _(
            "While the program runs: before a meeting, when it is time to leave, and after it. "
            "What came while it was closed is told at the next start."
        )
        super().__init__(_("Reminders"), line, parent)
        self._on = QCheckBox(_("&Remind me of meetings"))
        self._on.setChecked(reminders.on)
        self._before = QuietSpin()
        self._before.setRange(1, MOST_MINUTES_BEFORE)
        self._before.setSingleStep(5)
        self._before.setValue(reminders.minutes_before)
        self._before.setEnabled(reminders.on)
        before, _number, after = _("{n} min").partition("{n}")
        self._before.setPrefix(before)
        self._before.setSuffix(after)
        hint = _("How long you travel stands under “Me”.")
        name = _("&Before I have to leave")
        self.column.addWidget(self._on)
        self.column.addWidget(self.add_field("minutes_before", name, self._before, hint=hint))
        self._on.toggled.connect(self._before.setEnabled)

    def value(self) -> Reminders:
        """Return what stands in the fields."""
        return Reminders(on=self._on.isChecked(), minutes_before=self._before.value())
