# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A no is recorded once, whole, as it was said; whatever comes between, nothing typed is lost."""

from copy import deepcopy
from datetime import date, datetime, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import OpportunityFields
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
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
    assert [(row.key, row.content) for row in m.Draft.select()] == [(NEW, content)]


def test_long_texts_come_back_byte_for_byte(story: Story) -> None:
    text = (" \r\n\t é 🌍 \u200f" * 20_000)[:199_990] + "  \n"
    draft = story.draft(path=w.Path.STAY_CONNECTED, words=text, note=text, dread_note=text)
    story.services.turndowns.finish(put(draft, learnt=text), TODAY)
    row = story.turndown().row
    assert (row.words, row.note, row.dread_note, row.learnt) == (text,) * 4
    with pytest.raises(UserError):
        story.services.turndowns.park(story.draft(words="x" * 200_001), TODAY)


def test_finishing_from_a_draft_that_does_not_know_its_ask_makes_no_second_one(
    story: Story,
) -> None:
    draft = story.draft(path=w.Path.WRITTEN_FEEDBACK, wording="Dear Rosa", subject="Advice")
    other = deepcopy(draft)
    first = story.services.turndowns.finish(draft, TODAY)
    story.services.turndowns.park(deepcopy(other), TODAY)
    again = story.services.turndowns.finish(other, TODAY)
    assert again.ask_id == first.ask_id
    assert len(story.turndown().asks) == 1


def test_a_position_first_heard_of_with_its_no_is_no_application_of_that_week(
    story: Story,
) -> None:
    day = NO - timedelta(days=3)
    before = story.reader.applications(date.min, TODAY)
    draft = TurndownDraft(new_position="Registrar", on=day, interviewers=list(NEW_PEOPLE))
    outcome = story.services.turndowns.park(draft, TODAY)
    page = story.reader.opportunity(outcome.opportunity_id)
    assert page is not None
    assert {change.on for change in page.changes} == {day}
    assert story.reader.applications(date.min, TODAY) == before
    # Closed on the day itself, but not by a no that was recorded: an application all the same.
    services = story.services.opportunities
    quick = services.create(OpportunityFields("Tutor"), w.Stage.APPLIED, TODAY)
    services.end(quick, w.Ending.ROLE_CLOSED, TODAY)
    assert len(story.reader.applications(date.min, TODAY)) == len(before) + 1
    # Turned down by a machine on the very day of applying: it was sent.
    refused = services.create(OpportunityFields("Guide"), w.Stage.APPLIED, day)
    told = story.services.turndowns.begin(refused, TODAY)
    told.on = day
    story.services.turndowns.park(told, TODAY)
    assert len(story.reader.applications(date.min, TODAY)) == len(before) + 2
