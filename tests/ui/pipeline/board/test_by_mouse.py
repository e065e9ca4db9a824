# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board by mouse: cards dragged to a column, within it, onto the strip and back."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.store import models as m
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.tab_head import BOARD
from tests.ui.pipeline.board.hands import (
    ALT,
    CONTROL,
    LEFT,
    K,
    S,
    below,
    cards,
    changes,
    click,
    drag,
    line_of,
    pick,
    press,
    shown_menu,
    spot,
    strip_spot,
    where,
)
from tests.ui.pipeline.conftest import House, open_tab


def test_a_card_is_dragged_to_another_column(tab: PipelineTab, house: House) -> None:
    drag(tab, house.ids["Coach"], *below(tab, S.INTERVIEWING))
    assert cards(tab, S.INTERVIEWING) == ["Director", "Coach"]
    assert tab.board.chosen() == [house.ids["Coach"]]
    assert not tab.side.isVisible(), "a drag is no click"
    page = house.desk.reader.opportunity(house.ids["Coach"])
    assert page is not None
    assert page.changes[-1].stage is S.INTERVIEWING
    assert house.journal.history.undo() is not None
    assert cards(tab, S.INTERVIEWING) == ["Director"]


def test_a_line_shows_where_a_card_would_drop(tab: PipelineTab, house: House) -> None:
    target = tab.board.columns[S.INTERVIEWING].list
    drag(tab, house.ids["Coach"], target.viewport(), QPoint(50, 3), drop=False)
    assert line_of(target) == 0
    assert tab.board.strip.button.text() == "Drop here to close as…"
    press(K.Key_Escape)
    assert line_of(target) is None
    assert cards(tab, S.INTERVIEWING) == ["Director"]
    QTest.mouseRelease(
        where(tab, house.ids["Coach"]).viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        QPoint(0, 0),
    )
    assert "Coach" in cards(tab, S.APPLIED), "Escape gave it back"
    assert tab.board.strip.button.text() == "1 ended: 1 no answer"


def test_a_card_is_dragged_within_its_column(tab: PipelineTab, house: House) -> None:
    first, second, third = tab.board.columns[S.APPLIED].model.ids
    drag(tab, first, *below(tab, S.APPLIED))
    assert tab.board.columns[S.APPLIED].model.ids == [second, third, first]
    one = tab.board.columns[S.APPLIED].list
    drag(tab, first, one.viewport(), spot(one, third) - QPoint(0, 20))
    assert tab.board.columns[S.APPLIED].model.ids == [second, first, third]
    page = house.desk.reader.opportunity(first)
    assert page is not None
    assert len(page.changes) == 1, "the order by hand is no change of stage"


def test_several_cards_move_in_one_step_and_keep_their_order(
    tab: PipelineTab, house: House
) -> None:
    first, second, _third = tab.board.columns[S.APPLIED].model.ids
    click(tab, house.ids["Officer"])
    click(tab, first, CONTROL)
    click(tab, second, CONTROL)
    assert tab.board.chosen() == [house.ids["Officer"], first, second]
    tab.close_details()
    QApplication.processEvents()
    assert tab.board.chosen() == [house.ids["Officer"], first, second]
    made = changes(house)
    drag(tab, first, *below(tab, S.OFFER))
    assert tab.board.columns[S.OFFER].model.ids[1:] == [house.ids["Officer"], first, second]
    assert len(made) == 1
    house.journal.history.undo()
    assert cards(tab, S.OFFER) == ["Adviser"]
    assert cards(tab, S.SAVED) == ["Officer"]


def test_a_drop_on_the_strip_asks_how_it_ended(tab: PipelineTab, house: House) -> None:
    drag(tab, house.ids["Coach"], *strip_spot(tab))
    assert "Coach" in cards(tab, S.APPLIED), "nothing happens before an answer"
    pick(shown_menu(), "Withdrew")
    assert "Coach" not in cards(tab, S.APPLIED)
    assert tab.board.strip.button.text() == "2 ended: 1 no answer, 1 withdrew"
    assert house.journal.history.undo() is not None
    assert "Coach" in cards(tab, S.APPLIED)


def test_turned_down_opens_the_wizard_and_changes_nothing(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    drag(tab, house.ids["Coach"], *strip_spot(tab))
    with qtbot.waitSignal(tab.turndown_requested) as asked:
        pick(shown_menu(), "Turned down…")
    assert asked.args == [house.ids["Coach"]]
    assert "Coach" in cards(tab, S.APPLIED)


def test_several_are_not_turned_down_at_once(tab: PipelineTab, house: House) -> None:
    first, second, _third = tab.board.columns[S.APPLIED].model.ids
    click(tab, first)
    click(tab, second, CONTROL)
    drag(tab, first, *strip_spot(tab))
    menu = shown_menu()
    turned_down = next(a for a in menu.actions() if a.text() == "Turned down…")
    assert not turned_down.isEnabled()
    assert turned_down.toolTip().startswith("One at a time")
    made = changes(house)
    pick(menu, "No answer")
    assert len(made) == 1
    assert len(cards(tab, S.APPLIED)) == 1


def test_the_strip_opens_and_gives_a_card_back(tab: PipelineTab, house: House) -> None:
    strip = tab.board.strip
    assert not strip.list.isVisible()
    strip.button.click()
    assert strip.model.ids == [house.ids["Editor"]]
    QApplication.processEvents()
    drag(tab, house.ids["Editor"], *below(tab, S.SCREENING))
    assert cards(tab, S.SCREENING) == ["Editor"]
    assert strip.button.text() == "Nothing has ended"
    assert not strip.list.isVisible()


def test_reading_only_drags_nothing(house: House, qtbot: QtBot) -> None:
    tab = open_tab(replace(house, desk=replace(house.desk, writable=False)), qtbot, BOARD)
    drag(tab, house.ids["Coach"], *below(tab, S.OFFER))
    click(tab, house.ids["Coach"])
    press(K.Key_Right, ALT)
    press(K.Key_Delete)
    assert cards(tab, S.APPLIED) == ["Coach"]


def test_a_problem_is_told_and_the_card_stays(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    card = house.ids["Coach"]
    click(tab, card)
    house.journal.history.listeners.clear()  # another window, as it were
    with house.journal.history.step("Gone") as step:
        step.delete(m.Opportunity, card)
    with qtbot.waitSignal(tab.problem):
        press(K.Key_Right, ALT)
