# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the questions of who I am and when meetings suit; knows nothing of where it is stored."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.domain.settings import Me
from networkjournal.domain.zones import zone_names
from networkjournal.i18n import _
from networkjournal.ui.settings.page import Page
from networkjournal.ui.widgets.quiet_spin import QuietSpin
from networkjournal.ui.widgets.time_field import TimeField

_CLOCK = "HH:mm"
_LONGEST = 200
_MOST_TRAVEL = 600
_ZONES_SHOWN = 8


class MeForm(Page):
    """Ask who writes the letters and when meetings suit."""

    def __init__(
        self, me: Me, parent: QWidget | None = None, *, heading: str = "", line: str = ""
    ) -> None:
        super().__init__(heading, line, parent)
        self._name = self._line_edit(me.name)
        self._email = self._line_edit(me.email)
        self._phone = self._line_edit(me.phone)
        self._links = self._line_edit(me.links)
        self._city = self._line_edit(me.city)
        self._zone = self._zone_edit(me.zone)
        starts, ends = me.hours()
        self._starts, self._ends = TimeField(starts), TimeField(ends)
        self._travel = QuietSpin()
        self._travel.setRange(0, _MOST_TRAVEL)
        self._travel.setSingleStep(5)
        self._travel.setValue(me.travel_minutes)
        before, _number, after = _("{n} min").partition("{n}")
        self._travel.setPrefix(before)
        self._travel.setSuffix(after)
        self._lay_out()

    def value(self) -> Me:
        """Return what stands in the fields."""
        return Me(
            name=self._name.text().strip(),
            email=self._email.text().strip(),
            phone=self._phone.text().strip(),
            links=self._links.text().strip(),
            city=self._city.text().strip(),
            zone=self._zone.text().strip(),
            day_starts=self._starts.time().toString(_CLOCK),
            day_ends=self._ends.time().toString(_CLOCK),
            travel_minutes=self._travel.value(),
        )

    def _lay_out(self) -> None:
        self.column.addWidget(self.add_field("name", _("&Name"), self._name))
        self.add_row(
            self.add_field("email", _("&E-mail"), self._email),
            self.add_field("phone", _("&Phone"), self._phone),
        )
        links = self.add_field("links", _("&Links"), self._links)
        self._links.setPlaceholderText(_("such as your profile or your portfolio"))
        self.column.addWidget(links)
        self.add_row(
            self.add_field("city", _("&City"), self._city),
            self.add_field("zone", _("Time &zone"), self._zone),
        )
        self.add_section(_("When meetings suit"))
        self.add_row(
            self.add_field("day_starts", _("&From"), self._starts),
            self.add_field("day_ends", _("&To"), self._ends),
            self.add_field("travel_minutes", _("T&ravel, one way"), self._travel),
        )

    def _line_edit(self, text: str) -> QLineEdit:
        edit = QLineEdit(text)
        edit.setMaxLength(_LONGEST)
        edit.setCursorPosition(0)
        return edit

    def _zone_edit(self, zone: str) -> QLineEdit:
        edit = self._line_edit(zone)
        edit.setPlaceholderText(_("as this computer"))
        completer = QCompleter(list(zone_names()), edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_ZONES_SHOWN)
        edit.setCompleter(completer)
        return edit
