# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find in a note: counted, stepped through, closed by Escape; the text is never touched."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkjournal.ui.notes.find_bar import MOST_MARKED
from tests.ui.notes.conftest import Note

TEXT = "🙂 Résumé one\nno\nresume TWO\n<b>resume</b>"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(note: Note, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    field = note.window.focusWidget()
    assert field is not None
    QTest.keyClick(field, key, held or Qt.KeyboardModifier.NoModifier)


def chosen(note: Note) -> tuple[str, str]:
    return note.edit.textCursor().selectedText(), note.bar.count.text()


def opened(note: Note, text: str, words: str) -> None:
    note.type_in(text, 0)
    press(note, Qt.Key.Key_F, CONTROL)
    assert note.bar.isVisible()
    assert note.bar.field.hasFocus()
    QTest.keyClicks(note.bar.field, words)


def test_the_finds_are_counted_and_gone_through(note: Note) -> None:
    opened(note, TEXT, "resume")
    assert chosen(note) == ("Résumé", "1 of 3")
    press(note, Qt.Key.Key_Return)
    assert chosen(note) == ("resume", "2 of 3")
    press(note, Qt.Key.Key_Return, SHIFT)
    press(note, Qt.Key.Key_Return, SHIFT)
    assert chosen(note) == ("resume", "3 of 3")
    note.bar.on.click()
    assert chosen(note) == ("Résumé", "1 of 3")
    note.bar.back.click()
    assert chosen(note)[1] == "3 of 3"
    assert len(note.edit.extraSelections()) == 3
    assert note.text() == TEXT


def test_escape_closes_it_and_stays_at_what_was_found(note: Note) -> None:
    opened(note, TEXT, "two")
    press(note, Qt.Key.Key_Escape)
    assert not note.bar.isVisible()
    assert note.edit.hasFocus()
    assert note.edit.extraSelections() == []
    assert note.edit.textCursor().selectedText() == "TWO"
    press(note, Qt.Key.Key_F, CONTROL)
    assert note.bar.field.text() == "TWO", "what is selected is looked for"
    note.edit.setFocus()
    press(note, Qt.Key.Key_Escape)
    assert not note.bar.isVisible()
    press(note, Qt.Key.Key_Escape)
    assert note.text() == TEXT


def test_nothing_found_is_told(note: Note) -> None:
    opened(note, TEXT, "never")
    assert note.bar.count.text() == "Nothing found"
    assert not note.bar.on.isEnabled()
    press(note, Qt.Key.Key_Return)
    note.bar.field.clear()
    assert note.bar.count.text() == ""


def test_what_is_typed_meanwhile_is_counted(qtbot: QtBot, note: Note) -> None:
    opened(note, TEXT, "resume")
    note.edit.setFocus()
    note.edit.appendPlainText("resume again")
    qtbot.waitUntil(lambda: len(note.edit.extraSelections()) == 4)
    assert note.bar.count.text() == "1 of 4"
    note.edit.moveCursor(note.edit.textCursor().MoveOperation.End)
    note.edit.insertPlainText(".")
    qtbot.waitUntil(lambda: note.bar.count.text() == "4 found")
    note.bar.next()
    assert note.bar.count.text() == "1 of 4"
    note.edit.moveCursor(note.edit.textCursor().MoveOperation.End)
    note.bar.previous()
    assert note.bar.count.text() == "4 of 4"


def test_ctrl_f_again_reaches_the_search_of_the_window(qtbot: QtBot, note: Note) -> None:
    search = QAction(note.window)
    search.setShortcut(QKeySequence("Ctrl+F"))
    note.window.addAction(search)
    with qtbot.assertNotEmitted(search.triggered):
        opened(note, TEXT, "")
    with qtbot.waitSignal(search.triggered):
        press(note, Qt.Key.Key_F, CONTROL)


def test_finding_in_half_a_megabyte_takes_no_time(note: Note) -> None:
    text = "word after word 🙂\n" * 28_000
    note.type_in(text, len(text) // 2)
    began = time.process_time()
    press(note, Qt.Key.Key_F, CONTROL)
    note.bar.field.setText("word")
    assert time.process_time() - began < 3
    assert note.bar.count.text().endswith(" of 56000")
    assert len(note.edit.extraSelections()) == MOST_MARKED
