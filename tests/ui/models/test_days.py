# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times in few words."""

from datetime import date, datetime, timedelta

import pytest

from networkjournal.domain.settings import Me
from networkjournal.domain.zones import ended, is_zone
from networkjournal.ui.models.days import (
    coming_day,
    exact_day,
    home_zone,
    short_day,
    when_words,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [(0, "today"), (1, "yesterday"), (-1, "tomorrow"), (20, "3 Nov"), (31, "23 Oct"),
     (32, "Oct"), (330, "Dec"), (331, "Dec 2025"), (1000, "Feb 2024")],
)  # fmt: skip
def test_a_day_long_ago_needs_no_number(days_ago: int, words: str) -> None:
    assert short_day(TODAY - timedelta(days=days_ago), TODAY) == words


def test_nobody_met_yet_is_never() -> None:
    assert short_day(None, TODAY) == "no contact yet"


def test_a_day_of_another_year_says_so() -> None:
    assert exact_day(date(2024, 3, 5), TODAY) == "5 Mar 2024"
    assert exact_day(date(2026, 3, 5), TODAY) == "5 Mar"


@pytest.mark.parametrize(
    ("ahead", "words"), [(1, "tomorrow"), (2, "Wednesday"), (6, "Sunday"), (7, "30 Nov")]
)
def test_the_coming_week_goes_by_weekdays(ahead: int, words: str) -> None:
    assert coming_day(TODAY + timedelta(days=ahead), TODAY) == words


def test_the_other_clock_shows_only_where_it_differs() -> None:
    starts = datetime(2026, 12, 1, 17)
    assert when_words(starts, "Europe/Paris", 30, "Europe/Berlin", TODAY) == ("1 Dec 17:00 – 17:30")
    assert when_words(starts, "Asia/Tokyo", 30, "America/New_York", TODAY) == (
        "1 Dec 03:00 – 03:30 (17:00 there)"
    )


def test_another_day_over_there_is_named() -> None:
    starts = datetime(2026, 12, 1, 8)
    assert when_words(starts, "Asia/Tokyo", 60, "America/New_York", TODAY) == (
        "Monday 18:00 – 19:00 (1 Dec 08:00 there)"
    ).replace("Monday", "30 Nov")


def test_the_end_follows_the_clock_over_summer_time() -> None:
    starts = datetime(2026, 3, 29, 1, 30)
    words = when_words(starts, "Europe/Berlin", 60, "Europe/Berlin", TODAY)
    assert words == "29 Mar 01:30 – 03:30"


def test_a_meeting_without_a_zone_is_by_the_own_clock() -> None:
    starts = datetime(2026, 11, 23, 9)
    assert when_words(starts, "", 30, "Asia/Tokyo", TODAY) == "today 09:00 – 09:30"


def test_a_meeting_is_over_by_its_own_clock() -> None:
    now = datetime.fromisoformat("2026-11-23T13:15:00+01:00")
    starts = datetime(2026, 11, 23, 12, 30)
    assert ended(starts, "Europe/Berlin", 45, now)
    assert not ended(starts, "Europe/Berlin", 46, now)
    assert not ended(starts, "America/New_York", 45, now)


def test_home_is_what_the_settings_say_else_the_system() -> None:
    assert home_zone(Me(zone="Asia/Tokyo")) == "Asia/Tokyo"
    assert is_zone(home_zone(Me()))
