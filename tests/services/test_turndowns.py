# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A no is recorded once, whole, as it was said; whatever comes between, nothing typed is lost."""

from copy import deepcopy
from datetime import date, datetime, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    SignalTick,
    Step,
    TurndownDraft,
)
from networkjournal.services.turndowns import NEW
from networkjournal.store import models as m
from tests.services.story import LATER, NO, TODAY, Story, count, put

TOMORROW = TODAY + timedelta(days=1)
NEW_PEOPLE = [InterviewerDraft(PersonRef("Wei Zhang"), round_number=2)]


def test_finish_stores_all_in_one_step_and_forgets_the_draft(story: Story) -> None:
    before = story.content()
    draft = story.whole()
    story.services.turndowns.keep(draft)
    outcome = story.services.turndowns.finish(draft, TODAY)
    view, page = story.turndown(), story.page()
    assert (view.row.words, view.told_by) == ("  You came\r\nsecond. \t", "Ines Baro")
    assert (view.row.path, view.row.dread) == (w.Path.FEEDBACK_MEETING, 8)
    assert view.row.resume_on is None
    assert [ask.row.answer for ask in view.asks] == [w.Answer.YES]
    assert {s.row.kind for s in page.signals} == {w.SignalKind.SALARY, w.SignalKind.PRAISED}
    assert page.row.ending is w.Ending.TURNED_DOWN
    assert page.row.furthest is w.Stage.INTERVIEWING
    meeting = story.reader.meeting(outcome.meeting_id or 0)
    assert meeting is not None
    assert [person.name for person in meeting.people] == ["Rosa Lindqvist"]
    assert (meeting.row.dread, meeting.row.worth, story.reader.pairs()) == (8, None, [])
    assert [item.text for item in meeting.items] == ["Thanks"]
    assert [question.text for question in meeting.questions] == ["Where did I lose ground?"]
    assert "Lab manager" in meeting.row.purpose
    assert story.kept_keys() == set()
    end = story.content()
    assert story.journal.history.undo() == "Record a turndown"
    assert story.content() == before
    story.journal.history.redo()
    assert story.content() == end


def test_what_is_unanswered_is_null(story: Story) -> None:
    story.services.turndowns.finish(story.draft(path=w.Path.LET_GO), TODAY)
    row = story.turndown().row
    given = (row.channel, row.told_by_id, row.decided_by_id, row.supported_by_id, row.dread)
    assert given == (None,) * 5
    assert (row.level_override, row.check_in_on) == (None, None)
    assert story.reader.pairs() == []


def test_not_today_records_the_no_and_keeps_the_rest(story: Story) -> None:
    draft = story.whole(dread=None, step=Step.WHEN, wording="Dear Rosa\r\n")
    story.services.turndowns.keep(draft)
    outcome = story.services.turndowns.park(draft, TODAY)
    row = story.turndown().row
    assert (row.path, row.resume_on) == (None, TOMORROW)
    assert story.page().row.ending is w.Ending.TURNED_DOWN
    assert (count(m.Ask), count(m.Meeting)) == (0, 0)
    assert story.reader.unfinished_turndowns() == [(outcome.turndown_id, "Lab manager")]
    assert story.kept_keys() == {f"turndown:{outcome.turndown_id}"}
    assert story.services.turndowns.begun() is None
    kept = story.services.turndowns.resume(outcome.turndown_id)
    assert kept is not None
    assert (kept.step, kept.starts, kept.wording) == (Step.WHEN, LATER, "Dear Rosa\r\n")
    assert story.services.turndowns.finish(kept, TOMORROW).turndown_id == outcome.turndown_id
    assert story.turndown().row.resume_on is None
    assert story.kept_keys() == set()


