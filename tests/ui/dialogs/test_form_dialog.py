# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Any form: problems at the fields, saving by keys, and leaving without losing what was typed."""

from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import JournalError, OutsideError, UserError
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.text_box import TextBox

ESCAPE, RETURN = Qt.Key.Key_Escape, Qt.Key.Key_Return


class Form(FormDialog):
    """Ask for a name and notes, and store them in a list or fail as told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("A person", parent)
        self.name, self.notes = QLineEdit("Ruth"), TextBox("Likes tea")
        self.add_field("name", "&Name", self.name)
        self.add_field("notes", "N&otes", self.notes, "Only you read this")
        self.failing: JournalError | None = None
        self.stored: list[object] = []

    def values(self) -> object:
        return self.name.text(), self.notes.toPlainText()

    def store(self) -> None:
        if self.failing is not None:
            raise self.failing
        self.stored.append(self.values())


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    made = Form(window)
    made.open()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    # The window holds the form, and only this holds the window.
    window.close()


def shown(form: FormDialog) -> list[str]:
    return [
        label
        for field in form._fields.values()
        if (label := field.problem) and field.isVisibleTo(form)
    ]


def type_more(form: Form) -> None:
    QTest.keyClick(form.name, Qt.Key.Key_End)
    QTest.keyClicks(form.name, "x")


def question(form: FormDialog) -> QMessageBox | None:
    found: Iterable[QMessageBox] = form.findChildren(QMessageBox)
    return next((box for box in found if box.isVisible()), None)


def answer(form: FormDialog, words: str) -> None:
    box = question(form)
    assert box is not None
    assert box.text() == "Keep what you typed?"
    buttons = {button.text().replace("&", ""): button for button in box.buttons()}
    assert set(buttons) == {"Save", "Discard", "Go on"}
    buttons[words].click()


def test_the_first_field_is_ready_and_tab_leaves_a_text(form: Form) -> None:
    assert form.focusWidget() is form.name
    QTest.keyClick(form.name, Qt.Key.Key_Tab)
    assert form.focusWidget() is form.notes
    QTest.keyClick(form.notes, Qt.Key.Key_Tab)
    focus = form.focusWidget()
    assert isinstance(focus, QPushButton)
    assert form.notes.toPlainText() == "Likes tea"


def test_enter_saves_from_a_line_and_ctrl_return_from_a_text(form: Form, qtbot: QtBot) -> None:
    QTest.keyClick(form.notes, RETURN)
    assert not form.stored, "Enter in a text is a new line"
    with qtbot.waitSignal(form.accepted):
        QTest.keyClick(form.notes, RETURN, Qt.KeyboardModifier.ControlModifier)
    assert len(form.stored) == 1
    assert not form.isVisible()


def test_enter_in_a_line_saves(form: Form) -> None:
    QTest.keyClick(form.name, RETURN)
    assert form.stored == [("Ruth", "Likes tea")]


def test_problems_stand_at_their_fields_and_the_rest_above_the_buttons(form: Form) -> None:
    form.notes.setFocus()
    form.failing = UserError(
        {"name": "What is this person called?", "shoes": "Too big.", "": "No."}
    )
    form.save()
    assert form.isVisible()
    assert shown(form) == ["What is this person called?"]
    assert form.focusWidget() is form.name
    assert form._line.text() == "Too big. No."
    form.failing = UserError({"notes": "Too long."})
    form.save()
    assert shown(form) == ["Too long."]
    assert not form._line.isVisible()
    assert form.focusWidget() is form.notes


def test_a_form_makes_room_for_a_sentence(form: Form, qtbot: QtBot) -> None:
    before = form.height()
    form.set_problems({"name": "A name is needed."})
    qtbot.waitUntil(lambda: form.height() > before)
    assert form._scroll.verticalScrollBar().maximum() == 0


def test_a_failing_disk_is_told_in_the_form_and_nothing_typed_is_lost(form: Form) -> None:
    form.name.setText("Ruth Abara")
    form.failing = OutsideError("The disk is full.")
    form.save()
    assert form.isVisible()
    assert form._line.text() == "The disk is full."
    form.failing = None
    form.save()
    assert form.stored == [("Ruth Abara", "Likes tea")]


def test_escape_leaves_an_untouched_form_without_a_question(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.rejected):
        QTest.keyClick(form.name, ESCAPE)
    assert not form.stored


@pytest.mark.parametrize("leave", ["escape", "close", "cancel"])
def test_leaving_a_changed_form_asks_first(form: Form, leave: str) -> None:
    type_more(form)
    if leave == "escape":
        QTest.keyClick(form.name, ESCAPE)
    elif leave == "close":
        form.close()
    else:
        form._cancel.click()
    assert form.isVisible()
    answer(form, "Go on")
    assert form.isVisible()
    assert form.name.text() == "Ruthx"
    assert not form.stored


def test_what_was_typed_can_be_saved_or_thrown_away_on_leaving(form: Form) -> None:
    type_more(form)
    form.reject()
    answer(form, "Save")
    assert form.stored == [("Ruthx", "Likes tea")]
    assert form.result() == QDialog.DialogCode.Accepted


def test_what_was_typed_can_be_thrown_away(form: Form) -> None:
    type_more(form)
    form.reject()
    answer(form, "Discard")
    assert not form.stored
    assert not form.isVisible()


def test_escape_at_the_question_goes_on(form: Form) -> None:
    type_more(form)
    form.reject()
    box = question(form)
    assert box is not None
    QTest.keyClick(box, ESCAPE)
    assert question(form) is None
    assert form.isVisible()


def test_a_form_taller_than_the_screen_scrolls_and_keeps_its_buttons(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = Form(window)
    for number in range(30):
        form.add_field(f"more{number}", f"More {number}", QLineEdit())
    form.open()
    qtbot.waitUntil(form.isActiveWindow)
    screen = form.screen().availableGeometry()
    assert form.height() < screen.height()
    bars: Iterable[QScrollArea] = form.findChildren(QScrollArea)
    assert next(iter(bars)).verticalScrollBar().maximum() > 0
    save = form._save
    assert form.rect().contains(save.geometry())
    form.set_problems({"more29": "Missing."})
    qtbot.waitUntil(lambda: not form._fields["more29"].visibleRegion().isEmpty())
