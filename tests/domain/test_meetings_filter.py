# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A filter of meetings says what it asks for, and asks the journal for it."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.meeting_views import MeetingsQuery
from networkjournal.domain.meetings_filter import MeetingsFilter, MeetingsLook
from networkjournal.domain.words import MeetingKind

NOW = datetime(2026, 11, 23, 14, tzinfo=UTC)
FULL = MeetingsFilter(
    text="outline",
    kinds=frozenset({MeetingKind.NETWORKING, MeetingKind.FEEDBACK}),
    contact_id=3,
    organization_id=4,
)
IDS = st.none() | st.integers(1, 2**63 - 1)
LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


def test_each_condition_has_a_chip_that_takes_it_away() -> None:
    chips = FULL.chips("Ana", "Lakeside")
    assert [chip.text for chip in chips] == [
        "“outline”", "Kind: Feedback meeting, Networking", "With Ana", "At Lakeside",
    ]  # fmt: skip
    assert [chip.text for chip in FULL.chips()][2:] == ["With one person", "At one organization"]
    rest = FULL
    for chip in chips:
        rest = rest.without(chip)
    assert rest.is_default
    assert rest.chips() == []


def test_words_of_the_search_are_asked_for_beside_those_of_the_filter() -> None:
    assert FULL.query(NOW, " march ") == MeetingsQuery(
        now=NOW, kinds=FULL.kinds, contact_id=3, organization_id=4, text="outline  march"
    )
    assert MeetingsFilter().query(NOW) == MeetingsQuery(now=NOW)


def test_only_what_leaves_meetings_out_narrows() -> None:
    assert not MeetingsLook(sort="people", text=" ").narrowed
    assert MeetingsLook(text="a").narrowed
    assert MeetingsLook(MeetingsFilter(contact_id=1)).narrowed


@given(st.builds(MeetingsFilter, text=LINES, kinds=st.frozensets(st.sampled_from(MeetingKind)),
                 contact_id=IDS, organization_id=IDS))  # fmt: skip
def test_a_filter_comes_back_as_it_was(asked: MeetingsFilter) -> None:
    assert MeetingsFilter.from_json(asked.to_json()) == asked
