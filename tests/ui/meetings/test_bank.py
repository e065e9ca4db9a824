# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The question bank: found, ticked for the meeting, asked before, and questions of one's own."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, MeetingFields, QuestionFields
from networkjournal.domain.words import MeetingKind, MeetingState
from networkjournal.services.templates import TemplateBook
from networkjournal.ui.meetings.agenda.rows import QuestionRow
from networkjournal.ui.meetings.bank.bank_model import BankModel, BankRole, bank_rows
from networkjournal.ui.meetings.bank.bank_window import BankWindow
from networkjournal.ui.meetings.bank.question_dialog import QuestionDialog
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from tests.ui.people_sample import TODAY, Sample
from tests.ui.window_stage import Scene

CHECK = Qt.ItemDataRole.CheckStateRole


def bank(scene: Scene) -> BankWindow:
    scene.trigger("question_bank")
    return scene.dialog(BankWindow)


def questions(scene: Scene, meeting: int) -> list[str]:
    page = scene.journal.reader.meeting(meeting)
    assert page is not None
    return [one.text for one in page.questions]


def shown(window: BankWindow) -> list[str]:
    return [row.text for row in window.model.rows if row.entry is not None]


def at(window: BankWindow, text: str) -> QModelIndex:
    row = window.model.row_of(text)
    assert row is not None
    index = window.model.index(row)
    window.view.scrollTo(index)
    return index


def click(window: BankWindow, text: str) -> None:
    place = window.view.visualRect(at(window, text)).center()
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def ticked(window: BankWindow, text: str) -> bool:
    return bool(at(window, text).data(CHECK) == Qt.CheckState.Checked)


def test_a_tick_takes_a_question_over_and_off_again(scene: Scene, meeting: int) -> None:
    window = bank(scene)
    assert window.head.people.text() == "For the meeting with Dmitri Okafor"
    assert window.head._count.text() == f"{len(shown(window))} questions · 3 on the agenda"
    first, second = shown(window)[:2]
    click(window, first)
    assert questions(scene, meeting)[3:] == [first]
    assert ticked(window, first)
    window.view.setFocus()
    window.view.setCurrentIndex(at(window, second))
    QTest.keyClick(window.view, Qt.Key.Key_Space)
    assert questions(scene, meeting)[3:] == [first, second]
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    assert questions(scene, meeting)[3:] == [first]
    scene.window.undo()
    scene.window.undo()
    assert questions(scene, meeting)[3:] == [first]
    click(window, first)
    assert questions(scene, meeting)[3:] == []
    assert not ticked(window, first)
    window.reject()


def test_what_was_asked_or_answered_is_not_taken_off_by_a_tick(scene: Scene, meeting: int) -> None:
    window = bank(scene)
    for changed in ({"asked": True}, {"answer": "Yes."}):
        text = shown(window)[0]
        fields = AgendaFields(questions=(replace(QuestionFields(text), **changed),))
        scene.services.meetings.change_agenda(meeting, fields)
        click(window, text)
        assert questions(scene, meeting) == [text]
        assert "asked already" in window.line.text()
        window.line.clear()
    window.reject()


def test_what_was_asked_this_person_before_is_marked_here_and_on_the_page(
    scene: Scene, meeting: int
) -> None:
    window = bank(scene)
    first, second = shown(window)[:2]
    page = scene.journal.reader.meeting(meeting)
    assert page is not None
    fields = MeetingFields(
        state=MeetingState.HELD,
        starts=datetime(2026, 3, 3, 15),
        people=(page.people[0].contact_id,),
    )
    asked = QuestionFields(first.upper(), asked=True, answer="On\nthe panel.")
    left = QuestionFields(second)
    scene.services.meetings.create(fields, AgendaFields((), (asked, left)), TODAY)
    assert at(window, first).data(BankRole.MARK) == "asked on 3 Mar"
    assert at(window, second).data(BankRole.MARK) == ""
    click(window, first)
    row = scene.window.meetings.details.agenda.questions.rows[-1]
    assert isinstance(row, QuestionRow)
    assert row.mark.text() == "asked on 3 Mar: On the panel."
    assert row.text_edit.accessibleDescription() == row.mark.text()
    other = scene.window.meetings.details.agenda.questions.rows[0]
    assert isinstance(other, QuestionRow)
    assert not other.mark.isVisible()
    window.reject()


