# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Doubles are looked for in the worker, and people who were chosen are asked about."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkjournal.domain.edits import ContactFields
from networkjournal.ui.contacts.duplicates.duplicates_window import DuplicatesWindow
from networkjournal.ui.duplicates_opener import DuplicatesOpener
from networkjournal.ui.tab_stack import CONTACTS
from tests.ui.window_stage import Scene


def doubles(scene: Scene) -> tuple[int, int]:
    first, second = (
        scene.services.contacts.create(ContactFields(name, organization="Lakeside College"))
        for name in ("Ruth Abara", "Abara, Ruth")
    )
    return first, second


def test_the_menu_finds_doubles_and_the_window_merges_them(scene: Scene) -> None:
    first, second = doubles(scene)
    scene.trigger("duplicates")
    window = scene.dialog(DuplicatesWindow)
    scene.until(lambda: window.case is not None)
    assert window.case is not None
    assert window.case.ids == (first, second)
    window.merge_button.click()
    assert scene.window.desk.reader.contact(second) is None
    assert scene.window.actions_["undo"].text() == "&Undo: Merge Ruth Abara"
    window.undo_requested.emit()
    scene.until(lambda: window.case is not None)
    scene.trigger("duplicates")
    scene.trigger("duplicates")
    scene.idle()
    assert scene.dialog(DuplicatesWindow) is window
    window.reject()


def test_people_who_were_chosen_are_asked_about(scene: Scene) -> None:
    first, second = doubles(scene)
    scene.window.show_tab(CONTACTS)
    scene.window.contacts.merge_requested.emit((second, first))
    window = scene.dialog(DuplicatesWindow)
    assert window.case is not None
    assert window.case.ids == (second, first)
    window.reject()


def test_a_search_that_is_stopped_says_so(scene: Scene) -> None:
    doubles(scene)
    opener = cast("DuplicatesOpener", scene.window.findChild(DuplicatesOpener))
    scene.trigger("duplicates")
    scene.files.tasks.stop()
    window = scene.dialog(DuplicatesWindow)
    scene.idle()
    assert opener.window is window
    scene.trigger("duplicates")
    window.reject()
    scene.until(lambda: opener.window is None)
    scene.idle()


def test_undo_and_redo_by_keys_are_told_in_the_window_in_which_one_works(scene: Scene) -> None:
    _first, second = doubles(scene)
    scene.trigger("duplicates")
    window = scene.dialog(DuplicatesWindow)
    scene.until(lambda: window.case is not None)
    scene.until(window.isActiveWindow)
    window.merge_button.click()
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, more, there in (
        (Qt.Key.Key_Z, ctrl, True),
        (Qt.Key.Key_Z, ctrl | shift, False),
        (Qt.Key.Key_Z, ctrl, True),
        (Qt.Key.Key_Y, ctrl, False),
    ):
        QTest.keyClick(window, key, more)
        assert (scene.window.desk.reader.contact(second) is not None) is there
        assert window.line.text() == (
            "Taken back: Merge Ruth Abara" if there else "Done again: Merge Ruth Abara"
        )
        assert scene.window.line.text() == ""
    window.reject()
    scene.window.undo()
    assert scene.window.line.text() == "Taken back: Merge Ruth Abara"
