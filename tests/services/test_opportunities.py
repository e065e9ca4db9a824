# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opportunities on their way: stages, endings, rounds, and who sat in them."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    InterviewerFields,
    MeetingFields,
    OpportunityFields,
    RoundFields,
)
from networkjournal.domain.errors import UserError
from networkjournal.store import models as m
from tests.services.story import NO, TODAY, Story, count

TUTOR = OpportunityFields("Tutor", "Lakeside", description=" a\r\n", notes="\tb ")
OLD = date(1800, 1, 1)
OLD_DAY = date(2000, 1, 1)


def test_an_opportunity_comes_back_as_typed(story: Story) -> None:
    tutor = story.services.opportunities.create(TUTOR, w.Stage.SAVED, NO)
    page = story.reader.opportunity(tutor)
    assert page is not None
    assert OpportunityFields.of(page) == TUTOR
    changed = replace(TUTOR, position="Head tutor", organization="", salary="40,000")
    story.services.opportunities.change(tutor, changed)
    page = story.reader.opportunity(tutor)
    assert page is not None
    assert OpportunityFields.of(page) == changed
    assert story.journal.history.undo_label == "Change Head tutor"


def test_the_furthest_stage_never_falls(story: Story) -> None:
    move, end = story.services.opportunities.move, story.services.opportunities.end
    move(story.opportunity, w.Stage.OFFER, TODAY)
    move(story.opportunity, w.Stage.APPLIED, TODAY)
    end(story.opportunity, w.Ending.DECLINED_OFFER, TODAY)
    row = story.page().row
    assert (row.stage, row.furthest) == (w.Stage.APPLIED, w.Stage.OFFER)
    assert row.ending is w.Ending.DECLINED_OFFER
    move(story.opportunity, w.Stage.APPLIED, TODAY)
    assert story.page().row.ending is None


def test_moving_to_where_it_is_changes_nothing(story: Story) -> None:
    before = story.content()
    story.services.opportunities.move(story.opportunity, w.Stage.INTERVIEWING, TODAY)
    assert story.content() == before


def test_ending_the_same_way_again_changes_the_day_only(story: Story) -> None:
    end = story.services.opportunities.end
    end(story.opportunity, w.Ending.WENT_COLD, TODAY + timedelta(days=3))
    before = max(c.on for c in story.page().changes if c.stage)
    for on, kept in ((TODAY + timedelta(days=1),) * 2, (OLD_DAY, before)):
        end(story.opportunity, w.Ending.WENT_COLD, on)
        # An ending never lies before what it ended.
        endings = [(c.on, c.ending) for c in story.page().changes if c.ending]
        assert endings == [(kept, w.Ending.WENT_COLD)]
    end(story.opportunity, w.Ending.ROLE_CLOSED, TODAY)
    assert story.page().row.ending is w.Ending.ROLE_CLOSED


def test_a_round_moves_an_earlier_stage_up_and_keeps_an_ending(story: Story) -> None:
    create, add = story.services.opportunities.create, story.services.opportunities.add_round
    open_one = create(TUTOR, w.Stage.APPLIED, NO)
    add(open_one, RoundFields(on=TODAY + timedelta(days=9)), TODAY)
    ended = create(TUTOR, w.Stage.APPLIED, NO)
    story.services.opportunities.end(ended, w.Ending.NO_ANSWER, TODAY)
    add(ended, RoundFields(on=NO - timedelta(days=5)), TODAY)
    for one, ending in ((open_one, None), (ended, w.Ending.NO_ANSWER)):
        page = story.reader.opportunity(one)
        assert page is not None
        assert (page.row.furthest, page.row.ending) == (w.Stage.INTERVIEWING, ending)
        assert max(change.on for change in page.changes) == TODAY


def test_a_round_keeps_its_people_and_those_in_the_trash(story: Story) -> None:
    story.services.contacts.trash(story.dmitri)
    people = (
        InterviewerFields("Rosa Lindqvist", story.rosa, None, 0),
        InterviewerFields("Rosa again", story.rosa, None, 1),
        InterviewerFields("Ana Li"),
        InterviewerFields("  "),
        InterviewerFields("Ghost", 999, None, 2),
    )
    fields = RoundFields(
        on=None, form=w.RoundForm.PANEL, outcome="Good", notes=" n ", people=people
    )
    story.services.opportunities.change_round(story.round, fields, TODAY)
    (view,) = story.page().rounds
    assert (view.row.on, view.row.form, view.row.notes) == (None, w.RoundForm.PANEL, " n ")
    shown = [(one.name, one.row.connection) for one in view.interviewers]
    assert shown == [("Rosa Lindqvist", 1), ("Ana Li", None), ("Ghost", 2)]
    story.services.contacts.take_back(story.dmitri)
    (view,) = story.page().rounds
    assert "Dmitri Okafor" in [one.name for one in view.interviewers]
    story.services.opportunities.change_round(story.round, RoundFields(), TODAY)
    assert story.page().interviewers == ()


