# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real journal and a dressed application for the tests of the settings."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.policy import Policy
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui import print_queue, printing
from networkjournal.ui.desk import Desk
from networkjournal.ui.machine import Machine
from networkjournal.ui.settings.settings_dialog import SettingsDialog
from networkjournal.ui.theme import Theme

Open = Callable[..., SettingsDialog]


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


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk) -> Open:
    """Open the settings; the printers of this computer do not matter."""

    def open_it(policy: Policy | None = None, desk: Desk = desk) -> SettingsDialog:
        dialog = SettingsDialog(desk, Machine(), policy or Policy())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_it


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note when the printers are asked for, and answer with two."""
    asked: list[str] = []

    def printers() -> tuple[str, ...]:
        asked.append("printers")
        return ("Lab 3", "Office")

    monkeypatch.setattr(print_queue, "PROGRAM", "no-such-program")
    monkeypatch.setattr(printing, "printers", printers)
    return asked
