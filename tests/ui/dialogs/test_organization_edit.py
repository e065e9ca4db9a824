# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The field for an organization offers those that the journal knows."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import ContactFields
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store.journal import Journal
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.theme import Theme


def test_a_known_organization_is_offered_by_any_of_its_words(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    journal = Journal.create(tmp_path / "j.njournal")
    services = Services.of(journal, TemplateBook())
    for name in ("Harbour State University", "Lakeside College"):
        services.contacts.create(ContactFields(name="Ruth", organization=name))
    desk = Desk(journal, services, Theme(qapp), lambda: datetime.now(UTC))
    edit = OrganizationEdit(desk)
    qtbot.addWidget(edit)
    edit.show()
    QTest.keyClicks(edit, "state")
    completer = edit.completer()
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Harbour State University"
    assert edit.text() == "state", "a new organization may be named like that"
    assert completer.popup().isVisible()
    edit.clear()
    QTest.keyClicks(edit, "lakeside Colleg")
    assert completer.popup().isVisible()
    QTest.keyClicks(completer.popup(), "e")
    assert not completer.popup().isVisible(), "Enter goes on: nothing is left to be offered"
    journal.close()
