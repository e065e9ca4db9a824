# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters are filled, prepared, typed, sent once nothing is open, and never written twice."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, MeetingFields, TouchFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.promises import PromiseFields
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import EntryKind
from networkjournal.domain.write_up import WriteUpDraft, YieldDraft
from networkjournal.store import models as m
from tests.services.story import Story, count

MET = datetime(2026, 11, 23, 10)
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def meeting(story: Story) -> int:
    fields = MeetingFields(
        starts=MET, zone="UTC", people=(story.rosa,), opportunity_id=story.opportunity
    )
    return story.services.meetings.create(fields, AgendaFields(), TODAY)


def thanks(story: Story, meeting: int) -> LetterFields:
    kind, text = w.LetterKind.THANK_YOU, "Dear Rosa,\nYou opened two doors for me.\nTomás"
    return LetterFields(story.rosa, kind, w.Channel.EMAIL, "Thanks", text, TODAY, meeting)


def test_a_letter_is_filled_from_the_journal(story: Story, meeting: int) -> None:
    letters = story.services.letters
    draft = WriteUpDraft(meeting)
    draft.yields = [YieldDraft(w.YieldKind.INTRODUCTION, person=PersonRef("Ana Cruz")),
                    YieldDraft(w.YieldKind.ADVICE, "Breathe")]  # fmt: skip
    story.services.write_ups.finish(draft, TODAY)
    story.services.promises.add(story.rosa, PromiseFields("my slides."), TODAY, meeting)
    filled = letters.fill(w.LetterKind.THANK_YOU, story.rosa, meeting_id=meeting)
    for words in ("Rosa Lindqvist", "Monday 23 November", "Ana Cruz", "my slides.", "Tomás"):
        assert words in filled.body
    assert "one thing that only they could have said" in filled.unfilled
    assert letters.unfilled(filled.body) == filled.unfilled
    asked = letters.fill(w.LetterKind.REQUEST, story.rosa, opportunity_id=story.opportunity)
    assert "Lab manager" in asked.subject + asked.body
    assert "the title of the position" not in asked.unfilled
    assert letters.fill(w.LetterKind.OTHER, story.rosa).body == ""
    went = letters.fill(w.LetterKind.OTHER, story.rosa, template="policy-no")
    assert went.body
    for kind in w.LetterKind:
        letters.fill(kind, story.rosa, meeting_id=999)
    with pytest.raises(KeyError):
        letters.fill(w.LetterKind.OTHER, story.rosa, template="own:99")
    with pytest.raises(UserError, match="deleted"):
        letters.fill(w.LetterKind.LANDED, 999)


def test_what_is_unfilled_keeps_it_from_going(story: Story, meeting: int) -> None:
    letters = story.services.letters
    open_ = replace(
        thanks(story, meeting), text="I will [what you will do with the advice] {{ x }}"
    )
    letter = letters.prepare(open_, TODAY)
    with pytest.raises(UserError, match="what you will do") as caught:
        letters.send(letter, TODAY)
    assert "{{ x }}" in caught.value.problems["text"]
    assert story.reader.prepared_letters()[0].row.id == letter
    letters.keep(letter, "Thanks", "I will w")
    assert letters.kept(letter) == ("Thanks", "I will w")
    letters.change(letter, replace(open_, text="I will really write."), TODAY)
    assert letters.kept(letter) is None
    touches = count(m.Touch)
    letters.send(letter, TODAY, TODAY)
    assert count(m.Touch) == touches + 1
    assert story.reader.prepared_letters() == []
    with pytest.raises(UserError, match="already"):
        letters.send(letter, TODAY)
    story.journal.history.undo()
    assert count(m.Touch) == touches
    assert len(story.reader.prepared_letters()) == 1
    story.assert_sound()


def test_a_phone_script_is_a_call(story: Story) -> None:
    fields = LetterFields(story.rosa, w.LetterKind.PHONE_SCRIPT, None, "Call", "Hello",
                          opportunity_id=story.opportunity)  # fmt: skip
    story.services.letters.send(story.services.letters.prepare(fields, TODAY), TODAY)
    touch = m.Touch.select().order_by(m.Touch.id.desc()).get()
    assert (touch.channel, touch.gist) == (w.Channel.CALL, "Call")


