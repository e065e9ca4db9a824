# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the reading of dates as other programs write them; know nothing of where they stand."""

import re
from collections.abc import Iterable
from datetime import date

from networkjournal.services.exchange.text import fold

# The first letters of each month, folded, in the languages of `linkedin.HEADINGS`.
_MONTHS = (
    ("jan", "jän", "ene", "gen"),
    ("feb", "fev", "fév"),
    ("mar", "mär", "mrt", "mrz", "maa"),
    ("apr", "abr", "avr"),
    ("may", "mai", "mag", "mei", "maj"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aou", "ago"),
    ("sep", "set"),
    ("oct", "okt", "out", "ott"),
    ("nov",),
    ("dec", "dez", "dic"),
)
_MONTH_OF = {fold(start): number for number, row in enumerate(_MONTHS, 1) for start in row}
_YEAR_FIRST = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_DAY_MONTH = re.compile(
    r"(\d{1,2})\D{0,6}?[ .\-]+(?:de )?([^\W\d_]{3,12})\D{1,6}(\d{4}|\d{2})(?!\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.? +(\d{1,2}),? +(\d{4})(?!\d)")
_BIRTHDAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?")
_BIRTHDAY_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?")


class Dates:
    """Read the dates of one column; all its cells tell whether 03/04 means March or April."""

    def __init__(self, cells: Iterable[str], *, day_first: bool = False) -> None:
        self._read: dict[str, date | None] = dict.fromkeys(cells)
        matches = [match for cell in self._read if (match := _NUMBERS.match(cell))]
        day_shown = any(int(match[1]) > 12 for match in matches)
        month_shown = any(int(match[3]) > 12 for match in matches if match[2] != ".")
        self._day_first = day_shown or (day_first and not month_shown)
        for cell in self._read:
            self._read[cell] = self._parse(cell)

    def read(self, cell: str) -> date | None:
        """Give the date that a cell of the column means, or None."""
        return self._read[cell]

    def past(self, cell: str) -> date | None:
        """Give the day of birth that a cell means: a year of two digits is not still to come."""
        day = self._read[cell]
        if day is None or day.year <= date.today().year:  # noqa: DTZ011  the year is enough
            return day
        return day_of(str(day.year - 100), day.month, str(day.day))

    def _parse(self, cell: str) -> date | None:
        if match := _YEAR_FIRST.match(cell):
            return day_of(match[1], int(match[2]), match[3])
        if match := _NUMBERS.match(cell):
            day_first = self._day_first or match[2] == "."
            day, month = (match[1], match[3]) if day_first else (match[3], match[1])
            if int(month) > 12:
                day, month = month, day
            return day_of(match[4], int(month), day)
        if match := _DAY_MONTH.match(cell):
            return day_of(match[3], month_of(match[2]), match[1])
        if match := _MONTH_DAY.match(cell):
            return day_of(match[3], month_of(match[1]), match[2])
        return None


def month_of(word: str) -> int:
    """Give the number of the month that a word begins like, or 0."""
    start = fold(word)
    # French June and July differ in the fourth letter only.
    return _MONTH_OF.get(start[:4]) or _MONTH_OF.get(start[:3]) or 0


def day_of(year: str, month: int, day: str) -> date | None:
    """Give a day, or None where there is none such; a year of two digits is of this century."""
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None


def birthday(text: str) -> str:
    """Give a birthday as `YYYY-MM-DD` or, without a year, `--MM-DD`; empty where it is neither."""
    if match := _BIRTHDAY.fullmatch(text):
        day = day_of(match[1], int(match[2]), match[3])
        return day.isoformat() if day else ""
    if match := _BIRTHDAY_NO_YEAR.fullmatch(text):
        # A leap year, so that 29 February stays one.
        day = day_of("2000", int(match[1]), match[2])
        return f"--{match[1]}-{match[2]}" if day else ""
    return ""


def iso_date(text: str) -> date | None:
    """Give the date that `YYYY-MM-DD` means, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
