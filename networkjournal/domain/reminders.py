# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is to be remembered of meetings between two moments; knows nothing of rows and screens.

Every moment is aware, so that neither a journey nor a change of summer time moves any.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from networkjournal.domain.settings import Reminders

AFTER = timedelta(minutes=10)
"""How long after a meeting one is asked to write it up: first one says goodbye."""
LONGEST = timedelta(days=14)
"""How far back it is looked for what was missed."""
_WRONG_CLOCK = timedelta(days=1)


class ReminderKind(IntEnum):
    """What one is reminded of, in the order of a meeting."""

    BEFORE = 0
    LEAVE = 1
    WRITE_UP = 2


@dataclass(frozen=True, slots=True)
class Planned:
    """Hold when a meeting is that is not written up yet; `travel` is in minutes, 0 for none."""

    meeting_id: int
    starts: datetime
    minutes: int
    travel: int = 0

    @property
    def leave(self) -> datetime:
        """Return when to leave for it, which is when it starts where nobody travels."""
        return self.starts - timedelta(minutes=self.travel)

    @property
    def ends(self) -> datetime:
        """Return when it ends."""
        return self.starts + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Reminder:
    """Hold of which meeting one is reminded, of what, and when that was to be."""

    kind: ReminderKind
    meeting: Planned
    at: datetime


def due(
    meetings: Iterable[Planned], settings: Reminders, since: datetime, until: datetime
) -> tuple[Reminder, ...]:
    """Return what falls after `since` and up to `until`, earliest first, one for each meeting.

    What came too late to be of use is left out: nobody leaves for a meeting that has begun.
    """
    latest: dict[int, Reminder] = {}
    for meeting in meetings if settings.on else ():
        for one in _of(meeting, settings):
            if since < one.at <= until and is_useful(one, until):
                latest[meeting.meeting_id] = one
    return tuple(sorted(latest.values(), key=lambda one: (one.at, one.meeting.meeting_id)))


def is_useful(reminder: Reminder, now: datetime) -> bool:
    """Tell whether it is still of use: what comes before a meeting is until it starts."""
    return reminder.kind is ReminderKind.WRITE_UP or now < reminder.meeting.starts


def look_from(shown: datetime | None, now: datetime) -> datetime:
    """Return since when to look, where all up to `shown` was shown; None is a first start.

    A little ahead is a clock that was put back: what was shown is not shown again. Far ahead is
    one that was wrong, and is forgotten.
    """
    if shown is None or shown > now + _WRONG_CLOCK:
        return now
    return max(shown, now - LONGEST)


def _of(meeting: Planned, settings: Reminders) -> Iterator[Reminder]:
    before = meeting.leave - timedelta(minutes=settings.minutes_before)
    yield Reminder(ReminderKind.BEFORE, meeting, before)
    if meeting.travel:
        yield Reminder(ReminderKind.LEAVE, meeting, meeting.leave)
    yield Reminder(ReminderKind.WRITE_UP, meeting, meeting.ends + AFTER)
