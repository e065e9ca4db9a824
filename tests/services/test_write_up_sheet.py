# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The write-up on paper: all that a meeting gave, whole, and the notes as they were typed."""

from datetime import date, datetime

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, MeetingFields, QuestionFields
from networkjournal.domain.paper import PaperEntry, WriteUpSheet
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.write_up import GapDraft, PromiseDraft, YieldDraft
from networkjournal.services.write_up_sheet import sheet_of, write_up_html
from tests.services.story import ME, Story
from tests.services.test_paper import Reader

TODAY = date(2026, 11, 23)
LATER = date(2027, 1, 5)


@pytest.fixture
def meeting(story: Story) -> int:
    people = (story.rosa, story.dmitri)
    fields = MeetingFields(
        starts=datetime(2026, 11, 23, 10), zone="Europe/Berlin", people=people, dread=8,
        roles=("dean", ""), opportunity_id=story.opportunity, place="Room 5",
    )  # fmt: skip
    asked = QuestionFields("What was missing?", asked=True, answer="Two years.\n\n\nNo more. ")
    agenda = AgendaFields(((30, "Thanks"),), (asked, QuestionFields("Never put")))
    return story.services.meetings.create(fields, agenda, TODAY)


def sheet(story: Story, meeting: int, today: date = TODAY) -> WriteUpSheet:
    page = story.reader.meeting(meeting)
    assert page is not None
    return sheet_of(story.reader, page, ME, today)


def write(story: Story, meeting: int) -> None:
    draft = story.services.write_ups.begin(meeting, TODAY)
    draft.gaps = [
        GapDraft("Budgets", "Money", "Night school", state=w.GapState.UNDER_WAY),
        GapDraft("Languages"),
    ]
    draft.yields = [
        YieldDraft(w.YieldKind.INTRODUCTION, "knows all labs", person=PersonRef("Ana Cruz")),
        YieldDraft(w.YieldKind.CV_PASSED_ON, "to Ana Cruz", person=PersonRef("ana cruz")),
        YieldDraft(w.YieldKind.LEAD, position="Lab head", organization="Hill College"),
        YieldDraft(w.YieldKind.ADVICE, "Breathe", given_by=PersonRef("", story.dmitri)),
    ]
    draft.promises = [
        PromiseDraft("Send slides", due=date(2026, 11, 25)),
        PromiseDraft("Ask HR", by_me=False, person=PersonRef("Dmitri", story.dmitri)),
    ]
    draft.worth = 9
    draft.thanks[0].subject, draft.thanks[0].text = "Thank you", "Dear Rosa, thank you."
    draft.thanks[1].is_wanted = False
    story.services.write_ups.finish(draft, TODAY)


def test_all_that_it_gave_stands_there(story: Story, meeting: int) -> None:
    write(story, meeting)
    story.services.meetings.write_notes(meeting, "## Lunch\n- [x] wrote\n{{ 7*7 }}")
    made = sheet(story, meeting)
    assert made.title == "Write-up: Rosa Lindqvist, Dmitri Okafor"
    assert made.people[0].role == "Head · dean"
    assert made.about == "about Lab manager, Harbour University"
    assert made.after == ("I dreaded it: 8 of 10", "It was worth it: 9 of 10")
    assert made.said == (
        PaperEntry("Working on it", "Budgets", "about Money · said by Rosa Lindqvist\n"
                                               "Evidence: Night school"),
        PaperEntry("Noticed", "Languages", "said by Rosa Lindqvist"),
    )  # fmt: skip
    by_rosa = "by Rosa Lindqvist"
    assert made.gave == (
        PaperEntry("Introduction", "Ana Cruz: knows all labs", by_rosa),
        PaperEntry("CV passed on", "to Ana Cruz", by_rosa),
        PaperEntry("Lead", "Lab head", by_rosa),
        PaperEntry("Advice", "Breathe", "by Dmitri Okafor"),
    )
    assert made.promised == (
        PaperEntry("I", "Send slides", "Rosa Lindqvist · by 25 Nov"),
        PaperEntry("They", "Ask HR", "Dmitri Okafor"),
    )
    (answer,) = made.answers
    assert (answer.text, answer.is_asked, answer.answer) == (
        "What was missing?", True, "Two years.\n\nNo more.",
    )  # fmt: skip
    (letter,) = made.letters
    assert letter == PaperEntry(
        "Thank-you", "Rosa Lindqvist · Thank you", "prepared, to be sent by 24 Nov"
    )
    text = Reader(write_up_html(made)).text
    for words in ("for me", "Night school", "wrote", "{{ 7*7 }}", "Breathe", "Two years."):
        assert words in text
    assert "Never put" not in text


def test_what_was_done_since_stands_there_with_its_day(story: Story, meeting: int) -> None:
    write(story, meeting)
    beside = story.reader.meeting_beside(meeting)
    story.services.promises.done(beside.promises[0].row.id, LATER)
    story.services.letters.send(beside.letters[0].row.id, LATER, LATER)
    cv = story.journal.path.parent / "cv.pdf"
    cv.write_bytes(b"%PDF-1.4 a CV")
    story.services.attachments.add_to_meeting(meeting, cv, w.DocumentKind.CV)
    made = sheet(story, meeting, LATER)
    assert made.promised[0].more == "Rosa Lindqvist · by 25 Nov 2026 · done 5 Jan"
    assert made.letters[0].more == "sent 5 Jan"
    assert made.documents == ("cv.pdf · CV",)


def test_of_one_person_alone_it_is_not_said_each_time_who_said_it(story: Story) -> None:
    fields = MeetingFields(
        starts=datetime(2026, 11, 23, 10), zone="Europe/Berlin", people=(story.rosa,)
    )
    met = story.services.meetings.create(fields, AgendaFields(), TODAY)
    draft = story.services.write_ups.begin(met, TODAY)
    draft.gaps, draft.thanks = [GapDraft("Budgets")], []
    draft.yields = [YieldDraft(text="Breathe"), YieldDraft(w.YieldKind.LEAD, position="Lab head")]
    draft.yields[1].given_by = PersonRef("", story.dmitri)
    draft.promises = [PromiseDraft("Send slides")]
    story.services.write_ups.finish(draft, TODAY)
    made = sheet(story, met)
    assert [one.more for one in (*made.said, *made.gave, *made.promised)] == [
        "", "", "by Dmitri Okafor", "",
    ]  # fmt: skip


def test_a_meeting_with_nothing_written_up_has_lines_to_write_on(story: Story) -> None:
    fields = MeetingFields(starts=datetime(2026, 11, 23, 10), zone="Europe/Berlin")
    bare = story.services.meetings.create(fields, AgendaFields(), TODAY)
    made = sheet(story, bare)
    assert made.is_empty
    assert made.title == "Write-up: Feedback meeting"
    assert (made.about, made.after) == ("", ("Planned",))
    assert '<p class="label open notes">Notes</p>' in write_up_html(made)


def test_texts_that_look_like_html_stand_as_typed(story: Story, meeting: int) -> None:
    evil = "<img src='file:///etc/passwd'> {{ 7*7 }}"
    draft = story.services.write_ups.begin(meeting, TODAY)
    draft.gaps, draft.yields = [GapDraft(evil)], [YieldDraft(text=evil)]
    draft.promises, draft.thanks = [PromiseDraft(evil)], []
    story.services.write_ups.finish(draft, TODAY)
    read = Reader(write_up_html(sheet(story, meeting)))
    assert read.text.count(evil) == 3
    pictures = [dict(attrs)["src"] for tag, attrs in read.tags if tag == "img"]
    assert set(pictures) <= {"box", "ticked"}
