# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files become people of a real journal: once, in one step, and nothing that was there is lost."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.exchange import UnreadableFile
from networkjournal.domain.views import ContactPage
from networkjournal.services.contacts import Contacts
from networkjournal.services.exchange.importing import Cancelled, Importing
from networkjournal.store import backup
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content

FIXTURES = Path(__file__).parent / "fixtures"
LISTS = sorted(FIXTURES.glob("linkedin_*.csv"))
ROSA = """BEGIN:VCARD
VERSION:3.0
UID:book-1
FN:Rosa Lindqvist
N:Lindqvist;Rosa;;;
ORG:Nordic Books
TITLE:Editor
TEL;TYPE=CELL:+46 70 1
TEL;TYPE=WORK:+46 8 2
EMAIL;TYPE=INTERNET:Rosa@Example.org
EMAIL;TYPE=INTERNET:rl@example.org
URL:https://rosa.example.org
NOTE:Likes maps
END:VCARD
"""


@pytest.fixture
def card(tmp_path: Path) -> Path:
    file = tmp_path / "rosa.vcf"
    file.write_text(ROSA, encoding="utf-8")
    return file


def person(journal: Journal, name: str) -> ContactPage:
    (line,) = journal.reader.find_contacts(name)
    page = journal.reader.contact(line.id)
    assert page is not None
    return page


@pytest.mark.parametrize("file", LISTS, ids=lambda file: file.stem)
def test_each_list_gives_its_twelve_people_once(journal: Journal, file: Path) -> None:
    report = Importing(journal).run([file])
    assert (report.new, len(report.skipped)) == (12, 1)
    names = [row.name for row in m.Contact.select()]
    assert (names.count("Rosa Lindqvist"), names.count("Wei Zhang")) == (1, 2)
    before = content(journal)
    again = Importing(journal).run([file])
    assert (again.new, again.merged, again.skipped) == (0, 0, report.skipped)
    assert content(journal) == before
    assert_sound(journal)


def test_all_lists_at_once_are_one_step(journal: Journal) -> None:
    empty = content(journal)
    steps: list[frozenset[str]] = []
    journal.history.listeners.append(steps.append)
    Importing(journal).run(LISTS)
    assert len(steps) == 1
    full = content(journal)
    assert journal.history.undo() == "Import"
    assert content(journal) == empty
    journal.history.redo()
    assert content(journal) == full
    assert_sound(journal)


