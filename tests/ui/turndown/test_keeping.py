# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was typed survives: closing, a crash, a full disk, going back, another day."""

import sqlite3
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import InterviewerFields, RoundFields
from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.turndown_draft import Step, TurndownDraft
from networkjournal.domain.words import Ending
from networkjournal.services.turndown_finish import Outcome
from networkjournal.services.turndowns import Turndowns
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.turndown_wizard import TurndownWizard
from networkjournal.ui.turndown.what_page import WhatPage
from tests.ui.turndown.conftest import TODAY, Driver, Open, World

Key = Qt.Key
Button = TurndownWizard.WizardButton


def tell_words(driver: Driver, text: str) -> None:
    """Open "More" and type what they said."""
    page = driver.page
    assert isinstance(page, WhatPage)
    driver.click(page._more_link)
    page._words.setFocus()
    driver.type(text)


def test_escape_keeps_what_was_typed_and_where_one_was(
    world: World, open_wizard: Open, qtbot: QtBot
) -> None:
    driver = open_wizard(world.draft())
    tell_words(driver, "a wonderful candidate")
    driver.enter_to(Step.FEEL)
    driver.press(Key.Key_6)
    with qtbot.waitSignal(driver.wizard.kept):
        driver.press(Key.Key_Escape)
    assert not driver.wizard.isVisible()
    kept = world.desk.services.turndowns.kept()
    assert kept is not None
    again = open_wizard(kept)
    assert again.wizard.step() is Step.FEEL
    assert (again.draft.words, again.draft.dread) == ("a wonderful candidate", 6)
    again.click(again.button(Button.BackButton))
    assert again.wizard.step() is Step.WAY


def test_a_wizard_that_nobody_touched_leaves_nothing(
    world: World, open_wizard: Open, qtbot: QtBot
) -> None:
    driver = open_wizard(world.draft())
    with qtbot.assertNotEmitted(driver.wizard.kept):
        driver.wizard.close()
    assert world.desk.services.turndowns.kept() is None


