# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The handbook's timings as dates: working days, good hours, no double bookings."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain import timing
from networkjournal.domain.settings import Me, Timings
from networkjournal.domain.words import MeetingForm

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
FRIDAY = date(2026, 11, 20)


@given(DAYS, st.integers(0, 60))
def test_working_days_leave_weekends_out(day: date, count: int) -> None:
    then = timing.add_working_days(day, count)
    between = [day + timedelta(days=n) for n in range(1, (then - day).days + 1)]
    assert sum(one.weekday() < 5 for one in between) == count
    assert count == 0 or then.weekday() < 5


def test_one_sleeps_on_a_no_before_asking() -> None:
    assert timing.ask_on(FRIDAY, FRIDAY, Timings()) == FRIDAY + timedelta(days=1)
    assert timing.ask_on(FRIDAY, FRIDAY, Timings(ask_wait_hours=25)) == FRIDAY + timedelta(days=2)
    assert timing.ask_on(FRIDAY, FRIDAY, Timings(ask_wait_hours=0)) == FRIDAY


@given(DAYS, st.integers(0, 400), st.integers(0, 1000))
def test_an_ask_is_never_in_the_past(no: date, later: int, hours: int) -> None:
    today = no + timedelta(days=later)
    assert timing.ask_on(no, today, Timings(ask_wait_hours=hours)) >= today


def test_an_ask_is_late_after_a_week() -> None:
    assert not timing.is_late(FRIDAY, FRIDAY + timedelta(days=7), Timings())
    assert timing.is_late(FRIDAY, FRIDAY + timedelta(days=8), Timings())


def test_a_nudge_waits_for_working_days() -> None:
    assert timing.nudge_on(FRIDAY, Timings(nudge_working_days=1)) == date(2026, 11, 23)


def always(_moment: datetime) -> bool:
    return True


def never(_moment: datetime) -> bool:
    return False


@given(
    DAYS, st.integers(1, 600), st.sampled_from(MeetingForm), st.integers(0, 600), st.integers(0, 5)
)
def test_slots_fit_into_the_usual_hours(
    after: date, minutes: int, form: MeetingForm, travel: int, count: int
) -> None:
    me = Me(day_starts="09:00", day_ends="17:00", travel_minutes=travel)
    slots = timing.propose_slots(after, me, minutes, form, always, count)
    days = [slot.date() for slot in slots]
    assert len(slots) <= count
    assert days == sorted(set(days))
    for slot in slots:
        leave = timing.leave_at(slot, form, me) or slot
        back = slot + timedelta(minutes=minutes) + (slot - leave)
        assert slot.weekday() < 5
        assert slot.date() >= timing.add_working_days(after, 2)
        assert (leave.hour, leave.date()) >= (9, slot.date())
        assert back <= datetime.combine(slot.date(), me.hours()[1])


def test_a_free_week_gives_three_slots_at_different_hours() -> None:
    slots = timing.propose_slots(FRIDAY, Me(), 30, MeetingForm.IN_PERSON, always)
    assert [slot.date() for slot in slots] == [date(2026, 11, d) for d in (24, 25, 26)]
    assert len({slot.time() for slot in slots}) == 3


def test_who_is_free_in_the_evening_is_offered_the_evening() -> None:
    me = Me(day_starts="17:00", day_ends="20:00", travel_minutes=45)
    slots = timing.propose_slots(FRIDAY, me, 30, MeetingForm.IN_PERSON, always)
    assert [(slot.hour, slot.minute) for slot in slots] == [(18, 0), (18, 30), (18, 0)]
    calls = timing.propose_slots(FRIDAY, me, 60, MeetingForm.VIDEO, always)
    assert [slot.hour + slot.minute / 60 for slot in calls] == [17, 17.5, 18]
    assert timing.propose_slots(FRIDAY, me, 120, MeetingForm.IN_PERSON, always) == ()


def test_lunch_is_at_noon() -> None:
    slots = timing.propose_slots(FRIDAY, Me(), 45, MeetingForm.LUNCH, always)
    assert {slot.hour for slot in slots} <= {12, 13}


def test_a_full_calendar_gives_no_slot() -> None:
    assert timing.propose_slots(FRIDAY, Me(), 30, MeetingForm.PHONE, never) == ()


def test_one_leaves_home_only_for_a_place() -> None:
    ten = datetime(2026, 11, 24, 10)
    assert timing.leave_at(ten, MeetingForm.IN_PERSON, Me()) == datetime(2026, 11, 24, 9, 30)
    assert timing.leave_at(ten, MeetingForm.VIDEO, Me()) is None
    assert timing.leave_at(ten, MeetingForm.IN_PERSON, Me(travel_minutes=0)) is None
