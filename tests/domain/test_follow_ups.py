# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A next step stands on a day on which it can still be done, in words that others may see."""

from datetime import date, timedelta

import pytest

from networkjournal.domain.follow_ups import FollowUp, FollowUpKind, detail, stands_on, summary

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days", "settled", "stands"),
    [
        (3, False, 3), (0, False, 0), (-3, False, 0), (-30, False, 0), (-31, False, None),
        (3, True, 3), (0, True, 0), (-1, True, None),
    ],
)  # fmt: skip
def test_what_is_late_stands_at_today(days: int, settled: bool, stands: int | None) -> None:
    step = FollowUp(FollowUpKind.NUDGE, "u", TODAY + timedelta(days=days), settled=settled)
    wanted = None if stands is None else TODAY + timedelta(days=stands)
    assert stands_on(step, TODAY) == wanted


@pytest.mark.parametrize("kind", FollowUpKind)
def test_each_step_names_who_or_what(kind: FollowUpKind) -> None:
    step = FollowUp(kind, "u-1", TODAY, "Ruth Abara", "the lab")
    assert "Ruth Abara" in summary(step)
    promised = kind in (FollowUpKind.MY_PROMISE, FollowUpKind.THEIR_PROMISE)
    assert ("the lab" in summary(step)) is promised
    assert detail(step) == ("" if promised else "the lab")
    nameless = FollowUp(kind, "u-1", TODAY, "", "the lab")
    assert "the lab" in summary(nameless)
    assert detail(nameless) == ""


def test_steps_of_one_row_are_told_apart() -> None:
    keys = {FollowUp(kind, "u-1", TODAY).key for kind in FollowUpKind}
    assert len(keys) == len(FollowUpKind)
    assert FollowUp(FollowUpKind.ASK, "u-1", TODAY).key == "ask-u-1"
