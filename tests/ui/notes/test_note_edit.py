# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing a note: lists go on, boxes are ticked, addresses open, and the text stays plain."""

import time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from networkjournal.ui.notes.note_edit import NoteEdit
from networkjournal.ui.theme import Theme
from tests.ui.notes.conftest import Note
from tests.ui.window_stage import inside

ENTER, CONTROL, ALT = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, (
    Qt.KeyboardModifier.AltModifier
)  # fmt: skip
LEFT = Qt.MouseButton.LeftButton


def place(edit: NoteEdit, at: int) -> QPoint:
    """Return the middle of the character at a place."""
    cursor = QTextCursor(edit.document())
    cursor.setPosition(at)
    first = edit.cursorRect(cursor)
    cursor.setPosition(at + 1)
    return QPoint((first.center().x() + edit.cursorRect(cursor).center().x()) // 2,
                  first.center().y())  # fmt: skip


def click(edit: NoteEdit, at: int, held: Qt.KeyboardModifier | None = None) -> None:
    modifiers = held or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(edit.viewport(), LEFT, modifiers, place(edit, at))


def look(edit: NoteEdit, line: int, at: int) -> QTextCharFormat:
    """Return how a character is drawn."""
    for one in edit.document().findBlockByNumber(line).layout().formats():
        if one.start <= at < one.start + one.length:  # type: ignore[attr-defined]
            return QTextCharFormat(one.format)  # type: ignore[attr-defined]
    return QTextCharFormat()


