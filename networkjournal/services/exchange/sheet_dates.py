# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the reading of one column of days, all of whose cells tell what 03/02/2024 means.

A cell that cannot mean anything else decides for itself. The others follow those cells of the
column that show where the day stands: first the ones in the same figures (25/02/2024), then the
ones in words or with dots (12 Jan 2024), at last what is usual here. Whoever reads is told which
of these it was.
"""

import locale
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from networkjournal.domain.settings import plausible
from networkjournal.domain.sheet import DateOrder
from networkjournal.services.exchange.dates import day_of, month_of

# What may follow a day: a time, with or without its zone.
_TIME = (
    r"(?:,?[T ]+\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?"
    r" ?(?:[ap]\.?m\.?)?(?: ?Z|UTC|[+-]\d\d:?\d\d)?)?"
)
# What may stand before it: the name of the weekday.
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,? +(?=\d|[^\W\d_]{3,12}\.? +\d))?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/. ]{{1,2}})(\d{{1,2}})\2(\d{{1,2}}){_TIME}")
_TOGETHER = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_FIGURES = re.compile(rf"{_WEEKDAY}(\d{{1,2}})([/.\-]) ?(\d{{1,2}})\2 ?(\d{{4}}|\d{{2}}){_TIME}")
_DAY_MONTH = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th|er|\.|º|°)?[ .\-/]*(?:of |de )?([^\W\d_]{{3,12}})"
    rf"[ .,\-/']*(?:de |del )?(\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"{_WEEKDAY}([^\W\d_]{{3,12}})[ .\-]*(\d{{1,2}})(?:st|nd|rd|th)?[ ,\-]+(\d{{4}}){_TIME}",
    re.IGNORECASE,
)
_LONGEST = 60
# The name of the place as most systems write it, and as Windows does.
_MONTH_FIRST = "_us", "_ph", "_pr", "united states", "philippines", "puerto rico"


class Doubt(StrEnum):
    """Say why a day is to be looked at."""

    NONE = ""
    UNREADABLE = "unreadable"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class _Said:
    """Hold what one cell says: one day, or two that it may mean."""

    sure: date | None = None
    day_first: date | None = None
    month_first: date | None = None
    votes: DateOrder | None = None
    """Where the day stands in this cell, if it shows."""
    loud: bool = False
    """It shows in figures that stand as those of the ambiguous cells do."""


class Days:
    """Know how one column writes its days."""

    def __init__(self, order: DateOrder = DateOrder.FOUND, *, day_first: bool = True) -> None:
        self._wish, self._usual = order, day_first
        self._loud: Counter[DateOrder] = Counter()
        self._quiet: Counter[DateOrder] = Counter()
        self.ambiguous = 0
        self.example = ""
        """The first cell that may mean two days."""
        self.shows: dict[DateOrder, str] = {}
        """The first cells in figures that show each order."""

    def look(self, cells: Iterable[str]) -> None:
        """Take note of cells before any is read."""
        for cell in cells:
            said = _said(cell) if cell else None
            if said is None:
                continue
            if said.votes is not None:
                (self._loud if said.loud else self._quiet)[said.votes] += 1
                if said.loud:
                    self.shows.setdefault(said.votes, cell)
            if said.day_first is not None:
                self.ambiguous += 1
                self.example = self.example or cell

    @property
    def order(self) -> DateOrder:
        """Return how ambiguous cells are read."""
        if self._wish is not DateOrder.FOUND:
            return self._wish
        for votes in (self._loud, self._quiet):
            day, month = votes[DateOrder.DAY_FIRST], votes[DateOrder.MONTH_FIRST]
            if day != month:
                return DateOrder.DAY_FIRST if day > month else DateOrder.MONTH_FIRST
        return DateOrder.DAY_FIRST if self._usual else DateOrder.MONTH_FIRST

    @property
    def shown(self) -> bool:
        """Tell whether any cell of the column shows where its day stands."""
        return bool(self._loud or self._quiet)

    @property
    def mixed(self) -> bool:
        """Tell whether cells in the same figures show both orders."""
        return sum(count > 0 for count in self._loud.values()) > 1

    @property
    def certain(self) -> bool:
        """Tell whether the column, or whoever was asked, leaves no doubt about its order."""
        if self._wish is not DateOrder.FOUND:
            return True
        return sum(count > 0 for count in self._loud.values()) == 1

    def read(self, cell: str) -> tuple[date | None, Doubt]:
        """Give the day that a cell means, and what is doubtful about it."""
        said = _said(cell)
        if said is None:
            return None, Doubt.UNREADABLE
        if said.sure is not None:
            return said.sure, Doubt.NONE
        day = said.day_first if self.order is DateOrder.DAY_FIRST else said.month_first
        return day, Doubt.NONE if self.certain else Doubt.AMBIGUOUS


@lru_cache(maxsize=20_000)
def _said(cell: str) -> _Said | None:
    """Give what a cell says, or None where it is no day of a search for work."""
    text = " ".join(cell.split())
    if len(text) > _LONGEST:
        return None
    found = _figures(text) if (match := _FIGURES.fullmatch(text)) is None else _numbers(match)
    if found is None:
        return None
    days = [day for day in (found.sure, found.day_first, found.month_first) if day is not None]
    return found if all(plausible(day, date.today()) for day in days) else None  # noqa: DTZ011


def _figures(text: str) -> _Said | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _surely(day_of(match[1], int(match[3]), match[4]))
    if match := _TOGETHER.fullmatch(text):
        return _surely(day_of(match[1], int(match[2]), match[3]))
    if match := _DAY_MONTH.fullmatch(text):
        return _surely(day_of(match[3], month_of(match[2]), match[1]), DateOrder.DAY_FIRST)
    if match := _MONTH_DAY.fullmatch(text):
        return _surely(day_of(match[3], month_of(match[1]), match[2]), DateOrder.MONTH_FIRST)
    return None


def _numbers(match: re.Match[str]) -> _Said | None:
    """Read figures that end in the year; with dots the day always stands first."""
    first, second, year = match[1], match[3], match[4]
    day_first, month_first = day_of(year, int(second), first), day_of(year, int(first), second)
    dots = match[2] == "."
    if dots and day_first is not None:
        return _surely(day_first, DateOrder.DAY_FIRST)
    if day_first is None or month_first is None or day_first == month_first:
        order = None
        if day_first != month_first:
            order = DateOrder.MONTH_FIRST if day_first is None else DateOrder.DAY_FIRST
        return _surely(day_first or month_first, order, loud=not dots)
    return _Said(day_first=day_first, month_first=month_first)


def _surely(
    day: date | None, votes: DateOrder | None = None, *, loud: bool = False
) -> _Said | None:
    return None if day is None else _Said(sure=day, votes=votes, loud=loud)


def day_first_here() -> bool:
    """Tell whether the day stands before the month where this computer is set up."""
    return not _place_here().casefold().endswith(_MONTH_FIRST)


def _place_here() -> str:
    """Return how this computer calls its place; empty where it says none.

    Where the environment names it that counts: Python takes a place whose words are not
    installed, and also none at all, for the United States.
    """
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))
    said = next(filter(None, named), "")
    if not said and sys.platform == "win32":
        return locale.getlocale()[0] or ""
    return said.partition(".")[0].partition("@")[0]
