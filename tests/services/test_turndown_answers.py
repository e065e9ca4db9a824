# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was sent and what they answered: each stored once, and nothing asked twice."""

from datetime import date, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    Step,
    TurndownDraft,
)
from networkjournal.store import models as m
from tests.services.story import LATER, NO, TODAY, Story, count, put

TOMORROW = TODAY + timedelta(days=1)
NEW_PEOPLE = [InterviewerDraft(PersonRef("Wei Zhang"), round_number=2)]


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


def test_a_yes_claims_no_letter_that_nobody_said_was_sent(story: Story) -> None:
    draft = story.draft(path=w.Path.FEEDBACK_MEETING, ask_channel=w.Channel.EMAIL)
    put(draft, ask_person=PersonRef("Rosa", story.rosa), send_on=TOMORROW, agreed=True)
    put(draft, starts=LATER, zone="Europe/Berlin", points=[PointDraft(30, "Thanks")])
    story.services.turndowns.finish(draft, TODAY)
    (ask,) = story.turndown().asks
    assert (ask.row.answer, ask.row.answered_on, ask.row.sent_on) == (w.Answer.YES, TODAY, None)
    assert count(m.Touch) == 0


def test_a_no_claims_no_letter_either(story: Story) -> None:
    turndown_id = asked(story, sent=False)
    draft = story.services.turndowns.answered(turndown_id, w.Answer.NO_TIME)
    assert draft is not None
    story.services.turndowns.finish(put(draft, path=w.Path.LET_GO), TOMORROW)
    (ask,) = story.turndown().asks
    assert (ask.row.answer, ask.row.sent_on) == (w.Answer.NO_TIME, None)


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


def test_a_letter_sent_after_the_answer_asks_for_no_nudge(story: Story) -> None:
    draft = story.draft(path=w.Path.FEEDBACK_MEETING, ask_channel=w.Channel.EMAIL, agreed=True)
    put(draft, ask_person=PersonRef("Rosa", story.rosa), wording="Dear Rosa")
    put(draft, starts=LATER, zone="Europe/Berlin", points=[PointDraft(30, "Thanks")])
    story.services.turndowns.finish(draft, TODAY)
    (ask,) = story.turndown().asks
    story.services.asks.write(ask.row.id, "", "Dear Rosa", sent=True, today=TODAY)
    (ask,) = story.turndown().asks
    assert (ask.row.sent_on, ask.row.nudge_on) == (TODAY, None)
