# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printers are asked for beside the window, and a service that hangs is given up."""

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from networkjournal.ui import printing
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
