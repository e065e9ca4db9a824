# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes: exactly as typed, kept while typing, one step on leaving, never lost."""

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkjournal.store.journal import Journal
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.theme import Theme
from tests.ui.people_sample import Sample, fill, open_sample


def _stored(sample: Sample) -> str:
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    return page.row.notes


def _other(sample: Sample) -> int:
    return sample.feedback + 1


class Busy:
    """Hold the journal as a long import in another thread would."""

    def __init__(self, sample: Sample) -> None:
        self._journal = sample.journal
        self._held, self._free = Event(), Event()
        self._thread = Thread(target=self._hold)

    def __enter__(self) -> None:
        self._thread.start()
        assert self._held.wait(5)

    def __exit__(self, *_what: object) -> None:
        self._free.set()
        self._thread.join(5)

    def _hold(self) -> None:
        self._journal.connect_here()
        with self._journal.history.step("Import"):
            self._held.set()
            self._free.wait(5)
        self._journal.disconnect_here()


def test_leaving_the_editor_is_one_step_exactly_as_typed(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    with qtbot.waitActive(tab):
        tab.activateWindow()
    edit = tab.details.notes.edit
    edit.setFocus()
    edit.selectAll()
    typed = "  **bold** <b>x</b>\u00a0& 日本 🙂\n\n\tend  "
    edit.insertPlainText(typed)
    assert _stored(sample) != typed
    tab.focus_list()
    assert _stored(sample) == typed
    assert sample.journal.history.undo_label == "Write notes"
    sample.journal.history.undo()
    assert tab.details.notes.text().startswith("He had argued for me")
    sample.journal.history.redo()
    assert tab.details.notes.text() == typed


def test_what_is_being_typed_is_kept_within_a_second(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    meetings = sample.services.meetings
    edit = tab.details.notes.edit
    edit.setPlainText("")
    for letter in "a long answer without any rest":
        QTest.keyClicks(edit, letter)
        QTest.qWait(40)
    # Typing never paused for the draft's delay, and yet it is there.
    assert meetings.notes_draft(sample.feedback)
    assert sample.journal.history.undo_label != "Write notes"
    tab.save_pending()
    assert meetings.notes_draft(sample.feedback) is None
    assert _stored(sample) == "a long answer without any rest"


def test_a_draft_left_by_a_crash_is_put_back(
    qtbot: QtBot, theme: Theme, tmp_path: Path, sample: Sample
) -> None:
    other = _other(sample)
    sample.services.meetings.keep_notes_draft(other, "half a senten")
    tab = MeetingsTab(sample.desk)
    qtbot.addWidget(tab)
    tab.load()
    tab.show()
    assert not tab.details.notes.bar.isVisible()
    tab.show_item(other)
    assert tab.details.notes.text() == "half a senten"
    assert "It is back" in tab.details.notes.bar.text()
    tab.save_pending()
    page = sample.desk.reader.meeting(other)
    assert page is not None
    assert page.row.notes == "half a senten"
    assert not tab.details.notes.bar.isVisible()
    assert sample.services.meetings.notes_draft(other) is None


def test_choosing_another_meeting_stores_what_was_typed(tab: MeetingsTab, sample: Sample) -> None:
    tab.details.notes.edit.setPlainText("")
    QTest.keyClicks(tab.details.notes.edit, "For Dmitri")
    tab.show_item(_other(sample))
    assert tab.details.notes.text() == ""
    assert _stored(sample) == "For Dmitri"
    page = sample.desk.reader.meeting(_other(sample))
    assert page is not None
    assert page.row.notes == ""


def test_a_change_elsewhere_leaves_what_is_being_typed(tab: MeetingsTab, sample: Sample) -> None:
    edit = tab.details.notes.edit
    edit.setPlainText("")
    QTest.keyClicks(edit, "Still typing")
    sample.services.meetings.set_scale(sample.feedback, dread=3, worth=None)
    assert tab.details.notes.text() == "Still typing"
    assert tab.details.pair.dread.value() == 3


def test_leaving_unchanged_notes_makes_no_step(tab: MeetingsTab, sample: Sample) -> None:
    before = sample.journal.history.undo_label
    tab.details.notes.edit.left.emit()
    assert sample.journal.history.undo_label == before


def test_while_the_journal_is_busy_text_waits_and_is_stored_after(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    edit = tab.details.notes.edit
    edit.setPlainText("")
    QTest.keyClicks(edit, "Typed while importing")
    with Busy(sample):
        with qtbot.waitSignal(tab.problem) as told:
            tab.save_pending()
        assert "Another change" in told.args[0]
        tab.show_item(_other(sample))
        assert tab.details.notes.text() == ""
        tab.show_item(sample.feedback)
        assert tab.details.notes.text() == "Typed while importing"
    tab.details.keeper.try_again()
    assert _stored(sample) == "Typed while importing"


def test_the_agenda_waits_as_well(qtbot: QtBot, tab: MeetingsTab, sample: Sample) -> None:
    edit = tab.details.agenda.points.rows[0]
    with Busy(sample), qtbot.waitSignal(tab.problem):
        edit.remove.click()
    assert len(tab.details.agenda.points.rows) == 6
    tab.show_item(_other(sample))
    tab.show_item(sample.feedback)
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    assert len(page.items) == len(tab.details.agenda.points.rows) == 6


def test_the_keeper_tries_again_by_itself(qtbot: QtBot, tab: MeetingsTab, sample: Sample) -> None:
    keeper: Keeper = tab.details.keeper
    keeper._timer.setInterval(20)
    tab.details.notes.edit.setPlainText("")
    QTest.keyClicks(tab.details.notes.edit, "later")
    with Busy(sample):
        tab.save_pending()
        QTest.qWait(60)
        assert _stored(sample) != "later"
        assert keeper._timer.isActive()
    qtbot.waitUntil(lambda: _stored(sample) == "later", timeout=2000)
    assert not keeper._timer.isActive()


def test_far_too_long_notes_are_told_and_kept(tab: MeetingsTab, sample: Sample) -> None:
    before, text = _stored(sample), "long " * 400_000
    tab.details.notes.edit.setPlainText("")
    tab.details.notes.edit.insertPlainText(text)
    tab.save_pending()
    assert "1,000,000" in tab.details.notes.bar.text()
    assert _stored(sample) == before
    tab.show_item(_other(sample))
    tab.show_item(sample.feedback)
    assert tab.details.notes.text() == text
    assert sample.services.meetings.notes_draft(sample.feedback) == text


def test_notes_are_there_after_the_journal_was_closed(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "again").mkdir()
    first = open_sample(tmp_path / "again", theme)
    fill(first)
    tab = MeetingsTab(first.desk)
    qtbot.addWidget(tab)
    tab.load()
    tab.show_item(first.feedback)
    QTest.keyClick(tab.details.notes.edit, Qt.Key.Key_X)
    tab.save_pending()
    first.journal.close()
    journal = Journal.open(tmp_path / "again" / "j.njournal")
    page = journal.reader.meeting(first.feedback)
    assert page is not None
    assert page.row.notes.startswith("xHe had argued")
    journal.close()


def test_what_is_written_there_while_one_types_is_not_wiped(
    tab: MeetingsTab, sample: Sample
) -> None:
    before, edit = _stored(sample), tab.details.notes.edit
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, " Typed")
    sample.services.meetings.write_notes(sample.feedback, f"{before}\n\nFrom elsewhere")
    tab.save_pending()
    assert _stored(sample) == f"{before} Typed\n\nFrom elsewhere" == tab.details.notes.text()
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(edit, "So: ")
    tab.save_pending()
    assert _stored(sample) == f"So: {before} Typed\n\nFrom elsewhere"


def test_a_draft_left_by_a_crash_does_not_wipe_what_was_written_since(
    qtbot: QtBot, theme: Theme, sample: Sample
) -> None:
    meetings, other = sample.services.meetings, _other(sample)
    meetings.keep_notes_draft(other, "half a senten", "")
    meetings.write_notes(other, "From elsewhere")
    tab = MeetingsTab(sample.desk)
    qtbot.addWidget(tab)
    tab.load()
    tab.show()
    tab.show_item(other)
    tab.save_pending()
    assert meetings.stored_notes(other) == "From elsewhere\n\nhalf a senten"
    assert meetings.notes_draft(other) is None


def test_what_waited_and_was_stored_later_is_not_taken_for_another_text(
    tab: MeetingsTab, sample: Sample
) -> None:
    edit = tab.details.notes.edit
    edit.setPlainText("")
    QTest.keyClicks(edit, "Typd while importing")
    with Busy(sample):
        tab.save_pending()
    tab.details.keeper.try_again()
    assert _stored(sample) == "Typd while importing"
    edit.setPlainText("")
    QTest.keyClicks(edit, "Typed while importing")
    tab.save_pending()
    assert _stored(sample) == "Typed while importing"
