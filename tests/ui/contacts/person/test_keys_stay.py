# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard stays where one works when a change takes away what had it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.views import EntryKind
from networkjournal.domain.words import Cadence
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.widgets.tab_order import stops
from tests.ui.people_sample import Sample


def focus(tab: ContactsTab) -> QWidget | None:
    return tab.window().focusWidget()


def test_after_a_change_of_all_those_chosen_the_list_has_the_keys(
    tab: ContactsTab, sample: Sample
) -> None:
    tab.activateWindow()
    tab.list.view.selectAll()
    tab.list.bulk.cadence.setFocus()
    tab.list.bulk.cadences.picked.emit(Cadence.A)
    assert sample.desk.reader.contacts([sample.dmitri])[0].cadence is Cadence.A
    assert focus(tab) in (tab.list.view, tab.list.bulk.cadence)


def test_after_the_first_people_came_the_list_has_the_keys(
    qtbot: QtBot, sample: Sample, tab: ContactsTab
) -> None:
    everybody = range(tab.list.model.rowCount())
    ids = [one for row in everybody if (one := tab.list.model.id_at(row)) is not None]
    for one in ids:
        sample.services.contacts.trash(one)
    tab.activateWindow()
    assert tab.list.model.rowCount() == 0
    tab._import.setFocus()
    sample.services.contacts.take_back(sample.dmitri)
    assert focus(tab) is tab.list.view
    assert tab.list.chosen_ids() == (sample.dmitri,)


def test_where_the_notes_go_from_the_story_the_keys_stay_in_it(
    tab: ContactsTab, sample: Sample, qtbot: QtBot
) -> None:
    tab.activateWindow()
    sample.services.contacts.write_notes(sample.dmitri, "2026-11-03 Met at the fair")
    chip = tab.details.timeline.chips[EntryKind.NOTE]
    qtbot.waitUntil(chip.isVisible)
    chip.click()
    chip.setFocus()
    sample.journal.history.undo()
    assert not chip.isVisible()
    now = focus(tab)
    assert now is not None
    assert tab.details.timeline.isAncestorOf(now)


def test_l_logs_a_touch_from_every_stop_of_the_page(
    tab: ContactsTab, maria: int, qtbot: QtBot
) -> None:
    tab.show_item(maria)
    tab.activateWindow()
    assert tab.why.isVisible()
    for stop in list(stops(tab._side)):
        if not (stop.isVisible() and stop.isEnabled()):
            continue
        if isinstance(stop, QLineEdit | QPlainTextEdit | QComboBox):
            continue
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_L)
        line = tab.details.touch_line
        now = focus(tab)
        assert now is not None
        assert line.isAncestorOf(now), stop
        QTest.keyClick(now, Qt.Key.Key_Escape)
        qtbot.waitUntil(tab.list.view.hasFocus)
