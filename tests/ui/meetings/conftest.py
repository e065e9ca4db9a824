# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal of meetings and the tab over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.ui.bus import Bus
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.theme import Theme
from tests.ui.people_sample import Sample, fill, open_sample, tried_on
from tests.ui.window_stage import Scene


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield from tried_on(qapp)


@pytest.fixture
def sample(tmp_path: Path, theme: Theme) -> Iterator[Sample]:
    made = open_sample(tmp_path, theme)
    fill(made)
    yield made
    made.journal.close()


@pytest.fixture
def tab(qtbot: QtBot, sample: Sample) -> MeetingsTab:
    made = MeetingsTab(sample.desk)
    qtbot.addWidget(made)
    sample.bus.changed.connect(made.refresh)
    made.resize(1200, 700)
    made.load()
    with qtbot.waitExposed(made):
        made.show()
    made.show_item(sample.feedback)
    return made


@pytest.fixture
def meeting(scene: Scene) -> int:
    """Return a meeting that is in front in the window of the program."""
    made = Sample(scene.journal, scene.services, scene.window.desk, Bus())
    fill(made)
    scene.window.show_meeting(made.feedback)
    return made.feedback
