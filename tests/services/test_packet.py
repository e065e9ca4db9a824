# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page for an advisor tells the period that was chosen, and counts what it leaves out."""

from datetime import date, datetime

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    AgendaFields,
    GapFields,
    MeetingFields,
    OpportunityFields,
    QuestionFields,
    TouchFields,
)
from networkjournal.domain.funnel_sheet import Period
from networkjournal.domain.packet_sheet import PacketSheet
from networkjournal.domain.paper import PaperEntry
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.write_up import WriteUpDraft, YieldDraft
from networkjournal.services.packet import packet_html, packet_sheet, read
from networkjournal.store import models as m
from tests.services.story import NO, Story
from tests.services.test_paper import Reader

TODAY = date(2026, 12, 2)
ALL = Period()


def sheet(story: Story, period: Period = ALL, most: int = 8) -> PacketSheet:
    return packet_sheet(read(story.reader, story.journal.settings(), period, TODAY), most)


def meeting(story: Story, kind: w.MeetingKind, starts: datetime, *questions: str) -> int:
    fields = MeetingFields(kind=kind, starts=starts, zone="Europe/Berlin", people=(story.dmitri,))
    asked = tuple(QuestionFields(text) for text in questions)
    return story.services.meetings.create(fields, AgendaFields(questions=asked), TODAY)


def test_it_tells_numbers_noes_gaps_asks_and_questions(story: Story) -> None:
    story.services.turndowns.finish(story.whole(agreed=False, starts=None), NO)
    gaps = story.services.gaps
    gaps.add(GapFields("Budgets", evidence="Night school", state=w.GapState.UNDER_WAY), TODAY)
    gaps.add(GapFields("Done with", state=w.GapState.CLOSED), TODAY)
    meeting(story, w.MeetingKind.ADVISOR, datetime(2026, 12, 10, 9), "Who came from my field?")
    made = sheet(story)
    assert made.sender == "from Tomás Quiroga"
    assert made.about == ("Dmitri Okafor · Thursday 10 December 2026, 09:00 – 09:30",)
    assert [line.reached for line in made.lines][:2] == [1, 1]
    assert "Ended: Turned down 1" in made.done
    (no,) = made.noes
    assert (no.mark, no.text) == ("20 Nov", "Lab manager, Harbour University")
    assert no.more == "“You came second.” · told by Ines Baro · Feedback meeting"
    assert made.gaps == (PaperEntry("Working on it", "Budgets", "Night school"),)
    assert made.questions == ("Who came from my field?",)
    assert made.next == ()  # the appointment itself stands at the top
    text = Reader(packet_html(made, ALL)).text
    for words in ("For my career advisor", "from the first day to today", "Tasks, each with"):
        assert words in text
    assert "dread" not in text.casefold()


def test_an_ask_that_was_sent_stands_there_until_it_is_answered(story: Story) -> None:
    story.services.turndowns.finish(story.whole(agreed=False, starts=None), NO)
    ask = story.turndown().asks[0].row
    assert sheet(story).asks == ()
    story.services.asks.write(ask.id, "Advice", "Dear Rosa", sent=True, today=date(2026, 11, 23))
    (line,) = sheet(story).asks
    assert (line.mark, line.text) == ("23 Nov", "Rosa Lindqvist, Harbour University")
    with story.journal.history.step("Answer") as step:
        step.update(m.Ask, ask.id, answer=w.Answer.NO_TIME)
    assert sheet(story).asks == ()


def test_the_period_counts_for_numbers_and_noes(story: Story) -> None:
    story.services.turndowns.finish(story.whole(), NO)
    made = sheet(story, Period(date(2026, 12, 1), TODAY))
    assert made.noes == ()
    assert made.lines[0].reached == 0
    assert "begun 1 Dec 2026 to 2 Dec 2026" in packet_html(made, Period(date(2026, 12, 1), TODAY))


def test_who_was_named_stands_there_until_they_are_spoken_with(story: Story) -> None:
    met = meeting(story, w.MeetingKind.INFORMATIONAL, datetime(2026, 12, 1, 10))
    draft = WriteUpDraft(met, worth=8)
    draft.yields = [
        YieldDraft(w.YieldKind.INTRODUCTION, "knows all labs", person=PersonRef("Ana Cruz")),
        YieldDraft(w.YieldKind.LEAD, position="Lab head", organization="Hill College"),
        YieldDraft(w.YieldKind.ADVICE, "Breathe"),
    ]
    written = story.services.write_ups.finish(draft, TODAY)
    meeting(story, w.MeetingKind.NETWORKING, datetime(2026, 12, 9, 10))
    by = "by Dmitri Okafor"
    assert sheet(story).next == (
        PaperEntry("9 Dec", "Dmitri Okafor", "networking"),
        PaperEntry("Introduction", "Ana Cruz: knows all labs", by),
        PaperEntry("Lead", "Lab head", by),
    )
    assert "What it gave: Introduction 1, Lead 1, Advice 1" in sheet(story).done
    (ana,) = written.contacts
    story.services.contacts.log_touch(ana, TouchFields(on=TODAY, gist="Wrote"), TODAY)
    assert [one.mark for one in sheet(story).next] == ["9 Dec", "Lead"]


def test_long_lists_are_cut_and_counted(story: Story) -> None:
    for number in range(6):
        story.services.gaps.add(GapFields(f"Gap {number} " + "x" * 400), TODAY)
    made = sheet(story, most=4)
    assert len(made.gaps) == 5
    assert made.gaps[-1].more == "and 2 more"
    assert all(len(one.text) < 160 for one in made.gaps)


def test_an_empty_journal_has_a_page_too(story: Story) -> None:
    story.services.opportunities.trash(story.opportunity, TODAY)
    made = sheet(story)
    assert (made.noes, made.asks, made.next, made.questions) == ((), (), (), ())
    assert "Turndowns" not in Reader(packet_html(made, ALL)).text


def test_the_last_advisor_meeting_is_known(story: Story) -> None:
    held = meeting(story, w.MeetingKind.ADVISOR, datetime(2026, 11, 12, 9))
    story.services.meeting_states.hold(held)
    called_off = meeting(story, w.MeetingKind.ADVISOR, datetime(2026, 11, 30, 9))
    story.services.meeting_states.cancel(called_off, by_me=True)
    facts = story.reader.packet_facts(TODAY, TODAY, TODAY)
    assert facts.advised_on == date(2026, 11, 12)
    assert facts.advisor_meeting is None


def test_texts_that_look_like_html_stand_as_typed(story: Story) -> None:
    evil = "<img src='file:///etc/passwd'>{{ 7*7 }}"
    story.services.opportunities.create(OpportunityFields(evil), w.Stage.APPLIED, TODAY)
    story.services.gaps.add(GapFields(evil, evidence=evil), TODAY)
    read_back = Reader(packet_html(sheet(story), ALL))
    assert read_back.text.count(evil) == 2
    pictures = [dict(attrs)["src"] or "" for tag, attrs in read_back.tags if tag == "img"]
    assert all(name.startswith("bar:") for name in pictures)
