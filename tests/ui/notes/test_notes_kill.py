# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed while one types: what was typed until a second before is there again.

`NETWORKJOURNAL_KILLS` says how many times a child that types without a rest is killed.
"""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.words import MeetingKind
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.meetings.notes import Notes
from networkjournal.ui.theme import Theme
from tests.ui.people_sample import TODAY

KILLS = int(os.environ.get("NETWORKJOURNAL_KILLS", "3"))
ROOT = Path(__file__).resolve().parents[3]
ALLOWED = 1.0
"""Seconds of typing that may be lost."""
LONG = "He had argued for *me*; the committee wanted the longer record.\n" * 8_000


class Typist:
    """Type a number after the other, and tell of each when it stood in the editor."""

    def __init__(self, path: Path) -> None:
        self._journal = Journal.open(path)
        meetings = Services.of(self._journal, TemplateBook()).meetings
        theme = Theme(QApplication.instance())  # type: ignore[arg-type]
        self.notes = Notes(theme, meetings, Keeper(), editable=True)
        self.notes.show_notes(1, meetings.stored_notes(1))
        self.notes.show()
        self._number = 0
        self.timer = QTimer(interval=15)
        self.timer.timeout.connect(self.type)

    def type(self) -> None:
        self._number += 1
        QTest.keyClicks(self.notes.edit, f"{self._number} ")
        print(self._number, time.monotonic(), flush=True)


def run(path: Path) -> None:
    """Type until killed."""
    application = QApplication(["typist"])
    typist = Typist(path)
    typist.timer.start()
    application.exec()


def killed(path: Path, seconds: float) -> int:
    """Kill a child that types; return the last number that must not be lost."""
    code = (
        "import pathlib, sys; from tests.ui.notes.test_notes_kill import run;"
        "run(pathlib.Path(sys.argv[1]))"
    )
    command = [sys.executable, "-c", code, str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    told = [child.stdout.readline()]
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    rest, _error = child.communicate()
    assert child.returncode == -signal.SIGKILL
    # The last line may be torn; and a machine that lets the child wait is not its fault.
    lines = [line.split() for line in [*told, *rest.splitlines()][:-1]]
    moment = float(lines[-1][1])
    return max((int(number) for number, at in lines if float(at) < moment - ALLOWED), default=0)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
@pytest.mark.parametrize("begun", ["", LONG], ids=["new", "half a megabyte"])
def test_a_kill_loses_a_second_of_typing_at_most(tmp_path: Path, begun: str) -> None:
    path, chance = tmp_path / "journal.njournal", random.Random()
    for _kill in range(KILLS):
        path.unlink(missing_ok=True)
        journal = Journal.create(path)
        meetings = Services.of(journal, TemplateBook()).meetings
        fields = MeetingFields(MeetingKind.FEEDBACK, starts=datetime(2026, 11, 23, 12, 30))
        assert meetings.create(fields, AgendaFields(), TODAY) == 1
        meetings.write_notes(1, begun)
        journal.close()
        last = killed(path, chance.uniform(2.0, 3.5))
        again = Journal.open(path)
        kept = Services.of(again, TemplateBook()).meetings.notes_draft(1)
        assert kept is not None
        typed = kept.removesuffix(begun).split()
        again.close()
        assert typed == [str(number) for number in range(1, len(typed) + 1)]
        assert len(typed) >= last, f"{last - len(typed)} numbers are lost"
