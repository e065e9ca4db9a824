# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A filter of people comes back from its text as it was, and from any other text harmless."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.people_filter import COLUMNS, PeopleFilter, PeopleView, PersonSortKey
from networkjournal.domain.words import Cadence, MetHow

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(MetHow),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
FIELDS = st.sampled_from([*PeopleFilter.__dataclass_fields__])
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
EITHER = st.none() | st.booleans()
FILTERS = st.builds(
    PeopleFilter,
    text=LINES,
    tags=st.frozensets(LINES, max_size=3),
    met=st.frozensets(st.sampled_from(MetHow)),
    organization_id=st.none() | st.integers(1, 2**63 - 1),
    cadences=st.frozensets(st.sampled_from(Cadence)),
    has_cadence=EITHER,
    slipping=st.booleans(),
    interviewers=st.booleans(),
    connection_from=st.none() | st.integers(1, 3),
    has_opportunity=EITHER,
    has_email=EITHER,
    may_hire=st.booleans(),
)
VIEWS = st.builds(
    PeopleView,
    name=LINES,
    filter=FILTERS,
    sort=st.builds(PersonSortKey, st.sampled_from(COLUMNS), st.booleans()),
)


@given(FILTERS)
def test_a_filter_comes_back_as_it_was(asked: PeopleFilter) -> None:
    assert PeopleFilter.from_json(asked.to_json()) == asked


@given(VIEWS)
def test_a_view_comes_back_as_it_was(view: PeopleView) -> None:
    assert PeopleView.from_json(view.name, view.to_json()) == view


@given(st.text() | JSON.map(json.dumps) | st.dictionaries(FIELDS, JSON).map(json.dumps))
def test_any_text_gives_a_filter_that_can_be_kept(text: str) -> None:
    found = PeopleFilter.from_json(text)
    assert PeopleFilter.from_json(found.to_json()) == found
    PeopleView.from_json("", text).to_json()


@pytest.mark.parametrize("text", ["", "[]", "null", "[" * 100_000, '{"met": {"a": 1}}'])
def test_hostile_text_gives_the_default(text: str) -> None:
    assert PeopleFilter.from_json(text).is_default
    assert PeopleView.from_json("Mine", text) == PeopleView("Mine")


@pytest.mark.parametrize(
    "wrong",
    [
        {"met": ["alumni", "pub"]},
        {"cadences": ["d"]},
        {"tags": [3]},
        {"text": "\ud800"},
        {"organization_id": True},
        {"connection_from": 0},
        {"connection_from": 4},
        {"connection_from": True},
        {"has_cadence": "yes"},
        {"has_opportunity": 1},
    ],
)
def test_one_wrong_value_leaves_the_others(wrong: dict[str, Any]) -> None:
    text = json.dumps({**wrong, "slipping": True})
    assert PeopleFilter.from_json(text) == PeopleFilter(slipping=True)


@pytest.mark.parametrize("wrong", [["name"], ["shoe size", True], ["name", "down"], 7, [[], True]])
def test_a_wrong_order_is_by_name(wrong: Any) -> None:
    assert PeopleView.from_json("Mine", json.dumps({"sort": wrong})) == PeopleView("Mine")


def test_a_view_has_a_name_of_some_length() -> None:
    assert PeopleView(" ").problems()
    assert PeopleView("x" * 61).problems()
    assert not PeopleView("Mine").problems()


def test_chips_say_what_is_asked_for_and_take_it_away() -> None:
    asked = PeopleFilter(
        text="rows",
        tags=frozenset({"rowing", "Advising"}),
        met=frozenset({MetHow.ALUMNI, MetHow.INTERVIEW}),
        organization_id=7,
        cadences=frozenset({Cadence.A}),
        has_cadence=True,
        slipping=True,
        interviewers=True,
        connection_from=2,
        has_opportunity=False,
        has_email=True,
        may_hire=True,
    )
    assert asked.words("Lakeside") == [
        "“rows”",
        "Tag: Advising, rowing",
        "Met: Interview, Alumni",
        "At Lakeside",
        "Cadence: A, close",
        "Has a cadence",
        "Slipping",
        "Interviewers",
        "Connection from 2",
        "No part in a position",
        "Has an e-mail address",
        "May hire again",
    ]
    assert PeopleFilter(organization_id=7).words() == ["At one organization"]
    for chip in asked.chips():
        asked = asked.without(chip)
    assert asked.is_default
    assert not asked.words()
