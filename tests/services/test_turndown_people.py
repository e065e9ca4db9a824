# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom a no names: one person is one contact, two people of one name stay two."""

from copy import deepcopy
from datetime import timedelta

from networkjournal.domain import words as w
from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    TurndownDraft,
)
from networkjournal.store import models as m
from tests.services.story import NO, TODAY, Story, count, put

TOMORROW = TODAY + timedelta(days=1)
NEW_PEOPLE = [InterviewerDraft(PersonRef("Wei Zhang"), round_number=2)]


def test_interviewers_named_late_raise_the_furthest_stage_of_an_ended_position(
    story: Story,
) -> None:
    tutor = story.services.opportunities.create(OpportunityFields("Tutor"), w.Stage.APPLIED, NO)
    draft = story.services.turndowns.begin(tutor, NO)
    story.services.turndowns.park(draft, TODAY)
    draft.interviewers = deepcopy(NEW_PEOPLE)
    story.services.turndowns.finish(put(draft, path=w.Path.LET_GO), TODAY)
    page = story.reader.opportunity(tutor)
    assert page is not None
    assert (page.row.furthest, page.row.ending) == (w.Stage.INTERVIEWING, w.Ending.TURNED_DOWN)
    assert len([change for change in page.changes if change.ending]) == 1


def test_one_new_person_in_several_places_becomes_one_contact(story: Story) -> None:
    draft = story.whole(told_by=PersonRef("Wei Zhang"), decided_by=PersonRef("wei  zhang", None))
    draft.decided_by = PersonRef("wei zhang", title="Dean")
    draft.interviewers += [
        InterviewerDraft(PersonRef("Wei Zhang"), round_number=2, connection=1),
        InterviewerDraft(PersonRef("Wei Zhang"), round_number=3, connection=3),
    ]
    draft.ask_person = PersonRef("WEI ZHANG")
    story.services.turndowns.finish(draft, TODAY)
    (wei,) = m.Contact.select().where(m.Contact.folded == "wei zhang")
    card = story.reader.contact_card(wei.id)
    assert card is not None
    assert (card.title, card.organization) == ("Dean", "Harbour University")
    assert [one.row.connection for one in story.page().interviewers] == [3, 2, 1, 3]
    assert (draft.ask_person.contact_id, draft.told_by and draft.told_by.contact_id) == (
        wei.id, wei.id
    )  # fmt: skip


def test_a_person_made_by_not_today_is_not_made_again(story: Story) -> None:
    draft = story.whole(told_by=PersonRef("Wei Zhang"), ask_person=PersonRef("Wei Zhang"))
    draft.interviewers += deepcopy(NEW_PEOPLE)
    outcome = story.services.turndowns.park(draft, TODAY)
    kept = story.services.turndowns.resume(outcome.turndown_id)
    assert kept is not None
    assert all(one.link_id for one in kept.interviewers)
    story.services.turndowns.finish(kept, TOMORROW)
    assert story.names().count("Wei Zhang") == 1
    assert len(story.page().interviewers) == 3


def test_two_people_of_one_name_stay_two(story: Story) -> None:
    known = story.services.contacts.create(ContactFields("Wei Zhang"))
    draft = story.draft(path=w.Path.LET_GO, told_by=PersonRef("Wei Zhang", known))
    put(draft, decided_by=PersonRef("Wei Zhang", title="Dean"))
    put(draft, supported_by=PersonRef("Wei Zhang", title="Tutor"))
    draft.interviewers = [InterviewerDraft(PersonRef("Ana Li"), round_number=5) for _n in range(2)]
    story.services.turndowns.finish(draft, TODAY)
    assert story.names().count("Wei Zhang") == 3
    assert story.names().count("Ana Li") == 2


def test_a_person_listed_twice_in_a_round_sits_there_once(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO)
    twice = [InterviewerDraft(PersonRef("Rosa", story.rosa), connection=c) for c in (1, 2)]
    draft.interviewers = [*twice, InterviewerDraft(PersonRef("  "))]
    story.services.turndowns.finish(draft, TODAY)
    found = {one.row.contact_id: one.row.connection for one in story.page().interviewers}
    assert found == {story.rosa: 2, story.dmitri: 2}


def test_who_is_needed_comes_out_of_the_trash(story: Story) -> None:
    draft = story.whole()
    story.services.contacts.trash(story.rosa)
    story.services.opportunities.trash(story.opportunity, TODAY)
    outcome = story.services.turndowns.finish(draft, TODAY)
    assert story.reader.trash() == []
    meeting = story.reader.meeting(outcome.meeting_id or 0)
    assert meeting is not None
    assert [person.name for person in meeting.people] == ["Rosa Lindqvist"]


def test_an_interviewer_in_the_trash_stays_there_and_keeps_the_connection(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO)
    story.services.contacts.trash(story.dmitri)
    draft.interviewers[1].connection = 1
    story.services.turndowns.finish(draft, TODAY)
    assert [one.title for one in story.reader.trash()] == ["Dmitri Okafor"]
    story.services.contacts.take_back(story.dmitri)
    assert [one.row.connection for one in story.page().interviewers] == [3, 1]


def test_people_and_links_that_are_gone_are_made_anew(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO, told_by=PersonRef("Ghost", 999))
    draft.interviewers[0].link_id = 999
    draft.supported_by = PersonRef("", 999)
    story.services.turndowns.finish(draft, TODAY)
    assert story.names().count("Ghost") == 1
    assert len(story.page().interviewers) == 2


def test_a_policy_goes_to_the_organization_and_is_never_forgotten(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO, policy=w.FeedbackPolicy.NONE)
    story.services.turndowns.finish(draft, TODAY)
    known = story.page().organization
    assert known is not None
    assert known.feedback_policy is w.FeedbackPolicy.NONE
    other = TurndownDraft(new_position="Tutor", new_organization="HARBOUR university", on=NO)
    story.services.turndowns.finish(put(other, path=w.Path.LET_GO), TODAY)
    known = story.page().organization
    assert known is not None
    assert known.feedback_policy is w.FeedbackPolicy.NONE
    alone = TurndownDraft(new_position="Tutor", on=NO, policy=w.FeedbackPolicy.NONE)
    story.services.turndowns.finish(put(alone, path=w.Path.LET_GO), TODAY)
    assert count(m.Organization) == 1
