# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The short questions about those chosen: how many days, until when, where they work."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from networkjournal.domain.cadence import MOST_DAYS
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.quiet_spin import QuietSpin


class OwnDaysDialog(FormDialog):
    """Ask for a number of days of one's own."""

    def __init__(
        self, days: int, keep: Callable[[int], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Stay in touch"), parent)
        self._keep_days = keep
        self.days = QuietSpin()
        self.days.setRange(1, MOST_DAYS)
        self.days.setValue(days)
        self.days.setSuffix(" " + _("days"))
        self.days.selectAll()
        self.add_field("cadence_days", _("&Every"), self.days)

    def values(self) -> object:
        """Return the number of days."""
        return self.days.value()

    def store(self) -> None:
        """Store it."""
        self._keep_days(self.days.value())


class SnoozeDialog(FormDialog):
    """Ask until when to wait."""

    def __init__(
        self, desk: Desk, keep: Callable[[date], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Snooze"), parent)
        self._keep_day = keep
        self.day = DateField(desk.today)
        self.day.put(desk.today() + timedelta(days=7))
        self.add_field("snoozed_until", _("&Until"), self.day)

    def values(self) -> object:
        """Return the day."""
        return day_of(self.day)

    def store(self) -> None:
        """Store it."""
        self._keep_day(day_of(self.day))


class OrganizationDialog(FormDialog):
    """Ask where those chosen work."""

    def __init__(
        self, desk: Desk, title: str, keep: Callable[[str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._keep_name = keep
        self.line = OrganizationEdit(desk)
        hint = _("Leave it empty where they work nowhere that you know of.")
        self.add_field("organization", _("&Organization"), self.line, hint)

    def values(self) -> object:
        """Return the name."""
        return self.line.text()

    def store(self) -> None:
        """Store it."""
        self._keep_name(self.line.text())
