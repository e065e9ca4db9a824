# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters in the list of people: a key where it stands alone, a name where more follow."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from networkjournal.domain.words import Cadence
from networkjournal.ui.dialogs.keys_dialog import KeysDialog
from tests.ui.window_stage import Scene

NAMES = "Anna Weiss", "Bo Persson", "Nora Cole", "Sophie Lambert"


@pytest.fixture
def people(scene: Scene) -> list[int]:
    ids = [scene.person(name) for name in NAMES]
    scene.window.show_contact(ids[0])
    view(scene).setFocus()
    return ids


def view(scene: Scene) -> QTableView:
    return scene.window.contacts.list.view


def undo_words(scene: Scene) -> str | None:
    history = scene.journal.history
    return history.undo_label


def cadences(scene: Scene, people: list[int]) -> list[Cadence | None]:
    return [line.cadence for line in scene.journal.reader.contacts(people)]


@pytest.mark.parametrize("name", ["anna", "Bo", "nora", "sophie", "tom", "olga", "carla", "rosa"])
def test_a_name_typed_in_the_list_is_looked_for_and_changes_nobody(
    scene: Scene, people: list[int], name: str
) -> None:
    before = undo_words(scene)
    for letter in name:
        QTest.keyClicks(QApplication.focusWidget() or view(scene), letter)
    assert QApplication.activeModalWidget() is None
    assert scene.window.top_bar.search.text() == name
    assert scene.window.top_bar.search.hasFocus()
    scene.bot.wait(600)
    assert undo_words(scene) == before
    assert QApplication.activePopupWidget() is None
    assert cadences(scene, people) == [None] * 4


def test_enter_after_a_name_goes_to_who_was_found(scene: Scene, people: list[int]) -> None:
    for letter in "nora":
        QTest.keyClicks(QApplication.focusWidget() or view(scene), letter)
    QTest.keyClick(scene.window.top_bar.search, Qt.Key.Key_Return)
    assert view(scene).hasFocus()
    assert scene.window.contacts.current_id() == people[2]
    assert cadences(scene, people) == [None] * 4
    QTest.keyClicks(view(scene), "b")
    scene.until(lambda: cadences(scene, people) == [None, None, Cadence.B, None])


def test_a_letter_alone_is_a_key_after_a_moment(scene: Scene, people: list[int]) -> None:
    QTest.keyClicks(view(scene), "nnb")
    assert scene.window.contacts.current_id() == people[2]
    scene.until(lambda: cadences(scene, people)[2] is Cadence.B)
    assert scene.window.top_bar.search.text() == ""


def test_going_on_at_once_does_first_what_waits(scene: Scene, people: list[int]) -> None:
    QTest.keyClicks(view(scene), "a")
    QTest.keyClick(view(scene), Qt.Key.Key_Down)
    assert cadences(scene, people) == [Cadence.A, None, None, None]
    QTest.keyClicks(view(scene), "bn")
    scene.until(lambda: scene.window.contacts.current_id() == people[2])
    assert cadences(scene, people) == [Cadence.A, Cadence.B, None, None]
    QTest.keyClicks(view(scene), "c")
    QTest.mouseClick(view(scene).viewport(), Qt.MouseButton.LeftButton, pos=_place(scene, 0))
    assert cadences(scene, people) == [Cadence.A, Cadence.B, Cadence.C, None]


def test_a_key_held_down_means_one(scene: Scene, people: list[int]) -> None:
    scene.window.contacts.list.letters.eventFilter(view(scene), _again(Qt.Key.Key_A, "a"))
    scene.bot.wait(600)
    assert cadences(scene, people) == [None] * 4
    assert scene.window.top_bar.search.text() == ""


def test_the_slash_goes_to_the_search(scene: Scene, people: list[int]) -> None:
    assert people
    QTest.keyClicks(view(scene), "/")
    assert scene.window.top_bar.search.hasFocus()
    assert scene.window.top_bar.search.text() == ""


def test_every_key_of_the_menus_stands_on_the_page_of_keys(scene: Scene) -> None:
    scene.trigger("keys")
    words = scene.dialog(KeysDialog).page.toPlainText()
    for _title, actions in scene.window.actions_.menus():
        for action in actions:
            assert action.shortcut().toString() in words
    assert "Next person" in words


def _place(scene: Scene, row: int) -> QPoint:
    index = scene.window.contacts.list.model.index(row, 0)
    return view(scene).visualRect(index).center()


def _again(key: Qt.Key, text: str) -> QKeyEvent:

    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, none, text, autorep=True)
