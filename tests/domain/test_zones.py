# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wall times in zones: meetings overlap where their moments do, whatever the clocks say."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.zones import aware, comes_twice, exists, is_zone, overlap, zone_names

ZONES = st.sampled_from(zone_names())
WALLS = st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1))
MEETINGS = st.tuples(WALLS, ZONES, st.integers(1, 600))


@given(st.text())
def test_any_text_is_a_zone_or_not(name: str) -> None:
    assert isinstance(is_zone(name), bool)


@pytest.mark.parametrize(
    "name", ["", "/", "../zone", "Europe", "Europe/Nowhere", "a\0b", "x" * 999]
)
def test_what_is_no_zone(name: str) -> None:
    assert not is_zone(name)


def test_the_list_holds_places_and_utc() -> None:
    names = zone_names()
    assert "Europe/Berlin" in names
    assert names[-1] == "UTC"
    assert not any(name.startswith("Etc") for name in names)
    assert all(map(is_zone, names))


@given(WALLS, ZONES)
def test_a_wall_time_keeps_its_clock(wall: datetime, zone: str) -> None:
    assert aware(wall, zone).replace(tzinfo=None) == wall


def test_an_unknown_zone_counts_as_utc() -> None:
    assert aware(datetime(2026, 1, 1), "").tzinfo is UTC
    assert aware(datetime(2026, 1, 1), "Nowhere/Land").tzinfo is UTC


@given(MEETINGS, MEETINGS)
def test_overlap_does_not_depend_on_the_order(
    first: tuple[datetime, str, int], second: tuple[datetime, str, int]
) -> None:
    assert overlap(first, first)
    assert overlap(first, second) == overlap(second, first)


def test_the_same_hour_in_two_zones_does_not_clash() -> None:
    ten = datetime(2026, 11, 24, 10)
    assert not overlap((ten, "Europe/Berlin", 60), (ten, "Europe/London", 60))
    later = ten + timedelta(hours=1)
    assert overlap((later, "Europe/Berlin", 60), (ten, "Europe/London", 60))


def test_one_meeting_may_begin_when_the_other_ends() -> None:
    ten = datetime(2026, 11, 24, 10)
    assert not overlap((ten, "UTC", 30), (ten + timedelta(minutes=30), "UTC", 30))


def test_the_hour_that_summer_time_skips_does_not_exist() -> None:
    assert not exists(datetime(2026, 3, 29, 2, 30), "Europe/Berlin")
    assert exists(datetime(2026, 3, 29, 3, 30), "Europe/Berlin")
    assert exists(datetime(2026, 10, 25, 2, 30), "Europe/Berlin")


@pytest.mark.parametrize(
    ("wall", "twice"),
    [
        (datetime(2026, 10, 25, 2, 30), True),
        (datetime(2026, 10, 25, 3), False),
        (datetime(2026, 3, 29, 2, 30), False),
        (datetime(2026, 7, 1, 2, 30), False),
    ],
)
def test_the_hour_that_summer_time_gives_back_comes_twice(wall: datetime, twice: bool) -> None:
    assert comes_twice(wall, "Europe/Berlin") is twice
    assert not comes_twice(wall, "UTC")
