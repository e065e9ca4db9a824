# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board by keys and clicks: what is chosen, moved, opened, edited, deleted."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QContextMenuEvent,
)
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.ui.pipeline.board.card_list import CardList
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from tests.ui.pipeline.board.hands import (
    ALT,
    CONTROL,
    LEFT,
    SHIFT,
    K,
    S,
    below,
    cards,
    changes,
    click,
    pick,
    press,
    shown_menu,
    spot,
)
from tests.ui.pipeline.conftest import House


def test_a_click_opens_the_page_and_escape_closes_it(tab: PipelineTab, house: House) -> None:
    assert not tab.side.isVisible()
    click(tab, house.ids["Coach"])
    assert tab.current_id() == house.ids["Coach"]
    assert tab.side.isVisible()
    press(K.Key_Escape)
    assert not tab.side.isVisible()
    assert tab.board.columns[S.APPLIED].list.hasFocus()
    press(K.Key_Return)
    assert tab.side.isVisible()
    tab.side.close_button.click()
    assert not tab.side.isVisible()
    assert tab.current_id() == house.ids["Coach"], "the card stays chosen"


def test_escape_in_the_page_goes_back_to_the_card(tab: PipelineTab, house: House) -> None:
    click(tab, house.ids["Coach"])
    tab.details.head.move_to.setFocus()
    press(K.Key_Escape)
    assert not tab.side.isVisible()
    assert tab.board.columns[S.APPLIED].list.hasFocus()


def test_arrows_go_over_the_board_and_skip_empty_columns(tab: PipelineTab, house: House) -> None:
    tab.focus_list()
    assert tab.current_id() == house.ids["Officer"]
    press(K.Key_Right)
    assert tab.current_id() in tab.board.columns[S.APPLIED].model.ids
    press(K.Key_Right)
    assert tab.current_id() == house.ids["Director"], "nothing is in screening"
    press(K.Key_Right)
    press(K.Key_Right)
    assert tab.current_id() == house.ids["Adviser"], "and nothing is accepted"
    press(K.Key_Left)
    press(K.Key_Left)
    press(K.Key_End)
    assert tab.current_id() == tab.board.columns[S.APPLIED].model.ids[-1]
    press(K.Key_Up)
    assert tab.current_id() == tab.board.columns[S.APPLIED].model.ids[1]


