# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Promises both ways, pictures and tags of people, and what their page shows of them."""

from datetime import date, timedelta

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    ContactFields,
    GapFields,
    InterviewerFields,
    OpportunityFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.errors import UserError
from networkjournal.domain.promises import PromiseFields
from networkjournal.domain.views import ContactPage, EntryKind
from networkjournal.services.photos import LARGEST
from networkjournal.store import models as m
from tests.services.story import TODAY, Story

PNG = b"\x89PNG\r\n\x1a\n" + b"small"
JPEG = b"\xff\xd8\xff\xe0" + b"smaller"
DAY = timedelta(days=1)


def page(story: Story, contact_id: int) -> ContactPage:
    found = story.reader.contact(contact_id)
    assert found is not None
    return found


@pytest.fixture
def ruth(story: Story) -> int:
    return story.services.contacts.create(ContactFields("Ruth Abara"))


def test_a_promise_is_noted_changed_done_and_taken_back(story: Story, ruth: int) -> None:
    promises = story.services.promises
    mine = promises.add(ruth, PromiseFields(" send  the outline "), TODAY)
    theirs = promises.add(ruth, PromiseFields("two names", by_me=False, due=TODAY + DAY), TODAY)
    assert [(p.id, p.text, p.by_me) for p in page(story, ruth).promises] == [
        (theirs, "two names", False),
        (mine, "send the outline", True),
    ]
    promises.change(mine, PromiseFields("send the outline", due=TODAY), TODAY)
    assert [p.id for p in page(story, ruth).promises] == [mine, theirs]
    promises.done(mine, TODAY)
    assert [(p.id, p.done_on) for p in page(story, ruth).promises] == [
        (theirs, None),
        (mine, TODAY),
    ]
    said = {e.heading: e.detail for e in page(story, ruth).timeline if e.kind is EntryKind.PROMISE}
    assert said == {"They promised": "two names", "You did as promised": "send the outline"}
    promises.take_back(mine)
    assert page(story, ruth).promises[0].done_on is None
    promises.delete(mine)
    assert [p.id for p in page(story, ruth).promises] == [theirs]
    assert story.journal.history.undo() == "Delete a promise"
    assert len(page(story, ruth).promises) == 2


def test_what_is_wrong_with_a_promise_is_said_at_the_field(story: Story, ruth: int) -> None:
    promises = story.services.promises
    for fields, name in (
        (PromiseFields("  "), "text"),
        (PromiseFields("x" * 501), "text"),
        (PromiseFields("x", due=date(1800, 1, 1)), "due"),
        (PromiseFields("x", said_on=TODAY + DAY), "said_on"),
    ):
        with pytest.raises(UserError) as told:
            promises.add(ruth, fields, TODAY)
        assert list(told.value.problems) == [name]
    with pytest.raises(UserError):
        promises.add(999, PromiseFields("x"), TODAY)
    kept = promises.add(ruth, PromiseFields("x"), TODAY)
    with pytest.raises(UserError):
        promises.done(kept, TODAY + DAY, TODAY)
    promises.delete(kept)
    for change in (promises.take_back, lambda of: promises.done(of, TODAY)):
        with pytest.raises(UserError):
            change(kept)


def test_a_picture_is_replaced_by_another_row_and_undo_brings_the_first_back(
    story: Story, ruth: int
) -> None:
    photos = story.services.photos
    photos.put(ruth, PNG)
    first = m.ContactPhoto.get()
    assert (first.media, page(story, ruth).photo) == ("image/png", PNG)
    photos.put(ruth, PNG)
    assert story.journal.history.undo_label == "Set a picture"
    photos.put(ruth, JPEG)
    second = m.ContactPhoto.get()
    assert (second.media, second.id != first.id) == ("image/jpeg", True)
    story.journal.history.undo()
    assert page(story, ruth).photo == PNG
    story.journal.history.redo()
    assert page(story, ruth).photo == JPEG
    photos.remove(ruth)
    assert page(story, ruth).photo == b""
    story.journal.history.undo()
    assert page(story, ruth).photo == JPEG


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg/>", PNG + b"0" * LARGEST])
def test_what_is_no_small_picture_is_refused(story: Story, ruth: int, content: bytes) -> None:
    with pytest.raises(UserError):
        story.services.photos.put(ruth, content)
    assert not m.ContactPhoto.select().count()


