# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A filter and a view come back from their text as they were, and from any other text harmless."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.kept_filter import Chip
from networkjournal.domain.pipeline_filter import (
    COLUMNS,
    GROUPS,
    PipelineFilter,
    SavedView,
    SortKey,
)
from networkjournal.domain.words import Ending, Level, Stage

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(Stage),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
FIELDS = st.sampled_from([*PipelineFilter.__dataclass_fields__])
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
FILTERS = st.builds(
    PipelineFilter,
    text=LINES,
    alive=st.booleans(),
    stages=st.frozensets(st.sampled_from(Stage)),
    endings=st.frozensets(st.sampled_from(Ending)),
    tags=st.frozensets(LINES, max_size=3),
    sources=st.frozensets(LINES, max_size=3),
    quiet_only=st.booleans(),
    has_contact=st.none() | st.booleans(),
    levels=st.frozensets(st.sampled_from(Level)),
    applied_from=st.none() | st.dates(),
    applied_until=st.none() | st.dates(),
    since_from=st.none() | st.dates(),
    since_until=st.none() | st.dates(),
    organization_id=st.none() | st.integers(1, 2**63 - 1),
)
VIEWS = st.builds(
    SavedView,
    name=LINES,
    filter=FILTERS,
    sort=st.lists(
        st.builds(SortKey, st.sampled_from(COLUMNS), st.booleans()), unique_by=lambda k: k.column
    ).map(tuple),
    group=st.sampled_from(GROUPS),
    columns=st.lists(st.sampled_from(COLUMNS), unique=True).map(tuple),
    board=st.booleans(),
)
FEBRUARY, MARCH = date(2026, 2, 1), date(2026, 3, 1)


@given(FILTERS)
def test_a_filter_comes_back_as_it_was(asked: PipelineFilter) -> None:
    assert PipelineFilter.from_json(asked.to_json()) == asked


@given(VIEWS)
def test_a_view_comes_back_as_it_was(view: SavedView) -> None:
    assert SavedView.from_json(view.name, view.to_json()) == view


@given(st.text() | JSON.map(json.dumps) | st.dictionaries(FIELDS, JSON).map(json.dumps))
def test_any_text_gives_a_filter_that_can_be_kept(text: str) -> None:
    found = PipelineFilter.from_json(text)
    assert PipelineFilter.from_json(found.to_json()) == found
    SavedView.from_json("", text).to_json()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{", "[" * 100_000, "9" * 5_000, '{"stages": {"a": 1}}', '{"alive": 1}'],
)
def test_hostile_text_gives_the_default(text: str) -> None:
    assert PipelineFilter.from_json(text).is_default
    assert SavedView.from_json("Mine", text) == SavedView("Mine")


@pytest.mark.parametrize(
    "wrong",
    [
        {"stages": ["applied", "hired"]},
        {"stages": [["applied"]]},
        {"tags": ["remote"] * 201},
        {"tags": [3]},
        {"tags": "remote"},
        {"text": "\ud800"},
        {"text": "a\0b"},
        {"text": "x" * 501},
        {"since_from": "yesterday"},
        {"organization_id": True},
        {"organization_id": 2**63},
        {"has_contact": "yes"},
        {"more": "of the same"},
    ],
)
def test_one_wrong_value_leaves_the_others(wrong: dict[str, Any]) -> None:
    text = json.dumps({**wrong, "quiet_only": True})
    assert PipelineFilter.from_json(text) == PipelineFilter(quiet_only=True)


@pytest.mark.parametrize(
    "wrong",
    [
        {"sort": [["position"]]},
        {"sort": [["position", "down"]]},
        {"sort": [["shoe size", True]]},
        {"sort": [7]},
        {"group": ["stage"]},
        {"group": "weather"},
        {"columns": ["shoe size"]},
        {"columns": [[]]},
        {"filter": "all"},
    ],
)
def test_a_view_leaves_out_what_is_not_there(wrong: dict[str, Any]) -> None:
    text = json.dumps({"board": True, **wrong})
    assert SavedView.from_json("Mine", text) == SavedView("Mine", board=True)


def test_a_column_named_twice_counts_once() -> None:
    text = '{"sort": [["since", true], ["since", false]], "columns": ["stage", "stage"]}'
    view = SavedView.from_json("Mine", text)
    assert (view.sort, view.columns) == ((SortKey("since", descending=True),), ("stage",))


def test_the_default_asks_for_nothing() -> None:
    assert PipelineFilter().is_default
    assert PipelineFilter().words() == []
    assert PipelineFilter().to_json() == "{}"


def test_every_wish_has_its_words() -> None:
    asked = PipelineFilter(
        text="adviser",
        alive=False,
        stages=frozenset({Stage.SCREENING, Stage.APPLIED}),
        endings=frozenset({Ending.WENT_COLD}),
        tags=frozenset({"remote", "Alumni"}),
        sources=frozenset({"LinkedIn"}),
        quiet_only=True,
        has_contact=False,
        levels=frozenset({Level.CONTENDER}),
        applied_from=FEBRUARY,
        applied_until=MARCH,
        since_from=FEBRUARY,
        since_until=MARCH,
        organization_id=3,
    )
    assert asked.words(organization="Lakeside College") == [
        "“adviser”",
        "Ended ones too",
        "Stage: Applied, Screening",
        "Ended: Went cold",
        "Tag: Alumni, remote",
        "Source: LinkedIn",
        "Quiet only",
        "Has no contact",
        "Level: Contender",
        "Applied 1 Feb 2026 to 1 Mar 2026",
        "Moved 1 Feb 2026 to 1 Mar 2026",
        "At Lakeside College",
    ]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (PipelineFilter(applied_from=FEBRUARY), "Applied from 1 Feb 2026"),
        (PipelineFilter(applied_until=MARCH), "Applied until 1 Mar 2026"),
        (PipelineFilter(since_from=FEBRUARY), "Moved from 1 Feb 2026"),
        (PipelineFilter(since_until=MARCH), "Moved until 1 Mar 2026"),
        (PipelineFilter(has_contact=True), "Has a contact"),
        (PipelineFilter(organization_id=9), "At one organization"),
        (PipelineFilter(stages=frozenset({Stage.OFFER})), "Stage: offer"),
    ],
)
def test_half_a_range_and_own_names_of_stages_are_said(asked: PipelineFilter, words: str) -> None:
    assert asked.words(str) == [words]


@given(FILTERS)
def test_taking_every_chip_away_leaves_the_default(asked: PipelineFilter) -> None:
    left = asked
    for chip in asked.chips():
        left = left.without(chip)
    assert left.words() == []
    assert left.problems() == {}


def test_one_chip_takes_a_whole_range_away() -> None:
    asked = PipelineFilter(text="x", applied_from=FEBRUARY, applied_until=MARCH)
    assert asked.without(asked.chips()[1]) == PipelineFilter(text="x")
    assert asked.chips()[1] == Chip(
        ("applied_from", "applied_until"), "Applied 1 Feb 2026 to 1 Mar 2026"
    )


def test_a_range_that_ends_before_it_starts_is_a_problem() -> None:
    asked = PipelineFilter(since_from=MARCH, since_until=FEBRUARY, applied_from=MARCH)
    assert asked.problems().keys() == {"since_until"}
    assert SavedView("Mine", asked).problems().keys() == {"since_until"}


@pytest.mark.parametrize(
    ("name", "fields"), [("Mine", set()), (" ", {"name"}), ("x" * 61, {"name"})]
)
def test_a_view_has_a_name_of_some_length(name: str, fields: set[str]) -> None:
    assert SavedView(name).problems().keys() == fields
