# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how a birthday is read as people write it; how it is shown stands in `days`.

It is stored as `YYYY-MM-DD`, or `--MM-DD` where the year is private.
"""

from datetime import date

from networkjournal.domain import days
from networkjournal.domain.date_words import DateWords, folded, read_date


def is_birthday(text: str) -> bool:
    """Tell whether a text can be stored as a birthday; none at all can."""
    return not text or days.birthday(text) != text


def read_birthday(text: str, words: DateWords, today: date) -> str:
    """Return a birthday as it is stored; a text that says no day is returned as it was typed."""
    said = text.strip()
    if is_birthday(said):
        return said
    day = read_date(said, words, today, past=True)
    if day is None:
        return said
    return day.isoformat() if _has_year(folded(said)) else f"--{day:%m-%d}"


def _has_year(plain: str) -> bool:
    """Tell a day of one year: with the month as a word it has two numbers, else three."""
    numbers = "".join(sign if sign.isdecimal() else " " for sign in plain).split()
    return len(numbers) >= (2 if any(sign.isalpha() for sign in plain) else 3)