def test_rounds_are_numbered_and_deleted_whole(story: Story) -> None:
    second = story.services.opportunities.add_round(story.opportunity, RoundFields(), TODAY)
    assert [view.row.number for view in story.page().rounds] == [1, 2]
    before = story.content()
    story.services.opportunities.delete_round(story.round)
    assert [view.row.id for view in story.page().rounds] == [second]
    assert count(m.Interviewer) == 0
    story.journal.history.undo()
    assert story.content() == before
    with story.journal.history.step("Number") as step:
        step.update(m.InterviewRound, second, number=99)
    with pytest.raises(UserError):
        story.services.opportunities.add_round(story.opportunity, RoundFields(), TODAY)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        (RoundFields(on=OLD), "on"),
        (RoundFields(outcome="x" * 501), "outcome"),
        (RoundFields(notes="x" * 1_000_001), "notes"),
        (RoundFields(people=(InterviewerFields("Rosa", None, None, 4),)), "people"),
        (RoundFields(people=(InterviewerFields("x" * 501),)), "people"),
    ],
)
def test_a_round_that_cannot_be_right_is_told(story: Story, fields: RoundFields, name: str) -> None:
    before = story.content()
    with pytest.raises(UserError) as caught:
        story.services.opportunities.add_round(story.opportunity, fields, TODAY)
    assert set(caught.value.problems) == {name}
    with pytest.raises(UserError):
        story.services.opportunities.change_round(story.round, fields, TODAY)
    assert story.content() == before


def test_a_day_that_cannot_be_right_is_told(story: Story) -> None:
    services, before = story.services.opportunities, story.content()
    with pytest.raises(UserError):
        services.create(TUTOR, w.Stage.SAVED, OLD)
    with pytest.raises(UserError):
        services.create(replace(TUTOR, position=" "), w.Stage.SAVED, NO)
    with pytest.raises(UserError):
        services.move(story.opportunity, w.Stage.OFFER, OLD)
    with pytest.raises(UserError):
        services.end(story.opportunity, w.Ending.WITHDREW, OLD)
    assert story.content() == before


def test_what_is_gone_is_told(story: Story) -> None:
    services, before = story.services.opportunities, story.content()
    with pytest.raises(UserError):
        services.move(999, w.Stage.OFFER, TODAY)
    with pytest.raises(UserError):
        services.end(999, w.Ending.WITHDREW, TODAY)
    with pytest.raises(UserError):
        services.trash(999, TODAY)
    with pytest.raises(UserError):
        services.add_round(999, RoundFields(), TODAY)
    with pytest.raises(UserError):
        services.change_round(999, RoundFields(), TODAY)
    services.delete_round(999)
    with pytest.raises(UserError):
        services.change(999, TUTOR)
    assert story.content() == before


def test_the_trash_gives_back(story: Story) -> None:
    before = story.content()
    story.services.opportunities.trash(story.opportunity, TODAY)
    assert story.reader.opportunities([story.opportunity]) == []
    assert story.journal.history.undo_label == "Delete Lab manager"
    story.services.opportunities.take_back(story.opportunity)
    assert story.content() == before


def test_meetings_to_come_go_to_the_trash_with_it(story: Story) -> None:
    def meet(days: int, state: w.MeetingState = w.MeetingState.PLANNED) -> int:
        starts = datetime.combine(TODAY + timedelta(days=days), time(10))
        kind = w.MeetingKind.FEEDBACK
        fields = MeetingFields(kind, state, starts, "UTC", opportunity_id=story.opportunity)
        return story.services.meetings.create(fields, AgendaFields(), TODAY)

    def there() -> list[int]:
        return [one for one in made if story.reader.meetings([one])]

    made = [meet(-1), meet(2), meet(3), meet(3, w.MeetingState.CANCELLED_BY_ME)]
    story.services.meetings.trash(made[2])
    before = there()
    coming = TODAY + timedelta(days=2)
    assert story.services.opportunities.trash(story.opportunity, TODAY) == (coming,)
    assert there() == [made[0], made[3]]
    story.journal.history.undo()
    assert there() == before
    story.journal.history.redo()
    story.services.opportunities.take_back(story.opportunity)
    assert there() == before, "the one deleted by itself stays in the trash"
    trash = story.services.opportunities
    other = trash.create(OpportunityFields("Tutor"), w.Stage.APPLIED, TODAY)
    trash.trash(story.opportunity, TODAY)
    assert trash.trash(story.opportunity, TODAY) == ()
    assert trash.trash_many([story.opportunity, other], TODAY) == ()
    trash.take_back(story.opportunity)
    assert there() == before, "what lies in the trash keeps the time by which all comes back"


def test_a_policy_is_kept_with_its_source(story: Story) -> None:
    place = story.page().organization
    assert place is not None
    story.services.opportunities.set_policy(place.id, w.FeedbackPolicy.HR_ONLY, "their site")
    place = story.page().organization
    assert place is not None
    assert (place.feedback_policy, place.policy_source) == (w.FeedbackPolicy.HR_ONLY, "their site")
