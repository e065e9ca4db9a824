# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A write-up is one step: gaps, yields, promises, letters, the pair, and the next touch."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, ContactFields, MeetingFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.introduction_view import IntroductionFields
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.write_up import GapDraft, PromiseDraft, WriteUpDraft, YieldDraft
from networkjournal.store import models as m
from tests.services.story import Story, count

MET = datetime(2026, 11, 23, 10)
TODAY = date(2026, 11, 23)


@pytest.fixture
def meeting(story: Story) -> int:
    story.services.turndowns.finish(story.whole(), TODAY)
    fields = MeetingFields(
        starts=MET,
        zone="Europe/Berlin",
        people=(story.rosa, story.dmitri),
        opportunity_id=story.opportunity,
        dread=8,
    )
    made = story.services.meetings.create(fields, AgendaFields(), TODAY)
    with story.journal.history.step("Link") as step:
        step.update(m.Meeting, made, turndown_id=story.turndown().row.id)
    return made


def full(story: Story, meeting: int) -> WriteUpDraft:
    draft = story.services.write_ups.begin(meeting, TODAY)
    draft.gaps = [GapDraft(" Budgets ", "Money", "Night school", state=w.GapState.UNDER_WAY),
                  GapDraft()]  # fmt: skip
    draft.yields = [
        YieldDraft(w.YieldKind.INTRODUCTION, "Knows all labs", person=PersonRef("Ana Cruz"),
                   organization="Hill College"),
        YieldDraft(w.YieldKind.LEAD, "Opens in May", position=" Lab  head ",
                   organization="Hill College"),
        YieldDraft(w.YieldKind.CV_PASSED_ON, person=PersonRef("ana cruz")),
        YieldDraft(w.YieldKind.ADVICE, "Breathe", given_by=PersonRef("", story.dmitri)),
        YieldDraft(),
    ]  # fmt: skip
    draft.promises = [
        PromiseDraft("Send slides", due=date(2026, 11, 25)),
        PromiseDraft("Ask HR", by_me=False, person=PersonRef("Dmitri", story.dmitri)),
        PromiseDraft(),
    ]
    draft.worth, draft.check_in_on = 9, date(2027, 2, 16)
    draft.thanks[1].is_wanted = False
    return draft


def test_all_of_it_is_one_step(story: Story, meeting: int) -> None:
    ups = story.services.write_ups
    draft, before = full(story, meeting), story.content()
    ups.keep(draft)
    made = ups.finish(draft, TODAY)
    beside = story.reader.meeting_beside(meeting)
    page = story.reader.meeting(meeting)
    assert page is not None
    assert (page.row.state, page.row.worth, page.row.dread) == (w.MeetingState.HELD, 9, 8)
    assert page.row.sequence == 1
    (gap,) = beside.gaps
    assert (gap.row.text, gap.said_by, gap.row.state) == (
        "Budgets", "Rosa Lindqvist", w.GapState.UNDER_WAY,
    )  # fmt: skip
    assert gap.row.turndown_id == story.turndown().row.id
    assert [(y.row.kind, y.person, y.position, y.given_by) for y in beside.yields] == [
        (w.YieldKind.INTRODUCTION, "Ana Cruz", "", "Rosa Lindqvist"),
        (w.YieldKind.LEAD, "", "Lab head", "Rosa Lindqvist"),
        (w.YieldKind.CV_PASSED_ON, "Ana Cruz", "", "Rosa Lindqvist"),
        (w.YieldKind.ADVICE, "", "", "Dmitri Okafor"),
    ]
    assert [(p.name, p.row.by_me, p.row.text) for p in beside.promises] == [
        ("Rosa Lindqvist", True, "Send slides"),
        ("Dmitri Okafor", False, "Ask HR"),
    ]
    (letter,) = beside.letters
    assert (letter.name, letter.row.kind) == ("Rosa Lindqvist", w.LetterKind.THANK_YOU)
    assert (letter.row.write_on, letter.row.sent_on) == (date(2026, 11, 24), None)
    assert "Rosa" in letter.row.text
    assert story.kept_keys() == set()
    assert (len(made.contacts), len(made.opportunities), len(made.letters)) == (1, 1, 1)
    story.journal.history.undo()
    assert story.content() == before
    assert ups.kept(meeting) == draft
    story.journal.history.redo()
    story.assert_sound()


def test_who_was_named_came_through_who_named_them(story: Story, meeting: int) -> None:
    made = story.services.write_ups.finish(full(story, meeting), TODAY)
    (ana,) = made.contacts
    view = story.reader.introduction(ana)
    assert view is not None
    assert view.by is not None
    assert (view.by.id, view.turndown_id, view.on) == (story.rosa, story.turndown().row.id, TODAY)
    person = story.reader.contact(ana)
    assert person is not None
    assert person.organization is not None
    assert (person.organization.name, person.row.met_how) == (
        "Hill College", w.MetHow.INTRODUCTION,
    )  # fmt: skip
    rosa = story.reader.contact(story.rosa)
    assert rosa is not None
    assert rosa.row.check_in_on == date(2027, 2, 16)
    lead = story.reader.opportunity(made.opportunities[0])
    assert lead is not None
    assert (lead.row.stage, lead.row.source) == (w.Stage.SAVED, "Rosa Lindqvist")
    assert [one.stage for one in lead.changes] == [w.Stage.SAVED]


