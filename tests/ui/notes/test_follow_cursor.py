# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page goes along with what is typed at its foot."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkjournal.ui.notes.note_edit import NoteEdit
from networkjournal.ui.page_frame import PageFrame
from tests.ui.window_stage import Scene


def in_sight(page: PageFrame, edit: NoteEdit) -> bool:
    line = edit.cursorRect()
    top = edit.viewport().mapTo(page.viewport(), line.topLeft()).y()
    return top >= 0 and top + line.height() <= page.viewport().height()


def test_the_page_follows_the_note_that_is_typed_below_its_edge(scene: Scene) -> None:
    ruth = scene.person("Ruth Abara")
    scene.window.resize(1024, 700)
    scene.window.show_contact(ruth)
    page = scene.window.contacts.details
    edit = page.note.notes.edit
    scene.window.activateWindow()
    edit.setFocus()
    scene.until(edit.hasFocus)
    for number in range(30):
        QTest.keyClicks(edit, f"line {number}")
        QTest.keyClick(edit, Qt.Key.Key_Return)
    scene.until(lambda: in_sight(page, edit))
    page.verticalScrollBar().setValue(0)
    assert not in_sight(page, edit)
    QTest.keyClicks(edit, "more")
    scene.until(lambda: in_sight(page, edit))
