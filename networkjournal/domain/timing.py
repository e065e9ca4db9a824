# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When to ask, to nudge and to meet: the handbook's timings (section 3) as dates."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from networkjournal.domain.settings import Me, Timings
from networkjournal.domain.words import MeetingForm

SATURDAY = 5
_HALF_HOUR = 30
_BY_DAY = (10 * 60, 14 * 60, 15 * 60 + 30, 11 * 60, 16 * 60)
_AT_LUNCH = (12 * 60 + 30, 12 * 60, 13 * 60)
"""Hours that suit most people, in minutes from midnight."""


def add_working_days(day: date, count: int) -> date:
    """Return the day that comes `count` working days (Monday to Friday) later."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def ask_on(turned_down_on: date, today: date, timings: Timings) -> date:
    """Return the first good day to ask: one sleeps on a no first."""
    wait = timedelta(days=-(-timings.ask_wait_hours // 24))
    return max(turned_down_on + wait, today)


def is_late(turned_down_on: date, ask: date, timings: Timings) -> bool:
    """Tell whether an ask on that day is late."""
    return (ask - turned_down_on).days > timings.ask_late_days


def nudge_on(sent_on: date, timings: Timings) -> date:
    """Return when to ask once more."""
    return add_working_days(sent_on, timings.nudge_working_days)


def propose_slots(
    after: date,
    me: Me,
    minutes: int,
    form: MeetingForm,
    is_free: Callable[[datetime], bool],
    count: int = 3,
) -> tuple[datetime, ...]:
    """Return free wall times on working days, one a day, from two working days after `after`."""
    found: list[datetime] = []
    for wall in _candidates(after, me, minutes, form):
        if len(found) == count:
            break
        if is_free(wall) and not any(wall.date() == other.date() for other in found):
            found.append(wall)
    return tuple(found)


def _candidates(after: date, me: Me, minutes: int, form: MeetingForm) -> Iterator[datetime]:
    hours = _hours(me, minutes, form)
    day = add_working_days(after, 1)
    for turn in range(30):
        day = add_working_days(day, 1)
        first = turn % len(hours) if hours else 0
        for at in (*hours[first:], *hours[:first]):
            yield datetime.combine(day, time(*divmod(at, 60)))


def _hours(me: Me, minutes: int, form: MeetingForm) -> tuple[int, ...]:
    """Return the hours to offer, the best ones first, in minutes from midnight.

    They leave room to come and go between the hours that suit. Who is free at other times than
    most people are is offered what lies there.
    """
    opens, closes = (at.hour * 60 + at.minute for at in me.hours())
    travel = 0 if form in (MeetingForm.PHONE, MeetingForm.VIDEO) else me.travel_minutes
    lunch = form is MeetingForm.LUNCH
    earliest, latest = opens + travel, closes - minutes - travel
    good = tuple(at for at in (_AT_LUNCH if lunch else _BY_DAY) if earliest <= at <= latest)
    if good or lunch:
        return good
    first = -(-earliest // _HALF_HOUR) * _HALF_HOUR
    return tuple(range(first, latest + 1, _HALF_HOUR))


def leave_at(starts: datetime, form: MeetingForm, me: Me) -> datetime | None:
    """Return when to leave home, or None where nobody travels."""
    if form in (MeetingForm.PHONE, MeetingForm.VIDEO) or not me.travel_minutes:
        return None
    return starts - timedelta(minutes=me.travel_minutes)
