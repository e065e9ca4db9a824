# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table as the list of what is pursued: alive, ended, searched, its keys."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.edits import AgendaFields, MeetingFields, OpportunityFields
from networkjournal.domain.pipeline_filter import COLUMNS, SortKey
from networkjournal.ui.models.opportunities import span_words
from networkjournal.ui.pipeline.filters.looking import Looking
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.tab_head import TABLE
from networkjournal.ui.pipeline.table.table_model import TableModel
from tests.ui.pipeline.conftest import TODAY, House, ago, children, open_tab

POSITION, STAGE, SINCE = (COLUMNS.index(name) for name in ("position", "stage", "since"))


def shown(tab: PipelineTab, column: int = POSITION) -> list[str]:
    model = tab.panel.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def texts(tab: PipelineTab) -> list[str]:
    return [label.text() for label in children(tab, QLabel)]


def test_the_table_is_a_sound_model(house: House) -> None:
    looking = Looking(house.desk)
    model = TableModel(house.desk, looking)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    model.load()
    house.add("Analyst", "", w.Stage.APPLIED, 3)
    model.refresh()
    looking.arrange((SortKey("since"), SortKey("tags", descending=True)), "organization")
    model.load()
    headings = [model.index(row, 0).data() for row in model.section_rows()]
    assert headings == [
        "Harbour State University · 2", "Open Learning Trust · 1", "Riverside College · 1",
        "No organization · 1",
    ]  # fmt: skip
    assert model.opportunity_rows() == 5
    house.add("Analyst", "", w.Stage.APPLIED, 3)
    model.refresh()
    assert model.rowCount() == 6 + 4
    assert tester.model() is model


def test_what_is_alive_stands_there_furthest_first(tab: PipelineTab) -> None:
    assert shown(tab) == ["Adviser", "Director", "Coach", "Officer"]
    assert shown(tab, STAGE) == ["Offer", "Interviewing", "Applied", "Saved"]
    assert shown(tab, SINCE) == ["1 day", "4 days", "9 days", "today"]


def test_a_time_in_a_stage_reads_as_people_say_it() -> None:
    days = (0, 1, 59, 60, 400, 800)
    assert [span_words(ago(n), TODAY) for n in days] == [
        "today", "1 day", "59 days", "2 months", "13 months", "2 years",
    ]  # fmt: skip
    assert span_words(ago(-1), TODAY) == "tomorrow"


def test_what_has_ended_is_out_of_sight_until_asked_for(tab: PipelineTab) -> None:
    switch = tab.panel.foot.ended
    assert switch.text() == "1 ended"
    switch.click()
    assert "Editor" in shown(tab)
    assert switch.text() == "Hide 1 ended"
    editor = tab.panel.model.index(shown(tab).index("Editor"), STAGE)
    assert editor.data() == "No answer"
    ink = editor.data(Qt.ItemDataRole.ForegroundRole)
    assert ink.color().name().upper() == "#60656C"
    switch.click()
    assert "Editor" not in shown(tab)


def test_nothing_is_read_before_the_tab_is_wanted(house: House, qtbot: QtBot) -> None:
    tab = PipelineTab(house.desk)
    qtbot.addWidget(tab)
    tab.set_mode(TABLE)
    tab.refresh(frozenset({"opportunity"}))
    assert tab.panel.model.rowCount() == 0
    tab.load()
    assert tab.panel.model.rowCount() == 4


def test_search_looks_among_all_and_gives_the_list_back(tab: PipelineTab) -> None:
    tab.search("press")
    assert shown(tab) == ["Editor"]
    assert "Found" in texts(tab)
    assert not tab.panel.foot.ended.isVisible()
    tab.search("harb")
    assert sorted(shown(tab)) == ["Director", "Officer"]
    tab.search("nowhere")
    assert "Nothing found" in texts(tab)
    tab.search("")
    assert len(shown(tab)) == 4


def test_a_long_search_shows_the_first_and_all_on_demand(empty: House, qtbot: QtBot) -> None:
    for number in range(203):
        fields = OpportunityFields(position=f"Post {number}", organization="Mill")
        empty.desk.services.opportunities.create(fields, w.Stage.SAVED, TODAY)
    tab = open_tab(empty, qtbot)
    tab.search("mill")
    assert len(shown(tab)) == 200
    tab.panel.foot.more.click()
    assert len(shown(tab)) == 203
    assert not tab.panel.foot.more.isVisible()


@pytest.mark.parametrize("hidden_by", ["the switch", "a search"])
def test_an_item_is_shown_whatever_hid_it(tab: PipelineTab, house: House, hidden_by: str) -> None:
    wanted = house.ids["Editor" if hidden_by == "the switch" else "Coach"]
    if hidden_by == "a search":
        tab.search("harbour")
    tab.show_item(wanted)
    assert tab.current_id() == wanted
    assert tab.panel.model.id_at(tab.panel.view.currentIndex().row()) == wanted


