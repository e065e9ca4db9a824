# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates over an agenda: of the program, of a school, and one's own."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, QuestionFields
from networkjournal.domain.words import MeetingKind
from networkjournal.services.templates import TemplateBook
from networkjournal.ui.agenda_opener import AgendaOpener
from networkjournal.ui.meetings.agenda.own_templates import OwnTemplatesWindow
from networkjournal.ui.meetings.agenda.save_template import (
    RenameTemplateDialog,
    SaveTemplateDialog,
)
from networkjournal.ui.meetings.meeting_dialog import MeetingDialog
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from tests.ui.people_sample import Sample
from tests.ui.window_stage import Scene, form_of

FEEDBACK = MeetingKind.FEEDBACK
OWN = AgendaFields(((40, "Walk"), (50, "Talk")), (QuestionFields("Why?"),))


def menu_of(tab: MeetingsTab) -> QMenu:
    menu = tab.details.agenda_part.templates.list
    menu.aboutToShow.emit()
    return menu


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(text))


def stored(sample: Sample) -> AgendaFields:
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    return AgendaFields.of(page)


def test_those_for_this_kind_come_first_and_say_whose_they_are(
    tab: MeetingsTab, sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "school" / "agendas"
    folder.mkdir(parents=True)
    (folder / "campus-10.toml").write_text(
        'name = "Campus {{ 7*7 }}"\nkind = "feedback"\nminutes = 10\n'
        '[[items]]\nminutes = 10\ntext = "x"\n'
    )
    monkeypatch.setattr(sample.services, "book", TemplateBook(tmp_path / "school"))
    sample.services.own_templates.save_agenda("Me & you", FEEDBACK, "", OWN)
    sample.services.own_templates.save_agenda("Later", MeetingKind.ADVISOR, "", OWN)
    menu = menu_of(tab)
    assert words(menu) == [
        "Feedback meeting, 30 minutes",
        "Feedback meeting, 20 minutes",
        "Feedback over lunch, 45 minutes",
        "Campus {{ 7*7 }}\tyour school",
        "Me && you\tyour own",
        "For &other meetings",
        "&Save as template…",
        "&Your templates…",
    ]
    other = tab.details.agenda_part.templates.other
    assert "Later\tyour own" in words(other)
    entry(other, "Blank, 30").trigger()
    assert stored(sample).items[1] == (26, "What we are here for")


def test_a_template_stands_in_the_place_of_the_points_and_can_be_taken_back(
    tab: MeetingsTab, sample: Sample
) -> None:
    before = stored(sample)
    told: list[str] = []
    tab.details.agenda_part.done.connect(told.append)
    entry(menu_of(tab), "Feedback meeting, 20").trigger()
    assert sum(minutes for minutes, _text in stored(sample).items) == 20
    assert stored(sample).questions == before.questions
    assert tab.details.agenda.total.text() == "20 of 45 minutes"
    assert told == ["The agenda is now “Feedback meeting, 20 minutes”."]
    sample.journal.history.undo()
    assert stored(sample) == before
    assert tab.details.agenda.total.text() == "45 of 45 minutes"


def test_too_long_is_shown_and_not_forbidden_and_questions_come_once(
    tab: MeetingsTab, sample: Sample
) -> None:
    own = replace(OWN, questions=(QuestionFields("WHY"), *stored(sample).questions))
    sample.services.own_templates.save_agenda("Long", FEEDBACK, "", own)
    for _time in range(2):
        entry(menu_of(tab), "Long").trigger()
    assert stored(sample).items == OWN.items
    assert [one.text for one in stored(sample).questions] == [
        "What proof was missing on paper?",
        "Is the volunteer work closing that gap?",
        "Who at other universities should meet someone like me?",
        "WHY",
    ]
    assert stored(sample).questions[0].asked
    assert tab.details.agenda.total.text() == "90 of 45 minutes, 45 too many"


def test_what_is_being_typed_is_stored_before_a_template_is_taken(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    with qtbot.waitActive(tab):
        tab.activateWindow()
    line = tab.details.agenda.points.rows[0]
    line.take_focus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Oh! ")
    entry(menu_of(tab), "Feedback meeting, 30").trigger()
    sample.journal.history.undo()
    assert "Oh! " in stored(sample).items[0][1]


def test_a_meeting_without_points_says_what_to_do(tab: MeetingsTab, sample: Sample) -> None:
    board = tab.details.agenda
    assert not board.nothing.isVisible()
    sample.services.meetings.change_agenda(sample.feedback, AgendaFields())
    assert board.nothing.isVisible()
    assert not entry(menu_of(tab), "&Save").isEnabled()
    board.new_point()
    assert not board.nothing.isVisible()


def new_form(tab: MeetingsTab) -> MeetingDialog:
    tab.create()
    form = form_of(tab)
    assert isinstance(form, MeetingDialog)
    return form


def pick(form: MeetingDialog, words: str) -> None:
    at = next(n for n in range(form.agenda.count()) if form.agenda.itemText(n).startswith(words))
    form.agenda.setCurrentIndex(at)
    form.agenda.activated.emit(at)


def test_a_new_meeting_begins_with_the_nearest_agenda_until_one_is_chosen(
    tab: MeetingsTab, sample: Sample
) -> None:
    sample.services.own_templates.save_agenda("Walk", FEEDBACK, "To walk.", OWN)
    form = new_form(tab)
    assert form.agenda.currentText() == "Feedback meeting, 30 minutes"
    form.length.setValue(45)
    assert form.agenda.currentText() == "Feedback over lunch, 45 minutes"
    assert form.purpose.toPlainText()
    pick(form, "Walk")
    assert form.agenda.currentText() == "Walk · your own"
    assert form.purpose.toPlainText() == "To walk."
    form.kind.setCurrentIndex(form.kind.findData(MeetingKind.ADVISOR.value))
    form.length.setValue(9)
    assert form.agenda.currentText() == "Walk · your own"
    form.save()
    page = tab._page()
    assert page is not None
    assert AgendaFields.of(page) == replace(OWN, items=((4, "Walk"), (5, "Talk")))


def test_a_new_meeting_may_begin_with_an_empty_agenda_or_one_that_is_too_long(
    tab: MeetingsTab,
) -> None:
    form = new_form(tab)
    pick(form, "None")
    assert form.purpose.toPlainText() == ""
    form.save()
    page = tab._page()
    assert page is not None
    assert AgendaFields.of(page) == AgendaFields()
    form = new_form(tab)
    form.length.setValue(3)
    pick(form, "Feedback meeting, 20")
    form.save()
    assert tab.details.agenda.total.text() == "20 of 3 minutes, 17 too many"


def opener(scene: Scene) -> AgendaOpener:
    (found,) = (one for one in scene.window.children() if isinstance(one, AgendaOpener))
    return found


@pytest.mark.usefixtures("meeting")
def test_an_agenda_is_kept_under_a_name(scene: Scene) -> None:
    scene.trigger("save_template")
    dialog = scene.dialog(SaveTemplateDialog)
    assert dialog.name.text() == "Feedback meeting, 45 minutes"
    dialog.name.setText("  ")
    dialog.save()
    assert dialog.isVisible()
    dialog.name.setText("Over lunch")
    dialog.save()
    (kept,) = scene.services.own_templates.agendas()
    assert (kept.name, kept.kind, kept.minutes) == ("Over lunch", FEEDBACK, 45)
    assert len(scene.services.own_templates.questions(kept.key)) == 3
    assert scene.window.line.text() == "The template is kept."
    scene.trigger("save_template")
    dialog = scene.dialog(SaveTemplateDialog)
    dialog.name.setText("over LUNCH")
    assert "replaced" in dialog.name.accessibleDescription()
    dialog.save()
    assert len(scene.services.own_templates.agendas()) == 1


def test_own_templates_are_renamed_deleted_and_taken_back(scene: Scene) -> None:
    own = scene.services.own_templates
    scene.trigger("own_templates")
    window = scene.dialog(OwnTemplatesWindow)
    assert window.list.count() == 0
    assert not window.rename.isEnabled()
    own.save_agenda("B", FEEDBACK, "", OWN)
    own.save_agenda("A <b>", FEEDBACK, "", OWN)
    assert [window.list.item(row).text() for row in range(2)] == ["A <b>", "B"]
    window.list.setCurrentRow(0)
    window.rename.click()
    dialog = scene.dialog(RenameTemplateDialog)
    dialog.name.setText("b")
    dialog.save()
    assert dialog.isVisible()
    dialog.name.setText("C")
    dialog.save()
    assert [one.name for one in own.agendas()] == ["B", "C"]
    window.list.setCurrentRow(1)
    window.delete.click()
    assert [one.name for one in own.agendas()] == ["B"]
    assert "“C” is deleted" in window.line.text()
    window.line._follow()
    assert [one.name for one in own.agendas()] == ["B", "C"]
    scene.trigger("own_templates")
    assert scene.dialog(OwnTemplatesWindow) is window
    window.reject()
    assert opener(scene).own is None


def test_a_broken_agenda_of_the_school_is_told_with_its_line(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "agendas").mkdir()
    (tmp_path / "agendas" / "sum.toml").write_text(
        'name = "A"\nkind = "feedback"\nminutes = 9\n[[items]]\nminutes = 10\ntext = "x"\n'
    )
    monkeypatch.setattr(scene.window.desk.services, "book", TemplateBook(tmp_path))
    scene.trigger("own_templates")
    window = scene.dialog(OwnTemplatesWindow)
    assert "sum.toml, line 3: the items add up to 10" in window.bar.text()
    window.reject()


def test_the_menu_acts_on_the_agenda_in_front(scene: Scene, meeting: int) -> None:
    actions, part = scene.window.actions_, scene.window.meetings.details.agenda_part
    names = "agenda_template", "save_template", "add_point", "add_question", "fit_agenda"
    assert all(actions[name].isEnabled() for name in names)
    scene.trigger("add_point")
    assert len(part.board.points.rows) == 8
    scene.trigger("add_question")
    assert len(part.board.questions.rows) == 4
    scene.services.meetings.change_agenda(meeting, AgendaFields(((10, "One"), (20, "Two"))))
    scene.trigger("fit_agenda")
    assert part.board.total.text() == "45 of 45 minutes"
    scene.trigger("agenda_template")
    assert part.templates.list.isVisible()
    QTest.keyClick(part.templates.list, Qt.Key.Key_Escape)
    scene.window.show_tab(0)
    assert not any(actions[name].isEnabled() for name in names)
    assert actions["question_bank"].isEnabled()
