# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The changes of one or several people that the list asks for: each is made here, and said."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from networkjournal.domain import days
from networkjournal.domain.errors import JournalError
from networkjournal.domain.labels import label
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.contacts import late_words


class PeopleChanges(QObject):
    """Change people, one step each time; `done` says what was done, which can be taken back."""

    problem = Signal(str)
    done = Signal(str)
    told = Signal(str)
    """Nothing was to be changed, so there is nothing to take back."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def set_cadence(self, ids: Sequence[int], cadence: Cadence | None) -> None:
        """Say how often to stay in touch, at once."""
        change, today = self._desk.services.keep_in_touch.set_cadence, self._desk.today()
        if self._has_already(ids, cadence):
            self.told.emit(self._cadence_words(ids, cadence))
        elif self._write(change, ids, cadence, today):
            self.done.emit(self._cadence_words(ids, cadence))

    def set_own_days(self, ids: Sequence[int], count: int) -> None:
        """Stay in touch every so many days; raises where that cannot be."""
        keep = self._desk.services.keep_in_touch
        keep.set_cadence(ids, Cadence.OWN, self._desk.today(), count)
        self.done.emit(self._cadence_words(ids, Cadence.OWN))

    def snooze(self, ids: Sequence[int], count: int | None) -> None:
        """Wait for so many days; None ends the wait."""
        until = None if count is None else self._desk.today() + timedelta(days=count)
        if self._write(self._snooze, ids, until):
            self._say_snooze(ids, until)

    def snooze_until(self, ids: Sequence[int], until: date) -> None:
        """Wait until a day; raises where that cannot be."""
        self._snooze(ids, until)
        self._say_snooze(ids, until)

    def set_met_how(self, ids: Sequence[int], met: MetHow | None) -> None:
        """Say how one met them."""
        if self._write(self._desk.services.many_people.set_met_how, ids, met):
            words = _("How you met {who}: {how}.") if met else _("How you met {who}: not said.")
            self.done.emit(words.format(who=self._who(ids), how=label(met) if met else ""))

    def set_organization(self, ids: Sequence[int], name: str) -> None:
        """Say where they work; raises where that cannot be."""
        self._desk.services.many_people.set_organization(ids, name)
        words = (
            _("Organization of {who}: {name}.") if name.strip() else _("{who}: no organization.")
        )
        self.done.emit(words.format(who=self._who(ids), name=" ".join(name.split())))

    def trash(self, ids: Sequence[int]) -> None:
        """Put them in the trash."""
        who = self._who(ids)
        if len(ids) == 1:
            made = self._write(self._desk.services.contacts.trash, ids[0])
            words = _("{who} is in the trash.")
        else:
            made = self._write(self._desk.services.many_people.trash, ids)
            words = _("{who} are in the trash.")
        if made:
            self.done.emit(words.format(who=who))

    def _has_already(self, ids: Sequence[int], cadence: Cadence | None) -> bool:
        if len(ids) != 1:
            return False
        lines = self._desk.reader.contacts(ids, self._desk.today())
        return any(one.cadence is cadence and one.snoozed_until is None for one in lines)

    def _snooze(self, ids: Sequence[int], until: date | None) -> None:
        self._desk.services.keep_in_touch.snooze(ids, until, self._desk.today())

    def _say_snooze(self, ids: Sequence[int], until: date | None) -> None:
        words = _("{who}: snoozed until {day}.") if until else _("{who}: no snooze any more.")
        day = days.short_with_year(until) if until else ""
        self.done.emit(words.format(who=self._who(ids), day=day))

    def _cadence_words(self, ids: Sequence[int], cadence: Cadence | None) -> str:
        if cadence is None:
            return _("No cadence for {who}.").format(who=self._who(ids))
        today, cadences = self._desk.today(), self._desk.settings().cadences
        lines = self._desk.reader.contacts(ids, today) if len(ids) == 1 else []
        due = lines[0].due(cadences) if lines else None
        if due is not None:
            late = late_words(lines[0].late(cadences, today))
            when = late or _("next {day}").format(day=days.short_with_year(due))
            words = _("{cadence}: {who}, {when}.")
            return words.format(cadence=label(cadence), who=lines[0].name, when=when)
        return _("{cadence}: {who}.").format(cadence=label(cadence), who=self._who(ids))

    def _who(self, ids: Sequence[int]) -> str:
        if len(ids) != 1:
            return ngettext("{n} person", "{n} people", len(ids)).format(n=f"{len(ids):,}")
        lines = self._desk.reader.contacts(ids, self._desk.today())
        return lines[0].name if lines else ""

    def _write(self, change: Callable[..., object], *values: object) -> bool:
        try:
            change(*values)
        except JournalError as error:
            self.problem.emit(str(error))
            return False
        return True
