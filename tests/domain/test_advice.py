# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every wait has its own advice and one thing to do; a black hole is not a cold trail."""

import pytest

from networkjournal.domain.advice import Advice, advise
from networkjournal.domain.words import Action, Standing


@pytest.mark.parametrize("heard", [True, False])
@pytest.mark.parametrize("someone", [True, False])
def test_every_standing_has_advice_of_its_own(someone: bool, heard: bool) -> None:
    waits = [standing for standing in Standing if standing is not Standing.NONE]
    given = [advise(standing, someone=someone, heard=heard) for standing in waits]
    assert len({advice.text for advice in given}) == len(waits)
    assert all(advice.text and advice.action is not Action.NONE for advice in given)
    assert advise(Standing.NONE, someone=someone, heard=heard) == Advice("", Action.NONE)


@pytest.mark.parametrize(
    ("standing", "someone", "action"),
    [
        (Standing.WAITING, True, Action.LOG_CALL),
        (Standing.QUIET, True, Action.NUDGE_LETTER),
        (Standing.QUIET, False, Action.LOG_CALL),
        (Standing.BLACK_HOLE, True, Action.CLOSE_NO_ANSWER),
        (Standing.BLACK_HOLE, False, Action.CLOSE_NO_ANSWER),
        (Standing.COLD, True, Action.CLOSE_WENT_COLD),
    ],
)
def test_the_one_thing_to_do(standing: Standing, someone: bool, action: Action) -> None:
    assert advise(standing, someone=someone, heard=True).action is action


def test_after_an_interview_nobody_asks_whether_it_arrived() -> None:
    never, after = (advise(Standing.QUIET, someone=False, heard=heard) for heard in (False, True))
    assert "arrived" in never.text
    assert "arrived" not in after.text
    assert "Nobody" not in after.text
    assert after.action is Action.LOG_CALL
