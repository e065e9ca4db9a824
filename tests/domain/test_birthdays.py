# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A birthday is read as it is written, with its year or without."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from networkjournal.domain.birthdays import is_birthday, read_birthday
from networkjournal.domain.days import birthday
from networkjournal.ui.locale_words import date_words

TODAY = date(2026, 11, 22)
BRITAIN = date_words(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("7 March 1978", "1978-03-07"),
        ("March 7, 1978", "1978-03-07"),
        ("7/3/1978", "1978-03-07"),
        (" 1978-03-07 ", "1978-03-07"),
        ("7 March", "--03-07"),
        ("24 December", "--12-24"),
        ("7/3", "--03-07"),
        ("29 February", "--02-29"),
        ("--02-29", "--02-29"),
        ("some day in spring", "some day in spring"),
        ("31 June 1980", "31 June 1980"),
    ],
)
def test_a_birthday_is_read_as_it_is_written(typed: str, stored: str) -> None:
    assert read_birthday(typed, BRITAIN, TODAY) == stored


@pytest.mark.parametrize("stored", ["1978-03-07", "--03-07", "--02-29", ""])
def test_what_is_shown_is_read_back(stored: str) -> None:
    assert read_birthday(birthday(stored), BRITAIN, TODAY) == stored
    assert is_birthday(stored)


def test_what_says_no_day_is_no_birthday() -> None:
    assert not is_birthday("some day in spring")
    assert not is_birthday("--02-30")
