# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window shows before its tabs: each is built when it is first wanted."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.app import Session
from networkjournal.policy import Policy
from networkjournal.store.journal import Journal
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from tests.ui.people_sample import NOW
from tests.ui.window_stage import Scene, inside, on_stage

HEAVY = {
    "networkjournal.ui.pipeline.pipeline_tab",
    "networkjournal.ui.contacts.contacts_tab",
    "networkjournal.ui.meetings.meetings_tab",
    "networkjournal.ui.turndown.turndown_wizard",
    "networkjournal.services.contacts",
    "networkjournal.store.models",
    "networkjournal.domain.views",
    "networkjournal.domain.zones",
    "networkjournal.ui.reminders",
}


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = Journal.create(tmp_path / "j.njournal")
    yield made
    made.close()


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, journal: Journal) -> Iterator[Scene]:
    with on_stage(qtbot, qapp, journal) as made:
        yield made


def tabs_of(window: MainWindow) -> list[type[QWidget]]:
    kinds = (PipelineTab, ContactsTab, MeetingsTab)
    return [kind for kind in kinds if inside(window, kind)]


def test_the_frame_is_loaded_without_what_only_a_tab_needs() -> None:
    code = f"import sys, networkjournal.app; print(*({HEAVY!r} & sys.modules.keys()))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == ""


def test_the_window_stands_before_any_tab_is_built(
    qapp: QApplication, journal: Journal, qtbot: QtBot
) -> None:
    font, palette = qapp.font(), qapp.palette()
    session = Session(qapp, Policy(), None, lambda: NOW)
    window = session.show(journal)
    try:
        assert window.isVisible()
        assert tabs_of(window) == []
        qtbot.waitUntil(lambda: tabs_of(window) == [PipelineTab])
    finally:
        window.close()
        window.deleteLater()
        session.close()
        qapp.styleHints().unsetColorScheme()
        qapp.setStyleSheet("")
        qapp.setFont(font)
        qapp.setPalette(palette)


def test_a_tab_is_built_when_it_is_first_in_front(scene: Scene) -> None:
    window = scene.window
    assert tabs_of(window) == [PipelineTab]
    window.show_tab(1)
    scene.until(lambda: tabs_of(window) == [PipelineTab, ContactsTab])
    window.create_meeting()
    assert tabs_of(window) == [PipelineTab, ContactsTab, MeetingsTab]
    assert window.tabs.currentWidget() is window.meetings
