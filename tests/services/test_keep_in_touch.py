# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clocks of people run from the last touch; the list and the rule say the same of everybody."""

import random
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from networkjournal.domain.edits import AgendaFields, ContactFields, MeetingFields, TouchFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.settings import Cadences
from networkjournal.domain.views import ContactLine, Kind, PeopleQuery
from networkjournal.domain.words import Cadence, Direction, LetterKind, MeetingKind, MeetingState
from networkjournal.services.bundle import Services
from networkjournal.services.templates import Letter
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.services.story import TODAY, Story

SET = Cadences()
LATE = PeopleFilter(slipping=True)


def line(story: Story, one: int, today: date = TODAY) -> ContactLine:
    return story.reader.contacts([one], today)[0]


def slipping(story: Story, today: date = TODAY) -> list[int]:
    query = PeopleQuery(today=today, filter=LATE, sort="due", cadences=SET)
    return story.reader.ids(Kind.CONTACT, query)


def test_a_round_a_touch_either_way_and_a_held_meeting_reset_the_clock(story: Story) -> None:
    keep, contacts = story.services.keep_in_touch, story.services.contacts
    keep.set_cadence([story.rosa], Cadence.A, TODAY)
    assert line(story, story.rosa).due(SET) == date(2026, 11, 10) + timedelta(days=35)
    later = date(2026, 12, 25)
    assert line(story, story.rosa).late(SET, later) == 10
    assert slipping(story, later) == [story.rosa]
    contacts.log_touch(story.rosa, TouchFields(date(2026, 12, 20), Direction.IN), later)
    assert slipping(story, later) == []
    far = date(2027, 3, 1)
    assert slipping(story, far) == [story.rosa]
    held = MeetingFields(
        MeetingKind.NETWORKING, MeetingState.HELD, datetime(2027, 2, 20, 9), "Europe/Berlin",
        people=(story.rosa,),
    )  # fmt: skip
    story.services.meetings.create(held, AgendaFields(), far)
    assert slipping(story, far) == []
    assert line(story, story.rosa, far).due(SET) == date(2027, 2, 20) + timedelta(days=35)


def test_nobody_is_late_by_the_years_since_a_connection(story: Story) -> None:
    new = story.services.contacts.create(ContactFields("Ana Pereira"))
    with story.journal.history.step("Import") as step:
        step.update(m.Contact, new, connected_on=date(2019, 1, 1))
    story.services.keep_in_touch.set_cadence([new], Cadence.B, TODAY)
    assert line(story, new).due(SET) == TODAY + timedelta(days=91)
    story.services.contacts.log_touch(new, TouchFields(TODAY), TODAY)
    story.services.keep_in_touch.set_cadence([new], Cadence.A, TODAY)
    assert line(story, new).due(SET) == TODAY + timedelta(days=35)


def test_many_get_a_cadence_in_one_step(story: Story) -> None:
    keep = story.services.keep_in_touch
    keep.set_cadence([story.rosa, story.dmitri, 999], Cadence.OWN, TODAY, 14)
    assert story.journal.history.undo_label == "Own cadence for 3"
    assert [line(story, one).cadence_days for one in (story.rosa, story.dmitri)] == [14, 14]
    keep.set_cadence([story.rosa], None, TODAY)
    assert line(story, story.rosa).due(SET) is None
    assert line(story, story.rosa).cadence_days is None
    story.journal.history.undo()
    assert line(story, story.rosa).cadence is Cadence.OWN
    story.journal.history.undo()
    assert line(story, story.rosa).cadence is None
    with pytest.raises(UserError):
        keep.set_cadence([story.rosa], Cadence.OWN, TODAY, 0)
    with pytest.raises(UserError):
        keep.set_cadence([999], Cadence.A, TODAY)


def test_a_snooze_waits_and_ends(story: Story) -> None:
    keep, then = story.services.keep_in_touch, date(2027, 1, 31)
    keep.set_cadence([story.rosa], Cadence.A, TODAY)
    assert slipping(story, then) == [story.rosa]
    keep.snooze([story.rosa], then + timedelta(days=14), then)
    assert slipping(story, then) == []
    assert slipping(story, then + timedelta(days=15)) == [story.rosa]
    keep.snooze([story.rosa], None, then)
    assert slipping(story, then) == [story.rosa]
    for wrong in (then, date(1900, 1, 1), date(2999, 1, 1)):
        with pytest.raises(UserError):
            keep.snooze([story.rosa], wrong, then)


