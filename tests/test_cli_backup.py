# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup with a fixed name goes on each night, and never costs what lies under that name."""

from pathlib import Path

import pytest

from networkjournal import cli
from networkjournal.store import models
from networkjournal.store.journal import Journal
from tests.store.sample import content, filled
from tests.test_cli import Cli, refused


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return filled(tmp_path / "journal.njournal")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Cli:
    def inner(*words: str | Path) -> tuple[int, str, str]:
        status = cli.main([str(word) for word in words])
        return status, *capsys.readouterr()

    return inner


def content_of(path: Path) -> object:
    journal = Journal.open_to_read(path)
    held = content(journal)
    journal.close()
    return held


def change(path: Path, name: str) -> None:
    """Change somebody who is there, add somebody, and delete a touch."""
    journal = Journal.open(path)
    with journal.history.step("Change") as step:
        step.update(models.Contact, 1, name=name)
        step.insert(models.Contact, name=f"Friend of {name}")
    with journal.history.step("Delete") as step:
        for touch in list(models.Touch.select().limit(1)):
            step.delete(models.Touch, touch.id)
    journal.close()


def test_a_backup_each_night_may_have_one_name(run: Cli, path: Path, tmp_path: Path) -> None:
    copy, first = tmp_path / "copy.njournal", tmp_path / "first.njournal"
    assert run("--journal", path, "backup", copy)[0] == 0
    assert run("--journal", path, "backup", first)[0] == 0
    for name in ("Monday", "Tuesday"):
        change(path, name)
        assert run("--journal", path, "backup", copy)[0] == 0
        assert content_of(copy) == content_of(path)
    # After a restore it is the same journal, while what was done since the copy would be lost.
    assert run("--journal", path, "restore", first)[0] == 0
    refused(run("--journal", path, "backup", copy), 1, "is a journal. Name another file.")
    change(path, "Wednesday")
    assert run("--journal", path, "backup", first)[0] == 0
    assert content_of(first) == content_of(path)


def test_a_backup_replaces_no_other_journal(run: Cli, path: Path, tmp_path: Path) -> None:
    other, used, broken = (tmp_path / f"{name}.njournal" for name in ("other", "used", "broken"))
    Journal.create(other).close()
    for copy in (used, broken):
        assert run("--journal", path, "backup", copy)[0] == 0
    # The same row, the same number of changes: only what it says tells them apart.
    change(used, "Here")
    change(path, "There")
    broken.write_bytes(broken.read_bytes()[:5000])
    for file in (other, used, broken):
        before = file.read_bytes()
        refused(run("--journal", path, "backup", file), 1, "is a journal. Name another file.")
        assert file.read_bytes() == before


def test_a_copy_that_was_only_looked_at_or_is_open(run: Cli, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.njournal"
    assert run("--journal", path, "backup", copy)[0] == 0
    held = Journal.open(copy)
    refused(run("--journal", path, "backup", copy), 1, "is open on")
    held.close()
    change(path, "Monday")
    assert run("--journal", path, "backup", copy)[0] == 0
    assert content_of(copy) == content_of(path)