def test_a_sentence_that_went_to_rosa_is_told_and_to_others_not(story: Story, meeting: int) -> None:
    letters, fields = story.services.letters, thanks(story, meeting)
    letter = letters.prepare(fields, TODAY)
    assert letters.repeats(story.rosa, fields.text) == []
    letters.send(letter, TODAY)
    (told,) = letters.repeats(story.rosa, "Hello. You opened two doors for me!")
    assert (told.sentence, told.on) == ("You opened two doors for me!", TODAY)
    assert letters.repeats(story.rosa, fields.text, letter) == []
    assert letters.repeats(story.dmitri, fields.text) == []
    with story.journal.history.step("Ask") as step:
        no = step.insert(m.Turndown, opportunity_id=story.opportunity, on=TODAY)
        words = "May I ask you for twenty minutes?"
        step.insert(m.Ask, turndown_id=no, contact_id=story.rosa, wording=words, sent_on=TODAY)
    assert len(letters.repeats(story.rosa, words)) == 1


def test_letters_are_deleted_and_what_is_gone_is_told(story: Story, meeting: int) -> None:
    letters = story.services.letters
    letter = letters.prepare(thanks(story, meeting), TODAY)
    letters.keep(letter, "", "typed")
    letters.delete(letter)
    assert letters.kept(letter) is None
    story.journal.history.undo()
    assert letters.kept(letter) == ("", "typed")
    letters.drop(letter)
    story.journal.drafts.keep(f"letter:{letter}", {"text": 3})
    assert letters.kept(letter) is None
    gone = replace(thanks(story, meeting), meeting_id=999, turndown_id=999, opportunity_id=999)
    letters.change(letter, gone, TODAY)
    view = story.reader.letter(letter)
    assert view is not None
    assert (view.row.meeting_id, view.row.turndown_id, view.row.opportunity_id) == (None,) * 3
    for wrong in (lambda: letters.send(999, TODAY), lambda: letters.delete(999),
                  lambda: letters.prepare(replace(gone, contact_id=999), TODAY)):  # fmt: skip
        with pytest.raises(UserError, match="deleted"):
            wrong()
    with pytest.raises(UserError, match="still to come"):
        letters.send(letter, date(2026, 12, 1), TODAY)
    with pytest.raises(UserError, match="500"):
        letters.keep(letter, "x" * 501, "")


def test_whom_to_thank_for_meetings_and_rounds(story: Story, meeting: int) -> None:
    reader, states = story.reader, story.services.meeting_states
    late = datetime(2026, 11, 12, 12, tzinfo=UTC)
    assert [(one.name, one.opportunity_id) for one in reader.thanks(late)] == [
        ("Rosa Lindqvist", story.opportunity),
        ("Dmitri Okafor", story.opportunity),
    ]
    assert reader.thanks(datetime(2026, 11, 10, 12, tzinfo=UTC)) == []
    for_round = replace(thanks(story, meeting), meeting_id=None, opportunity_id=story.opportunity)
    letter = story.services.letters.prepare(for_round, TODAY)
    assert [one.letter_id for one in reader.thanks(late)] == [letter, None]
    story.services.letters.send(letter, date(2026, 11, 11))
    assert [one.name for one in reader.thanks(late)] == ["Dmitri Okafor"]

    def due() -> list[tuple[int | None, int | None]]:
        return [(one.meeting_id, one.letter_id) for one in reader.thanks(NOW) if one.meeting_id]

    assert due() == []
    states.hold(meeting)
    assert due() == [(meeting, None)]
    (met,) = [one.met for one in reader.thanks(NOW) if one.meeting_id]
    assert met == datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
    prepared = story.services.letters.prepare(thanks(story, meeting), TODAY)
    assert due() == [(meeting, prepared)]
    touch = TouchFields(TODAY, gist="Thanked her by phone")
    story.services.contacts.log_touch(story.rosa, touch, TODAY)
    assert due() == []
    story.journal.history.undo()
    story.services.letters.send(prepared, TODAY)
    assert due() == []