def test_who_was_asked_is_named_where_several_come(tab: MeetingsTab, sample: Sample) -> None:
    meetings = sample.services.meetings
    both = MeetingFields(starts=datetime(2025, 3, 3, 15), people=(sample.dmitri, sample.ruth))
    asked = AgendaFields((), (QuestionFields("Why?", asked=True),))
    meetings.create(replace(both, people=(sample.ruth,)), asked, TODAY)
    now = AgendaFields((), (QuestionFields("why"),))
    tab.show_item(meetings.create(replace(both, starts=datetime(2026, 12, 1, 9)), now, TODAY))
    row = tab.details.agenda.questions.rows[0]
    assert isinstance(row, QuestionRow)
    assert row.mark.text() == "asked Ruth Abara on 3 Mar 2025"


def test_words_topic_and_kind_narrow_the_list(scene: Scene, meeting: int) -> None:
    window = bank(scene)
    head, every = window.head, shown(window)
    assert len(every) >= 12
    QTest.keyClicks(head.search, "cv paper")
    assert shown(window)
    assert all("CV" in text for text in shown(window))
    assert head._count.text().startswith("2 found")
    QTest.keyClick(head.search, Qt.Key.Key_Down)
    scene.until(window.view.hasFocus)
    head.search.clear()
    head._topic.setCurrentIndex(2)
    head._topic.activated.emit(2)
    assert 0 < len(shown(window)) < len(every)
    assert [row.text for row in window.model.rows if row.entry is None] == ["Decision"]
    head._kind.setCurrentIndex(list(MeetingKind).index(MeetingKind.ADVISOR))
    head._kind.activated.emit(0)
    assert len(shown(window)) >= 8
    assert head.topic() == ""
    assert meeting
    window.reject()


def test_the_bank_follows_the_meeting_that_is_chosen(scene: Scene, meeting: int) -> None:
    window = bank(scene)
    scene.window.show_meeting(meeting + 2)
    assert window.meeting_id() == meeting + 2
    assert window.head.people.text() == "For the meeting with Ana Lucía Pereira"
    assert window.head.kind() is MeetingKind.INFORMATIONAL
    first = shown(window)[0]
    click(window, first)
    assert questions(scene, meeting + 2) == [first]
    scene.window.show_meeting(meeting + 1)
    assert window.head.people.text() == "For the meeting that is chosen"
    scene.window.show_tab(0)
    assert window.meeting_id() == meeting + 1
    scene.trigger("question_bank")
    assert scene.dialog(BankWindow) is window
    window.reject()


def test_a_question_of_ones_own_is_written_where_nothing_is_found(
    scene: Scene, meeting: int
) -> None:
    window = bank(scene)
    QTest.keyClicks(window.head.search, "Whom would you trust?")
    assert window._none.isVisible()
    window._begin.click()
    dialog = scene.dialog(QuestionDialog)
    assert dialog.text.toPlainText() == "Whom would you trust?"
    dialog.topic.setText("doors")
    dialog.save()
    entry = window.model.entry_at(window.view.currentIndex().row())
    assert entry is not None
    assert (entry.text, entry.topic) == ("Whom would you trust?", "doors")
    assert at(window, entry.text).data(BankRole.MARK) == "your own"
    assert window.edit.isEnabled()
    assert len(shown(window)) > 12
    assert meeting
    window.reject()


