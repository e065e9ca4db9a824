# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Positions are near that share a word which tells something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.near import Alike, are_near, is_similar, telling


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Academic Adviser", "Senior adviser, STEM", True),
        ("Académic Adviser", "ACADEMIC COACH", True),
        ("Project Lead", "Team Lead", False),
        ("Policy/Data-Analyst", "analyst (people)", True),
        ("", "", False),
        ("Kaufmännische Leitung", "Leitung Einkauf", True),
    ],
)
def test_a_shared_long_word_makes_positions_near(one: str, other: str, near: bool) -> None:
    assert are_near(one, other) is near
    assert are_near(other, one) is near


@given(st.text())
def test_any_position_is_near_itself_where_it_tells_anything(position: str) -> None:
    assert are_near(position, position) is bool(telling(position))


@pytest.mark.parametrize(
    ("other", "similar"),
    [
        (Alike("Museum Guide", 7), True),
        (Alike("Museum Guide", 8, frozenset({"teaching"})), True),
        (Alike("Senior adviser"), True),
        (Alike("Museum Guide", None, frozenset({"remote"})), False),
        (Alike("Museum Guide"), False),
    ],
)
def test_similar_opportunities_share_word_place_or_tag(other: Alike, *, similar: bool) -> None:
    one = Alike("Academic Adviser", 7, frozenset({"teaching", "part-time"}))
    assert is_similar(one, other) is is_similar(other, one) is similar
    assert not is_similar(Alike("Dean"), other)
