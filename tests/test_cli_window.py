# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows and paper from the command line: what is printed, and the sentence where nothing can."""

import json
import os
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pypdf
import pytest

from networkjournal.domain.edits import AgendaFields, MeetingFields, QuestionFields
from networkjournal.services.meetings import Meetings
from networkjournal.store.journal import Journal
from networkjournal.verbs import display, print_service
from tests.conftest import Program
from tests.store.sample import fill

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a desktop")
PRIVATE = ("Very close", "They said", "for me", "rosa@example.org", "+46 1", "a list of gaps")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a journal in which a meeting is planned in an hour."""
    file = tmp_path / "journal.njournal"
    journal = Journal.create(file)
    with journal.history.step("Fill") as step:
        ids = fill(step)
    soon = datetime.now().astimezone() + timedelta(hours=1)
    fields = MeetingFields(
        starts=soon.replace(tzinfo=None, microsecond=0),
        zone="",
        minutes=45,
        place="Harbour Café",
        purpose="To learn from the search",
        bring="a list of gaps",
        dread=8,
        people=(ids["rosa"],),
    )
    agenda = AgendaFields(
        items=((5, "Thanks"), (40, "What held me back")),
        questions=(QuestionFields("Which proof was missing?"),),
    )
    Meetings(journal).create(fields, agenda, soon.date())
    journal.close()
    return file


def read(pdf: Path) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(pdf, strict=True).pages)


def test_agenda_of_the_next_meeting(program: Program, path: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "agenda.pdf"
    result = program("--journal", path, "agenda", "next", "--pdf", pdf, "--paper", "Letter")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == f"1 page written to {pdf}.\n"
    text = " ".join(read(pdf).split())
    for part in ("Rosa Lindqvist", "Head · Université Nørd", "Harbour Café", "To learn from",
                 "What held me back", "Which proof was missing?", "45 minutes"):  # fmt: skip
        assert part in text
    assert not [word for word in PRIVATE if word in text]
    assert pypdf.PdfReader(pdf).pages[0].mediabox.width == 612


def test_sheet_for_me(program: Program, path: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "preparation.pdf"
    result = program("--journal", path, "agenda", "--for-me", "--pdf", pdf, "--paper", "A4")
    assert (result.returncode, result.stderr) == (0, "")
    text = " ".join(read(pdf).split())
    for part in ("for me", "rosa@example.org", "+46 1", "a list of gaps", "leave at"):
        assert part in text


def test_what_cannot_be_printed_is_told(program: Program, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"  # a journal by what is in it, not by its name
    Journal.create(other).close()
    held = other.read_bytes()
    for words, part in ((("99", "--pdf", tmp_path / "a.pdf"), "There is no meeting 99"),
                        (("--print", "No such printer"), "printer"),
                        (("--pdf", tmp_path), "is a folder"),
                        (("--pdf", path), "is the journal itself"),
                        (("--pdf", other), "is a journal. Name another file."),
                        (("--pdf", tmp_path / "no" / "a.pdf"), "cannot be written")):  # fmt: skip
        result = program("--journal", path, "agenda", *words)
        assert (result.returncode, result.stdout) == (1, "")
        assert part in result.stderr
        assert result.stderr.count("\n") == 1
    assert other.read_bytes() == held


@LINUX
@pytest.mark.parametrize(
    ("set_to", "part"),
    [
        ({}, "no display"),
        ({"DISPLAY": ":4242"}, "does not let"),
        ({"WAYLAND_DISPLAY": "wayland-4242", "XDG_RUNTIME_DIR": "/"}, "does not let"),
        ({"QT_QPA_PLATFORM": "xcb"}, "no display"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "nonsense"),
    ],
    ids=["nothing", "x", "wayland", "forced", "unknown"],
)
@pytest.mark.parametrize("words", [[], ["gui"]], ids=["bare", "gui"])
def test_without_a_display_there_is_a_sentence_and_no_core(
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    set_to: dict[str, str],
    part: str,
    home: Path,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    result = program(*words)
    assert (result.returncode, result.stdout) == (2, "")
    assert part in result.stderr
    assert result.stderr.count("\n") == 1
    assert not [*home.rglob("core*"), *home.rglob("*.njournal")]


@LINUX
def test_a_missing_library_is_named_with_its_package(
    program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "broken" / "PySide6"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(
        "raise ImportError('libEGL.so.1: cannot open shared object file: No such file')\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    for words in (["gui"], ["--journal", path, "agenda", "--pdf", tmp_path / "a.pdf"]):
        result = program(*words)
        assert (result.returncode, result.stdout) == (2, "")
        assert "libEGL.so.1" in result.stderr
        assert "libegl1" in result.stderr
        assert result.stderr.count("\n") == 1
    result = program("self-test")
    assert result.returncode == 1
    assert json.loads(result.stdout)["ok"] is False
    assert "libegl1" in result.stderr
    assert program("--journal", path, "check").returncode == 0


@pytest.mark.parametrize(
    ("said", "package"),
    [
        ("libxcb-cursor.so.0: cannot open shared object file", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0: cannot open", "libxkbcommon-x11-0"),
        ("libdbus-1.so.3: cannot open", "libdbus-1-3"),
        ("libglib-2.0.so.0: cannot open", "libglib2.0-0"),
        ("libX11-xcb.so.1: cannot open", "libx11-xcb1"),
        ("No module named 'PySide6'", "PySide6-Essentials"),
    ],
)
def test_packages_are_named_as_debian_names_them(said: str, package: str) -> None:
    assert f"Install {package}" in display.missing(said)


@LINUX
@pytest.mark.tools("Xvfb")
def test_a_display_that_is_there_is_used(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as number:
            monkeypatch.setenv("DISPLAY", f":{number.readline().strip()}")
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
        # One that does not answer comes first, as over a connection that has ended.
        monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "gone"))
        result = program("self-test")
        server.terminate()
    found = json.loads(result.stdout)
    assert (found["ok"], found["platform"], result.stderr) == (True, "xcb", "")


def test_self_test_reports_in_json(program: Program, tmp_path: Path, home: Path) -> None:
    out = tmp_path / "report.json"
    started = time.monotonic()
    result = program("self-test", "--out", out)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert time.monotonic() - started < 60
    found = json.loads(out.read_text(encoding="utf-8"))
    assert {"version", "python", "qt", "sqlite", "platform", "data_folder", "policy", "printers",
            "journal", "window", "pdf", "ok", "problems"} <= found.keys()  # fmt: skip
    assert found["ok"] is True
    assert not list(home.rglob("*.njournal"))
    failed = program("self-test", "--out", tmp_path / "no" / "report.json")
    assert failed.returncode == 1
    assert "cannot be written" in failed.stderr


@LINUX
def test_self_test_fails_where_no_font_is(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conf = tmp_path / "fonts.conf"
    conf.write_text("<fontconfig><cachedir>/nowhere</cachedir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(conf))
    result = program("self-test")
    assert result.returncode == 1
    assert "No font is installed" in result.stderr
    assert result.stderr.count("\n") == 1
    assert json.loads(result.stdout)["fonts"] is None


@pytest.mark.parametrize(
    ("conf", "already", "expected"),
    [
        ("", None, print_service.SOCKET),
        ("# ServerName x\n", None, print_service.SOCKET),
        ("  ServerName print.example.edu\n", None, None),
        ("", "print.example.edu", "print.example.edu"),
    ],
    ids=["nothing", "comment", "named", "environment"],
)
def test_only_a_lab_sends_printing_over_the_network(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    conf: str,
    already: str | None,
    expected: str | None,
) -> None:
    # Set first, so that what the program sets is taken back at the end.
    monkeypatch.setenv("CUPS_SERVER", already or "")
    if already is None:
        monkeypatch.delenv("CUPS_SERVER")
    monkeypatch.setattr(print_service, "SYSTEM", home / "none")
    (home / ".cups").mkdir()
    (home / ".cups" / "client.conf").write_text(conf)
    print_service.stay_local()
    assert os.environ.get("CUPS_SERVER") == expected
    print_service.stay_local(whatever_the_lab_says=True)
    assert os.environ.get("CUPS_SERVER") == print_service.SOCKET