@pytest.mark.parametrize("step", list(Step))
def test_not_today_works_on_every_page_even_where_it_holds_nonsense(
    story: Story, step: Step
) -> None:
    draft = story.whole(step=step, dread=11, dread_note="x" * 200_001, wording="x" * 200_001)
    put(draft, note="x" * 200_001, learnt="x" * 200_001, minutes=0, place="x" * 501, sent=True)
    draft.signals = {w.SignalKind.SALARY: SignalTick(date(1800, 1, 1))}
    draft.interviewers[0].connection = 4
    draft.interviewers += [
        InterviewerDraft(PersonRef("Zoë"), round_number=0),
        InterviewerDraft(PersonRef("x" * 501)),
    ]
    story.services.turndowns.park(draft, TODAY)
    row = story.turndown().row
    assert (row.dread, row.dread_note, row.words) == (None, "", draft.words)
    assert [one.row.on for one in story.page().signals] == [None]
    assert draft.dread == 11, "what was typed stays where it can be mended"
    assert len(draft.interviewers) == 4
    story.assert_sound()


def test_an_open_path_stays_open_and_keeps_its_draft(story: Story) -> None:
    outcome = story.services.turndowns.finish(story.draft(subject="Thanks"), TODAY)
    assert story.turndown().row.resume_on == TOMORROW
    kept = story.services.turndowns.resume(outcome.turndown_id)
    assert kept is not None
    assert kept.subject == "Thanks"


@pytest.mark.parametrize("path", [None, w.Path.LET_GO])
def test_finish_stays_closed_while_something_cannot_be_right(
    story: Story, path: w.Path | None
) -> None:
    before = story.content()
    draft = story.draft(path=path, words="x" * 200_001)
    story.services.turndowns.keep(draft)
    with pytest.raises(UserError) as caught:
        story.services.turndowns.finish(draft, TODAY)
    assert set(caught.value.problems) == {"words"}
    assert story.content() == before
    assert story.services.turndowns.kept() == draft


def test_finishing_twice_changes_the_same_rows(story: Story) -> None:
    draft = story.whole(sent=True, interviewers=deepcopy(NEW_PEOPLE))
    first = story.services.turndowns.finish(draft, TODAY)
    story.services.meetings.write_notes(first.meeting_id or 0, "Notes")
    end = story.content()
    assert story.services.turndowns.finish(draft, TODAY) == first
    assert story.content() == end
    draft.starts, draft.questions = LATER + timedelta(hours=1), ["Another?"]
    assert story.services.turndowns.finish(draft, TOMORROW) == first
    page = story.reader.meeting(first.meeting_id or 0)
    assert page is not None
    assert (page.row.starts.hour, page.row.sequence, page.row.notes) == (11, 1, "Notes")
    assert (count(m.Meeting), count(m.Ask), count(m.Touch)) == (1, 1, 1)


def test_recording_a_no_again_goes_on_with_the_one_that_is_there(story: Story) -> None:
    first = story.services.turndowns.finish(story.whole(), TODAY)
    again = story.services.turndowns.begin(story.opportunity, TOMORROW)
    assert (again.turndown_id, again.meeting_id) == (first.turndown_id, first.meeting_id)
    assert (again.dread, again.starts, again.agreed) == (8, LATER, True)
    assert again.questions == ["Where did I lose ground?"]
    assert story.services.turndowns.finish(again, TOMORROW) == first


def test_a_draft_from_before_meets_the_no_that_was_recorded_meanwhile(story: Story) -> None:
    old = story.draft(path=w.Path.LET_GO, learnt="Ask earlier")
    story.services.turndowns.keep(old)
    first = story.services.turndowns.park(story.draft(words="Sorry", dread=7), TODAY)
    story.services.turndowns.finish(old, TODAY)
    row = story.turndown().row
    assert (row.words, row.learnt, row.dread) == ("Sorry", "Ask earlier", 7)
    assert (row.id, row.path) == (first.turndown_id, w.Path.LET_GO)
    assert not [key for key in story.kept_keys() if key != NEW]


