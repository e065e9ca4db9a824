# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one line in the whole window: Ctrl+N, the card that appears, undo, the full form, the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.settings import StageNames
from networkjournal.store.journal import Journal
from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog
from networkjournal.ui.pipeline.quick_add.sheet import QuickAddSheet
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, form_of, on_stage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def scene(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Scene]:
    usual = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    with on_stage(qtbot, qapp, Journal.create(tmp_path / "j.njournal")) as made:
        made.window.activateWindow()
        made.until(made.window.isActiveWindow)
        yield made
    QLocale.setDefault(usual)


def sheet_of(scene: Scene) -> QuickAddSheet:
    """Press Ctrl+N and return what opens."""
    QTest.keyClick(scene.window, Qt.Key.Key_N, CTRL)
    sheet = scene.window.pipeline.adding.sheet
    assert isinstance(sheet, QuickAddSheet)
    scene.until(sheet.line.hasFocus)
    return sheet


def titles(scene: Scene) -> list[str]:
    board = scene.window.pipeline.board.deck.columns
    ids = [one for column in board.values() for one in column]
    return [line.position for line in scene.window.desk.reader.opportunities(ids)]


def test_a_line_becomes_a_card_that_is_chosen(scene: Scene) -> None:
    scene.position("Coach")
    sheet = sheet_of(scene)
    QTest.keyClicks(sheet.line, "Adviser at Harbour, applied 3 Feb, interview 5 Dec")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    tab = scene.window.pipeline
    assert titles(scene) == ["Coach", "Adviser"]
    page = scene.window.desk.reader.opportunity(tab.current_id() or 0)
    assert page is not None
    assert (page.row.position, page.row.stage) == ("Adviser", w.Stage.INTERVIEWING)
    assert not sheet.isVisible()
    assert not sheet.line.hasFocus()
    scene.trigger("undo")
    assert titles(scene) == ["Coach"]
    scene.trigger("redo")
    assert titles(scene) == ["Coach", "Adviser"]


def test_after_the_first_of_two_undo_takes_it_back_from_within_the_sheet(scene: Scene) -> None:
    sheet = sheet_of(scene)
    QTest.keyClicks(sheet.line, "Adviser")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return, SHIFT)
    assert titles(scene) == ["Adviser"]
    QTest.keyClick(sheet.line, Qt.Key.Key_Z, CTRL)
    assert titles(scene) == []
    assert sheet.isVisible()


def test_the_users_own_stage_names_are_understood_and_shown(scene: Scene) -> None:
    scene.services.settings.save(StageNames(applied="Beworben"))
    sheet = sheet_of(scene)
    QTest.keyClicks(sheet.line, "Adviser, Beworben 3 Feb")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    page = scene.window.desk.reader.opportunity(scene.window.pipeline.current_id() or 0)
    assert page is not None
    assert [(one.stage, one.on.month) for one in page.changes] == [(w.Stage.APPLIED, 2)]


def test_more_opens_the_form_filled_and_saves_all_of_the_line(scene: Scene) -> None:
    sheet = sheet_of(scene)
    QTest.keyClicks(sheet.line, "Adviser at Harbour, applied 3 Feb, interview 5 Dec, 40k")
    QTest.keyClick(sheet.line, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    form = scene.dialog(OpportunityDialog)
    fields = form.fields()
    assert (fields.position, fields.organization, fields.salary) == ("Adviser", "Harbour", "40k")
    assert not form.changed()
    scene.until(form.isActiveWindow)
    form._notes.setPlainText("Ring Rosa")
    QTest.keyClick(form, Qt.Key.Key_Return, CTRL)
    scene.until(lambda: form_of(scene.window) is None)
    page = scene.window.desk.reader.opportunity(scene.window.pipeline.current_id() or 0)
    assert page is not None
    assert page.row.notes == "Ring Rosa"
    changes = [(one.stage, one.on) for one in page.changes]
    assert changes[0][0] is w.Stage.APPLIED
    assert changes[1] == (w.Stage.INTERVIEWING, TODAY)
    assert [one.row.on.month for one in page.rounds if one.row.on] == [12]
    assert scene.services.quick_add.kept() == ""


def test_a_form_that_is_left_leaves_the_line(scene: Scene) -> None:
    sheet = sheet_of(scene)
    QTest.keyClicks(sheet.line, "Adviser at Harbour")
    sheet.more()
    QTest.keyClick(scene.dialog(OpportunityDialog), Qt.Key.Key_Escape)
    assert titles(scene) == []
    assert sheet_of(scene).line.text() == "Adviser at Harbour"


def test_escape_says_that_the_line_is_kept_and_the_end_keeps_it_too(scene: Scene) -> None:
    scene.position("Coach")
    sheet = sheet_of(scene)
    QTest.keyClicks(sheet.line, "Adviser at Har")
    QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
    assert scene.window.pipeline.head._line.text() == "Your line is kept. Ctrl+N brings it back."
    sheet_of(scene)
    QTest.keyClicks(sheet.line, "bour")
    scene.window.close()
    assert scene.services.quick_add.kept() == "Adviser at Harbour"


def test_the_full_form_has_a_key_of_its_own(scene: Scene) -> None:
    QTest.keyClick(scene.window, Qt.Key.Key_O, CTRL | SHIFT)
    assert scene.dialog(OpportunityDialog).fields().position == ""


def test_a_journal_to_read_only_takes_no_line(scene: Scene) -> None:
    object.__setattr__(scene.window.pipeline._desk, "writable", False)
    scene.window.pipeline.create()
    scene.window.pipeline.create_in_form()
    assert scene.window.pipeline.adding.sheet is None
    assert form_of(scene.window) is None
