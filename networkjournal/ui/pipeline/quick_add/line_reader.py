# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read a line against what the journal knows; the large lists are built once, not with each key."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from networkjournal.domain.date_words import DateWords, folded
from networkjournal.domain.folding import fold
from networkjournal.domain.quick_add import known, read_line
from networkjournal.domain.quick_parts import QuickAdd
from networkjournal.domain.quick_plan import QuickPlan, plan, said_source
from networkjournal.domain.words import Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.locale_words import date_words

_LOOKED_AT = 5
"""People of the same beginning among whom the one of that very name is looked for."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold what a line says, what it becomes, and what of it the journal knows."""

    said: QuickAdd
    plan: QuickPlan
    new_organization: bool = False
    known_person: bool = False


class LineReader:
    """Read lines; `forget` says that the organizations have changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[str, str] = {}
        self._stale = True
        self._dates: tuple[QLocale, DateWords] | None = None
        self._asked: tuple[str, str] = ("", "")

    def forget(self) -> None:
        """Read the organizations and people anew with the next line."""
        self._stale = True
        self._asked = ("", "")

    def prepare(self) -> None:
        """Build the list of organizations, if it is not there."""
        if self._stale:
            self._known = known(self._desk.reader.organization_names())
            self._stale = False

    def read(self, text: str, locale: QLocale) -> Seen:
        """Return what a line means today."""
        if not text.strip():
            return Seen(QuickAdd(), plan(QuickAdd(), self._desk.today()))
        self.prepare()
        names = self._desk.settings().stages
        words = {stage: names.name(stage) for stage in Stage}
        today = self._desk.today()
        said = read_line(text, today, self._words(locale), self._known, words)
        person = self._person(said.contact or said.source)
        source = None
        if person:
            named = (person, said.source if said.contact else "")
            source = ", ".join(part for part in named if part)
        new = bool(said.organization) and folded(said.organization) not in self._known
        return Seen(said, plan(said, today, source), new, bool(person))

    def _words(self, locale: QLocale) -> DateWords:
        if self._dates is None or self._dates[0] != locale:
            self._dates = locale, date_words(locale)
        return self._dates[1]

    def _person(self, name: str) -> str:
        """Return a person's name as it stands in the contacts, empty where there is none."""
        if name != self._asked[0]:
            found = self._desk.reader.find_contacts(name, _LOOKED_AT) if name else []
            same = (one.name for one in found if fold(one.name) == fold(name))
            self._asked = name, next(same, "")
        return self._asked[1]


def spoken(seen: Seen) -> str:
    """Return in one sentence what a line was understood as, for a screen reader."""
    fields = seen.plan.fields
    parts = [fields.position or _("no position yet"), fields.organization, said_source(seen.said)]
    parts += [fields.salary, fields.link, unread_words(seen)]
    return ", ".join(part for part in parts if part)


def unread_words(seen: Seen) -> str:
    """Return the sentence about a day that could not be read, empty where there is none."""
    words = _("“{text}” could not be read as a date; it stays in the title.")
    return words.format(text=seen.said.unread) if seen.said.unread else ""
