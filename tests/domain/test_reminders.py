# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each reminder comes once, whenever it is looked, and none that is of no use any more."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.reminders import (
    LONGEST,
    Planned,
    Reminder,
    ReminderKind,
    due,
    is_useful,
    look_from,
)
from networkjournal.domain.settings import Reminders

STARTS = datetime(2026, 11, 24, 14, 10, tzinfo=UTC)
LUNCH = Planned(1, STARTS, minutes=45, travel=30)
CALL = Planned(2, STARTS, minutes=30)
HOUR = Reminders()
MINUTE = timedelta(minutes=1)


def kinds(found: tuple[Reminder, ...]) -> list[ReminderKind]:
    return [one.kind for one in found]


def at(hour: int, minute: int) -> datetime:
    return STARTS.replace(hour=hour, minute=minute)


def test_a_day_brings_three_reminders_each_at_its_minute() -> None:
    for kind, moment in (
        (ReminderKind.BEFORE, at(12, 40)),
        (ReminderKind.LEAVE, at(13, 40)),
        (ReminderKind.WRITE_UP, at(15, 5)),
    ):
        assert kinds(due([LUNCH], HOUR, moment - MINUTE, moment)) == [kind]
        assert kinds(due([LUNCH], HOUR, moment, moment + MINUTE)) == []


def test_for_a_call_nobody_leaves() -> None:
    whole = [due([CALL], HOUR, at(0, minute), at(0, minute)) for minute in range(2)]
    assert whole == [(), ()]
    assert kinds(due([CALL], HOUR, at(13, 9), at(13, 10))) == [ReminderKind.BEFORE]
    assert kinds(due([CALL], HOUR, at(13, 39), at(13, 41))) == []
    assert kinds(due([CALL], Reminders(minutes_before=5), at(14, 4), at(14, 6))) == [
        ReminderKind.BEFORE
    ]


def test_who_slept_through_it_hears_the_latest_of_use() -> None:
    assert kinds(due([LUNCH], HOUR, at(9, 0), at(13, 50))) == [ReminderKind.LEAVE]
    assert kinds(due([LUNCH], HOUR, at(9, 0), at(14, 10))) == []
    assert kinds(due([LUNCH], HOUR, at(9, 0), at(18, 0))) == [ReminderKind.WRITE_UP]
    late = due([LUNCH], HOUR, at(9, 0), at(13, 0))[0]
    assert is_useful(late, at(14, 9))
    assert not is_useful(late, at(14, 10))


def test_several_come_in_their_order_and_none_when_they_are_off() -> None:
    earlier = Planned(3, STARTS - timedelta(hours=3), 30)
    found = due([LUNCH, CALL, earlier], HOUR, at(0, 0), at(23, 0))
    assert [one.meeting.meeting_id for one in found] == [3, 2, 1]
    assert due([LUNCH], Reminders(on=False), at(0, 0), at(23, 0)) == ()


@given(st.lists(st.integers(1, 400), min_size=1, max_size=40))
def test_however_often_it_is_looked_nothing_comes_twice(minutes: list[int]) -> None:
    looks = [at(8, 0)]
    for step in minutes:
        looks.append(looks[-1] + timedelta(minutes=step))
    found = [one for since, until in pairwise(looks) for one in due([LUNCH], HOUR, since, until)]
    assert len(set(found)) == len(found)
    ended = looks[-1] > at(15, 5)
    assert (ReminderKind.WRITE_UP in kinds(tuple(found))) is ended or looks[-1] == at(15, 5)


def test_a_start_looks_back_to_what_was_shown_last() -> None:
    now = at(12, 0)
    assert look_from(None, now) == now
    assert look_from(at(9, 0), now) == at(9, 0)
    assert look_from(now - timedelta(days=400), now) == now - LONGEST


def test_a_clock_that_was_put_right() -> None:
    now = at(12, 0)
    back = look_from(at(13, 0), now)
    assert due([LUNCH], HOUR, back, now) == ()
    assert back == at(13, 0)  # what was shown until then is not shown again
    assert look_from(now + timedelta(days=1500), now) == now
