# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two inputs that can be unanswered: connection and scale, by key and by mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.dots import ConnectionPicker
from networkjournal.ui.widgets.scale_slider import ScaleSlider


def _buttons(widget: QWidget) -> list[QPushButton]:
    found: list[QPushButton] = list(widget.findChildren(QPushButton))
    return found


def _focus(widget: QWidget) -> QWidget:
    proxy = widget.focusProxy()
    return proxy or widget


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme) -> ConnectionPicker:
    made = ConnectionPicker(theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def scale(qtbot: QtBot, theme: Theme) -> ScaleSlider:
    made = ScaleSlider("I dread it")
    qtbot.addWidget(made)
    made.resize(320, 30)
    made.show()
    return made


def test_a_connection_begins_unanswered_and_takes_digits(
    qtbot: QtBot, picker: ConnectionPicker
) -> None:
    assert picker.value() is None
    assert picker.accessibleDescription() == "not answered yet"
    for key, value in (("2", 2), ("0", 0), ("3", 3)):
        with qtbot.waitSignal(picker.value_changed) as told:
            QTest.keyClicks(_focus(picker), key)
        assert told.args == [value]
        assert picker.value() == value
    assert picker.accessibleDescription() == "it clicked very well"


def test_a_digit_that_is_no_connection_is_left_alone(
    qtbot: QtBot, picker: ConnectionPicker
) -> None:
    with qtbot.assertNotEmitted(picker.value_changed):
        QTest.keyClicks(_focus(picker), "7")
    assert picker.value() is None


def test_backspace_takes_a_connection_back(qtbot: QtBot, picker: ConnectionPicker) -> None:
    picker.set_value(2)
    with qtbot.waitSignal(picker.value_changed) as told:
        QTest.keyClick(_focus(picker), Qt.Key.Key_Backspace)
    assert told.args == [None]
    assert picker.value() is None
    QTest.keyClicks(_focus(picker), "1")
    assert picker.value() == 1


def test_a_connection_is_chosen_by_mouse(qtbot: QtBot, picker: ConnectionPicker) -> None:
    choices = _buttons(picker)
    assert all(choice.accessibleName() for choice in choices)
    with qtbot.waitSignal(picker.value_changed) as told:
        QTest.mouseClick(choices[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]


def test_showing_a_connection_reports_nothing(qtbot: QtBot, picker: ConnectionPicker) -> None:
    with qtbot.assertNotEmitted(picker.value_changed):
        picker.set_value(3)
        picker.set_value(None)


def test_a_scale_begins_unanswered_and_looks_so(scale: ScaleSlider) -> None:
    assert scale.value() is None
    pale = scale.grab().toImage()
    scale.set_value(5)  # the same place of the handle
    assert scale.value() == 5
    assert scale.grab().toImage() != pale


def test_a_scale_takes_digits_and_ten(qtbot: QtBot, scale: ScaleSlider) -> None:
    told: list[object] = []
    scale.value_changed.connect(told.append)
    QTest.keyClicks(_focus(scale), "7")
    QTest.keyClicks(_focus(scale), "10")
    assert told == [7, 1, 10]
    QTest.keyClicks(_focus(scale), "0")
    assert scale.value() == 0


def test_backspace_takes_a_scale_back_once(qtbot: QtBot, scale: ScaleSlider) -> None:
    scale.set_value(4)
    told: list[object] = []
    scale.value_changed.connect(told.append)
    QTest.keyClick(_focus(scale), Qt.Key.Key_Backspace)
    QTest.keyClick(_focus(scale), Qt.Key.Key_Backspace)
    assert told == [None]
    assert _focus(scale).accessibleDescription() == "not answered yet"


def test_an_arrow_picks_the_scale_up_then_moves(qtbot: QtBot, scale: ScaleSlider) -> None:
    QTest.keyClick(_focus(scale), Qt.Key.Key_Right)
    assert scale.value() == 5
    QTest.keyClick(_focus(scale), Qt.Key.Key_Right)
    assert scale.value() == 6
    scale.set_value(None)
    QTest.keyClick(_focus(scale), Qt.Key.Key_End)
    assert scale.value() == 10


@pytest.mark.parametrize(
    ("direction", "near_the_left"),
    [(Qt.LayoutDirection.LeftToRight, 0), (Qt.LayoutDirection.RightToLeft, 10)],
)
def test_a_click_answers_where_it_falls(
    qtbot: QtBot, scale: ScaleSlider, direction: Qt.LayoutDirection, near_the_left: int
) -> None:
    scale.setLayoutDirection(direction)
    track = _focus(scale)
    QApplication.sendPostedEvents()
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(3, track.height() // 2))
    assert scale.value() == near_the_left
    middle = QPoint(track.width() // 2, track.height() // 2)
    scale.set_value(None)
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=middle)
    assert scale.value() == 5  # where the pale handle already stood


def test_scrolling_past_a_scale_does_not_answer(scale: ScaleSlider) -> None:
    track = _focus(scale)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(track, wheel)
    assert scale.value() is None
    assert not wheel.isAccepted()
