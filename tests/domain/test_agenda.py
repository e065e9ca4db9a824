# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The minutes of an agenda always add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain import agenda
from networkjournal.domain.errors import UserError

POINTS = st.lists(st.integers(0, 90), min_size=1, max_size=40).map(
    lambda all_minutes: [agenda.Point(minutes, "a point") for minutes in all_minutes]
)


@given(POINTS, st.integers(1, 480))
def test_a_fitted_agenda_adds_up_and_leaves_no_point_without_time(
    points: list[agenda.Point], minutes: int
) -> None:
    if minutes < len(points):
        with pytest.raises(UserError) as caught:
            agenda.fit(points, minutes)
        assert str(len(points)) in caught.value.problems["minutes"]
        return
    fitted = agenda.fit(points, minutes)
    assert agenda.total(fitted) == minutes
    assert all(point.minutes >= 1 for point in fitted)
    assert [point.text for point in fitted] == [point.text for point in points]


@given(POINTS.filter(lambda points: all(point.minutes for point in points)))
def test_an_agenda_fitted_to_its_own_length_stays(points: list[agenda.Point]) -> None:
    assert agenda.fit(points, agenda.total(points)) == tuple(points)


@given(POINTS)
def test_the_clock_runs_without_gaps_to_the_end(points: list[agenda.Point]) -> None:
    times = agenda.clock(points)
    assert [end - start for start, end in times] == [point.minutes for point in points]
    assert [start for start, _end in times] == [0, *(end for _start, end in times[:-1])]
    assert times[-1][1] == agenda.total(points)


def test_a_longer_point_stays_the_longer_one() -> None:
    points = [agenda.Point(minutes, "") for minutes in (3, 3, 10, 5, 5, 3, 1)]
    assert [p.minutes for p in agenda.fit(points, 45)] == [4, 4, 16, 8, 8, 4, 1]


def test_nothing_to_discuss_has_no_clock() -> None:
    assert agenda.clock([]) == []
    assert agenda.total([]) == 0
