# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a meeting's papers: all that is wanted on mine, nothing private on the table's."""

from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

import pytest

from networkjournal.domain import rows, views
from networkjournal.domain.edits import GapFields
from networkjournal.domain.paper import PaperEvent, PaperPoint
from networkjournal.domain.settings import Me
from networkjournal.domain.words import GapState, MeetingForm, MeetingKind
from networkjournal.services.documents import (
    agenda_sheet,
    preparation_sheet,
    sheet_for_me,
    when_lines,
)
from tests.services.story import Story

ME = Me(zone="Europe/Berlin", travel_minutes=25)
TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 23, 12, 30)
SECRET = "Secret"
DMITRI = views.PersonView(
    1, "Dmitri Okafor", "Associate Dean", "Harbour State", ("d@example.edu",), ("+1 555 0142",)
)
RUTH = views.PersonView(2, "Ruth Abara", "", "Lakeside")
MEETING = rows.Meeting(
    id=7, starts=NOON, zone="Europe/Berlin", minutes=45, form=MeetingForm.LUNCH, place="Café",
    purpose="To learn.", notes=SECRET, bring=f"{SECRET} work\n\n  a list ", dread=9, worth=1,
)  # fmt: skip
ITEMS = (rows.AgendaItem(minutes=5, text="Thanks"), rows.AgendaItem(minutes=40, text="Doors"))
QUESTIONS = (rows.Question(text="What was missing?", answer=SECRET),)
PAGE = views.MeetingPage(MEETING, (DMITRI,), ITEMS, QUESTIONS, None)
WORDS = views.TurndownView(rows.Turndown(words=f"{SECRET}  close\ncall"), "", "", "", (), ())


def contact(*entries: views.TimelineEntry) -> views.ContactPage:
    return views.ContactPage(rows.Contact(id=1, name="Dmitri"), None, (), (), entries)


def texts(value: Any) -> str:
    return " ".join(str(getattr(value, each.name)) for each in fields(value))


def test_the_agenda_says_who_when_where_and_what() -> None:
    sheet = agenda_sheet(PAGE, ME)
    assert (sheet.kind, sheet.title) == ("feedback meeting", "Agenda: Dmitri Okafor")
    assert [(one.name, one.role) for one in sheet.people] == [
        ("Dmitri Okafor", "Associate Dean · Harbour State")
    ]
    assert sheet.when == ("Monday 23 November 2026, 12:30 – 13:15",)
    assert (sheet.where, sheet.purpose, sheet.minutes) == ("Café · lunch", "To learn.", 45)
    assert sheet.points == (PaperPoint(0, 5, "Thanks"), PaperPoint(5, 45, "Doors"))
    assert sheet.questions == ("What was missing?",)
    assert agenda_sheet(PAGE, replace(ME, name=" Sam  Hollis ")).sender == "from Sam Hollis"
    assert agenda_sheet(PAGE, replace(ME, name="")).sender == ""


def test_the_agenda_keeps_what_is_private() -> None:
    text = texts(agenda_sheet(PAGE, ME))
    for word in (SECRET, "list", "555", "example.edu", "9", "close", "leave"):
        assert word not in text


def test_a_bare_meeting_makes_a_paper_too() -> None:
    page = views.MeetingPage(rows.Meeting(starts=NOON), (), (), (), None)
    sheet = agenda_sheet(page, Me())
    assert (sheet.title, sheet.where, sheet.points) == ("Agenda: Feedback meeting", "in person", ())
    mine = preparation_sheet(page, [], None, Me(), TODAY)
    assert (mine.reach, mine.between, mine.bring) == ((), (), ())


@pytest.mark.parametrize(
    ("zone", "mine", "expected"),
    [
        ("Europe/Berlin", "Europe/Paris", ("Monday 23 November 2026, 12:30 – 13:15",)),
        ("", "Europe/Berlin", ("Monday 23 November 2026, 12:30 – 13:15",)),
        (
            "America/New_York",
            "Europe/Berlin",
            ("Monday 23 November 2026, 12:30 – 13:15 in New York", "18:30 – 19:15 in Berlin"),
        ),
        (
            "America/New_York",
            "Asia/Tokyo",
            (
                "Monday 23 November 2026, 12:30 – 13:15 in New York",
                "Tuesday 24 November 2026, 02:30 – 03:15 in Tokyo",
            ),
        ),
    ],
)
def test_another_clock_is_shown_beside_mine(
    zone: str, mine: str, expected: tuple[str, ...]
) -> None:
    assert when_lines(NOON, zone, 45, Me(zone=mine)) == expected


def test_minutes_pass_by_the_clock_that_runs() -> None:
    before_winter = datetime(2026, 10, 25, 2, 45)
    (line,) = when_lines(before_winter, "Europe/Berlin", 30, ME)
    assert line.endswith("02:45 – 02:15")


