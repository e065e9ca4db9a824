# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each way through the wizard, driven by keyboard and mouse on a real journal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.domain.words import (
    Answer,
    Ending,
    FeedbackPolicy,
    MeetingForm,
    Path,
    Stage,
)
from networkjournal.services.turndown_finish import Outcome
from networkjournal.ui.turndown.ready_page import ReadyPage
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from networkjournal.ui.turndown.way_page import WayPage
from tests.ui.turndown.conftest import POSITION, TODAY, Driver, Open, World

_FIRST_SENTENCE = "Every one of these is a good way to go on. You can choose another one later."
Key = Qt.Key
Button = TurndownWizard.WizardButton


def finish(driver: Driver) -> Outcome:
    driver.enter_to(Step.READY)
    driver.press(Key.Key_Return)
    outcome = driver.wizard.outcome()
    assert outcome is not None, driver.page.said()
    return outcome


def choose(driver: Driver, path: Path) -> None:
    """Click the large choice of a path."""
    page = driver.page
    assert isinstance(page, WayPage)
    driver.click(page._choices[path].button)


def test_enter_alone_leads_to_an_ask_that_waits(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    outcome = finish(driver)
    view = world.desk.reader.turndown(outcome.turndown_id)
    assert view is not None
    assert view.row.path is Path.FEEDBACK_MEETING
    assert (view.row.dread, view.row.channel, view.row.level_override) == (None, None, None)
    assert [ask.contact for ask in view.asks] == ["Dmitri Okafor"]
    assert view.asks[0].row.answer is None
    assert view.asks[0].row.sent_on is None
    assert view.meetings == ()
    page = world.desk.reader.opportunity(world.opportunity)
    assert page is not None
    assert (page.row.ending, page.row.furthest) == (Ending.TURNED_DOWN, Stage.INTERVIEWING)
    assert world.desk.services.turndowns.kept() is None


def test_keyboard_alone_schedules_the_meeting(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.CLOSE)
    driver.press(Key.Key_Space)  # they asked about salary
    driver.enter_to(Step.FEEL)
    driver.press(Key.Key_7)
    driver.enter_to(Step.WHEN)
    driver.press(Key.Key_Left)  # from waiting to agreed
    assert driver.draft.agreed
    driver.enter_to(Step.AGENDA)
    outcome = finish(driver)
    assert outcome.meeting_id is not None
    page = world.desk.reader.meeting(outcome.meeting_id)
    assert page is not None
    assert [person.name for person in page.people] == ["Dmitri Okafor"]
    assert sum(item.minutes for item in page.items) == page.row.minutes == 30
    assert (len(page.items), len(page.questions), page.row.dread) == (7, 6, 7)
    assert page.row.zone == "Europe/Berlin"
    assert page.row.worth is None


def test_the_done_page_offers_paper_and_calendar(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.agreed = True
    driver = open_wizard(draft)
    meeting = finish(driver).meeting_id
    wizard, ready = driver.wizard, driver.page
    assert isinstance(ready, ReadyPage)
    heard: list[tuple[str, int]] = []
    wizard.print_requested.connect(lambda found: heard.append(("print", found)))
    wizard.preparation_requested.connect(lambda found: heard.append(("sheet", found)))
    wizard.calendar_requested.connect(lambda found: heard.append(("ics", found)))
    wizard.meeting_requested.connect(lambda found: heard.append(("show", found)))
    for button in ready._buttons:
        driver.click(button)
    assert heard == [(name, meeting) for name in ("print", "sheet", "ics", "show")]
    assert not wizard.button(Button.BackButton).isVisible()
    assert not wizard.button(Button.CustomButton1).isVisible()
    driver.click(wizard.button(Button.FinishButton))
    assert not wizard.isVisible()
    assert len(world.desk.reader.pairs()) == 0


def test_written_feedback_by_mouse(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    for _turn in range(3):
        driver.click(driver.button(Button.NextButton))
    choose(driver, Path.WRITTEN_FEEDBACK)
    driver.click(driver.button(Button.NextButton))
    assert driver.wizard.step() is Step.ASK
    assert "three short questions" in driver.draft.subject
    driver.click(driver.button(Button.NextButton))
    assert driver.wizard.step() is Step.READY
    driver.click(driver.button(Button.FinishButton))
    outcome = driver.wizard.outcome()
    assert outcome is not None
    assert outcome.meeting_id is None
    assert outcome.ask_id is not None


def test_staying_connected_keeps_a_note_and_a_day(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.WAY)
    choose(driver, Path.STAY_CONNECTED)
    driver.enter_to(Step.CONNECT)
    outcome = finish(driver)
    view = world.desk.reader.turndown(outcome.turndown_id)
    assert view is not None
    assert view.asks == ()
    assert "Dmitri Okafor" in view.row.note
    assert view.row.check_in_on is not None
    assert (view.row.check_in_on - TODAY).days in (90, 91, 92)
    assert view.row.check_in_on.weekday() < 5


def test_letting_go_takes_one_thing_along(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.WAY)
    choose(driver, Path.LET_GO)
    driver.enter_to(Step.LEARNT)
    driver.page.parts["learnt"].editor.setFocus()
    driver.type("ask about the budget")
    driver.press(Key.Key_Return)
    driver.type("first")
    assert driver.wizard.step() is Step.LEARNT  # Enter makes a new line here
    outcome = finish(driver)
    view = world.desk.reader.turndown(outcome.turndown_id)
    assert view is not None
    assert view.row.learnt == "ask about the budget\nfirst"
    assert (outcome.ask_id, outcome.meeting_id) == (None, None)


def test_letting_go_passes_with_enter_alone(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.WAY)
    choose(driver, Path.LET_GO)
    driver.enter_to(Step.LEARNT)
    driver.page.parts["learnt"].editor.setFocus()
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.READY
    assert not driver.draft.learnt


def test_a_new_position_is_made_in_place(world: World, open_wizard: Open) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY))
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.WHAT
    assert "Which position" in driver.page.parts["opportunity"].problem
    driver.type("Dean's Clerk")
    driver.press(Key.Key_Tab)
    driver.type("Lakeside College")
    assert driver.page.head.about() == "Dean's Clerk · Lakeside College"
    outcome = finish(driver)
    page = world.desk.reader.opportunity(outcome.opportunity_id)
    assert page is not None
    assert page.row.position == "Dean's Clerk"
    assert page.organization is not None
    assert page.organization.name == "Lakeside College"
    assert page.row.furthest is Stage.APPLIED


def test_choosing_a_position_brings_its_people(world: World, open_wizard: Open) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY))
    driver.type(POSITION)
    driver.press(Key.Key_Tab)
    assert [driver.draft.opportunity_id] == [world.opportunity]
    assert driver.page.head.about().startswith(POSITION)
    assert [one.person.name for one in driver.draft.interviewers] == [
        "Dmitri Okafor",
        "Rosa Lindqvist",
    ]
    first = driver.page.first()
    assert first is not None
    first.setFocus()
    driver.press(Key.Key_A, ctrl=True)
    driver.type("Gardener")
    driver.press(Key.Key_Tab)
    assert [driver.draft.opportunity_id, driver.draft.interviewers] == [None, []]
    assert driver.draft.new_position == "Gardener"