def test_a_crash_loses_less_than_a_second(
    world: World, open_wizard: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    driver = open_wizard(world.draft())
    tell_words(driver, "they said")
    began = time.monotonic()
    # A second reader of the file sees only what would be there after a crash.
    with sqlite3.connect(f"file:{tmp_path / 'j.njournal'}?mode=ro", uri=True) as other:

        def kept() -> bool:
            rows = other.execute("SELECT content FROM draft").fetchall()
            return any("they said" in row[0] for row in rows)

        while not kept():
            assert time.monotonic() - began < 1.5
            QTest.keyClicks(driver.focus(), ".")  # typing on does not put it off
            QTest.qWait(50)
    other.close()


def test_back_loses_nothing(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    tell_words(driver, "close call")
    driver.enter_to(Step.CLOSE)
    driver.press(Key.Key_Space)
    driver.enter_to(Step.FEEL)
    driver.press(Key.Key_4)
    while driver.wizard.step() is not Step.WHAT:
        driver.click(driver.button(Button.BackButton))
    page = driver.page
    assert isinstance(page, WhatPage)
    assert page._words.toPlainText() == "close call"
    driver.enter_to(Step.READY)
    assert driver.draft.dread == 4
    assert len(driver.draft.signals) == 1


def test_not_today_records_the_no_and_keeps_the_rest(
    world: World, open_wizard: Open, qtbot: QtBot
) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.FEEL)
    driver.press(Key.Key_8)
    with qtbot.waitSignal(driver.wizard.parked) as heard:
        driver.click(driver.button(Button.CustomButton1))
    outcome = heard.args[0] if heard.args else None
    assert isinstance(outcome, Outcome)
    assert not driver.wizard.isVisible()
    page = world.desk.reader.opportunity(outcome.opportunity_id)
    assert page is not None
    assert page.row.ending is Ending.TURNED_DOWN
    assert page.turndowns[0].row.path is None
    assert page.turndowns[0].row.resume_on is not None
    draft = world.desk.services.turndowns.resume(outcome.turndown_id)
    assert draft is not None
    again = open_wizard(draft)
    assert again.wizard.step() is Step.FEEL
    assert again.draft.dread == 8


def test_not_today_without_a_position_asks_for_it(world: World, open_wizard: Open) -> None:
    driver = open_wizard(TurndownDraft(on=TODAY))
    driver.click(driver.button(Button.CustomButton1))
    assert driver.wizard.isVisible()
    assert "Which position" in driver.page.parts["opportunity"].problem


def test_a_full_disk_says_so_and_finish_can_be_tried_again(
    world: World, open_wizard: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.READY)
    real = Turndowns.finish

    def full(self: Turndowns, draft: TurndownDraft, today: object) -> Outcome:
        draft.ask_id = 99  # as if it had come half way
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(Turndowns, "finish", full)
    driver.press(Key.Key_Return)
    assert driver.wizard.outcome() is None
    assert driver.page.said() == "The disk is full."
    assert driver.draft.ask_id == 0
    monkeypatch.setattr(Turndowns, "finish", real)
    driver.press(Key.Key_Return)
    assert driver.wizard.outcome() is not None
    assert driver.page.said() == ""


def test_a_draft_that_cannot_be_kept_keeps_the_wizard_open_once(
    world: World, open_wizard: Open, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    driver = open_wizard(world.draft())

    def full(self: Turndowns, draft: TurndownDraft) -> None:
        raise OutsideError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(Turndowns, "keep", full)
        driver.enter_to(Step.CLOSE)
        driver.press(Key.Key_Space)
        qtbot.waitUntil(lambda: driver.page.said() == "The disk is full.")
        assert not driver.wizard.close()
        assert driver.wizard.isVisible()
        assert "The disk is full. Copy what you need." in driver.page.said()
    # By itself, once there is room again; the next time that it fails is a first one again.
    qtbot.waitUntil(lambda: world.desk.services.turndowns.kept() is not None)
    assert driver.page.said() == ""
    monkeypatch.setattr(Turndowns, "keep", full)
    driver.press(Key.Key_Escape)
    assert driver.wizard.isVisible()
    with qtbot.assertNotEmitted(driver.wizard.kept):
        driver.press(Key.Key_Escape)
    assert not driver.wizard.isVisible()


def test_what_changes_meanwhile_is_shown_and_not_written_over(
    world: World, open_wizard: Open
) -> None:
    driver = open_wizard(world.draft())
    tell_words(driver, "so close")
    services = world.desk.services
    page = world.desk.reader.opportunity(world.opportunity)
    assert page is not None
    people = tuple(InterviewerFields("", one, None, 2) for one in (world.dmitri, world.rosa))
    services.opportunities.change_round(page.rounds[0].row.id, RoundFields(people=people), TODAY)
    driver.enter_to(Step.CLICK)
    assert [one.connection for one in driver.draft.interviewers] == [2, 2]
    driver.enter_to(Step.READY)
    driver.press(Key.Key_Return)
    page = world.desk.reader.opportunity(world.opportunity)
    assert page is not None
    assert [one.row.connection for one in page.interviewers] == [2, 2]
    assert page.turndowns[0].row.words == "so close"


def test_a_position_that_is_gone_leads_back_to_it(
    world: World, open_wizard: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.READY)

    def gone(self: Turndowns, draft: TurndownDraft, today: object) -> Outcome:
        raise UserError({"opportunity": "This opportunity was deleted meanwhile."})

    monkeypatch.setattr(Turndowns, "finish", gone)
    driver.press(Key.Key_Return)
    assert driver.wizard.outcome() is None
    assert driver.wizard.step() is Step.WHAT
    assert "deleted meanwhile" in driver.page.said()


def test_the_look_changes_under_an_open_wizard(
    world: World, open_wizard: Open, theme: Theme
) -> None:
    driver = open_wizard(world.draft())
    for step in (Step.CLOSE, Step.ASK, Step.READY):
        driver.enter_to(step)
        theme.apply("dark")
        dark = driver.wizard.grab().toImage().pixelColor(2, 2)
        theme.apply("light")
        light = driver.wizard.grab().toImage().pixelColor(2, 2)
        assert dark.lightness() < 60
        assert light.lightness() > 200
