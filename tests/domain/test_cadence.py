# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a touch is due, and by how much it is late."""

from datetime import date, timedelta

import pytest

from networkjournal.domain import cadence as c
from networkjournal.domain.settings import Cadences
from networkjournal.domain.words import Cadence

TODAY = date(2026, 11, 23)
SET = Cadences(a=30, b=90, c=300)


@pytest.mark.parametrize(
    ("cadence", "own", "every"),
    [
        (None, None, None),
        (None, 5, None),
        (Cadence.A, None, 30),
        (Cadence.B, 7, 90),
        (Cadence.C, None, 300),
        (Cadence.OWN, 14, 14),
        (Cadence.OWN, None, None),
    ],
)
def test_the_days_come_from_the_settings_or_are_their_own(
    cadence: Cadence | None, own: int | None, every: int | None
) -> None:
    assert c.days(cadence, own, SET) == every


def test_the_last_touch_counts_before_the_connection() -> None:
    touched, connected = TODAY - timedelta(days=10), TODAY - timedelta(days=900)
    assert c.due(30, touched, connected) == TODAY + timedelta(days=20)
    assert c.due(30, None, connected) == connected + timedelta(days=30)
    assert c.due(None, touched, connected) is None
    assert c.due(30, None) is None


def test_nobody_is_due_before_a_snooze_ends_and_the_clock_goes_on_after_it() -> None:
    until = TODAY + timedelta(days=14)
    assert c.due(30, TODAY - timedelta(days=100), None, until) == until
    assert c.due(30, TODAY, None, until) == TODAY + timedelta(days=30)
    assert c.due(30, None, None, until) == until
    assert c.due(None, None, None, until) is None


def test_how_late_it_is() -> None:
    assert c.late(TODAY - timedelta(days=12), TODAY) == 12
    assert c.late(TODAY, TODAY) == 0
    assert c.late(TODAY + timedelta(days=3), TODAY) == 0
    assert c.late(None, TODAY) == 0


def test_the_calendar_has_an_end() -> None:
    assert c.due(30, date.max) == date.max


@pytest.mark.parametrize(("count", "right"), [(None, False), (0, False), (1, True), (1501, False)])
def test_own_days_are_few_enough(count: int | None, right: bool) -> None:
    assert (c.own_problems(count) == {}) is right
