# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Qt knows of a locale is enough to read its days."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from networkjournal.domain import days
from networkjournal.domain.date_words import DateWords, read_date
from networkjournal.ui.locale_words import date_text, date_words, halves

TODAY = date(2026, 11, 20)
EVERY = sorted(
    {
        one.name()
        for one in QLocale.matchingLocales(
            QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
        )
    }
)


@cache
def words_of(name: str) -> DateWords:
    return date_words(QLocale(name))


@given(st.sampled_from(EVERY), st.dates(date(1000, 1, 1)), st.dates())
def test_every_day_is_read_as_any_locale_shows_it(name: str, day: date, today: date) -> None:
    shown = date_text(day, QLocale(name))
    assert read_date(shown, words_of(name), today) == day


@given(st.sampled_from(EVERY), st.dates(date(1000, 1, 1)))
def test_english_and_iso_are_read_everywhere_or_asked_about(name: str, day: date) -> None:
    assert read_date(day.isoformat(), words_of(name), TODAY) == day
    # A short name may be that of another month there; then it is no day rather than a wrong one.
    in_full = f"{day.day} {days.month(day)} {day.year}"
    assert read_date(in_full, words_of(name), TODAY) in (day, None)


@pytest.mark.parametrize(
    "name", ["C", "en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "ja_JP", "ar_EG"]
)
def test_what_the_fields_propose_is_read(name: str) -> None:
    for month in range(1, 13):
        day = date(2026, month, 20)
        assert read_date(days.short_with_year(day), words_of(name), TODAY) == day


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("de_DE", "Freitag, 20. November 2026"), ("de_DE", "20. Nov."), ("fr_FR", "20 nov. 2026"),
        ("es_ES", "20 de noviembre de 2026"), ("ja_JP", "2026年11月20日"),
        ("cs_CZ", "20. listopadu"),
        ("ru_RU", "20 ноября 2026 г."), ("vi_VN", "20/11/2026"), ("hu_HU", "2026. november 20."),
        ("en_US", "11/20/2026"), ("en_US", "Nov 20, 2026"), ("en_US", "20.11.2026"),
    ],
)  # fmt: skip
def test_days_in_their_own_language(name: str, text: str) -> None:
    assert read_date(text, words_of(name), TODAY) == TODAY


def test_halves_of_the_day() -> None:
    assert halves(QLocale("el_GR")) == (frozenset({"π.μ"}), frozenset({"μ.μ"}))
