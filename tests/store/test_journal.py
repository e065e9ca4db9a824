# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening a journal: what is one opens, what is none is left as it is with a sentence."""

import os
import shutil
import sqlite3
import stat
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from networkjournal.domain.errors import OutsideError
from networkjournal.store import backup, models, schema
from networkjournal.store.database import JournalDatabase
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content, fill, long_ago


def other_program(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE contact (id, name)")
    database.close()


def newer(path: Path) -> None:
    Journal.create(path).close()
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()


def no_version(path: Path) -> None:
    newer(path)
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 0")
    database.close()


def cut_off(path: Path) -> None:
    Journal.create(path).close()
    path.write_bytes(path.read_bytes()[:5000])


def overwritten(path: Path) -> None:
    Journal.create(path).close()
    path.write_bytes(path.read_bytes()[:100] + b"\x07" * 20_000)


BAD = [
    (lambda path: None, "There is no journal at"),
    (lambda path: path.mkdir(), "is a folder"),
    (getattr(os, "mkfifo", Path.mkdir), "is a folder"),
    (lambda path: path.touch(), "is empty"),
    (lambda path: path.write_bytes(os.urandom(9000)), "passphrase, or is not a journal"),
    (lambda path: path.write_bytes(b"SQLite format 3\x00"), "is not a journal"),
    (other_program, "belongs to another program"),
    (newer, "newer version"),
    (no_version, "is not a journal"),
    (cut_off, "is damaged"),
    (overwritten, "is damaged"),
]


@pytest.mark.parametrize(("make", "sentence"), BAD)
def test_what_is_no_journal_is_said_and_left_as_it_is(
    path: Path, make: Callable[[Path], object], sentence: str
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    for way in (Journal.open, Journal.open_to_read):
        with pytest.raises(OutsideError, match=sentence) as caught:
            way(path)
        assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not list(path.parent.glob("*.lock*"))


def test_a_bad_file_anywhere_never_ends_in_a_bug(path: Path, tmp_path: Path) -> None:
    with Journal.create(path).history.step("Fill") as step:
        fill(step)
    whole, hurt = path.read_bytes(), tmp_path / "hurt.njournal"
    for place in range(100, len(whole), 4096 * 3 + 77):
        hurt.write_bytes(whole[:place] + os.urandom(600) + whole[place + 600 :])
        try:
            journal = Journal.open(hurt)
        except OutsideError:
            continue
        try:
            content(journal)
        except (OutsideError, ValueError, KeyError):
            pass  # a changed word or reference inside a page that is whole
        finally:
            journal.close()


def test_a_new_journal_is_private_and_never_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deeper" / "journal.njournal"
    before_mask = os.umask(0o022)
    try:
        Journal.create(path).close()
    finally:
        os.umask(before_mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (path.parent, path.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    before = path.read_bytes()
    with pytest.raises(OutsideError, match="cannot be made"):
        Journal.create(path)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_modes_of_others_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o755)
    path = folder / "journal.njournal"
    Journal.create(path).close()
    path.chmod(0o640)
    journal = Journal.open(path)
    journal.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_share_without_links_works_as_well(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(_source: object, _target: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    Journal.create(path).close()
    with pytest.raises(OutsideError, match="cannot be made"):
        Journal.create(path)
    journal = Journal.open(path)
    with pytest.raises(OutsideError, match="is open on"):
        Journal.open(path)
    journal.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_was_written_is_there_tomorrow(journal: Journal, ids: dict[str, int]) -> None:
    before = content(journal)
    journal.close()
    again = Journal.open(journal.path)
    assert content(again) == before
    assert again.history.undo_label is None
    again.close()


def trash(journal: Journal, ids: dict[str, int]) -> None:
    with journal.history.step("Delete") as step:
        step.update(models.Contact, ids["rosa"], trashed_at=long_ago())
        step.update(models.Meeting, ids["meeting"], trashed_at=long_ago())
        step.update(models.Opportunity, ids["opportunity"], trashed_at=datetime.now(UTC))
    journal.history.clear()


NOW = datetime.now().astimezone()
TOMORROW = NOW + timedelta(days=1)


def test_old_trash_is_emptied_once_two_days_backups_hold_it(
    journal: Journal, ids: dict[str, int]
) -> None:
    trash(journal, ids)
    journal.close()
    again = Journal.open(journal.path)
    again.empty_trash(NOW)
    backup.daily(again.database, NOW)
    again.empty_trash(NOW)
    again.empty_trash(TOMORROW)
    assert len(again.reader.trash()) == 3
    told: list[frozenset[str]] = []
    again.history.listeners.append(told.append)
    backup.daily(again.database, TOMORROW)
    again.empty_trash(TOMORROW)
    assert [one.title for one in again.reader.trash()] == ["Laborleiterin"]
    assert again.reader.contact(ids["rosa"]) is None
    assert again.history.undo_label is None
    assert "contact" in told[0]
    assert models.Tombstone.select().count() > 2
    assert_sound(again)
    again.close()


def test_what_no_earlier_backup_holds_in_its_trash_stays(
    journal: Journal, ids: dict[str, int]
) -> None:
    backup.daily(journal.database, NOW)
    trash(journal, ids)
    far = NOW + timedelta(days=400)
    backup.daily(journal.database, far)
    journal.empty_trash(far)
    assert len(journal.reader.trash()) == 3


def test_trash_that_undo_may_need_stays(journal: Journal, ids: dict[str, int]) -> None:
    trash(journal, ids)
    for day in (NOW, TOMORROW):
        backup.daily(journal.database, day)
    with journal.history.step("Edit") as step:
        step.update(models.Contact, ids["rosa"], notes="Late")
    journal.empty_trash(TOMORROW)
    assert len(journal.reader.trash()) == 3
    assert journal.history.undo() == "Edit"


def test_trash_that_cannot_be_emptied_keeps_nobody_out(
    journal: Journal, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    trash(journal, ids)
    for day in (NOW, TOMORROW):
        backup.daily(journal.database, day)

    def full(*_all: object) -> None:
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(Step, "delete", full)
    journal.empty_trash(TOMORROW)
    assert len(journal.reader.trash()) == 3


def test_half_files_of_a_killed_program_are_cleared_away(journal: Journal) -> None:
    backup.make(journal.database, NOW)
    journal.close()
    folder = backup.folder_of(journal.path)
    old = [
        journal.path.with_name("journal.njournal.part-7"),
        journal.path.with_name("journal.njournal.new-7-journal"),
        folder / "journal-20200101-101010.njournal.part-7",
    ]
    young = journal.path.with_name("journal.njournal.part-8")
    others = [
        journal.path.with_name("my.part-7"),
        journal.path.with_name("journal.njournal.part-x"),
    ]
    for file in (*old, *others, young):
        file.touch()
        os.utime(file, (0, 0) if file is not young else None)
    Journal.open(journal.path).close()
    assert [file.exists() for file in old] == [False] * 3
    assert all(file.exists() for file in (*others, young))


def test_two_journals_in_one_program_are_not_mixed_up(
    journal: Journal, ids: dict[str, int], tmp_path: Path
) -> None:
    other = Journal.create(tmp_path / "other.njournal")
    assert journal.reader.contact(ids["rosa"]) is not None
    assert journal.reader.meeting(ids["meeting"]) is not None
    assert journal.reader.opportunity(ids["opportunity"]) is not None
    assert journal.reader.settings() == {"me": {"name": "Ada"}}
    journal.drafts.keep("x", {"text": "mine"})
    assert other.reader.draft("x") is None
    assert journal.reader.draft("x") is not None
    with journal.history.step("Edit") as step:
        assert models.Contact.get_by_id(ids["rosa"]).name == "Rosa Lindqvist"
        step.update(models.Contact, ids["rosa"], notes="Here")
    assert other.reader.contact(ids["rosa"]) is None
    other.close()


def test_the_leftover_of_a_deleted_journal_does_not_spoil_a_new_one(path: Path) -> None:
    left = path.with_name(path.name + "-journal")
    left.write_bytes(b"pages of another file")
    journal = Journal.create(path)
    assert_sound(journal)
    journal.close()
    assert not left.exists()
    assert len(list(path.parent.glob("*-journal.*"))) == 1


def test_a_journal_that_moves_away_while_open_is_told(
    journal: Journal, ids: dict[str, int]
) -> None:
    journal.path.rename(journal.path.with_name("moved.njournal"))
    with (
        pytest.raises(OutsideError, match="moved or deleted"),
        journal.history.step("Edit") as step,
    ):
        step.update(models.Contact, ids["rosa"], name="Rosa")


def test_somebody_else_who_writes_is_told(journal: Journal) -> None:
    other = JournalDatabase(journal.path)
    other.connect()
    other.begin("EXCLUSIVE")
    journal.database.execute_sql("PRAGMA busy_timeout = 1")
    with pytest.raises(OutsideError, match="in use by another program"):
        journal.history.step("Edit").__enter__()
    with pytest.raises(OutsideError, match="in use by another program"):
        journal.reader.organization_names()
    other.close()
    assert journal.reader.organization_names() == []


def test_a_save_in_the_window_does_not_wait_long_for_others(journal: Journal) -> None:
    other = JournalDatabase(journal.path)
    other.connect()
    other.begin()
    begun = time.monotonic()
    with pytest.raises(OutsideError, match="in use by another program"):
        journal.drafts.keep("x", {})
    assert time.monotonic() - begun < 1
    other.close()
    journal.drafts.keep("x", {})


def test_what_a_killed_program_left_is_rolled_back_by_readers_too(
    journal: Journal, ids: dict[str, int], tmp_path: Path
) -> None:
    before = content(journal)
    journal.database.execute_sql("PRAGMA cache_spill = 1")
    journal.database.execute_sql("PRAGMA cache_size = 1")
    folder = tmp_path / "after"
    folder.mkdir()
    with pytest.raises(ZeroDivisionError):
        _copy_in_the_middle(journal, folder)
    path = folder / journal.path.name
    assert path.with_name(path.name + "-journal").exists()
    reading = Journal.open_to_read(path)
    assert content(reading) == before
    reading.close()


def _copy_in_the_middle(journal: Journal, folder: Path) -> None:
    with journal.history.step("Large") as step:
        step.insert_many(models.Organization, [{"name": "x" * 400} for _n in range(5000)])
        for file in journal.path.parent.glob("journal.njournal*"):
            shutil.copy(file, folder)
        (folder / "journal.njournal.lock").unlink()
        raise ZeroDivisionError


def test_an_older_journal_is_upgraded_after_a_backup(
    journal: Journal, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def second(database: JournalDatabase) -> None:
        database.execute_sql("ALTER TABLE contact ADD COLUMN pronouns TEXT")

    journal.close()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, second))
    before = schema.VERSION
    monkeypatch.setattr(schema, "VERSION", before + 1)
    with pytest.raises(OutsideError, match="older version"):
        Journal.open_to_read(journal.path)
    again = Journal.open(journal.path)
    assert int(again.database.user_version) == schema.VERSION
    assert_sound(again)
    again.close()
    (kept,) = journal.path.with_name("journal.backups").iterdir()
    assert f"version{before}" in kept.name


def test_an_upgrade_that_fails_changes_nothing(
    journal: Journal, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(database: JournalDatabase) -> None:
        database.execute_sql("DROP TABLE touch")
        raise ZeroDivisionError

    before = content(journal)
    journal.close()
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
        patch.setattr(schema, "VERSION", schema.VERSION + 1)
        with pytest.raises(ZeroDivisionError):
            Journal.open(journal.path)
    again = Journal.open(journal.path)
    assert content(again) == before
    again.close()
