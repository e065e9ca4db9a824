# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""When the window of the tree reads the network anew."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.contacts.tree.test_tree_window import Source, opened
from tests.ui.network_sample import many
from tests.ui.people_sample import Sample


def test_many_changes_are_read_together_and_only_while_they_are_seen(
    sample: Sample, qtbot: QtBot
) -> None:
    source = Source(many(40))
    window = opened(sample, qtbot, source)
    contact = frozenset({"contact"})
    for _each in range(5):
        window.refresh(contact)
        QTest.qWait(60)
    read = source.reads
    qtbot.waitUntil(lambda: source.reads == read + 1)
    QTest.qWait(300)
    assert (read, source.reads) == (1, 2)
    window.hide()
    source.network = many(42)
    window.refresh(contact)
    QTest.qWait(1100)
    assert source.reads == 2
    window.show()
    assert len(window.network.links) == 42
