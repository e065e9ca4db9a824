# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal and a dressed application for the tests of the settings."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.desk import Desk
from networkjournal.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Theme(qapp)
    made.apply("light")
    yield made
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = Journal.create(tmp_path / "j.njournal")
    yield made
    made.close()


@pytest.fixture
def desk(journal: Journal, theme: Theme) -> Desk:
    return desk_of(journal, theme)


def desk_of(journal: Journal, theme: Theme) -> Desk:
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    services = Services.of(journal, TemplateBook())
    return Desk(journal, services, theme, lambda: now, journal.writable)
