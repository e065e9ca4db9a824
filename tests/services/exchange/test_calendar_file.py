# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A calendar file tells every program the same moments, also one that knows no zones."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Timezone

from networkjournal.domain.exchange import OutgoingDay, OutgoingMeeting
from networkjournal.domain.zones import zone_names
from networkjournal.services.exchange import ics_out

STAMP = datetime(2026, 11, 22, 9, tzinfo=UTC)
BERLIN = "Europe/Berlin"
NEAR_CHANGES = (
    (BERLIN, datetime(2026, 3, 29)), (BERLIN, datetime(2026, 10, 25)),
    ("America/New_York", datetime(2027, 3, 14)), ("America/New_York", datetime(2027, 11, 7)),
    ("Australia/Lord_Howe", datetime(2027, 4, 4)), ("Africa/Casablanca", datetime(2027, 2, 7)),
    ("America/Santiago", datetime(2027, 9, 5)), ("Europe/Dublin", datetime(2026, 10, 25)),
)  # fmt: skip


def meeting(wall: datetime, zone: str, minutes: int = 60, **more: Any) -> OutgoingMeeting:
    return OutgoingMeeting("m-1@x", 0, STAMP, wall, zone, minutes, "Lunch", **more)


def event(data: bytes) -> Any:
    return Calendar.from_ical(data).walk("VEVENT")[0]


def moments(data: bytes) -> list[datetime]:
    """Return start and end in UTC, by the rules in the file alone."""
    rules = {
        str(zone["tzid"]): zone.to_tz(lookup_tzid=False)
        for zone in Calendar.from_ical(data).walk("VTIMEZONE")
        if isinstance(zone, Timezone)
    }
    found = []
    for name in ("dtstart", "dtend"):
        prop = event(data)[name]
        zone = rules[prop.params["TZID"]] if "TZID" in prop.params else UTC
        found.append(prop.dt.replace(tzinfo=zone).astimezone(UTC))
    return found


def really(wall: datetime, zone: str, minutes: int) -> list[datetime]:
    starts = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    return [starts, starts + timedelta(minutes=minutes)]


@given(
    zone=st.sampled_from(zone_names()),
    wall=st.datetimes(datetime(1990, 1, 1), datetime(2036, 12, 31)),
    minutes=st.integers(5, 60 * 30),
)
@settings(max_examples=60, deadline=None)
def test_every_meeting_is_told_by_the_file_alone(zone: str, wall: datetime, minutes: int) -> None:
    wall = wall.replace(second=0, microsecond=0)
    data = ics_out.write([meeting(wall, zone, minutes)])
    assert moments(data) == really(wall, zone, minutes)
    starts, ends = (event(data).decoded(name) for name in ("dtstart", "dtend"))
    assert [one.astimezone(UTC) for one in (starts, ends)] == really(wall, zone, minutes)


@pytest.mark.parametrize(("zone", "day"), NEAR_CHANGES)
def test_the_night_of_a_change_is_told_hour_by_hour(zone: str, day: datetime) -> None:
    for quarter in range(-8, 32):
        wall = day + timedelta(minutes=15 * quarter)
        data = ics_out.write([meeting(wall, zone)])
        assert moments(data) == really(wall, zone, 60), wall


def test_a_time_that_does_not_exist_is_the_one_that_clocks_then_show() -> None:
    data = ics_out.write([meeting(datetime(2026, 3, 29, 2, 30), BERLIN)])
    assert b"DTSTART;TZID=Europe/Berlin:20260329T033000" in data


def test_a_time_that_exists_twice_is_told_in_the_worlds_time() -> None:
    data = ics_out.write([meeting(datetime(2026, 10, 25, 2, 30), BERLIN)])
    assert b"DTSTART:20261025T003000Z" in data
    assert b"DTEND:20261025T013000Z" in data
    assert b"VTIMEZONE" not in data
    into = ics_out.write([meeting(datetime(2026, 10, 25, 1, 30), BERLIN)])
    assert b"DTSTART:20261024T233000Z" in into


def test_a_meeting_across_midnight_ends_on_the_next_day() -> None:
    data = ics_out.write([meeting(datetime(2026, 12, 31, 23, 30), "Asia/Tokyo", 90)])
    assert b"DTEND;TZID=Asia/Tokyo:20270101T010000" in data


def test_a_zone_that_several_meetings_use_is_told_once() -> None:
    far = meeting(datetime(2030, 7, 1, 9), BERLIN)
    data = ics_out.write([meeting(datetime(2026, 12, 1, 9), BERLIN), far])
    (zone,) = Calendar.from_ical(data).walk("VTIMEZONE")
    rules: list[Any] = list(zone.subcomponents)
    changes = [str(rule["tzoffsetto"].td) for rule in rules]
    assert changes.count("2:00:00") == len(changes) // 2
    assert data.index(b"END:VTIMEZONE") < data.index(b"BEGIN:VEVENT")


def test_a_day_is_whole_and_nobody_is_busy() -> None:
    day = OutgoingDay("p-1@x", 4, STAMP, date(2026, 12, 31), "Thank Ruth", "For the hour")
    data = ics_out.write([], [day])
    assert b"DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n" in data
    found = event(data)
    assert (found["transp"], found["sequence"], found["status"]) == ("TRANSPARENT", 4, "CONFIRMED")
    (alarm,) = found.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(hours=9)
    gone = OutgoingDay("p-1@x", 5, STAMP, date(2026, 12, 31), "Thank Ruth", cancelled=True)
    settled = event(ics_out.write([], [gone]))
    assert (settled["uid"], settled["status"], settled.walk("VALARM")) == ("p-1@x", "CANCELLED", [])


def test_nothing_looks_like_an_invitation() -> None:
    data = ics_out.write([meeting(datetime(2026, 12, 1, 9), BERLIN)])
    for word in (b"METHOD", b"ATTENDEE", b"ORGANIZER"):
        assert word not in data


@given(st.text(min_size=1, max_size=300), st.text(max_size=600))
@settings(max_examples=80, deadline=None)
def test_any_words_keep_the_file_whole(place: str, points: str) -> None:
    words: dict[str, Any] = {"location": place, "description": points}
    data = ics_out.write([meeting(datetime(2026, 12, 1, 9), BERLIN, **words)])
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    data.decode("utf-8")
    for line in lines:
        line.decode("utf-8")  # no character is cut in two
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    assert found["uid"] == "m-1@x"
    assert " ".join(str(found.get("location", "")).split()) == str(found.get("location", ""))


def test_lines_of_a_place_and_marks_in_it_come_back_as_written() -> None:
    words: dict[str, Any] = {
        "location": "Hill Road 3\nBack door; ring, wait\\",
        "description": "- One\n- Two; 3,4",
    }
    found = event(ics_out.write([meeting(datetime(2026, 12, 1, 9), BERLIN, **words)]))
    assert found["location"] == "Hill Road 3 Back door; ring, wait\\"
    assert found["description"] == "- One\n- Two; 3,4"