def test_a_tag_is_shared_with_opportunities_and_goes_with_its_last_use(
    story: Story, ruth: int
) -> None:
    contacts, opportunities = story.services.contacts, story.services.opportunities
    made = opportunities.create(OpportunityFields("Registrar"), w.Stage.APPLIED, TODAY)
    opportunities.tag_many([made], ["Dream"])
    contacts.tag(ruth, ["dream", "alumni"])
    assert [tag.name for tag in page(story, ruth).tags] == ["alumni", "Dream"]
    assert m.Tag.select().count() == 2
    opportunities.tag_many([made], (), ["dream"])
    assert [tag.name for tag in page(story, ruth).tags] == ["alumni", "Dream"]
    contacts.tag(ruth, (), ["DREAM"])
    assert story.reader.all_tag_names() == ["alumni"]
    with pytest.raises(UserError, match="20 tags"):
        contacts.tag(ruth, [f"tag {n}" for n in range(20)])
    with pytest.raises(UserError):
        contacts.tag(999, ["x"])


def test_how_one_met_may_hire_again_and_check_in_are_stored(story: Story) -> None:
    fields = ContactFields(
        "Dmitri", met_how=w.MetHow.EVENT, may_hire_again=True, check_in_on=TODAY + 90 * DAY
    )
    made = story.services.contacts.create(fields)
    assert ContactFields.of(page(story, made)) == fields
    wrong = ContactFields("Dmitri", check_in_on=date(1700, 1, 1))
    with pytest.raises(UserError):
        story.services.contacts.change(made, wrong)


def test_notes_and_touches_that_are_being_typed_wait_as_drafts(story: Story, ruth: int) -> None:
    contacts = story.services.contacts
    contacts.keep_notes_draft(ruth, "half a no")
    contacts.keep_touch_draft(ruth, "called ab")
    assert (contacts.notes_draft(ruth), contacts.touch_draft(ruth)) == ("half a no", "called ab")
    contacts.write_notes(ruth, "half a note\n")
    assert page(story, ruth).row.notes == "half a note\n"
    contacts.drop_notes_draft(ruth)
    contacts.keep_touch_draft(ruth, "  ")
    assert (contacts.notes_draft(ruth), contacts.touch_draft(ruth)) == (None, "")
    with pytest.raises(UserError):
        contacts.write_notes(ruth, "x" * 1_000_001)


def test_the_page_knows_their_part_in_opportunities_and_all_that_was_between(
    story: Story, ruth: int
) -> None:
    services = story.services
    of = services.opportunities.create(
        OpportunityFields("Registrar", "Lakeside"), w.Stage.INTERVIEWING, TODAY
    )
    for number, connection in ((1, 3), (2, 1)):
        people = (InterviewerFields("", ruth, w.RoundRole.PANEL, connection),)
        day = TODAY - (9 - number) * DAY
        services.opportunities.add_round(of, RoundFields(day, people=people), TODAY)
    services.gaps.add(GapFields("Budgets", said_on=TODAY - DAY, said_by_id=ruth), TODAY)
    services.contacts.log_touch(ruth, TouchFields(TODAY, gist="first"), TODAY)
    services.contacts.log_touch(ruth, TouchFields(TODAY, gist="second"), TODAY)
    services.contacts.write_notes(ruth, "2026-01-05 Met at the fair")
    (part,) = page(story, ruth).parts
    assert (part.position, part.organization, part.role) == (
        "Registrar", "Lakeside", w.RoundRole.PANEL,
    )  # fmt: skip
    assert (part.rounds, part.connection, part.told_no) == ((1, 2), 3, False)
    timeline = page(story, ruth).timeline
    assert [(e.kind, e.detail) for e in timeline] == [
        (EntryKind.TOUCH, "second"),
        (EntryKind.TOUCH, "first"),
        (EntryKind.NOTE, "Budgets"),
        (EntryKind.INTERVIEW, "Registrar"),
        (EntryKind.INTERVIEW, "Registrar"),
        (EntryKind.NOTE, "Met at the fair"),
    ]
    days = [e.on for e in timeline if e.on]
    assert days == sorted(days, reverse=True)


def test_introductions_show_on_both_pages_and_never_somebody_in_the_trash(
    story: Story, ruth: int
) -> None:
    contacts = story.services.contacts
    ana = contacts.create(ContactFields("Ana Pereira"))
    with story.journal.history.step("introduce") as step:
        step.insert(m.Introduction, contact_id=ana, by_id=ruth, on=TODAY, note="at lunch")
    (said,) = page(story, ana).timeline
    assert (said.heading, said.detail, said.contact_id) == (
        "Ruth Abara brought you together", "at lunch", ruth,
    )  # fmt: skip
    assert page(story, ana).introduced_by == "Ruth Abara"
    (gave,) = page(story, ruth).timeline
    assert (gave.heading, gave.contact_id) == ("Introduced you to Ana Pereira", ana)
    contacts.trash(ruth)
    assert page(story, ana).introduced_by == ""
    assert not page(story, ana).timeline