def test_alt_and_arrows_move_a_card_and_say_where_it_is(
    tab: PipelineTab, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    click(tab, house.ids["Coach"])
    made = changes(house)
    press(K.Key_Right, ALT)
    assert cards(tab, S.SCREENING) == ["Coach"]
    assert said == ["Coach moved to Screening, 1 of 1"]
    assert tab.current_id() == house.ids["Coach"]
    assert tab.board.columns[S.SCREENING].list.hasFocus()
    press(K.Key_Left, ALT)
    assert cards(tab, S.APPLIED)[0] == "Coach"
    press(K.Key_Down, ALT)
    assert cards(tab, S.APPLIED)[1] == "Coach"
    assert said[-1] == "Coach moved to Applied, 2 of 3"
    press(K.Key_Up, ALT)
    assert cards(tab, S.APPLIED)[0] == "Coach"
    assert len(made) == 4
    house.journal.history.undo()
    assert cards(tab, S.APPLIED)[1] == "Coach"


def test_at_the_ends_of_the_board_nothing_moves(tab: PipelineTab, house: House) -> None:
    click(tab, house.ids["Officer"])
    made = changes(house)
    told = QSignalSpy(tab.board.told)
    press(K.Key_Left, ALT)
    press(K.Key_Up, ALT)
    assert cards(tab, S.SAVED) == ["Officer"]
    assert not made
    assert told.at(0) == ["Saved is the first stage"]


def test_cards_of_several_columns_go_on_each_from_its_own(tab: PipelineTab, house: House) -> None:
    coach, officer = house.ids["Coach"], house.ids["Officer"]
    click(tab, officer)
    click(tab, coach, Qt.KeyboardModifier.ControlModifier)
    made = changes(house)
    press(K.Key_Right, ALT)
    assert "Officer" in cards(tab, S.APPLIED)
    assert cards(tab, S.SCREENING) == ["Coach"]
    assert len(made) == 1
    assert sorted(tab.board.chosen()) == sorted([coach, officer])
    house.journal.history.undo()
    assert cards(tab, S.SAVED) == ["Officer"]
    assert "Coach" in cards(tab, S.APPLIED)


def test_shift_chooses_a_row_of_cards_and_a_plain_key_lets_go(
    tab: PipelineTab, house: House
) -> None:
    ids = tab.board.columns[S.APPLIED].model.ids
    click(tab, house.ids["Officer"])
    click(tab, ids[0])
    press(K.Key_Down, SHIFT)
    press(K.Key_Down, SHIFT)
    assert tab.board.chosen() == ids
    press(K.Key_Up)
    assert len(tab.board.chosen()) == 1
    click(tab, ids[2], SHIFT)
    assert set(tab.board.chosen()) <= set(ids)
    click(tab, house.ids["Adviser"])
    assert tab.board.chosen() == [house.ids["Adviser"]]


def test_the_strip_is_used_by_keys_too(tab: PipelineTab, house: House) -> None:
    tab.board.strip.button.click()
    QApplication.processEvents()
    click(tab, house.ids["Editor"])
    assert tab.current_id() == house.ids["Editor"]
    assert tab.side.isVisible()
    press(K.Key_Escape)
    assert not tab.board.strip.open
    focus = QApplication.focusWidget()
    assert focus is not None
    assert tab.board.isAncestorOf(focus)


def test_the_menu_moves_all_that_is_chosen(tab: PipelineTab) -> None:
    first, second, _third = tab.board.columns[S.APPLIED].model.ids
    click(tab, first)
    click(tab, second, CONTROL)
    one = tab.board.columns[S.APPLIED].list
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(one.viewport(), by_key)
    menu = shown_menu()
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert "To the next stage" in words
    edit = next(a for a in menu.actions() if a.text() == "&Edit…")
    assert not edit.isEnabled(), "a form is about one"
    pick(menu, "To the next stage")
    assert set(tab.board.columns[S.SCREENING].model.ids) == {first, second}


@pytest.mark.parametrize(("key", "held"), [(K.Key_Menu, None), (K.Key_F10, SHIFT)])
def test_the_keys_of_the_menu_open_it_at_the_current_card(
    tab: PipelineTab, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    across = tab.board.columns[S.SAVED].model.ids[0]
    click(tab, across)
    first = tab.board.columns[S.APPLIED].model.ids[0]
    click(tab, first, CONTROL)
    one = tab.board.columns[S.APPLIED].list
    place = spot(one, first)
    for holding in (K.Key_Control, K.Key_Shift):
        press(holding)
    press(key, held)
    menu = shown_menu()
    assert menu.pos() == one.viewport().mapToGlobal(place)
    assert set(tab.board.chosen()) == {across, first}
    menu.close()


def test_the_menu_of_a_card_that_was_scrolled_away_brings_it_back(
    tab: PipelineTab, house: House
) -> None:
    for number in range(30):
        house.add(f"Guide {number}", "Museum", S.APPLIED, 3)
    one = tab.board.columns[S.APPLIED].list
    first = one.cards.ids[0]
    click(tab, first)
    one.verticalScrollBar().setValue(one.verticalScrollBar().maximum())
    assert not one.viewport().rect().intersects(one.visualRect(one.currentIndex()))
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(one.viewport(), by_key)
    at = one.viewport().mapFromGlobal(shown_menu().pos())
    assert one.cards.ids[one.indexAt(at).row()] == first
    shown_menu().close()


def test_delete_puts_all_that_is_chosen_in_the_trash_in_one_step(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    first, second, _third = tab.board.columns[S.APPLIED].model.ids
    click(tab, first)
    click(tab, second, CONTROL)
    made = changes(house)
    with qtbot.waitSignal(tab.deleted) as told:
        press(K.Key_Delete)
    assert told.args == ["2 opportunities are in the trash."]
    assert len(made) == 1
    assert len(cards(tab, S.APPLIED)) == 1
    assert tab.current_id() == tab.board.columns[S.APPLIED].model.ids[0], "its neighbour is next"


def test_a_click_beside_the_cards_means_none(tab: PipelineTab, house: House) -> None:
    click(tab, house.ids["Coach"])
    port, place = below(tab, S.APPLIED)
    QTest.mouseClick(port, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert tab.current_id() is None
    assert tab.board.chosen() == []
    assert not tab.side.isVisible()
    press(K.Key_Delete)
    assert len(cards(tab, S.APPLIED)) == 3


def test_f2_edits_the_card(tab: PipelineTab, house: House) -> None:
    click(tab, house.ids["Coach"])
    press(K.Key_F2)
    dialog = tab._dialog
    assert dialog is not None
    assert dialog.windowTitle() == "Edit opportunity"
    dialog.reject()


def test_the_board_is_one_stop_of_the_tab_key(tab: PipelineTab, house: House) -> None:
    tab.focus_list()
    press(K.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), CardList)
