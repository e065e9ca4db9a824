# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what of a meeting a calendar is told; knows nothing of the calendar's format.

A calendar is seen by others: only when, where, with whom, and the points of the agenda.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from networkjournal.domain.exchange import OutgoingMeeting
from networkjournal.domain.labels import label
from networkjournal.domain.ports import Reader
from networkjournal.domain.settings import Me
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingForm, MeetingState
from networkjournal.domain.zones import ended
from networkjournal.i18n import _
from networkjournal.services.exchange import ics_out

_CANCELLED = {MeetingState.CANCELLED_BY_ME, MeetingState.CANCELLED_BY_THEM}


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
        cancelled=row.state in _CANCELLED,
    )


def calendar(pages: Sequence[MeetingPage], me: Me, now: datetime) -> bytes:
    """Return meetings as one calendar file."""
    return ics_out.write([outgoing(page, me, now) for page in pages])


def coming(reader: Reader, me: Me, now: datetime) -> tuple[bytes, int]:
    """Return all planned meetings that are not over as one calendar file, and their number."""
    # Where they take place it may still be the day before.
    lines = reader.coming(now.date() - timedelta(days=2))
    ahead = (one for one in lines if not ended(one.starts, one.zone, one.minutes, now))
    pages = [page for one in ahead if (page := reader.meeting(one.id))]
    return calendar(pages, me, now), len(pages)
