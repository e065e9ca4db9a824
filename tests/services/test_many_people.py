# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several people at once, one step each; the list shows whom its filter asks for."""

from datetime import date

import pytest

from networkjournal.domain.edits import ContactFields, TouchFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.people_filter import COLUMNS, PeopleFilter, PeopleView, PersonSortKey
from networkjournal.domain.pipeline_filter import SavedView
from networkjournal.domain.quick_person import read_person
from networkjournal.domain.views import Kind, PeopleQuery
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.store import models as m
from tests.services.story import TODAY, Story


@pytest.fixture
def ana(story: Story) -> int:
    """Return somebody who had no part in anything."""
    fields = ContactFields("Ana Pereira", "Director", "Lakeside", emails=(("ana@example.org", ""),))
    return story.services.contacts.create(fields)


def found(story: Story, asked: PeopleFilter, **how: object) -> list[int]:
    query = PeopleQuery(today=TODAY, filter=asked, **how)  # type: ignore[arg-type]
    ids = story.reader.ids(Kind.CONTACT, query)
    assert story.reader.people_count(query) == len(ids)
    return ids


def test_tags_go_on_and_off_several_people_at_once(story: Story, ana: int) -> None:
    many, both = story.services.many_people, [story.rosa, ana]
    many.tag(both, ["Rowing", "Deans"])
    assert [line.tags for line in story.reader.contacts(both)] == [("Deans", "Rowing")] * 2
    assert story.reader.people_tags() == [("Deans", 2), ("Rowing", 2)]
    assert story.reader.people_tags([ana, -1]) == [("Deans", 1), ("Rowing", 1)]
    assert story.reader.people_tags([]) == []
    many.tag([ana], [], ["deans"])
    assert story.reader.people_tags() == [("Rowing", 2), ("Deans", 1)]
    assert found(story, PeopleFilter(tags=frozenset({"DEANS"}))) == [story.rosa]
    story.journal.history.undo()
    story.journal.history.undo()
    assert story.reader.people_tags() == []


def test_a_tag_stays_as_long_as_a_person_or_a_position_bears_it(story: Story, ana: int) -> None:
    story.services.many_people.tag([ana], ["advising"])
    story.services.opportunities.tag_many([story.opportunity], ["advising"])
    story.services.opportunities.tag_many([story.opportunity], (), ["advising"])
    assert story.reader.people_tags() == [("advising", 1)]
    story.services.many_people.tag([ana], (), ["advising"])
    assert m.Tag.select().count() == 0


def test_a_person_has_not_too_many_tags(story: Story, ana: int) -> None:
    with pytest.raises(UserError, match="A person has"):
        story.services.many_people.tag([ana], [f"t{n}" for n in range(21)])


def test_organization_and_how_one_met_of_several(story: Story, ana: int) -> None:
    many, both = story.services.many_people, [story.rosa, ana]
    many.set_organization(both, "lakeside")
    many.set_met_how(both, MetHow.ALUMNI)
    lines = story.reader.contacts(both)
    assert {(line.organization, line.met_how) for line in lines} == {("Lakeside", MetHow.ALUMNI)}
    assert set(found(story, PeopleFilter(met=frozenset({MetHow.ALUMNI})))) == set(both)
    many.set_organization(both, " ")
    many.set_met_how(both, None)
    lines = story.reader.contacts(both)
    assert {(line.organization, line.met_how) for line in lines} == {("", None)}
    with pytest.raises(UserError):
        many.set_organization(both, "x" * 501)


def test_several_go_to_the_trash_and_come_back_together(story: Story, ana: int) -> None:
    story.services.many_people.trash([story.rosa, ana])
    assert found(story, PeopleFilter()) == [story.dmitri]
    assert story.journal.history.undo_label == "Delete 2 people"
    with pytest.raises(UserError):
        story.services.many_people.tag([ana], ["late"])
    story.journal.history.undo()
    assert len(found(story, PeopleFilter())) == 3


def test_the_filter_finds_whom_it_asks_for(story: Story, ana: int) -> None:
    story.services.keep_in_touch.set_cadence([ana], Cadence.C, TODAY)
    with story.journal.history.step("May hire") as step:
        step.update(m.Contact, ana, may_hire_again=True)
    place = story.reader.find_organization("Lakeside")
    assert place is not None
    rosa, dmitri = story.rosa, story.dmitri
    for asked, expected in (
        (PeopleFilter(), [ana, dmitri, rosa]),
        (PeopleFilter(text="pereira"), [ana]),
        (PeopleFilter(interviewers=True), [dmitri, rosa]),
        (PeopleFilter(connection_from=3), [rosa]),
        (PeopleFilter(has_opportunity=False), [ana]),
        (PeopleFilter(has_opportunity=True), [dmitri, rosa]),
        (PeopleFilter(has_email=True), [ana]),
        (PeopleFilter(has_email=False), [dmitri, rosa]),
        (PeopleFilter(has_cadence=True), [ana]),
        (PeopleFilter(cadences=frozenset({Cadence.A, Cadence.C})), [ana]),
        (PeopleFilter(may_hire=True), [ana]),
        (PeopleFilter(organization_id=place.id), [ana]),
        (PeopleFilter(organization_id=place.id, interviewers=True), []),
    ):
        assert found(story, asked) == expected, asked
    assert found(story, PeopleFilter(has_email=False), text="head") == [rosa]


