# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which meetings are looked at: the filter that list and month share, and its bar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.kept_filter import Chip
from networkjournal.domain.meetings_filter import MeetingsFilter
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.conditions_bar import ConditionsBar

if TYPE_CHECKING:
    from networkjournal.ui.meetings.list.filter_panel import MeetingsPanel


class MeetingsLooking(QObject):
    """Hold the filter."""

    filtered = Signal()
    """Others are asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = MeetingsFilter()

    def set_filter(self, asked: MeetingsFilter) -> None:
        """Ask for others."""
        if asked != self.filter:
            self.filter = asked
            self.filtered.emit()


class MeetingsBar(ConditionsBar):
    """Show which meetings are asked for."""

    def __init__(self, desk: Desk, looking: MeetingsLooking, parent: QWidget | None = None) -> None:
        super().__init__(desk, looking, MeetingsFilter(), _("Show all meetings"), parent)

    def make_panel(self) -> "MeetingsPanel":
        """Make the panel of meetings."""
        from networkjournal.ui.meetings.list.filter_panel import MeetingsPanel  # noqa: PLC0415

        panel = MeetingsPanel(self._desk, self)
        panel.changed.connect(self._looking.set_filter)
        return panel

    def wanted(self) -> list[Chip]:
        """Return a chip for each condition."""
        asked, reader = self._looking.filter, self._desk.reader
        if asked.is_default:
            return []
        person = reader.contact_card(asked.contact_id) if asked.contact_id else None
        place = reader.organization(asked.organization_id) if asked.organization_id else None
        chips: list[Chip] = asked.chips(person.name if person else "", place.name if place else "")
        return chips
