# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A preview says what becomes of each row, and what is decided there is what is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.import_preview import NOTHING_DECIDED, Difference, Entry, Outcome
from networkjournal.domain.views import Kind, ListQuery
from networkjournal.services.contacts import Contacts
from networkjournal.services.exchange import preview
from networkjournal.services.exchange.importing import Importing, Plan
from networkjournal.store import models as m
from networkjournal.store.journal import Journal
from tests.store.sample import content

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.create(tmp_path / "journal.njournal")
    contacts = Contacts(opened)
    contacts.create(
        ContactFields(name="Ruth Abara", title="Dean", organization="Lakeside",
                      emails=(("ruth@x.org", ""),), notes="Mine")
    )  # fmt: skip
    contacts.create(ContactFields(name="Wei Zhang", organization="Harbour"))
    contacts.create(ContactFields(name="Ben Frey", emails=(("ben@x.org", ""),)))
    yield opened
    opened.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(
        HEADER + "Ruth,Abara,https://www.linkedin.com/in/ruth,ruth@x.org,Lakeside,Provost,\n"
        "Wei,Zhang,,,Harbour,Engineer,\n"
        "Ana,Pereira,,ana@x.org,,,\n"
        ",,,,,,\n"
        "Ben,Frey,,ben@x.org,,,\n"
    )
    return path


def _planned(journal: Journal, file: Path) -> tuple[Plan, dict[str, Entry]]:
    plan = Importing(journal).preview([file])
    return plan, {entry.name: entry for entry in preview.entries(plan)}


def _titles(journal: Journal) -> dict[str, str]:
    ids = journal.reader.ids(Kind.CONTACT, ListQuery())
    pages = [journal.reader.contact(each) for each in ids]
    return {page.row.name: page.row.title for page in pages if page is not None}


def test_each_row_is_told_with_what_becomes_of_it(journal: Journal, file: Path) -> None:
    before = content(journal)
    _plan, rows = _planned(journal, file)
    assert [(name, row.outcome) for name, row in rows.items()] == [
        ("Wei Zhang", Outcome.DOUBTFUL),
        ("Ruth Abara", Outcome.UPDATE),
        ("Ana Pereira", Outcome.NEW),
        ("Ben Frey", Outcome.SAME),
        ("the row has no name and no e-mail address", Outcome.SKIPPED),
    ]
    ruth, wei = rows["Ruth Abara"], rows["Wei Zhang"]
    assert ruth.differences == (Difference("title", "Dean", "Provost"),)
    assert (ruth.adds, wei.likes_about) == (("linkedin_url",), "Harbour")
    assert "same name" in wei.reason
    assert content(journal) == before


def test_mine_stays_and_the_doubtful_is_kept_apart_without_a_word(
    journal: Journal, file: Path
) -> None:
    plan, _rows = _planned(journal, file)
    report = Importing(journal).write(plan, NOTHING_DECIDED)
    assert (report.new, report.merged, len(report.kept_apart)) == (2, 1, 1)
    assert _titles(journal)["Ruth Abara"] == "Dean"
    assert len(journal.reader.find_contacts("Wei")) == 2


def test_what_was_decided_is_done_and_undone_as_one(journal: Journal, file: Path) -> None:
    before = content(journal)
    plan, rows = _planned(journal, file)
    decisions = NOTHING_DECIDED.decide(rows["Wei Zhang"].key, same=True)
    ruth = rows["Ruth Abara"].contact_id
    assert ruth is not None
    decisions = decisions.take(ruth, "title", theirs=True)
    report = Importing(journal).write(plan, decisions)
    assert (report.new, report.merged, report.kept_apart) == (1, 2, ())
    assert _titles(journal) == {
        "Ruth Abara": "Provost", "Wei Zhang": "Engineer", "Ben Frey": "", "Ana Pereira": "",
    }  # fmt: skip
    page = journal.reader.contact(ruth)
    assert page is not None
    assert page.row.notes == "Mine"
    # Now both sides say the same, so the list brings nothing any more.
    again = Importing(journal).run([file])
    assert (again.new, again.merged) == (0, 0)
    journal.history.undo()
    assert content(journal) == before
    journal.history.redo()
    assert _titles(journal)["Ruth Abara"] == "Provost"