def test_a_second_no_after_a_new_start_is_a_second_turndown(story: Story) -> None:
    story.services.turndowns.finish(story.draft(path=w.Path.LET_GO), TODAY)
    story.services.opportunities.move(story.opportunity, w.Stage.OFFER, TOMORROW)
    draft = story.services.turndowns.begin(story.opportunity, TOMORROW)
    story.services.turndowns.finish(put(draft, path=w.Path.LET_GO), TOMORROW)
    assert len(story.page().turndowns) == 2
    assert story.page().row.furthest is w.Stage.OFFER


def test_what_became_of_it_since_stands(story: Story) -> None:
    parked = story.draft()
    story.services.turndowns.park(parked, TODAY)
    story.services.opportunities.move(story.opportunity, w.Stage.OFFER, TOMORROW)
    story.services.turndowns.finish(put(parked, path=w.Path.LET_GO), TOMORROW)
    assert story.page().row.ending is None


def test_a_no_may_follow_another_ending(story: Story) -> None:
    story.services.opportunities.end(story.opportunity, w.Ending.WENT_COLD, NO)
    draft = story.draft(path=w.Path.LET_GO, on=NO - timedelta(days=3))
    story.services.turndowns.finish(draft, TODAY)
    story.services.turndowns.finish(put(draft, on=NO - timedelta(days=2)), TODAY)
    endings = [change.ending for change in story.page().changes if change.ending]
    assert sorted(endings) == [w.Ending.TURNED_DOWN, w.Ending.WENT_COLD]
    assert story.page().row.ending is w.Ending.TURNED_DOWN


def test_a_no_that_was_written_to_the_wrong_position_moves(story: Story) -> None:
    other = story.services.opportunities.create(OpportunityFields("Tutor"), w.Stage.SAVED, NO)
    story.services.opportunities.end(story.opportunity, w.Ending.WENT_COLD, NO)
    draft = story.draft()
    story.services.turndowns.park(draft, TODAY)
    story.services.turndowns.take_opportunity(draft, other)
    story.services.turndowns.finish(put(draft, path=w.Path.LET_GO), TODAY)
    assert story.page().row.ending is w.Ending.WENT_COLD
    assert story.page().turndowns == ()
    page = story.reader.opportunity(other)
    assert page is not None
    assert (page.row.ending, len(page.turndowns)) == (w.Ending.TURNED_DOWN, 1)


def test_a_new_position_is_made_as_far_as_it_came(story: Story) -> None:
    cases = [
        ([], {}, w.Stage.APPLIED),
        ([], {w.SignalKind.PERSONAL_CALL: SignalTick()}, w.Stage.APPLIED),
        ([], {w.SignalKind.FINAL_ROUND: SignalTick()}, w.Stage.INTERVIEWING),
        (deepcopy(NEW_PEOPLE), {}, w.Stage.INTERVIEWING),
    ]
    for people, signals, furthest in cases:
        draft = TurndownDraft(new_position=" Bridge  tutor ", new_organization="Lakeside", on=NO)
        put(draft, path=w.Path.LET_GO, interviewers=people, signals=signals)
        outcome = story.services.turndowns.finish(draft, TODAY)
        page = story.reader.opportunity(outcome.opportunity_id)
        assert page is not None
        assert (page.row.position, page.row.furthest) == ("Bridge tutor", furthest)
        assert page.organization is not None
        assert page.organization.name == "Lakeside"
        assert [change.ending for change in page.changes][-1] is w.Ending.TURNED_DOWN
    assert count(m.Organization) == 2


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
    story.services.opportunities.trash(story.opportunity)
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


def test_a_position_that_is_gone_is_said_at_its_field(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO, opportunity_id=999)
    before = deepcopy(draft)
    for store in (story.services.turndowns.finish, story.services.turndowns.park):
        with pytest.raises(UserError) as caught:
            store(draft, TODAY)
        assert set(caught.value.problems) == {"opportunity"}
    assert draft == before
    assert story.content()["turndown"] == []
    story.services.turndowns.keep(draft)
    kept = story.services.turndowns.kept()
    assert kept is not None
    assert kept.opportunity_id is None
    assert story.services.turndowns.begin(999, NO).opportunity_id is None


