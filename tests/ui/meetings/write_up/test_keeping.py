# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was typed survives closing, a crash, a full disk, and what cannot be stored."""

import sqlite3
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.domain.words import YieldKind
from networkjournal.services.write_up import WriteUps
from tests.ui.meetings.write_up.conftest import Open
from tests.ui.people_sample import Sample

Key = Qt.Key


def test_escape_keeps_all_of_it(writing: Open, sample: Sample, qtbot: QtBot) -> None:
    pen = writing()
    pen.enter("Too quiet", "meetings", "Toastmasters on Tuesdays")
    pen.enter("")
    pen.window.page.yields.lines[0].chips.choose(YieldKind.ADVICE)
    pen.window.page.yields.lines[0].text.setText("Breathe")
    pen.window.page.promises.lines[0].text.setText("Ask HR")
    pen.window.page.promises.lines[0].whose.set_current(1)
    pen.window.page.worth.worth.setFocus()
    pen.press(Key.Key_8)
    line = pen.window.page.thanks.lines[0]
    line.read.click()
    line.text.setPlainText("Dear Dmitri [one thing]")
    with qtbot.waitSignal(pen.window.kept):
        pen.press(Key.Key_Escape)
    assert sample.services.write_ups.kept(sample.feedback) is not None
    again = writing()
    assert again.window.page.draft() == pen.window.page.draft()
    assert again.window.page.draft().gaps[0].evidence == "Toastmasters on Tuesdays"
    assert again.window.page.draft().thanks[0].text == "Dear Dmitri [one thing]"


def test_an_untouched_one_leaves_nothing(writing: Open, sample: Sample, qtbot: QtBot) -> None:
    pen = writing()
    with qtbot.assertNotEmitted(pen.window.kept):
        pen.window.later.click()
    assert sample.services.write_ups.kept(sample.feedback) is None


def test_a_crash_loses_less_than_a_second(writing: Open, qtbot: QtBot, tmp_path: Path) -> None:
    pen = writing()
    pen.type("Too quiet")
    began = time.monotonic()
    # A second reader of the file sees only what would be there after a crash.
    with sqlite3.connect(f"file:{tmp_path / 'j.njournal'}?mode=ro", uri=True) as other:

        def kept() -> bool:
            rows = other.execute("SELECT content FROM draft").fetchall()
            return any("Too quiet" in row[0] for row in rows)

        while not kept():
            assert time.monotonic() - began < 1.5
            qtbot.wait(20)
    other.close()


def test_what_is_wrong_is_said_at_its_line_and_goes_with_it(writing: Open) -> None:
    pen = writing()
    page = pen.window.page
    yields, promises = page.yields.lines[0], page.promises.lines[0]
    page.gaps.lines[0].about.setText("money")
    yields.text.setText("Runs the evening groups")
    promises.text.setText("Ask HR")
    promises.due.setText("someday")
    page.next.check_in_on.setText("when it suits")
    page.thanks.lines[0].write_on.setText("soon")
    assert page.gaps.lines[0].problem() == ""
    pen.window.store.click()
    assert pen.window.isVisible()
    assert page.gaps.lines[0].problem() == "What was missing?"
    assert yields.problem() == "Whom did they name?"
    assert "cannot be read as a date" in promises.problem()
    assert "cannot be read as a date" in page.next.field.problem
    assert "cannot be read as a date" in page.thanks.lines[0].day.problem
    assert pen.focus() is page.gaps.lines[0].text
    page.gaps.lines[0].text.setText("A budget")
    assert page.gaps.lines[0].problem() == ""
    promises.due.setText("")
    page.next.check_in_on.setText("")
    page.thanks.lines[0].write_on.setText("tomorrow")
    pen.window.store.click()
    assert pen.focus() is yields.person
    pen.type("Ingrid Solberg")
    pen.window.store.click()
    assert not pen.window.isVisible()
    assert [y.person for y in pen.beside().yields] == ["Ingrid Solberg"]


def test_a_day_that_cannot_be_read_is_told_when_it_is_left(writing: Open) -> None:
    pen = writing()
    line = pen.window.page.promises.lines[0]
    pen.go_to(line.text)
    pen.enter("Ask HR", "someday")
    assert "cannot be read as a date" in line.problem()
    line.due.setText("tomorrow")
    assert line.problem() == ""


def test_a_circle_is_told_at_the_line_and_nothing_is_stored(
    writing: Open, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def circle(*_given: object) -> None:
        raise UserError({"yields.0.person": "That would make a circle."})

    monkeypatch.setattr(WriteUps, "finish", circle)
    pen = writing()
    pen.window.page.yields.lines[0].person.setText("Ruth Abara")
    pen.window.page.yields.lines[0].person.textEdited.emit("Ruth Abara")
    pen.window.keep()
    assert pen.window.page.yields.lines[0].problem() == "That would make a circle."
    assert pen.window.isVisible()


def test_a_meeting_deleted_meanwhile_is_told_at_the_foot(writing: Open, sample: Sample) -> None:
    pen = writing()
    pen.type("Too quiet")
    sample.services.meetings.trash(sample.feedback)
    pen.window.keep()
    assert pen.window.told() == "This meeting was deleted meanwhile."
    assert pen.window.isVisible()


def test_a_full_disk_holds_the_window_once(
    writing: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OutsideError("The disk is full.")

    pen = writing()
    pen.type("Too quiet")
    monkeypatch.setattr(WriteUps, "keep", full)
    monkeypatch.setattr(WriteUps, "finish", full)
    qtbot.waitUntil(lambda: pen.window.told() == "The disk is full.")
    pen.window.keep()
    assert pen.window.isVisible()
    pen.window.reject()
    assert pen.window.isVisible()
    assert "Closing again leaves it unkept" in pen.window.told()
    monkeypatch.undo()
    qtbot.waitUntil(lambda: pen.window.told() == "")
    monkeypatch.setattr(WriteUps, "keep", full)
    pen.type(" at times")
    pen.window.reject()
    pen.window.reject()
    assert not pen.window.isVisible()


def test_notes_stand_beside_where_there_is_room(writing: Open, sample: Sample) -> None:
    pen = writing()
    pen.window.resize(1040, 700)
    assert pen.window.beside.isVisible()
    pen.window.resize(700, 600)
    assert not pen.window.beside.isVisible()
    sample.services.meetings.write_notes(sample.feedback, "<b>New</b> words")
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    pen.window.read_notes(page)
    pen.window.resize(1040, 700)
    assert pen.window.beside.isVisible()
