# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line below the head: what is advised while one waits, and what its one button does."""

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import RoundFields, TouchFields
from networkjournal.domain.settings import Timings
from networkjournal.domain.views import OpportunityPage
from networkjournal.ui.dialogs.nudge_dialog import NudgeDialog
from networkjournal.ui.dialogs.touch_dialog import OpportunityTouch
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from tests.ui.pipeline.conftest import TODAY, House, ago, child, children


def bar(tab: PipelineTab) -> list[str]:
    return [label.text() for label in children(tab.details.standing, QLabel)]


def page(house: House, name: str) -> OpportunityPage:
    found = house.desk.reader.opportunity(house.ids[name])
    assert found is not None
    return found


@pytest.fixture
def quiet(house: House) -> House:
    """Let the panel be so long ago that an answer was due."""
    director = page(house, "Director")
    fields = RoundFields.of(director.rounds[0])
    people = fields.people
    opportunities = house.desk.services.opportunities
    opportunities.delete_round(director.rounds[0].row.id)
    panel = RoundFields(ago(17), w.RoundForm.PANEL, people=people, promised_on=ago(10))
    opportunities.add_round(director.row.id, panel, TODAY)
    last = page(house, "Director").changes[-1]
    opportunities.correct_change(last.id, ago(17), w.Stage.INTERVIEWING, TODAY)
    return house


def test_nothing_is_said_where_no_answer_is_awaited(tab: PipelineTab, house: House) -> None:
    for name in ("Officer", "Adviser", "Editor"):
        tab.show_item(house.ids[name])
        assert not tab.details.standing.isVisible(), name


def test_waiting_tells_from_when_it_is_quiet(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Coach"])
    said = bar(tab)
    assert said[:2] == ["Waiting 9 days", "since 13 Nov"]
    assert "It counts as quiet from Friday on." in said[2]
    tab.details.standing.button.click()
    assert isinstance(child(tab.window(), OpportunityTouch).fields().channel, w.Channel)


def test_the_days_are_the_users(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Coach"])
    house.desk.services.settings.save(Timings(quiet_days=5))
    assert bar(tab)[0] == "Quiet 9 days"
    house.desk.services.settings.save(Timings(quiet_days=5, black_hole_days=8))
    assert bar(tab)[0] == "Black hole 9 days"


def test_black_hole_and_cold_get_different_advice(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    hole = house.add("Analyst", "Öresund Analytics AB", w.Stage.APPLIED, 60)
    tab.show_item(hole)
    said = bar(tab)
    assert said[0] == "Black hole 2 months"
    assert tab.details.standing.button.text() == "Close as no answer"
    warm = house.add("Lead", "Example Trading", w.Stage.SCREENING, 60)
    tab.show_item(warm)
    assert bar(tab)[0] == "Cold 2 months"
    assert bar(tab)[2] != said[2]
    told = QSignalSpy(tab.deleted)
    tab.details.standing.button.click()
    assert page(house, "Lead").row.ending is w.Ending.WENT_COLD
    assert told.at(0) == ["Lead is closed: Went cold."]
    house.journal.history.undo()
    assert page(house, "Lead").row.ending is None


def test_a_double_click_closes_one(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    first = house.add("Analyst", "Öresund Analytics AB", w.Stage.APPLIED, 60)
    second = house.add("Clerk", "Example Trading", w.Stage.APPLIED, 60)
    tab.show_item(first)
    tab.details.standing.button.click()
    tab.show_item(second)
    tab.details.standing.button.click()
    assert page(house, "Clerk").row.ending is None
    qtbot.waitUntil(lambda: not tab.details.standing._resting.isActive())
    tab.details.standing.button.click()
    assert page(house, "Clerk").row.ending is w.Ending.NO_ANSWER


def test_quiet_after_people_without_a_name_to_write_to(tab: PipelineTab, house: House) -> None:
    for name, stage in (("Analyst", w.Stage.APPLIED), ("Lead", w.Stage.SCREENING)):
        tab.show_item(house.add(name, "Example Trading", stage, 15))
        assert bar(tab)[0] == "Quiet 15 days"
        assert ("arrived" in bar(tab)[2]) is (stage is w.Stage.APPLIED)


def test_a_nudge_is_written_kept_and_logged_once_sent(
    tab: PipelineTab, quiet: House, qtbot: QtBot
) -> None:
    tab.show_item(quiet.ids["Director"])
    assert bar(tab)[:2] == ["Quiet 17 days", "they promised an answer by 12 Nov"]
    tab.details.standing.button.click()
    dialog = child(tab.window(), NudgeDialog)
    assert "Dear Dmitri Okafor" in dialog._letter.text()
    assert "5 November" in dialog._letter.text()
    assert "Director" in dialog._letter.subject()
    dialog._letter._text.setPlainText("Two friendly lines.")
    dialog.save()
    assert not page(quiet, "Director").touches, "it was kept, not sent"
    qtbot.waitUntil(lambda: not tab.details.standing._resting.isActive())
    tab.details.standing.button.click()
    dialog = children(tab.window(), NudgeDialog)[-1]
    assert dialog._letter.text() == "Two friendly lines."
    next(b for b in children(dialog, QCheckBox) if "sent" in b.text()).click()
    dialog.save()
    touch = page(quiet, "Director").touches[0]
    assert (touch.row.direction, touch.row.on) == (w.Direction.OUT, TODAY)
    assert touch.contact == "Dmitri Okafor"
    assert bar(tab)[0] == "Waiting 17 days", "a nudge deserves its time"
    quiet.journal.history.undo()
    assert bar(tab)[0] == "Quiet 17 days"
    assert quiet.desk.services.nudges.kept(page(quiet, "Director")) is not None


def test_the_letter_follows_whom_it_goes_to_until_it_is_changed(
    tab: PipelineTab, quiet: House
) -> None:
    tab.show_item(quiet.ids["Director"])
    tab.details.standing.button.click()
    dialog = child(tab.window(), NudgeDialog)
    dialog._to.setCurrentIndex(1)
    assert "Dear Wei Zhang" in dialog._letter.text()
    dialog._letter._text.setPlainText("My own lines.")
    dialog._to.setCurrentIndex(dialog._to.count() - 1)
    assert dialog._letter.text() == "My own lines."
    dialog._letter.anew_wanted.emit()
    assert "[how you address them]" in dialog._letter.text()


def test_a_word_from_them_begins_the_days_anew(tab: PipelineTab, house: House) -> None:
    tab.show_item(house.ids["Coach"])
    fields = TouchFields(TODAY, w.Direction.IN, w.Channel.CALL, "They called")
    house.desk.services.contacts.log_touch(None, fields, TODAY, house.ids["Coach"])
    assert bar(tab)[0] == "Waiting since today"
    buttons = [b.text() for b in children(tab.details.standing, QPushButton)]
    assert buttons == ["Log a call…"]
