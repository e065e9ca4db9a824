# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Meetings: planned, changed, written up, and never with an answer that nobody gave."""

from dataclasses import replace
from datetime import datetime

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, MeetingFields, QuestionFields
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage
from tests.services.story import LATER, TODAY, Story

AGENDA = AgendaFields(((10, "Thanks"), (20, "Other doors")), (QuestionFields("Why?"),))


def page(story: Story, meeting_id: int) -> MeetingPage:
    found = story.reader.meeting(meeting_id)
    assert found is not None
    return found


def coffee(story: Story) -> MeetingFields:
    return MeetingFields(
        kind=w.MeetingKind.NETWORKING,
        starts=LATER,
        zone="Europe/Berlin",
        place="Café",
        purpose=" To\r\nlearn ",
        bring="\tCV\n",
        people=(story.rosa, story.dmitri, story.rosa),
        opportunity_id=story.opportunity,
    )


def plan(story: Story) -> int:
    return story.services.meetings.create(coffee(story), AGENDA, TODAY)


def test_a_meeting_comes_back_as_typed(story: Story) -> None:
    meeting_id = plan(story)
    found = page(story, meeting_id)
    people = (story.rosa, story.dmitri)
    assert MeetingFields.of(found) == replace(coffee(story), people=people, roles=("", ""))
    assert AgendaFields.of(found) == AGENDA
    assert (found.row.dread, found.row.worth, found.row.sequence) == (None, None, 0)
    assert story.reader.pairs() == []


@pytest.mark.parametrize(
    "change",
    [
        {"starts": datetime(2026, 12, 1, 11)},
        {"zone": "Europe/Paris"},
        {"minutes": 45},
        {"form": w.MeetingForm.VIDEO},
        {"place": "Office"},
        {"purpose": ""},
        {"kind": w.MeetingKind.OTHER},
        {"state": w.MeetingState.CANCELLED_BY_ME},
        {"people": (), "roles": ()},
    ],
)
def test_what_a_calendar_shows_raises_the_number(story: Story, change: dict[str, object]) -> None:
    meeting_id = plan(story)
    fields = MeetingFields.of(page(story, meeting_id))
    changed = replace(fields, **change)  # type: ignore[arg-type]
    story.services.meetings.change(meeting_id, changed, TODAY)
    assert MeetingFields.of(page(story, meeting_id)) == changed
    assert page(story, meeting_id).row.sequence == 1


def test_what_is_private_does_not_raise_the_number(story: Story) -> None:
    meeting_id = plan(story)
    fields = replace(MeetingFields.of(page(story, meeting_id)), dread=0, worth=10, bring="Pen")
    story.services.meetings.change(meeting_id, fields, TODAY)
    people = (story.dmitri, story.rosa)
    story.services.meetings.change(meeting_id, replace(fields, people=people), TODAY)
    found = page(story, meeting_id)
    assert (found.row.sequence, [one.contact_id for one in found.people]) == (0, [*people])
    assert story.reader.pairs() == [(0, 10)]


def test_other_points_raise_the_number_and_questions_do_not(story: Story) -> None:
    meeting_id = plan(story)
    asked = replace(AGENDA, questions=(QuestionFields("Why?", asked=True, answer="So"),))
    story.services.meetings.change_agenda(meeting_id, asked)
    assert page(story, meeting_id).row.sequence == 0
    for items in (((10, "Listen"), (20, "Other doors")), ((30, "Listen"),)):
        story.services.meetings.change_agenda(meeting_id, replace(asked, items=items))
    assert page(story, meeting_id).row.sequence == 2


def test_a_template_is_taken_as_one_step_and_brings_its_purpose_where_none_stands(
    story: Story,
) -> None:
    meetings = story.services.meetings
    bare = meetings.create(replace(coffee(story), purpose=" "), AGENDA, TODAY)
    taken = replace(AGENDA, items=((45, "Listen"),))
    meetings.take_template(bare, taken, "To hear the truth.")
    found = page(story, bare)
    assert AgendaFields.of(found) == taken
    assert (found.row.purpose, found.row.sequence) == ("To hear the truth.", 1)
    assert story.journal.history.undo_label == "Take a template"
    story.journal.history.undo()
    assert AgendaFields.of(page(story, bare)) == AGENDA
    assert page(story, bare).row.purpose == " "
    said = plan(story)
    meetings.take_template(said, taken, "To hear the truth.")
    assert page(story, said).row.purpose == coffee(story).purpose
    with pytest.raises(UserError, match="no text"):
        meetings.take_template(said, AgendaFields(((5, " "),)), "")
    meetings.take_template(said, replace(taken, questions=()), "")
    assert page(story, said).row.sequence == 1


def test_people_named_in_the_form_are_added_and_those_in_the_trash_kept(story: Story) -> None:
    meeting_id = plan(story)
    story.services.contacts.trash(story.dmitri)
    people = [PersonRef("Ana Li", None, "Dean"), PersonRef(" "), PersonRef("G", 999)]
    people.append(PersonRef("Rosa", story.rosa))
    fields = MeetingFields.of(page(story, meeting_id))
    story.services.meetings.change(meeting_id, fields, TODAY, people)
    assert [one.name for one in page(story, meeting_id).people] == ["Ana Li", "Rosa Lindqvist"]
    story.services.contacts.take_back(story.dmitri)
    assert len(page(story, meeting_id).people) == 3
    made = story.services.meetings.create(fields, AGENDA, TODAY, [PersonRef("Wei Zhang")])
    assert [one.name for one in page(story, made).people] == ["Wei Zhang"]


