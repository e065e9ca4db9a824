# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When to ask, to nudge and to meet: the handbook's timings (section 3) as dates."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from networkjournal.domain.settings import Me, Timings
from networkjournal.domain.words import MeetingForm

SATURDAY = 5


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
    starts, ends = me.hours()
    travel = 0 if form in (MeetingForm.PHONE, MeetingForm.VIDEO) else me.travel_minutes
    hours = (
        (time(12, 30), time(12), time(13))
        if form is MeetingForm.LUNCH
        else (time(10), time(14), time(15, 30), time(11), time(16))
    )
    day = add_working_days(after, 1)
    for turn in range(30):
        day = add_working_days(day, 1)
        for at in hours[turn % len(hours) :] + hours[: turn % len(hours)]:
            wall = datetime.combine(day, at)
            leave = wall - timedelta(minutes=travel)
            back = wall + timedelta(minutes=minutes + travel)
            opens, closes = datetime.combine(day, starts), datetime.combine(day, ends)
            if opens <= leave and back <= closes:
                yield wall


def leave_at(starts: datetime, form: MeetingForm, me: Me) -> datetime | None:
    """Return when to leave home, or None where nobody travels."""
    if form in (MeetingForm.PHONE, MeetingForm.VIDEO) or not me.travel_minutes:
        return None
    return starts - timedelta(minutes=me.travel_minutes)
