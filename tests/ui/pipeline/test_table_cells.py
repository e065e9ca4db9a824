# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cells that are edited in place, and several rows that are changed at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.store.database import JournalDatabase
from networkjournal.ui.filters.tags_dialog import TagsDialog
from networkjournal.ui.filters.tags_line import TagsLine
from networkjournal.ui.pipeline.menus import MoveMenu
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from tests.ui.pipeline.conftest import TODAY, House, children, open_tab
from tests.ui.pipeline.hands import CTRL, click_heading, click_row, pick, press, shown, stand

RETURN, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def wide(house: House, qtbot: QtBot) -> PipelineTab:
    tab = open_tab(house, qtbot)
    tab.close_details()
    return tab


def editor(tab: PipelineTab) -> QWidget:
    assert tab.panel.editing.editor is not None
    return tab.panel.editing.editor


def write(tab: PipelineTab, text: str, *keys: Qt.Key) -> None:
    one = editor(tab)
    assert isinstance(one, QLineEdit)
    one.selectAll()
    QTest.keyClicks(one, text)
    press(one, *keys)


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, RETURN])
def test_a_cell_is_edited_in_place_as_one_step(
    wide: PipelineTab, house: House, key: Qt.Key
) -> None:
    stand(wide, "Coach")
    press(wide.panel.view, key)
    assert editor(wide).property("text") == "Coach"
    write(wide, "Student coach", RETURN)
    assert wide.panel.editing.editor is None
    assert "Student coach" in shown(wide)
    assert wide.panel.view.hasFocus()
    house.journal.history.undo()
    assert "Coach" in shown(wide)


def test_the_page_beside_leaves_the_keyboard_to_the_table(tab: PipelineTab) -> None:
    stand(tab, "Coach")
    add = next(b for b in children(tab.details, QPushButton) if b.text() == "Add a round…")
    add.setFocus()
    stand(tab, "Coach")
    press(tab.panel.view, RETURN)
    write(tab, "Mentor", RETURN)
    assert tab.panel.view.hasFocus()


def test_typing_replaces_and_escape_gives_back(wide: PipelineTab) -> None:
    stand(wide, "Coach", "organization")
    QTest.keyClicks(wide.panel.view, "X")
    assert editor(wide).property("text") == "X"
    press(editor(wide), ESCAPE)
    assert shown(wide, "organization")[2] == "Riverside College"
    assert wide.panel.view.hasFocus()


def test_words_stay_in_the_cell_while_the_journal_cannot_be_written(
    wide: PipelineTab, house: House
) -> None:
    stand(wide, "Coach")
    press(wide.panel.view, RETURN)
    other = JournalDatabase(house.journal.path)
    other.connect()
    other.execute_sql("BEGIN IMMEDIATE")
    write(wide, "Student coach", RETURN)
    assert editor(wide).property("text") == "Student coach"
    assert "in use" in wide.panel.editing.sentence.text()
    other.rollback()
    other.close()
    press(editor(wide), RETURN)
    assert "Student coach" in shown(wide)


def test_what_is_wrong_is_said_at_the_cell_and_nothing_is_lost(wide: PipelineTab) -> None:
    stand(wide, "Coach")
    press(wide.panel.view, RETURN)
    write(wide, " ", RETURN)
    sentence = wide.panel.editing.sentence
    assert sentence.isVisible()
    assert sentence.text() == "What is the position called?"
    assert editor(wide).accessibleDescription() == sentence.text()
    cell = wide.panel.view.visualRect(wide.panel.view.currentIndex())
    assert abs(sentence.geometry().top() - cell.bottom()) <= 2
    write(wide, "y" * 501, RETURN)
    assert "500 characters" in sentence.text()
    press(editor(wide), ESCAPE)
    assert not sentence.isVisible()
    assert "Coach" in shown(wide)


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(wide: PipelineTab) -> None:
    stand(wide, "Coach")
    press(wide.panel.view, RETURN)
    write(wide, "Mentor", TAB)
    assert editor(wide).property("text") == "Riverside College"
    write(wide, "Mill", TAB)
    assert isinstance(editor(wide), QComboBox), "the stage"
    press(editor(wide), ESCAPE)
    assert ("Mentor", "Mill") in zip(shown(wide), shown(wide, "organization"), strict=True)


