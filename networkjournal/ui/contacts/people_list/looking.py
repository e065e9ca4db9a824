# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whom the list shows: the filter, its bar, and the views of people that are kept by name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.kept_filter import Chip
from networkjournal.domain.people_filter import PeopleFilter, PeopleView, PersonSortKey
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.conditions_bar import ConditionsBar
from networkjournal.ui.filters.kept_views import KeptViews

if TYPE_CHECKING:
    from networkjournal.services.saved_views import SavedViews
    from networkjournal.ui.contacts.people_list.people_panel import PeoplePanel

BY_NAME = PersonSortKey()
BY_LATENESS = PersonSortKey("due")


class PeopleLooking(QObject):
    """Hold the filter and the order."""

    filtered = Signal()
    """Others are asked for, or in another order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = PeopleFilter()
        self.sort = BY_NAME
        self._before = BY_NAME

    def set_filter(self, asked: PeopleFilter) -> None:
        """Ask for others; who slips is sorted by how late, as long as it is asked for."""
        if asked == self.filter:
            return
        if asked.slipping and not self.filter.slipping:
            self._before, self.sort = self.sort, BY_LATENESS
        elif self.filter.slipping and not asked.slipping and self.sort == BY_LATENESS:
            self.sort = self._before
        self.filter = asked
        self.filtered.emit()

    def look(self, asked: PeopleFilter, sort: PersonSortKey) -> None:
        """Take over a whole view at once."""
        self.filter, self.sort = asked, sort
        self.filtered.emit()


class PeopleBar(ConditionsBar):
    """Show whom the list asks for; what a quick chip says already is not said twice."""

    def __init__(self, desk: Desk, looking: PeopleLooking, parent: QWidget | None = None) -> None:
        self.said: frozenset[str] = frozenset()
        super().__init__(desk, looking, PeopleFilter(), _("Show everybody"), parent)

    def make_panel(self) -> "PeoplePanel":
        """Make the panel of people."""
        from networkjournal.ui.contacts.people_list.people_panel import PeoplePanel  # noqa: PLC0415

        panel = PeoplePanel(self._desk, self)
        panel.changed.connect(self._looking.set_filter)
        return panel

    def wanted(self) -> list[Chip]:
        """Return a chip for each condition that no quick chip says."""
        asked, reader = self._looking.filter, self._desk.reader
        if asked.is_default:
            return []
        place = reader.organization(asked.organization_id) if asked.organization_id else None
        chips: list[Chip] = asked.chips(place.name if place else "")
        return [chip for chip in chips if not self.said & set(chip.fields)]


class PeopleViews(KeptViews[PeopleView]):
    """Keep the filter and the order."""

    def __init__(self, desk: Desk, looking: PeopleLooking, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._looking = looking

    def service(self) -> "SavedViews[PeopleView]":
        """Return what keeps the views of people."""
        return self._desk.services.people_views

    def present(self, name: str) -> PeopleView:
        """Return what is looked at now as a view."""
        return PeopleView(name, self._looking.filter, self._looking.sort)

    def shows_filter_of(self, view: PeopleView) -> bool:
        """Tell whether the filter of this view is at work."""
        return view.filter == self._looking.filter

    def is_usual(self) -> bool:
        """Tell whether everybody is asked for."""
        return self._looking.filter.is_default

    def look_usual(self, before: PeopleView | None) -> None:
        """Look at everybody, in the order that this had last."""
        self._looking.look(PeopleFilter(), before.sort if before else BY_NAME)

    def look(self, view: PeopleView | None) -> None:
        """Look as a view does, else at everybody."""
        if view is None:
            self._looking.look(PeopleFilter(), BY_NAME)
        else:
            self._looking.look(view.filter, view.sort)
