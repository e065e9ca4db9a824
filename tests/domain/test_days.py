# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import date, datetime
from gettext import NullTranslations
from typing import ClassVar

import pytest

from networkjournal import i18n
from networkjournal.domain import days
from networkjournal.services.turndown_proposals import slot_lines

YEAR = [date(2026, month, 3) for month in range(1, 13)]
DAY = date(2026, 12, 1)


class German(NullTranslations):
    WORDS: ClassVar = {
        "Tuesday": "Dienstag", "December": "Dezember", "Dec": "Dez.",
        "{weekday} {day} {month}": "{weekday}, {day}. {month}",
        "{day} {short_month}": "{day}. {short_month}",
    }  # fmt: skip

    def gettext(self, message: str) -> str:
        return self.WORDS.get(message, message)


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n._Current, "catalogue", German())


def test_days_are_named_in_english_without_a_catalogue() -> None:
    assert days.long(DAY) == "Tuesday 1 December"
    assert days.long_with_year(DAY) == "Tuesday 1 December 2026"
    assert days.short(DAY) == "1 Dec"
    assert days.short_with_year(DAY) == "1 Dec 2026"
    assert days.short_month_with_year(DAY) == "Dec 2026"


def test_every_name_stands_in_its_place() -> None:
    week = [days.weekday(date(2026, 11, 30 - back)) for back in range(6, -1, -1)]
    assert week == ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Monday"]
    short = [days.short_weekday(date(2026, 11, 30 - back)) for back in range(6, -1, -1)]
    assert short == [name[:3] for name in week]
    assert [days.month(day)[:3] for day in YEAR] == [days.short_month(day) for day in YEAR]
    assert [days.month(day) for day in (YEAR[0], YEAR[6], YEAR[11])] == [
        "January", "July", "December",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        ("1978-03-07", "7 March 1978"),
        ("--02-29", "29 February"),
        ("spring", "spring"),
        ("--13-01", "--13-01"),
    ],
)
def test_a_birthday_is_said_as_people_say_it(stored: str, words: str) -> None:
    assert days.birthday(stored) == words


@pytest.mark.usefixtures("german")
def test_a_letter_has_its_days_in_the_language_of_the_texts() -> None:
    assert slot_lines([datetime(2026, 12, 1, 10)]) == "Dienstag, 1. Dezember, 10:00"
    assert days.short(DAY) == "1. Dez."