def test_a_known_organization_is_offered(wide: PipelineTab) -> None:
    stand(wide, "Officer", "organization")
    press(wide.panel.view, RETURN)
    write(wide, "riv")
    one = editor(wide)
    assert isinstance(one, QLineEdit)
    completer = one.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Riverside College"


@pytest.mark.parametrize(("keys", "kept"), [(0, "riv"), (1, "Riverside College")])
def test_one_enter_keeps_what_is_written_or_offered(
    wide: PipelineTab, house: House, keys: int, kept: str
) -> None:
    stand(wide, "Officer", "organization")
    press(wide.panel.view, RETURN)
    write(wide, "riv")
    one = editor(wide)
    assert isinstance(one, QLineEdit)
    completer = one.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup.isVisible()
    press(popup, *[Qt.Key.Key_Down] * keys, RETURN)
    assert wide.panel.editing.editor is None
    lines = house.desk.reader.opportunities([house.ids["Officer"]])
    assert lines[0].organization == kept


def test_the_stage_is_chosen_from_a_list(wide: PipelineTab, house: House) -> None:
    stand(wide, "Coach", "stage")
    press(wide.panel.view, RETURN)
    box = editor(wide)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Applied"
    popup = box.view()
    press(popup, Qt.Key.Key_Down, RETURN)
    lines = house.desk.reader.opportunities([house.ids["Coach"]])
    assert lines[0].stage is w.Stage.SCREENING
    assert wide.panel.editing.editor is None


def test_an_ended_one_is_opened_again_by_its_own_stage(wide: PipelineTab, house: House) -> None:
    wide.panel.foot.ended.click()
    stand(wide, "Editor", "stage")
    press(wide.panel.view, RETURN)
    press(editor(wide), RETURN)
    lines = house.desk.reader.opportunities([house.ids["Editor"]])
    assert lines[0].ending is None


def test_tags_are_written_with_commas_and_completed(wide: PipelineTab, house: House) -> None:
    house.desk.services.opportunities.tag_many([house.ids["Adviser"]], ["Advising"])
    stand(wide, "Coach", "tags")
    press(wide.panel.view, RETURN)
    line = editor(wide)
    assert isinstance(line, TagsLine)
    QTest.keyClicks(line, "remote, adv")
    popup = line._known.popup()
    assert popup.isVisible()
    press(popup, Qt.Key.Key_Down, RETURN)
    assert line.text() == "remote, Advising"
    press(line, RETURN)
    assert "Advising, remote" in shown(wide, "tags")
    press(wide.panel.view, RETURN)
    write(wide, "Remote", RETURN)
    lines = house.desk.reader.opportunities([house.ids["Coach"]])
    assert lines[0].tags == ("remote",), "the name stays as it was first written"


def test_leaving_a_cell_keeps_it(wide: PipelineTab) -> None:
    stand(wide, "Coach")
    press(wide.panel.view, RETURN)
    write(wide, "Mentor")
    wide.save_pending()
    assert "Mentor" in shown(wide)


def test_an_editor_goes_with_its_row(wide: PipelineTab, house: House) -> None:
    stand(wide, "Coach")
    press(wide.panel.view, RETURN)
    house.desk.services.opportunities.trash(house.ids["Coach"], TODAY)
    assert wide.panel.editing.editor is None


def test_an_editor_stays_on_its_row_while_rows_come(wide: PipelineTab, house: House) -> None:
    stand(wide, "Coach")
    press(wide.panel.view, RETURN)
    write(wide, "Half writ")
    house.add("Analyst", "Öresund", w.Stage.OFFER, 0)
    model, view = wide.panel.model, wide.panel.view
    row = model.row_of(house.ids["Coach"])
    assert row is not None
    cell = view.visualRect(model.index(row, 0))
    assert cell.contains(editor(wide).geometry().center())
    assert editor(wide).property("text") == "Half writ"


def choose(tab: PipelineTab, *names: str) -> None:
    click_row(tab, names[0])
    for name in names[1:]:
        click_row(tab, name, CTRL)


