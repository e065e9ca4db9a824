# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders in the whole window: they lead to the meeting, and the desktop may have no place."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, ContactFields, MeetingFields
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.machine import Machine
from networkjournal.ui.reminders import desktop_note
from networkjournal.ui.reminders.desktop_note import DesktopNote
from networkjournal.ui.tab_stack import MEETINGS
from tests.ui.people_sample import NOW, TODAY
from tests.ui.window_stage import on_stage


def yesterday(journal: Journal) -> int:
    """Plan a meeting that was to be yesterday."""
    services = Services.of(journal, TemplateBook())
    ruth = services.contacts.create(ContactFields("Ruth Abara"))
    wall = datetime.combine(TODAY - timedelta(days=1), datetime.min.time()).replace(hour=12)
    fields = MeetingFields(starts=wall, zone="Europe/Berlin", people=(ruth,))
    return services.meetings.create(fields, AgendaFields(), TODAY)


def test_what_was_missed_leads_to_its_meeting(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    journal = Journal.create(tmp_path / "j.njournal")
    number = yesterday(journal)
    Machine().keep_reminded(journal.path, NOW - timedelta(days=2))
    with on_stage(qtbot, qapp, journal) as scene:
        line = scene.window.line
        scene.until(lambda: "Ruth Abara: planned for yesterday at" in line.text())
        line.link_clicked.emit()
        assert scene.window.tabs.chosen(MEETINGS) == number
        reopened = Machine().reminded(journal.path)
    assert reopened == NOW
    again = Journal.open(tmp_path / "j.njournal")
    with on_stage(qtbot, qapp, again) as scene:
        scene.bot.wait(50)
        assert scene.window.line.text() == ""


def test_a_first_start_misses_nothing(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    journal = Journal.create(tmp_path / "j.njournal")
    yesterday(journal)
    with on_stage(qtbot, qapp, journal) as scene:
        scene.bot.wait(50)
        assert scene.window.line.text() == ""
        assert Machine().reminded(journal.path) == NOW


def test_what_was_begun_is_offered_before_a_reminder(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    journal = Journal.create(tmp_path / "j.njournal")
    yesterday(journal)
    services = Services.of(journal, TemplateBook())
    draft = services.turndowns.begin(None, TODAY)
    draft.new_position = "Lab manager"
    services.turndowns.keep(draft)
    Machine().keep_reminded(journal.path, NOW - timedelta(days=2))
    with on_stage(qtbot, qapp, journal) as scene:
        line = scene.window.line
        scene.until(lambda: "Lab manager" in line.text())
        line.dismiss()
        scene.until(lambda: "Write it up?" in line.text())


def test_a_broken_memory_is_none(tmp_path: Path) -> None:
    machine, place = Machine(folder=tmp_path), tmp_path / "j.njournal"
    assert machine.reminded(place) is None
    machine.keep_reminded(place, NOW)
    assert Machine(folder=tmp_path).reminded(place) == NOW
    file = tmp_path / "window.ini"
    file.write_bytes(file.read_bytes().replace(b"2026", b"x"))
    assert Machine(folder=tmp_path).reminded(place) is None
    assert machine.reminded(tmp_path / "other.njournal") is None


def test_a_desktop_without_a_place_for_notes_is_no_problem(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    note = DesktopNote(window)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    assert not note.tell("Meeting with Ruth", "it begins today at 14:10.")
    note.withdraw()


class Icon(QObject):
    """Stands for the icon among those of a desktop, which an offscreen one does not have."""

    messageClicked, activated = Signal(), Signal(object)

    def __init__(self, _icon: object, parent: QObject) -> None:
        super().__init__(parent)
        self.visible, self.shown = False, list[object]()

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return True

    supportsMessages = isSystemTrayAvailable

    def setToolTip(self, _words: str) -> None: ...

    def show(self) -> None:
        self.visible = True

    def hide(self) -> None:
        self.visible = False

    def showMessage(self, *words: object) -> None:
        self.shown.append(words[:2])


def test_the_icon_stays_as_long_as_the_note(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(desktop_note, "QSystemTrayIcon", Icon)
    note = DesktopNote(window)
    assert note.tell("Meeting with Ruth", "it begins today at 14:10.")
    icon = cast("Icon", note._icon)
    assert (icon.visible, icon.shown) == (
        True,
        [("Meeting with Ruth", "it begins today at 14:10.")],
    )
    with qtbot.waitSignal(note.clicked):
        icon.messageClicked.emit()
    assert not icon.visible
    note.tell("Meeting with Ruth", "Write it up?")
    note._gone.timeout.emit()
    assert not icon.visible
    assert len(icon.shown) == 2


def test_a_click_on_the_note_brings_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with on_stage(qtbot, qapp, Journal.create(tmp_path / "j.njournal")) as scene:
        scene.until(lambda: scene.window.findChild(DesktopNote) is not None)
        scene.window.showMinimized()
        cast("DesktopNote", scene.window.findChild(DesktopNote)).clicked.emit()
        scene.until(lambda: not scene.window.isMinimized())
