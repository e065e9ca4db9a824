# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard proposes by the handbook, follows what changes, and leaves alone what is yours."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.settings import Me, Settings, Timings
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    SignalTick,
    Step,
    TurndownDraft,
)
from networkjournal.services.templates import TemplateBook
from networkjournal.services.turndown_proposals import Proposals, whom
from tests.services.conftest import BOOK
from tests.services.story import LATER, ME, NO, TODAY, Story, put

SETTINGS = Settings(ME)


def fill(story: Story, draft: TurndownDraft, *steps: Step, today: date = TODAY) -> TurndownDraft:
    for step in steps:
        story.services.proposals.fill(draft, step, story.services.settings.get(), today)
    return draft


def test_every_page_passes_with_enter_from_the_no_to_the_meeting(story: Story) -> None:
    draft = story.draft(agreed=True)
    for step in Step:
        fill(story, draft, step)
        assert draft.problems(step, TODAY) == {}
    assert draft.path is w.Path.FEEDBACK_MEETING
    assert draft.ask_person == PersonRef("Rosa Lindqvist", story.rosa, "Head")
    assert draft.send_on == date(2026, 11, 21), "one sleeps on a no first"
    assert draft.starts == draft.slots[0]
    assert draft.nudge_on == date(2026, 11, 30)
    assert draft.dread is None
    outcome = story.services.turndowns.finish(draft, TODAY)
    page = story.reader.meeting(outcome.meeting_id or 0)
    assert page is not None
    assert (len(page.items), len(page.questions)) == (7, 6)
    assert sum(item.minutes for item in page.items) == 30


@pytest.mark.parametrize("path", list(w.Path))
def test_every_path_ends_well_with_enter_alone(story: Story, path: w.Path) -> None:
    draft = story.draft(path=path)
    fill(story, draft, *draft.steps())
    story.services.turndowns.finish(draft, TODAY)
    assert story.turndown().row.path is path


def test_the_level_is_worked_out_and_can_be_overridden(story: Story) -> None:
    draft = story.draft(signals={w.SignalKind.TOLD_SECOND: SignalTick()})
    proposals = story.services.proposals
    assert proposals.level(draft, SETTINGS) is w.Level.CONTENDER
    assert proposals.closeness(draft, SETTINGS).total == 4
    assert proposals.level(put(draft, level_override=w.Level.NOT_CLOSE), SETTINGS) == "not_close"


@pytest.mark.parametrize(
    ("policy", "path"),
    [
        (w.FeedbackPolicy.NONE, w.Path.STAY_CONNECTED),
        (w.FeedbackPolicy.IN_WRITING, w.Path.WRITTEN_FEEDBACK),
        (w.FeedbackPolicy.HR_ONLY, w.Path.WRITTEN_FEEDBACK),
        (w.FeedbackPolicy.GIVES, w.Path.FEEDBACK_MEETING),
    ],
)
def test_a_known_policy_decides(story: Story, policy: w.FeedbackPolicy, path: w.Path) -> None:
    place = story.page().row.organization_id
    assert place is not None
    draft = story.draft()
    story.services.opportunities.set_policy(place, policy)
    assert fill(story, draft, Step.WAY).path is path
    fresh = TurndownDraft(new_position="Tutor", new_organization="harbour UNIVERSITY", on=NO)
    assert fill(story, fresh, Step.WAY).policy is policy


def test_the_path_follows_until_a_person_chooses(story: Story) -> None:
    draft = fill(story, story.draft(interviewers=[]), Step.WAY)
    assert draft.path is w.Path.LET_GO
    draft.interviewers = [InterviewerDraft(PersonRef("Ana Li"), connection=3)]
    assert fill(story, draft, Step.WAY).path is w.Path.FEEDBACK_MEETING
    draft.path = w.Path.STAY_CONNECTED
    assert fill(story, draft, Step.WAY).path is w.Path.STAY_CONNECTED


