# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask in a form when a meeting is, and say at the fields what is odd about that time.

It knows the clocks, the clashes and no meeting but the one that is left out of them.
"""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from networkjournal.domain.settings import plausible
from networkjournal.domain.zones import aware, comes_twice, exists, is_zone, zone_names
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import exact_day, home_zone, when_words
from networkjournal.ui.models.meetings import title_of
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.quiet_spin import QuietSpin
from networkjournal.ui.widgets.time_field import TimeField, time_of

_MOST_MINUTES = 600
_STEP = 5


class WhenFields(QObject):
    """Add day, time, length and zone to a form; they are heard as one by `show_odd`."""

    def __init__(
        self, desk: Desk, form: FormDialog, given: tuple[datetime, str, int], leave_out: int = 0
    ) -> None:
        super().__init__(form)
        self._desk, self._leave_out = desk, leave_out
        starts, zone, minutes = given
        self.day, self.time = DateField(desk.today), TimeField(starts.time())
        self.day.put(starts.date())
        self.length = QuietSpin()
        self.length.setRange(1, _MOST_MINUTES)
        self.length.setSingleStep(_STEP)
        self.length.setValue(minutes)
        self.zone = QLineEdit(zone)
        self.zone.setCompleter(_zone_completer(self.zone))
        self._clash = QuietLabel(wrap=True)
        day = form.add_field("starts", _("&Day"), self.day)
        self._time_field = form.add_field("time", _("&Time"), self.time)
        form.side_by_side(
            day, self._time_field, form.add_field("minutes", _("&Minutes"), self.length)
        )
        form.form.addWidget(self._clash)
        self._zone_field = form.add_field("zone", _("Time &zone"), self.zone)
        self.day.dateChanged.connect(self.show_odd)
        self.time.timeChanged.connect(self.show_odd)
        self.length.valueChanged.connect(self.show_odd)
        self.zone.textChanged.connect(self.show_odd)
        self.show_odd()

    def values(self) -> tuple[datetime, str, int]:
        """Return the wall time, the zone and the minutes that stand there."""
        starts = datetime.combine(day_of(self.day), time_of(self.time))
        return starts, self.zone.text().strip(), self.length.value()

    def at_fields(self, problems: Mapping[str, str]) -> dict[str, str]:
        """Return problems with that of a skipped hour at the time, for the day is right."""
        found = dict(problems)
        if "starts" in found and self._is_skipped():
            found["time"] = found.pop("starts")
        return found

    def show_odd(self) -> None:
        """Say what else is then, what the other clock shows, and what summer time does to it."""
        skipped = self._is_skipped()
        self._time_field.set_problem(_skips() if skipped else None)
        starts, zone, _minutes = self.values()
        twice = self._is_possible() and comes_twice(starts, zone)
        words = _("That night this time comes twice; the first one is meant.")
        self._time_field.set_hint(words if twice else "")
        self._zone_field.set_hint(self._both_clocks())
        lines = "\n".join(self._clashes())
        self._clash.setText(breakable(lines))
        self._clash.setVisible(bool(lines))
        # The form is to grow with what is said.
        self._time_field.unread_changed.emit()

    def _both_clocks(self) -> str:
        starts, zone, _minutes = self.values()
        home = home_zone(self._desk.settings().me)
        plain = _("The clock of the place, such as Europe/Berlin")
        if not zone or not self._is_possible():
            return plain
        here = aware(starts, zone).astimezone(aware(starts, home).tzinfo)
        if here.replace(tzinfo=None) == starts:
            return plain
        mine = f"{here:%H:%M}"
        if here.date() != starts.date():
            mine = f"{exact_day(here.date(), self._desk.today())} {mine}"
        words = _("{there} there is {here} on your own clock.")
        return words.format(there=f"{starts:%H:%M}", here=mine)

    def _clashes(self) -> list[str]:
        if not self._is_possible():
            return []
        home, today = home_zone(self._desk.settings().me), self._desk.today()
        words = _("You already meet {people} then: {when}.")
        return [
            words.format(
                people=title_of(line),
                when=when_words(line.starts, line.zone, line.minutes, home, today),
            )
            for line in self._desk.reader.clashes(*self.values(), self._leave_out)
        ]

    def _is_possible(self) -> bool:
        starts, zone, _minutes = self.values()
        return plausible(starts.date(), self._desk.today()) and (not zone or is_zone(zone))

    def _is_skipped(self) -> bool:
        starts, zone, _minutes = self.values()
        return self._is_possible() and not exists(starts, zone)


def _skips() -> str:
    return _("The clock skips this hour on that day (summer time).")


def _zone_completer(edit: QLineEdit) -> QCompleter:
    completer = QCompleter(edit)
    completer.setModel(QStringListModel(list(zone_names()), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
