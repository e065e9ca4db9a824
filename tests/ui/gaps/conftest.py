# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal with a few gaps and the window over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import GapFields
from networkjournal.domain.words import GapState
from networkjournal.ui.gaps.gaps_window import GapsWindow
from networkjournal.ui.theme import Theme
from tests.ui.people_sample import TODAY, Sample, fill, open_sample, tried_on


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    yield from tried_on(qapp)


@pytest.fixture
def sample(tmp_path: Path, theme: Theme) -> Iterator[Sample]:
    made = open_sample(tmp_path, theme)
    fill(made)
    gaps = made.services.gaps
    gaps.add(
        GapFields(
            "Two years with undergraduates, in your own name",
            "undergraduates",
            "Volunteer mentoring since May",
            GapState.UNDER_WAY,
            TODAY,
            made.dmitri,
            made.opportunity,
        ),
        TODAY,
        made.feedback,
    )
    gaps.add(GapFields("A budget of one’s own", said_by_id=made.ruth), TODAY)
    gaps.add(GapFields("x" * 500, state=GapState.CLOSED), TODAY)
    yield made
    made.journal.close()


@pytest.fixture
def window(qtbot: QtBot, sample: Sample) -> GapsWindow:
    made = GapsWindow(sample.desk)
    qtbot.addWidget(made)
    sample.bus.changed.connect(made.refresh)
    with qtbot.waitActive(made):
        made.show()
    return made
