# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a calendar is told of meetings and next steps; knows nothing of its format.

A calendar is seen by others: only when, where, with whom, the points of the agenda, and of a
next step what is to be done.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from networkjournal.domain import follow_ups
from networkjournal.domain.exchange import OutgoingDay, OutgoingMeeting
from networkjournal.domain.labels import label
from networkjournal.domain.ports import Reader
from networkjournal.domain.settings import Me, Settings
from networkjournal.domain.views import MeetingLine, MeetingPage
from networkjournal.domain.words import CANCELLED, MeetingForm
from networkjournal.domain.zones import ended
from networkjournal.i18n import _
from networkjournal.services.exchange import ics_out


def outgoing(page: MeetingPage, me: Me, now: datetime) -> OutgoingMeeting:
    """Return a meeting as a calendar takes it; `now` is aware. The UID stays the same for ever."""
    row = page.row
    names = ", ".join(person.name for person in page.people)
    summary = _("{kind} with {people}") if names else "{kind}"
    location = row.place or (label(row.form) if row.form is not MeetingForm.IN_PERSON else "")
    # Without any zone the wall time is that of this computer.
    zone = row.zone or me.zone
    points = "\n".join(f"- {item.text}" for item in page.items)
    return OutgoingMeeting(
        uid=f"{row.uuid}@networkjournal",
        sequence=row.sequence,
        stamp=now,
        starts=row.starts if zone else row.starts.astimezone(UTC).replace(tzinfo=None),
        zone=zone or "UTC",
        minutes=row.minutes,
        summary=summary.format(kind=label(row.kind), people=names),
        location=location,
        description="\n\n".join(part for part in (row.purpose, points) if part),
        cancelled=row.state in CANCELLED,
    )


def calendar(pages: Sequence[MeetingPage], me: Me, now: datetime) -> bytes:
    """Return meetings as one calendar file."""
    return ics_out.write([outgoing(page, me, now) for page in pages])


def coming(reader: Reader, me: Me, now: datetime) -> tuple[bytes, int]:
    """Return all planned meetings that are not over as one calendar file, and their number."""
    pages = _pages(reader, reader.coming(_since(now)), now)
    return calendar(pages, me, now), len(pages)


def coming_and_next(reader: Reader, settings: Settings, now: datetime) -> tuple[bytes, int]:
    """Return coming meetings and the next steps that have a day, and how many they are.

    Those of them that no longer are to be are told as cancelled: who has them in a calendar
    loses them there.
    """
    lines = [*reader.coming(_since(now)), *reader.called_off(_since(now))]
    pages = _pages(reader, lines, now)
    meetings = [outgoing(page, settings.me, now) for page in pages]
    days = next_steps(reader, settings, now)
    return ics_out.write(meetings, days), len(meetings) + len(days)


def next_steps(reader: Reader, settings: Settings, now: datetime) -> list[OutgoingDay]:
    """Return the next steps as a calendar takes them: each on its day, the late ones today."""
    # A step is worked out, so no row counts its changes: each file is newer than the last.
    sequence, today = reader.changes_so_far(), now.date()
    steps = reader.follow_ups(settings, today)
    return [
        OutgoingDay(
            uid=f"{step.key}@networkjournal",
            sequence=sequence,
            stamp=now,
            on=day,
            summary=follow_ups.summary(step),
            description=follow_ups.detail(step),
            cancelled=step.settled,
        )
        for step in steps
        if (day := follow_ups.stands_on(step, today)) is not None
    ]


def _since(now: datetime) -> date:
    # Where they take place it may still be the day before.
    return now.date() - timedelta(days=2)


def _pages(reader: Reader, lines: Iterable[MeetingLine], now: datetime) -> list[MeetingPage]:
    """Return the pages of those that are not over."""
    ahead = (one for one in lines if not ended(one.starts, one.zone, one.minutes, now))
    return [page for one in ahead if (page := reader.meeting(one.id))]
