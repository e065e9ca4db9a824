# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changed in the journal since a draft was filled is not written over; what was typed is."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    ContactFields,
    InterviewerFields,
    MeetingFields,
    QuestionFields,
    RoundFields,
)
from networkjournal.domain.turndown_draft import PersonRef, PointDraft, TurndownDraft
from networkjournal.domain.views import MeetingPage
from networkjournal.store import models as m
from tests.services.story import LATER, TODAY, Story, put

TOMORROW = TODAY + timedelta(days=1)
OTHER_DAY = datetime(2026, 12, 8, 15)


def connections(story: Story) -> list[int | None]:
    return [one.row.connection for one in story.page().interviewers]


def note_in_the_round(story: Story, connection: int, role: w.RoundRole | None) -> None:
    people = (
        InterviewerFields("Rosa Lindqvist", story.rosa, w.RoundRole.HIRING_MANAGER, 3),
        InterviewerFields("Dmitri Okafor", story.dmitri, role, connection),
    )
    story.services.opportunities.change_round(story.round, RoundFields(people=people), TODAY)


def see(story: Story, kind: w.SignalKind) -> int:
    with story.journal.history.step("Note a signal") as step:
        return step.insert(m.Signal, opportunity_id=story.opportunity, kind=kind, on=TODAY)


def planned(story: Story) -> tuple[int, int]:
    """Finish with a meeting; return the turndown and the meeting."""
    outcome = story.services.turndowns.finish(story.whole(), TODAY)
    return outcome.turndown_id, outcome.meeting_id or 0


def page(story: Story, meeting_id: int) -> MeetingPage:
    found = story.reader.meeting(meeting_id)
    assert found is not None
    return found


def resumed(story: Story, turndown_id: int) -> TurndownDraft:
    draft = story.services.turndowns.resume(turndown_id)
    assert draft is not None
    return draft


def test_what_the_round_form_noted_after_not_today_stands(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO)
    outcome = story.services.turndowns.park(draft, TODAY)
    note_in_the_round(story, 1, w.RoundRole.HR)
    again = resumed(story, outcome.turndown_id)
    assert [one.connection for one in again.interviewers] == [3, 1], "and is shown"
    story.services.turndowns.finish(put(again, learnt="Ask earlier"), TOMORROW)
    assert connections(story) == [3, 1]
    assert story.page().interviewers[1].row.role is w.RoundRole.HR
    assert story.turndown().row.learnt == "Ask earlier"


def test_what_was_clicked_in_the_wizard_is_written(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO)
    draft.interviewers[1].connection = 0
    note_in_the_round(story, 1, w.RoundRole.HR)
    story.services.turndowns.finish(draft, TODAY)
    assert connections(story) == [3, 0]
    assert story.page().interviewers[1].row.role is w.RoundRole.HR


def test_who_was_taken_out_of_the_round_does_not_come_back(story: Story) -> None:
    draft = story.draft(path=w.Path.LET_GO)
    people = (InterviewerFields("Rosa Lindqvist", story.rosa, None, 3),)
    story.services.opportunities.change_round(story.round, RoundFields(people=people), TODAY)
    story.services.turndowns.finish(draft, TODAY)
    assert [one.name for one in story.page().interviewers] == ["Rosa Lindqvist"]


def test_signals_follow_the_journal_where_nobody_ticked(story: Story) -> None:
    kinds = w.SignalKind
    there = [see(story, kind) for kind in (kinds.SALARY, kinds.FINAL_ROUND)]
    draft = story.draft(path=w.Path.LET_GO)
    draft.signals.pop(kinds.SALARY)
    see(story, kinds.REFERENCES)
    with story.journal.history.step("Take a signal away") as step:
        step.delete(m.Signal, there[1])
    story.services.turndowns.finish(draft, TODAY)
    assert {one.row.kind for one in story.page().signals} == {kinds.REFERENCES}


@pytest.mark.parametrize("kept", [True, False])
def test_a_meeting_that_was_moved_stays_moved(story: Story, kept: bool) -> None:
    """Both with a draft that was kept by closing, and with a wizard that stands open."""
    turndown_id, meeting_id = planned(story)
    draft = resumed(story, turndown_id)
    if kept:
        story.services.turndowns.keep(draft)
    fields = replace(MeetingFields.of(page(story, meeting_id)), starts=OTHER_DAY, place="Room 5")
    story.services.meetings.change(meeting_id, replace(fields, dread=2), TODAY)
    questions = (
        QuestionFields("Where did I lose ground?"),
        QuestionFields("Who next?", asked=True, answer="Ana"),
    )
    agenda = AgendaFields(((10, "Listen"), (20, "Thanks")), questions)
    story.services.meetings.change_agenda(meeting_id, agenda)
    before = page(story, meeting_id)
    if kept:
        draft = resumed(story, turndown_id)
        assert (draft.starts, draft.place) == (OTHER_DAY, "Room 5")
    story.services.turndowns.finish(put(draft, learnt="Much"), TOMORROW)
    after = page(story, meeting_id)
    assert MeetingFields.of(after) == MeetingFields.of(before)
    assert AgendaFields.of(after) == agenda
    assert after.row.sequence == before.row.sequence, "a calendar would show nothing new"
    assert story.turndown().row.learnt == "Much"


