# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.two_line import RowRole

Key = Qt.Key


def shown(desk: Desk, qtbot: QtBot) -> tuple[QDialog, PersonPicker]:
    window = QDialog()
    qtbot.addWidget(window)
    picker = PersonPicker(desk, window)
    QVBoxLayout(window).addWidget(picker)
    window.show()
    window.activateWindow()
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    return window, picker


def offered(picker: PersonPicker) -> list[tuple[str, str]]:
    model = picker.completer().popup().model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [(row.data(), row.data(RowRole.SECOND)) for row in rows]


def test_a_known_person_is_picked_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    QTest.keyClicks(picker, "aba")
    popup = picker.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    ref = picker.person()
    assert ref is not None
    assert (ref.name, ref.title, picker.text()) == ("Ruth Abara", "Dean", "Ruth Abara")
    assert ref.contact_id is not None
    assert picker.note() == "Dean, Lakeside College"


def test_typing_a_whole_known_name_is_that_person(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    with qtbot.waitSignal(picker.changed):
        QTest.keyClicks(picker, "ruth abara")
    ref = picker.person()
    assert ref is not None
    assert (ref.name, picker.note(), picker.problem()) == (
        "Ruth Abara",
        "Dean, Lakeside College",
        "",
    )
    # Another one of her name may be meant all the same.
    QTest.keyClick(picker.completer().popup(), Key.Key_Up)
    QTest.keyClick(picker.completer().popup(), Key.Key_Return)
    assert picker.person() == PersonRef("ruth abara", is_new=True)
    assert (picker.note(), picker.problem()) == ("new", "")


def test_two_of_one_name_are_told_apart(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    QTest.keyClicks(picker, "Wei Zhang")
    assert sorted(offered(picker)) == [
        ("Add Wei Zhang", "a new contact"),
        ("Wei Zhang", "Librarian, Lakeside College"),
        ("Wei Zhang", "Professor, Harbour State University"),
    ]
    ref = picker.person()
    assert ref is not None
    assert ref.contact_id is None
    popup = picker.completer().popup()
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    chosen = picker.person()
    assert chosen is not None
    assert chosen.title == popup.model().index(1, 0).data(RowRole.SECOND).split(",")[0]


def test_enter_asks_who_is_meant_before_anybody_is_added(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    popup = picker.completer().popup()
    QTest.keyClicks(picker, "Wei Zhang")
    question = picker.problem()
    assert question.startswith("2 people are called Wei Zhang.")
    QTest.keyClick(popup, Key.Key_Escape)
    for _each in range(2):
        QTest.keyClick(popup if popup.isVisible() else picker, Key.Key_Return)
    known = picker.person()
    assert known is not None
    assert known.contact_id is not None
    assert (picker.problem(), popup.isVisible()) == ("", False)


def test_the_beginning_of_a_known_name_is_asked_about_too(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    popup = picker.completer().popup()
    QTest.keyClicks(picker, "abara r")
    assert picker.problem().startswith("Is it Ruth Abara?")
    assert picker.note() == "pick one, or a new one"
    QTest.keyClick(popup, Key.Key_Escape)
    QTest.keyClick(picker, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Down)
    with qtbot.waitSignal(picker.problem_changed):
        QTest.keyClick(popup, Key.Key_Return)
    assert picker.person() == PersonRef("abara r", is_new=True)
    QTest.keyClicks(picker, "x")
    assert (picker.person(), picker.problem()) == (PersonRef("abara rx"), "")


def test_a_name_kept_before_it_was_clear_is_asked_about_again(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    picker.set_person(PersonRef("Wei Zhang"))
    assert picker.problem()
    picker.set_person(PersonRef("Wei Zhang", is_new=True))
    assert (picker.problem(), picker.person()) == ("", PersonRef("Wei Zhang", is_new=True))
    picker.set_person(PersonRef("Wei"))
    picker.setEnabled(False)
    assert picker.problem() == ""


def test_an_unknown_name_is_offered_as_new(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    QTest.keyClicks(picker, "Noor  Haddad")
    assert offered(picker) == [("Add Noor Haddad", "a new contact")]
    assert picker.person() == PersonRef("Noor Haddad")
    picker.clear()
    QTest.keyClicks(picker, " ")
    assert picker.person() is None


def test_escape_leaves_it_as_it_was_and_then_closes_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    window, picker = shown(desk, qtbot)
    picker.set_person(PersonRef("Ruth Abara", 1, "Dean"))
    QTest.keyClicks(picker, "x")
    QTest.keyClick(picker.completer().popup(), Key.Key_Escape)
    assert picker.text() == "Ruth Abarax"
    QTest.keyClick(picker, Key.Key_Escape)
    assert picker.person() == PersonRef("Ruth Abara", 1, "Dean")
    assert picker.text() == "Ruth Abara"
    assert window.isVisible()
    QTest.keyClick(picker, Key.Key_Escape)
    assert not window.isVisible()


def test_absurd_names_are_taken_as_they_are(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    for name in ("محمد علي", '"AND* OR (', "🙂", "<b>x</b>"):
        picker.clear()
        picker.insert(name)
        picker.textEdited.emit(name)
        assert picker.person() == PersonRef(name)
    picker.grab()


def test_whom_one_met_is_offered_while_the_field_is_empty(desk: Desk, qtbot: QtBot) -> None:
    _window, picker = shown(desk, qtbot)
    popup = picker.completer().popup()
    picker.offer_first([PersonRef("Rosa", 7, "Director"), PersonRef("Noor")])
    assert not popup.isVisible()  # a list that opens by itself would swallow the first Enter
    QTest.keyClick(picker, Key.Key_Down)
    assert popup.isVisible()
    assert offered(picker) == [("Rosa", "Director"), ("Noor", "a new contact")]
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert picker.person() == PersonRef("Rosa", 7, "Director")
    picker.clear()
    QTest.mouseClick(picker, Qt.MouseButton.LeftButton)
    assert popup.isVisible()
