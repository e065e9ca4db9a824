# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how a day is read as people write it; the names and their order are handed in as data.

What may mean two days is not read at all: a wrong day is worse than a question.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

Order = Literal["dmy", "mdy", "ymd"]
Names = Sequence[frozenset[str]]

_SHORTEST = 3
"""Letters by which a name is known; fewer begin several of them."""
_MARKS = frozenset(".,/-'’،٬⹁፣ ")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–−"), "-")
_WEEK = 7
_YEARS = 8
"""29 February comes again within so many years, but for the turn of a century."""
_DAY, _MONTH, _YEAR = 2, 2, 4  # digits at most


@dataclass(frozen=True)
class DateWords:
    """Hold how days are written somewhere; every name as `folded` gives it."""

    order: Order
    months: Names
    """The twelve, each by its names in the first language; they win over `other_months`."""
    weekdays: Names
    """The seven, from Monday."""
    other_months: Names = ()
    near: Mapping[str, int] | None = None
    """Words such as tomorrow, with the days from today."""
    fillers: frozenset[str] = frozenset()
    """Words that stand in a date and say nothing, such as `de` or `th`."""


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, plain digits and dashes, no hidden marks."""
    if text.isascii():  # most names are, and thousands of them are folded at once
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).casefold()
    shown = (c for c in plain if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", "".join(shown)).split())


def _tokens(text: str) -> list[tuple[str, str]]:
    """Return the numbers ("1"), words ("a") and what stands between (".") of a folded text."""
    return [(kind, "".join(run)) for kind, run in groupby(text, _kind)]


def read_date(text: str, words: DateWords, today: date, *, past: bool = False) -> date | None:
    """Return the day that a text says, None where it says none or may say two.

    Without a year the day nearest to today is meant, with `past` the last one; so for a weekday,
    which else is one of the coming seven days.
    """
    plain = folded(text)
    if words.near and plain in words.near:
        return _later(today, words.near[plain])
    parts = [part for part in _tokens(plain) if part[0] != "a" or part[1] not in words.fillers]
    if any(kind == "." and not set(marks) <= _MARKS for kind, marks in parts):
        return None
    numbers = [number for kind, number in parts if kind == "1"]
    names = [name for kind, name in parts if kind == "a"]
    if names:
        return _from_names(names, numbers, words, today, past=past)
    return _from_numbers(numbers, _first_gap(parts), words.order, today, past=past)


def _kind(sign: str) -> str:
    if sign.isdecimal():
        return "1"
    return "a" if sign.isalpha() or unicodedata.category(sign).startswith("M") else "."


def _first_gap(parts: list[tuple[str, str]]) -> str:
    return next((marks.strip() for kind, marks in parts[1:] if kind == "."), "")


def _from_numbers(
    numbers: list[str], gap: str, order: Order, today: date, *, past: bool
) -> date | None:
    match [len(number) for number in numbers]:
        case [4, month, day] if month <= _MONTH and day <= _DAY:
            return _date(_year(numbers[0], today), int(numbers[1]), int(numbers[2]))
        case [first, second, 4] if max(first, second) <= _DAY:
            year = _year(numbers[2], today)
            return _only(_date(year, m, d) for m, d in _both(numbers, order, gap))
        case [2, month, day] if order == "ymd" and max(month, day) <= _DAY:
            return _date(_year(numbers[0], today), int(numbers[1]), int(numbers[2]))
        case [first, second, 2] if order != "ymd" and max(first, second) <= _DAY:
            year = _year(numbers[2], today)
            return _only(_date(year, m, d) for m, d in _both(numbers, order, gap))
        case [first, second] if gap in (".", "/", "-") and max(first, second) <= _DAY:
            both = _both(numbers, order, gap)
            return _only(_nearest(m, d, today, past=past) for m, d in both)
    return None


def _both(numbers: list[str], order: Order, gap: str) -> list[tuple[int, int]]:
    """Return month and day as they may be meant: one pair, or both where nothing tells."""
    first, second = int(numbers[0]), int(numbers[1])
    if order == "dmy" and second <= 12:
        return [(second, first)]
    # Dots belong to days that come first, also where a slash is read the other way round.
    if order == "mdy" and gap != "." and first <= 12:
        return [(first, second)]
    return [(second, first), (first, second)]


def _from_names(
    names: list[str], numbers: list[str], words: DateWords, today: date, *, past: bool
) -> date | None:
    if not numbers:
        found = _found(names[0], words.weekdays) if len(names) == 1 else set()
        return _weekday(found.pop(), today, past=past) if len(found) == 1 else None
    days = (
        _of_month(_months(name, words), numbers, names[:at] + names[at + 1 :], words, today, past)
        for at, name in enumerate(names)
    )
    return _only(days)


def _of_month(
    months: set[int], numbers: list[str], rest: list[str], words: DateWords, today: date, past: bool
) -> date | None:
    """Return the day in a month; what is left over must be its weekday."""
    if len(months) != 1 or len(rest) > 1:
        return None
    (month,) = months
    match [len(number) for number in numbers]:
        case [day] if day <= _DAY:
            found = _nearest(month, int(numbers[0]), today, past=past)
        case [4, day] if day <= _DAY:
            found = _date(_year(numbers[0], today), month, int(numbers[1]))
        case [day, 4] if day <= _DAY:
            found = _date(_year(numbers[1], today), month, int(numbers[0]))
        case [day, 2] if day <= _DAY and words.order != "ymd":
            found = _date(_year(numbers[1], today), month, int(numbers[0]))
        case _:
            found = None
    if found and rest and found.weekday() not in _found(rest[0], words.weekdays):
        return None
    return found


def _months(name: str, words: DateWords) -> set[int]:
    """Return the months that a word may mean; a whole name of the first language is sure."""
    exact = {at + 1 for at, known in enumerate(words.months) if name in known}
    others = _found(name, words.other_months)
    return exact or {at + 1 for at in _found(name, words.months) | others}


def _found(name: str, lists: Names) -> set[int]:
    """Return the places of the names that a word is, else of those that it begins."""
    exact = {at for at, known in enumerate(lists) if name in known}
    if exact or len(name) < _SHORTEST:
        return exact
    return {at for at, known in enumerate(lists) if any(n.startswith(name) for n in known)}


def _nearest(month: int, day: int, today: date, *, past: bool) -> date | None:
    years = range(today.year - _YEARS, today.year + _YEARS + 1)
    found = [that for year in years if (that := _date(year, month, day))]
    if past:
        return max((that for that in found if that <= today), default=None)
    return min(found, key=lambda that: abs(that - today), default=None)


def _weekday(number: int, today: date, *, past: bool) -> date | None:
    ahead = (number - today.weekday()) % _WEEK
    return _later(today, ahead - _WEEK if past and ahead else ahead)


def _year(digits: str, today: date) -> int:
    """Return a year; of two digits the nearest one is meant."""
    if len(digits) == _YEAR:
        return int(digits)
    years = (century * 100 + int(digits) for century in range(today.year // 100 - 1, 100))
    return min(years, key=lambda year: abs(year - today.year))


def _only(days: Iterable[date | None]) -> date | None:
    found = {day for day in days if day}
    return found.pop() if len(found) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        # Four digits that begin with a nought are a slip.
        return date(year, month, day) if year >= 1000 else None
    except ValueError:
        return None


def _later(day: date, count: int) -> date | None:
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None
