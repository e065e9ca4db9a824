# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal of people, a meeting that was held, and the window of letters over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from networkjournal.ui.letters.letters_window import LettersWindow
from networkjournal.ui.theme import Theme
from tests.ui.people_sample import Sample, fill, open_sample, tried_on


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield from tried_on(qapp)


@pytest.fixture
def sample(tmp_path: Path, theme: Theme) -> Iterator[Sample]:
    made = open_sample(tmp_path, theme)
    fill(made)
    made.services.meeting_states.hold(made.feedback)
    yield made
    made.journal.close()


@pytest.fixture
def window(qtbot: QtBot, sample: Sample) -> Iterator[LettersWindow]:
    made = LettersWindow(sample.desk)
    sample.bus.changed.connect(made.refresh)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    if isValid(made) and made.isVisible():
        made.reject()
