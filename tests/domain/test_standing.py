# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting, quiet, black hole and cold come from dates alone, by the days that the user sets."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.settings import Timings
from networkjournal.domain.standing import Facts, Stand, chip, standing
from networkjournal.domain.words import Stage, Standing

TODAY = date(2026, 11, 22)
TIMINGS = Timings()
NEAR = st.dates(TODAY - timedelta(days=80), TODAY + timedelta(days=20))
FACTS = st.builds(
    Facts,
    stage=st.sampled_from(Stage),
    ended=st.booleans(),
    applied_on=st.none() | NEAR,
    last_human=st.none() | NEAR,
    promised_on=st.none() | NEAR,
    sent=st.sets(NEAR, max_size=4).map(lambda days: tuple(sorted(days))),
    next_meeting=st.none() | NEAR,
)
ANY_TIMINGS = st.builds(
    Timings,
    silence_days=st.integers(0, 30),
    quiet_days=st.integers(0, 60),
    black_hole_days=st.integers(0, 60),
)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def applied(days: int, out: int | None = None) -> Facts:
    sent = () if out is None else (ago(out),)
    return Facts(Stage.APPLIED, applied_on=ago(days), sent=sent)


def met(days: int, promised: int | None = None, sent: tuple[int, ...] = ()) -> Facts:
    return Facts(
        Stage.INTERVIEWING,
        applied_on=ago(days + 30),
        last_human=ago(days),
        promised_on=None if promised is None else ago(promised),
        sent=tuple(map(ago, sent)),
    )


@pytest.mark.parametrize(
    ("facts", "expected", "days", "due"),
    [
        (applied(13), Standing.WAITING, 13, -1),
        (applied(14), Standing.QUIET, 14, 0),
        (applied(30), Standing.QUIET, 30, 16),
        (applied(30, out=3), Standing.WAITING, 30, -11),
        (applied(44), Standing.QUIET, 44, 30),
        (applied(45), Standing.BLACK_HOLE, 45, 0),
        (applied(60, out=20), Standing.BLACK_HOLE, 60, 6),
        (applied(60, out=14), Standing.BLACK_HOLE, 60, 0),
        (applied(60, out=13), Standing.WAITING, 60, -1),
        (applied(10, out=200), Standing.WAITING, 10, -4),
        (met(6), Standing.WAITING, 6, -1),
        (met(7), Standing.QUIET, 7, 0),
        (met(20, promised=5), Standing.WAITING, 20, -2),
        (met(5, promised=9), Standing.WAITING, 5, -2),
        (met(10, sent=(2,)), Standing.WAITING, 10, -5),
        (met(15, sent=(7,)), Standing.QUIET, 15, 0),
        (met(15, sent=(8, 7)), Standing.COLD, 15, 0),
        (met(6, sent=(5, 4)), Standing.WAITING, 6, -1),
        (met(8, sent=(7, 6)), Standing.QUIET, 8, 1),
        (met(8, sent=(7, 2)), Standing.QUIET, 8, 1),
        (met(8, sent=(7, 1)), Standing.WAITING, 8, -6),
        (met(20, promised=10, sent=(13, 12, 4)), Standing.QUIET, 20, 3),
        (met(20, promised=10, sent=(13, 12, 3)), Standing.WAITING, 20, -4),
        (met(20), Standing.QUIET, 20, 13),
        (met(21), Standing.COLD, 21, 0),
        (met(30, sent=(20, 12, 2)), Standing.WAITING, 30, -5),
    ],
)
def test_the_handbook_in_days(facts: Facts, expected: Standing, days: int, due: int) -> None:
    assert standing(facts, TIMINGS, TODAY) == Stand(expected, days, ago(due))


def test_while_a_promised_day_is_ahead_that_day_is_what_counts() -> None:
    stand = standing(met(10, promised=-5), TIMINGS, TODAY)
    assert stand == Stand(Standing.WAITING, 10, ago(-12), ago(-5))
    assert chip(stand) == "Answer by 27 Nov"
    assert chip(standing(met(10, promised=0), TIMINGS, TODAY)) == "Answer by 22 Nov"
    assert chip(standing(met(30, promised=1), TIMINGS, TODAY)) == "Waiting 30 days"
    assert chip(standing(met(3, promised=5), TIMINGS, TODAY)) == "Waiting 3 days"
    at_once = standing(met(10, promised=-5), replace(TIMINGS, silence_days=0), TODAY)
    assert chip(at_once) == "Answer by 27 Nov"


