# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""When the window of the tree reads the network anew, and what it leaves the keys with."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.words import Cadence
from networkjournal.ui.contacts.tree.tree_window import TreeWindow
from tests.ui.contacts.tree.test_tree_window import Source, opened
from tests.ui.network_sample import many
from tests.ui.people_sample import TODAY, Sample


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


def test_a_change_that_leaves_the_tree_as_it_is_draws_nothing_anew(
    sample: Sample, qtbot: QtBot
) -> None:
    ruth = sample.services.contacts.create(ContactFields("Ruth Abara"))
    window = TreeWindow(sample.desk, sample.desk.reader.network)
    qtbot.addWidget(window)
    window.show()
    before = window.whole
    sample.services.keep_in_touch.set_cadence([ruth], Cadence.A, TODAY)
    window.read()
    assert window.whole is before
    sample.services.contacts.change(ruth, ContactFields("Ruth Lind"))
    window.read()
    assert window.whole is not before
    assert window.network.people[ruth].name == "Ruth Lind"


def test_what_is_pressed_below_leaves_the_keys_with_the_tree(sample: Sample, qtbot: QtBot) -> None:
    window = opened(sample, qtbot, many(400))
    window.picture.setFocus()
    QTest.mouseClick(window.unfold_button, Qt.MouseButton.LeftButton)
    assert window.picture.hasFocus()
    window.unfold_button.setFocus()
    QTest.keyClick(window.unfold_button, Qt.Key.Key_Space)
    assert window.picture.hasFocus()
    window.ways.set_current(1)
    window.list.setFocus()
    QTest.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert window.list.hasFocus()
