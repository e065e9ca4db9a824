# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way on after a no: the handbook's rule, first match wins, always with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.way_on import Met, propose, whom
from networkjournal.domain.words import FeedbackPolicy, Level, Path, RoundRole

UNKNOWN = FeedbackPolicy.UNKNOWN
PEOPLE = st.lists(
    st.builds(
        Met,
        contact_id=st.integers(1, 9),
        name=st.just("Rosa"),
        round_number=st.integers(1, 9),
        role=st.none() | st.sampled_from(RoundRole),
        connection=st.none() | st.integers(0, 3),
    ),
    max_size=6,
)
TELLER = st.none() | st.tuples(st.integers(1, 9), st.just("Wei"))


def met(contact_id: int, connection: int | None = None, **more: object) -> Met:
    known: dict[str, object] = {"round_number": 1, "name": f"Person {contact_id}", **more}
    return Met(contact_id=contact_id, connection=connection, **known)  # type: ignore[arg-type]


@given(st.sampled_from(FeedbackPolicy), PEOPLE, st.sampled_from(Level), TELLER)
def test_a_meeting_always_has_somebody_to_meet_and_a_reason(
    policy: FeedbackPolicy, people: list[Met], level: Level, told_by: tuple[int, str] | None
) -> None:
    way = propose(policy, people, level, told_by)
    assert way.reason
    assert "{" not in way.reason
    known = {p.contact_id for p in people} | ({told_by[0]} if told_by else set())
    assert (way.contact_id is not None) == (way.path is Path.FEEDBACK_MEETING)
    assert way.contact_id is None or way.contact_id in known
    if way.path is Path.FEEDBACK_MEETING:
        assert whom(people, told_by) == way.contact_id


@pytest.mark.parametrize(
    ("policy", "path"),
    [
        (FeedbackPolicy.NONE, Path.STAY_CONNECTED),
        (FeedbackPolicy.IN_WRITING, Path.WRITTEN_FEEDBACK),
        (FeedbackPolicy.HR_ONLY, Path.WRITTEN_FEEDBACK),
    ],
)
def test_a_policy_comes_before_any_warmth(policy: FeedbackPolicy, path: Path) -> None:
    assert propose(policy, [met(1, 3)], Level.CONTENDER).path is path


def test_warmth_comes_before_closeness() -> None:
    way = propose(UNKNOWN, [met(1, 2), met(2, 1)], Level.NOT_CLOSE)
    assert (way.path, way.contact_id) == (Path.FEEDBACK_MEETING, 1)


@pytest.mark.parametrize(
    ("people", "chosen"),
    [
        ([met(1, 2), met(2, 3)], 2),
        ([met(1, 3), met(2, 3, role=RoundRole.HIRING_MANAGER), met(9, 3)], 2),
        ([met(1, 3, round_number=4), met(9, 3)], 9),
        ([met(1, 3), met(2, 3, round_number=2)], 2),
    ],
)
def test_ties_go_to_the_manager_then_the_teller_then_the_latest_round(
    people: list[Met], chosen: int
) -> None:
    assert propose(UNKNOWN, people, Level.MAYBE, told_by=(9, "Wei")).contact_id == chosen


@pytest.mark.parametrize("level", [Level.MAYBE, Level.CONTENDER])
def test_who_was_close_meets_the_manager_else_the_teller_else_writes(level: Level) -> None:
    manager = met(4, 1, role=RoundRole.HIRING_MANAGER, round_number=2)
    earlier = met(5, 0, role=RoundRole.HIRING_MANAGER)
    assert propose(UNKNOWN, [earlier, manager], level, (9, "Wei")).contact_id == 4
    assert propose(UNKNOWN, [met(1, 1)], level, (9, "Wei")).contact_id == 9
    assert propose(UNKNOWN, [met(1, 1)], level).path is Path.WRITTEN_FEEDBACK


def test_who_was_not_close_lets_go_kindly() -> None:
    assert propose(UNKNOWN, [met(1, 1)], Level.NOT_CLOSE, (9, "Wei")).path is Path.LET_GO


def test_nobody_known_is_nobody_to_ask() -> None:
    assert whom([], None) is None


def test_where_nothing_is_ticked_nobody_is_judged() -> None:
    way = propose(UNKNOWN, [], Level.NOT_CLOSE, is_known=False)
    assert way.path is Path.LET_GO
    assert "Nothing is ticked" in way.reason
    assert "close" not in way.reason
    assert "Nothing is ticked" not in propose(UNKNOWN, [], Level.NOT_CLOSE).reason


def test_somebody_who_was_listed_is_not_nobody() -> None:
    assert "obody" not in propose(UNKNOWN, [met(1)], Level.CONTENDER).reason
    assert "Nobody is named" in propose(UNKNOWN, [], Level.CONTENDER).reason
