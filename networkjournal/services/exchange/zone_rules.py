# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the rules of a time zone as a calendar file tells them; know nothing of what happens in it.

`icalendar` looks for the changes on the clock of the wall, where the one in spring is an hour
late; here they are looked for on the clock of the world.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_AROUND = timedelta(days=366)  # a program that knows these rules alone needs the year's changes
_STEP = timedelta(days=1)  # no zone changes its clocks there and back within a day
_SECOND = timedelta(seconds=1)
_FIRST = datetime(2, 1, 1, tzinfo=UTC)
_LAST = datetime(9998, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Clock:
    """Say what a zone's clocks show for a while."""

    offset: timedelta
    name: str
    summer: bool


def rules(zone: ZoneInfo, first: datetime, last: datetime) -> Timezone:
    """Return the rules of a zone for all between two moments, and a year around them."""
    since = max(first.astimezone(UTC) - _AROUND, _FIRST).replace(microsecond=0)
    until = min(last.astimezone(UTC) + _AROUND, _LAST)
    found = Timezone()
    found.add("tzid", zone.key)
    before = _clock(zone, since)
    found.add_component(_rule(since, before, before))
    for moment, after in _changes(zone, since, until):
        found.add_component(_rule(moment, before, after))
        before = after
    return found


def _changes(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[tuple[datetime, _Clock]]:
    """Give each moment from which the clocks show something else."""
    here, now = since, _clock(zone, since)
    while here < until:
        there = here + _STEP
        if (then := _clock(zone, there)) != now:
            yield _first_of(zone, here, there), then
        here, now = there, then


def _first_of(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """Return the first second at which the clocks show what they show afterwards."""
    then = _clock(zone, after)
    while after - before > _SECOND:
        middle = before + (after - before) // (2 * _SECOND) * _SECOND
        if _clock(zone, middle) == then:
            after = middle
        else:
            before = middle
    return after


def _rule(moment: datetime, before: _Clock, after: _Clock) -> TimezoneStandard | TimezoneDaylight:
    """Tell one change; its time is the one that the clocks showed before it."""
    rule = TimezoneDaylight() if after.summer else TimezoneStandard()
    rule.add("dtstart", (moment + before.offset).replace(tzinfo=None))
    rule.add("tzoffsetfrom", before.offset)
    rule.add("tzoffsetto", after.offset)
    rule.add("tzname", after.name)
    return rule


def _clock(zone: ZoneInfo, moment: datetime) -> _Clock:
    there = moment.astimezone(zone)
    return _Clock(there.utcoffset() or timedelta(), there.tzname() or zone.key, bool(there.dst()))