def test_a_letter_is_written_and_sent_in_one_step(story: Story, meeting: int) -> None:
    letters, fields = story.services.letters, thanks(story, meeting)
    before = story.content()
    with pytest.raises(UserError, match="one more thing"):
        letters.send_as(replace(fields, text="[one more thing]"), TODAY, TODAY)
    assert story.content() == before
    letter = letters.send_as(fields, TODAY, TODAY)
    story.journal.history.undo()
    assert story.content() == before
    letter = letters.prepare(fields, TODAY)
    letters.keep(letter, "Thanks", "typed")
    letters.send_as(replace(fields, text="Dear Rosa, more."), TODAY, TODAY, letter)
    view = story.reader.letter(letter)
    assert view is not None
    assert (view.row.text, view.row.sent_on) == ("Dear Rosa, more.", TODAY)
    assert letters.kept(letter) is None
    with pytest.raises(UserError, match="already"):
        letters.send_as(fields, TODAY, TODAY, letter)
    with pytest.raises(UserError, match="deleted"):
        letters.send_as(fields, TODAY, TODAY, 999)


def test_a_letter_that_went_out_stands_once_among_what_was_between_you(
    story: Story, meeting: int
) -> None:
    def entries() -> list[tuple[EntryKind, str, bool]]:
        page = story.reader.contact(story.rosa)
        assert page is not None
        kinds = EntryKind.TOUCH, EntryKind.LETTER
        return [(one.kind, one.detail, one.letter_id is not None)
                for one in page.timeline if one.kind in kinds]  # fmt: skip

    letters = story.services.letters
    prepared = letters.prepare(thanks(story, meeting), TODAY)
    assert entries() == []
    letters.send(prepared, TODAY)
    assert entries() == [(EntryKind.LETTER, "Thanks", True)]
    story.services.contacts.log_touch(story.rosa, TouchFields(TODAY, gist="Thanks"), TODAY)
    assert sorted(entries()) == [
        (EntryKind.LETTER, "Thanks", True), (EntryKind.TOUCH, "Thanks", False)
    ]  # fmt: skip
    letters.delete(prepared)
    assert entries() == [(EntryKind.TOUCH, "Thanks", False)] * 2


def test_what_is_known_fills_the_other_letters_too(story: Story, meeting: int) -> None:
    letters, fields = story.services.letters, thanks(story, meeting)
    asking = replace(fields, kind=w.LetterKind.REQUEST, meeting_id=None)
    letters.send_as(asking, date(2026, 11, 18), TODAY)
    nudge = letters.fill(w.LetterKind.NUDGE, story.rosa)
    assert "Wednesday 18 November" in nudge.body
    assert "Lab manager" in nudge.subject
    story.services.meeting_states.hold(meeting)
    draft = WriteUpDraft(meeting)
    draft.yields = [YieldDraft(w.YieldKind.ADVICE, "talk to a dean.")]
    story.services.write_ups.finish(draft, TODAY)
    went = letters.fill(w.LetterKind.HOW_IT_WENT, story.rosa)
    assert "On Monday 23 November you advised me to talk to a dean. I did" in went.body
    assert "the day when you met" in letters.fill(w.LetterKind.HOW_IT_WENT, story.dmitri).unfilled
    assert "your new position" in letters.fill(w.LetterKind.LANDED, story.rosa).unfilled
    story.services.opportunities.move(story.opportunity, w.Stage.ACCEPTED, TODAY)
    landed = letters.fill(w.LetterKind.LANDED, story.rosa)
    assert "I start as Lab manager at Harbour University" in landed.body


def test_a_template_of_ones_own_has_places_for_whole_names_only(story: Story, meeting: int) -> None:
    with story.journal.history.step("Name") as step:
        step.update(m.Contact, story.rosa, name="Mark")
    made = story.services.letters.as_template(
        "Dear Mark, your Marketing. Yours, Mark", story.rosa, meeting, story.opportunity
    )
    assert made == "Dear {{ name }}, your Marketing. Yours, {{ name }}"
