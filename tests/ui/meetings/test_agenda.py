# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agenda, edited where it stands: each finished change is one step."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.ui.meetings.agenda.rows import PointRow, QuestionRow
from networkjournal.ui.meetings.eliding_line import ElidingLine
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from tests.ui.people_sample import Sample


def _points(tab: MeetingsTab) -> list[PointRow]:
    return [row for row in tab.details.agenda.points.rows if isinstance(row, PointRow)]


def _questions(tab: MeetingsTab) -> list[QuestionRow]:
    return [row for row in tab.details.agenda.questions.rows if isinstance(row, QuestionRow)]


def _stored(sample: Sample) -> AgendaFields:
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    return AgendaFields.of(page)


def _active(qtbot: QtBot, tab: MeetingsTab) -> None:
    with qtbot.waitActive(tab):
        tab.activateWindow()


def test_a_point_changed_in_place_is_one_step(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    edit = _points(tab)[1].text_edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "What I learnt")
    assert _stored(sample).items[1][1] == "What I took from the process"
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert _stored(sample).items[1] == (4, "What I learnt")
    assert edit.hasFocus()
    sample.journal.history.undo()
    assert _points(tab)[1].text_edit.text() == "What I took from the process"


def test_the_total_follows_while_minutes_are_typed(qtbot: QtBot, tab: MeetingsTab) -> None:
    _active(qtbot, tab)
    board = tab.details.agenda
    assert board.total.text() == "45 of 45 minutes"
    minutes = _points(tab)[0].minutes_edit
    minutes.setFocus()
    minutes.selectAll()
    QTest.keyClicks(minutes, "15")
    assert board.total.text() == "55 of 45 minutes, 10 too many"
    assert board.total.property("role") == "problem"