@pytest.mark.parametrize("theirs", [True, False])
def test_of_a_doubtful_row_each_field_can_be_chosen(
    journal: Journal, tmp_path: Path, theirs: bool
) -> None:
    card = ContactFields(name="Cy Dee", organization="Acme", title="Dean", notes="Mine")
    contact_id = Contacts(journal).create(card)
    file = tmp_path / "c.csv"
    file.write_text("Name,Company,Job Title,City,Notes\nCy Dee,Acme,Clerk,Ulm,Theirs\n")
    plan, rows = _planned(journal, file)
    row = rows["Cy Dee"]
    assert row.differences == (
        Difference("title", "Dean", "Clerk"), Difference("notes", "Mine", "Theirs"),
    )  # fmt: skip
    decisions = NOTHING_DECIDED.decide(row.key, same=True)
    for difference in row.differences:
        decisions = decisions.take(row.contact_id or 0, difference.field, theirs=theirs)
    assert Importing(journal).write(plan, decisions).merged == 1
    page = journal.reader.contact(contact_id)
    assert page is not None
    said = (page.row.title, page.row.notes, page.row.city)
    assert said == (("Clerk", "Mine\n\nTheirs", "Ulm") if theirs else ("Dean", "Mine", "Ulm"))


def test_somebody_else_is_no_doubt_any_more(journal: Journal, file: Path) -> None:
    plan, rows = _planned(journal, file)
    decisions = NOTHING_DECIDED.decide(rows["Wei Zhang"].key, same=True)
    decisions = decisions.decide(rows["Wei Zhang"].key, same=False)
    report = Importing(journal).write(plan, decisions)
    assert (report.new, report.kept_apart) == (2, ())


def test_a_decision_holds_when_somebody_wrote_meanwhile(journal: Journal, file: Path) -> None:
    plan, rows = _planned(journal, file)
    decisions = NOTHING_DECIDED.decide(rows["Wei Zhang"].key, same=True)
    Contacts(journal).create(ContactFields(name="Ana Pereira", emails=(("ana@x.org", ""),)))
    assert Importing(journal).write(plan, decisions).new == 0
    assert len(journal.reader.find_contacts("Wei")) == 1


def test_two_doubtful_rows_of_one_list(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(HEADER + "Cy,Dee,,,Acme,Dean,\nCy,Dee,,,Acme,Clerk,\n")
    plan, rows = _planned(journal, file)
    (doubtful,) = [e for e in preview.entries(plan) if e.outcome is Outcome.DOUBTFUL]
    assert (doubtful.line, doubtful.likes_about) == (3, "Dean · Acme")
    report = Importing(journal).write(plan, NOTHING_DECIDED.decide(doubtful.key, same=True))
    assert (report.new, report.joined) == (1, 1)
    assert _titles(journal)["Cy Dee"] == "Dean"
    assert rows


def test_a_name_is_taken_with_its_parts(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(HEADER + "Ruth N.,Abara-Lee,,ruth@x.org,Hill,Head,\n")
    plan, rows = _planned(journal, file)
    ruth = rows["Ruth Abara"]
    assert [one.field for one in ruth.differences] == ["name", "organization", "title"]
    decisions = NOTHING_DECIDED
    for one in ruth.differences[:2]:
        decisions = decisions.take(ruth.contact_id or 0, one.field, theirs=True)
    Importing(journal).write(plan, decisions)
    page = journal.reader.contact(ruth.contact_id or 0)
    assert page is not None
    assert page.organization is not None
    said = page.row.name, page.row.given_name, page.row.family_name, page.row.title
    assert said == ("Ruth N. Abara-Lee", "Ruth N.", "Abara-Lee", "Dean")


def test_differing_cards_of_one_person_are_already_here_the_second_time(
    journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "a.vcf"
    cards = (("Leeds", "1980-03-07"), ("York", "1980-03-08"), ("", ""))
    file.write_text(
        "".join(
            f"BEGIN:VCARD\nFN:John Doe\nEMAIL:j@x.org\nADR:;;;{city}\nBDAY:{born}\nEND:VCARD\n"
            for city, born in cards
        )
    )
    Importing(journal).run([file])
    _plan, rows = _planned(journal, file)
    assert (rows["John Doe"].outcome, rows["John Doe"].differences) == (Outcome.SAME, ())


def test_notes_of_several_cards_of_one_person_are_all_kept(
    journal: Journal, tmp_path: Path
) -> None:
    file = tmp_path / "a.vcf"
    cards = [("Ana Pereira", "a@x.org", each) for each in ("Lab", "Lab", "Library")]
    cards += [("Ben Frey", "ben@x.org", each) for each in ("Hall", "Gym")]
    file.write_text(
        "".join(
            f"BEGIN:VCARD\nFN:{name}\nEMAIL:{email}\nNICKNAME:Bo\nORG:;{unit}\nEND:VCARD\n"
            for name, email, unit in cards
        )
    )
    Importing(journal).run([file])
    assert {row.name: row.notes for row in m.Contact.select() if "Bo" in row.notes} == {
        "Ana Pereira": "Department: Lab\nNickname: Bo\n\nDepartment: Library",
        "Ben Frey": "Department: Hall\nNickname: Bo\n\nDepartment: Gym",
    }
    _plan, rows = _planned(journal, file)
    assert {rows[name].outcome for name, _email, _unit in cards} == {Outcome.SAME}
