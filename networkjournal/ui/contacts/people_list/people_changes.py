# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The changes of one or several people that the list asks for: each is made here, and said."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from networkjournal.domain import days
from networkjournal.domain.errors import JournalError
from networkjournal.domain.labels import label
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.long_changes import LONG, Report
from networkjournal.ui.models.contacts import late_words

Words = Callable[[], str]
"""Says what was done, once it is."""


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
        words = partial(self._cadence_words, ids, cadence)
        if self._has_already(ids, cadence):
            self.told.emit(words())
        else:
            self._try(ids, words, change, ids, cadence, today)

    def set_own_days(self, ids: Sequence[int], count: int) -> None:
        """Stay in touch every so many days; raises where that cannot be."""
        change, today = self._desk.services.keep_in_touch.set_cadence, self._desk.today()
        words = partial(self._cadence_words, ids, Cadence.OWN)
        self._make(ids, words, change, ids, Cadence.OWN, today, count)

    def snooze(self, ids: Sequence[int], count: int | None) -> None:
        """Wait for so many days; None ends the wait."""
        until = None if count is None else self._desk.today() + timedelta(days=count)
        change, today = self._desk.services.keep_in_touch.snooze, self._desk.today()
        self._try(ids, partial(self._snooze_words, ids, until), change, ids, until, today)

    def snooze_until(self, ids: Sequence[int], until: date) -> None:
        """Wait until a day; raises where that cannot be."""
        change, today = self._desk.services.keep_in_touch.snooze, self._desk.today()
        self._make(ids, partial(self._snooze_words, ids, until), change, ids, until, today)

    def set_met_how(self, ids: Sequence[int], met: MetHow | None) -> None:
        """Say how one met them."""
        change = self._desk.services.many_people.set_met_how
        self._try(ids, partial(self._met_words, ids, met), change, ids, met)

    def set_organization(self, ids: Sequence[int], name: str) -> None:
        """Say where they work; raises where that cannot be."""
        change = self._desk.services.many_people.set_organization
        self._make(ids, partial(self._place_words, ids, name), change, ids, name)

    def tag(self, ids: Sequence[int], add: Sequence[str], remove: Sequence[str]) -> None:
        """Put tags on and take others off; raises where that cannot be."""
        change = self._desk.services.many_people.tag
        self._make(ids, partial(self._tag_words, ids), change, ids, add, remove)

    def trash(self, ids: Sequence[int]) -> None:
        """Put them in the trash."""
        services, who = self._desk.services, self._who(ids)
        if len(ids) == 1:
            words = _("{who} is in the trash.").format(who=who)
            self._try(ids, partial(str, words), services.contacts.trash, ids[0])
        else:
            words = _("{who} are in the trash.").format(who=who)
            self._try(ids, partial(str, words), services.many_people.trash, ids)

    def _tag_words(self, ids: Sequence[int]) -> str:
        return _("Tags of {who} changed.").format(who=self._who(ids))

    def _has_already(self, ids: Sequence[int], cadence: Cadence | None) -> bool:
        if len(ids) != 1:
            return False
        lines = self._desk.reader.contacts(ids, self._desk.today())
        return any(one.cadence is cadence and one.snoozed_until is None for one in lines)

    def _place_words(self, ids: Sequence[int], name: str) -> str:
        said = name.strip()
        words = _("Organization of {who}: {name}.") if said else _("{who}: no organization.")
        return words.format(who=self._who(ids), name=" ".join(name.split()))

    def _met_words(self, ids: Sequence[int], met: MetHow | None) -> str:
        words = _("How you met {who}: {how}.") if met else _("How you met {who}: not said.")
        return words.format(who=self._who(ids), how=label(met) if met else "")

    def _snooze_words(self, ids: Sequence[int], until: date | None) -> str:
        words = _("{who}: snoozed until {day}.") if until else _("{who}: no snooze any more.")
        day = days.short_with_year(until) if until else ""
        return words.format(who=self._who(ids), day=day)

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

    def _try(
        self, ids: Sequence[int], words: Words, change: Callable[..., object], *values: object
    ) -> None:
        try:
            self._make(ids, words, change, *values)
        except JournalError as error:
            self.problem.emit(str(error))

    def _make(
        self, ids: Sequence[int], words: Words, change: Callable[..., object], *values: object
    ) -> None:
        """Make a change at once, beside the window where it is of very many; then say it."""
        if self._desk.long is None or len(ids) <= LONG:
            change(*values)
            self.done.emit(words())
            return
        report = Report(words, self)
        report.made.connect(self.done)
        report.problem.connect(self.problem)
        title = _("Changing {who}…").format(who=self._who(ids))
        self._desk.long.run(title, partial(change, *values), report)