@pytest.mark.parametrize("column", COLUMNS)
def test_the_list_goes_in_any_order_and_who_has_nothing_comes_last(
    story: Story, ana: int, column: str
) -> None:
    story.services.contacts.log_touch(story.dmitri, TouchFields(TODAY), TODAY)
    story.services.keep_in_touch.set_cadence([story.rosa], Cadence.A, TODAY)
    orders = [found(story, PeopleFilter(), sort=column, descending=d) for d in (False, True)]
    rosa, dmitri = story.rosa, story.dmitri
    expected = {
        "name": ([ana, dmitri, rosa], [rosa, dmitri, ana]),
        "organization": ([ana, dmitri, rosa], [ana, dmitri, rosa]),
        "last_touch": ([rosa, dmitri, ana], [dmitri, rosa, ana]),
        "due": ([rosa, ana, dmitri], [rosa, ana, dmitri]),
        "connection": ([dmitri, rosa, ana], [rosa, dmitri, ana]),
        "title": ([ana, rosa, dmitri], [rosa, ana, dmitri]),
    }
    assert tuple(orders) == expected[column]


def test_views_of_people_and_of_positions_are_kept_apart(story: Story) -> None:
    people, positions = story.services.people_views, story.services.saved_views
    view = PeopleView("Mine", PeopleFilter(slipping=True), PersonSortKey("due"))
    of_people = people.keep(view)
    positions.keep(SavedView("Mine"))
    assert people.all() == [(of_people, view)]
    assert [kept.name for _id, kept in positions.all()] == ["Mine"]
    people.rename(of_people, "Call them")
    people.delete(of_people)
    assert people.all() == []
    assert len(positions.all()) == 1


def test_a_person_is_added_from_a_line_in_one_step(story: Story) -> None:
    adder = story.services.quick_person
    adder.keep("Ruth")
    assert adder.kept() == "Ruth"
    said = read_person(
        "Ruth Abara, Dean at Lakeside, ruth@example.org, 555 0142 33, #rowing, cadence b, met at "
        "a fair, https://linkedin.com/in/ruth"
    )
    made = adder.add(said, TODAY)
    assert adder.kept() == ""
    page = story.reader.contact(made)
    assert page is not None
    assert page.organization is not None
    assert (page.row.title, page.organization.name) == ("Dean", "Lakeside")
    assert page.emails[0].value == "ruth@example.org"
    assert page.phones[0].value == "555 0142 33"
    assert page.row.linkedin_url == "https://linkedin.com/in/ruth"
    assert page.row.notes == "Met at a fair"
    (line,) = story.reader.contacts([made], TODAY)
    assert (line.tags, line.cadence, line.met_how) == (("rowing",), Cadence.B, MetHow.EVENT)
    assert line.due(story.journal.settings().cadences) == date(2027, 2, 19)
    story.journal.history.undo()
    assert story.reader.contact(made) is None
    with pytest.raises(UserError):
        adder.add(read_person(""), TODAY)


def test_a_line_says_who_led_to_the_person(story: Story, ana: int) -> None:
    adder, said = story.services.quick_person, read_person("Ruth Abara, from Ana P, met at event")
    known = adder.add(said, TODAY, ana)
    view = story.reader.introduction(known)
    assert view is not None
    assert view.by is not None
    assert view.by.id == ana
    page = story.reader.contact(known)
    assert page is not None
    assert (page.row.notes, page.row.met_how) == ("", MetHow.EVENT)
    alone = story.reader.contact(adder.add(read_person("Noor, from Ana"), TODAY))
    assert alone is not None
    assert (alone.row.notes, alone.row.met_how) == ("From Ana", None)
    led = story.reader.contact(adder.add(read_person("Ben, via Ana"), TODAY, ana))
    assert led is not None
    assert (led.row.notes, led.row.met_how) == ("", MetHow.INTRODUCTION)


def test_the_picture_of_a_person_is_read_as_it_is(story: Story) -> None:
    with story.journal.history.step("Photo") as step:
        step.insert(m.ContactPhoto, contact_id=story.rosa, media="image/png", content=b"png")
    assert story.reader.photo_of(story.rosa) == b"png"
    assert story.reader.photo_of(story.dmitri) is None
    assert [line.has_photo for line in story.reader.contacts([story.rosa, story.dmitri])] == [
        True,
        False,
    ]
