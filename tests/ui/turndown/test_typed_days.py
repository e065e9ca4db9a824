# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and times typed on the pages; words that cannot be read hold the way and are not lost."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from networkjournal.domain.turndown_draft import Step
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from networkjournal.ui.turndown.what_page import WhatPage
from networkjournal.ui.turndown.when_page import WhenPage
from tests.ui.turndown.conftest import TODAY, Driver, Open, World

Key = Qt.Key
Button = TurndownWizard.WizardButton
SENTENCE = "This cannot be read as a date."


def retype(driver: Driver, field: QLineEdit, text: str) -> None:
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    driver.type(text)


def at_what(world: World, open_wizard: Open) -> tuple[Driver, WhatPage]:
    driver = open_wizard(world.draft())
    page = driver.page
    assert isinstance(page, WhatPage)
    return driver, page


def at_when(world: World, open_wizard: Open, *, agreed: bool) -> tuple[Driver, WhenPage]:
    draft = world.draft()
    draft.step, draft.agreed = Step.WHEN, agreed
    driver = open_wizard(draft)
    page = driver.page
    assert isinstance(page, WhenPage)
    return driver, page


def test_enter_takes_a_typed_day_and_goes_on(world: World, open_wizard: Open) -> None:
    driver, page = at_what(world, open_wizard)
    retype(driver, page._on, "15.11.2026")
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is not Step.WHAT
    assert driver.draft.on == date(2026, 11, 15)


@pytest.mark.parametrize("way", ["enter", "click", "next"])
def test_a_day_that_cannot_be_read_holds_the_way(world: World, open_wizard: Open, way: str) -> None:
    driver, page = at_what(world, open_wizard)
    retype(driver, page._on, "15.11.20266")
    assert not page.parts["on"].problem
    if way == "enter":
        driver.press(Key.Key_Return)
    elif way == "next":
        driver.wizard.next()  # as a click does where it takes no focus
    else:
        driver.click(driver.button(Button.NextButton))
    assert driver.wizard.step() is Step.WHAT
    assert not driver.button(Button.NextButton).isEnabled()
    assert page._on.text() == "15.11.20266"
    assert page.parts["on"].problem.startswith(SENTENCE)
    assert driver.draft.on == TODAY
    page._on.setFocus()
    QTest.keyClick(page._on, Key.Key_End)
    driver.press(Key.Key_Backspace)
    assert not page.parts["on"].problem
    assert driver.button(Button.NextButton).isEnabled()
    driver.press(Key.Key_Return)
    assert driver.draft.on == date(2026, 11, 15)


def test_a_year_that_cannot_be_is_told_as_such(world: World, open_wizard: Open) -> None:
    driver, page = at_what(world, open_wizard)
    for text in ("1 Jan 1800", "31.12.9999"):
        retype(driver, page._on, text)
        driver.press(Key.Key_Return)
        assert page.parts["on"].problem == "This date cannot be right."
        retype(driver, page._on, "soon")
        retype(driver, page._on, text)
        assert page.parts["on"].problem == "This date cannot be right."
        assert driver.wizard.step() is Step.WHAT


def test_words_that_cannot_be_read_survive_another_answer(world: World, open_wizard: Open) -> None:
    driver, page = at_what(world, open_wizard)
    retype(driver, page._on, "soon")
    driver.press(Key.Key_Tab)
    page.refresh()
    assert page._on.text() == "soon"
    assert page.parts["on"].problem.startswith(SENTENCE)


@pytest.mark.parametrize("way", ["close", "not today"])
def test_leaving_is_held_up_by_words_that_would_be_lost(
    world: World, open_wizard: Open, way: str
) -> None:
    driver, page = at_what(world, open_wizard)
    retype(driver, page._on, "soon")
    if way == "close":
        driver.press(Key.Key_Escape)
        assert page.said() == "Closing again leaves these words out."
    else:
        driver.click(driver.button(Button.CustomButton1))
    assert driver.wizard.isVisible()
    assert page.parts["on"].problem.startswith(SENTENCE)
    assert driver.wizard.outcome() is None
    driver.press(Key.Key_Escape)
    assert driver.wizard.isVisible() is (way == "not today")


def test_finish_goes_back_to_words_that_cannot_be_read(world: World, open_wizard: Open) -> None:
    driver, page = at_what(world, open_wizard)
    driver.enter_to(Step.READY)
    page._on.setText("soon")
    driver.wizard.accept()
    assert driver.wizard.outcome() is None
    assert driver.wizard.step() is Step.WHAT
    assert page.parts["on"].problem.startswith(SENTENCE)


def test_an_agreed_time_is_typed(world: World, open_wizard: Open) -> None:
    driver, page = at_when(world, open_wizard, agreed=True)
    box = page._agreed
    retype(driver, box._day, "Mon 30 Nov")
    retype(driver, box._time, "2pm")
    driver.press(Key.Key_Tab)
    assert driver.draft.starts == datetime(2026, 11, 30, 14)
    assert (box._day.text(), box._time.text()) == ("30 Nov 2026", "14:00")
    retype(driver, box._time, "25:00")
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.WHEN
    assert page.parts["time"].problem.startswith("This cannot be read as a time.")


def test_times_that_are_offered_are_typed_and_a_wrong_one_is_told(
    world: World, open_wizard: Open
) -> None:
    driver, page = at_when(world, open_wizard, agreed=False)
    slots = page._waiting._slots
    first = slots._lines[0]
    retype(driver, first._day, "7 Dec 2026")
    driver.press(Key.Key_Tab)
    assert driver.draft.slots[0].date() == date(2026, 12, 7)
    retype(driver, first._day, "7 Dez")
    driver.press(Key.Key_Tab)
    assert page.parts["slots"].problem.startswith(SENTENCE)
    assert not first._weekday.text()
    assert not driver.button(Button.NextButton).isEnabled()
    slots._on_removed(first)
    assert not page.parts["slots"].problem
    assert driver.button(Button.NextButton).isEnabled()
    retype(driver, page._waiting._nudge, "some day")
    driver.press(Key.Key_Return)
    assert page.parts["nudge_on"].problem.startswith(SENTENCE)


def test_words_in_fields_that_are_not_asked_for_hold_nothing(
    world: World, open_wizard: Open
) -> None:
    driver, page = at_when(world, open_wizard, agreed=True)
    retype(driver, page._agreed._day, "soon")
    driver.press(Key.Key_Tab)
    assert not page.isComplete()
    page._state.set_current(1)
    page._on_state()
    assert page.isComplete()
