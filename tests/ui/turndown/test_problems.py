# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Absurd input: a sentence at the field, the way on closed, nothing lost."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from networkjournal.domain.turndown_draft import (
    InterviewerDraft,
    PersonRef,
    PointDraft,
    Step,
    TurndownDraft,
)
from networkjournal.domain.words import Path
from networkjournal.ui.turndown.agenda_page import AgendaPage
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from networkjournal.ui.turndown.what_page import WhatPage
from networkjournal.ui.turndown.when_page import WhenPage
from tests.ui.turndown.conftest import Driver, Open, World

HUGE = "long words " * 190_000  # 2 MB
Button = TurndownWizard.WizardButton


def _agree(draft: TurndownDraft) -> None:
    draft.agreed = True


def _early_meeting(draft: TurndownDraft) -> None:
    draft.agreed, draft.starts = True, datetime(2026, 11, 1, 10)


def _skipped_hour(draft: TurndownDraft) -> None:
    draft.agreed, draft.zone = True, "Europe/Berlin"
    draft.starts = datetime(2027, 3, 28, 2, 30)


def _no_length(draft: TurndownDraft) -> None:
    draft.agreed, draft.minutes = True, 0


def _no_zone(draft: TurndownDraft) -> None:
    draft.agreed, draft.zone = True, "Mars/Olympus"


def _long_place(draft: TurndownDraft) -> None:
    draft.agreed, draft.place = True, "x" * 600


def _odd_minutes(draft: TurndownDraft) -> None:
    draft.agreed = True
    draft.points = [PointDraft(10, "thanks"), PointDraft(5, "doors")]


def _long_note(draft: TurndownDraft) -> None:
    draft.path, draft.note = Path.STAY_CONNECTED, HUGE


def _long_learnt(draft: TurndownDraft) -> None:
    draft.path, draft.learnt = Path.LET_GO, HUGE


def _long_letter(draft: TurndownDraft) -> None:
    draft.subject, draft.wording = "x", HUGE


def _long_name(draft: TurndownDraft) -> None:
    draft.interviewers.append(InterviewerDraft(PersonRef("x" * 600)))


WRONG: list[tuple[Step, str, Callable[[TurndownDraft], None], str]] = [
    (Step.CLICK, "interviewers", _long_name, "too long"),
    (Step.ASK, "wording", _long_letter, "200,000"),
    (Step.WHEN, "starts", _early_meeting, "before the no"),
    (Step.WHEN, "starts", _skipped_hour, "skips this hour"),
    (Step.WHEN, "minutes", _no_length, "1 to 600"),
    (Step.WHEN, "zone", _no_zone, "time zone"),
    (Step.WHEN, "place", _long_place, "too long"),
    (Step.AGENDA, "points", _odd_minutes, "15 minutes, the meeting 30"),
    (Step.CONNECT, "note", _long_note, "200,000"),
    (Step.LEARNT, "learnt", _long_learnt, "200,000"),
]


def problem(driver: Driver, name: str) -> str:
    """Return the sentence that is to be seen for a field."""
    part = driver.page.parts.get(name)
    if part is None:
        return driver.page._problem.text() if driver.page._problem.isVisible() else ""
    assert part.isVisible()
    return part.problem


@pytest.mark.parametrize(("step", "name", "spoil", "words"), WRONG)
def test_a_wrong_field_says_so_and_closes_the_way(
    world: World,
    open_wizard: Open,
    step: Step,
    name: str,
    spoil: Callable[[TurndownDraft], None],
    words: str,
) -> None:
    draft = world.draft()
    spoil(draft)
    draft.step = step
    driver = open_wizard(draft)
    assert driver.wizard.step() is step
    assert words in problem(driver, name)
    assert not driver.button(Button.NextButton).isEnabled()
    driver.wizard.go_on()
    assert driver.wizard.step() is step


def test_a_problem_in_a_part_that_is_folded_away_is_still_told(
    world: World, open_wizard: Open
) -> None:
    draft = world.draft()
    draft.step, draft.minutes = Step.WHEN, 0
    driver = open_wizard(draft)
    assert not driver.button(Button.NextButton).isEnabled()
    assert "1 to 600" in driver.page._problem.text()
    assert driver.page._problem.isVisible()


@pytest.mark.parametrize(
    ("day", "words"), [(QDate(1800, 1, 1), "cannot be right"), (QDate(2026, 12, 24), "to come")]
)
def test_the_day_of_the_no(world: World, open_wizard: Open, day: QDate, words: str) -> None:
    driver = open_wizard(world.draft())
    page = driver.page
    assert isinstance(page, WhatPage)
    page._on.setDate(day)
    assert words in problem(driver, "on")
    assert not driver.button(Button.NextButton).isEnabled()
    driver.press(Qt.Key.Key_Return)
    assert page._on.hasFocus()


def test_two_megabytes_of_their_words(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    page = driver.page
    assert isinstance(page, WhatPage)
    driver.click(page._more_link)
    page._words.insertPlainText(HUGE)
    assert "200,000" in problem(driver, "words")
    assert len(driver.draft.words) == len(HUGE)
    page._words.clear()
    assert problem(driver, "words") == ""
    assert driver.button(Button.NextButton).isEnabled()


def test_emoji_and_right_to_left_come_through(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    page = driver.page
    assert isinstance(page, WhatPage)
    driver.click(page._more_link)
    text = "كنت رائعًا 🙂\u202e <b>x</b>"
    page._words.insertPlainText(text)
    page._told_by.insert("محمد علي 🙂")
    driver.enter_to(Step.READY)
    driver.wizard.grab()
    driver.press(Qt.Key.Key_Return)
    outcome = driver.wizard.outcome()
    assert outcome is not None
    view = world.desk.reader.turndown(outcome.turndown_id)
    assert view is not None
    assert (view.row.words, view.told_by) == (text, "محمد علي 🙂")


def test_fit_mends_minutes_that_do_not_add_up(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    _odd_minutes(draft)
    draft.step = Step.AGENDA
    driver = open_wizard(draft)
    page = driver.page
    assert isinstance(page, AgendaPage)
    driver.click(page._fit)
    assert sum(point.minutes for point in driver.draft.points) == 30
    assert problem(driver, "points") == ""
    assert not page._fit.isVisible()
    assert driver.button(Button.NextButton).isEnabled()


def test_fit_says_when_there_is_no_room(world: World, open_wizard: Open) -> None:
    draft = world.draft()
    draft.agreed, draft.minutes, draft.step = True, 2, Step.AGENDA
    draft.points = [PointDraft(1, f"point {n}") for n in range(3)]
    driver = open_wizard(draft)
    page = driver.page
    assert isinstance(page, AgendaPage)
    driver.click(page._fit)
    assert "3 points need at least 3 minutes" in page.said()


def test_a_clash_is_shown_and_does_not_close_the_way(world: World, open_wizard: Open) -> None:
    first = world.draft()
    _agree(first)
    driver = open_wizard(first)
    driver.enter_to(Step.READY)
    driver.press(Qt.Key.Key_Return)
    starts = driver.draft.starts
    driver.wizard.close()
    second = TurndownDraft(new_position="Another", on=first.on, step=Step.WHEN)
    second.path, second.agreed, second.starts = Path.FEEDBACK_MEETING, True, starts
    other = open_wizard(second)
    page = other.page
    assert isinstance(page, WhenPage)
    assert "Dmitri Okafor" in page._clash.text()
    assert other.button(Button.NextButton).isEnabled()
    QTest.keyClick(page._agreed._time, Qt.Key.Key_Up)
    assert page.isComplete()