def test_mine_has_what_i_need_before_i_go() -> None:
    page = contact(
        views.TimelineEntry(date(2026, 11, 23), "Feedback meeting", meeting_id=7),
        views.TimelineEntry(date(2026, 11, 20), "Told you the no", "“close”\n call"),
        views.TimelineEntry(date(2025, 3, 5), "Connected on LinkedIn"),
    )
    mine = preparation_sheet(PAGE, [page], WORDS, ME, TODAY)
    assert mine.agenda == replace(agenda_sheet(PAGE, ME), title="Preparation: Dmitri Okafor")
    assert mine.reach == ("+1 555 0142 · d@example.edu",)
    assert mine.between == (
        PaperEvent("20 Nov", "Told you the no, “close” call"),
        PaperEvent("5 Mar 2025", "Connected on LinkedIn"),
    )
    assert mine.bring == (f"{SECRET} work", "a list", f"They said: “{SECRET} close call”")
    assert mine.leave_at == "leave at 12:05"


def test_nobody_leaves_for_a_call() -> None:
    page = replace(PAGE, row=replace(MEETING, form=MeetingForm.PHONE))
    assert preparation_sheet(page, [], None, ME, TODAY).leave_at == ""


def test_several_people_are_told_apart_and_share_what_they_shared() -> None:
    panel = views.TimelineEntry(date(2026, 11, 18), "Interview, round 2")
    page = replace(PAGE, people=(DMITRI, RUTH))
    mine = preparation_sheet(page, [contact(panel), contact(panel)], None, ME, TODAY)
    assert mine.reach == ("Dmitri Okafor: +1 555 0142 · d@example.edu",)
    assert mine.between == (PaperEvent("18 Nov", "Interview, round 2"),)


def test_long_histories_stay_short() -> None:
    page = contact(
        *(views.TimelineEntry(date(2026, 1, day), f"Talk {day}", "word " * 500)
          for day in range(1, 20))
    )  # fmt: skip
    mine = preparation_sheet(PAGE, [page], None, ME, TODAY)
    assert [event.day for event in mine.between] == [f"{day} Jan" for day in range(19, 14, -1)]
    assert all(len(event.text) <= 180 for event in mine.between)


def test_an_interview_without_a_day_is_named_however_much_happened_since() -> None:
    calls = [views.TimelineEntry(TODAY, f"Call {number}") for number in range(20)]
    met = views.TimelineEntry(None, "Interview, round 1", "Adviser")
    sheet = preparation_sheet(PAGE, [contact(*calls, met)], None, ME, TODAY)
    assert sheet.between[-1] == PaperEvent("", "Interview, round 1, Adviser")
    assert len(sheet.between) < 20
    alone = preparation_sheet(PAGE, [contact(met)], None, ME, TODAY)
    assert alone.between == (PaperEvent("", "Interview, round 1, Adviser"),)


def gap(text: str, state: GapState = GapState.OPEN, evidence: str = "") -> views.GapView:
    return views.GapView(rows.Gap(text=text, state=state, evidence=evidence), "", "")


def test_mine_names_the_first_open_gaps_and_what_is_under_way() -> None:
    gaps = [
        gap("Budgets", GapState.CLOSED),
        gap("Years", GapState.UNDER_WAY, "evening groups"),
        gap("Length " + "word " * 60),
        gap("Third"),
        gap("Fourth"),
    ]
    made = preparation_sheet(PAGE, [], None, ME, TODAY, gaps)
    assert made.gaps[0] == "Years; under way: evening groups"
    assert len(made.gaps[1]) <= 110
    assert made.gaps[2] == "Third"
    assert len(made.gaps) == 3
    assert "Years" not in texts(made.agenda)


def test_the_gaps_are_those_of_the_opportunity_and_with_an_advisor_all(story: Story) -> None:
    gaps = story.services.gaps
    gaps.add(GapFields("Budgets", opportunity_id=story.opportunity), TODAY)
    gaps.add(GapFields("Languages"), TODAY)
    for kind, about, named in (
        (MeetingKind.FEEDBACK, story.opportunity, {"Budgets"}),
        (MeetingKind.FEEDBACK, None, set()),
        (MeetingKind.ADVISOR, None, {"Budgets", "Languages"}),
    ):
        page = replace(PAGE, row=replace(MEETING, kind=kind, opportunity_id=about), people=())
        assert set(sheet_for_me(story.reader, page, ME, TODAY).gaps) == named


def test_the_part_of_a_person_stands_on_mine_alone() -> None:
    page = replace(PAGE, people=(replace(DMITRI, role="argued for me"),))
    mine = preparation_sheet(page, [], None, ME, TODAY).agenda
    assert mine.people[0].role == "Associate Dean · Harbour State · argued for me"
    assert "argued" not in texts(agenda_sheet(page, ME))