def test_an_answer_outlives_any_draft(story: Story) -> None:
    turndown_id, meeting_id = planned(story)
    draft = put(resumed(story, turndown_id), questions=["Mine"])
    answered = (QuestionFields("Where did I lose ground?", asked=True, answer="At the end"),)
    agenda = AgendaFields(((30, "Thanks"),), (*answered, QuestionFields("Added since")))
    story.services.meetings.change_agenda(meeting_id, agenda)
    story.services.turndowns.finish(draft, TODAY)
    texts = [(one.text, one.answer) for one in page(story, meeting_id).questions]
    assert texts == [("Mine", ""), ("Added since", ""), ("Where did I lose ground?", "At the end")]


def test_the_letter_as_it_was_mended_wins_over_one_that_nobody_touched(story: Story) -> None:
    draft = story.draft(path=w.Path.FEEDBACK_MEETING, subject="Advice", wording="Dear Rosa")
    put(draft, ask_person=PersonRef("Rosa", story.rosa))
    outcome = story.services.turndowns.finish(draft, TODAY)
    again, mine = (resumed(story, outcome.turndown_id) for _turn in range(2))
    mine.wording = "Dear Rosa, once more"
    ask_id = outcome.ask_id or 0
    story.services.asks.write(ask_id, "Advice", "Dear Dr Lindqvist", sent=True, today=TOMORROW)
    story.services.turndowns.finish(again, TOMORROW)
    (ask,) = story.turndown().asks
    assert (ask.row.wording, ask.row.sent_on) == ("Dear Dr Lindqvist", TOMORROW)
    story.services.turndowns.finish(mine, TOMORROW)
    (ask,) = story.turndown().asks
    assert (ask.row.wording, ask.row.sent_on) == ("Dear Rosa, once more", TOMORROW)


def test_undo_of_finish_brings_back_what_was_typed(story: Story) -> None:
    draft = story.whole(subject="Advice", wording="Dear Rosa, word by word")
    story.services.turndowns.finish(draft, TODAY)
    assert story.services.turndowns.begun() is None
    story.journal.history.undo()
    begun = story.services.turndowns.begun()
    assert begun is not None
    assert (begun.wording, begun.questions) == (draft.wording, draft.questions)
    story.journal.history.redo()
    assert story.services.turndowns.begun() is None
    assert story.kept_keys() == set()


def test_whom_one_meets_is_changed_and_not_added(story: Story) -> None:
    turndown_id, meeting_id = planned(story)
    ana = story.services.contacts.create(ContactFields("Ana Li"))
    fields = MeetingFields.of(page(story, meeting_id))
    people = (*fields.people, ana)
    story.services.meetings.change(meeting_id, replace(fields, people=people), TODAY)
    number = page(story, meeting_id).row.sequence
    draft = resumed(story, turndown_id)
    put(draft, ask_person=PersonRef("Dmitri Okafor", story.dmitri))
    story.services.turndowns.finish(draft, TODAY)
    found = page(story, meeting_id)
    assert [one.name for one in found.people] == ["Dmitri Okafor", "Ana Li"]
    assert found.row.sequence == number + 1
    story.services.turndowns.finish(draft, TODAY)
    assert page(story, meeting_id).row.sequence == number + 1
    put(draft, ask_person=PersonRef("Ana Li", ana))
    story.services.turndowns.finish(draft, TODAY)
    assert [one.name for one in page(story, meeting_id).people] == ["Ana Li"]
    assert page(story, meeting_id).row.sequence == number + 2


def test_who_was_taken_out_of_the_meeting_does_not_come_back(story: Story) -> None:
    turndown_id, meeting_id = planned(story)
    fields = replace(MeetingFields.of(page(story, meeting_id)), people=(story.dmitri,))
    story.services.meetings.change(meeting_id, fields, TODAY)
    story.services.turndowns.finish(resumed(story, turndown_id), TODAY)
    assert [one.name for one in page(story, meeting_id).people] == ["Dmitri Okafor"]


def test_the_points_raise_the_number_and_the_questions_do_not(story: Story) -> None:
    turndown_id, meeting_id = planned(story)
    draft = put(resumed(story, turndown_id), questions=["Why?"])
    story.services.turndowns.finish(draft, TODAY)
    assert page(story, meeting_id).row.sequence == 0
    story.services.turndowns.finish(put(draft, points=[PointDraft(30, "Listen")]), TODAY)
    assert page(story, meeting_id).row.sequence == 1


@pytest.mark.parametrize("path", [w.Path.LET_GO, w.Path.STAY_CONNECTED, w.Path.WRITTEN_FEEDBACK])
def test_another_path_calls_the_planned_meeting_off(story: Story, path: w.Path) -> None:
    turndown_id, meeting_id = planned(story)
    draft = put(resumed(story, turndown_id), path=path)
    story.services.turndowns.finish(draft, TODAY)
    row = page(story, meeting_id).row
    assert (row.state, row.sequence) == (w.MeetingState.CANCELLED_BY_ME, 1)
    again = put(draft, path=w.Path.FEEDBACK_MEETING, agreed=True)
    outcome = story.services.turndowns.finish(again, TODAY)
    assert outcome.meeting_id != meeting_id
    assert page(story, outcome.meeting_id or 0).row.state is w.MeetingState.PLANNED


def test_a_meeting_that_is_past_is_not_called_off(story: Story) -> None:
    turndown_id, meeting_id = planned(story)
    draft = put(resumed(story, turndown_id), path=w.Path.LET_GO)
    story.services.turndowns.finish(draft, LATER.date() + timedelta(days=1))
    assert page(story, meeting_id).row.state is w.MeetingState.PLANNED
    assert m.Meeting.select().count() == 1
