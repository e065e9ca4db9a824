# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own meetings and days as iCalendar (RFC 5545); know nothing of how they came to be.

Nobody is named as attendee or organizer, and no method: nothing may look like an invitation
(a method would ask for an organizer, RFC 5546).
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.exchange import OutgoingDay, OutgoingMeeting
from networkjournal.i18n import _
from networkjournal.services.exchange import zone_rules
from networkjournal.services.exchange.text import clean, one_line

REMINDERS = -timedelta(days=1), -timedelta(hours=1)
REMINDER_OF_A_DAY = timedelta(hours=9)
"""When to remind: from the start of a meeting, and from the midnight with which a day begins."""

_Span = tuple[datetime, datetime]


def write(meetings: Sequence[OutgoingMeeting], days: Sequence[OutgoingDay] = ()) -> bytes:
    """Give meetings and days as one calendar with the time zones that it uses."""
    calendar = Calendar()
    calendar.add("prodid", "-//Network Journal//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    spans = [_span(meeting) for meeting in meetings]
    for rules in _zones(spans):
        calendar.add_component(rules)
    for meeting, span in zip(meetings, spans, strict=True):
        calendar.add_component(_meeting(meeting, span))
    for day in days:
        calendar.add_component(_day(day))
    return bytes(calendar.to_ical())


def _zones(spans: Iterable[_Span]) -> list[Timezone]:
    used: dict[ZoneInfo, list[datetime]] = {}
    for span in spans:
        for moment in span:
            if isinstance(moment.tzinfo, ZoneInfo):
                used.setdefault(moment.tzinfo, []).append(moment.astimezone(UTC))
    return [zone_rules.rules(zone, min(all_), max(all_)) for zone, all_ in used.items()]


def _meeting(meeting: OutgoingMeeting, span: _Span) -> Event:
    event = _event(meeting)
    event.add("dtstart", span[0])
    event.add("dtend", span[1])
    if meeting.location:
        event.add("location", one_line(meeting.location))
    if not meeting.cancelled:
        for before in REMINDERS:
            event.add_component(_alarm(before, one_line(meeting.summary)))
    return event


def _day(day: OutgoingDay) -> Event:
    event = _event(day)
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))  # the first day that is no part of it
    event.add("transp", "TRANSPARENT")  # who has something to do that day is not busy all day
    if not day.cancelled:
        event.add_component(_alarm(REMINDER_OF_A_DAY, one_line(day.summary)))
    return event


def _event(one: OutgoingMeeting | OutgoingDay) -> Event:
    event = Event()
    event.add("uid", one_line(one.uid))
    event.add("sequence", one.sequence)
    event.add("dtstamp", one.stamp.astimezone(UTC))
    event.add("summary", one_line(one.summary))
    if one.description:
        event.add("description", clean(one.description))
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    return event


def _span(meeting: OutgoingMeeting) -> _Span:
    """Return when a meeting starts and ends, in its zone; in UTC where that would be unclear.

    A wall time that the end of summer time shows twice is told in UTC: a calendar would take
    an end in the second hour for one in the first.
    """
    zone = _zone(meeting.zone)
    # Minutes pass on the clock of the world: across the change of summer time too.
    starts = meeting.starts.replace(tzinfo=zone).astimezone(UTC)
    ends = starts + timedelta(minutes=meeting.minutes)
    # A wall time that summer time leaves out becomes the one that clocks then show.
    span = starts.astimezone(zone), ends.astimezone(zone)
    return (starts, ends) if zone.key == "UTC" or any(map(_twice, span)) else span


def _twice(there: datetime) -> bool:
    """Tell whether the clock on the wall shows this time twice."""
    return there.replace(fold=0).utcoffset() != there.replace(fold=1).utcoffset()


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError) as error:
        # An unknown name is a LookupError, one that is a path or a folder one of the others.
        reason = _("The time zone “{zone}” is not known on this computer.")
        raise OutsideError(reason.format(zone=name)) from error


def _alarm(trigger: timedelta, text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    alarm.add("description", text)
    return alarm