@pytest.mark.parametrize("form", list(MeetingForm))
def test_any_form_of_meeting_fits_its_agenda(
    world: World, open_wizard: Open, form: MeetingForm
) -> None:
    draft = world.draft()
    draft.agreed, draft.form = True, form
    draft.minutes = 45 if form is MeetingForm.LUNCH else 20
    driver = open_wizard(draft)
    outcome = finish(driver)
    page = world.desk.reader.meeting(outcome.meeting_id or 0)
    assert page is not None
    assert page.row.form is form
    assert sum(item.minutes for item in page.items) == draft.minutes


def asked(world: World, open_wizard: Open) -> Outcome:
    driver = open_wizard(world.draft())
    outcome = finish(driver)
    driver.wizard.close()
    return outcome


def test_a_yes_goes_on_at_the_time(world: World, open_wizard: Open) -> None:
    first = asked(world, open_wizard)
    draft = world.desk.services.turndowns.answered(first.turndown_id, Answer.YES)
    assert draft is not None
    driver = open_wizard(draft)
    assert driver.wizard.step() is Step.WHEN
    assert driver.draft.agreed
    driver.click(driver.button(Button.BackButton))
    assert driver.wizard.step() is Step.ASK
    assert driver.draft.ask_person is not None
    assert driver.draft.ask_person.name == "Dmitri Okafor"
    outcome = finish(driver)
    assert (outcome.turndown_id, outcome.ask_id) == (first.turndown_id, first.ask_id)
    view = world.desk.reader.turndown(outcome.turndown_id)
    assert view is not None
    assert view.asks[0].row.answer is Answer.YES
    assert len(view.meetings) == 1


