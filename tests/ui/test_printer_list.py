# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printers are asked for beside the window, and a service that hangs is given up."""

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import OutsideError
from networkjournal.ui import print_queue, printing
from networkjournal.ui.print_queue import QueueState, look, read
from networkjournal.ui.printer_list import PrinterList
from tests.ui.print_program import HANGS, lists, stand_in


@pytest.mark.parametrize("names", [(), ("Library", "Lab 7, left")])
def test_the_names_come_as_they_are(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    stand_in(tmp_path, monkeypatch, lists(*names))
    asking = PrinterList()
    for _again in range(2):
        with qtbot.waitSignal(asking.found) as found:
            asking.ask()
        assert found.args == [names]


def test_a_service_that_hangs_is_given_up_and_holds_nothing_up(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, HANGS)
    asking = PrinterList(patience=200)
    begun = time.monotonic()
    with qtbot.waitSignal(asking.silent), qtbot.assertNotEmitted(asking.found):
        asking.ask()
        assert time.monotonic() - begun < 1
    with qtbot.assertNotEmitted(asking.silent, wait=300):
        asking.ask()
        asking.stop()


def test_without_the_program_the_system_s_own_list_is_taken(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(printing, "printers", lambda: ("Library",))
    asking = PrinterList()
    with qtbot.waitSignal(asking.found) as found:
        asking.ask()
    assert found.args == [("Library",)]


STOPPED = """Attic
Lab 7
Attic not accepting requests since Sun Nov 22 18:56:28 2026 -
\tpaper is out
printer Attic disabled since Sun Nov 22 18:56:28 2026 -
\tpaper is out
"""


def test_what_the_service_says_of_a_queue_is_understood() -> None:
    assert read("Lab 7", STOPPED) == QueueState("Lab 7")
    assert read("Lab 7", STOPPED).problem() == ""
    assert read("Lab 7", STOPPED).sent() == "Sent to Lab 7."
    assert "“Attic” takes nothing at the moment (paper is out)" in read("Attic", STOPPED).problem()
    assert "“Cellar” is gone" in read("Cellar", STOPPED).problem()
    resting = read("Attic", "Attic\nAttic accepting requests since\nprinter Attic disabled since -")
    assert resting.problem() == ""
    assert resting.sent() == "Sent to Attic, which has stopped; it prints when that is mended."


def test_one_printer_is_looked_at_in_a_language_that_is_known(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = 'echo Attic; [ "$LC_ALL" = C ] && echo "$3 not accepting requests since now -"'
    stand_in(tmp_path, monkeypatch, said)
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    asking = PrinterList()
    with qtbot.waitSignal(asking.looked) as looked:
        asking.look_at("Attic")
    assert looked.args == [QueueState("Attic", accepts=False)]
    assert look("Attic") == QueueState("Attic", accepts=False)


def test_without_the_program_a_printer_is_taken_to_be_well(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    asking = PrinterList()
    with qtbot.waitSignal(asking.looked) as looked:
        asking.look_at("Attic")
    assert looked.args == [QueueState("Attic")]
    assert look("Attic") == QueueState("Attic")


def test_the_command_line_gives_a_silent_service_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, HANGS)
    monkeypatch.setattr(print_queue, "PATIENCE", 200)
    with pytest.raises(OutsideError, match="does not answer"):
        look("Attic")
