# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever was named with the no is asked about; the last page says what will be."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWizard

from networkjournal.domain.edits import ContactFields, OpportunityFields
from networkjournal.domain.turndown_draft import InterviewerDraft, PersonRef, Step
from networkjournal.domain.words import Path, Stage
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.click_page import ClickPage
from networkjournal.ui.turndown.ready_words import what_will_be
from networkjournal.ui.turndown.what_page import WhatPage
from tests.ui.turndown.conftest import TODAY, Driver, Open, World

Button = QWizard.WizardButton


def choose_first(driver: Driver, picker: PersonPicker) -> None:
    """Press Enter twice: to who may be meant, and there."""
    driver.press(Qt.Key.Key_Return)
    QTest.keyClick(picker.completer().popup(), Qt.Key.Key_Return)


def test_whoever_was_named_with_the_no_is_asked_about(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.told_by = PersonRef("Ann Bell")
    draft.supported_by = PersonRef("Ann  bell")
    draft.decided_by = PersonRef("Dmitri Okafor", world.dmitri)
    driver = open_wizard(draft)
    driver.enter_to(Step.CLICK)
    page = driver.page
    assert isinstance(page, ClickPage)
    (line,) = [one for one in page._lines if one._person.person.name.startswith("Ann")]
    assert len(driver.draft.interviewers) == 2, "nobody is taken for met unasked"
    line.picker.set_value(2)
    page.edited()
    assert [(one.person.name, one.connection) for one in driver.draft.interviewers[2:]] == [
        (line._person.person.name, 2)
    ]
    line.picker.set_value(None)
    page.edited()
    assert len(driver.draft.interviewers) == 2


def test_a_name_that_several_bear_is_asked_about_and_never_added_again(
    world: World, open_wizard: Open
) -> None:
    for _each in range(2):
        world.desk.services.contacts.create(ContactFields(name="Ann Bell"))
    driver = open_wizard(world.draft())
    driver.enter_to(Step.CLICK)
    page = driver.page
    assert isinstance(page, ClickPage)
    page._picker.setFocus()
    driver.type("Ann Bell")
    page._picker.completer().popup().hide()
    driver.press(Qt.Key.Key_Return, ctrl=True)
    assert driver.wizard.step() is Step.CLICK
    assert page.parts["new"].problem.startswith("2 people are called Ann Bell.")
    assert len(driver.draft.interviewers) == 2
    choose_first(driver, page._picker)
    driver.press(Qt.Key.Key_Return)
    known = driver.draft.interviewers[-1].person
    assert known.contact_id is not None
    assert (page.parts["new"].problem, page._picker.text()) == ("", "")


def test_who_told_you_is_open_until_chosen_and_stays_in_sight(
    world: World, open_wizard: Open
) -> None:
    driver = open_wizard(world.draft())
    page = driver.page
    assert isinstance(page, WhatPage)
    driver.click(page._more_link)
    page._told_by.setFocus()
    driver.type("Dmitri")
    page._told_by.completer().popup().hide()
    driver.click(page._more_link)
    driver.click(driver.button(Button.NextButton))
    assert driver.wizard.step() is Step.WHAT
    assert page.parts["told_by"].isVisible()
    assert page.parts["told_by"].problem.startswith("Is it Dmitri Okafor?")
    choose_first(driver, page._told_by)
    assert driver.draft.told_by == PersonRef("Dmitri Okafor", world.dmitri, "Associate Dean")
    driver.click(driver.button(Button.NextButton))
    assert driver.wizard.step() is Step.CLOSE


def test_the_last_page_says_how_far_it_will_have_come(world: World, open_wizard: Open) -> None:
    fields = OpportunityFields(position="Registrar")
    made = world.desk.services.opportunities.create(fields, Stage.APPLIED, TODAY)
    draft = world.desk.services.turndowns.begin(made, TODAY)
    draft.path, draft.agreed, draft.wording = Path.FEEDBACK_MEETING, True, "Dear Ann"
    draft.ask_person = PersonRef("Ann Bell")
    draft.starts, draft.zone = datetime(2026, 12, 1, 10), "Europe/Berlin"
    desk = world.desk

    def said() -> list[str]:
        lines = what_will_be(draft, desk.reader, desk.services.proposals, TODAY)
        return [words for _icon, words in lines]

    assert "Registrar ends as turned down; it came as far as Applied." in said()
    draft.interviewers.append(InterviewerDraft(PersonRef("Ann Bell")))
    assert "Registrar ends as turned down; it came as far as Interviewing." in said()
    assert "Your letter to Ann Bell stays with the turndown, to be read again." in said()
    desk.services.turndowns.finish(draft, TODAY)
    page = desk.reader.opportunity(made)
    assert page is not None
    assert page.row.furthest is Stage.INTERVIEWING
