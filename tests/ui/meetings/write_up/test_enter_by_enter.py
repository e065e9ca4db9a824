# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole write-up by the keyboard: Enter goes on, an empty line ends a list."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import GapState, MeetingState, YieldKind
from tests.ui.meetings.write_up.conftest import Open, Writing
from tests.ui.people_sample import NOW, TODAY, Sample

Key = Qt.Key


def write_all(pen: Writing) -> None:
    """Write up all of it by Enter and a few other keys."""
    page = pen.window.page
    pen.enter("No budget of my own", "money", "Treasurer of the rowing club")
    pen.enter("Too quiet")  # a second gap, about nothing and without evidence
    pen.enter("", "", "")  # the third line is empty: the list ends
    assert page.section_of(pen.focus()) == 1
    pen.enter("", "Ingrid Solberg", "Westfield", "Runs the evening groups")
    pen.press(Key.Key_Right, Key.Key_Return)  # the next one is a lead
    pen.enter("Coordinator", "Open Learning", "Opens in March")
    pen.enter("", "")
    assert page.section_of(pen.focus()) == 2
    pen.enter("", "Send the outline by Wednesday", "")
    pen.press(Key.Key_Right)
    pen.enter("", "Ask HR", "")
    pen.enter("", "")
    pen.press(Key.Key_9, Key.Key_Return)
    assert pen.focus() is page.thanks.lines[0].wanted
    pen.enter("", "")
    pen.enter("16 Feb 2027")
    assert pen.focus() is pen.window.store
    pen.press(Key.Key_Return)


def test_from_the_first_gap_to_keep(writing: Open, sample: Sample) -> None:
    pen = writing()
    write_all(pen)
    assert not pen.window.isVisible()
    beside = pen.beside()
    assert [(g.row.text, g.row.evidence, g.row.state, g.said_by) for g in beside.gaps] == [
        ("No budget of my own", "Treasurer of the rowing club", GapState.UNDER_WAY,
         "Dmitri Okafor"),
        ("Too quiet", "", GapState.OPEN, "Dmitri Okafor"),
    ]  # fmt: skip
    assert [(y.row.kind, y.person, y.position, y.row.text) for y in beside.yields] == [
        (YieldKind.INTRODUCTION, "Ingrid Solberg", "", "Runs the evening groups"),
        (YieldKind.LEAD, "", "Coordinator", "Opens in March"),
    ]
    assert [(p.row.text, p.row.by_me, p.row.due) for p in beside.promises] == [
        ("Send the outline by Wednesday", True, date(2026, 11, 25)),
        ("Ask HR", False, None),
    ]
    (letter,) = beside.letters
    assert (letter.row.sent_on, letter.row.write_on) == (None, date(2026, 11, 24))
    stored = sample.desk.reader.meeting(sample.feedback)
    assert stored is not None
    assert (stored.row.state, stored.row.worth) == (MeetingState.HELD, 9)
    card = sample.desk.reader.contact_card(sample.dmitri)
    assert card is not None
    assert sample.journal.history.undo() == "Write up: Feedback meeting"
    assert pen.beside().yields == ()
    assert sample.services.write_ups.kept(sample.feedback) is not None


def test_an_untouched_page_is_walked_through_by_enter_alone(writing: Open) -> None:
    pen = writing()
    for _step in range(9):
        pen.press(Key.Key_Return)
        if pen.focus() is pen.window.store:
            break
    assert pen.focus() is pen.window.store


def test_enter_goes_on_past_people_that_are_offered(writing: Open) -> None:
    pen = writing()
    line = pen.window.page.yields.lines[0]
    pen.go_to(line.person)
    pen.type("Ingrid Solberg")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Return)
    assert not popup.isVisible()
    assert pen.focus() is line.organization
    assert line.draft().person == PersonRef("Ingrid Solberg")


def test_a_name_that_may_be_two_people_is_asked_about(writing: Open, sample: Sample) -> None:
    pen = writing()
    line = pen.window.page.yields.lines[0]
    pen.go_to(line.person)
    pen.type("Wei Zhang")
    pen.window.keep()
    assert pen.window.isVisible()
    assert "Wei Zhang" in line.problem()
    pen.press(Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Return)
    assert line.problem() == ""
    pen.window.keep()
    assert pen.beside().yields[0].row.contact_id in (sample.ruth + 5, sample.ruth + 6)


def test_control_and_enter_keep_from_anywhere(writing: Open) -> None:
    pen = writing()
    pen.type("Too quiet")
    QTest.keyClick(pen.focus(), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [gap.row.text for gap in pen.beside().gaps] == ["Too quiet"]


def test_a_kind_can_be_chosen_again_and_a_line_taken_off(writing: Open) -> None:
    pen = writing()
    lines = pen.window.page.yields
    pen.go_to(lines.first())
    pen.press(*[Key.Key_Right] * 5)
    assert lines.lines[0].chips.kind() is YieldKind.ENCOURAGEMENT
    pen.press(Key.Key_Return)
    pen.enter("You will find something")
    line = lines.lines[0]
    assert line.chip.isVisible()
    line.chip.click()
    assert pen.focus().text() == "Encouragement"  # type: ignore[attr-defined]
    line.chips.choose(YieldKind.ADVICE)
    assert lines.drafts()[0].kind is YieldKind.ADVICE
    lines.lines[1].remove.click()
    lines.lines[0].remove.click()
    assert [one.is_empty for one in lines.drafts()] == [True]


def test_where_several_were_met_each_line_asks_who(writing: Open, sample: Sample) -> None:
    fields = MeetingFields(
        starts=NOW.replace(tzinfo=None), zone="Europe/Berlin", people=(sample.dmitri, sample.ruth)
    )
    pen = writing(sample.services.meetings.create(fields, AgendaFields(), TODAY))
    page = pen.window.page
    assert page.yields.lines[0].given_by.placeholderText() == "Dmitri Okafor, or who else"
    pen.enter("Too quiet", "", "", "Ruth Abara")
    pen.enter("")
    page.yields.lines[0].chips.choose(YieldKind.ADVICE)
    pen.go_to(page.yields.lines[0].text)
    pen.enter("Speak up", "Ruth Abara")
    pen.go_to(page.promises.lines[0].text)
    pen.enter("Read it", "", "Ruth Abara")
    assert len(page.thanks.lines) == 2
    page.thanks.lines[1].wanted.click()
    pen.window.keep()
    beside = pen.beside()
    assert beside.gaps[0].said_by == "Ruth Abara"
    assert beside.yields[0].given_by == "Ruth Abara"
    assert beside.promises[0].name == "Ruth Abara"
    assert [letter.name for letter in beside.letters] == ["Dmitri Okafor"]


def test_a_meeting_with_nobody_asks_who_promised(writing: Open, sample: Sample) -> None:
    fields = MeetingFields(starts=NOW.replace(tzinfo=None), zone="Europe/Berlin")
    pen = writing(sample.services.meetings.create(fields, AgendaFields(), TODAY))
    page = pen.window.page
    assert len(page.sections) == 4
    pen.go_to(page.promises.lines[0].text)
    pen.type("Send it")
    pen.window.keep()
    assert page.promises.lines[0].problem() == "To whom was it promised, or who promised it?"
    assert pen.focus() is page.promises.lines[0].person
    pen.type("Ruth Abara")
    pen.window.keep()
    assert [promise.name for promise in pen.beside().promises] == ["Ruth Abara"]
