# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who led to whom in a real journal: noted, refused, forgotten, undone, moved in a merge."""

from datetime import date

import pytest

from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.introduction_view import IntroductionFields, IntroductionView
from networkjournal.domain.introductions import Link, would_circle
from networkjournal.domain.words import Ending, MetHow, Stage
from networkjournal.services import introductions
from networkjournal.services.bundle import Services
from networkjournal.store import models as m
from networkjournal.store.journal import Journal

TODAY = date(2026, 11, 22)


class House:
    """Fill a journal by names."""

    def __init__(self, journal: Journal, services: Services) -> None:
        self.journal, self.services = journal, services

    def person(self, name: str) -> int:
        return self.services.contacts.create(ContactFields(name, "Dean", "Lakeside"))

    def note(self, person: int, by: int | None = None, **more: object) -> None:
        fields = IntroductionFields(by, **more)  # type: ignore[arg-type]
        self.services.introductions.note(person, fields, TODAY)

    def by(self, person: int) -> int | None:
        return next(link.by for link in self.journal.reader.network().links
                    if link.person == person)  # fmt: skip

    def view(self, person: int) -> IntroductionView:
        found = self.journal.reader.introduction(person)
        assert found is not None
        return found

    def turndown(self) -> int:
        opportunity = self.services.opportunities.create(
            OpportunityFields("Assistant Director", "Harbour"), Stage.APPLIED, TODAY
        )
        self.services.opportunities.end(opportunity, Ending.TURNED_DOWN, TODAY)
        with self.journal.history.step("No") as step:
            return step.insert(m.Turndown, opportunity_id=opportunity, on=TODAY)


@pytest.fixture
def house(journal: Journal, services: Services) -> House:
    services.settings.get()
    return House(journal, services)


def test_an_introduction_is_noted_read_and_undone_in_one_step(house: House) -> None:
    rosa, dmitri, ana = map(house.person, ("Rosa", "Dmitri", "Ana"))
    house.note(dmitri, rosa, on=TODAY, note=" at lunch ")
    house.note(ana, dmitri)
    view = house.view(dmitri)
    assert view.by is not None
    assert (view.by.name, view.by.about, view.on, view.note) == (
        "Rosa", "Dean, Lakeside", TODAY, "at lunch",
    )  # fmt: skip
    assert [one.name for one in view.led] == ["Ana"]
    assert [one.name for one in house.view(ana).above] == ["Rosa", "Dmitri"]
    assert house.journal.history.undo_label == "Note how Ana came"
    house.journal.history.undo()
    house.journal.history.undo()
    assert house.view(dmitri).by is None
    house.journal.history.redo()
    assert house.by(dmitri) == rosa


def test_a_no_led_to_somebody_and_a_new_name_becomes_a_contact(house: House) -> None:
    ana, no = house.person("Ana"), house.turndown()
    house.note(ana, turndown_id=no, by_name="  Rosa  Lindqvist ")
    view = house.view(ana)
    assert view.by is not None
    assert view.by.name == "Rosa Lindqvist"
    assert view.turndown is not None
    assert (view.turndown_id, view.turndown.name, view.turndown.about, view.turndown.on) == (
        no, "Assistant Director", "Harbour", TODAY,
    )  # fmt: skip
    network = house.journal.reader.network()
    assert [link.turndown for link in network.links] == [no, None]
    house.journal.history.undo()
    assert len(house.journal.reader.network().links) == 1, "the new contact goes with the step"


def test_nothing_said_forgets_and_forgetting_nothing_is_no_step(house: House) -> None:
    rosa, dmitri = map(house.person, ("Rosa", "Dmitri"))
    house.services.introductions.forget(dmitri)
    assert house.journal.history.undo_label == "Add Dmitri"
    house.note(dmitri, rosa)
    house.note(dmitri)
    assert house.journal.history.undo_label == "Forget how Dmitri came"
    assert house.view(dmitri).by is None
    house.journal.history.undo()
    assert house.by(dmitri) == rosa


def test_a_circle_is_refused_with_one_sentence_and_nothing_changes(house: House) -> None:
    rosa, dmitri, ana = map(house.person, ("Rosa", "Dmitri", "Ana"))
    house.note(dmitri, rosa)
    house.note(ana, dmitri)
    before = house.journal.reader.network()
    with pytest.raises(UserError) as refused:
        house.note(rosa, ana)
    assert refused.value.problems == {
        "by": "Ana came to you through Rosa, so it cannot be the other way round too."
    }
    with pytest.raises(UserError, match="Nobody introduces themselves"):
        house.note(rosa, rosa)
    assert house.journal.reader.network() == before
    assert house.journal.history.undo_label == "Note how Ana came"


