# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order of the table: several columns, groups, which columns and where they stand."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.pipeline_filter import COLUMNS, SortKey
from networkjournal.domain.views import OpportunityLine
from networkjournal.ui.machine import Machine
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.table.columns import USUAL
from networkjournal.ui.pipeline.table.columns_dialog import ColumnsDialog
from networkjournal.ui.pipeline.table.table_header import HeaderMenu
from tests.ui.pipeline.conftest import House, open_tab
from tests.ui.pipeline.hands import SHIFT, click_heading, pick, press, shown, stand


def test_a_click_sorts_and_shift_adds_a_column(tab: PipelineTab, house: House) -> None:
    house.add("Zoologist", "Harbour State University", w.Stage.SAVED, 3)
    tab.show_item(house.ids["Coach"])
    click_heading(tab, "organization")
    assert shown(tab, "organization")[0] == "Harbour State University"
    header = tab.panel.view.header
    assert header.arrow("organization") == (True, 0)
    click_heading(tab, "position", SHIFT)
    assert shown(tab) == ["Director", "Officer", "Zoologist", "Adviser", "Coach"]
    assert header.arrow("organization") == (True, 1)
    assert header.arrow("position") == (True, 2)
    click_heading(tab, "position", SHIFT)
    assert shown(tab)[:3] == ["Zoologist", "Officer", "Director"]
    assert header.arrow("position") == (False, 2)
    assert tab.current_id() == house.ids["Coach"], "who is chosen stays so"
    click_heading(tab, "position")
    assert header.arrow("organization") is None
    assert shown(tab)[0] == "Adviser"


def test_the_time_in_a_stage_grows_below_an_arrow_up(tab: PipelineTab) -> None:
    click_heading(tab, "since")
    assert shown(tab, "since") == ["today", "1 day", "4 days", "9 days"]
    assert tab.panel.view.header.arrow("since") == (True, 0)
    click_heading(tab, "since")
    assert shown(tab, "since")[0] == "9 days"


def test_the_menu_sorts_by_several_without_a_mouse(tab: PipelineTab) -> None:
    arrange = tab.views.arrange
    pick(arrange.sort.menu(), "Organization")
    for _time in range(2):
        arrange.sort_menu.aboutToShow.emit()
        pick(arrange.sort_menu.then, "Position")
    assert tab.views.looking.sort == (
        SortKey("organization"), SortKey("position", descending=True)
    )  # fmt: skip
    assert shown(tab)[:2] == ["Officer", "Director"]
    words = [action.text() for action in arrange.sort_menu.actions()]
    assert "Organization   ↑ 1" in words
    pick(arrange.sort.menu(), "As usual")
    assert shown(tab) == ["Adviser", "Director", "Coach", "Officer"]


def test_groups_have_headings_that_are_stepped_over(tab: PipelineTab, house: House) -> None:
    pick(tab.views.arrange.group.menu(), "By stage")
    model, view = tab.panel.model, tab.panel.view
    heads = [model.heading_of(row) for row in model.section_rows()]
    assert heads == ["Saved · 1", "Applied · 1", "Interviewing · 1", "Offer · 1"]
    stand(tab, "Officer")
    press(view, Qt.Key.Key_Down)
    assert tab.current_id() == house.ids["Coach"]
    press(view, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert tab.current_id() == house.ids["Officer"], "nothing stands above the first heading"
    press(view, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    assert len(tab.panel.chosen()) == 4
    pick(tab.views.arrange.group.menu(), "No groups")
    assert not model.section_rows()
    assert view.rowHeight(0) == view.rowHeight(1)


def test_the_head_of_a_column_offers_all_columns(tab: PipelineTab) -> None:
    header = tab.panel.view.header
    assert header.columns() == USUAL
    menu = HeaderMenu(header, tab)
    position = next(one for one in menu.actions() if one.data() == "position")
    assert not position.isEnabled(), "it says which row it is"
    pick(menu, "Salary")
    assert header.columns()[-1] == "salary"
    pick(HeaderMenu(header, tab), "Stage")
    assert "stage" not in header.columns()
    pick(HeaderMenu(header, tab), "The usual")
    assert header.columns() == USUAL


def test_a_dialog_orders_the_columns_by_keys(tab: PipelineTab, qtbot: QtBot) -> None:
    tab.views.arrange.columns.click()
    dialog = tab.panel._dialog
    assert isinstance(dialog, ColumnsDialog)
    alt = Qt.KeyboardModifier.AltModifier
    press(dialog.list, Qt.Key.Key_Space)
    assert dialog.list.order()[0] == "position", "it cannot be taken away"
    press(dialog.list, Qt.Key.Key_Down, Qt.Key.Key_Space)
    press(dialog.list, Qt.Key.Key_Down)
    press(dialog.list, Qt.Key.Key_Up, Qt.Key.Key_Up, modifier=alt)
    dialog.save()
    assert tab.panel.view.header.columns()[:3] == ("stage", "position", "since")
    qtbot.wait(0)


def test_a_click_on_a_name_chooses_it_and_one_on_its_box_takes_it_away(tab: PipelineTab) -> None:
    tab.views.arrange.columns.click()
    dialog = tab.panel._dialog
    assert isinstance(dialog, ColumnsDialog)
    one = dialog.list
    row = one.visualItemRect(one.item(2))
    QTest.mouseClick(one.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert (one.currentRow(), len(one.order())) == (2, len(USUAL))
    box = QPoint(row.left() + 12, row.center().y())
    QTest.mouseClick(one.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert len(one.order()) == len(USUAL) - 1
    dialog.reject()


def test_this_machine_keeps_width_order_and_choice(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    machine = Machine(folder=tmp_path)
    first = open_tab(house, qtbot)
    header = first.panel.view.header
    header.show_columns(("organization", "position", "salary"))
    header.resizeSection(COLUMNS.index("position"), 333)
    machine.remember(first)
    again = open_tab(house, qtbot)
    machine.restore(again)
    header = again.panel.view.header
    assert header.columns() == ("organization", "position", "salary")
    assert header.sectionSize(COLUMNS.index("position")) == 333
    header.show_columns((*header.columns(), "stage"))
    assert header.sectionSize(COLUMNS.index("stage")) > 64


@pytest.mark.parametrize("group", ["", "organization"])
def test_a_long_list_reads_only_what_is_seen(
    empty: House, qtbot: QtBot, group: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.crowded import fill  # noqa: PLC0415

    fill(empty.journal)
    tab = open_tab(empty, qtbot)
    tab.views.looking.arrange((SortKey("position"),), group)
    read: list[int] = []
    model = tab.panel.model
    lines = model._lines

    def count(ids: Sequence[int]) -> list[OpportunityLine]:
        read.append(len(ids))
        return lines(ids)

    monkeypatch.setattr(model, "_read_page", count)
    model.refresh()
    tab.panel.view.scrollToBottom()
    qtbot.wait(20)
    assert model.opportunity_rows() == 5000
    assert 0 < sum(read) <= 400
