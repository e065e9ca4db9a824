# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab goes through a person's page as one reads it, also through what has just opened there."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.contacts.person.promises_card import PromiseEditor


def focus(tab: ContactsTab) -> QWidget:
    return tab.window().focusWidget()


def seen(tab: ContactsTab) -> list[QWidget]:
    """Go through the page by Tab, from its first stop until one leaves it."""
    found: list[QWidget] = []
    while tab.details.isAncestorOf(focus(tab)) and focus(tab) not in found:
        found.append(focus(tab))
        QTest.keyClick(focus(tab), Qt.Key.Key_Tab)
    return found


def test_from_the_last_field_of_a_promise_tab_comes_to_its_buttons(
    tab: ContactsTab, qtbot: QtBot
) -> None:
    tab.activateWindow()
    buttons = cast("list[QPushButton]", tab.details.findChildren(QPushButton))
    next(one for one in buttons if one.text() == "Add a promise…").click()
    (form,) = cast("list[PromiseEditor]", tab.details.findChildren(PromiseEditor))
    qtbot.waitUntil(form.text.hasFocus)
    qtbot.wait(20)
    stops = []
    for _step in range(4):
        stops.append(focus(tab))
        QTest.keyClick(focus(tab), Qt.Key.Key_Tab)
    assert stops == [form.text, form.due.none, form.save, form.cancel]


def test_tab_goes_down_the_page_and_ends_with_the_note(tab: ContactsTab, qtbot: QtBot) -> None:
    tab.activateWindow()
    # What stands above is made anew by a change.
    tab.refresh(frozenset({"contact"}))
    qtbot.wait(20)
    tab.details.touch_button.setFocus()
    qtbot.waitUntil(tab.details.touch_button.hasFocus)
    stops = seen(tab)
    assert stops[-1] is tab.details.note.notes.edit
    cards = [tab.details.timeline, tab.details.introductions, tab.details.side, tab.details.note]
    places = [at for one in stops for at, card in enumerate(cards) if card.isAncestorOf(one)]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 3}