def test_an_opportunity_that_is_gone_is_left_out(story: Story) -> None:
    fields = replace(coffee(story), opportunity_id=999)
    made = story.services.meetings.create(fields, AgendaFields(), TODAY)
    assert page(story, made).row.opportunity_id is None


def test_an_agenda_changes_in_place(story: Story) -> None:
    meeting_id = plan(story)
    asked = QuestionFields("Why?", asked=True, answer=" because\r\n ")
    longer = AgendaFields((*AGENDA.items, (5, "Bye")), (asked, QuestionFields("Who?")))
    story.services.meetings.change_agenda(meeting_id, longer)
    assert AgendaFields.of(page(story, meeting_id)) == longer
    story.services.meetings.change_agenda(meeting_id, AgendaFields())
    assert AgendaFields.of(page(story, meeting_id)) == AgendaFields()
    story.journal.history.undo()
    assert AgendaFields.of(page(story, meeting_id)) == longer


@pytest.mark.parametrize(
    "agenda",
    [
        AgendaFields(((5, " "),)),
        AgendaFields(((-1, "x"),)),
        AgendaFields(((5, "x" * 2001),)),
        AgendaFields((), (QuestionFields(" "),)),
        AgendaFields((), (QuestionFields("x" * 2001),)),
        AgendaFields((), (QuestionFields("x", answer="x" * 200_001),)),
    ],
)
def test_an_agenda_that_cannot_be_right_is_told(story: Story, agenda: AgendaFields) -> None:
    meeting_id = plan(story)
    with pytest.raises(UserError):
        story.services.meetings.change_agenda(meeting_id, agenda)
    with pytest.raises(UserError):
        story.services.meetings.create(coffee(story), agenda, TODAY)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"starts": None}, "starts"),
        ({"starts": datetime(1800, 1, 1)}, "starts"),
        ({"zone": "Nowhere"}, "zone"),
        ({"minutes": 0}, "minutes"),
        ({"dread": 11}, "dread"),
        ({"worth": -1}, "worth"),
        ({"bring": "x" * 2_000_000}, "bring"),
    ],
)
def test_a_meeting_that_cannot_be_right_is_told(
    story: Story, wrong: dict[str, object], field: str
) -> None:
    meeting_id, fields = plan(story), replace(coffee(story), **wrong)  # type: ignore[arg-type]
    before = story.content()
    with pytest.raises(UserError) as caught:
        story.services.meetings.change(meeting_id, fields, TODAY)
    assert set(caught.value.problems) == {field}
    assert story.content() == before


def test_notes_come_back_byte_for_byte(story: Story) -> None:
    meetings, meeting_id = story.services.meetings, plan(story)
    notes = "  They said:\r\n\t“more teaching” \n\n"
    assert meetings.notes_draft(meeting_id) is None
    meetings.keep_notes_draft(meeting_id, notes)
    label = story.journal.history.undo_label
    assert (meetings.notes_draft(meeting_id), label) == (notes, "Add a meeting")
    meetings.write_notes(meeting_id, notes)
    meetings.drop_notes_draft(meeting_id)
    assert (page(story, meeting_id).row.notes, meetings.notes_draft(meeting_id)) == (notes, None)
    with pytest.raises(UserError):
        meetings.write_notes(meeting_id, "x" * 1_000_001)
    with pytest.raises(OutsideError):
        meetings.write_notes(999, notes)


def test_half_a_pair_is_no_pair(story: Story) -> None:
    meeting_id = plan(story)
    story.services.meetings.set_scale(meeting_id, dread=None, worth=0)
    assert story.reader.pairs() == []
    story.services.meetings.set_scale(meeting_id, dread=10, worth=0)
    assert story.reader.pairs() == [(10, 0)]
    story.services.meetings.set_scale(meeting_id, dread=10, worth=None)
    assert story.reader.pairs() == []
    with pytest.raises(UserError):
        story.services.meetings.set_scale(meeting_id, dread=11, worth=None)


def test_paper_and_trash_are_noted(story: Story) -> None:
    meeting_id = plan(story)
    story.services.meetings.mark_printed(meeting_id, TODAY)
    assert page(story, meeting_id).row.printed_on == TODAY
    before = story.content()
    story.services.meetings.trash(meeting_id)
    assert story.reader.meetings([meeting_id]) == []
    assert (story.journal.history.undo_label or "").startswith("Delete ")
    story.services.meetings.take_back(meeting_id)
    assert story.content() == before
    with pytest.raises(UserError):
        story.services.meetings.trash(999)


def test_undo_and_redo_raise_the_number_of_what_a_calendar_shows(story: Story) -> None:
    meeting_id, history = plan(story), story.journal.history
    fields = MeetingFields.of(page(story, meeting_id))
    story.services.meetings.change(meeting_id, replace(fields, place="Room 5"), TODAY)
    history.undo()
    assert page(story, meeting_id).row.place == "Café"
    undone = page(story, meeting_id).row.sequence
    assert undone > 1
    history.redo()
    assert page(story, meeting_id).row.place == "Room 5"
    again = page(story, meeting_id).row.sequence
    assert again > undone
    story.services.meetings.write_notes(meeting_id, "Mine alone")
    history.undo()
    assert page(story, meeting_id).row.sequence == again