def test_the_hr_desk_is_asked_where_only_it_answers(story: Story) -> None:
    draft = story.draft(policy=w.FeedbackPolicy.HR_ONLY, path=w.Path.WRITTEN_FEEDBACK)
    assert fill(story, draft, Step.ASK).ask_person == PersonRef(
        "Rosa Lindqvist", story.rosa, "Head"
    )
    draft.interviewers.append(InterviewerDraft(PersonRef("Ana Li"), role=w.RoundRole.HR))
    fill(story, draft, Step.ASK)
    assert draft.ask_person == PersonRef("Ana Li")


def test_new_people_can_be_asked_too(story: Story) -> None:
    ana, bo = InterviewerDraft(PersonRef("Ana")), InterviewerDraft(PersonRef("Bo"))
    draft = TurndownDraft(interviewers=[ana, bo])
    assert whom(draft) is None
    assert whom(put(draft, told_by=PersonRef("Cy"))) == PersonRef("Cy")
    bo.connection = 2
    assert whom(draft) == PersonRef("Bo")
    ana.connection = 2
    assert whom(put(draft, told_by=PersonRef("Bo"))) == PersonRef("Bo"), "who told you wins a tie"
    assert whom(TurndownDraft(interviewers=[InterviewerDraft(PersonRef("Ana"))])) is not None
    assert whom(TurndownDraft(told_by=PersonRef(""))) is not None


def test_a_letter_follows_person_channel_and_times_until_it_is_yours(story: Story) -> None:
    draft = fill(story, story.draft(path=w.Path.FEEDBACK_MEETING), Step.ASK)
    assert "Dear Rosa Lindqvist" in draft.wording
    assert "Tomás Quiroga" in draft.wording
    draft.ask_person = PersonRef("Dmitri Okafor", story.dmitri)
    assert "Dear Dmitri Okafor" in fill(story, draft, Step.ASK).wording
    draft.ask_channel = w.Channel.CALL
    assert "Voicemail" in fill(story, draft, Step.ASK).wording
    draft.ask_channel = w.Channel.EMAIL
    fill(story, draft, Step.ASK, Step.WHEN)
    draft.slots = [datetime(2026, 12, 24, 9)]
    assert "24 December, 09:00" in fill(story, draft, Step.READY).wording
    draft.wording += "PS"
    draft.slots = [datetime(2026, 12, 23, 9)]
    draft.ask_channel = w.Channel.CALL
    assert fill(story, draft, Step.ASK, Step.READY).wording.endswith("PS")


def test_a_note_is_written_anew_until_it_is_yours(story: Story) -> None:
    rewrite = story.services.proposals.rewrite
    draft = fill(story, story.draft(path=w.Path.STAY_CONNECTED), Step.CONNECT)
    draft.ask_person = PersonRef("Dmitri Okafor", story.dmitri)
    rewrite(draft, SETTINGS)
    assert "Dmitri" in draft.note
    draft.note, draft.ask_person = "Mine", PersonRef("Ana")
    rewrite(draft, SETTINGS)
    assert draft.note == "Mine"
    rewrite(put(draft, path=w.Path.WRITTEN_FEEDBACK), SETTINGS)
    assert "Dear Ana" in draft.wording
    rewrite(put(draft, sent=True, ask_person=PersonRef("Bo")), SETTINGS)
    assert "Dear Ana" in draft.wording


def test_a_letter_that_was_sent_stays(story: Story) -> None:
    draft = fill(story, story.draft(path=w.Path.FEEDBACK_MEETING), Step.ASK, Step.WHEN)
    sent = (draft.wording, draft.slots, draft.send_on)
    draft.sent = True
    fill(story, draft, Step.ASK, Step.WHEN, Step.READY, today=TODAY + timedelta(days=30))
    assert (draft.wording, draft.slots, draft.send_on) == sent
    assert draft.starts is not None
    assert draft.starts.date() > TODAY + timedelta(days=30), "times that are past are not meant"


