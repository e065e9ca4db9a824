# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Wall times in named zones: meetings keep what the clock on the wall shows."""

from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


@cache
def zone_names() -> tuple[str, ...]:
    """Return the IANA names of places, sorted."""
    places = (name for name in available_timezones() if "/" in name and name[:3] != "Etc")
    return (*sorted(places), "UTC")


@lru_cache(maxsize=1024)
def is_zone(name: str) -> bool:
    """Tell whether this is the name of a time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def aware(wall: datetime, zone: str) -> datetime:
    """Return the moment of a wall time; an unknown zone counts as UTC."""
    return wall.replace(tzinfo=_zone(zone))


def overlap(first: tuple[datetime, str, int], second: tuple[datetime, str, int]) -> bool:
    """Tell whether two meetings (wall time, zone, minutes) share a moment."""
    start_a, start_b = aware(*first[:2]).astimezone(UTC), aware(*second[:2]).astimezone(UTC)
    end_a = start_a + timedelta(minutes=first[2])
    end_b = start_b + timedelta(minutes=second[2])
    return start_a < end_b and start_b < end_a


def ended(starts: datetime, zone: str, minutes: int, now: datetime) -> bool:
    """Tell whether a meeting (wall time, zone, minutes) is over; `now` is aware."""
    return aware(starts, zone).astimezone(UTC) + timedelta(minutes=minutes) <= now


def exists(wall: datetime, zone: str) -> bool:
    """Tell whether the clock ever shows this time (not in the hour that summer time skips)."""
    there = aware(wall, zone)
    return there.astimezone(UTC).astimezone(there.tzinfo).replace(tzinfo=None) == wall


def comes_twice(wall: datetime, zone: str) -> bool:
    """Tell whether the clock shows this time twice (in the hour that summer time gives back)."""
    there = aware(wall, zone)
    return exists(wall, zone) and there.utcoffset() != there.replace(fold=1).utcoffset()


@lru_cache(maxsize=1024)
def _zone(name: str) -> tzinfo:
    # Long lists ask for the same few zones, and finding one takes longer than the rest.
    return ZoneInfo(name) if name and is_zone(name) else UTC
