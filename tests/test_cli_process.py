# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a process of its own: pipes, signals, what it loads, odd consoles."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from networkjournal.services.exchange.exporting import export
from networkjournal.store.journal import Journal
from tests.conftest import Program
from tests.store.sample import filled

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a journal with the sample's rows in it."""
    return filled(tmp_path / "journal.njournal")


def content_of(path: Path) -> bytes:
    """Return all that the journal holds."""
    journal = Journal.open_to_read(path)
    copy = path.with_name("copy.json")
    export(journal, copy, datetime.now().astimezone())
    journal.close()
    content = copy.read_bytes()
    copy.unlink()
    return content


def test_a_reader_that_goes_away_is_no_drama(path: Path) -> None:
    command = [sys.executable, "-m", "networkjournal", "--journal", str(path), "check"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_under_the_output_is_told(path: Path) -> None:
    command = [sys.executable, "-m", "networkjournal", "--journal", str(path), "check"]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 1
    assert result.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_ctrl_c_is_130_and_leaves_the_journal(path: Path, tmp_path: Path) -> None:
    many = tmp_path / "many.csv"
    lines = (
        f"A{n},B{n},https://www.linkedin.com/in/p{n},,C{n},D,05 Mar 2024" for n in range(60_000)
    )
    many.write_text(HEADER + "\n".join(lines))
    before = content_of(path)
    command = [sys.executable, "-m", "networkjournal", "--journal", str(path), "import", str(many)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        lock = path.with_name(path.name + ".lock")
        while not lock.exists():
            assert process.poll() is None
            time.sleep(0.01)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        try:
            said, complaint = process.communicate(timeout=2)
        except subprocess.TimeoutExpired:
            # The database was at work in its own code, and hears the next one.
            process.send_signal(signal.SIGINT)
            said, complaint = process.communicate(timeout=60)
    assert (process.returncode, said, complaint) == (130, b"", b"")
    assert content_of(path) == before
    assert not lock.exists()


def test_qt_is_not_loaded_where_no_paper_is_needed(path: Path, tmp_path: Path) -> None:
    linkedin = tmp_path / "Connections.csv"
    linkedin.write_text(HEADER + "Ana,Pereira,,,Lakeside,Dean,05 Mar 2024\n")
    code = (
        "import sys; from networkjournal.cli import main; status = main(sys.argv[1:]); "
        "assert not any(name.startswith('PySide6') for name in sys.modules); sys.exit(status)"
    )
    for words in (["import", linkedin], ["export", tmp_path / "a.ics"], ["check"],
                  ["backup", tmp_path / "b"], ["restore", tmp_path / "b"]):  # fmt: skip
        command = [sys.executable, "-c", code, "--journal", str(path), *map(str, words)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (result.returncode, result.stderr) == (0, "")


def test_names_print_on_a_console_of_few_letters(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    odd = tmp_path / "Øre.json"
    result = program("--journal", path, "export", odd)
    assert (result.returncode, result.stderr) == (0, "")
    assert os.fsencode(odd.name) not in result.stdout.encode()
    assert odd.exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode and not os.environ.get("NETWORKJOURNAL_HAS_TOOLS"):
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.strip()}")
    assert mounted.returncode == 0, mounted.stderr
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.tools("mount")
@pytest.mark.skipif(getattr(os, "geteuid", int)() != 0, reason="only root may mount")
def test_a_full_or_read_only_disk_is_told_and_the_journal_stays(
    small_disk: Path, path: Path, program: Program, tmp_path: Path
) -> None:
    journal = small_disk / "journal.njournal"
    shutil.copy(path, journal)
    linkedin = tmp_path / "Connections.csv"
    linkedin.write_text(HEADER + "Ana,Pereira,,,Lakeside,Dean,05 Mar 2024\n")
    before = journal.read_bytes()
    (small_disk / "ballast").write_bytes(b"x" * (1_048_576 - len(before)))
    writing = (["import", linkedin], ["export", small_disk / "a.json"],
               ["backup", small_disk / "b.njournal"], ["restore", path])  # fmt: skip
    for how in ("full", "read only"):
        if how == "read only":
            subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
        for words in writing:
            result = program("--journal", journal, *words)
            assert (result.returncode, result.stdout) == (1, "")
            assert result.stderr.count("\n") == 1
            assert str(small_disk) in result.stderr
        assert program("--journal", journal, "check").returncode == 0
        assert journal.read_bytes() == before
        assert {each.name for each in small_disk.iterdir()} == {"ballast", journal.name}
        new = program("--journal", small_disk / "new.njournal", "import", linkedin)
        assert new.returncode == 1
        assert not (small_disk / "new.njournal").exists()
