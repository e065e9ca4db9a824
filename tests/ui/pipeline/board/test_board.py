# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board as hands use it: by mouse and by keys, on a real journal."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.settings import StageNames
from networkjournal.store import models as m
from networkjournal.ui.pipeline.board.card_list import CardList
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.pipeline.tab_head import BOARD, TABLE
from tests.ui.pipeline.conftest import House, ago, open_tab

S, K = w.Stage, Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tab(house: House, qtbot: QtBot) -> PipelineTab:
    house.add("Analyst", "Öresund", S.APPLIED, 17)
    house.add("Teacher", "City School", S.APPLIED, 3)
    return open_tab(house, qtbot, BOARD)


def cards(tab: PipelineTab, stage: w.Stage) -> list[str]:
    model = tab.board.columns[stage].model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def spot(one: CardList, card: int) -> QPoint:
    row = one.cards.row_of(card)
    assert row is not None
    return one.visualRect(one.cards.index(row, 0)).center()


def where(tab: PipelineTab, card: int) -> CardList:
    lists = [column.list for column in tab.board.columns.values()] + [tab.board.strip.list]
    return next(one for one in lists if card in one.cards.ids)


def click(tab: PipelineTab, card: int, held: Qt.KeyboardModifier | None = None) -> None:
    one = where(tab, card)
    held = held or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(one.viewport(), LEFT, held, spot(one, card))


def drag(tab: PipelineTab, card: int, over: QWidget, at: QPoint, *, drop: bool = True) -> None:
    """Press on a card, go to a place on another widget, and let go there."""
    one = where(tab, card)
    start, port = spot(one, card), one.viewport()
    end = port.mapFromGlobal(over.mapToGlobal(at))
    QTest.mousePress(port, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for part in (0.1, 0.5, 1.0):
        QTest.mouseMove(port, start + (end - start) * part)
    if drop:
        QTest.mouseRelease(port, LEFT, Qt.KeyboardModifier.NoModifier, end)


def below(tab: PipelineTab, stage: w.Stage) -> tuple[QWidget, QPoint]:
    """Return a place below all cards of a column."""
    port = tab.board.columns[stage].list.viewport()
    return port, QPoint(60, port.height() - 8)


def press(key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)


def changes(house: House) -> list[object]:
    """Return a list that grows with each step from now on."""
    made: list[object] = []
    house.journal.history.listeners.append(made.append)
    return made


def test_each_stage_has_its_column_and_what_has_ended_none(tab: PipelineTab) -> None:
    assert {stage: len(cards(tab, stage)) for stage in S} == {
        S.SAVED: 1, S.APPLIED: 3, S.SCREENING: 0, S.INTERVIEWING: 1, S.OFFER: 1, S.ACCEPTED: 0,
    }  # fmt: skip
    assert tab.board.strip.button.text() == "1 ended: 1 no answer"
    assert [column.name for column in tab.board.columns.values()][:2] == ["Saved", "Applied"]


def test_stages_bear_the_names_that_were_given(tab: PipelineTab, house: House) -> None:
    house.desk.services.settings.save(StageNames(applied="Sent off"))
    assert tab.board.columns[S.APPLIED].name == "Sent off"


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
        if event.type() is QAccessible.Event.Announcement:
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
    press(K.Key_Left, ALT)
    press(K.Key_Up, ALT)
    assert cards(tab, S.SAVED) == ["Officer"]
    assert not made


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
    assert target._drop == 0
    assert tab.board.strip.button.text() == "Drop here to close as…"
    press(K.Key_Escape)
    assert target._drop is None
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


def shown_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text().replace("&", "") == words)
    action.trigger()
    menu.close()


def strip_spot(tab: PipelineTab) -> tuple[QWidget, QPoint]:
    return tab.board.strip, QPoint(120, 12)


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


def test_the_strip_is_used_by_keys_too(tab: PipelineTab, house: House) -> None:
    tab.board.strip.button.click()
    QApplication.processEvents()
    click(tab, house.ids["Editor"])
    assert tab.current_id() == house.ids["Editor"]
    assert tab.side.isVisible()
    press(K.Key_Escape)
    assert not tab.board.strip.open
    assert tab.board.isAncestorOf(QApplication.focusWidget())


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


def test_f2_edits_the_card(tab: PipelineTab, house: House) -> None:
    click(tab, house.ids["Coach"])
    press(K.Key_F2)
    dialog = tab._dialog
    assert dialog is not None
    assert dialog.windowTitle() == "Edit opportunity"
    dialog.reject()


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


def test_quiet_cards_are_counted_and_seen(tab: PipelineTab, house: House) -> None:
    face = tab.board.deck.faces([house.ids["Analyst"]])[house.ids["Analyst"]]
    assert face.chips == (("Quiet 17 days", "waiting"),)
    assert face.days == "", "the chip says it"
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


def test_the_board_is_one_stop_of_the_tab_key(tab: PipelineTab, house: House) -> None:
    tab.focus_list()
    press(K.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), CardList)


def test_every_card_has_words_for_a_screen_reader(tab: PipelineTab, house: House) -> None:
    column = tab.board.columns[S.APPLIED]
    assert column.list.accessibleName() == "Applied"
    assert column.list.accessibleDescription() == "3 opportunities, 1 is quiet"
    row = column.model.row_of(house.ids["Coach"])
    assert row is not None
    words = column.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Coach · Riverside College · Applied: 9 days · Waiting 9 days"