def test_the_list_and_the_rule_agree_on_who_is_due_when(journal: Journal) -> None:
    chance = random.Random(7)

    def some_day() -> date | None:
        return TODAY + timedelta(days=chance.randint(-400, 60)) if chance.random() < 0.6 else None

    with journal.history.step("Fill") as step:
        for number in range(300):
            cadence = chance.choice([None, *Cadence])
            one = step.insert(
                m.Contact,
                name=f"Person {number}",
                cadence=cadence,
                cadence_days=chance.randint(1, 90) if chance.random() < 0.8 else None,
                snoozed_until=some_day(),
                connected_on=some_day(),
            )
            if (on := some_day()) and on <= TODAY:
                step.insert(m.Touch, contact_id=one, on=on)
    reader, set_ = journal.reader, Cadences(20, 60, 200)
    lines = {one.id: one for one in reader.contacts(range(1, 301), TODAY)}
    late = {one.id for one in lines.values() if one.late(set_, TODAY)}
    query = PeopleQuery(today=TODAY, sort="due", cadences=set_)
    order = reader.ids(Kind.CONTACT, query)
    days = [lines[one].due(set_) for one in order]
    known = [day for day in days if day]
    assert known == sorted(known)
    assert days[: len(known)] == known
    assert len(order) == 300
    found = reader.ids(Kind.CONTACT, PeopleQuery(today=TODAY, filter=LATE, cadences=set_))
    assert set(found) == late
    assert late


def test_why_this_person(story: Story, services: Services) -> None:
    services.contacts.log_touch(
        story.rosa, TouchFields(TODAY, gist="Spoke of the mentoring plan"), TODAY
    )
    services.many_people.tag([story.rosa, story.dmitri], ["advising"])
    services.opportunities.tag_many([story.opportunity], ["Advising"])
    with story.journal.history.step("Promise") as step:
        for text, due, done in (
            ("send the outline", date(2026, 11, 25), None),
            ("send thanks", date(2026, 11, 21), TODAY),
            ("tell how it went", None, None),
        ):
            step.insert(m.Promise, contact_id=story.rosa, text=text, due=due, done_on=done)
        step.insert(m.ContactEmail, contact_id=story.rosa, value="rosa@example.org")
    rosa, dmitri = story.reader.slips([story.rosa, story.dmitri, 999])
    assert (rosa.words, rosa.words_on) == ("Spoke of the mentoring plan", TODAY)
    assert (rosa.promise, rosa.promise_due) == ("send the outline", date(2026, 11, 25))
    assert rosa.email == "rosa@example.org"
    assert (dmitri.shared_tag, dmitri.shared_with) == ("advising", "Lab manager")
    assert (dmitri.words, dmitri.promise, dmitri.email) == ("", "", "")


def test_a_letter_goes_back_to_what_one_spoke_of_and_counts_once_it_is_sent(story: Story) -> None:
    letters, rosa = story.services.letters, story.rosa

    def fill(whom: int) -> Letter:
        kind = LetterKind.STAY_CONNECTED
        return letters.fill(kind, whom, template="keep-in-touch")

    assert "Dear Rosa Lindqvist" in fill(rosa).body
    assert "It has been a while" in fill(rosa).body
    with story.journal.history.step("Promise") as step:
        step.insert(m.Promise, contact_id=rosa, text="send the outline.")
        step.insert(m.Promise, contact_id=story.dmitri, text="send names", by_me=False)
    story.services.contacts.log_touch(rosa, TouchFields(TODAY, gist="She seemed tired"), TODAY)
    body = fill(rosa).body
    assert "what I said I would do: send the outline.\n" in body
    assert "tired" not in body
    assert "what you last spoke of" in fill(rosa).unfilled
    assert "send names" not in fill(story.dmitri).body
    later = TODAY + timedelta(days=3)
    fields = LetterFields(rosa, LetterKind.STAY_CONNECTED, subject="How are you?", text="Dear Rosa")
    letters.send_as(fields, later, later)
    assert line(story, rosa, later).last_touch == later
    story.journal.history.undo()
    assert line(story, rosa, later).last_touch == TODAY
    assert story.reader.letters_to(rosa) == []
    with pytest.raises(UserError):
        letters.send_as(replace(fields, contact_id=999), later, later)
