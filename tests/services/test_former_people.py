# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A form that was open while two people became one stores with the one who stays."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    ContactFields,
    InterviewerFields,
    MeetingFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.errors import UserError
from networkjournal.domain.introduction_view import IntroductionFields
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.promises import PromiseFields
from networkjournal.domain.turndown_draft import InterviewerDraft, PersonRef
from networkjournal.services.people_merge import PeopleMerge
from networkjournal.store import models as m
from tests.services.story import TODAY, Story, count, put
from tests.services.test_people_merge import told

FIELDS = MeetingFields(starts=datetime(2026, 12, 1, 10), zone="Europe/Berlin")


def twin(story: Story) -> int:
    return story.services.contacts.create(
        ContactFields("Rosa Linqvist", emails=(("r@x.example", ""),))
    )


def merge(story: Story, *others: int) -> None:
    PeopleMerge(story.journal).merge(story.rosa, others)


@pytest.mark.parametrize("way", ["park", "finish"])
def test_an_open_wizard_makes_nobody_anew(story: Story, way: str) -> None:
    other = twin(story)
    draft = story.draft(path=w.Path.LET_GO, told_by=PersonRef("Rosa Linqvist", other))
    put(draft, ask_person=PersonRef("Rosa Linqvist", other))
    draft.interviewers.append(InterviewerDraft(PersonRef("Rosa Linqvist", other), connection=None))
    merge(story, other)
    people = count(m.Contact)
    getattr(story.services.turndowns, way)(draft, TODAY)
    assert count(m.Contact) == people
    assert story.turndown().row.told_by_id == story.rosa
    connections = {one.row.contact_id: one.row.connection for one in story.page().interviewers}
    assert connections == {story.rosa: 3, story.dmitri: 2}


def test_what_was_begun_between_merge_and_undo_is_with_the_right_person(story: Story) -> None:
    other = twin(story)
    draft = story.draft(path=w.Path.LET_GO, told_by=PersonRef("Rosa Linqvist", other))
    before = story.content()
    merge(story, other)
    story.journal.history.undo()
    assert story.content() == before
    story.services.turndowns.park(draft, TODAY)
    assert story.turndown().row.told_by_id == other


def test_a_person_merged_twice_is_found_all_the_same(story: Story) -> None:
    other = twin(story)
    PeopleMerge(story.journal).merge(story.dmitri, [other])
    merge(story, story.dmitri)
    today = date(2026, 11, 20)
    story.services.contacts.log_touch(other, TouchFields(on=today, gist="Called"), today)
    assert told(m.Touch, "contact_id") == [(story.rosa,)]


def test_a_meeting_being_planned_keeps_both(story: Story) -> None:
    other = twin(story)
    refs = (PersonRef("Rosa Linqvist", other), PersonRef("Dmitri Okafor", story.dmitri))
    merge(story, other)
    made = story.services.meetings.create(FIELDS, AgendaFields(), TODAY, refs)
    page = story.reader.meeting(made)
    assert page is not None
    assert [one.contact_id for one in page.people] == [story.rosa, story.dmitri]


def test_a_round_on_the_form_seats_one_person_once(story: Story) -> None:
    other = twin(story)
    people = (
        InterviewerFields("Rosa Lindqvist", story.rosa, w.RoundRole.HIRING_MANAGER, 3),
        InterviewerFields("Rosa Linqvist", other, None, None),
    )
    merge(story, other)
    story.services.opportunities.change_round(story.round, RoundFields(people=people), TODAY)
    (one,) = story.page().interviewers
    seat = one.row
    assert (seat.contact_id, seat.role, seat.connection) == (
        story.rosa, w.RoundRole.HIRING_MANAGER, 3
    )  # fmt: skip


def test_the_form_of_a_person_writes_what_was_typed_to_the_one_who_stays(story: Story) -> None:
    other = twin(story)
    opened = ContactFields("Rosa Linqvist", emails=(("r@x.example", ""),))
    merge(story, other)
    typed = replace(opened, city="Lund", emails=(("rosa@x.example", ""),))
    story.services.contacts.change(other, typed, opened)
    rosa = m.Contact.get_by_id(story.rosa)
    assert (rosa.name, rosa.city) == ("Rosa Lindqvist", "Lund")
    assert [each.value for each in m.ContactEmail.select()] == ["rosa@x.example"]


def test_promises_letters_and_introductions_go_to_the_one_who_stays(story: Story) -> None:
    other, services = twin(story), story.services
    merge(story, other)
    services.promises.add(other, PromiseFields("Send the book"), TODAY)
    services.letters.send_as(LetterFields(other, subject="Hello"), TODAY, TODAY)
    services.introductions.note(story.dmitri, IntroductionFields(by_id=other), TODAY)
    assert told(m.Promise, "contact_id") == told(m.Touch, "contact_id") == [(story.rosa,)]
    assert told(m.Introduction, "contact_id", "by_id") == [(story.dmitri, story.rosa)]


def test_whoever_is_gone_for_good_stays_gone(story: Story) -> None:
    with pytest.raises(UserError, match="deleted meanwhile"):
        story.services.contacts.log_touch(999, TouchFields(on=TODAY, gist="Called"), TODAY)
