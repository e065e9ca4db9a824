# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of applications on the command line: the proposal is taken, and what it did is told."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from networkjournal.cli import main
from networkjournal.domain.days import short_with_year
from networkjournal.domain.exchange import OutgoingContact
from networkjournal.services.exchange import csv_out
from networkjournal.services.exchange.exporting import export
from networkjournal.store.journal import Journal
from tests.store.sample import content

TABLE = """Company,Role,Date applied,Status
Lakeside College,Academic Adviser,2024-02-01,Interview
,Orphan role,not a date,??
,,2024-02-01,Applied
"""
Import = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Journal.create(tmp_path / "journal.njournal").close()
    return tmp_path / "journal.njournal"


@pytest.fixture
def bring(path: Path, capsys: pytest.CaptureFixture[str]) -> Import:
    """Import files, and give the status and the lines of both streams."""

    def run(*words: object) -> tuple[int, list[str]]:
        status = main(["--journal", str(path), "import", *map(str, words)])
        said = capsys.readouterr()
        return status, (said.out + said.err).splitlines()

    return run


def content_of(path: Path) -> object:
    journal = Journal.open_to_read(path)
    try:
        return content(journal)
    finally:
        journal.close()


@pytest.mark.parametrize("kind", [[], ["--kind", "csv"]])
def test_the_proposal_is_taken_and_told(bring: Import, path: Path, kind: list[str]) -> None:
    file = path.parent / "jobs.csv"
    file.write_text(TABLE)
    before = content_of(path)
    report = [
        "2 new opportunities",
        f"skipped: {file}, line 4: the row names neither a position nor an organization",
        f"have a look: {file}, line 3: “not a date” is no day that can be read; kept in the notes",
        (
            f"have a look: {file}, line 3: the status “??” is not known; taken as Saved and kept in"
            " the notes"
        ),
        (
            f"have a look: {file}, line 2: the row does not say when it came further than Applied;"
            f" that step is dated today, {short_with_year(datetime.now().astimezone().date())}"
        ),
    ]
    counts = "2 new, 0 merged, 0 already there, 1 skipped."
    dry = f"A dry run, nothing is changed: {counts}"
    assert bring(*kind, "--dry-run", file) == (0, [dry, *report])
    assert content_of(path) == before
    assert bring(*kind, file) == (0, [counts, *report])
    assert bring(*kind, file)[1][0] == "0 new, 0 merged, 2 already there, 1 skipped."


def test_a_workbook_is_known_by_itself(bring: Import, path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("Role", "Company"), ("Dean", "Acme")):
        book.worksheets[0].append(row)
    book.save(path.parent / "jobs.xlsx")
    assert bring(path.parent / "jobs.xlsx")[1][1] == "1 new opportunity"


OWN = csv_out.write([OutgoingContact("1", "Ruth Abara", organization="Acme", title="Dean")])


@pytest.mark.parametrize("kind", ["auto", "csv"])
@pytest.mark.parametrize(
    "text",
    [
        OWN,
        b"Name,E-mail,Phone\nRuth,r@example.org,1\n",
        b"Full name,Organization,Role,Notes\nRuth Abara,Acme,Dean,met her\n",
        b"Nome completo;Azienda;Ruolo\nRuth Abara;Acme;Dean\n",
        b"Surname,Vorname,Company,Position,Website\nRuth,Abara,Acme,Dean,\n",
    ],
)
def test_people_become_no_applications(bring: Import, path: Path, text: bytes, kind: str) -> None:
    file = path.parent / "people.csv"
    file.write_bytes(text)
    assert bring("--kind", kind, file) == (0, ["1 new, 0 merged, 0 already there, 0 skipped."])
    assert bring("--kind", kind, file) == (0, ["0 new, 0 merged, 1 already there, 0 skipped."])
    assert "Ruth" in str(content_of(path))


def test_people_in_a_workbook_become_no_applications(bring: Import, path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("Full name", "Organization", "Role"), ("Ruth Abara", "Acme", "Dean")):
        book.worksheets[0].append(row)
    book.save(path.parent / "people.xlsx")
    assert bring(path.parent / "people.xlsx")[1] == ["1 new, 0 merged, 0 already there, 0 skipped."]


def test_a_name_beside_a_status_is_an_application(bring: Import, path: Path) -> None:
    file = path.parent / "mine.csv"
    file.write_text("Name,Company,Role,Status,Date\nOne,Acme,Dean,Applied,2024-02-01\n")
    assert bring(file)[1][1] == "1 new opportunity"


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("When,What\nnow,then\n", "csv", "position or organization"),
        ('Role,Company\nDean,"Acme\n', "csv", "line 2: a quotation mark"),
    ],
)
def test_what_is_no_such_table_is_one_sentence(
    bring: Import, path: Path, text: str, kind: str, says: str
) -> None:
    file = path.parent / "list.csv"
    file.write_text(text)
    before = content_of(path)
    status, (line,) = bring("--kind", kind, file)
    assert status == 1
    assert "list.csv" in line
    assert says in line
    assert content_of(path) == before


def test_a_dry_run_needs_no_lock(bring: Import, path: Path) -> None:
    """The window may be open on the journal meanwhile."""
    tables, everything = path.parent / "jobs.csv", path.parent / "all.json"
    tables.write_text(TABLE)
    before = content_of(path)
    window = Journal.open(path)
    try:
        export(window, everything, datetime.now().astimezone())
        whole = path.read_bytes()
        for file, new in ((tables, "2 new,"), (everything, "0 new,")):
            status, lines = bring("--dry-run", file)
            assert (status, new in lines[0]) == (0, True)
        assert bring(tables)[0] == 1
    finally:
        window.close()
    assert path.read_bytes() == whole
    assert content_of(path) == before


def test_a_text_that_is_called_a_workbook_is_told_so(bring: Import, path: Path) -> None:
    file = path.parent / "jobs.xlsx"
    for said in (b"hello, I am not a zip\n", b"Company,Role\n", b"\x01\x02\x03" * 99):
        file.write_bytes(said)
        assert bring(file) == (1, [f"networkjournal: {file}: this is no workbook of Excel."])
    file.write_text(TABLE)
    assert bring(file)[0] == 0
