# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter with its chips and its panel, and the views that are kept by name."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.pipeline_filter import PipelineFilter, SortKey
from networkjournal.ui.filters.name_dialog import NameDialog
from networkjournal.ui.pipeline.filters.filter_panel import FilterPanel
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.tab_head import BOARD, TABLE
from tests.ui.pipeline.conftest import House, ago, children, open_tab
from tests.ui.pipeline.hands import pick, press, shown

DOWN, SPACE, ESCAPE = Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Escape


def chips(tab: PipelineTab) -> list[str]:
    return [one.chip.text for one in tab.views.bar.chips]


def panel(tab: PipelineTab, qtbot: QtBot) -> FilterPanel:
    tab.views.bar.button.click()
    one = tab.views.bar.panel
    assert isinstance(one, FilterPanel)
    qtbot.waitUntil(one.isVisible)
    return one


def texts(tab: PipelineTab) -> list[str]:
    return [label.text() for label in children(tab, QLabel)]


def test_a_condition_is_set_by_keys_shown_as_a_chip_and_taken_away(
    tab: PipelineTab, qtbot: QtBot
) -> None:
    assert not chips(tab)
    assert not tab.views.bar.clear.isVisible()
    one = panel(tab, qtbot)
    press(one.stages, DOWN, SPACE, DOWN, DOWN, SPACE)
    assert shown(tab) == ["Director", "Coach"], "at work at once"
    press(one, ESCAPE)
    assert not one.isVisible()
    assert chips(tab) == ["Stage: Applied, Interviewing"]
    press(tab.views.bar.chips[0], Qt.Key.Key_Delete)
    assert len(shown(tab)) == 4
    assert not chips(tab)


def test_what_has_ended_has_a_chip_and_a_switch(tab: PipelineTab, qtbot: QtBot) -> None:
    tab.panel.foot.ended.click()
    assert chips(tab) == ["Ended ones too"]
    assert panel(tab, qtbot).ended.isChecked()
    tab.views.bar.panel.close()
    tab.views.bar.chips[0].click()
    assert not tab.panel.foot.ended.isChecked()
    one = panel(tab, qtbot)
    press(one.endings, DOWN, SPACE)
    assert shown(tab) == ["Editor"]
    one.close()