def test_a_circle_is_refused_at_its_row_and_nothing_is_lost(story: Story, meeting: int) -> None:
    ben = story.services.contacts.create(ContactFields("Ben"))
    story.services.introductions.note(story.rosa, IntroductionFields(ben), TODAY)
    draft, before = WriteUpDraft(meeting, gaps=[GapDraft("A")]), story.content()
    draft.yields = [
        YieldDraft(w.YieldKind.CV_PASSED_ON, person=PersonRef("New Person")),
        YieldDraft(w.YieldKind.INTRODUCTION, person=PersonRef("Ben", ben)),
    ]
    with pytest.raises(UserError, match="other way round") as caught:
        story.services.write_ups.finish(draft, TODAY)
    assert [*caught.value.problems] == ["yields.1.person"]
    assert story.content() == before
    assert draft.yields[0].person == PersonRef("New Person")
    assert story.services.write_ups.kept(meeting) == draft


def test_how_somebody_came_before_stays(story: Story, meeting: int) -> None:
    ben = story.services.contacts.create(ContactFields("Ben"))
    story.services.introductions.note(ben, IntroductionFields(story.dmitri), TODAY)
    draft = WriteUpDraft(meeting, snooze_until=date(2026, 12, 24))
    draft.yields = [
        YieldDraft(w.YieldKind.INTRODUCTION, person=PersonRef("Ben", ben)),
        YieldDraft(w.YieldKind.INTRODUCTION, person=PersonRef("Rosa", story.rosa)),
    ]
    story.services.write_ups.finish(draft, TODAY)
    view = story.reader.introduction(ben)
    assert view is not None
    assert view.by is not None
    assert view.by.id == story.dmitri
    rosa = story.reader.contact(story.rosa)
    assert rosa is not None
    assert (rosa.introduction, rosa.row.snoozed_until) == (None, date(2026, 12, 24))


def test_what_was_written_in_the_window_of_letters_meanwhile_is_not_lost(
    story: Story, meeting: int
) -> None:
    services = story.services
    services.write_ups.finish(services.write_ups.begin(meeting, TODAY), TODAY)
    first, second = (row.id for row in m.Letter.select().order_by(m.Letter.id))
    draft = services.write_ups.begin(meeting, TODAY)
    old = draft.thanks[0].text
    for letter in (first, second):
        fields = LetterFields.of(story.reader.letter(letter).row)  # type: ignore[union-attr]
        services.letters.change(letter, replace(fields, text=f"{old}\n\nFrom afar"), TODAY)
    draft.thanks[1].text += " And here"
    services.write_ups.finish(draft, TODAY)
    texts = [row.text for row in m.Letter.select().order_by(m.Letter.id)]
    assert texts[0] == f"{old}\n\nFrom afar"
    assert "From afar" in texts[1]
    assert "And here" in texts[1]


def test_a_letter_that_stands_prepared_is_written_over_and_a_sent_one_stays(
    story: Story, meeting: int
) -> None:
    ups = story.services.write_ups
    ups.finish(ups.begin(meeting, TODAY), TODAY)
    again = ups.begin(meeting, TODAY)
    again.thanks[0].text = "Better"
    ups.finish(again, TODAY)
    assert count(m.Letter) == 2
    texts = [one.row.text for one in story.reader.meeting_beside(meeting).letters]
    assert texts[0] == "Better"
    sent = again.thanks[0].letter_id
    with story.journal.history.step("Send") as step:
        step.update(m.Letter, sent, sent_on=TODAY)
    assert [one.person.contact_id for one in ups.begin(meeting, TODAY).thanks] == [story.dmitri]
    again.thanks[0].text = "Too late"
    ups.finish(again, TODAY)
    found = story.reader.letter(sent)
    assert found is not None
    assert found.row.text == "Better"


def test_without_people_a_promise_needs_somebody(story: Story) -> None:
    ups = story.services.write_ups
    fields = MeetingFields(starts=MET)
    alone = story.services.meetings.create(fields, AgendaFields(), TODAY)
    draft = WriteUpDraft(alone, promises=[PromiseDraft("Write")])
    with pytest.raises(UserError, match="To whom"):
        ups.finish(draft, TODAY)
    draft.promises[0].person = PersonRef("Zoë")
    draft.yields = [
        YieldDraft(w.YieldKind.INTRODUCTION, person=PersonRef("Ana")),
        YieldDraft(w.YieldKind.LEAD, position="Dean"),
    ]
    draft.check_in_on = date(2027, 2, 16)
    made = ups.finish(draft, TODAY)
    assert len(made.contacts) == 2
    assert count(m.Introduction) == 0


def test_what_was_typed_is_kept_and_what_cannot_be_read_left_alone(
    story: Story, meeting: int
) -> None:
    ups = story.services.write_ups
    draft = full(story, meeting)
    ups.keep(draft)
    assert ups.begin(meeting, TODAY) == draft
    ups.drop(meeting)
    assert ups.kept(meeting) is None
    for broken in ({"meeting_id": meeting, "gaps": 3}, {"meeting_id": 99}, {"meeting_id": meeting,
                   "yields": [{"kind": "gold"}]}):  # fmt: skip
        story.journal.drafts.keep(f"write-up:{meeting}", broken)
        assert ups.kept(meeting) is None
    assert ups.begin(meeting, TODAY).is_empty


def test_problems_and_a_meeting_that_is_gone_are_told(story: Story, meeting: int) -> None:
    ups = story.services.write_ups
    with pytest.raises(UserError, match="0 to 10"):
        ups.finish(WriteUpDraft(meeting, worth=12), TODAY)
    story.services.meetings.trash(meeting)
    for of in (meeting, 999):
        with pytest.raises(UserError, match="deleted"):
            ups.begin(of, TODAY)
        with pytest.raises(UserError, match="deleted"):
            ups.finish(WriteUpDraft(of), TODAY)