def test_what_is_yours_is_never_overwritten(story: Story) -> None:
    draft = story.draft(path=w.Path.FEEDBACK_MEETING, agreed=True, starts=LATER, send_on=NO)
    mine = {"wording": "Hello", "subject": "Hi", "nudge_on": NO, "questions": ["Why?"]}
    put(draft, ask_person=PersonRef("Ana"), ask_channel=w.Channel.LETTER, **mine)
    put(draft, slots=[LATER, LATER + timedelta(days=1)], note="N", check_in_on=NO)
    before = replace(draft, proposed={})
    steps = (Step.WAY, Step.ASK, Step.WHEN, Step.CONNECT, Step.READY)
    fill(story, draft, *steps, *steps)
    assert replace(draft, proposed={}, zone="") == before
    second = draft.slots[1]
    assert fill(story, put(draft, starts=second), Step.WHEN).starts == second


def test_an_agenda_follows_the_length_until_it_is_yours(story: Story) -> None:
    draft = fill(story, story.draft(agreed=True), Step.AGENDA)
    draft.minutes, draft.form = 45, w.MeetingForm.LUNCH
    assert [p.minutes for p in fill(story, draft, Step.AGENDA).points] == [5, 4, 14, 8, 8, 4, 2]
    draft.points[0].text = "Coffee"
    draft.minutes = 30
    assert "points" in fill(story, draft, Step.AGENDA).problems(Step.AGENDA, TODAY)


@given(st.integers(1, 600), st.sampled_from(w.MeetingForm))
def test_points_add_up_to_any_length(minutes: int, form: w.MeetingForm) -> None:
    proposals = Proposals(None, BOOK)  # type: ignore[arg-type]
    points = proposals.agenda(minutes, form)
    assert sum(point.minutes for point in points) == minutes
    assert all(point.minutes >= 1 and point.text for point in points)


def test_a_school_without_a_feedback_agenda_keeps_nobody_from_a_meeting(
    story: Story, tmp_path: Path
) -> None:
    (tmp_path / "agendas").mkdir()
    other = 'name = "A"\nkind = "other"\nminutes = 1\n[[items]]\nminutes = 1\ntext = "x"\n'
    for name in ("feedback-20", "feedback-30", "feedback-lunch-45"):
        (tmp_path / "agendas" / f"{name}.toml").write_text(other, encoding="utf-8")
    proposals = Proposals(story.reader, TemplateBook(tmp_path))
    assert proposals.agenda(30, w.MeetingForm.IN_PERSON) == ()
    draft = story.draft(agreed=True, path=w.Path.FEEDBACK_MEETING)
    proposals.fill(draft, Step.AGENDA, SETTINGS, TODAY)
    assert draft.problems(Step.AGENDA, TODAY) == {}


def test_times_keep_to_hours_travel_and_other_meetings(story: Story) -> None:
    me = replace(ME, day_starts="09:00", day_ends="12:00", travel_minutes=60)
    draft = story.draft(zone="Europe/Berlin")
    free = story.services.proposals.slots(draft, Settings(me), TODAY)
    assert len({slot.date() for slot in free}) == len(free) == 3
    for slot in free:
        assert slot.weekday() < 5
        assert time(10) <= slot.time() <= time(10, 30)
    busy = MeetingFields(starts=free[0] - timedelta(minutes=90), zone="Europe/Berlin", minutes=45)
    story.services.meetings.create(busy, AgendaFields(), TODAY)
    again = story.services.proposals.slots(draft, Settings(me), TODAY)
    assert free[0] not in again, "the way back from the other meeting takes longer"
    put(draft, form=w.MeetingForm.PHONE)
    assert free[0] in story.services.proposals.slots(draft, Settings(me), TODAY)


def test_times_know_other_zones(story: Story) -> None:
    draft = story.draft(zone="Europe/Berlin")
    first = story.services.proposals.slots(draft, SETTINGS, TODAY)[0]
    elsewhere = MeetingFields(starts=first - timedelta(hours=6), zone="America/New_York")
    story.services.meetings.create(elsewhere, AgendaFields(), TODAY)
    assert first not in story.services.proposals.slots(draft, SETTINGS, TODAY)


