# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A touch in two keystrokes: L, a line, Enter; nothing that was typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain import rows
from networkjournal.domain.edits import TouchFields
from networkjournal.domain.words import Channel, Direction
from networkjournal.store.journal import Journal
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.contacts.person.touch_line import TouchLine
from networkjournal.ui.dialogs.touch_dialog import TouchDialog
from tests.ui.people_sample import TODAY, Sample


def last_touch(sample: Sample, contact_id: int) -> rows.Touch:
    page = sample.desk.reader.contact(contact_id)
    assert page is not None
    found = sample.desk.reader.touch(max(e.touch_id or 0 for e in page.timeline))
    assert found is not None
    return found


def dialog_of(tab: ContactsTab) -> TouchDialog:
    dialogs: list[TouchDialog] = tab.window().findChildren(TouchDialog)  # type: ignore[assignment]
    assert len(dialogs) == 1
    return dialogs[0]


@pytest.fixture
def touch_line(tab: ContactsTab) -> TouchLine:
    tab.focus_list()
    QTest.keyClick(tab.list.view, Qt.Key.Key_L)
    assert tab.details.touch_line.line.hasFocus()
    return tab.details.touch_line


def test_the_first_words_say_how_it_was(
    tab: ContactsTab, sample: Sample, touch_line: TouchLine
) -> None:
    QTest.keyClicks(touch_line.line, "they called about the outline")
    QTest.keyClick(touch_line.line, Qt.Key.Key_Return)
    made = last_touch(sample, sample.dmitri)
    assert (made.on, made.channel, made.direction, made.gist) == (
        TODAY, Channel.CALL, Direction.IN, "they called about the outline",
    )  # fmt: skip
    assert tab.details.timeline.rows[0]._entry.touch_id == made.id
    assert not touch_line.isVisible()
    assert sample.services.contacts.touch_draft(sample.dmitri) == ""


def test_a_touch_that_was_logged_leaves_no_draft(
    tab: ContactsTab, sample: Sample, touch_line: TouchLine
) -> None:
    QTest.keyClicks(touch_line.line, "called about")
    tab.save_pending()
    assert sample.services.contacts.touch_draft(sample.dmitri) == "called about"
    QTest.keyClicks(touch_line.line, " the outline")
    QTest.keyClick(touch_line.line, Qt.Key.Key_Return)
    assert sample.services.contacts.touch_draft(sample.dmitri) == ""
    tab.show_item(sample.ruth)
    tab.show_item(sample.dmitri)
    assert not touch_line.isVisible()


def test_l_opens_the_line_from_anywhere_on_the_page(tab: ContactsTab) -> None:
    row = tab.details.timeline.rows[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_L)
    assert tab.details.touch_line.line.hasFocus()
    QTest.keyClicks(tab.details.touch_line.line, "lunch")
    assert tab.details.touch_line.line.text() == "lunch"


def test_what_is_chosen_by_hand_stays_whatever_is_typed(
    sample: Sample, touch_line: TouchLine
) -> None:
    chips = {chip.word: chip for chip in (*touch_line.channels, *touch_line.directions)}
    QTest.keyClicks(touch_line.line, "called")
    assert chips[Channel.CALL].isChecked()
    chips[Channel.VIDEO].click()
    chips[Direction.IN].click()
    QTest.keyClicks(touch_line.line, " them back")
    assert touch_line.fields().channel is Channel.VIDEO
    chips[Channel.VIDEO].click()
    assert touch_line.fields().channel is None
    QTest.keyClick(touch_line.line, Qt.Key.Key_Enter)
    made = last_touch(sample, sample.dmitri)
    assert (made.channel, made.direction) == (None, Direction.IN)