def test_space_opens_the_page_and_f2_the_form(tab: PipelineTab) -> None:
    tab.focus_list()
    QTest.keyClick(tab.panel.view, Qt.Key.Key_Down)
    tab.close_details()
    QTest.keyClick(tab.panel.view, Qt.Key.Key_Space)
    assert tab.side.isVisible()
    QTest.keyClick(tab.panel.view, Qt.Key.Key_Escape)
    assert not tab.side.isVisible()
    assert tab.focusWidget() is tab.panel.view
    here = tab.panel.view.currentIndex()
    tab.panel.view.setCurrentIndex(here.siblingAtColumn(SINCE))
    QTest.keyClick(tab.panel.view, Qt.Key.Key_Return)
    assert tab.side.isVisible(), "a cell that cannot be edited shows the page"
    QTest.keyClick(tab.panel.view, Qt.Key.Key_F2)
    dialog = tab._dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Edit opportunity"
    dialog.reject()


def test_delete_is_told_and_undo_brings_it_back(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Director"])
    with qtbot.waitSignal(tab.deleted) as told:
        QTest.keyClick(tab.panel.view, Qt.Key.Key_Delete)
    assert told.args == ["Director is in the trash."]
    assert shown(tab) == ["Adviser", "Coach", "Officer"]
    assert tab.current_id() == house.ids["Coach"], "the neighbour is chosen"
    house.journal.history.undo()
    assert "Director" in shown(tab)


def test_the_meeting_that_goes_with_it_is_named(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    director = house.ids["Director"]
    starts = datetime(2026, 11, 25, 10)
    fields = MeetingFields(starts=starts, zone="UTC", opportunity_id=director)
    house.desk.services.meetings.create(fields, AgendaFields(), TODAY)
    tab.show_item(director)
    with qtbot.waitSignal(tab.deleted) as told:
        tab.delete()
    meeting = "its meeting on Wednesday 25 November"
    assert told.args == [f"Director and {meeting} are in the trash."]


def test_the_last_one_deleted_leaves_a_place_to_begin(empty: House, qtbot: QtBot) -> None:
    empty.add("Coach", "Riverside", w.Stage.APPLIED, 2)
    tab = open_tab(empty, qtbot)
    tab.delete()
    assert tab.current_id() is None
    assert "No opportunities yet" in texts(tab)
    buttons = children(tab, QPushButton)
    assert [b.text() for b in buttons] == ["New opportunity…", "Import…"]
    buttons[0].click()
    assert tab.adding.sheet is not None
    assert tab.adding.sheet.isVisible()


def test_all_ended_says_so_and_shows_them(empty: House, qtbot: QtBot) -> None:
    only = empty.add("Coach", "Riverside", w.Stage.APPLIED, 2)
    empty.desk.services.opportunities.end(only, w.Ending.WITHDREW, TODAY)
    tab = open_tab(empty, qtbot)
    assert "Nothing is open now" in texts(tab)
    shows = [b for b in children(tab, QPushButton) if b.text() == "Show what has ended"]
    shows[0].click()
    assert shown(tab) == ["Coach"]


def test_a_change_elsewhere_keeps_the_row_and_one_of_no_concern_reads_nothing(
    tab: PipelineTab, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab.show_item(house.ids["Officer"])
    house.add("Analyst", "Öresund", w.Stage.OFFER, 1)
    assert tab.current_id() == house.ids["Officer"]
    assert tab.panel.model.id_at(tab.panel.view.currentIndex().row()) == house.ids["Officer"]
    shown: list[object] = []

    def show(page: object, *, same: bool) -> None:
        shown.append((page, same))

    monkeypatch.setattr(tab.details, "show_page", show)
    tab.refresh(frozenset({"draft"}))
    assert not shown
    tab.refresh(frozenset({"contact"}))
    assert len(shown) == 1


def test_a_name_that_looks_like_html_stays_a_name(empty: House, qtbot: QtBot) -> None:
    empty.add("<b>Coach</b>", "", w.Stage.APPLIED, 1)
    tab = open_tab(empty, qtbot)
    tip = tab.panel.model.index(0, POSITION).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "<b>Coach</b>" in texts(tab)


def test_reading_only_offers_no_change(house: House, qtbot: QtBot) -> None:
    house = replace(house, desk=replace(house.desk, writable=False))
    tab = open_tab(house, qtbot)
    head = tab.details.head
    for button in (head.move_to, head.edit, head.turndown):
        assert not button.isEnabled()
        assert button.toolTip() == "This journal is open for reading only."
    for change in (tab.create, tab.edit, tab.delete):
        change()
    assert tab._dialog is None
    assert len(shown(tab)) == 4
