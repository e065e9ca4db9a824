# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program in its window, on an empty journal."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.store.journal import Journal
from tests.ui.window_stage import Scene, on_stage


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    with on_stage(qtbot, qapp, Journal.create(tmp_path / "j.njournal")) as made:
        yield made