def test_escape_leaves_the_line_and_its_words_come_back(
    tab: ContactsTab, sample: Sample, touch_line: TouchLine
) -> None:
    QTest.keyClicks(touch_line.line, "met at the")
    QTest.keyClick(touch_line.line, Qt.Key.Key_Escape)
    assert not touch_line.isVisible()
    assert tab.list.view.hasFocus()
    tab.show_item(sample.ruth)
    assert touch_line.line.text() == ""
    assert not touch_line.isVisible()
    tab.show_item(sample.dmitri)
    assert touch_line.line.text() == "met at the"
    assert touch_line.isVisible()
    assert touch_line.fields().channel is Channel.IN_PERSON


def test_words_of_one_person_never_go_to_another(
    tab: ContactsTab, sample: Sample, touch_line: TouchLine
) -> None:
    QTest.keyClicks(touch_line.line, "wrote to Dmitri")
    tab.show_item(sample.ruth)
    assert touch_line.line.text() == ""
    tab.log_touch()
    QTest.keyClicks(touch_line.line, "wrote to Ruth")
    QTest.keyClick(touch_line.line, Qt.Key.Key_Return)
    assert last_touch(sample, sample.ruth).gist == "wrote to Ruth"
    assert sample.services.contacts.touch_draft(sample.dmitri) == "wrote to Dmitri"


def test_an_empty_line_is_left_by_enter(sample: Sample, touch_line: TouchLine) -> None:
    label = sample.journal.history.undo_label
    QTest.keyClick(touch_line.line, Qt.Key.Key_Return)
    assert not touch_line.isVisible()
    assert sample.journal.history.undo_label == label


def test_a_busy_journal_keeps_the_words_and_says_why(
    sample: Sample, touch_line: TouchLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = sample.journal.history
    monkeypatch.setattr(type(history), "busy", property(lambda _self: True))
    QTest.keyClicks(touch_line.line, "called")
    touch_line.keep()
    QTest.keyClick(touch_line.line, Qt.Key.Key_Escape)
    monkeypatch.undo()
    touch_line.open()
    assert touch_line.line.text() == "called"
    touch_line.keep()
    assert sample.services.contacts.touch_draft(sample.dmitri) == "called"


def test_somebody_deleted_meanwhile_is_told_at_the_line(
    sample: Sample, touch_line: TouchLine
) -> None:
    QTest.keyClicks(touch_line.line, "called")
    touch_line._id = 999
    touch_line.log()
    assert "deleted meanwhile" in touch_line._problem.text()
    assert touch_line.line.text() == "called"


def test_another_day_opens_the_form_with_what_stands_there(
    tab: ContactsTab, sample: Sample, touch_line: TouchLine
) -> None:
    QTest.keyClicks(touch_line.line, "they wrote")
    touch_line.more.click()
    dialog = dialog_of(tab)
    assert dialog.fields() == TouchFields(TODAY, Direction.IN, Channel.EMAIL, "they wrote")
    dialog.day.setText("20 Nov 2026")
    dialog.save()
    assert str(last_touch(sample, sample.dmitri).on) == "2026-11-20"
    assert touch_line.line.text() == ""


def test_a_touch_is_changed_by_keys_and_deleted_by_keys(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    row = next(row for row in tab.details.timeline.rows if row.edit is not None)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    dialog = dialog_of(tab)
    assert dialog.gist.toPlainText() == "Thanked him for the lunch"
    dialog.gist.setPlainText("Thanked him twice")
    dialog.save()
    QApplication.processEvents()
    row = next(row for row in tab.details.timeline.rows if row.edit is not None)
    assert row._entry.detail == "Thanked him twice"
    with qtbot.waitSignal(tab.deleted):
        QTest.keyClick(row, Qt.Key.Key_Delete)
    assert all(r._entry.detail != "Thanked him twice" for r in tab.details.timeline.rows)


def test_a_draft_is_there_after_the_program_was_closed(
    tab: ContactsTab, sample: Sample, touch_line: TouchLine
) -> None:
    QTest.keyClicks(touch_line.line, "called ab")
    tab.save_pending()
    path = sample.journal.path
    sample.journal.close()
    again = Journal.open(path)
    draft = again.reader.draft(f"contact-touch:{sample.dmitri}")
    assert draft is not None
    assert draft.content == {"text": "called ab"}
    again.close()
