# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the meetings as iCalendar (RFC 5545); know nothing of how a meeting came to be.

Nobody is named as attendee or organizer: nothing may look like an invitation.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.exchange import OutgoingMeeting
from networkjournal.i18n import _
from networkjournal.services.exchange.text import clean, one_line

REMINDERS = timedelta(days=1), timedelta(hours=1)


def write(meetings: Sequence[OutgoingMeeting]) -> bytes:
    """Give the meetings as one calendar with the time zones that it uses."""
    calendar = Calendar()
    calendar.add("prodid", "-//Network Journal//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for meeting in meetings:
        calendar.add_component(_event(meeting))
    if meetings:
        days = [meeting.starts.date() for meeting in meetings]
        year = timedelta(days=366)
        calendar.add_missing_timezones(min(days) - year, max(days) + year)
    return bytes(calendar.to_ical())


def _event(meeting: OutgoingMeeting) -> Event:
    starts = _in_zone(meeting)
    # Minutes pass on the clock of the world: across the change of summer time too.
    ends = (starts.astimezone(UTC) + timedelta(minutes=meeting.minutes)).astimezone(starts.tzinfo)
    event = Event()
    event.add("uid", one_line(meeting.uid))
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", meeting.stamp.astimezone(UTC))
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", one_line(meeting.summary))
    if meeting.location:
        event.add("location", one_line(meeting.location))
    if meeting.description:
        event.add("description", clean(meeting.description))
    event.add("status", "CANCELLED" if meeting.cancelled else "CONFIRMED")
    if not meeting.cancelled:
        for before in REMINDERS:
            event.add_component(_alarm(before, one_line(meeting.summary)))
    return event


def _in_zone(meeting: OutgoingMeeting) -> datetime:
    try:
        zone = ZoneInfo(meeting.zone)
    except (OSError, ValueError, LookupError) as error:
        # An unknown name is a LookupError, one that is a path or a folder one of the others.
        reason = _("The time zone “{zone}” is not known on this computer.")
        raise OutsideError(reason.format(zone=meeting.zone)) from error
    # A wall time that summer time leaves out becomes the one that clocks then show.
    return meeting.starts.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)


def _alarm(before: timedelta, text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -before)
    alarm.add("description", text)
    return alarm
