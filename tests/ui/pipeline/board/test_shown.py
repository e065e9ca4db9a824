# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the board shows: columns, names, searches, empty places, the other view."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.settings import StageNames
from networkjournal.store import models as m
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.tab_head import BOARD, TABLE
from tests.ui.pipeline.board.hands import S, cards, click
from tests.ui.pipeline.conftest import House, ago, open_tab


def test_each_stage_has_its_column_and_what_has_ended_none(tab: PipelineTab) -> None:
    assert {stage: len(cards(tab, stage)) for stage in S} == {
        S.SAVED: 1, S.APPLIED: 3, S.SCREENING: 0, S.INTERVIEWING: 1, S.OFFER: 1, S.ACCEPTED: 0,
    }  # fmt: skip
    assert tab.board.strip.button.text() == "1 ended: 1 no answer"
    assert [column.name for column in tab.board.columns.values()][:2] == ["Saved", "Applied"]


def test_stages_bear_the_names_that_were_given(tab: PipelineTab, house: House) -> None:
    house.desk.services.settings.save(StageNames(applied="Sent off"))
    assert tab.board.columns[S.APPLIED].name == "Sent off"


def test_board_and_table_stand_on_the_same_opportunity(tab: PipelineTab, house: House) -> None:
    click(tab, house.ids["Coach"])
    tab.turn()
    assert tab.mode == TABLE
    assert tab.current_id() == house.ids["Coach"]
    assert tab.panel.view.hasFocus()
    tab.show_item(house.ids["Adviser"])
    tab.turn()
    assert tab.current_id() == house.ids["Adviser"]
    assert tab.board.columns[S.OFFER].list.hasFocus()


def test_a_change_in_one_view_shows_in_the_other(tab: PipelineTab, house: House) -> None:
    tab.turn()
    house.add("Nurse", "Hospital", S.SCREENING, 1)
    tab.turn()
    assert cards(tab, S.SCREENING) == ["Nurse"]


def test_search_narrows_the_board_and_the_strip(tab: PipelineTab, house: House) -> None:
    tab.search("press")
    assert tab.board.count() == 0
    assert tab.board.strip.button.text() == "1 ended: 1 no answer"
    tab.search("harb")
    assert cards(tab, S.SAVED) == ["Officer"]
    assert cards(tab, S.APPLIED) == []
    tab.search("")
    assert tab.board.count() == 6


@pytest.mark.parametrize("name", ["Coach", "Editor"])
def test_an_item_is_shown_whatever_hid_it(
    tab: PipelineTab, house: House, qtbot: QtBot, name: str
) -> None:
    tab.search("harbour")
    with qtbot.waitSignal(tab.search_dropped):
        tab.show_item(house.ids[name])
    assert tab.current_id() == house.ids[name]
    assert tab.board.chosen() == [house.ids[name]]
    assert tab.side.isVisible()


def test_an_empty_journal_says_how_to_begin(empty: House, qtbot: QtBot) -> None:
    tab = open_tab(empty, qtbot, BOARD)
    assert tab.board.nothing.isVisible()
    assert tab.board.nothing.title.text() == "No opportunities yet"
    with qtbot.waitSignal(tab.import_requested):
        tab.board.nothing.bring_in.click()
    empty.add("Coach", "Riverside", S.APPLIED, 2)
    assert not tab.board.nothing.isVisible()
    assert cards(tab, S.APPLIED) == ["Coach"]


def test_where_all_has_ended_the_strip_is_one_click_away(empty: House, qtbot: QtBot) -> None:
    only = empty.add("Coach", "Riverside", S.APPLIED, 2)
    empty.desk.services.opportunities.end(only, w.Ending.WITHDREW, ago(1))
    tab = open_tab(empty, qtbot, BOARD)
    assert tab.board.nothing.title.text() == "Nothing is open now"
    tab.board.nothing.show_ended.click()
    assert tab.board.strip.model.ids == [only]
    assert not tab.board.nothing.isVisible(), "there must be columns to drag it back to"


def test_quiet_cards_are_counted_and_seen(tab: PipelineTab, house: House) -> None:
    face = tab.board.deck.faces([house.ids["Analyst"]])[house.ids["Analyst"]]
    assert face.chips == (("Quiet 17 days", "waiting"), ("Log a call", "neutral"))
    assert face.aside == "", "the chip says it"
    assert tab.board.columns[S.APPLIED]._count.text() == "3 · 1 quiet"
    director = tab.board.deck.faces([house.ids["Director"]])[house.ids["Director"]]
    assert director.dots == 3
    assert "Dmitri Okafor: it clicked very well" in director.spoken


def test_many_quiet_ones_are_counted_a_moment_later(
    tab: PipelineTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("networkjournal.ui.pipeline.board.board._AT_ONCE", 2)
    column = tab.board.columns[S.APPLIED]
    column.show_quiet(0)
    tab.board.refresh()
    assert column._count.text() == "3"
    qtbot.waitUntil(lambda: column._count.text() == "3 · 1 quiet")


def test_a_long_column_measures_only_what_is_seen(empty: House, qtbot: QtBot) -> None:
    with empty.journal.history.step("Fill") as step:
        rows = [{"position": f"Post {i}", "folded": f"post {i}"} for i in range(1000)]
        ids = step.insert_many(m.Opportunity, rows)
    tab = open_tab(empty, qtbot, BOARD)
    one = tab.board.columns[S.SAVED].list
    assert len(one.cards.ids) == 1000
    assert len(one._measured) < 10
    tab.show_item(ids[500])
    row = one.cards.row_of(ids[500])
    assert row is not None
    seen = one.visualRect(one.cards.index(row, 0))
    assert one.viewport().rect().contains(seen.center())
    assert len(one._measured) < 20


def test_every_card_has_words_for_a_screen_reader(tab: PipelineTab, house: House) -> None:
    column = tab.board.columns[S.APPLIED]
    assert column.list.accessibleName() == "Applied"
    assert column.list.accessibleDescription() == "3 opportunities, 1 is quiet"
    row = column.model.row_of(house.ids["Coach"])
    assert row is not None
    words = column.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Coach · Riverside College · Applied: 9 days · Waiting 9 days"
