# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a merge joins stays true: no address is lost, no day is made up."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain import words as w
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.people_merge import PeopleMerge
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal
from tests.services.test_people_merge import add, merge_and_back, person, told


def test_an_address_with_a_tag_stays_and_the_same_file_makes_no_double(
    journal: Journal, tmp_path: Path
) -> None:
    source = tmp_path / "people.csv"
    rows = ("Anna,Berg,anna@uni.example,North", "Anna,Berg,anna+lab@uni.example,South")
    head = "First Name,Last Name,E-mail 1 - Value,Organization Name\n"
    source.write_text(head + "\n".join(rows) + "\n")
    Importing(journal).run([source])
    one, other = (row.id for row in m.Contact.select().order_by(m.Contact.id))
    PeopleMerge(journal).merge(one, [other])
    assert {row.value for row in m.ContactEmail.select()} == {
        "anna@uni.example", "anna+lab@uni.example",
    }  # fmt: skip
    assert Importing(journal).run([source]).new == 0


def test_the_day_of_another_clock_does_not_move_what_is_due(journal: Journal) -> None:
    keep = person(journal, "Anna", cadence=w.Cadence.A)
    other = person(journal, "Anna B.", cadence=w.Cadence.C, snoozed_until=date(2027, 8, 19))
    merge_and_back(journal, keep, other)
    assert told(m.Contact, "cadence", "snoozed_until") == [(w.Cadence.A, None)]


def test_a_day_goes_with_the_clock_that_is_taken(journal: Journal) -> None:
    keep = person(journal, "Anna", snoozed_until=date(2026, 1, 1))
    other = person(journal, "Anna", cadence=w.Cadence.C, snoozed_until=date(2027, 8, 19))
    merge_and_back(journal, keep, other)
    assert told(m.Contact, "cadence", "snoozed_until") == [(w.Cadence.C, date(2027, 8, 19))]


def test_a_number_that_only_ends_alike_stays_and_so_do_both_labels(journal: Journal) -> None:
    keep, other = person(journal, "Anna"), person(journal, "Anna")
    for whom, value, label in (
        (keep, "030 1234567", "home"), (other, "+1 212 030 1234567", "work"),
        (keep, "+49 301234567", "home"), (other, "+49 30 1234567", "ask for Kim"),
        (other, "+49 301234567", "Home"),
    ):  # fmt: skip
        add(journal, m.ContactPhone, contact_id=whom, value=value, label=label)
    merge_and_back(journal, keep, other)
    assert told(m.ContactPhone, "value", "label") == [
        ("030 1234567", "home"), ("+1 212 030 1234567", "work"),
        ("+49 301234567", "home, ask for Kim"),
    ]  # fmt: skip


def test_what_is_written_until_the_merge_begins_stays(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, other = person(journal, "Anna"), person(journal, "Anna")
    begin = journal.history.step

    @contextmanager
    def late(label: str) -> Iterator[Step]:
        with begin("Import") as step:
            step.update(m.Contact, keep, notes="From a file")
        with begin(label) as step:
            yield step

    monkeypatch.setattr(journal.history, "step", late)
    PeopleMerge(journal).merge(keep, [other])
    assert told(m.Contact, "notes") == [("From a file",)]


def ways_to_meet(journal: Journal, *entries: dict[str, object]) -> tuple[int, ...]:
    """Make one person for each entry of how they came, none where it is empty."""
    people = tuple(person(journal, f"Anna {at}") for at in range(len(entries)))
    for whom, entry in zip(people, entries, strict=True):
        if entry:
            add(journal, m.Introduction, contact_id=whom, **entry)
    return people


LED = "contact_id", "by_id", "turndown_id", "on", "note"


def test_a_day_stays_with_its_introducer_and_the_other_is_noted(journal: Journal) -> None:
    cy, eve = person(journal, "Cy"), person(journal, "Eve")
    people = ways_to_meet(
        journal,
        {"by_id": cy, "note": "Fika"},
        {"by_id": eve, "on": date(2024, 1, 1), "note": "Fair"},
        {"by_id": eve},
    )
    merge_and_back(journal, *people)
    words = "Fika\n\nFair\n\nAlso introduced by Eve, 1 Jan 2024.\n\nAlso introduced by Eve."
    assert told(m.Introduction, *LED) == [(people[0], cy, None, None, words)]


def test_days_of_the_same_introduction_fill_what_is_unsaid(journal: Journal) -> None:
    cy = person(journal, "Cy")
    days = [date(2024, 1, at) for at in (1, 2)]
    people = ways_to_meet(journal, {"by_id": cy}, {"on": days[0]}, {"by_id": cy, "on": days[1]})
    merge_and_back(journal, *people)
    assert told(m.Introduction, *LED) == [
        (people[0], cy, None, days[0], "Also introduced: 2 Jan 2024.")
    ]


def test_who_introduced_them_goes_with_the_no_that_led_there(journal: Journal) -> None:
    cy = person(journal, "Cy")
    tutor, dean = (
        add(
            journal,
            m.Turndown,
            opportunity_id=add(journal, m.Opportunity, position=each),
            on=date(2026, 11, 20),
        )
        for each in ("Tutor", "Dean")
    )
    on = date(2024, 1, 1)
    people = ways_to_meet(
        journal, {"turndown_id": tutor, "on": on}, {"by_id": cy}, {"turndown_id": dean}
    )
    merge_and_back(journal, *people)
    words = "Also introduced: 1 Jan 2024.\n\nAlso came through the no for Dean."
    assert told(m.Introduction, *LED) == [(people[0], cy, tutor, None, words)]


@pytest.mark.parametrize("note", ["", "Fika"])
def test_that_nobody_introduced_them_can_be_chosen(journal: Journal, note: str) -> None:
    cy = person(journal, "Cy")
    keep, other = ways_to_meet(journal, {"by_id": cy, "note": note}, {})
    merge_and_back(journal, keep, other, introduced_by=other)
    assert told(m.Introduction, *LED) == ([(keep, None, None, None, note)] if note else [])


def test_that_there_is_no_photo_can_be_chosen(journal: Journal) -> None:
    keep, other = person(journal, "Anna"), person(journal, "Anna")
    add(journal, m.ContactPhoto, contact_id=keep, media="image/png", content=b"1")
    merge_and_back(journal, keep, other, photo=other)
    assert told(m.ContactPhoto, "id") == []


def test_a_title_stays_at_its_own_place(journal: Journal) -> None:
    new, old = (add(journal, m.Organization, name=each) for each in ("New Co", "Old Co"))
    at_new = person(journal, "Anna", organization_id=new)
    clerk = person(journal, "Anna", organization_id=old, title="Clerk")
    dean = person(journal, "Anna", title="Dean")
    PeopleMerge(journal).merge(at_new, [clerk])
    assert told(m.Contact, "organization_id", "title") == [(new, ""), (None, "Dean")]
    journal.history.undo()
    PeopleMerge(journal).merge(at_new, [clerk], {"organization": clerk})
    assert told(m.Contact, "organization_id", "title") == [(old, "Clerk"), (None, "Dean")]
    journal.history.undo()
    PeopleMerge(journal).merge(at_new, [clerk, dean])
    assert told(m.Contact, "organization_id", "title") == [(new, "Dean")]
