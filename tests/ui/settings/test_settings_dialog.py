# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is set is stored as one step, what cannot be is told at its field."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.settings import Me, Paper, Timings, Weights
from networkjournal.policy import Policy
from networkjournal.services.settings import SettingsKeeper
from networkjournal.store.journal import Journal
from networkjournal.ui.desk import Desk
from networkjournal.ui.machine import Machine
from networkjournal.ui.settings.me_form import MeForm
from networkjournal.ui.theme import Theme
from tests.ui.settings.conftest import Open, desk_of


def named(dialog: QWidget, name: str) -> QWidget:
    """Find what a screen reader calls by a name and what is in view."""
    for kind in (QLineEdit, QSpinBox, QComboBox, QPushButton):
        for found in cast("list[QWidget]", dialog.findChildren(kind)):
            said = found.accessibleName() or str(getattr(found, "text", str)())
            if said.startswith(name) and found.isVisible():
                return found
    raise AssertionError(f"there is no {name} in view")


def line(dialog: QWidget, name: str) -> QLineEdit:
    found = named(dialog, name)
    assert isinstance(found, QLineEdit)
    return found


def spin(dialog: QWidget, name: str) -> QSpinBox:
    found = named(dialog, name)
    assert isinstance(found, QSpinBox)
    return found


def combo(dialog: QWidget, name: str) -> QComboBox:
    found = named(dialog, name)
    assert isinstance(found, QComboBox)
    return found


def labels(dialog: QWidget) -> list[QLabel]:
    found = cast("list[QLabel]", dialog.findChildren(QLabel))
    return [label for label in found if label.isVisible()]


def sentences(dialog: QWidget) -> list[str]:
    return [label.text() for label in labels(dialog) if label.property("role") == "problem"]


def press(dialog: QWidget, name: str) -> None:
    QTest.mouseClick(named(dialog, name), Qt.MouseButton.LeftButton)


def test_changes_of_several_pages_are_one_step(
    qtbot: QtBot, opened: Open, desk: Desk, journal: Journal
) -> None:
    dialog = opened()
    line(dialog, "Name").setText(" María José ")
    dialog.show_page("timings")
    spin(dialog, "Check in").setValue(60)
    dialog.show_page("closeness")
    spin(dialog, "They asked about salary").setValue(3)
    dialog.show_page("paper")
    combo(dialog, "Size").setCurrentText("Letter")
    combo(dialog, "Printer").setCurrentText("Office")
    with qtbot.waitSignal(dialog.saved):
        press(dialog, "Save")
    now = desk.settings()
    assert (now.me.name, now.timings.check_in_days) == ("María José", 60)
    assert (now.weights.salary_or_start, now.paper) == (3, Paper("Letter", "Office"))
    assert not dialog.isVisible()
    journal.history.undo()
    assert desk.settings().me == Me()
    assert not journal.history.undo_label


def test_nothing_changed_is_no_step(qtbot: QtBot, opened: Open, journal: Journal) -> None:
    dialog = opened()
    for page in ("timings", "closeness", "paper", "look"):
        dialog.show_page(page)
    with qtbot.assertNotEmitted(dialog.saved):
        press(dialog, "Save")
    assert not journal.history.undo_label
    assert not dialog.isVisible()


def test_only_the_group_that_changed_is_stored(opened: Open, journal: Journal) -> None:
    dialog = opened()
    line(dialog, "City").setText("Leipzig")
    dialog.save()
    assert set(journal.reader.settings()) == {"me"}


def test_problem_brings_its_page_and_field_to_the_front(
    qtbot: QtBot, opened: Open, desk: Desk
) -> None:
    dialog = opened()
    dialog.resize(700, 360)
    dialog.show_page("closeness")
    spin(dialog, "Maybe").setValue(9)
    dialog.show_page("look")
    dialog.save()
    assert sentences(dialog) == ["Maybe starts below contender."]
    assert dialog.isVisible()
    wrong = spin(dialog, "Maybe")
    assert wrong.property("invalid") == "true"
    assert dialog.focusWidget() is wrong
    told = next(each for each in labels(dialog) if each.property("role") == "problem")
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect() == told.rect())
    assert desk.settings().weights == Weights()
    wrong.setValue(1)
    dialog.save()
    assert desk.settings().weights.maybe_from == 1


