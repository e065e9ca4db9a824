# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a hand does with the board: find a card, click it, drag it, press a key."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from networkjournal.domain import words as w
from networkjournal.ui.pipeline.board.card_list import CardList
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from tests.ui.pipeline.conftest import House

S, K = w.Stage, Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


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


def line_of(one: CardList) -> int | None:
    """Return before which row the line is drawn where a card would drop."""
    return one._drop


def press(key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)


def changes(house: House) -> list[object]:
    """Return a list that grows with each step from now on."""
    made: list[object] = []
    house.journal.history.listeners.append(made.append)
    return made


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