def test_a_draft_is_as_it_was_where_storing_fails(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = story.whole(sent=True, interviewers=deepcopy(NEW_PEOPLE))
    before, content = deepcopy(draft), story.content()

    def full() -> None:
        raise OutsideError("The disk is full.")

    for store in (story.services.turndowns.finish, story.services.turndowns.park):
        with monkeypatch.context() as patch:
            patch.setattr(story.journal.database, "commit", full)
            with pytest.raises(OutsideError):
                store(draft, TODAY)
        assert draft == before
        assert story.content() == content
        assert story.kept_keys() == set()
    story.services.turndowns.finish(draft, TODAY)


def test_what_undo_takes_back_can_be_recorded_again(story: Story) -> None:
    draft = TurndownDraft(new_position="Tutor", on=NO, words="Sorry", path=w.Path.LET_GO)
    outcome = story.services.turndowns.park(draft, TODAY)
    story.journal.history.undo()
    begun = story.services.turndowns.begun()
    assert begun is not None
    assert (begun.words, begun.opportunity_id) == ("Sorry", None)
    again = story.services.turndowns.finish(begun, TODAY)
    assert again.turndown_id != outcome.turndown_id
    assert count(m.Turndown) == 1
    assert story.kept_keys() == set()


def test_stay_connected_keeps_the_note_and_its_date_and_logs_it_once(story: Story) -> None:
    draft = story.draft(path=w.Path.STAY_CONNECTED, note="Dear Rosa,\r\n", sent=True)
    put(draft, ask_person=PersonRef("Rosa", story.rosa), check_in_on=date(2027, 2, 18))
    story.services.turndowns.park(draft, TODAY)
    story.services.turndowns.finish(draft, TOMORROW)
    row = story.turndown().row
    assert (row.note, row.check_in_on) == ("Dear Rosa,\r\n", date(2027, 2, 18))
    (touch,) = m.Touch.select()
    assert (touch.on, touch.gist) == (TODAY, "Dear Rosa,\r\n")


def test_a_note_of_a_path_not_taken_is_not_stored(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO, note="Dear Rosa", check_in_on=date(2027, 1, 1))
    story.services.turndowns.finish(put(draft, learnt="Ask earlier"), TODAY)
    row = story.turndown().row
    assert (row.note, row.check_in_on, row.learnt) == ("", None, "Ask earlier")


def test_a_letter_that_went_out_is_stored_with_not_today(story: Story) -> None:
    draft = story.draft(path=w.Path.WRITTEN_FEEDBACK, sent=True, subject="Thanks", wording="Dear")
    put(draft, ask_person=PersonRef("Rosa", story.rosa), send_on=TOMORROW)
    story.services.turndowns.park(draft, TODAY)
    story.services.turndowns.finish(draft, TOMORROW)
    (ask,) = story.turndown().asks
    assert (ask.row.sent_on, ask.contact) == (TODAY, "Rosa Lindqvist")
    assert ask.row.nudge_on == date(2026, 11, 30), "six working days later"
    assert (count(m.Touch), count(m.Ask)) == (1, 1)


def test_an_ask_that_no_path_needs_rests(story: Story) -> None:
    draft = story.draft(path=w.Path.WRITTEN_FEEDBACK, ask_person=PersonRef("Rosa", story.rosa))
    story.services.turndowns.finish(draft, TODAY)
    again = story.services.turndowns.begin(story.opportunity, TODAY)
    assert again.ask_id
    story.services.turndowns.finish(put(again, path=w.Path.LET_GO), TODAY)
    assert story.turndown().asks == ()
    story.services.turndowns.finish(put(again, path=w.Path.WRITTEN_FEEDBACK, sent=True), TODAY)
    story.services.turndowns.finish(put(again, path=w.Path.LET_GO), TODAY)
    (ask,) = story.turndown().asks
    assert (ask.row.sent_on, ask.row.nudge_on, ask.row.answer) == (TODAY, None, None)


def test_a_letter_to_somebody_else_leaves_the_sent_one(story: Story) -> None:
    draft = story.draft(path=w.Path.WRITTEN_FEEDBACK, sent=True, wording="Dear Rosa")
    story.services.turndowns.finish(put(draft, ask_person=PersonRef("R", story.rosa)), TODAY)
    put(draft, ask_person=PersonRef("D", story.dmitri), wording="Dear Dmitri")
    story.services.turndowns.finish(draft, TODAY)
    wordings = [(ask.contact, ask.row.wording) for ask in story.turndown().asks]
    assert wordings == [("Rosa Lindqvist", "Dear Rosa"), ("Dmitri Okafor", "Dear Dmitri")]


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


def asked(story: Story, **values: object) -> int:
    """Finish with an ask that waits for its answer; return the turndown."""
    draft = story.draft(path=w.Path.FEEDBACK_MEETING, dread=6, subject="Advice", wording="Dear")
    put(draft, ask_person=PersonRef("Rosa", story.rosa), ask_channel=w.Channel.EMAIL, sent=True)
    put(draft, slots=[LATER], zone="Europe/Berlin", nudge_on=TOMORROW, send_on=TODAY, **values)
    return story.services.turndowns.finish(draft, TODAY).turndown_id


def test_a_yes_opens_at_the_date_with_everything_filled(story: Story) -> None:
    turndown_id = asked(story)
    draft = story.services.turndowns.answered(turndown_id, w.Answer.YES)
    assert draft is not None
    assert (draft.step, draft.path, draft.agreed) == (Step.WHEN, w.Path.FEEDBACK_MEETING, True)
    assert (draft.starts, draft.zone, draft.wording) == (LATER, "Europe/Berlin", "Dear")
    assert draft.ask_person == PersonRef("Rosa Lindqvist", story.rosa, "Head")
    assert (draft.dread, draft.on) == (6, NO)
    put(draft, points=[PointDraft(30, "Thanks")])
    story.services.turndowns.finish(draft, TOMORROW)
    (ask,) = story.turndown().asks
    assert (ask.row.answer, ask.row.answered_on) == (w.Answer.YES, TOMORROW)
    assert (ask.row.sent_on, ask.row.nudge_on) == (TODAY, None)
    assert (count(m.Meeting), count(m.Touch)) == (1, 1)


@pytest.mark.parametrize("answer", [w.Answer.NO_POLICY, w.Answer.NO_TIME, w.Answer.SILENCE])
def test_a_no_opens_at_the_way_on_and_closes_the_ask(story: Story, answer: w.Answer) -> None:
    turndown_id = asked(story)
    draft = story.services.turndowns.answered(turndown_id, answer)
    assert draft is not None
    assert (draft.step, draft.path, draft.wording) == (Step.WAY, None, "")
    assert (draft.policy is w.FeedbackPolicy.NONE) is (answer is w.Answer.NO_POLICY)
    put(draft, path=w.Path.WRITTEN_FEEDBACK, ask_person=PersonRef("D", story.dmitri))
    story.services.turndowns.finish(draft, TOMORROW)
    story.services.turndowns.finish(draft, TOMORROW)
    first, second = story.turndown().asks
    assert (first.row.answer, first.row.answered_on) == (answer, TOMORROW)
    assert (first.row.nudge_on, first.row.wording) == (None, "Dear")
    assert (second.contact, second.row.answer) == ("Dmitri Okafor", None)


@pytest.mark.parametrize("answer", list(w.Answer))
def test_not_today_after_an_answer_stores_the_answer(story: Story, answer: w.Answer) -> None:
    turndown_id = asked(story)
    draft = story.services.turndowns.answered(turndown_id, answer)
    assert draft is not None
    story.services.turndowns.park(draft, TODAY)
    (ask,) = story.turndown().asks
    assert (ask.row.answer, ask.row.nudge_on) == (answer, None)
    assert story.turndown().row.path is None
    story.services.turndowns.drop(draft)
    again = story.services.turndowns.resume(turndown_id)
    assert again is not None
    assert again.agreed is (answer is w.Answer.YES)
    assert bool(again.ask_id) is (answer is w.Answer.YES)


def test_answer_after_answer_stays_one_turndown(story: Story) -> None:
    turndown_id = asked(story)
    for answer in (w.Answer.SILENCE, w.Answer.YES, w.Answer.YES, w.Answer.NO_TIME, w.Answer.YES):
        draft = story.services.turndowns.answered(turndown_id, answer)
        assert draft is not None
        if answer is w.Answer.YES:
            put(draft, points=[PointDraft(30, "Thanks")], starts=LATER)
        story.services.turndowns.finish(put(draft, path=draft.path or w.Path.LET_GO), TOMORROW)
        view = story.turndown()
        assert [ask.row.answer for ask in view.asks] == [answer]
    states = [meeting.state for meeting in story.page().meetings]
    assert states == [w.MeetingState.CANCELLED_BY_THEM, w.MeetingState.PLANNED]
    cancelled = story.reader.meeting(story.page().meetings[0].id)
    assert cancelled is not None
    assert cancelled.row.sequence == 1


def test_an_answer_that_was_begun_is_offered_and_goes_on(story: Story) -> None:
    turndown_id = asked(story)
    draft = story.services.turndowns.answered(turndown_id, w.Answer.YES)
    assert draft is not None
    story.services.turndowns.keep(put(draft, place="Café"))
    begun = story.services.turndowns.begun()
    again = story.services.turndowns.answered(turndown_id, w.Answer.YES)
    assert begun is not None
    assert again is not None
    assert (begun.place, again.place) == ("Café", "Café")
    other = story.services.turndowns.answered(turndown_id, w.Answer.NO_TIME)
    assert other is not None
    assert other.place == ""
    story.services.turndowns.keep(TurndownDraft(new_position="Tutor"))
    begun = story.services.turndowns.begun()
    assert begun is not None
    assert begun.new_position == "Tutor"


def test_no_draft_for_what_is_not_there(story: Story) -> None:
    assert story.services.turndowns.resume(999) is None
    assert story.services.turndowns.answered(999, w.Answer.YES) is None
    assert story.services.turndowns.kept() is None
    assert story.services.turndowns.begun() is None


def test_any_draft_comes_back_as_it_was_kept(story: Story) -> None:
    draft = story.whole(words="\ud83d half \0 🌍 \u200fمرحبا", slots=[LATER], answer=w.Answer.YES)
    put(draft, level_override=w.Level.MAYBE, nudge_on=TODAY, interviewers=deepcopy(NEW_PEOPLE))
    story.services.turndowns.keep(draft)
    assert story.services.turndowns.kept() == draft
    story.services.turndowns.drop(draft)
    assert story.services.turndowns.kept() is None


@pytest.mark.parametrize(
    "content",
    ["[]", '"x"', "3", "{", '{"on": "soon"}', '{"path": "up"}', '{"signals": {"x": 1}}',
     '{"interviewers": [{}]}', '{"slots": 5}', "null"],
)  # fmt: skip
def test_a_draft_that_cannot_be_read_is_left_alone(story: Story, content: str) -> None:
    m.Draft.insert(key=NEW, content=content, saved_at=datetime(2026, 1, 1)).execute()
    assert story.services.turndowns.kept() is None
    assert story.kept_keys() == {NEW} if content != "{" else m.Draft.select().exists()


def test_long_texts_come_back_byte_for_byte(story: Story) -> None:
    text = (" \r\n\t é 🌍 \u200f" * 20_000)[:199_990] + "  \n"
    draft = story.draft(path=w.Path.STAY_CONNECTED, words=text, note=text, dread_note=text)
    story.services.turndowns.finish(put(draft, learnt=text), TODAY)
    row = story.turndown().row
    assert (row.words, row.note, row.dread_note, row.learnt) == (text,) * 4
    with pytest.raises(UserError):
        story.services.turndowns.park(story.draft(words="x" * 200_001), TODAY)
