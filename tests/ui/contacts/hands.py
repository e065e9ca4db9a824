# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one does in the list of people, and what one sees there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkjournal.domain.views import ContactLine
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.contacts.people_list.quick_chips import QuickChip
from tests.ui.people_sample import TODAY, Sample


def press(tab: ContactsTab, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(tab.list.view, key)
    # As after a moment in which nothing more was typed.
    tab.list.letters.carry_out()


def line(sample: Sample, one: int) -> ContactLine:
    return sample.desk.reader.contacts([one], TODAY)[0]


def names(tab: ContactsTab) -> list[str]:
    model = tab.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def chip(tab: ContactsTab, words: str) -> QuickChip:
    tab.list.quick.count()
    return next(one for one in tab.list.quick.chips if one.quick.text == words)
