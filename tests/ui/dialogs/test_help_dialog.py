# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written in a folder a language follows the language that is spoken."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from networkjournal import i18n, resources
from networkjournal.domain.paper import AgendaSheet
from networkjournal.services.paper import agenda_html
from networkjournal.services.templates import TemplateBook
from networkjournal.ui import printing
from networkjournal.ui.dialogs.help_dialog import HelpDialog
from tests.ui.window_stage import inside


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n._Current, "language", "de")


def shown(dialog: HelpDialog) -> str:
    return inside(dialog, QTextBrowser)[0].toPlainText()


@pytest.mark.usefixtures("german")
def test_the_walk_is_shown_in_the_language_that_is_spoken(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = HelpDialog()
    qtbot.addWidget(first)
    english = shown(first)
    for name, text in (("de", "Der Weg"), ("en", "The way")):
        (tmp_path / "help" / name).mkdir(parents=True)
        (tmp_path / "help" / name / "main-job.md").write_text(text)
    monkeypatch.setattr(resources, "root", lambda: tmp_path)
    second = HelpDialog()
    qtbot.addWidget(second)
    assert english
    assert shown(second) == "Der Weg"


@pytest.mark.usefixtures("german")
def test_papers_and_templates_follow(tmp_path: Path, qapp: object) -> None:
    html = agenda_html(AgendaSheet("meeting", "Agenda"))
    printing.pdf(html, tmp_path / "a.pdf", "A4", "Agenda")
    assert str(pypdf.PdfReader(tmp_path / "a.pdf").root_object["/Lang"]) == "de"
    (tmp_path / "de" / "letters").mkdir(parents=True)
    (tmp_path / "de" / "letters" / "extra.toml").write_text("broken")
    assert "extra.toml" in str(TemplateBook(tmp_path).problems())