def test_problems_of_me_stand_at_their_fields(opened: Open) -> None:
    dialog = opened()
    line(dialog, "E-mail").setText("maria")
    line(dialog, "Time zone").setText("Mars/Base")
    dialog.show_page("timings")
    dialog.save()
    assert len(sentences(dialog)) == 2
    assert dialog.focusWidget() is line(dialog, "E-mail")


def test_outside_error_is_a_sentence_and_nothing_is_lost(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_groups: object) -> None:
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(SettingsKeeper, "save", full)
    dialog = opened()
    line(dialog, "Name").setText("Ruth")
    dialog.save()
    assert sentences(dialog) == ["The disk is full."]
    assert line(dialog, "Name").text() == "Ruth"


def test_back_to_default_changes_the_page_and_stores_on_save_alone(
    qtbot: QtBot, opened: Open, desk: Desk
) -> None:
    desk.services.settings.save(Timings(check_in_days=30), Weights(praised=4))
    dialog = opened()
    dialog.show_page("timings")
    press(dialog, "Back to default")
    assert spin(dialog, "Check in").value() == 90
    assert not named(dialog, "Back to default").isEnabled()
    assert desk.settings().timings.check_in_days == 30
    dialog.save()
    assert desk.settings().timings == Timings()
    assert desk.settings().weights == Weights(praised=4)


def test_what_the_lab_has_set_is_shown_and_left_alone(opened: Open, desk: Desk) -> None:
    desk.services.settings.save(Paper("Letter", "Mine"))
    dialog = opened(Policy(enforced={"paper": "A4", "printer": "Lab 9"}))
    dialog.show_page("paper")
    for name, shown in (("Size", "A4"), ("Printer", "Lab 9")):
        assert not combo(dialog, name).isEnabled()
        assert combo(dialog, name).currentText() == shown
    hints = [label.text() for label in labels(dialog)]
    assert hints.count("set by your lab") == 2
    dialog.show_page("me")
    line(dialog, "Name").setText("Ruth")
    dialog.save()
    assert desk.settings().paper == Paper("Letter", "Mine")


def test_what_the_lab_proposes_is_named(opened: Open) -> None:
    dialog = opened(Policy(defaults={"paper": "Letter", "printer": "Lab 9"}))
    dialog.show_page("paper")
    assert "Letter" in combo(dialog, "Size").currentText()
    assert "Lab 9" in combo(dialog, "Printer").currentText()


def test_printers_are_asked_for_once_and_only_when_seen(opened: Open, asked: list[str]) -> None:
    dialog = opened()
    assert not asked
    dialog.show_page("paper")
    dialog.show_page("me")
    dialog.show_page("paper")
    assert asked == ["printers"]


def test_printer_of_another_computer_stays_chosen(opened: Open, desk: Desk) -> None:
    desk.services.settings.save(Paper(printer="At home"))
    dialog = opened()
    dialog.show_page("paper")
    assert combo(dialog, "Printer").currentText() == "At home"
    dialog.save()
    assert desk.settings().paper.printer == "At home"


def test_look_shows_at_once_and_stays_on_this_machine(
    qtbot: QtBot, opened: Open, theme: Theme, journal: Journal
) -> None:
    dialog = opened()
    dialog.show_page("look")
    press(dialog, "Dark")
    assert theme.colours.name == "dark"
    assert Machine().theme == "dark"
    dialog.reject()
    assert not dialog.isVisible()
    assert not journal.reader.settings()


