# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was deleted can be seen and taken back, one thing at a time."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import OutsideError
from networkjournal.ui.dialogs.trash_dialog import TrashDialog
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside


def button(dialog: TrashDialog, text: str) -> QPushButton:
    return next(b for b in inside(dialog, QPushButton) if b.text() == text)


def test_an_empty_trash_says_so(scene: Scene) -> None:
    scene.trigger("trash")
    dialog = scene.dialog(TrashDialog)
    assert dialog._hint.text() == "The trash is empty."
    assert not button(dialog, "Take back").isEnabled()


def test_each_kind_comes_back(scene: Scene) -> None:
    services = scene.services
    person, position = scene.person("<b>Ruth</b>"), scene.position("Painter")
    fields = MeetingFields(starts=datetime(2026, 11, 24, 10), zone="Europe/Berlin")
    meeting = services.meetings.create(fields, AgendaFields(), TODAY)
    services.contacts.trash(person)
    services.opportunities.trash(position, TODAY)
    services.meetings.trash(meeting)
    scene.trigger("trash")
    dialog = scene.dialog(TrashDialog)
    there = inside(dialog, QListWidget)[0]
    texts = [there.item(at).text() for at in range(there.count())]
    assert any(text.startswith("<b>Ruth</b> · Person · ") for text in texts)
    assert any(text.startswith("Painter · Opportunity · ") for text in texts)
    there.setFocus()
    QTest.keyClick(there, Qt.Key.Key_Return)
    assert there.count() == 2
    button(dialog, "Take back").click()
    button(dialog, "Take back").click()
    assert there.count() == 0
    assert dialog._hint.text() == "The trash is empty."
    assert scene.journal.reader.trash() == []


def test_what_stands_in_the_way_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.services.contacts.trash(scene.person("Ruth"))

    def busy(*_given: object) -> None:
        raise OutsideError("Another change is being written.")

    monkeypatch.setattr(type(scene.services.contacts), "take_back", busy)
    scene.trigger("trash")
    dialog = scene.dialog(TrashDialog)
    button(dialog, "Take back").click()
    assert dialog._hint.text() == "Another change is being written."
    assert inside(dialog, QListWidget)[0].count() == 1