@pytest.mark.parametrize(
    "facts",
    [
        Facts(),
        Facts(Stage.APPLIED),
        replace(applied(50), stage=Stage.SAVED),
        replace(applied(50), stage=Stage.OFFER),
        replace(met(50), stage=Stage.ACCEPTED),
        replace(met(50), ended=True),
        replace(met(50), next_meeting=TODAY),
        replace(applied(50), next_meeting=TODAY + timedelta(days=9)),
    ],
)
def test_where_nothing_is_awaited_there_is_no_standing(facts: Facts) -> None:
    assert standing(facts, TIMINGS, TODAY) == Stand()


def test_a_meeting_that_is_over_ends_no_wait() -> None:
    facts = replace(met(50), next_meeting=ago(1))
    assert standing(facts, TIMINGS, TODAY).standing is Standing.COLD


def _by_the_text(facts: Facts, timings: Timings) -> Standing:
    """Say again what the handbook says, in differences of days."""

    def since(*days: date | None) -> int:
        return (TODAY - max(day for day in days if day)).days

    base = facts.last_human or facts.applied_on
    waits = facts.stage in (Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEWING)
    meets = facts.next_meeting and facts.next_meeting >= TODAY
    if not waits or facts.ended or meets or base is None:
        return Standing.NONE
    if facts.last_human is None:
        if since(base) >= timings.black_hole_days and (
            not facts.sent or since(*facts.sent) >= timings.quiet_days
        ):
            return Standing.BLACK_HOLE
        quiet = since(base, *facts.sent) >= timings.quiet_days
        return Standing.QUIET if quiet else Standing.WAITING
    silence = since(base, facts.promised_on)
    asked = [day for day in facts.sent if silence - since(day) >= timings.silence_days]
    if since(base, facts.promised_on, *asked) < timings.silence_days:
        return Standing.WAITING
    long = silence >= 3 * timings.silence_days
    return Standing.COLD if len(asked) >= 2 or long else Standing.QUIET


@given(FACTS, ANY_TIMINGS)
def test_any_facts_stand_as_the_text_of_the_rule_says(facts: Facts, timings: Timings) -> None:
    stand = standing(facts, timings, TODAY)
    assert stand.standing is _by_the_text(facts, timings)
    assert (stand.due is None) == (stand.standing is Standing.NONE)


@given(FACTS, ANY_TIMINGS)
def test_what_is_due_changes_on_that_day_and_not_before(facts: Facts, timings: Timings) -> None:
    facts = replace(facts, next_meeting=None)
    stand = standing(facts, timings, TODAY)
    if stand.due is None:
        return
    assert (stand.due > TODAY) == (stand.standing is Standing.WAITING)
    on_the_day = standing(facts, timings, stand.due)
    assert on_the_day.standing is not Standing.WAITING
    assert on_the_day.due == stand.due
    assert standing(facts, timings, stand.due - timedelta(days=1)).standing != on_the_day.standing


@given(st.dates(), st.dates(), ANY_TIMINGS)
def test_no_day_is_too_far(on: date, today: date, timings: Timings) -> None:
    for facts in (replace(applied(0), applied_on=on), replace(met(0), last_human=on)):
        assert standing(facts, timings, today).days >= 0


def test_a_card_says_it_with_the_days() -> None:
    assert chip(Stand()) == ""
    assert chip(Stand(Standing.WAITING, 0)) == "Waiting since today"
    assert chip(Stand(Standing.WAITING, 1)) == "Waiting 1 day"
    assert chip(Stand(Standing.QUIET, 14)) == "Quiet 14 days"
    assert chip(Stand(Standing.BLACK_HOLE, 50)) == "Black hole 50 days"
    assert chip(Stand(Standing.COLD, 21)) == "Cold 21 days"


@pytest.mark.parametrize(
    ("days", "words"),
    [(59, "59 days"), (60, "2 months"), (719, "23 months"), (720, "2 years"), (1045, "2 years")],
)
def test_a_long_silence_is_told_in_months_and_years(days: int, words: str) -> None:
    assert chip(Stand(Standing.BLACK_HOLE, days)) == f"Black hole {words}"
