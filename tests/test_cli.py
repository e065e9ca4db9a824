# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a person or a script meets it: words, exit statuses, one sentence each."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from networkjournal import __version__, cli
from networkjournal.domain.errors import UserError
from networkjournal.services.exchange.exporting import export
from networkjournal.store import schema
from networkjournal.store.journal import Journal
from networkjournal.verbs import exchange, log_file
from tests.store.sample import filled

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
LIST = HEADER + (
    "Ana,Pereira,https://www.linkedin.com/in/ana,,Lakeside,Dean,05 Mar 2024\n"
    ",,https://www.linkedin.com/in/gone,,,,06 Mar 2024\n"
    "Ben,Øre,,,Lakeside,,07 Mar 2024\n"
)
Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a journal with the sample's rows in it."""
    return filled(tmp_path / "journal.njournal")


@pytest.fixture
def linkedin(tmp_path: Path) -> Path:
    file = tmp_path / "Connections.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run the command line in this process; return its status and what it said where."""

    def inner(*words: str | Path) -> tuple[int, str, str]:
        try:
            status = cli.main([str(word) for word in words])
        except SystemExit as end:
            status = int(end.code or 0)
        return status, *capsys.readouterr()

    return inner


def refused(result: tuple[int, str, str], status: int, *parts: str) -> None:
    """Check that there was one sentence on stderr, with these parts, and no traceback."""
    assert result[0] == status, result
    assert result[1] == ""
    assert result[2].count("\n") == 1
    assert "Traceback" not in result[2]
    for part in parts:
        assert part in result[2]


def state(path: Path) -> tuple[bytes, int, set[str]]:
    """Return what must not change: content, time, and what lies beside the journal."""
    around = {str(each) for each in path.parent.rglob("*")}
    return path.read_bytes(), path.stat().st_mtime_ns, around


def test_version(run: Cli) -> None:
    assert run("--version") == (0, f"Network Journal {__version__}\n", "")


@pytest.mark.parametrize(
    "words",
    ["bogus", "agenda", "agenda x --pdf f", "agenda 0 --pdf f", "agenda --pdf a --print b",
     "agenda --pdf a --paper A5", "import", "import --kind word f", "export", "tour", "backup",
     "--journal", "check more"],
)  # fmt: skip
def test_wrong_usage_is_2(run: Cli, words: str) -> None:
    status, said, complaint = run(*words.split())
    assert (status, said) == (2, "")
    assert "usage: networkjournal" in complaint


@pytest.mark.parametrize(
    "words",
    ["check", "agenda --pdf a.pdf", "agenda 1 --print", "export a.json", "backup b.njournal"],
)
def test_without_a_journal_these_verbs_say_so(run: Cli, tmp_path: Path, words: str) -> None:
    missing = tmp_path / "none" / "journal.njournal"
    refused(run("--journal", missing, *words.split()), 1, f"There is no journal at {missing}")
    assert not missing.parent.exists()


@pytest.mark.parametrize(
    "words", ["check", "agenda --pdf a.pdf", "export a.json", "backup b.njournal", "import no.csv"]
)
def test_what_changes_nothing_makes_no_folder(run: Cli, tmp_path: Path, words: str) -> None:
    assert run("--data-dir", tmp_path / "new", *words.split())[0] == 1
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("words", ["import", "import --dry-run"])
def test_a_setting_that_cannot_be_is_the_journals_fault_and_no_misuse(
    run: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linkedin: Path, words: str
) -> None:
    def refuse(*_given: object) -> None:
        raise UserError("This cannot be stored.")

    monkeypatch.setattr("networkjournal.verbs.exchange.Importing", refuse)
    refused(run("--data-dir", tmp_path, *words.split(), linkedin), 1, "This cannot be stored")


def test_the_journal_lies_in_the_folder_that_was_named(
    run: Cli, tmp_path: Path, linkedin: Path
) -> None:
    assert run("--data-dir", tmp_path / "mine", "import", linkedin)[0] == 0
    assert run("check", "--data-dir", tmp_path / "mine")[0] == 0
    assert (tmp_path / "mine" / "journal.njournal").is_file()


def test_import_says_what_became_of_each_row(run: Cli, tmp_path: Path, linkedin: Path) -> None:
    path = tmp_path / "new" / "journal.njournal"
    status, said, complaint = run("--journal", path, "import", linkedin)
    assert (status, complaint) == (0, "")
    assert said.splitlines()[0] == "2 new, 0 merged, 0 already there, 1 skipped."
    assert f"{linkedin}, line 3: " in said
    assert path.stat().st_mode & 0o777 == 0o600
    again = run("--journal", path, "import", linkedin)[1]
    assert again.startswith("0 new, 0 merged, 2 already there, 1 skipped.")


def test_a_dry_run_makes_and_changes_nothing(
    run: Cli, tmp_path: Path, path: Path, linkedin: Path
) -> None:
    before = state(path)
    new = tmp_path / "new.njournal"
    for journal in (path, new):
        status, said, _complaint = run("--journal", journal, "import", "--dry-run", linkedin)
        assert status == 0
        assert "2 new" in said
    assert state(path) == before
    assert not new.exists()


