# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The meetings that one can be reminded of, read from the journal as the rule takes them."""

from datetime import UTC, datetime, timedelta

from networkjournal.domain import timing
from networkjournal.domain.reminders import LONGEST, Planned
from networkjournal.domain.settings import Me
from networkjournal.domain.views import MeetingLine
from networkjournal.domain.zones import aware
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import home_zone

_AHEAD = timedelta(days=3)  # a reminder comes a day ahead at most, and zones differ by one


def planned(desk: Desk, now: datetime) -> list[Planned]:
    """Return the planned meetings near now; how one goes there needs their pages."""
    me, today = desk.settings().me, now.date()
    lines = desk.reader.coming(today - LONGEST - _AHEAD)
    near = (line for line in lines if line.starts.date() <= today + _AHEAD)
    return [_planned(desk, line, me) for line in near]


def starts_at(line: MeetingLine, home: str) -> datetime:
    """Return the moment at which a meeting starts; without a zone, by one's own clock."""
    return aware(line.starts, line.zone or home).astimezone(UTC)


def _planned(desk: Desk, line: MeetingLine, me: Me) -> Planned:
    starts = starts_at(line, home_zone(me))
    page = desk.reader.meeting(line.id)
    leave = timing.leave_at(starts, page.row.form, me) if page else None
    travel = (starts - leave) // timedelta(minutes=1) if leave else 0
    return Planned(line.id, starts, line.minutes, travel)
