# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk over a real journal with a few people, for the tests of what asks for a person."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from networkjournal.domain.edits import ContactFields
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
def desk(tmp_path: Path, theme: Theme) -> Iterator[Desk]:
    journal = Journal.create(tmp_path / "j.njournal")
    services = Services.of(journal, TemplateBook())
    now = datetime(2026, 11, 20, 9, tzinfo=UTC)
    for name, title, place in (
        ("Ruth Abara", "Dean", "Lakeside College"),
        ("Wei Zhang", "Professor", "Harbour State University"),
        ("Wei Zhang", "Librarian", "Lakeside College"),
    ):
        services.contacts.create(ContactFields(name=name, title=title, organization=place))
    yield Desk(journal, services, theme, lambda: now)
    journal.close()