@pytest.mark.parametrize("answer", [Answer.NO_POLICY, Answer.NO_TIME, Answer.SILENCE])
def test_a_no_to_the_ask_goes_on_at_the_way(
    world: World, open_wizard: Open, answer: Answer
) -> None:
    first = asked(world, open_wizard)
    draft = world.desk.services.turndowns.answered(first.turndown_id, answer)
    assert draft is not None
    driver = open_wizard(draft)
    assert driver.wizard.step() is Step.WAY
    page = driver.page
    assert isinstance(page, WayPage)
    assert page._lead.text() != _FIRST_SENTENCE
    if answer is Answer.NO_POLICY:
        assert driver.draft.path is Path.STAY_CONNECTED
        assert driver.draft.policy is FeedbackPolicy.NONE
    choose(driver, Path.STAY_CONNECTED)
    outcome = finish(driver)
    view = world.desk.reader.turndown(outcome.turndown_id)
    assert view is not None
    assert view.asks[0].row.answer is answer


@pytest.mark.parametrize("path", list(Path))
def test_enter_passes_every_page_and_then_nothing_is_taken_back(
    world: World, open_wizard: Open, path: Path
) -> None:
    driver = open_wizard(world.draft())
    wizard = driver.wizard
    for _turn in range(len(Step)):
        if wizard.step() is Step.READY:
            break
        if wizard.step() is Step.WAY:
            choose(driver, path)
        before = wizard.step()
        driver.press(Key.Key_Return)
        assert wizard.step() is not before
    parked: list[object] = []
    wizard.parked.connect(parked.append)
    driver.press(Key.Key_Return)
    outcome = wizard.outcome()
    assert outcome is not None
    assert driver.focus() is driver.button(Button.FinishButton)  # which now says Close
    driver.press(Key.Key_Return)
    assert (parked, wizard.isVisible(), wizard.outcome()) == ([], False, outcome)
    view = world.desk.reader.turndown(outcome.turndown_id)
    assert view is not None
    assert view.row.path is path


def test_after_a_meeting_enter_prints_its_agenda(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.agreed = True
    driver = open_wizard(draft)
    outcome = finish(driver)
    heard: list[int] = []
    driver.wizard.print_requested.connect(heard.append)
    driver.press(Key.Key_Return)
    assert heard == [outcome.meeting_id]


def test_down_and_up_go_from_tick_to_tick(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.CLOSE)
    first = driver.focus()
    for _turn in range(2):
        driver.press(Key.Key_Space)
        driver.press(Key.Key_Down)
    assert len(driver.draft.signals) == 2
    driver.press(Key.Key_Up)
    driver.press(Key.Key_Up)
    assert driver.focus() is first
    driver.press(Key.Key_Up)
    assert driver.focus() is first
    driver.press(Key.Key_Tab)
    assert "which day?" in driver.focus().accessibleName()
    driver.press(Key.Key_Return)
    assert driver.wizard.step() is Step.CLICK


def test_enter_presses_a_button_that_has_the_focus(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.CLOSE)
    back = driver.wizard.button(Button.BackButton)
    assert isinstance(back, QPushButton)
    back.setFocus()
    QTest.keyClick(back, Key.Key_Return)
    assert driver.wizard.step() is Step.WHAT