def test_a_list_goes_on_and_ends_with_an_empty_item(note: Note) -> None:
    QTest.keyClicks(note.edit, "- [x] one")
    for _time in range(2):
        QTest.keyClick(note.edit, ENTER)
    assert note.text() == "- [x] one\n"
    QTest.keyClicks(note.edit, "9. nine")
    QTest.keyClick(note.edit, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClicks(note.edit, "ten")
    QTest.keyClick(note.edit, ENTER, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(note.edit, "more")
    assert note.text() == "- [x] one\n9. nine\n10. ten\nmore"


def test_enter_is_one_step_of_undo_and_replaces_what_is_selected(note: Note) -> None:
    note.type_in("- one two")
    QTest.keyClick(note.edit, ENTER)
    note.edit.undo()
    assert note.text() == "- one two"
    note.edit.selectAll()
    QTest.keyClick(note.edit, ENTER)
    assert note.text() == "\n"


def test_a_box_is_ticked_by_key_on_every_line_that_is_selected(note: Note) -> None:
    note.type_in("🙂 go\n- [ ] send\n- [x] read")
    QTest.keyClick(note.edit, Qt.Key.Key_Space, CONTROL)
    assert note.text().endswith("- [ ] read")
    note.edit.selectAll()
    QTest.keyClick(note.edit, Qt.Key.Key_Space, CONTROL)
    assert note.text() == "- [ ] 🙂 go\n- [x] send\n- [x] read"
    note.edit.undo()
    assert note.text() == "🙂 go\n- [ ] send\n- [ ] read"


def test_a_click_on_the_box_ticks_it_and_elsewhere_does_not(note: Note) -> None:
    note.type_in("- [ ] send\nplain")
    click(note.edit, 3)
    assert note.text() == "- [x] send\nplain"
    click(note.edit, 8)
    click(note.edit, 13)
    QTest.mouseClick(note.edit.viewport(), LEFT, pos=QPoint(600, place(note.edit, 3).y()))
    assert note.text() == "- [x] send\nplain"
    QTest.mouseDClick(note.edit.viewport(), LEFT, pos=place(note.edit, 3))
    assert not note.edit.textCursor().hasSelection()
    click(note.edit, 3)
    note.edit.setReadOnly(True)
    click(note.edit, 3)
    QTest.keyClick(note.edit, Qt.Key.Key_Space, CONTROL)
    assert note.text() == "- [ ] send\nplain"


def test_an_address_opens_by_ctrl_and_click_and_by_alt_enter(note: Note) -> None:
    note.type_in("🙂 see https://x.example.org/a or ruth@example.org")
    click(note.edit, 12)
    assert note.outside.opened == []
    click(note.edit, 12, CONTROL)
    QTest.mouseClick(note.edit.viewport(), LEFT, CONTROL, QPoint(690, place(note.edit, 12).y()))
    note.edit.moveCursor(QTextCursor.MoveOperation.End)
    note.edit.setReadOnly(True)
    QTest.keyClick(note.edit, ENTER, ALT)
    assert note.outside.opened == ["https://x.example.org/a", "mailto:ruth@example.org"]
    assert "\n" not in note.text()


@pytest.mark.parametrize(
    "typed", ["file:///etc/passwd", "[x](file:///etc/passwd)", "[x](javascript:alert(1))", "c:/x"]
)
def test_what_is_no_page_mail_or_call_is_never_opened(note: Note, typed: str) -> None:
    note.type_in(typed, 2)
    QTest.keyClick(note.edit, ENTER, ALT)
    click(note.edit, 6 if len(typed) > 6 else 1, CONTROL)
    assert note.outside.opened == []


def test_marks_are_shown_as_theirs_and_follow_the_theme(note: Note, theme: Theme) -> None:
    note.type_in("# Head\n- [x] 🙂 done\n> said\nsee https://x.org **now** ~~not~~")
    for mode in ("light", "dark"):
        theme.apply(mode)
        colours = theme.colours
        assert look(note.edit, 0, 3).fontWeight() == QFont.Weight.DemiBold
        assert look(note.edit, 1, 0).foreground().color() == QColor(colours.accent)
        assert look(note.edit, 1, 3).background().color() == QColor(colours.accent_soft)
        assert look(note.edit, 1, 10).foreground().color() == QColor(colours.quiet)
        assert look(note.edit, 2, 4).foreground().color() == QColor(colours.quiet)
        assert look(note.edit, 3, 8).fontUnderline()
        assert not look(note.edit, 3, 1).fontUnderline()
        assert look(note.edit, 3, 21).fontWeight() == QFont.Weight.DemiBold
        assert look(note.edit, 3, 30).fontStrikeOut()


def test_what_is_pasted_from_a_page_is_its_plain_text(note: Note) -> None:
    data = QMimeData()
    data.setHtml("<img src='file:///etc/passwd'><b>x</b>")
    data.setText("<b>x</b> {{ 7*7 }}")
    QApplication.clipboard().setMimeData(data)
    note.edit.paste()
    assert note.text() == "<b>x</b> {{ 7*7 }}"
    assert "file:" not in note.text()


def test_the_pointer_and_the_tip_tell_what_a_click_does(note: Note) -> None:
    note.type_in("- [ ] see https://x.org/<b>")
    view = note.edit.viewport()

    def over(at: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Qt.CursorShape:
        spot = QPointF(place(note.edit, at))
        kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        moved = QMouseEvent(kind, spot, QPointF(view.mapToGlobal(spot)), none, none, held)
        QApplication.sendEvent(view, moved)
        return view.cursor().shape()

    assert over(3) == Qt.CursorShape.PointingHandCursor
    assert over(14) == Qt.CursorShape.IBeamCursor
    assert over(14, CONTROL) == Qt.CursorShape.PointingHandCursor
    for at, words in ((14, "https://x.org"), (7, "")):
        spot = place(note.edit, at)
        event = QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot))
        QApplication.sendEvent(view, event)
        assert QToolTip.text().startswith(words)
    QToolTip.hideText()


def test_the_menu_offers_it_too(qtbot: QtBot, note: Note) -> None:
    note.type_in("see https://x.org")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(note.edit.viewport(), event)
    menu = inside(note.edit, QMenu)[0]
    actions: dict[str, QAction] = {one.text().partition("\t")[0]: one for one in menu.actions()}
    actions["Open the address"].trigger()
    actions["Box to tick"].trigger()
    with qtbot.waitSignal(note.edit.find_asked):
        actions["Find in this note…"].trigger()
    menu.close()
    assert note.outside.opened == ["https://x.org"]
    assert note.text() == "- [ ] see https://x.org"


def test_a_note_of_half_a_megabyte_and_an_endless_line_stay_fluid(note: Note) -> None:
    line = "He *had* argued **for** me, see https://x.org/a_b and [it](https://y.org); 🙂\n"
    keys = "word - [ ] x"
    for text, most in ((line * (500_000 // len(line)), 0.6), ("word *x* " * 11_200, 3.0)):
        note.type_in(text, len(text) // 2)
        began = time.process_time()
        QTest.keyClicks(note.edit, keys)
        assert time.process_time() - began < most * len(keys)
        assert keys in note.text()