def test_an_own_question_is_changed_deleted_and_taken_back(scene: Scene) -> None:
    made = scene.services.question_bank.add(None, "", "Why me?")
    window = bank(scene)
    assert window.head.people.text() == "Good questions to bring"
    assert all(row.ticked is None for row in window.model.rows)
    assert window.model.rows[-2].text == "Without a topic"
    assert not window.edit.isEnabled()
    window.view.setCurrentIndex(at(window, "Why me?"))
    window.edit.click()
    dialog = scene.dialog(QuestionDialog)
    assert dialog.kind.currentData() is None
    dialog.text.setPlainText("Why not me?")
    dialog.kind.setCurrentIndex(dialog.kind.findData(MeetingKind.OTHER.value))
    dialog.save()
    assert window.head.kind() is MeetingKind.OTHER
    assert shown(window) == ["Why not me?"]
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert shown(window) == []
    assert window._none.title.text() == "No questions yet"
    window.line._follow()
    assert shown(window) == ["Why not me?"]
    assert [one.id for one in scene.journal.reader.own_questions()] == [made]
    window.reject()


def test_keys_pass_over_the_headings_and_undo_keeps_the_place(scene: Scene, meeting: int) -> None:
    bank_of = scene.services.question_bank
    made = bank_of.add(None, "", "Why me?")
    window = bank(scene)
    view, last = window.view, len(window.model.rows) - 1
    view.setFocus()
    for key, row in (
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Up, last - 2),
        (Qt.Key.Key_Down, last),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_PageDown, None),
    ):
        QTest.keyClick(view, key)
        assert window.model.entry_at(view.currentIndex().row()) is not None
        assert row in {None, view.currentIndex().row()}
    view.setCurrentIndex(at(window, "Why me?"))
    bank_of.change(made, None, "", "Why not me?")
    assert view.currentIndex().data() == "Why not me?"
    scene.window.undo()
    assert view.currentIndex().data() == "Why me?"
    assert meeting
    window.reject()


def test_a_click_with_the_other_button_opens_a_menu_and_ticks_nothing(
    scene: Scene, meeting: int
) -> None:
    window = bank(scene)
    first = shown(window)[0]
    place = window.view.visualRect(at(window, first)).center()
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.RightButton, pos=place)
    window.view.customContextMenuRequested.emit(place)
    assert window._menu.isVisible()
    assert not window._delete_it.isEnabled()
    window._menu.close()
    assert len(questions(scene, meeting)) == 3
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 4))
    assert len(questions(scene, meeting)) == 3
    window.reject()


def test_a_broken_bank_of_the_school_is_told_and_its_questions_are_marked(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "a.toml").write_text('kind = "feedback"\n[[questions]]\ntopic = "x"')
    (tmp_path / "questions" / "campus.toml").write_text(
        'kind = "feedback"\n[[questions]]\ntopic = "campus"\ntext = "{{ 7*7 }} <b>?"\n'
    )
    monkeypatch.setattr(scene.window.desk.services, "book", TemplateBook(tmp_path))
    scene.services.__dict__.pop("question_bank", None)
    window = bank(scene)
    assert "a.toml, line 2: “text” is missing" in window.bar.text()
    assert at(window, "{{ 7*7 }} <b>?").data(BankRole.MARK) == "your school"
    window.reject()


def test_the_model_keeps_to_the_rules_and_a_long_question_takes_its_lines(
    qtbot: QtBot, sample: Sample
) -> None:
    window = BankWindow(sample.desk)
    qtbot.addWidget(window)
    QAbstractItemModelTester(window.model)
    model = BankModel()
    tester = QAbstractItemModelTester(model)
    entries = sample.services.question_bank.entries(MeetingKind.FEEDBACK)
    for some in (entries, entries[:3], []):
        model.show_rows(bank_rows(some, str, bool))
        model.show_rows(bank_rows(some, str.upper, str.isupper))
    assert model.data(model.index(9)) is None
    assert tester is not None
    sample.services.question_bank.add(None, "", "word " * 200)
    window.head.search.setText("word word")
    with qtbot.waitExposed(window):
        window.show()
    row = window.model.row_of(" ".join(["word"] * 200))
    assert row is not None
    height = window.view.visualRect(window.model.index(row)).height()
    window.resize(window.width() // 2, window.height())
    qtbot.waitUntil(lambda: window.view.visualRect(window.model.index(row)).height() > height)
    window.view.viewport().repaint()
    sample.desk.theme.apply("dark")
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.grab()
    sample.desk.theme.apply("light")
