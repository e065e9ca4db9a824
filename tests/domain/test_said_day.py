# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The day by which something is promised, as it ends the promise."""

from datetime import date

import pytest

from networkjournal.domain.said_day import said_day
from tests.domain.test_date_words import TODAY, english


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("send the outline by Wednesday", date(2026, 11, 25)),
        ("Ask HR by 3 December.", date(2026, 12, 3)),
        ("read it before tomorrow", date(2026, 11, 21)),
        ("call on 3 Jan 2027!", date(2027, 1, 3)),
        ("sent it by 3 November", None),  # that day is past
        ("stand by me", None),
        ("tomorrow", None),
        ("send it by Wednesday to Ruth", None),
        ("", None),
    ],
)
def test_a_day_at_the_end_is_found(text: str, day: date | None) -> None:
    assert said_day(text, english(), TODAY) == day
