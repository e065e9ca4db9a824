# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations: a new name keeps what belongs to them, two become one, and undo brings back."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.organizations import OrganizationFields
from networkjournal.domain.pipeline_filter import PipelineFilter, SavedView
from networkjournal.domain.words import FeedbackPolicy, Stage
from networkjournal.services.bundle import Services
from networkjournal.services.exchange.importing import Importing
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content

TODAY = date(2026, 11, 22)


def place(journal: Journal, name: str) -> int:
    found = journal.reader.find_organization(name)
    assert found is not None
    return found.id


@pytest.fixture
def two(journal: Journal, services: Services) -> tuple[int, int]:
    """Have a person and a position at each of two names of one place, one person in the trash."""
    for name, where in (("Ruth Abara", "Lakeside"), ("Ana Pereira", "Lakeside College")):
        services.contacts.create(ContactFields(name, organization=where))
        services.opportunities.create(OpportunityFields("Dean", where), Stage.APPLIED, TODAY)
    gone = services.contacts.create(ContactFields("Wei Zhang", organization="Lakeside"))
    services.contacts.trash(gone)
    return place(journal, "Lakeside"), place(journal, "Lakeside College")


def test_a_new_name_keeps_everybody(
    journal: Journal, services: Services, two: tuple[int, int]
) -> None:
    services.organizations.change(two[0], OrganizationFields("  Lakeside   University ", notes="x"))
    page = journal.reader.organization_page(two[0])
    assert page is not None
    assert (page.row.name, page.row.notes) == ("Lakeside University", "x")
    assert [line.name for line in page.people] == ["Ruth Abara"]
    assert [line.organization for line in page.opportunities] == ["Lakeside University"]
    assert journal.reader.find_contacts("university")[0].name == "Ruth Abara"


@pytest.mark.parametrize("way", ["rename", "merge"])
def test_the_same_file_makes_nobody_anew_after_another_name(
    journal: Journal, services: Services, tmp_path: Path, way: str
) -> None:
    source = tmp_path / "Connections.csv"
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    source.write_text(head + "Bo,Berg,,,South,Clerk,\nIda,Holm,,,South,,\nBo,Berg,,,North,,\n")
    Importing(journal).run([source])
    before = content(journal)
    south, north = place(journal, "South"), place(journal, "North")
    if way == "merge":
        services.organizations.merge(north, [south])
    else:
        services.organizations.change(south, OrganizationFields("South GmbH"))
    for _time in range(2):
        assert Importing(journal).run([source]).new == 0
    assert m.Contact.select().count() == 3
    assert journal.reader.find_organization("South") is None
    journal.history.undo()
    assert content(journal) == before


@pytest.mark.parametrize("name", ["", "LAKESIDE college", "x" * 501])
def test_a_name_that_cannot_be_is_told_and_changes_nothing(
    journal: Journal, services: Services, two: tuple[int, int], name: str
) -> None:
    before = content(journal)
    with pytest.raises(UserError) as told:
        services.organizations.change(two[0], OrganizationFields(name))
    assert set(told.value.problems) == {"name"}
    assert content(journal) == before


def test_its_own_name_may_be_written_otherwise(
    journal: Journal, services: Services, two: tuple[int, int]
) -> None:
    services.organizations.change(two[0], OrganizationFields("LAKESIDE"))
    assert [line.name for line in journal.reader.organizations("side")] == [
        "LAKESIDE",
        "Lakeside College",
    ]


def test_two_become_one_with_all_that_belongs_to_them(
    journal: Journal, services: Services, two: tuple[int, int]
) -> None:
    keep, other = two
    said = OrganizationFields("Lakeside College", FeedbackPolicy.GIVES, "Ruth", "Ask by mail")
    services.organizations.change(other, said)
    view = SavedView("There", PipelineFilter(organization_id=other))
    services.saved_views.keep(view)
    before = content(journal)
    services.organizations.merge(keep, [other, other, keep])
    page = journal.reader.organization_page(keep)
    assert page is not None
    assert [line.name for line in page.people] == ["Ana Pereira", "Ruth Abara"]
    assert len(page.opportunities) == 2
    assert (page.row.feedback_policy, page.row.policy_source) == (FeedbackPolicy.GIVES, "Ruth")
    assert page.row.notes == "Ask by mail"
    assert journal.reader.organization(other) is None
    (kept,) = services.saved_views.all()
    assert kept[1].filter.organization_id == keep
    assert m.Contact.select().where(m.Contact.organization_id == keep).count() == 3
    assert_sound(journal)
    after = content(journal)
    journal.history.undo()
    assert content(journal) == before
    journal.history.redo()
    assert content(journal) == after


def test_a_policy_that_is_known_is_not_changed_by_merging(
    journal: Journal, services: Services, two: tuple[int, int]
) -> None:
    keep, other = two
    services.organizations.change(keep, OrganizationFields("Lakeside", FeedbackPolicy.NONE, "HR"))
    services.organizations.change(
        other, OrganizationFields("Lakeside College", FeedbackPolicy.GIVES, "Ruth")
    )
    services.organizations.merge(keep, [other])
    row = journal.reader.organization(keep)
    assert row is not None
    assert (row.feedback_policy, row.policy_source) == (FeedbackPolicy.NONE, "HR")


@pytest.mark.parametrize("others", [[], [0], [99]])
def test_no_merging_with_itself_or_with_what_is_gone(
    journal: Journal, services: Services, two: tuple[int, int], others: list[int]
) -> None:
    before = content(journal)
    with pytest.raises(UserError):
        services.organizations.merge(two[0], [two[0] if each == 0 else each for each in others])
    assert content(journal) == before


def test_only_what_nobody_belongs_to_can_be_deleted(
    journal: Journal, services: Services, two: tuple[int, int]
) -> None:
    empty = services.organizations.create(OrganizationFields("Nowhere"))
    services.organizations.delete(empty)
    assert journal.reader.organization(empty) is None
    with pytest.raises(UserError):
        services.organizations.delete(two[0])
    with pytest.raises(UserError):
        services.organizations.delete(empty)
    assert journal.reader.organization(two[0]) is not None


def test_the_list_counts_who_is_there_and_not_the_trash(
    journal: Journal, two: tuple[int, int]
) -> None:
    lines = journal.reader.organizations()
    assert [(line.name, line.people, line.opportunities) for line in lines] == [
        ("Lakeside", 1, 1),
        ("Lakeside College", 1, 1),
    ]
    assert journal.reader.organization_page(99) is None


def test_what_was_said_of_the_other_policy_goes_to_the_notes(
    journal: Journal, services: Services, two: tuple[int, int]
) -> None:
    keep, other = two
    kept = OrganizationFields("Lakeside", FeedbackPolicy.GIVES, "Ruth", "Ask by mail")
    services.organizations.change(keep, kept)
    heard = "letter of 3 May"
    services.organizations.change(
        other, OrganizationFields("Lakeside College", FeedbackPolicy.NONE, heard, "By the lake")
    )
    services.organizations.merge(keep, [other])
    row = journal.reader.organization(keep)
    assert row is not None
    assert (row.feedback_policy, row.policy_source) == (FeedbackPolicy.GIVES, "Ruth")
    assert row.notes.split("\n\n") == [
        "Ask by mail",
        "By the lake",
        "Lakeside College: Gives none (letter of 3 May)",
    ]
