# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A full disk, a folder or file that may only be read: a sentence, and nothing is lost."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from networkjournal.domain.errors import OutsideError
from networkjournal.store import backup, models
from networkjournal.store.journal import Journal
from tests.store.sample import assert_sound, content, fill

NOON = datetime(2026, 11, 22, 12)
ROOT_ONLY = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount or become another"
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if mounted.returncode and not os.environ.get("NETWORKJOURNAL_HAS_TOOLS"):
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.strip()}")
    assert mounted.returncode == 0, mounted.stderr
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill_up(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return ballast


def add(journal: Journal, size: int) -> None:
    with journal.history.step("Add") as step:
        step.insert(models.Organization, name="x" * size)


@ROOT_ONLY
@pytest.mark.tools("mount")
def test_a_full_disk_is_told_and_loses_nothing(small_disk: Path) -> None:
    path = small_disk / "journal.njournal"
    journal = Journal.create(path)
    with journal.history.step("Fill") as step:
        fill(step)
    before = content(journal)
    ballast = fill_up(small_disk)
    for attempt in (lambda: add(journal, 200_000), lambda: backup.make(journal.database, NOON)):
        with pytest.raises(OutsideError, match=r"full|No space"):
            attempt()
        assert content(journal) == before
    with pytest.raises(OutsideError, match=r"full|No space"):
        Journal.create(small_disk / "second.njournal")
    assert journal.history.undo_label == "Fill"
    left = {each.name for each in small_disk.rglob("*") if each.is_file()}
    assert left == {"ballast", "journal.njournal", "journal.njournal.lock"}
    with pytest.raises(OutsideError, match=r"full|No space"):
        backup.copy_to(journal.database, small_disk / "copy.njournal")
    ballast.unlink()
    add(journal, 1000)
    journal.history.undo()
    assert content(journal) == before
    assert_sound(journal)
    journal.close()


@ROOT_ONLY
@pytest.mark.tools("mount")
def test_a_full_disk_still_shows_the_journal(small_disk: Path) -> None:
    path = small_disk / "journal.njournal"
    Journal.create(path).close()
    fill_up(small_disk)
    reading = Journal.open_to_read(path)
    assert reading.reader.organization_names() == []
    reading.close()


def as_nobody(work: Callable[[], str]) -> str:
    """Run something as an unprivileged account in a child process and return what it says."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover  # in the child
        said = "failed before"
        try:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
            said = work()
        except OutsideError as error:
            said = f"OutsideError: {error}"
        except BaseException as error:  # noqa: BLE001  # told to the parent
            said = repr(error)
        finally:
            os.write(writer, said.encode())
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """Give a journal in a folder whose mode a test sets."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == 0 and str(folder).startswith("/tmp/"):  # noqa: S108
            folder.chmod(0o755)
    path = tmp_path / "lab" / "journal.njournal"
    Journal.create(path).close()
    return path


def read_and_write(path: Path) -> Callable[[], str]:
    def work() -> str:
        reading = Journal.open_to_read(path)
        names = reading.reader.organization_names()
        reading.close()
        try:
            Journal.open(path)
        except OutsideError as error:
            return f"read {names}, then: {error}"
        return "opened"

    return work


@ROOT_ONLY
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "said"),
    [
        (0o644, 0o755, "read [], then: "),
        (0o644, 0o777, "read [], then: {path} can only be read here"),
        (0o000, 0o755, "OutsideError: {path} cannot be read: Permission denied."),
        (0o644, 0o000, "OutsideError: {path} cannot be read: Permission denied."),
    ],
)
def test_what_may_only_be_read_is_read_and_said(
    shared: Path, file_mode: int, folder_mode: int, said: str
) -> None:
    shared.chmod(file_mode)
    shared.parent.chmod(folder_mode)
    heard = as_nobody(read_and_write(shared))
    assert heard.startswith(said.format(path=shared))
    assert [each.name for each in shared.parent.iterdir()] == [shared.name]


@ROOT_ONLY
def test_a_folder_that_may_only_be_read_takes_no_journal_and_no_copy(shared: Path) -> None:
    shared.chmod(0o644)
    shared.parent.chmod(0o755)

    def work() -> str:
        reading = Journal.open_to_read(shared)
        try:
            backup.copy_to(reading.database, shared.parent / "copy.njournal")
        finally:
            reading.close()
        return "written"

    assert "cannot be written: Permission denied" in as_nobody(work)
    create = shared.parent / "new.njournal"
    assert "cannot be made: Permission denied" in as_nobody(lambda: str(Journal.create(create)))
    restored = as_nobody(lambda: str(backup.restore(shared, create)))
    assert restored.startswith("OutsideError: ")


@ROOT_ONLY
def test_the_lock_of_another_account_is_respected(shared: Path) -> None:
    shared.chmod(0o666)
    shared.parent.chmod(0o777)
    journal = Journal.open(shared)
    heard = as_nobody(lambda: str(Journal.open(shared)))
    assert "is open on another account by root" in heard
    journal.close()


@ROOT_ONLY
def test_what_a_killed_program_left_where_one_may_only_read_is_said(shared: Path) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom networkjournal.store import models\n"
        "from networkjournal.store.journal import Journal\n"
        "j = Journal.open(Path(sys.argv[1]))\n"
        "j.database.execute_sql('PRAGMA cache_spill = 1')\n"
        "j.database.execute_sql('PRAGMA cache_size = 1')\n"
        "with j.history.step('x') as s:\n"
        "    s.insert_many(models.Organization, [{'name': 'x' * 400} for n in range(5000)])\n"
        "    os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(shared)], check=False)
    left = shared.with_name(shared.name + "-journal")
    assert left.stat().st_size > 0
    for file in (shared, left):
        file.chmod(0o644)
    shared.parent.chmod(0o755)
    assert "was left half written" in as_nobody(lambda: str(Journal.open_to_read(shared)))
    opened = Journal.open(shared)
    assert_sound(opened)
    opened.close()


def test_damage_that_cannot_even_be_named_is_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.njournal"
    Journal.create(path).close()
    whole = path.read_bytes()
    hurt = whole.replace(b"CREATE TABLE draft (key", b"CREATE TABLE draft \xe7key")
    assert hurt != whole
    path.write_bytes(hurt)
    for way in (Journal.open, Journal.open_to_read):
        with pytest.raises(OutsideError, match="is damaged"):
            way(path)
    assert path.read_bytes() == hurt
