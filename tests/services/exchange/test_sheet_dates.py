# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A column of days is read as its own cells show; in doubt it is said."""

import locale
import sys
from datetime import date

import pytest

from networkjournal.domain.sheet import DateOrder
from networkjournal.services.exchange.sheet_dates import Days, Doubt, day_first_here

FEB_3, MAR_2 = date(2024, 2, 3), date(2024, 3, 2)
DAY, MONTH = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


def column(*cells: str, day_first: bool = True, order: DateOrder = DateOrder.FOUND) -> Days:
    days = Days(order, day_first=day_first)
    days.look(cells)
    return days


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-03", "2024/2/3", "2024.02.03", "20240203", "2024-02-03T10:00:00Z",
        "2024-02-03 10:15", "3 Feb 2024", "3. Februar 2024", "3rd of February, 2024",
        "Feb 3, 2024", "February 3rd 2024", "Sat, 3 Feb 2024", "3-Feb-24", "3 de febrero de 2024",
        "3 février 2024", "3 fevereiro 2024", "3 feb. 2024", "3 febbraio 2024", "03.02.2024",
        "3.2.24", "Sat Feb 3, 2024",
    ],
)  # fmt: skip
def test_what_can_mean_one_day_only(text: str) -> None:
    assert column(text, day_first=False).read(text) == (FEB_3, Doubt.NONE)


@pytest.mark.parametrize(
    "text",
    ["not a date", "??", "soon", "2024-13-40", "31/02/2024", "Feb 2024", "3 Feb", "45323",
     "0001-01-01", "3 Foo 2024", "1/2/3/2024", "12:30", "2024-02-03 or later", "9" * 5000],
)  # fmt: skip
def test_what_is_no_day_is_said_to_be_none(text: str) -> None:
    assert column(text).read(text) == (None, Doubt.UNREADABLE)


def test_one_cell_decides_for_all() -> None:
    assert column("03/02/2024", "25/02/2024", day_first=False).read("03/02/2024") == (
        FEB_3, Doubt.NONE,
    )  # fmt: skip
    assert column("03/02/2024", "02/25/2024").read("03/02/2024") == (MAR_2, Doubt.NONE)
    assert column("05/05/2024").read("05/05/2024") == (date(2024, 5, 5), Doubt.NONE)


def test_a_mixed_column_goes_by_the_majority_and_says_so() -> None:
    days = column("25/02/2024", "26/02/2024", "02/27/2024", "03/02/2024", day_first=False)
    assert days.read("02/27/2024") == (date(2024, 2, 27), Doubt.NONE)
    assert days.read("03/02/2024") == (FEB_3, Doubt.AMBIGUOUS)


def test_days_in_words_suggest_and_the_place_decides_at_last() -> None:
    words = column("12 Jan 2024", "03/02/2024", day_first=False)
    assert words.read("03/02/2024") == (FEB_3, Doubt.AMBIGUOUS)
    assert column("03/02/2024", day_first=False).read("03/02/2024") == (MAR_2, Doubt.AMBIGUOUS)
    assert column("03/02/2024", day_first=True).read("03/02/2024") == (FEB_3, Doubt.AMBIGUOUS)
    assert words.example == "03/02/2024"


def test_whoever_is_asked_is_believed() -> None:
    assert column("03/02/2024", order=MONTH).read("03/02/2024") == (MAR_2, Doubt.NONE)
    assert column("03/02/2024", order=DAY).order is DAY


@pytest.mark.parametrize(
    ("variable", "name", "first"),
    [
        ("LANG", "en_US.UTF-8", False),
        ("LC_ALL", "fil_PH", False),
        ("LC_TIME", "en_GB.UTF-8", True),
        ("LC_ALL", "de_DE@euro", True),
        ("LC_ALL", "C.UTF-8", True),
    ],
)
def test_the_place_is_asked_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, variable: str, name: str, first: bool
) -> None:
    for each in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(variable, name)
    assert day_first_here() is first


@pytest.mark.parametrize(
    ("name", "first"), [("English_United States", False), ("German_Germany", True), (None, True)]
)
def test_windows_tells_its_place(
    monkeypatch: pytest.MonkeyPatch, name: str | None, first: bool
) -> None:
    for each in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(locale, "getlocale", lambda: (name, "cp1252"))
    assert day_first_here() is first


def test_a_column_tells_whether_it_shows_an_order_or_both() -> None:
    none, one, both = column("03/02/2024"), column("25/02/2024"), column("25/02/2024", "02/25/2024")
    assert [days.shown for days in (none, one, both)] == [False, True, True]
    assert [days.mixed for days in (none, one, both)] == [False, False, True]