def test_own_timings_count(story: Story) -> None:
    story.services.settings.save(Timings(ask_wait_hours=72, check_in_days=10, nudge_working_days=1))
    draft = fill(story, story.draft(path=w.Path.FEEDBACK_MEETING), Step.ASK, Step.WHEN)
    assert draft.send_on == NO + timedelta(days=3)
    assert draft.nudge_on == NO + timedelta(days=4)
    draft = fill(story, story.draft(path=w.Path.STAY_CONNECTED), Step.CONNECT)
    assert draft.check_in_on == NO + timedelta(days=10)
    late = story.draft(path=w.Path.STAY_CONNECTED)
    fill(story, late, Step.CONNECT, today=NO + timedelta(days=40))
    assert late.check_in_on == NO + timedelta(days=40)


def test_who_said_no_is_not_asked_again(story: Story) -> None:
    draft = story.draft(path=w.Path.FEEDBACK_MEETING)
    fill(story, draft, *draft.steps())
    turndown_id = story.services.turndowns.finish(draft, TODAY).turndown_id
    draft = story.services.turndowns.answered(turndown_id, w.Answer.NO_TIME) or draft
    fill(story, draft, Step.WAY, Step.ASK)
    assert draft.ask_person == PersonRef("Dmitri Okafor", story.dmitri)
    story.services.turndowns.finish(draft, TODAY)
    draft = story.services.turndowns.answered(turndown_id, w.Answer.SILENCE) or draft
    fill(story, draft, Step.WAY)
    assert draft.path is w.Path.LET_GO, "there is nobody left to ask"
    draft = fill(story, put(draft, path=w.Path.STAY_CONNECTED), Step.CONNECT)
    assert draft.ask_person == PersonRef("Rosa Lindqvist", story.rosa, "Head")


def test_a_no_by_policy_is_thanked_for(story: Story) -> None:
    draft = story.draft(path=w.Path.FEEDBACK_MEETING)
    fill(story, draft, *draft.steps())
    turndown_id = story.services.turndowns.finish(draft, TODAY).turndown_id
    draft = story.services.turndowns.answered(turndown_id, w.Answer.NO_POLICY) or draft
    fill(story, draft, Step.WAY, Step.CONNECT)
    assert draft.path is w.Path.STAY_CONNECTED
    assert "does not give feedback" in draft.note
    story.services.turndowns.park(draft, TODAY)
    draft.note = ""
    assert "does not give feedback" in fill(story, draft, Step.CONNECT).note


def test_names_of_position_and_organization(story: Story) -> None:
    proposals, fresh = story.services.proposals, TurndownDraft(new_position="Tutor")
    known = story.draft()
    assert (proposals.position(known), proposals.organization(known)) == (
        "Lab manager", "Harbour University"
    )  # fmt: skip
    assert (proposals.position(fresh), proposals.organization(fresh)) == ("Tutor", "")
    put(fresh, opportunity_id=999, new_organization="Lakeside")
    assert (proposals.position(fresh), proposals.organization(fresh)) == ("Tutor", "Lakeside")


def test_the_bank_and_the_unfilled_letter(story: Story) -> None:
    assert len(story.services.proposals.bank(w.MeetingKind.FEEDBACK)) >= 12
    story.services.question_bank.add(None, "", "Why me?")
    assert story.services.proposals.bank(w.MeetingKind.FEEDBACK)[-1] == "Why me?"
    letter = story.services.proposals.letter(TurndownDraft(), Settings(Me()))
    assert "your name" in letter.unfilled
    nowhere = TurndownDraft(path=w.Path.FEEDBACK_MEETING)
    assert fill(story, nowhere, Step.ASK).send_on is None
    short = Settings(replace(ME, day_starts="09:00", day_ends="09:10"))
    story.services.proposals.fill(put(nowhere, slots=[]), Step.WHEN, short, TODAY)
    assert (nowhere.slots, nowhere.starts, nowhere.nudge_on) == ([], None, None)