def test_points_are_added_with_the_minutes_that_are_left(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    _points(tab)[2].remove.click()
    assert len(_stored(sample).items) == 6
    tab.details.agenda.add_point.click()
    row = _points(tab)[-1]
    assert row.minutes_edit.text() == "14"
    assert row.text_edit.hasFocus()
    QTest.keyClicks(row.text_edit, "The gaps")
    QTest.keyClick(row.text_edit, Qt.Key.Key_Return)
    assert _stored(sample).items[-1] == (14, "The gaps")


def test_a_new_point_left_without_a_word_goes_away(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    tab.details.agenda.add_point.click()
    assert len(_points(tab)) == 8
    tab.focus_list()
    assert len(_points(tab)) == 7
    assert len(_stored(sample).items) == 7


def test_points_change_places_by_keys(tab: MeetingsTab, sample: Sample) -> None:
    first = _points(tab)[0]
    QTest.keyClick(first.text_edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _stored(sample).items[0][0] == 5
    QTest.keyClick(first.text_edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [minutes for minutes, _text in _stored(sample).items][:3] == [4, 5, 14]
    assert [row.value() for row in _points(tab)] == list(_stored(sample).items)
    sample.journal.history.undo()
    assert [row.value()[0] for row in _points(tab)][:3] == [5, 4, 14]


def test_a_point_can_be_dragged_to_another_place(tab: MeetingsTab, sample: Sample) -> None:
    row, last = _points(tab)[0], _points(tab)[-1]
    grip = row.grip
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    row.grip.dragged.emit(last.mapToGlobal(QPoint(10, last.height() - 1)))
    label = sample.journal.history.undo_label
    assert label != "Change the agenda"
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton)
    assert _stored(sample).items[-1][0] == 5
    assert [minutes for minutes, _text in _stored(sample).items] == [4, 14, 8, 8, 4, 2, 5]


def test_a_point_without_text_is_told_and_nothing_is_lost(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    edit = _points(tab)[0].text_edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "no text" in tab.details.agenda._problem.text()
    assert tab.details.agenda._problem.isVisible()
    assert _stored(sample).items[0][1].startswith("Thank you")
    QTest.keyClicks(edit, "Thanks")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert _stored(sample).items[0] == (5, "Thanks")
    assert not tab.details.agenda._problem.isVisible()


def test_a_question_is_ticked_and_answered_in_place(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    row = _questions(tab)[2]
    assert not row.answer.isVisible()
    row.asked.click()
    assert _stored(sample).questions[2].asked
    assert row.answer.isVisible()
    row.answer.setFocus()
    QTest.keyClicks(row.answer, "Ingrid Solberg")
    tab.focus_list()
    assert _stored(sample).questions[2].answer == "Ingrid Solberg"


def test_several_points_are_added_enter_by_enter(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    board = tab.details.agenda
    board.add_point.click()
    for text in ("The gaps", "Whom to see next"):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert [text for _minutes, text in _stored(sample).items[-2:]] == [
        "The gaps", "Whom to see next"
    ]  # fmt: skip
    assert len(_points(tab)) == 10
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    qtbot.waitUntil(board.add_point.hasFocus)
    assert len(_points(tab)) == 9
    board.add_own.click()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Why?")
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert _stored(sample).questions[-1].text == "Why?"
    assert len(_questions(tab)) == 5


def test_minutes_are_fitted_to_the_length_in_one_step(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    board = tab.details.agenda
    assert not board.fit_button.isVisible()
    items = ((30, "One"), (60, "Two"))
    sample.services.meetings.change_agenda(sample.feedback, AgendaFields(items))
    assert board.total.text() == "90 of 45 minutes, 45 too many"
    assert board.fit_button.text() == "Fit to 45 minutes"
    board.fit_button.click()
    assert _stored(sample).items == ((15, "One"), (30, "Two"))
    assert not board.fit_button.isVisible()
    sample.journal.history.undo()
    assert _stored(sample).items == items
    many = tuple((1, f"Point {n}") for n in range(46))
    sample.services.meetings.change_agenda(sample.feedback, AgendaFields(many))
    board.fit_button.click()
    assert "46 points need at least 46 minutes." in board._problem.text()
    assert _stored(sample).items == many


def test_tab_walks_through_the_rows_in_the_order_shown(qtbot: QtBot, tab: MeetingsTab) -> None:
    _active(qtbot, tab)
    first = _points(tab)[0]
    QTest.keyClick(first.text_edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    rows = _points(tab)
    rows[0].minutes_edit.setFocus()
    walked = []
    for _stop in range(7):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [stop for row in rows[:3] for stop in (row.minutes_edit, row.text_edit, row.remove)]
    assert walked == wanted[:7]


def test_tools_of_a_row_show_where_the_focus_is(qtbot: QtBot, tab: MeetingsTab) -> None:
    _active(qtbot, tab)
    rows = _points(tab)
    rows[3].text_edit.setFocus()
    assert rows[3].remove.isVisible()
    assert not rows[4].remove.isVisible()


def test_going_to_another_meeting_while_typing_stores_the_change_and_loses_nothing(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    edit = _points(tab)[0].text_edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Thanks")
    tab.show_item(sample.feedback + 1)
    assert not _points(tab)
    stored = _stored(sample)
    assert stored.items[0] == (5, "Thanks")
    assert (len(stored.items), len(stored.questions)) == (7, 3)
    tab.show_item(sample.feedback)
    assert [row.value() for row in _points(tab)] == list(stored.items)


def test_a_point_that_does_not_fit_ends_in_dots_until_it_is_entered(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    _active(qtbot, tab)
    long = "a point with very many words " * 10
    sample.services.meetings.change_agenda(sample.feedback, AgendaFields(items=((30, long),)))
    line = _points(tab)[0].text_edit
    assert isinstance(line, ElidingLine)
    assert line.shown_text().endswith("…")
    resting = line.grab().toImage()
    line.setFocus()
    assert line.grab().toImage() != resting
    assert line.toolTip() == long.strip()


def test_a_question_that_is_being_typed_stays_when_something_else_is_stored(
    tab: MeetingsTab, sample: Sample
) -> None:
    tab.details.agenda.new_question()
    row = _questions(tab)[-1]
    QTest.keyClicks(row.text_edit, "What would you ask in my place?")
    sample.services.meetings.set_scale(sample.feedback, dread=3, worth=None)
    asked = _stored(sample).questions
    another = QuestionFields("From elsewhere?")
    fields = AgendaFields(_stored(sample).items, (*asked, another))
    sample.services.meetings.change_agenda(sample.feedback, fields)
    texts = [one.text for one in (*asked, another)]
    typed = "What would you ask in my place?"
    assert [one.text_edit.text() for one in _questions(tab)] == [*texts, typed]
    QTest.keyClick(row.text_edit, Qt.Key.Key_Return)
    assert [one.text for one in _stored(sample).questions] == [*texts, typed]
    assert [one.text_edit.text() for one in _questions(tab)] == [*texts, typed, ""]
