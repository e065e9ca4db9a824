# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The position on the first page: picked or named, and nothing is lost by choosing another."""

import re

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from networkjournal.domain.edits import OpportunityFields
from networkjournal.domain.turndown_draft import SignalTick, Step, TurndownDraft
from networkjournal.domain.words import SignalKind, Stage
from networkjournal.ui.turndown.parts import Choice
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from networkjournal.ui.turndown.what_page import WhatPage
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.turndown.conftest import POSITION, TODAY, Driver, Open, World

Key = Qt.Key


@pytest.fixture
def other(world: World) -> int:
    """Return a second opportunity of the same name, elsewhere."""
    fields = OpportunityFields(position=POSITION, organization="Westfield College")
    return world.desk.services.opportunities.create(fields, Stage.INTERVIEWING, TODAY)


def what(driver: Driver) -> WhatPage:
    page = driver.page
    assert isinstance(page, WhatPage)
    return page


def wheel(widget: QWidget) -> None:
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def filled(world: World) -> TurndownDraft:
    draft = world.draft()
    draft.words = "It was close."
    draft.signals[SignalKind.PRAISED] = SignalTick()
    draft.interviewers[0].connection = 2
    return draft


def test_the_wheel_changes_no_answer(world: World, other: int, open_wizard: Open) -> None:
    driver = open_wizard(filled(world))
    page = what(driver)
    for widget in (page._position, page._channel):
        widget.setFocus()
        wheel(widget)
    assert driver.draft.opportunity_id == world.opportunity
    assert driver.draft.channel is None
    assert isinstance(page._channel, Choice)


def test_a_key_that_is_taken_back_changes_nothing(
    world: World, other: int, open_wizard: Open
) -> None:
    driver = open_wizard(filled(world))
    page = what(driver)
    page._position.setFocus()
    page._position.end(False)
    driver.type("x")
    assert page.parts["new_organization"].isVisible()
    driver.press(Key.Key_Backspace)
    page._on.setFocus()
    assert driver.draft.opportunity_id == world.opportunity
    assert driver.draft.words == "It was close."
    assert not page.parts["new_organization"].isVisible()


def test_another_position_and_back_brings_all_of_it_back(
    world: World, other: int, open_wizard: Open
) -> None:
    driver = open_wizard(filled(world))
    page = what(driver)
    page._on.setDate(QDate(2026, 11, 15))
    page._position.setFocus()
    page._position.selectAll()
    driver.type("westfield")
    QTest.keyClick(page._position.completer().popup(), Key.Key_Down)
    QTest.keyClick(page._position.completer().popup(), Key.Key_Return)
    assert driver.draft.opportunity_id == other
    assert (driver.draft.words, driver.draft.on) == ("", TODAY)
    assert page._words.toPlainText() == ""
    assert page._position.note() == "Westfield College · Interviewing"
    page._position.selectAll()
    driver.type("harbour")
    QTest.keyClick(page._position.completer().popup(), Key.Key_Down)
    QTest.keyClick(page._position.completer().popup(), Key.Key_Return)
    draft = driver.draft
    assert (draft.opportunity_id, draft.words) == (world.opportunity, "It was close.")
    assert page._words.toPlainText() == "It was close."
    assert str(draft.on) == "2026-11-15"
    assert SignalKind.PRAISED in draft.signals
    assert draft.interviewers[0].connection == 2


def test_what_was_set_aside_waits_at_its_own_card(
    world: World, other: int, open_wizard: Open
) -> None:
    driver = open_wizard(filled(world))
    what(driver).turn_to(other)
    driver.enter_to(Step.READY)
    driver.press(Key.Key_Return)
    assert driver.wizard.outcome() is not None
    assert world.draft().words == "It was close."
    done = open_wizard(world.draft())
    done.enter_to(Step.READY)
    done.press(Key.Key_Return)
    assert world.desk.reader.draft(f"turndown-aside:{world.opportunity}") is None


def test_a_name_that_matches_nobody_is_a_new_position(
    world: World, other: int, open_wizard: Open
) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY))
    page = what(driver)
    assert not page.parts["new_organization"].isVisible()
    assert driver.focus() is page._position
    driver.type("Registrar")
    assert page.parts["opportunity"].problem == ""
    assert page.parts["new_organization"].isVisible()
    assert page._position.note() == "a new position"
    driver.press(Key.Key_Tab)
    assert driver.focus() is page._organization
    driver.type("Acme, Inc.")
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.CLOSE
    draft = driver.draft
    assert (draft.new_position, draft.new_organization) == ("Registrar", "Acme, Inc.")
    assert draft.opportunity_id is None


def test_two_of_one_name_are_told_apart(world: World, other: int, open_wizard: Open) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY))
    page = what(driver)
    driver.type("assist")
    model = page._position.completer().model()
    said = [model.index(row, 0).data(RowRole.SECOND) for row in range(model.rowCount())]
    assert said == [
        "Westfield College · Interviewing", "Harbour State University · Interviewing",
        "a new position",
    ]  # fmt: skip


def test_the_one_position_of_a_name_is_meant(world: World, open_wizard: Open) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY, words="It was close."))
    driver.type(POSITION)
    what(driver)._position.completer().popup().hide()
    driver.press(Key.Key_Return)
    assert driver.draft.opportunity_id == world.opportunity
    assert driver.draft.words == "It was close."


def test_each_letter_after_alt_stands_on_one_label(world: World, open_wizard: Open) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY))
    page = what(driver)
    labels = [part.label.text() for part in page.parts.values()]
    letters = [found for text in labels for found in re.findall(r"&(\w)", text.lower())]
    assert len(letters) == len(set(letters))


def test_tab_goes_by_the_fields_to_next_then_back_then_not_today(
    world: World, open_wizard: Open
) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY, new_position="Registrar"))
    page, button = what(driver), TurndownWizard.WizardButton
    page._organization.setFocus()
    stops = []
    for _turn in range(6):
        driver.press(Key.Key_Tab)
        stops.append(driver.focus())
    assert stops[-3:] != stops[:3]
    after = stops.index(page._more_link) + 1
    assert page._on.isAncestorOf(stops[0]) or stops[0] is page._on
    assert stops[after : after + 2] == [
        driver.button(button.NextButton), driver.button(button.CustomButton1),
    ]  # fmt: skip


def test_a_position_with_its_place_in_one_line_is_taken_apart(
    world: World, open_wizard: Open
) -> None:
    driver = open_wizard(world.desk.services.turndowns.begin(None, TODAY))
    page = what(driver)
    page._position.setFocus()
    driver.type("Dean of Students at harbour state university")
    driver.press(Key.Key_Tab)
    assert page._position.text() == "Dean of Students"
    assert page._organization.text() == "Harbour State University"
    assert driver.draft.new_position == "Dean of Students"
    assert driver.draft.new_organization == "Harbour State University"
    page._position.setFocus()
    page._position.selectAll()
    driver.type("Director at Large")
    driver.press(Key.Key_Tab)
    assert page._position.text() == "Director at Large", "the place is said already"
