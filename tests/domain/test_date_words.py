# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days as people write them, read by the habits of one place or another."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.date_words import DateWords, Order, folded, read_date

TODAY = date(2026, 11, 20)  # a Friday
_ENGLISH = "january february march april may june july august september october november december"
_SPANISH = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_DIAS = "lunes martes miércoles jueves viernes sábado domingo"


def names(words: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset({word, word[:3]}) for word in words.split())


def english(order: Order = "dmy") -> DateWords:
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}
    fillers = frozenset({"st", "nd", "rd", "th", "of"})
    return DateWords(order, names(_ENGLISH), names(_DAYS), near=near, fillers=fillers)


SPANISH = DateWords(
    "dmy", names(_SPANISH), names(_DIAS), names(_ENGLISH), fillers=frozenset({"de", "г"})
)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20", "2026/11/20", "2026. 11. 20.", "20.11.2026", "20. 11. 2026", "20/11/2026",
        "20-11-2026", "20 11 2026", "20–11–2026", "20.11.26", "20.11.", "20/11", "11/20/2026",
        "20 Nov 2026", "20 nov. 2026", "Nov 20, 2026", "20th of November 2026", "2026 Nov 20",
        "20 November", "nov 20", "20 Nov 26", "Friday 20 November 2026", "20Nov2026",
        "Fri, 20 Nov", "today", " TODAY ", "friday", "٢٠\u200f/١١\u200f/٢٠٢٦",
        "２０／１１／２０２６",
    ],
)  # fmt: skip
def test_one_day_in_many_words(text: str) -> None:
    assert read_date(text, english(), TODAY) == TODAY


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "soon", "20", "Nov", "Nov 2026", "11.2026", "31.2.2026", "31/4", "20 Nov 20260",
        "20.11.202", "0999-11-20", "20 Nov 0026", "2026-13-40", "14:30", "20 no 2026", "ma 3 2026",
        "Saturday 20 November 2026", "20 Nov 2026 lunch", "20 Nov Fri Fri", "3 4 5 6",
        "1 2 Nov 2026", "20 Nov 2026?", "fri day", "20 ju 2026", "1 ma", "20261120", "²", "20 11",
        "31 April", "20261 Nov",
    ],
)  # fmt: skip
def test_what_says_no_day_or_half_a_day_is_none(text: str) -> None:
    assert read_date(text, english(), TODAY) is None


@pytest.mark.parametrize(
    ("order", "text", "wanted"),
    [
        ("dmy", "3/4/2026", date(2026, 4, 3)),
        ("mdy", "3/4/2026", date(2026, 3, 4)),
        ("mdy", "15/4/2026", date(2026, 4, 15)),
        ("mdy", "15.4.2026", date(2026, 4, 15)),
        ("mdy", "3.3.2026", date(2026, 3, 3)),
        ("mdy", "3.4.2026", None),  # dots belong to days that come first; here nobody can tell
        ("ymd", "3/4/2026", None),
        ("ymd", "20/4/2026", date(2026, 4, 20)),
        ("ymd", "26. 4. 3.", date(2026, 4, 3)),
        ("ymd", "3 Apr 26", None),
        ("ymd", "11/20", date(2026, 11, 20)),
        ("ymd", "1/2", None),
        ("mdy", "12/1", date(2026, 12, 1)),
    ],
)
def test_the_order_is_that_of_the_place_and_doubt_is_not_read(
    order: Order, text: str, wanted: date | None
) -> None:
    assert read_date(text, english(order), TODAY) == wanted


@pytest.mark.parametrize(
    ("text", "nearest", "last"),
    [
        ("3 Feb", date(2027, 2, 3), date(2026, 2, 3)),
        ("3.2.", date(2027, 2, 3), date(2026, 2, 3)),
        ("21 November", date(2026, 11, 21), date(2025, 11, 21)),
        ("20 November", TODAY, TODAY),
        ("29 Feb", date(2028, 2, 29), date(2024, 2, 29)),
        ("Monday", date(2026, 11, 23), date(2026, 11, 16)),
        ("Fri", TODAY, TODAY),
        ("yesterday", date(2026, 11, 19), date(2026, 11, 19)),
    ],
)
def test_a_day_without_a_year(text: str, nearest: date, last: date) -> None:
    assert read_date(text, english(), TODAY) == nearest
    assert read_date(text, english(), TODAY, past=True) == last


def test_two_figures_are_the_nearest_year() -> None:
    assert read_date("1.2.99", english(), TODAY) == date(1999, 2, 1)
    assert read_date("1.2.40", english(), TODAY) == date(2040, 2, 1)


def test_two_languages_and_words_that_are_a_month_and_a_weekday() -> None:
    assert read_date("20 de noviembre de 2026", SPANISH, TODAY) == TODAY
    assert read_date("3 january 2026", SPANISH, TODAY) == date(2026, 1, 3)
    assert read_date("mar 3 nov 2026", SPANISH, TODAY) == date(2026, 11, 3)
    assert read_date("mar", SPANISH, TODAY) == date(2026, 11, 24)
    finnish = replace(english(), months=names("tammi helmi maalis"), other_months=names(_ENGLISH))
    two = replace(finnish, months=(*finnish.months[:2], frozenset({"x"}), frozenset({"marras"})))
    assert read_date("3 mar", two, TODAY) is None  # a month here, another one in English
    assert read_date("3 marras", two, TODAY) == date(2027, 4, 3)


def test_the_ends_of_the_calendar_hold() -> None:
    assert read_date("tomorrow", english(), date.max) is None
    assert read_date("sunday", english(), date(9999, 12, 31)) is None
    assert read_date("1.1.", english(), date(9999, 12, 31), past=True) == date(9999, 1, 1)
    assert read_date("1.1.10", english(), date(1, 1, 1)) is None


@given(st.text(max_size=40), st.dates(), st.booleans())
def test_any_text_on_any_day_is_a_day_or_none(text: str, today: date, past: bool) -> None:
    found = read_date(text, english(), today, past=past)
    assert found is None or isinstance(found, date)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_day_without_a_year_is_near_and_the_last_one_never_to_come(day: date, now: date) -> None:
    text = f"{day.day} {_ENGLISH.split()[day.month - 1]}"
    last, near = read_date(text, english(), now, past=True), read_date(text, english(), now)
    assert last is not None
    assert near is not None
    assert {(d.month, d.day) for d in (last, near)} == {(day.month, day.day)}
    assert last <= now
    assert abs(near - now) <= now - last


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