def test_a_circle_is_looked_for_only_above_who_introduced(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    rosa, dmitri, ana, new = map(house.person, ("Rosa", "Dmitri", "Ana", "New"))
    house.note(dmitri, rosa)
    house.note(ana, dmitri)
    for at in range(20):
        house.note(house.person(f"Another {at}"), rosa)
    read: list[int] = []

    def counting(links: list[Link], person: int, by: int) -> bool:
        read.append(len(links))
        return would_circle(links, person, by)

    monkeypatch.setattr(introductions, "would_circle", counting)
    house.note(new, ana)
    assert read == [2]
    with pytest.raises(UserError, match="New came to you through Rosa"):
        house.note(rosa, new)


def test_two_windows_cannot_close_a_circle_between_them(house: House) -> None:
    rosa, dmitri = map(house.person, ("Rosa", "Dmitri"))
    # Both forms were opened while neither was noted; the second one is stored by what holds then.
    first, second = IntroductionFields(rosa), IntroductionFields(dmitri)
    house.services.introductions.note(dmitri, first, TODAY)
    with pytest.raises(UserError, match="Dmitri came to you through Rosa"):
        house.services.introductions.note(rosa, second, TODAY)
    # Who lies in the trash may come back, and counts.
    house.services.contacts.trash(dmitri)
    with pytest.raises(UserError, match="Dmitri came to you through Rosa"):
        house.note(rosa, dmitri)


def test_who_is_gone_meanwhile_is_told(house: House) -> None:
    rosa, dmitri = map(house.person, ("Rosa", "Dmitri"))
    for person, fields, field in (
        (99, IntroductionFields(rosa), ""),
        (dmitri, IntroductionFields(99), "by"),
        (dmitri, IntroductionFields(turndown_id=99), "turndown"),
        (dmitri, IntroductionFields(rosa, on=date(1066, 1, 1)), "on"),
        (dmitri, IntroductionFields(by_name="x" * 600), "by"),
    ):
        with pytest.raises(UserError) as refused:
            house.services.introductions.note(person, fields, TODAY)
        assert list(refused.value.problems) == [field]


def test_the_trash_takes_people_out_of_the_tree_and_gives_them_back(house: House) -> None:
    rosa, dmitri, ana = map(house.person, ("Rosa", "Dmitri", "Ana"))
    house.note(dmitri, rosa)
    house.note(ana, dmitri)
    house.services.contacts.trash(dmitri)
    assert [one.person for one in house.journal.reader.network().links] == [ana, rosa]
    assert house.view(ana).above == ()
    assert house.view(rosa).led == ()
    house.services.contacts.take_back(dmitri)
    assert [one.name for one in house.view(ana).above] == ["Rosa", "Dmitri"]


def test_people_who_introduced_each_other_by_a_broken_file_are_still_read(house: House) -> None:
    rosa, dmitri = map(house.person, ("Rosa", "Dmitri"))
    with house.journal.history.step("Broken") as step:
        step.insert_many(m.Introduction, [{"contact_id": rosa, "by_id": dmitri},
                                          {"contact_id": dmitri, "by_id": rosa}])  # fmt: skip
        step.update(m.Contact, rosa, met_how=MetHow.EVENT)
    assert [one.name for one in house.view(rosa).above] == ["Dmitri"]
    assert house.journal.reader.network().links == [
        Link(dmitri, rosa), Link(rosa, dmitri, met=MetHow.EVENT),
    ]  # fmt: skip
    house.note(dmitri)
    assert house.by(rosa) == dmitri


def test_links_of_thousands_are_read_in_one_statement(house: House) -> None:
    with house.journal.history.step("Fill") as step:
        ids = step.insert_many(m.Contact, [{"name": f"Person {n:05}"} for n in range(3000)])
        step.insert_many(m.Introduction, [{"contact_id": one, "by_id": one - 1} for one in ids[1:]])
    network = house.journal.reader.network()
    assert len(network.links) == len(network.people) == 3000
    assert [one.id for one in house.view(ids[-1]).above] == list(ids[-51:-1])
