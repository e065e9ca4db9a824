# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""In which part a meeting stands, what clashes, how its history reads, what was asked before."""

from datetime import UTC, date, datetime

import pytest

from networkjournal.domain import meeting_views as v
from networkjournal.domain import rows
from networkjournal.domain.views import MeetingLine
from networkjournal.domain.words import MeetingKind, MeetingPart, MeetingState


def line(of: int, starts: datetime, zone: str = "Europe/Berlin", minutes: int = 30) -> MeetingLine:
    kind, state = MeetingKind.FEEDBACK, MeetingState.PLANNED
    return MeetingLine(of, kind, state, starts, zone, minutes, "", "", None)


@pytest.mark.parametrize(
    ("state", "is_over", "is_written", "part"),
    [
        (MeetingState.PLANNED, False, False, MeetingPart.COMING),
        (MeetingState.PLANNED, True, True, MeetingPart.TO_WRITE_UP),
        (MeetingState.HELD, False, False, MeetingPart.TO_WRITE_UP),
        (MeetingState.HELD, True, True, MeetingPart.PAST),
        (MeetingState.NO_SHOW, True, False, MeetingPart.PAST),
        (MeetingState.CANCELLED_BY_ME, False, False, MeetingPart.PAST),
    ],
)
def test_where_a_meeting_stands(
    state: MeetingState, part: MeetingPart, *, is_over: bool, is_written: bool
) -> None:
    assert v.part_of(state, is_over=is_over, is_written=is_written) is part


def test_parts_are_counted() -> None:
    parts = v.MeetingParts((1, 2), (), (3,))
    assert [*parts.counts.values()] == [2, 0, 1]
    assert [*parts.counts] == [*MeetingPart]


def test_what_shares_a_moment_clashes_whatever_its_zone() -> None:
    lines = [
        line(1, datetime(2026, 12, 1, 10), minutes=120),
        line(2, datetime(2026, 12, 1, 4, 30), "America/New_York"),
        line(3, datetime(2026, 12, 1, 11)),
        line(4, datetime(2026, 12, 1, 12)),
        line(5, datetime(2026, 12, 1, 11), "America/New_York"),
    ]
    assert v.clashing(lines) == {1: (2, 3), 2: (1,), 3: (1,)}
    assert v.MeetingCard(lines[1]).begins == datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


def test_a_history_says_from_when_to_when() -> None:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    first, second, now = (datetime(2026, 12, day, 9) for day in (1, 2, 3))
    row = rows.Meeting(1, starts=now, zone="UTC", minutes=30)
    changes = [
        rows.MeetingChange(1, at=at, starts=first, zone="UTC", minutes=45, note="strike"),
        rows.MeetingChange(2, at=at, state=MeetingState.CANCELLED_BY_THEM),
        rows.MeetingChange(3, at=at, starts=second, zone="UTC", minutes=30),
    ]
    told = v.events(row, changes)
    assert [(e.before, e.after, e.state) for e in told] == [
        ((first, "UTC", 45), (second, "UTC", 30), None),
        (None, None, MeetingState.CANCELLED_BY_THEM),
        ((second, "UTC", 30), (now, "UTC", 30), None),
    ]
    assert told[0].note == "strike"


def test_a_question_is_the_same_whatever_its_case_accents_and_points() -> None:
    asked = v.Asked("Où ai-je perdu?", "Nulle part", date(2026, 1, 1), 1, 2, "Rosa")
    assert v.asked_already("ou ai je  perdu", [asked]) is asked
    assert v.asked_already("Pourquoi?", [asked]) is None
    assert v.same_question("", "?")
