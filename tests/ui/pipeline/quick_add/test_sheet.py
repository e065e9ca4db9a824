# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one line: typed with real keys, seen as it will stand, added, kept, told what is wrong."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.quick_add import MOST
from networkjournal.domain.words import Stage
from networkjournal.store import models as m
from networkjournal.ui.pipeline.quick_add.sheet import QuickAddSheet
from networkjournal.ui.widgets.tinted_line import TintedLine
from tests.ui.pipeline.conftest import House, children

LINE = "Academic Adviser at Lakeside College, applied 3 Feb, from Ruth Abara"


@pytest.fixture
def sheet(empty: House, qtbot: QtBot) -> Iterator[QuickAddSheet]:
    usual = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(900, 600)
    made = QuickAddSheet(empty.desk, around)
    empty.journal.history.listeners.append(made.refresh)
    with qtbot.waitExposed(around):
        around.show()
    made.open_line()
    qtbot.waitUntil(made.line.hasFocus)
    yield made
    QLocale.setDefault(usual)


def keys(sheet: QuickAddSheet, text: str) -> None:
    QTest.keyClicks(sheet.line, text)


def press(sheet: QuickAddSheet, key: Qt.Key, shift: bool = False) -> None:
    way = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(sheet.line, key, way)


def shown(sheet: QuickAddSheet) -> list[str]:
    return [label.text() for label in children(sheet.preview, QLabel) if label.text()]


def said(sheet: QuickAddSheet) -> list[str]:
    return [one.text() for one in children(sheet, QLabel) if one.property("role") == "problem"]


def positions(house: House) -> list[str]:
    return [row.position for row in m.Opportunity.select().bind(house.journal.database)]


def test_the_card_shows_all_that_was_understood(sheet: QuickAddSheet, empty: House) -> None:
    empty.desk.services.contacts.create(ContactFields("Ruth Abara"))
    keys(sheet, f"{LINE}, interview 5 Dec, 40k")
    assert shown(sheet) == [
        "Academic Adviser", "Lakeside College", "new",
        "Applied", "Tuesday 3 February 2026",
        "Interviewing", "today, Sunday 22 November 2026",
        "Round 1", "Saturday 5 December 2026", "planned",
        "From", "Ruth Abara", "in Contacts", "Salary", "40k",
    ]  # fmt: skip
    assert said(sheet) == []


def test_the_days_are_read_in_the_users_language(sheet: QuickAddSheet) -> None:
    sheet.setLocale(QLocale("de_DE"))
    sheet.line.set_text("Beraterin, applied 3. März")
    assert "Tuesday 3 March 2026" in shown(sheet)


def test_enter_adds_it_in_one_step_and_closes(
    sheet: QuickAddSheet, empty: House, qtbot: QtBot
) -> None:
    keys(sheet, LINE)
    with qtbot.waitSignal(sheet.added) as told:
        press(sheet, Qt.Key.Key_Return)
    page = empty.desk.reader.opportunity(told.args[0])
    assert page is not None
    assert (page.row.position, page.row.stage) == ("Academic Adviser", Stage.APPLIED)
    assert page.row.source == "Ruth Abara"
    assert sheet.isHidden()
    empty.journal.history.undo()
    assert positions(empty) == []


def test_shift_and_enter_leave_the_line_open_for_the_next(
    sheet: QuickAddSheet, empty: House
) -> None:
    for text in (LINE, "Coach at lakeside college"):
        keys(sheet, text)
        press(sheet, Qt.Key.Key_Return, shift=True)
        assert sheet.isVisible()
        assert sheet.line.text() == ""
    assert positions(empty) == ["Academic Adviser", "Coach"]
    assert empty.desk.reader.organization_names() == ["Lakeside College"]
    press(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert empty.desk.services.quick_add.kept() == ""


def test_an_organization_that_was_just_added_is_new_no_more(sheet: QuickAddSheet) -> None:
    keys(sheet, "Adviser at Lakeside")
    assert "new" in shown(sheet)
    press(sheet, Qt.Key.Key_Enter, shift=True)
    keys(sheet, "Coach at Lakeside")
    assert "new" not in shown(sheet)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Adviser, applied 3 Feb 1200", "3 Feb 1200 cannot be right."),
        ("Adviser, applied 5 Dec 2027", "Applied: 5 Dec 2027 has not come yet."),
        ("applied 3 Feb", "What is the position called?"),
        ("", "What is the position called?"),
        ("x" * 501, "This is longer than 500 characters. Shorten it; nothing is lost."),
    ],
)
def test_what_cannot_be_added_is_told_at_the_line(
    sheet: QuickAddSheet, empty: House, line: str, sentence: str
) -> None:
    sheet.line.set_text(line)
    press(sheet, Qt.Key.Key_Return)
    assert said(sheet) == [sentence]
    assert sheet.isVisible()
    assert sheet.line.text() == line
    assert positions(empty) == []
    keys(sheet, "!")
    assert sentence not in said(sheet) or "Feb 1200" in sentence or "2027" in sentence


