# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""People as they are typed: names, addresses, touches, and the way back from the trash."""

from dataclasses import replace
from datetime import date

import pytest

from networkjournal.domain import words as w
from networkjournal.domain.edits import ContactFields, TouchFields
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.store import models as m
from tests.services.story import TODAY, Story, count

RUTH = ContactFields(
    name=" Ruth  Abara ",
    title="Dean",
    organization="Lakeside  College",
    emails=(("ruth@example.org", "Work"), (" ", ""), (" r@example.org ", "")),
    phones=(("+1 555 0199", "Mobile"),),
    links="https://example.org",
    notes="  First line\r\n\tsecond \n",
)


def fields(story: Story, contact_id: int) -> ContactFields:
    page = story.reader.contact(contact_id)
    assert page is not None
    return ContactFields.of(page)


def test_a_person_comes_back_as_typed_but_for_blanks_around_lines(story: Story) -> None:
    ruth = story.services.contacts.create(RUTH)
    assert fields(story, ruth) == replace(
        RUTH,
        name="Ruth Abara",
        organization="Lakeside College",
        emails=(("ruth@example.org", "Work"), ("r@example.org", "")),
    )
    row = m.Contact.get_by_id(ruth)
    assert (row.given_name, row.family_name, row.folded) == ("Ruth", "Abara", "ruth abara")


def test_storing_what_is_there_changes_nothing_and_is_no_step(story: Story) -> None:
    ruth = story.services.contacts.create(RUTH)
    before, label = story.content(), story.journal.history.undo_label
    story.services.contacts.change(ruth, fields(story, ruth))
    assert story.content() == before
    assert story.journal.history.undo_label == label


def test_a_change_is_one_step(story: Story) -> None:
    ruth = story.services.contacts.create(RUTH)
    before = story.content()
    emails = (("new@example.org", ""),)
    changed = replace(RUTH, name="Rut", organization="", emails=emails, phones=())
    story.services.contacts.change(ruth, changed)
    assert fields(story, ruth) == replace(changed, emails=emails)
    assert story.journal.history.undo() == "Change Rut"
    assert story.content() == before


def test_parts_of_a_name_stay_while_the_name_does(story: Story) -> None:
    ruth = story.services.contacts.create(RUTH)
    with story.journal.history.step("Import") as step:
        step.update(m.Contact, ruth, given_name="Ruth Ann", family_name="Abara-Li")
    story.services.contacts.change(ruth, replace(RUTH, title="Provost"))
    assert m.Contact.get_by_id(ruth).given_name == "Ruth Ann"


def test_what_came_while_the_form_was_open_stays(story: Story) -> None:
    ruth = story.services.contacts.create(replace(RUTH, notes="Begun"))
    opened = fields(story, ruth)
    meanwhile = replace(
        opened,
        emails=(("ruth@example.org", "Office"), ("ruth@home.example", "Home")),
        phones=(*opened.phones, ("+1 555 0200", "")),
        city="Oakport",
        notes="Begun\n\nRows on Sundays",
    )
    story.services.contacts.change(ruth, meanwhile)
    typed = replace(
        opened,
        title="Provost",
        emails=(*opened.emails, ("new@example.org", "")),
        notes="Begun anew",
    )
    story.services.contacts.change(ruth, typed, opened)
    assert fields(story, ruth) == replace(
        meanwhile,
        title="Provost",
        emails=(
            ("ruth@example.org", "Office"),
            ("new@example.org", ""),
            ("ruth@home.example", "Home"),
        ),
        notes="Begun anew\n\nRows on Sundays",
    )


def test_what_the_form_took_away_is_gone(story: Story) -> None:
    ruth = story.services.contacts.create(RUTH)
    opened = fields(story, ruth)
    emails = (("ruth@example.com", "Work"),)
    typed = replace(opened, emails=emails, phones=(), organization="", links="", notes="")
    story.services.contacts.change(ruth, typed, opened)
    assert fields(story, ruth) == typed


def test_an_organization_is_found_whatever_its_case(story: Story) -> None:
    one = story.services.contacts.create(ContactFields("One", organization="Université X"))
    two = story.services.contacts.create(ContactFields("Two", organization="UNIVERSITE  x"))
    assert fields(story, one).organization == fields(story, two).organization
    assert story.reader.organization_names() == ["Harbour University", "Université X"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 501}, "name"),
        ({"notes": "x" * 2_000_000}, "notes"),
        ({"emails": (("ruth", ""),)}, "emails"),
        ({"emails": (("@" * 501, ""),)}, "emails"),
        ({"phones": (("1", "x" * 501),)}, "phones"),
    ],
)
def test_what_cannot_be_right_is_said_at_its_field(
    story: Story, wrong: dict[str, str], field: str
) -> None:
    before = story.content()
    with pytest.raises(UserError) as caught:
        story.services.contacts.create(replace(RUTH, **wrong))  # type: ignore[arg-type]
    assert set(caught.value.problems) == {field}
    with pytest.raises(UserError):
        story.services.contacts.change(story.rosa, replace(RUTH, **wrong))  # type: ignore[arg-type]
    assert story.content() == before


def test_a_touch_counts_and_can_be_deleted(story: Story) -> None:
    gist = " Lunch\r\n "
    touch = TouchFields(TODAY, w.Direction.IN, w.Channel.CALL, gist)
    touch_id = story.services.contacts.log_touch(story.rosa, touch, TODAY)
    assert story.reader.contacts([story.rosa])[0].last_touch == TODAY
    page = story.reader.contact(story.rosa)
    assert page is not None
    assert page.timeline[0].detail == gist
    story.services.contacts.delete_touch(touch_id)
    assert count(m.Touch) == 0
    with pytest.raises(UserError):
        story.services.contacts.log_touch(story.rosa, TouchFields(date(1800, 1, 1)), TODAY)
    with pytest.raises(UserError):
        story.services.contacts.log_touch(999, touch, TODAY)


def test_the_trash_hides_and_gives_back(story: Story) -> None:
    before = story.content()
    story.services.contacts.trash(story.rosa)
    assert story.reader.find_contacts("Rosa") == []
    assert [one.title for one in story.reader.trash()] == ["Rosa Lindqvist"]
    assert story.journal.history.undo_label == "Delete Rosa Lindqvist"
    story.services.contacts.take_back(story.rosa)
    assert story.content() == before
    assert [one.id for one in story.reader.find_contacts("Rosa")] == [story.rosa]


def test_somebody_who_is_gone_is_told(story: Story) -> None:
    for change in (story.services.contacts.trash, story.services.contacts.take_back):
        with pytest.raises(OutsideError):
            change(999)
    before = story.content()
    with pytest.raises(OutsideError):
        story.services.contacts.change(999, RUTH)
    assert story.content() == before
