# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The funnel counts by the furthest stage, and times only the steps that were made."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.funnel import Done, FunnelStep, Span, done, funnel, months, weeks
from networkjournal.domain.rows import StageChange
from networkjournal.domain.words import Ending, Stage

FIRST = date(2026, 3, 2)  # a Monday


def story(*changes: tuple[int, Stage | Ending]) -> list[StageChange]:
    return [
        StageChange(
            id=at + 1,
            on=FIRST + timedelta(days=day),
            stage=word if isinstance(word, Stage) else None,
            ending=word if isinstance(word, Ending) else None,
        )
        for at, (day, word) in enumerate(changes)
    ]


STORIES = st.lists(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from([*Stage, *Ending])), max_size=6).map(
        lambda changes: story(*changes)
    ),
    max_size=8,
)

HIRED = story(
    (0, Stage.SAVED), (2, Stage.APPLIED), (12, Stage.SCREENING), (15, Stage.INTERVIEWING),
    (30, Stage.OFFER), (31, Stage.ACCEPTED),
)  # fmt: skip
REFUSED = story((0, Stage.APPLIED), (20, Stage.INTERVIEWING), (40, Ending.TURNED_DOWN))
UNANSWERED = story((1, Stage.SAVED), (5, Stage.APPLIED), (60, Ending.NO_ANSWER))
IDEA = story((3, Stage.SAVED))


def test_an_ending_keeps_its_place_in_the_funnel() -> None:
    found = funnel([HIRED, REFUSED, UNANSWERED, IDEA])
    assert [step.reached for step in found.steps] == [4, 3, 2, 2, 1, 1]
    assert [step.share for step in found.steps] == [3 / 4, 2 / 3, 1.0, 1 / 2, 1.0, None]
    assert found.endings == {Ending.TURNED_DOWN: 1, Ending.NO_ANSWER: 1}
    assert found.total == 4


def test_days_are_the_median_of_those_that_entered_both_stages() -> None:
    steps = funnel([HIRED, REFUSED, UNANSWERED]).steps
    assert [(step.days, step.days_of) for step in steps] == [
        (3.0, 2),  # two days and four
        (15, 2),  # ten days, and twenty of the one that skipped the screening
        (3, 1),
        (15, 1),
        (1, 1),
        (None, 0),
    ]


def test_who_comes_back_to_a_stage_is_timed_from_the_first_time() -> None:
    again = story((0, Stage.APPLIED), (9, Stage.SCREENING), (12, Stage.APPLIED))
    assert funnel([again]).steps[1].days == 9
    backwards = story((0, Stage.SCREENING), (9, Stage.APPLIED))
    assert funnel([backwards]).steps[1] == FunnelStep(Stage.APPLIED, 1, 1.0, None, 0)


def test_nothing_gives_an_empty_funnel() -> None:
    for found in (funnel([]), funnel([[]])):
        assert [step.reached for step in found.steps] == [0] * 6
        assert all(step.share is None and step.days is None for step in found.steps)
        assert found.total == 0


def test_a_period_counts_what_began_in_it_and_follows_it_to_the_end() -> None:
    late = story((10, Stage.SAVED), (90, Stage.OFFER))
    second = FIRST + timedelta(days=10)
    assert funnel([HIRED, late], second).steps[4].reached == 1
    assert funnel([HIRED, late], second, second).total == 1
    assert funnel([HIRED, late], None, second - timedelta(days=1)).total == 1
    assert funnel([HIRED, late], FIRST, second).total == 2


@given(STORIES)
def test_no_stage_has_more_than_the_one_before(stories: list[list[StageChange]]) -> None:
    found = funnel(stories)
    reached = [step.reached for step in found.steps]
    assert reached == sorted(reached, reverse=True)
    assert found.total == sum(bool(changes) for changes in stories)
    for step in found.steps:
        assert step.share is None or 0 <= step.share <= 1
        assert step.days is None or step.days >= 0
        assert step.days_of <= step.reached
        assert (step.days is None) == (step.days_of == 0)
    assert sum(found.endings.values()) <= found.total


def test_weeks_are_counted_from_monday_to_sunday_and_none_is_left_out() -> None:
    sunday, monday = date(2026, 1, 4), date(2026, 1, 5)
    later = date(2026, 1, 21)
    found = weeks([sunday, monday, monday, date(2025, 6, 1)], [later], sunday, later)
    assert found == (
        Span(date(2025, 12, 29), 1, 0),  # an ISO week that lies in two years
        Span(date(2026, 1, 5), 2, 0),
        Span(date(2026, 1, 12), 0, 0),
        Span(date(2026, 1, 19), 0, 1),
    )
    assert weeks([], [], later, sunday) == ()


@given(st.lists(st.dates()), st.lists(st.dates()), st.dates(), st.integers(0, 300))
def test_every_day_in_between_is_counted_once(
    applied: list[date], held: list[date], first: date, length: int
) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    found = weeks(applied, held, first, last)
    for counted, days in (
        ([week.applications for week in found], applied),
        ([week.conversations for week in found], held),
    ):
        monday = found[0].first
        end = found[-1].first.toordinal() + 7
        assert sum(counted) == sum(monday <= day and day.toordinal() < end for day in days)
    assert found[0].first <= first
    assert all(week.first.weekday() == 0 for week in found)


def test_of_steps_of_one_day_the_last_alone_has_its_day() -> None:
    told = story((3, Stage.APPLIED), (3, Stage.INTERVIEWING), (3, Ending.TURNED_DOWN))
    table = story((0, Stage.APPLIED), (0, Stage.SCREENING), (9, Stage.INTERVIEWING))
    saved = story((0, Stage.SAVED), (4, Stage.APPLIED), (4, Stage.SCREENING))
    steps = funnel([HIRED, told, table, saved]).steps
    assert [(step.days, step.days_of) for step in steps[:3]] == [
        (3, 2),  # two days, and four until more than applying was noted
        (10, 1),
        (6, 2),
    ]


def test_a_stage_that_was_left_out_is_timed_to_the_one_that_came() -> None:
    offered = story((0, Stage.APPLIED), (8, Stage.OFFER))
    steps = funnel([offered, REFUSED]).steps
    assert (steps[1].share, steps[1].days, steps[1].days_of) == (1.0, 14, 2)
    assert steps[2].days is None


def test_a_period_has_its_own_weeks_and_many_are_counted_by_month() -> None:
    first, last = date(2026, 8, 25), date(2026, 11, 22)
    short = done([date(2026, 10, 21)], [], first, last)
    assert (len(short.spans), short.weeks, short.monthly) == (5, 13, False)
    assert done([date(2026, 10, 21)], [], None, last).weeks == 5
    assert done([], [], first, last) == Done()
    assert done([last], [], last, first) == Done()
    long = done([date(2025, 12, 31), last], [date(2026, 2, 1)], None, last)
    assert long.monthly
    assert long.spans[:3] == (
        Span(date(2025, 12, 1), 1, 0),
        Span(date(2026, 1, 1), 0, 0),
        Span(date(2026, 2, 1), 0, 1),
    )
    assert (len(long.spans), long.spans[-1], long.weeks) == (12, Span(date(2026, 11, 1), 1), 47)
    end = date.max
    assert months([end], [], end, end) == (Span(date(9999, 12, 1), 1, 0),)