def test_a_bar_appears_for_several_and_moves_them_as_one_step(
    wide: PipelineTab, house: House
) -> None:
    click_heading(wide, "position")
    bar = wide.panel.bulk
    choose(wide, "Coach")
    assert not bar.isVisible()
    choose(wide, "Coach", "Director", "Officer")
    assert bar.isVisible()
    assert bar.words.text() == "3 chosen:"
    pick(bar.move_to.menu(), "Offer")
    assert shown(wide, "stage") == ["Offer"] * 4
    assert len(wide.panel.chosen()) == 3, "they stay chosen"
    house.journal.history.undo()
    assert shown(wide, "stage") == ["Offer", "Applied", "Interviewing", "Saved"]


def test_several_are_closed_and_deleted_as_one_step(
    wide: PipelineTab, house: House, qtbot: QtBot
) -> None:
    choose(wide, "Coach", "Officer")
    endings = wide.panel.bulk.close_as.menu()
    turned_down = next(one for one in endings.actions() if one.text().startswith("Turned"))
    assert not turned_down.isEnabled(), "each no deserves its own way on"
    pick(endings, "Role closed")
    assert shown(wide) == ["Adviser", "Director"]
    house.journal.history.undo()
    choose(wide, "Coach", "Officer")
    with qtbot.waitSignal(wide.deleted) as told:
        wide.panel.bulk.delete.click()
    assert told.args == ["2 opportunities are in the trash."]
    assert shown(wide) == ["Adviser", "Director"]
    assert not wide.panel.bulk.isVisible()
    house.journal.history.undo()
    assert len(shown(wide)) == 4


def test_tags_of_several_keep_what_only_some_bear(wide: PipelineTab, house: House) -> None:
    tag = house.desk.services.opportunities.tag_many
    tag([house.ids["Coach"], house.ids["Officer"]], ["both"])
    tag([house.ids["Coach"]], ["one"])
    choose(wide, "Coach", "Officer")
    wide.panel.bulk.tags.click()
    dialog = wide.panel._dialog
    assert isinstance(dialog, TagsDialog)
    assert dialog.list.chosen() == frozenset({"both"})
    assert dialog.list.left_open() == frozenset({"one"})
    press(dialog.list, Qt.Key.Key_Space)
    QTest.keyClicks(dialog.line, "new")
    dialog.save()
    lines = house.desk.reader.opportunities([house.ids["Coach"], house.ids["Officer"]])
    assert [line.tags for line in lines] == [("new", "one"), ("new",)]
    house.journal.history.undo()
    lines = house.desk.reader.opportunities([house.ids["Coach"]])
    assert lines[0].tags == ("both", "one")


def test_the_menu_of_a_row_is_about_all_that_are_chosen(wide: PipelineTab, house: House) -> None:
    choose(wide, "Coach", "Officer")
    page = house.desk.reader.opportunity(house.ids["Officer"])
    assert page is not None
    move = wide._menu(page.row).actions()[0].menu()
    assert isinstance(move, MoveMenu)
    pick(move, "Offer")
    assert shown(wide, "stage").count("Offer") == 3
    pick(move.endings, "Withdrew")
    assert shown(wide) == ["Adviser", "Director"]
    house.journal.history.undo()
    assert len(shown(wide)) == 4


def test_a_double_click_edits_a_cell_or_opens_the_page(wide: PipelineTab) -> None:
    view = wide.panel.view
    click_row(wide, "Coach")
    here, left = view.currentIndex(), Qt.MouseButton.LeftButton
    for column, opens in (("since", True), ("organization", False)):
        place = view.visualRect(here.siblingAtColumn(COLUMNS.index(column))).center()
        QTest.mouseDClick(view.viewport(), left, Qt.KeyboardModifier.NoModifier, place)
        assert wide.side.isVisible() is opens
        wide.side.close_asked.emit()
    assert wide.panel.editing.editor is None, "another place has the keyboard, so it was kept"


def test_escape_chooses_one_again(wide: PipelineTab) -> None:
    choose(wide, "Coach", "Officer")
    press(wide.panel.view, ESCAPE)
    assert len(wide.panel.chosen()) == 1
    assert not wide.panel.bulk.isVisible()