def test_what_is_not_understood_stays_in_the_title(sheet: QuickAddSheet) -> None:
    keys(sheet, "Adviser, applied 31 Feb")
    assert shown(sheet)[0] == "Adviser, applied 31 Feb"
    assert shown(sheet)[-1] == "“31 Feb” could not be read as a date; it stays in the title."
    for _letter in "1 Feb":
        press(sheet, Qt.Key.Key_Backspace)
    keys(sheet, " Feb")
    assert shown(sheet)[0] == "Adviser"
    assert not [text for text in shown(sheet) if "could not" in text]


def test_escape_keeps_the_line_and_says_so(
    sheet: QuickAddSheet, empty: House, qtbot: QtBot
) -> None:
    keys(sheet, "Adviser at Lake")
    with qtbot.waitSignal(sheet.told) as told:
        press(sheet, Qt.Key.Key_Escape)
    assert told.args == ["Your line is kept. Ctrl+N brings it back."]
    sheet.open_line()
    assert sheet.line.text() == "Adviser at Lake"
    assert "Kept from before" in [label.text() for label in children(sheet, QLabel)]
    keys(sheet, "side")
    press(sheet, Qt.Key.Key_Return)
    assert empty.desk.services.quick_add.kept() == ""
    sheet.open_line()
    assert sheet.line.text() == ""


def test_a_line_that_cannot_be_stored_stays_with_the_reason(
    sheet: QuickAddSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_all: object) -> None:
        raise OutsideError("The disk is full.")

    keys(sheet, LINE)
    monkeypatch.setattr(type(sheet._desk.services.quick_add), "add", full)
    monkeypatch.setattr(type(sheet._desk.services.quick_add), "keep", full)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        press(sheet, key)
        assert said(sheet) == ["The disk is full."]
        assert sheet.isVisible()
        assert sheet.line.text() == LINE


def tinted(sheet: QuickAddSheet) -> list[tuple[str, QColor]]:
    tints: list[Any] = sheet.line.extraSelections()  # their fields have no types
    return [(one.cursor.selectedText(), one.format.background().color()) for one in tints]


def test_the_parts_are_tinted_where_they_stand_beyond_the_first_plane_too(
    sheet: QuickAddSheet, empty: House
) -> None:
    sheet.line.set_text("🎓𝔸 Adviser at 🏛 House, applied 3 Feb, via 🦊 site")
    words = [text for text, _ground in tinted(sheet)]
    assert words == ["at 🏛 House", "applied 3 Feb", "via 🦊 site"]
    before = [ground for _text, ground in tinted(sheet)]
    empty.desk.theme.apply("dark")
    assert [text for text, _ground in tinted(sheet)] == words
    assert all(now != then for (_t, now), then in zip(tinted(sheet), before, strict=True))


def test_several_pasted_lines_come_as_one(sheet: QuickAddSheet) -> None:
    pasted = QMimeData()
    pasted.setText("Adviser\r\n\nLakeside College,\n")
    sheet.line.insertFromMimeData(pasted)
    assert sheet.line.text() == "Adviser, Lakeside College"


