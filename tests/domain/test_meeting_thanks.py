# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to thank for a meeting, whether or not it counts as held yet."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from networkjournal.domain import rows
from networkjournal.domain.letters import ThanksDue
from networkjournal.domain.meeting_thanks import Thanked, thanks_for
from networkjournal.domain.words import LetterKind, MeetingKind, MeetingState

ENDS = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
ROW = rows.Meeting(id=4, starts=datetime(2026, 11, 23, 12), zone="UTC", minutes=30)
PEOPLE = [(1, "Ruth"), (2, "Dmitri")]
AFTER = datetime(2026, 11, 23, 14, tzinfo=UTC)


def letter(contact_id: int, sent_on: date | None = None) -> rows.Letter:
    return rows.Letter(
        id=9, contact_id=contact_id, kind=LetterKind.THANK_YOU, sent_on=sent_on, meeting_id=4
    )


def test_nobody_is_thanked_before_it_is_over() -> None:
    assert thanks_for(ROW, PEOPLE, [], [], ENDS.replace(minute=29)) == ([], [])


@pytest.mark.parametrize(
    "row",
    [
        replace(ROW, state=MeetingState.CANCELLED_BY_ME),
        replace(ROW, state=MeetingState.CANCELLED_BY_THEM),
        replace(ROW, state=MeetingState.NO_SHOW),
        replace(ROW, kind=MeetingKind.PREPARATION),
    ],
)
def test_what_did_not_take_place_asks_for_no_thanks(row: rows.Meeting) -> None:
    assert thanks_for(row, PEOPLE, [], [], AFTER) == ([], [])


def test_a_meeting_that_is_over_asks_before_it_counts_as_held() -> None:
    sent, prepared = letter(1, date(2026, 11, 23)), letter(2)
    due, done = thanks_for(ROW, PEOPLE, [sent, prepared], [], AFTER)
    assert due == [ThanksDue(2, "Dmitri", ENDS, 4, None, 9)]
    assert done == [Thanked("Ruth", date(2026, 11, 23))]
    due, done = thanks_for(ROW, PEOPLE, [replace(sent, kind=LetterKind.OTHER)], [], AFTER)
    assert [one.letter_id for one in due] == [None, None]
    assert done == []


def test_of_a_meeting_that_was_held_the_journal_knows() -> None:
    held = replace(ROW, state=MeetingState.HELD)
    mine, other = ThanksDue(2, "Dmitri", ENDS, 4), ThanksDue(1, "Ruth", ENDS, 5)
    assert thanks_for(held, PEOPLE, [letter(1)], [mine, other], AFTER) == ([mine], [])
