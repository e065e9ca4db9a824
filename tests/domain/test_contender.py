# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The contender rule adds up before one's eyes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.contender import closeness
from networkjournal.domain.settings import Weights
from networkjournal.domain.words import Level, SignalKind

S = SignalKind
KINDS = st.lists(st.sampled_from(SignalKind))
ORDER = [Level.NOT_CLOSE, Level.MAYBE, Level.CONTENDER]


@pytest.mark.parametrize(
    ("kinds", "total", "level"),
    [
        ([], 0, Level.NOT_CLOSE),
        ([S.PRAISED], 1, Level.NOT_CLOSE),
        ([S.SALARY], 2, Level.MAYBE),
        ([S.START_DATE], 2, Level.MAYBE),
        ([S.SALARY, S.START_DATE], 2, Level.MAYBE),
        ([S.PRAISED, S.WIDER_TEAM, S.PERSONAL_CALL], 3, Level.MAYBE),
        ([S.TOLD_SECOND], 4, Level.CONTENDER),
        ([S.REFERENCES, S.FINAL_ROUND], 4, Level.CONTENDER),
        (list(S), 15, Level.CONTENDER),
    ],
)
def test_the_handbooks_weights(kinds: list[SignalKind], total: int, level: Level) -> None:
    found = closeness(kinds, Weights())
    assert (found.total, found.level) == (total, level)


@given(KINDS, st.sampled_from(SignalKind))
def test_the_lines_add_up_and_one_more_signal_never_takes_away(
    kinds: list[SignalKind], more: SignalKind
) -> None:
    found, then = closeness(kinds, Weights()), closeness([*kinds, more], Weights())
    assert found.total == sum(line.points for line in found.lines)
    assert all(line.text for line in found.lines)
    assert len({line.text for line in found.lines}) == len(found.lines)
    assert then.total >= found.total
    assert ORDER.index(then.level) >= ORDER.index(found.level)


def test_the_users_own_weights_count() -> None:
    weights = Weights(praised=5, contender_from=5, maybe_from=5)
    assert closeness([S.PRAISED], weights).level is Level.CONTENDER