@pytest.mark.parametrize("pasted", ["word " * 400_000, "x" * 2_000_000, "a\n" * 1_000_000])
def test_two_megabytes_are_cut_with_a_word(sheet: QuickAddSheet, empty: House, pasted: str) -> None:
    full = [f"A line has {MOST} characters at most; the rest was not taken over."]
    clipboard = QApplication.clipboard()
    clipboard.setText(pasted)
    keys(sheet, "Adviser ")
    sheet.line.paste()
    assert said(sheet) == full
    assert clipboard.text() == pasted
    line = sheet.line.text()
    assert (line[:8], len(line)) == ("Adviser ", MOST)
    keys(sheet, "ab")
    assert (said(sheet), sheet.line.text()) == (full, line)
    sheet.line.paste()
    assert (said(sheet), sheet.line.text()) == (full, line)
    press(sheet, Qt.Key.Key_Backspace)
    assert said(sheet) == []
    keys(sheet, "!")
    assert sheet.line.text() == line[:-1] + "!"
    press(sheet, Qt.Key.Key_Return)
    assert "Shorten it" in said(sheet)[0]
    sheet.line.selectAll()
    keys(sheet, "New")
    assert sheet.line.text() == "New"


def test_a_line_kept_longer_than_it_may_be_is_cut_with_a_word(
    sheet: QuickAddSheet, empty: House
) -> None:
    press(sheet, Qt.Key.Key_Escape)
    empty.desk.services.quick_add.keep("x" * 2_000_000)
    sheet.open_line()
    assert len(sheet.line.text()) == MOST
    assert "at most" in said(sheet)[0]


def test_a_long_line_is_shown_whole(sheet: QuickAddSheet, qtbot: QtBot) -> None:
    before = sheet.line.height()
    keys(sheet, f"{LINE}, interview 5 Dec, https://jobs.example.edu/positions/17, 40k a year")
    qtbot.waitUntil(lambda: sheet.line.height() > before)
    assert sheet.line.verticalScrollBar().value() == 0
    around = sheet.parentWidget()
    assert around is not None
    qtbot.waitUntil(lambda: around.rect().contains(sheet.geometry()))
    around.resize(420, 500)
    qtbot.waitUntil(lambda: sheet.width() <= 420)


def test_undo_goes_to_the_journal_once_the_line_is_empty(sheet: QuickAddSheet) -> None:
    def takes_undo(line: TintedLine) -> bool:
        ctrl = Qt.KeyboardModifier.ControlModifier
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, ctrl)
        asked.ignore()
        line.event(asked)
        return asked.isAccepted()

    keys(sheet, "Adviser")
    assert takes_undo(sheet.line)
    press(sheet, Qt.Key.Key_Return, shift=True)
    assert not takes_undo(sheet.line)


def test_more_hands_on_what_was_understood_and_keeps_the_line(
    sheet: QuickAddSheet, empty: House, qtbot: QtBot
) -> None:
    keys(sheet, LINE)
    with qtbot.waitSignal(sheet.more_asked) as told:
        QTest.keyClick(sheet.line, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert told.args[0].fields.organization == "Lakeside College"
    assert empty.desk.services.quick_add.kept() == LINE


def test_one_organization_is_known_among_twenty_thousand(
    sheet: QuickAddSheet, empty: House
) -> None:
    with empty.journal.history.step("Fill") as step:
        step.insert_many(m.Organization, [{"name": f"House {n}"} for n in range(20_000)])
    keys(sheet, "Adviser at House 777, applied 3 Feb")
    assert "new" not in shown(sheet)


def test_a_journal_that_is_busy_holds_nobody_in_the_sheet(
    sheet: QuickAddSheet, empty: House, qtbot: QtBot
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def long_step() -> None:
        empty.journal.connect_here()
        with empty.journal.history.step("Import"):
            begun.set()
            go_on.wait(20)
        empty.journal.disconnect_here()

    thread = threading.Thread(target=long_step)
    thread.start()
    begun.wait(20)
    try:
        keys(sheet, LINE)
        press(sheet, Qt.Key.Key_Return)
        assert said(sheet) == ["Another change is being written. Try again in a moment."]
        press(sheet, Qt.Key.Key_Escape)
        assert sheet.isHidden()
        sheet.open_line()
        assert sheet.line.text() == LINE
        press(sheet, Qt.Key.Key_Return)
        assert said(sheet) != []
    finally:
        go_on.set()
        thread.join()
    qtbot.waitUntil(lambda: said(sheet) == [])
    assert sheet.isVisible()
    assert sheet._desk.services.quick_add.kept() == LINE
    press(sheet, Qt.Key.Key_Return)
    assert positions(empty) == ["Academic Adviser"]