def test_every_condition_asks_for_its_own(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    services = house.desk.services.opportunities
    services.tag_many([house.ids["Coach"]], ["advising"])
    services.set_fields_many([house.ids["Officer"]], {"source": "fair"})
    one = panel(tab, qtbot)
    for box, name in ((one.tags, "Coach"), (one.sources, "Officer")):
        press(box, SPACE)
        assert shown(tab) == [name]
        press(box, SPACE)
    one.contact.setCurrentIndex(1)
    assert shown(tab) == ["Director"]
    one.contact.setCurrentIndex(0)
    one.quiet.click()
    assert shown(tab) == []
    one.quiet.click()
    one.organization.setText("Riverside College")
    press(one.organization, Qt.Key.Key_Tab)
    one.organization.editingFinished.emit()
    assert shown(tab) == ["Coach"]
    assert chips(tab) == ["At Riverside College"]
    one.clear.click()
    assert len(shown(tab)) == 4
    one.close()


def test_days_are_written_and_what_cannot_be_is_said(tab: PipelineTab, qtbot: QtBot) -> None:
    one = panel(tab, qtbot)
    first, last = one.days["applied_from"], one.days["applied_until"]
    QTest.keyClicks(first, ago(10).isoformat())
    found = shown(tab)
    assert found == ["Adviser", "Coach"]
    QTest.keyClicks(last, ago(60).isoformat())
    assert one.fields["applied_until"].problem == "The end lies before the start."
    assert shown(tab) == found, "a range that cannot be asks for nothing"
    last.selectAll()
    press(last, Qt.Key.Key_Delete)
    assert not one.fields["applied_until"].problem
    QTest.keyClicks(last, "nonsense")
    last.left.emit()
    assert "cannot be read as a date" in one.fields["applied_until"].problem
    one.close()


def test_an_unknown_organization_is_told(tab: PipelineTab, qtbot: QtBot) -> None:
    one = panel(tab, qtbot)
    QTest.keyClicks(one.organization, "Nowhere at all")
    one.organization.editingFinished.emit()
    assert "No organization has this name" in one.fields["organization"].problem
    assert len(shown(tab)) == 4
    one.close()


def test_nothing_found_says_what_to_do(tab: PipelineTab) -> None:
    tab.views.looking.set_filter(PipelineFilter(stages=frozenset({w.Stage.ACCEPTED})))
    assert "Nothing matches the filter" in texts(tab)
    tab.panel.nothing.clear.click()
    assert len(shown(tab)) == 4


def test_a_search_looks_among_all_that_the_filter_asks_for(tab: PipelineTab) -> None:
    tab.search("press")
    assert shown(tab) == ["Editor"]
    tab.views.looking.set_filter(PipelineFilter(stages=frozenset({w.Stage.SAVED})))
    assert "None of those that the filter asks for holds these words." in texts(tab)
    tab.search("")
    assert shown(tab) == ["Officer"]


def test_an_item_is_shown_whatever_the_filter_hides(tab: PipelineTab, house: House) -> None:
    tab.views.looking.set_filter(PipelineFilter(stages=frozenset({w.Stage.SAVED})))
    tab.show_item(house.ids["Coach"])
    assert tab.current_id() == house.ids["Coach"]
    assert not chips(tab)


def test_board_and_table_ask_for_the_same(house: House, qtbot: QtBot) -> None:
    tab = open_tab(house, qtbot, BOARD)
    tab.views.looking.set_filter(PipelineFilter(stages=frozenset({w.Stage.SAVED})))
    assert tab.board.count() == 1
    tab.set_mode(TABLE)
    assert shown(tab) == ["Officer"]
    tab.views.bar.clear.click()
    tab.set_mode(BOARD)
    assert tab.board.count() == 4


def test_a_search_on_the_board_is_there_in_the_table_too(house: House, qtbot: QtBot) -> None:
    tab = open_tab(house, qtbot)
    tab.set_mode(BOARD)
    tab.search("press")
    tab.set_mode(TABLE)
    assert shown(tab) == ["Editor"]
    tab.set_mode(BOARD)
    tab.search("")
    tab.set_mode(TABLE)
    assert len(shown(tab)) == 4


def name(tab: PipelineTab, words: str) -> NameDialog:
    dialog = tab.views.kept_button._dialog
    assert isinstance(dialog, NameDialog)
    dialog.line.setText(words)
    dialog.save()
    return dialog


@pytest.fixture
def kept(tab: PipelineTab) -> PipelineTab:
    looking = tab.views.looking
    looking.set_filter(PipelineFilter(stages=frozenset({w.Stage.SAVED, w.Stage.APPLIED})))
    looking.arrange((SortKey("organization"), SortKey("since")), "stage")
    tab.panel.view.header.show_columns(("organization", "position", "salary"))
    pick(tab.views.kept_button.list, "Save as")
    name(tab, "Early days")
    return tab


def test_a_view_is_kept_and_chosen(kept: PipelineTab) -> None:
    menu, header = kept.views.kept_button.list, kept.panel.view.header
    assert "Early days" in texts(kept), "it is the title"
    pick(menu, "What is alive")
    header.show_columns(())
    kept.set_mode(BOARD)
    assert "Early days" not in texts(kept)
    pick(menu, "Early days")
    assert kept.mode == TABLE
    assert header.columns() == ("organization", "position", "salary")
    assert shown(kept) == ["Officer", "Coach"]
    looking = kept.views.looking
    assert looking.sort == (SortKey("organization"), SortKey("since"))
    assert len(kept.panel.model.section_rows()) == 2
    assert (header.arrow("organization"), header.arrow("since")) == ((True, 1), (False, 2))


def test_what_is_alive_keeps_its_own_order_and_columns_meanwhile(kept: PipelineTab) -> None:
    menu, header = kept.views.kept_button.list, kept.panel.view.header
    pick(menu, "What is alive")
    kept.views.looking.arrange((SortKey("position"),), "")
    header.show_columns(("position", "link"))
    pick(menu, "Early days")
    pick(menu, "What is alive")
    assert header.columns() == ("position", "link")
    assert kept.views.looking.sort == (SortKey("position"),)


def test_a_name_is_needed_and_only_once(kept: PipelineTab) -> None:
    menu = kept.views.kept_button.list
    pick(menu, "Save as")
    dialog = name(kept, "  ")
    assert dialog._fields["name"].problem == "What is this view called?"
    name(kept, "early DAYS")
    assert dialog._fields["name"].problem == "There is a view of this name. Choose another one."
    dialog.line.setText("")
    dialog.done(0)
    pick(menu, "Rename")
    name(kept, "Young ones")
    assert "Young ones" in texts(kept)


def test_changes_are_kept_when_asked(kept: PipelineTab, house: House) -> None:
    menu = kept.views.kept_button.list
    menu.aboutToShow.emit()
    save = next(one for one in menu.actions() if one.text() == "Save the &changes")
    assert not save.isEnabled(), "nothing has changed"
    kept.views.looking.set_filter(replace(kept.views.looking.filter, quiet_only=True))
    pick(menu, "Save the changes")
    assert house.desk.services.saved_views.all()[0][1].filter.quiet_only


def test_a_view_is_deleted_and_comes_back(kept: PipelineTab, house: House, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kept.deleted) as told:
        pick(kept.views.kept_button.list, "Delete")
    assert told.args == ["The view “Early days” is deleted."]
    assert shown(kept) == ["Officer", "Coach"], "what is looked at stays"
    house.journal.history.undo()
    pick(kept.views.kept_button.list, "Early days")
    assert "Early days" in texts(kept)


def test_reading_only_keeps_nothing(house: House, qtbot: QtBot) -> None:
    house = replace(house, desk=replace(house.desk, writable=False))
    tab = open_tab(house, qtbot)
    menu = tab.views.kept_button.list
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions() if one.isEnabled() and one.text()] == [
        "What is &alive"
    ]
    tab.focus_list()
    press(tab.panel.view, Qt.Key.Key_Return)
    assert tab.panel.editing.editor is None
    tab.panel.view.selectAll()
    assert not tab.panel.bulk.move_to.isEnabled()