def test_pages_and_fields_go_by_keyboard_alone(qtbot: QtBot, opened: Open, desk: Desk) -> None:
    dialog = opened()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    pages = dialog.focusWidget()
    assert pages is not None
    QTest.keyClick(pages, Qt.Key.Key_Down)
    QTest.keyClick(pages, Qt.Key.Key_Tab)
    field = dialog.focusWidget()
    assert isinstance(field, QAbstractSpinBox)
    assert field.accessibleName().startswith("Sleep on a no")
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings().timings.ask_wait_hours == 25


def test_every_field_says_its_name(opened: Open) -> None:
    dialog = opened()
    for page in ("me", "timings", "closeness", "paper", "look"):
        dialog.show_page(page)
        for kind in (QLineEdit, QAbstractSpinBox, QComboBox, QPushButton):
            found = cast("list[QWidget]", dialog.findChildren(kind))
            for widget in found:
                if widget.isVisible() and widget.objectName() != "qt_spinbox_lineedit":
                    spoken = QAccessible.queryAccessibleInterface(widget)
                    assert spoken.text(QAccessible.Text.Name), widget


def test_journal_to_read_only_can_be_looked_at(
    qtbot: QtBot, opened: Open, journal: Journal, theme: Theme
) -> None:
    reading = Journal.open_to_read(journal.path)
    try:
        dialog = opened(desk=desk_of(reading, theme))
        assert not line(dialog, "Name").isEnabled()
        save = named(dialog, "Save")
        assert not save.isEnabled()
        assert "read only" in save.toolTip()
        dialog.show_page("look")
        press(dialog, "Dark")
        assert theme.colours.name == "dark"
    finally:
        reading.close()


def test_form_of_me_returns_what_it_was_given(qtbot: QtBot) -> None:
    me = Me("Ruth", "r@e.org", "1", "x", "Oslo", "Europe/Oslo", "08:30", "16:15", 45)
    form = MeForm(me)
    qtbot.addWidget(form)
    assert form.value() == me
    assert form.set_problems({"email": "No.", "other": "x"}) is form.fields["email"]
    assert form.fields["email"].problem == "No."
    assert form.set_problems({}) is None
    assert not form.fields["email"].problem


def test_zone_is_completed_from_any_part_of_its_name(qtbot: QtBot) -> None:
    form = MeForm(Me())
    qtbot.addWidget(form)
    completer = line_of_zone(form).completer()
    completer.setCompletionPrefix("ljublj")
    assert completer.currentCompletion() == "Europe/Ljubljana"


def line_of_zone(form: MeForm) -> QLineEdit:
    editor = form.fields["zone"].editor
    assert isinstance(editor, QLineEdit)
    return editor


def test_a_time_that_cannot_be_read_is_told_on_its_page_and_not_stored(
    opened: Open, desk: Desk
) -> None:
    dialog = opened()
    begins = line(dialog, "From")
    begins.setFocus()
    QTest.keySequence(begins, "Ctrl+A")
    QTest.keyClicks(begins, "early")
    dialog.show_page("timings")
    dialog.save()
    assert dialog.isVisible()
    assert begins.isVisible()
    assert dialog.focusWidget() is begins
    assert sentences(dialog) == ["This cannot be read as a time. Try 09:00."]
    QTest.keySequence(begins, "Ctrl+A")
    QTest.keyClicks(begins, "7.30")
    assert not sentences(dialog)
    dialog.save()
    assert desk.settings().me.day_starts == "07:30"


def test_days_that_contradict_each_other_are_told_where_they_stand(
    opened: Open, desk: Desk
) -> None:
    dialog = opened()
    dialog.show_page("timings")
    spin(dialog, "An application is quiet").setValue(60)
    press(dialog, "Save")
    assert sentences(dialog) == ["An application is quiet before it counts as no answer."] * 2
    assert desk.settings().timings.quiet_days == 14
    assert "Cold after 3 times as many" in " ".join(one.text() for one in labels(dialog))
