# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times that people type: read where they can be, else kept and told."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QDate, QEvent, QLocale, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.time_field import TimeField, time_of

TODAY = date(2026, 11, 20)
Key = Qt.Key


def today() -> date:
    return TODAY


class Form(QWidget):
    """A date and a time in a window, and a line to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.setLocale(QLocale("en_GB"))
        self.day, self.time, self.other = DateField(today), TimeField(time(10)), QLineEdit()
        self.day_part = FormField("&Day", self.day, hint="The day of the call")
        self.time_part = FormField("&Time", self.time)
        column = QVBoxLayout(self)
        for part in (self.day_part, self.time_part, self.other):
            column.addWidget(part)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Iterator[Form]:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def said(part: FormField) -> str:
    return part.problem.replace("\N{NO-BREAK SPACE}", " ")


def is_open(widget: QWidget) -> bool:
    return widget.isVisible()


def retype(field: QLineEdit, text: str) -> None:
    """Type over what stands in a field."""
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 Nov 2027", date(2027, 11, 20)), ("15.11.2026", date(2026, 11, 15)),
        ("2026-01-02", date(2026, 1, 2)), ("3/4/2026", date(2026, 4, 3)),
        ("3 Feb", date(2027, 2, 3)), ("tomorrow", date(2026, 11, 21)),
    ],
)  # fmt: skip
def test_a_typed_day_is_shown_in_full_when_the_field_is_left(
    form: Form, text: str, day: date
) -> None:
    retype(form.day, text)
    assert form.day.text() == text
    assert day_of(form.day) == day
    QTest.keyClick(form.day, Key.Key_Tab)
    assert form.time.hasFocus()
    assert form.day.text() == f"{day:%d/%m/%Y}"
    assert not said(form.day_part)


def test_enter_shows_it_in_full_too(form: Form) -> None:
    retype(form.day, "3 feb")
    QTest.keyClick(form.day, Key.Key_Return)
    assert form.day.text() == "03/02/2027"


def test_what_has_happened_is_the_last_such_day(qtbot: QtBot) -> None:
    field = DateField(today, past=True)
    qtbot.addWidget(field)
    retype(field, "3 Feb")
    assert day_of(field) == date(2026, 2, 3)


def test_words_that_are_no_day_stay_and_are_told_once_the_field_is_left(form: Form) -> None:
    retype(form.day, "31.2.2026")
    assert not said(form.day_part)  # nobody is interrupted while typing
    QTest.keyClick(form.day, Key.Key_Tab)
    assert form.day.text() == "31.2.2026"
    assert said(form.day_part) == "This cannot be read as a date. Try 20 Nov 2026."
    assert form.day.accessibleDescription() == form.day_part.problem
    assert form.day.property("invalid") == "true"
    form.day.put(day_of(form.day))
    QTest.keyClick(form.day, Key.Key_Up)
    assert form.day.text() == "31.2.2026"
    retype(form.day, "28.2.2026")
    assert not said(form.day_part)
    assert form.day.property("invalid") is None
    assert form.day_part._note.text() == "The day of the call"


def test_half_a_text_means_nothing_for_good(form: Form) -> None:
    retype(form.day, "20 Nov 20")
    assert day_of(form.day) == date(2020, 11, 20)
    QTest.keyClicks(form.day, "2x")
    assert day_of(form.day) == TODAY


def test_an_empty_field_asks_for_a_day(form: Form) -> None:
    form.day.setFocus()
    QTest.keySequence(form.day, "Ctrl+A")
    QTest.keyClick(form.day, Key.Key_Delete)
    QTest.keyClick(form.day, Key.Key_Tab)
    assert said(form.day_part) == "A day is needed here, such as 20 Nov 2026."
    assert day_of(form.day) == TODAY
    form.day.setEnabled(False)
    assert not form.day_part.unread()
    assert not said(form.day_part)


def test_a_problem_of_the_form_goes_where_the_words_change(form: Form) -> None:
    retype(form.day, "soon")
    form.day_part.set_problem("This cannot be right.")
    form.day_part.tell()
    assert said(form.day_part).startswith("This cannot be read")
    retype(form.day, "21 Nov 2026")
    assert not said(form.day_part)


def test_arrows_step_by_a_day_and_pages_by_a_month(form: Form, qtbot: QtBot) -> None:
    form.day.setFocus()
    with qtbot.waitSignal(form.day.dateChanged) as told:
        QTest.keyClick(form.day, Key.Key_Up)
    assert told.args == [QDate(2026, 11, 21)]
    QTest.keyClick(form.day, Key.Key_Down)
    QTest.keyClick(form.day, Key.Key_Down)
    assert day_of(form.day) == date(2026, 11, 19)
    QTest.keyClick(form.day, Key.Key_PageDown)
    assert form.day.text() == "19/10/2026"
    form.day.setDate(QDate(9999, 12, 31))
    QTest.keyClick(form.day, Key.Key_Up)
    assert day_of(form.day) == date(9999, 12, 31)


@pytest.mark.parametrize("key", ["F4", "Alt+Down"])
def test_the_calendar_opens_by_keys_and_gives_a_day(form: Form, key: str) -> None:
    retype(form.day, "soon")
    QTest.keySequence(form.day, key)
    calendar = form.day.calendarWidget()
    assert is_open(calendar)
    assert calendar.selectedDate() == QDate(2026, 11, 20)
    QTest.keyClick(QApplication.focusWidget() or calendar, Key.Key_Left)
    QTest.keyClick(QApplication.focusWidget() or calendar, Key.Key_Return)
    assert not is_open(calendar)
    assert day_of(form.day) == date(2026, 11, 19)
    assert form.day.text() == "19/11/2026"
    assert not said(form.day_part)


def test_the_calendar_opens_by_the_mouse_and_escape_leaves_the_words(form: Form) -> None:
    retype(form.day, "soon")
    QTest.mouseClick(form.day._button, Qt.MouseButton.LeftButton)
    calendar = form.day.calendarWidget()
    assert is_open(calendar)
    QTest.keyClick(QApplication.focusWidget() or calendar, Key.Key_Escape)
    assert not is_open(calendar)
    assert form.day.text() == "soon"


def test_another_locale_shows_the_day_its_own_way(form: Form) -> None:
    form.setLocale(QLocale("de_DE"))
    assert form.day.text() == "20.11.2026"
    retype(form.day, "3. Dezember")
    assert day_of(form.day) == date(2026, 12, 3)


def test_letters_beyond_latin_are_typed(form: Form) -> None:
    form.setLocale(QLocale("ru_RU"))
    retype(form.day, "3 ")
    for letter in "декабря":
        key = QKeyEvent(
            QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter
        )
        QApplication.sendEvent(form.day, key)
    assert day_of(form.day) == date(2026, 12, 3)


def test_a_whole_date_has_room(form: Form) -> None:
    for name in ("en_GB", "C", "hr_HR", "ar_EG"):
        form.setLocale(QLocale(name))
        needed = form.day.fontMetrics().horizontalAdvance(form.day.text())
        assert form.day.minimumSizeHint().width() >= needed + form.day._button.width()


@pytest.mark.parametrize(
    ("text", "at"), [("14:30", time(14, 30)), ("2pm", time(14)), ("930", time(9, 30))]
)
def test_a_typed_time(form: Form, text: str, at: time) -> None:
    retype(form.time, text)
    QTest.keyClick(form.time, Key.Key_Tab)
    assert form.time.text() == f"{at:%H:%M}"
    assert time_of(form.time) == at


def test_words_that_are_no_time(form: Form) -> None:
    retype(form.time, "noonish")
    QTest.keyClick(form.time, Key.Key_Tab)
    assert form.time.text() == "noonish"
    assert said(form.time_part) == "This cannot be read as a time. Try 10:00."
    retype(form.time, " ")
    assert said(form.time_part) == "A time is needed here, such as 10:00."
    form.time.setTime(QTime(11, 0))
    assert not said(form.time_part)


def test_times_step_within_the_day(form: Form) -> None:
    form.time.setFocus()
    QTest.keyClick(form.time, Key.Key_Up)
    QTest.keyClick(form.time, Key.Key_PageUp)
    assert time_of(form.time) == time(11, 5)
    form.time.put(time(23, 30))
    QTest.keyClick(form.time, Key.Key_PageUp)
    assert time_of(form.time) == time(23, 59)
