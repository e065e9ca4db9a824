# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a meeting is kept as its history, told to calendars, and undone whole."""

from datetime import datetime

import pytest

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.meeting_views import events
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import MeetingState
from networkjournal.services.meeting_states import MeetingStates
from tests.services.story import LATER, TODAY, Story

BERLIN = "Europe/Berlin"


@pytest.fixture
def meeting(story: Story) -> int:
    fields = MeetingFields(
        starts=LATER, zone=BERLIN, people=(story.rosa, story.dmitri), roles=(" host ",)
    )
    return story.services.meetings.create(fields, AgendaFields(), TODAY)


def told(story: Story, meeting: int) -> list[tuple[MeetingState | None, str]]:
    return [(one.state, one.note) for one in story.reader.meeting_beside(meeting).changes]


def row(story: Story, meeting: int) -> tuple[MeetingState, int]:
    page = story.reader.meeting(meeting)
    assert page is not None
    return page.row.state, page.row.sequence


@pytest.mark.parametrize(
    ("how", "state"),
    [
        ("hold", MeetingState.HELD),
        ("no_show", MeetingState.NO_SHOW),
        ("by_me", MeetingState.CANCELLED_BY_ME),
        ("by_them", MeetingState.CANCELLED_BY_THEM),
    ],
)
def test_a_state_is_one_step_and_stays_in_the_history(
    story: Story, meeting: int, how: str, state: MeetingState
) -> None:
    states, before = story.services.meeting_states, story.content()
    assert isinstance(states, MeetingStates)
    if how.startswith("by_"):
        states.cancel(meeting, by_me=how == "by_me", note=" ill ")
    else:
        getattr(states, how)(meeting, " ill ")
    assert row(story, meeting) == (state, 1)
    assert told(story, meeting) == [(state, "ill")]
    states.plan_again(meeting)
    states.plan_again(meeting)
    assert told(story, meeting) == [(state, "ill"), (MeetingState.PLANNED, "")]
    story.journal.history.undo()
    story.journal.history.undo()
    assert story.content() == before


def test_a_move_keeps_the_time_it_had_and_plans_again(story: Story, meeting: int) -> None:
    states, new = story.services.meeting_states, datetime(2026, 12, 3, 9)
    states.cancel(meeting, by_me=False)
    states.move(meeting, new, BERLIN, 45, TODAY, "their train")
    assert row(story, meeting) == (MeetingState.PLANNED, 2)
    page = story.reader.meeting(meeting)
    assert page is not None
    moves = [one for one in events(page.row, story.reader.meeting_beside(meeting).changes)
             if one.before]  # fmt: skip
    assert [(one.before, one.after) for one in moves] == [((LATER, BERLIN, 30), (new, BERLIN, 45))]
    story.journal.history.undo()
    assert told(story, meeting) == [(MeetingState.CANCELLED_BY_THEM, "")]
    with pytest.raises(UserError, match="skips this hour"):
        states.move(meeting, datetime(2027, 3, 28, 2, 30), BERLIN, 30, TODAY)


def test_the_form_of_a_meeting_keeps_history_and_roles_too(story: Story, meeting: int) -> None:
    page = story.reader.meeting(meeting)
    assert page is not None
    assert [one.role for one in page.people] == ["host", ""]
    fields = MeetingFields.of(page)
    assert fields.roles == ("host", "")
    people = (story.dmitri, story.rosa)
    changed = MeetingFields(starts=LATER, zone="Europe/London", people=people, roles=("guest",))
    story.services.meetings.change(meeting, changed, TODAY)
    assert told(story, meeting) == [(None, "")]
    page = story.reader.meeting(meeting)
    assert page is not None
    assert [(one.name, one.role) for one in page.people] == [
        ("Dmitri Okafor", "guest"),
        ("Rosa Lindqvist", "host"),
    ]
    refs = [
        PersonRef(" ", role="nobody"),
        PersonRef("Zoë", role="new"),
        PersonRef("", story.rosa),
        PersonRef("", story.rosa, role="twice"),
    ]
    roles = MeetingFields(starts=LATER, zone="Europe/London", roles=("other",))
    story.services.meetings.change(meeting, roles, TODAY, refs)
    page = story.reader.meeting(meeting)
    assert page is not None
    assert [(one.name, one.role) for one in page.people] == [
        ("Zoë", "new"),
        ("Rosa Lindqvist", "host"),
    ]
    long = MeetingFields(starts=LATER, people=(story.rosa,), roles=("x" * 501,))
    assert "people" in long.problems(TODAY)


def test_a_meeting_that_is_gone_is_told(story: Story, meeting: int) -> None:
    states = story.services.meeting_states
    story.services.meetings.trash(meeting)
    for of in (meeting, 999):
        with pytest.raises(UserError, match="deleted"):
            states.hold(of)
    with pytest.raises(UserError, match="500"):
        states.hold(meeting, "x" * 501)


def test_the_agenda_that_was_printed_is_an_old_one_once_the_meeting_moves(
    story: Story, meeting: int
) -> None:
    story.services.meetings.mark_printed(meeting, TODAY)
    states = story.services.meeting_states
    states.move(meeting, LATER.replace(hour=LATER.hour + 1), BERLIN, 30, TODAY)
    page = story.reader.meeting(meeting)
    assert page is not None
    assert page.row.printed_on is None
    story.journal.history.undo()
    page = story.reader.meeting(meeting)
    assert page is not None
    assert page.row.printed_on == TODAY