def test_an_organization_is_made_once_whatever_its_case(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    lines = (
        f"A{n},B{n},,,{'Café Nord' if n % 2 else ' CAFÉ  NORD '},T,05 Mar 2024" for n in range(9)
    )
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    file.write_text("\n".join([header, *lines]), encoding="utf-8")
    Contacts(journal).create(ContactFields(name="Ana", organization="cafe nord"))
    assert Importing(journal).run([file]).new == 9
    assert journal.reader.organization_names() == ["cafe nord"]


def test_a_card_keeps_all_that_it_says(journal: Journal, card: Path) -> None:
    Importing(journal).run([card])
    page = person(journal, "rosa")
    row = page.row
    assert (row.name, row.given_name, row.family_name) == ("Rosa Lindqvist", "Rosa", "Lindqvist")
    assert (row.title, row.links, row.notes, row.uid) == (
        "Editor", "https://rosa.example.org", "Likes maps", "book-1",
    )  # fmt: skip
    assert page.organization is not None
    assert page.organization.name == "Nordic Books"
    assert [(one.value, one.label) for one in page.phones] == [
        ("+46 70 1", "cell"), ("+46 8 2", "work"),
    ]  # fmt: skip
    assert [one.value for one in page.emails] == ["Rosa@Example.org", "rl@example.org"]
    assert journal.reader.find_contacts("maps")


def test_what_i_wrote_is_filled_up_and_never_overwritten(journal: Journal, card: Path) -> None:
    mine = ContactFields(
        name="Rosa Lindqvist", title="Friend", notes="Mine",
        emails=(("rosa@example.org", "home"),), phones=(("+46 70 1", ""),),
    )  # fmt: skip
    Contacts(journal).create(mine)
    report = Importing(journal).run([card])
    assert (report.new, report.merged, report.same) == (0, 1, 0)
    page = person(journal, "rosa")
    assert (page.row.title, page.row.notes, page.row.uid) == ("Friend", "Mine", "book-1")
    assert [(one.value, one.label, one.position) for one in page.emails] == [
        ("rosa@example.org", "home", 0), ("rl@example.org", "", 1),
    ]  # fmt: skip
    assert [one.value for one in page.phones] == ["+46 70 1", "+46 8 2"]
    before = content(journal)
    assert Importing(journal).run([card]).same == 1
    assert content(journal) == before
    journal.history.undo()
    assert len(person(journal, "rosa").emails) == 1
    assert_sound(journal)


def test_what_is_typed_while_an_import_matches_is_there_too(journal: Journal, card: Path) -> None:
    contacts = Contacts(journal)
    contact_id = contacts.create(
        ContactFields(name="Rosa Lindqvist", emails=(("rl@example.org", ""),))
    )
    importing = Importing(journal)
    plan = importing.preview([card])
    typed = ContactFields(
        name="Rosa Lindqvist",
        title="Friend",
        notes="Mine",
        emails=(("rl@example.org", ""), ("new@example.org", "")),
    )
    contacts.change(contact_id, typed)
    report = importing.write(plan)
    assert (report.new, report.merged) == (0, 1)
    page = person(journal, "Rosa Lindqvist")
    assert (page.row.notes, page.row.title) == ("Mine", "Friend")
    values = [email.value for email in page.emails]
    assert values == ["rl@example.org", "new@example.org", "Rosa@Example.org"]
    assert_sound(journal)


def test_who_is_added_or_thrown_away_while_an_import_matches_is_seen(
    journal: Journal, card: Path
) -> None:
    contacts, importing = Contacts(journal), Importing(journal)
    plan = importing.preview([card])
    contact_id = contacts.create(ContactFields(name="Rosa", emails=(("rl@example.org", ""),)))
    assert (plan.report.new, importing.write(plan).merged) == (1, 1)
    plan = importing.preview([card])
    contacts.trash(contact_id)
    assert (plan.report.same, importing.write(plan).new) == (1, 1)


def test_who_lies_in_the_trash_is_not_added_to(journal: Journal, card: Path) -> None:
    contact_id = Contacts(journal).create(ContactFields(name="Rosa Lindqvist"))
    Contacts(journal).trash(contact_id)
    assert Importing(journal).run([card]).new == 1


def test_a_doubtful_row_is_kept_apart_and_named(journal: Journal, tmp_path: Path) -> None:
    Contacts(journal).create(ContactFields(name="Wei Zhang", organization="Harbour"))
    file = tmp_path / "list.csv"
    file.write_text("First Name,Last Name,Company,Position\nWei,Zhang,Harbour,Dean\n")
    report = Importing(journal).run([file])
    assert report.new == 1
    (apart,) = report.kept_apart
    assert (apart.line, "Wei Zhang" in apart.reason) == (2, True)


def test_a_backup_stands_before_whatever_could_be_lost(journal: Journal, card: Path) -> None:
    Importing(journal).run(LISTS[:1])
    folder = backup.folder_of(journal.path)
    assert not folder.exists()
    Importing(journal).run(LISTS[:1])
    assert not folder.exists()
    Importing(journal).run([card])
    (kept,) = folder.glob("*-import.njournal")
    backup.verify(kept)


def test_a_preview_changes_nothing(journal: Journal, card: Path) -> None:
    before = content(journal)
    plan = Importing(journal).preview([card, *LISTS])
    assert plan.report.new == len(plan.people) > 12
    assert content(journal) == before
    assert journal.history.undo_label is None
    assert Importing(journal).write(plan).new == plan.report.new


def test_one_bad_file_among_good_ones_changes_nothing(journal: Journal, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"")
    with pytest.raises(UnreadableFile, match=r"bad\.csv"):
        Importing(journal).run([LISTS[0], bad])
    assert not m.Contact.select().exists()
    assert journal.history.undo_label is None


class Impatient:
    """Stop a job after some looks at it."""

    def __init__(self, looks: int) -> None:
        self.looks = looks
        self.told: list[int] = []

    def tell(self, done: int, of: int) -> None:
        self.told.append(done * 100 // of)

    def cancelled(self) -> bool:
        self.looks -= 1
        return self.looks < 0


def test_a_job_tells_how_far_it_is(journal: Journal) -> None:
    watch = Impatient(1000)
    Importing(journal).run(LISTS, watch=watch)
    assert watch.told == sorted(watch.told)
    assert len(watch.told) > len(LISTS)


def test_a_job_that_is_stopped_at_any_time_changes_nothing(journal: Journal) -> None:
    patient = Impatient(1000)
    Importing(journal).run(LISTS, watch=patient)
    journal.history.undo()
    before = content(journal)
    for looks in range(len(patient.told)):
        with pytest.raises(Cancelled):
            Importing(journal).run(LISTS, watch=Impatient(looks))
        assert content(journal) == before
    assert_sound(journal)


def test_connected_dates_reach_the_journal(journal: Journal) -> None:
    Importing(journal).run([FIXTURES / "linkedin_connections.csv"])
    dated = [row.connected_on for row in m.Contact.select() if row.connected_on]
    assert dated
    assert all(isinstance(day, date) for day in dated)