BAD = {
    "empty": (b"", "the file is empty"),
    "blank": (b" \n\n", "the file is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "line 1"),
    "zero": (LIST.encode().replace(b"Ben", b"B\0n"), "line 4"),
    "headerless": (LIST.replace(HEADER, "").encode(), "line 1"),
    "quotes": (LIST.replace("Ben", '"Ben').encode(), "line 4"),
    "database": (b"SQLite format 3\0" + bytes(100), "line 1"),
    "cut": (b'{"format": "networkjournal",\n "tables"', "line 2"),
    "list": (b"[1, 2]", "does not hold an export"),
    "deep": (b"[" * 100_000, "no export"),
    "newer": (b'{"format": "networkjournal", "version": 99, "tables": {}}', "newer version"),
    "row": (
        b'{"format": "networkjournal", "version": 1, "tables": {"contact": [{"uuid": "a"}]}}',
        "contact 1",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_spoils_the_import_and_nothing_else(
    run: Cli, path: Path, linkedin: Path, name: str
) -> None:
    content, reason = BAD[name]
    bad = linkedin.with_name(f"{name}.txt")
    bad.write_bytes(content)
    before = content_of(path)
    new = path.with_name("new.njournal")
    for journal in (path, new):
        refused(run("--journal", journal, "import", linkedin, bad), 1, str(bad), reason)
    assert content_of(path) == before
    assert not new.exists()


def content_of(path: Path) -> bytes:
    """Return all that the journal holds."""
    journal = Journal.open_to_read(path)
    copy = path.with_name("copy.json")
    export(journal, copy, datetime.now().astimezone())
    journal.close()
    content = copy.read_bytes()
    copy.unlink()
    return content


def test_what_is_no_file_is_told(run: Cli, path: Path, linkedin: Path) -> None:
    folder = path.parent / "empty"
    folder.mkdir()
    before = state(path)
    refused(run("--journal", path, "import", linkedin, folder), 1, str(folder), "no lists")
    refused(run("--journal", path, "import", folder / "none.csv", linkedin), 1, "no such file")
    refused(run("--journal", path, "import", "/dev/null"), 1, "/dev/null", "device")
    assert state(path) == before


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_lists_come_in_several_codes(run: Cli, tmp_path: Path, linkedin: Path, coding: str) -> None:
    linkedin.write_bytes(LIST.replace("\n", "\r\n").encode(coding))
    path = tmp_path / "new.njournal"
    assert run("--journal", path, "import", linkedin)[0] == 0
    assert "Ben Øre".encode() in content_of(path)


@pytest.mark.parametrize("kind", ["google", "outlook"])
def test_a_list_for_another_program_comes_home(
    run: Cli, tmp_path: Path, path: Path, kind: str
) -> None:
    out = tmp_path / "out.csv"
    status, said, _problem = run("--journal", path, "export", "--for", kind, out)
    assert (status, "out.csv" in said) == (0, True)
    before = content_of(path)
    for asked in ("auto", kind):
        assert run("--journal", path, "import", "--kind", asked, out)[1].startswith(
            "0 new, 0 merged"
        )
    assert content_of(path) == before
    refused(run("--journal", path, "export", "--for", kind, tmp_path / "out.vcf"), 2, ".csv")


def test_journal_that_cannot_be_used_is_told_and_left_alone(
    run: Cli, tmp_path: Path, path: Path, linkedin: Path
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"SQLite format 3\0" + bytes(84))
    broken = tmp_path / "broken.njournal"
    broken.write_bytes(path.read_bytes()[:5000] + b"x" * 50_000)
    text = tmp_path / "text.njournal"
    text.write_text("Dear journal")
    newer = tmp_path / "newer.njournal"
    newer.write_bytes(path.read_bytes())
    with newer.open("r+b") as file:  # where SQLite's header holds the user version
        file.seek(60)
        file.write((schema.VERSION + 1).to_bytes(4, "big"))
    verbs = (["check"], ["export", tmp_path / "e.json"], ["import", linkedin],
             ["backup", tmp_path / "b"], ["agenda", "--pdf", tmp_path / "a.pdf"])  # fmt: skip
    for bad, reason in ((other, "another program"), (text, "not a journal"), (tmp_path, "folder"),
                        (newer, "newer version"), (broken, str(broken))):  # fmt: skip
        before = bad.read_bytes() if bad.is_file() else b""
        for verb in verbs:
            refused(run("--journal", bad, *verb), 1, reason)
        if before:
            assert bad.read_bytes() == before
    assert not (tmp_path / "e.json").exists()


def test_a_journal_in_use_is_read_and_not_written(
    run: Cli, path: Path, tmp_path: Path, linkedin: Path
) -> None:
    held = Journal.open(path)
    try:
        for verb in (["import", linkedin], ["restore", linkedin]):
            assert run("--journal", path, *verb)[0] == 1
        assert run("--journal", path, "check")[0] == 0
        assert run("--journal", path, "export", tmp_path / "a.json")[0] == 0
        assert run("--journal", path, "backup", tmp_path / "b.njournal")[0] == 0
        refused(run("--journal", path, "restore", tmp_path / "b.njournal"), 1, "is open on")
        refused(run("--journal", path, "import", linkedin), 1, "is open on")
    finally:
        held.close()


def test_reading_verbs_change_nothing(run: Cli, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    before = state(path)
    for words in (["check"], ["export", out / "a.json"], ["export", out / "a.csv"],
                  ["export", out / "a.vcf"], ["export", out / "a.ics"],
                  ["backup", out / "b.njournal"]):  # fmt: skip
        assert run("--journal", path, *words)[0] == 0
    made = set(out.iterdir())
    assert len(made) == 5
    assert all(each.stat().st_mode & 0o777 == 0o600 for each in made)
    for each in made:
        each.unlink()
    assert state(path) == before


def test_an_export_is_refused_before_it_harms(run: Cli, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    refused(run("--journal", path, "export", tmp_path / "a.docx"), 2, "a.docx", ".json")
    refused(run("--journal", path, "export", tmp_path / "none"), 2, "none")
    refused(run("--journal", path, "export", tmp_path / "no" / "a.csv"), 1, "cannot be written")
    (tmp_path / "folder.csv").mkdir()
    refused(run("--journal", path, "export", tmp_path / "folder.csv"), 1, "is a folder")
    own = tmp_path / "own.json"
    own.write_bytes(before)
    refused(run("--journal", own, "export", own), 1, "is the journal itself")
    refused(run("--journal", own, "backup", own), 1, "is the journal itself")
    refused(run("--journal", path, "backup", "/dev/null"), 1, "device")
    thesis = tmp_path / "thesis.odt"
    thesis.write_bytes(b"years of work")
    refused(run("--journal", path, "backup", thesis), 1, "thesis.odt is there already")
    assert thesis.read_bytes() == b"years of work"
    assert own.read_bytes() == path.read_bytes() == before
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]


def test_json_holds_everything_and_adds_only_what_is_unknown(
    run: Cli, path: Path, tmp_path: Path, linkedin: Path
) -> None:
    whole = tmp_path / "whole.json"
    assert run("--journal", path, "export", whole)[0] == 0
    new = tmp_path / "new.njournal"
    assert run("--journal", new, "import", whole)[0] == 0
    assert content_of(new) == whole.read_bytes()
    assert run("--journal", new, "import", linkedin)[0] == 0
    more = content_of(new)
    said = run("--journal", new, "import", whole)[1]
    assert said.startswith("0 new, 0 merged, ")
    assert content_of(new) == more
    assert (
        json.loads(more)["tables"]["contact"][:2]
        == json.loads(whole.read_text())["tables"]["contact"]
    )


def test_restore_keeps_what_it_replaces(
    run: Cli, path: Path, tmp_path: Path, linkedin: Path
) -> None:
    copy = tmp_path / "copy.njournal"
    assert run("--journal", path, "backup", copy)[0] == 0
    before = content_of(path)
    assert run("--journal", path, "import", linkedin)[0] == 0
    status, said, _complaint = run("--journal", path, "restore", copy)
    assert status == 0
    (kept,) = tmp_path.glob("journal-replaced-*.njournal")
    assert str(kept) in said
    assert content_of(path) == before
    assert b"Pereira" in content_of(kept)
    fresh = tmp_path / "fresh" / "journal.njournal"
    assert run("--journal", fresh, "restore", copy)[0] == 0
    assert content_of(fresh) == before
    refused(run("--journal", path, "restore", linkedin), 1, str(linkedin))
    refused(run("--journal", path, "restore", tmp_path / "none"), 1, "There is no journal")
    assert content_of(path) == before


def test_check_counts_and_finds_what_is_missing(run: Cli, path: Path) -> None:
    status, said, _complaint = run("--journal", path, "check")
    assert status == 0
    assert "contacts: 2, opportunities: 1, meetings: 1" in said
    journal = Journal.open(path)
    journal.database.execute_sql("DELETE FROM contact_search")
    journal.close()
    status, said, complaint = run("--journal", path, "check")
    assert (status, "search index: incomplete" in said) == (1, True)
    assert complaint.count("\n") == 1


def test_a_bug_is_noted_without_anything_personal(
    run: Cli,
    path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_words: object) -> int:
        raise ZeroDivisionError("Rosa Lindqvist")

    monkeypatch.setattr(exchange, "export_file", fail)
    result = run("--journal", path, "export", "a.json")
    (log,) = home.rglob(log_file.NAME)
    refused(result, 1, "the journal is as it was", str(log))
    noted = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in noted
    assert "test_cli.py" in noted
    assert "Rosa" not in noted + result[2]
    assert log.stat().st_mode & 0o777 == 0o600
    caplog.clear()
