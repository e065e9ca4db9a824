# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal of people and the tab over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain.words import Cadence
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.theme import Theme
from tests.ui.people_sample import TODAY, Sample, fill, open_sample, tried_on


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
def tab(qtbot: QtBot, sample: Sample) -> ContactsTab:
    made = ContactsTab(sample.desk)
    qtbot.addWidget(made)
    sample.bus.changed.connect(made.refresh)
    made.resize(1200, 700)
    made.load()
    with qtbot.waitExposed(made):
        made.show()
    made.show_item(sample.dmitri)
    return made


@pytest.fixture
def maria(tab: ContactsTab, sample: Sample) -> int:
    """Return somebody to whom one spoke 40 days ago, and wanted to after 28."""
    del tab
    found = sample.desk.reader.find_contacts("María")[0].id
    sample.services.keep_in_touch.set_cadence([found], Cadence.OWN, TODAY, 28)
    return found
