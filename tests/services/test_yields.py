# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a meeting gave is noted piece by piece, one step each."""

from datetime import date, datetime

import pytest

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import YieldKind
from networkjournal.domain.write_up import YieldDraft
from networkjournal.store import models as m
from tests.services.story import Story, count

TODAY = date(2026, 11, 23)


@pytest.fixture
def meeting(story: Story) -> int:
    fields = MeetingFields(
        starts=datetime(2026, 11, 23, 10), people=(story.rosa,), opportunity_id=story.opportunity
    )
    return story.services.meetings.create(fields, AgendaFields(), TODAY)


def test_an_introduction_is_a_person_with_who_introduced_them(story: Story, meeting: int) -> None:
    people = count(m.Contact)
    draft = YieldDraft(
        YieldKind.INTRODUCTION, "Knows all labs", person=PersonRef("Ana Cruz"), organization="Hill"
    )
    made = story.services.yields.add(meeting, draft, TODAY)
    (view,) = story.journal.reader.meeting_beside(meeting).yields
    assert (view.row.id, view.person, view.row.text) == (made, "Ana Cruz", "Knows all labs")
    assert view.row.given_by_id == story.rosa
    assert count(m.Introduction) == 1
    story.journal.history.undo()
    assert (count(m.Yield), count(m.Contact), count(m.Introduction)) == (0, people, 0)


def test_a_lead_is_an_opportunity_in_saved(story: Story, meeting: int) -> None:
    draft = YieldDraft(YieldKind.LEAD, position=" Lab  head ", organization="Hill")
    story.services.yields.add(meeting, draft, TODAY)
    (view,) = story.journal.reader.meeting_beside(meeting).yields
    assert view.position == "Lab head"


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (YieldDraft(YieldKind.INTRODUCTION), "person"),
        (YieldDraft(YieldKind.INTRODUCTION, "words"), "person"),
        (YieldDraft(YieldKind.CV_PASSED_ON), "person"),
        (YieldDraft(YieldKind.LEAD), "position"),
        (YieldDraft(YieldKind.LEAD, organization="Hill"), "position"),
        (YieldDraft(YieldKind.ADVICE, " "), "text"),
    ],
)
def test_what_is_missing_is_told_at_its_field(
    story: Story, meeting: int, draft: YieldDraft, field: str
) -> None:
    with pytest.raises(UserError) as told:
        story.services.yields.add(meeting, draft, TODAY)
    assert list(told.value.problems) == [field]
    assert count(m.Yield) == 0


def test_a_circle_of_introductions_is_told_at_the_person(story: Story, meeting: int) -> None:
    yields = story.services.yields
    first = YieldDraft(YieldKind.INTRODUCTION, person=PersonRef("", story.dmitri))
    yields.add(meeting, first, TODAY)
    fields = MeetingFields(starts=datetime(2026, 11, 23, 12), people=(story.dmitri,))
    second = story.services.meetings.create(fields, AgendaFields(), TODAY)
    back = YieldDraft(YieldKind.INTRODUCTION, person=PersonRef("", story.rosa))
    with pytest.raises(UserError) as told:
        yields.add(second, back, TODAY)
    assert list(told.value.problems) == ["person"]
    assert count(m.Yield) == 1


def test_words_change_and_it_goes(story: Story, meeting: int) -> None:
    yields = story.services.yields
    advice = yields.add(meeting, YieldDraft(YieldKind.ADVICE, "Breathe"), TODAY)
    lead = yields.add(meeting, YieldDraft(YieldKind.LEAD, "May", position="Head"), TODAY)
    yields.reword(advice, " Breathe out ")
    yields.reword(lead, "")
    found = story.journal.reader.meeting_beside(meeting).yields
    assert [view.row.text for view in found] == ["Breathe out", ""]
    with pytest.raises(UserError):
        yields.reword(advice, " ")
    yields.delete(advice)
    assert count(m.Yield) == 1
    with pytest.raises(UserError):
        yields.reword(advice, "Gone")
    story.journal.history.undo()
    assert count(m.Yield) == 2


def test_a_meeting_in_the_trash_gives_nothing(story: Story, meeting: int) -> None:
    story.services.meetings.trash(meeting)
    with pytest.raises(UserError):
        story.services.yields.add(meeting, YieldDraft(YieldKind.ADVICE, "Breathe"), TODAY)
