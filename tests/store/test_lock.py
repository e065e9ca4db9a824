# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One journal, one writer: a living holder is respected, a dead one is cleared."""

import getpass
import itertools
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from networkjournal.domain.errors import OutsideError
from networkjournal.store.journal import Journal
from networkjournal.store.lock import HeldError, JournalLock

OPEN_AND_WAIT = """
import sys
from pathlib import Path
from networkjournal.store.journal import Journal
journal = Journal.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def lock_file(journal: Journal) -> Path:
    journal.close()
    return journal.path.with_name(journal.path.name + ".lock")


def holder(**changes: object) -> str:
    me = {"host": platform.node(), "user": "ada", "pid": os.getpid(), "started": "1"}
    return json.dumps(me | changes)


def gone() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def write(file: Path, text: str, age: float = 3600) -> None:
    file.write_text(text)
    os.utime(file, (file.stat().st_mtime - age,) * 2)


@pytest.mark.parametrize(
    "text",
    [
        "", "\x00\xff", "[]", "{}", "7", "[" * 100_000,
        holder(pid="x"), holder(pid=-1), holder(pid=0), holder(pid=2**40), holder(host=None),
        holder(pid=True), holder(started=None), '{"host": "a"}', holder(more=1),
    ],
    ids=itertools.count(),  # a text holds this process's number, which no two share
)  # fmt: skip
def test_what_no_program_wrote_is_cleared(journal: Journal, lock_file: Path, text: str) -> None:
    write(lock_file, text)
    Journal.open(journal.path).close()
    assert not lock_file.exists()


def test_a_holder_that_is_gone_is_cleared(journal: Journal, lock_file: Path) -> None:
    write(lock_file, holder(pid=gone(), started=""))
    Journal.open(journal.path).close()


def test_a_number_that_another_process_has_now_is_cleared(
    journal: Journal, lock_file: Path
) -> None:
    for pid in (os.getpid(), os.getppid(), 1):
        write(lock_file, holder(pid=pid, started="12345"))
        Journal.open(journal.path).close()


def test_another_host_is_respected(journal: Journal, lock_file: Path) -> None:
    write(lock_file, holder(host="LAB-07", user="wei"))
    with pytest.raises(HeldError, match="open on LAB-07 by wei") as caught:
        Journal.open(journal.path)
    assert caught.value.holder.user == "wei"
    assert lock_file.exists()
    reading = Journal.open_to_read(journal.path)
    reading.close()
    assert lock_file.exists()


def test_an_owner_takes_over_what_another_computer_left(journal: Journal, lock_file: Path) -> None:
    write(lock_file, holder(host="LAB-07", user=getpass.getuser()))
    with pytest.raises(HeldError, match=r"since 20\d\d-.*delete .*journal.njournal.lock") as caught:
        Journal.open(journal.path)
    assert caught.value.mine
    assert caught.value.lock == lock_file
    assert caught.value.since is not None
    Journal.open(journal.path, take_over=True).close()
    assert not lock_file.exists()


def test_nobody_takes_over_from_others_or_from_a_process_that_lives(
    journal: Journal, lock_file: Path
) -> None:
    write(lock_file, holder(host="LAB-07", user="wei"))
    with pytest.raises(HeldError, match="delete") as caught:
        Journal.open(journal.path, take_over=True)
    assert not caught.value.mine
    lock_file.unlink()
    opened = Journal.open(journal.path)
    with pytest.raises(HeldError) as caught:
        Journal.open(journal.path, take_over=True)
    assert not caught.value.mine
    assert "delete" not in str(caught.value)
    opened.close()


def mine(journal: Journal, lock_file: Path) -> dict[str, object]:
    opened = Journal.open(journal.path)
    found: dict[str, object] = json.loads(lock_file.read_text())
    opened.close()
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells its runs apart")
def test_another_computer_of_the_same_name_is_respected(journal: Journal, lock_file: Path) -> None:
    me = mine(journal, lock_file)
    # Written since this computer started, but in another run of a system.
    write(lock_file, json.dumps(me | {"pid": gone(), "boot": "other"}), age=0)
    with pytest.raises(HeldError) as caught:
        Journal.open(journal.path)
    assert caught.value.mine
    write(lock_file, json.dumps(me | {"pid": gone(), "machine": "other"}), age=10**9)
    with pytest.raises(HeldError):
        Journal.open(journal.path)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells its runs apart")
def test_what_was_open_when_the_power_went_is_cleared(journal: Journal, lock_file: Path) -> None:
    me = mine(journal, lock_file)
    write(lock_file, json.dumps(me | {"pid": 1, "boot": "earlier"}), age=10**9)
    Journal.open(journal.path).close()


def test_a_link_laid_under_the_name_of_a_lock_hurts_nobody(
    journal: Journal, lock_file: Path, tmp_path: Path
) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("years of work")
    lock_file.with_name(f"{lock_file.name}.{os.getpid()}").symlink_to(victim)
    Journal.open(journal.path).close()
    assert victim.read_text() == "years of work"


def test_a_lock_in_the_writing_is_waited_for(journal: Journal, lock_file: Path) -> None:
    write(lock_file, "", age=0)
    with pytest.raises(OutsideError, match="being opened by another program"):
        Journal.open(journal.path)


def test_a_second_opener_here_is_told_who_has_it(journal: Journal) -> None:
    with pytest.raises(HeldError, match=getpass.getuser()):
        Journal.open(journal.path)
    linked = journal.path.with_name("link.njournal")
    linked.symlink_to(journal.path)
    with pytest.raises(HeldError):
        Journal.open(linked)


def test_another_process_holds_until_it_is_killed(journal: Journal, lock_file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", OPEN_AND_WAIT, str(journal.path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with pytest.raises(HeldError) as caught:
            Journal.open(journal.path)
        assert caught.value.holder.pid == child.pid
        child.kill()
    assert lock_file.exists()
    Journal.open(journal.path).close()
    assert not lock_file.exists()


def test_a_lock_that_is_no_longer_ours_is_left_alone(journal: Journal) -> None:
    file = journal.path.with_name(journal.path.name + ".lock")
    file.write_text(holder(host="LAB-07"))
    journal.close()
    assert file.exists()


def test_two_that_clear_the_same_lock_do_not_both_get_it(
    journal: Journal, lock_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(lock_file, holder(pid=gone(), started=""))
    rename = Path.rename

    def other_first(self: Path, target: Path) -> Path:
        monkeypatch.undo()
        self.unlink()
        other = JournalLock(journal.path)
        other.take()
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", other_first)
    with pytest.raises(HeldError):
        JournalLock(journal.path).take()


def test_a_lock_that_goes_away_meanwhile_is_free(
    journal: Journal, lock_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = JournalLock._make

    def gone_again(self: JournalLock, text: str) -> None:
        monkeypatch.setattr(JournalLock, "_make", make)
        raise FileExistsError

    monkeypatch.setattr(JournalLock, "_make", gone_again)
    Journal.open(journal.path).close()


def test_a_lock_that_comes_back_for_ever_ends_in_a_sentence(
    journal: Journal, lock_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def there(_self: JournalLock, _text: str) -> None:
        raise FileExistsError

    monkeypatch.setattr(JournalLock, "_make", there)
    with pytest.raises(OutsideError, match="being opened by another program"):
        Journal.open(journal.path)


def test_an_account_without_a_name_is_named_by_its_number(
    journal: Journal, lock_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless(*_all: object) -> str:
        raise KeyError("no such user")

    monkeypatch.setattr(getpass, "getuser", nameless)
    opened = Journal.open(journal.path)
    assert json.loads(lock_file.read_text())["user"] == str(os.getuid())
    opened.close()
