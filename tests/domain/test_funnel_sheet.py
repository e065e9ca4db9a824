# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The funnel in words: plain numbers, small ones named as such."""

import itertools
from datetime import date

import pytest

from networkjournal.domain.funnel import Done, Funnel, FunnelStep, Span, done, funnel
from networkjournal.domain.funnel_sheet import MOST_MONTHS, Period, both_words, funnel_sheet
from networkjournal.domain.labels import label
from networkjournal.domain.words import Stage

DAY = date(2026, 11, 22)


def steps_of(*reached: int, days: float | None = None, days_of: int = 0) -> Funnel:
    """Return a funnel of the first stages; none went on from the last of them."""
    shares = [b / a if a else None for a, b in itertools.pairwise(reached)]
    each = zip(Stage, reached, [*shares, None], strict=False)
    return Funnel(tuple(FunnelStep(*one, days=days, days_of=days_of) for one in each))


@pytest.mark.parametrize(
    ("here", "further", "words"),
    [
        (40, 34, "34 of 40 went on (85 %)"),
        (10, 0, "0 of 10 went on (0 %)"),
        (9, 3, "3 of 9 went on"),
        (0, 0, ""),
    ],
)
def test_a_share_of_few_is_no_per_cent(here: int, further: int, words: str) -> None:
    found = funnel_sheet(steps_of(here, further), Done(), (), "", label)
    assert found.lines[0].on == words
    assert found.lines[0].part == (1.0 if here else 0.0)


@pytest.mark.parametrize(
    ("days", "days_of", "words"),
    [
        (None, 0, ""),
        (12, 1, "12 days, timed once"),
        (8.5, 2, "8.5 days, median of the 2 timed"),
        (1, 7, "1 day, median of the 7 timed"),
    ],
)
def test_a_median_says_of_how_many(days: float | None, days_of: int, words: str) -> None:
    found = funnel_sheet(steps_of(4, 3, days=days, days_of=days_of), Done(), (), "", label)
    assert found.lines[0].took == words


def test_nothing_is_said_to_be_nothing() -> None:
    found = funnel_sheet(funnel([]), Done(), ("", "x"), "", label)
    assert found.nothing
    assert found.about == ("x",)
    assert [line.reached for line in found.lines] == [0] * len(Stage)
    assert (found.words, found.spans) == ("", ())


def test_the_stages_bear_the_users_names() -> None:
    found = funnel_sheet(steps_of(1), Done(), (), "", lambda stage: f"my {stage.value}")
    assert found.lines[0].name == "my saved"


def test_where_nobody_went_on_no_time_is_missed() -> None:
    found = funnel_sheet(steps_of(4, 0), Done(), (), "", label)
    assert [(line.took, line.why) for line in found.lines] == [("", "")] * 2
    untimed = funnel_sheet(steps_of(4, 1), Done(), (), "", label)
    assert untimed.lines[0].why == "days not noted"


def test_weeks_name_their_months() -> None:
    first = date(2025, 12, 1)
    counted = done([date(2025, 12, 20)], [date(2026, 1, 2)] * 2, first, date(2026, 1, 20))
    found = funnel_sheet(funnel([]), counted, (), "", label)
    told = [(week.name, week.applications, week.conversations) for week in found.spans]
    assert told[:3] == [("15 Dec 2025", 1, 0), ("22 Dec 2025", 0, 0), ("29 Dec 2025", 0, 2)]
    assert [week.below for week in found.spans][:3] == ["", "", "Jan 2026"]
    assert found.words == "2 conversations, 1 application in 8 weeks"
    assert not found.nothing


def test_more_than_half_a_year_is_told_by_month() -> None:
    counted = done([date(2025, 12, 20)], [], None, DAY)
    found = funnel_sheet(funnel([]), counted, (), "", label)
    assert found.monthly
    assert [(one.name, one.below) for one in found.spans[:2]] == [
        ("Dec 2025", "Dec"),
        ("Jan 2026", "Jan 2026"),
    ]


def test_of_very_many_months_the_latest_are_shown_and_that_is_said() -> None:
    many = tuple(Span(date(2000 + at // 12, at % 12 + 1, 1), 1, 1) for at in range(60))
    found = funnel_sheet(funnel([]), Done(many, 261, monthly=True), (), "", label)
    assert len(found.spans) == MOST_MONTHS
    told = "60 conversations, 60 applications in 261 weeks; the latest 36 months are shown"
    assert found.words == told


def test_periods_say_what_was_counted() -> None:
    first = date(2026, 8, 25)
    assert Period().words() == "From the first day to today"
    assert Period(first, DAY).words() == "Begun from 25 Aug 2026 to 22 Nov 2026"
    assert Period(first).words() == "Begun from 25 Aug 2026 on"
    assert Period(None, DAY).words() == "Begun until 22 Nov 2026"


def test_one_of_each_reads_as_one() -> None:
    assert both_words(1, 1) == "1 conversation, 1 application"
    assert both_words(2, 0) == "0 conversations, 2 applications"
