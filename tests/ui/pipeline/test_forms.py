# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The forms of the pipeline: an opportunity, and a round with its interviewers."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.days import month, short_with_year
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.interviewer_rows import InterviewerRow
from networkjournal.ui.dialogs.round_dialog import RoundDialog
from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.widgets.date_field import DateField
from networkjournal.ui.widgets.form_field import FormField
from tests.ui.pipeline.conftest import TODAY, House, ago, child, children


def opened(tab: PipelineTab, qtbot: QtBot) -> FormDialog:
    dialog = tab._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def problems(dialog: FormDialog) -> dict[str, str]:
    return {name: field.problem for name, field in dialog._fields.items() if field.problem}


def keys(dialog: FormDialog, said: dict[str, str]) -> None:
    """Go from field to field by Tab and type where something is said."""
    stops = 0
    for name, words in said.items():
        while dialog.focusWidget().accessibleName() != name:
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            stops += 1
            assert stops < 40, f"Tab does not come to {name}"
        QTest.keyClicks(dialog.focusWidget(), words)


def test_an_opportunity_is_added_by_keyboard_alone(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.create_in_form()
    dialog = opened(tab, qtbot)
    said = {
        "Position": "Careers Consultant",
        "Organization": "Lakeside College",
        "Source": "a friend",
        "Salary": "50,000",
        "Link": "https://jobs.example.edu",
        "Description": "Advising",
        "Notes": "Ring Rosa",
    }
    keys(dialog, said)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = tab.current_id()
    assert made is not None
    assert made not in house.ids.values()
    page = house.desk.reader.opportunity(made)
    assert page is not None
    assert page.organization is not None
    row = page.row
    assert (row.position, page.organization.name) == ("Careers Consultant", "Lakeside College")
    assert (row.source, row.salary, row.link) == ("a friend", "50,000", "https://jobs.example.edu")
    assert (row.description, row.notes) == ("Advising", "Ring Rosa")
    assert (row.stage, page.changes[0].on) == (w.Stage.APPLIED, TODAY)


def test_a_form_without_a_position_or_with_a_date_in_1800_says_so(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.create_in_form()
    dialog = opened(tab, qtbot)
    child(dialog, DateField).setDate(QDate(1800, 1, 1))
    dialog.save()
    assert problems(dialog) == {
        "position": "What is the position called?",
        "on": "This date cannot be right.",
    }
    focus = dialog.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Position"
    assert len(house.desk.reader.organization_names()) == 4
    QTest.keyClicks(focus, "x" * 501)
    dialog.save()
    assert "500 characters" in problems(dialog)["position"]
    focus.setText("Coach")  # type: ignore[attr-defined]
    child(dialog, DateField).setDate(QDate(2026, 11, 1))
    dialog.save()
    assert not dialog.isVisible()


def test_editing_keeps_the_stage(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    tab.show_item(house.ids["Director"])
    tab.edit()
    dialog = opened(tab, qtbot)
    assert isinstance(dialog, OpportunityDialog)
    assert not children(dialog, QComboBox)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_End)
    keys(dialog, {"Position": " of Advising"})
    dialog.save()
    page = house.desk.reader.opportunity(house.ids["Director"])
    assert page is not None
    assert page.row.position == "Director of Advising"
    assert page.row.stage is w.Stage.INTERVIEWING


class _Off:
    """Ask whether a widget is switched off; a shortcut presses a box a moment later."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget

    def __call__(self) -> bool:
        return not self._widget.isEnabled()


def rows(dialog: FormDialog) -> list[InterviewerRow]:
    return children(dialog, InterviewerRow)


def press(widget: QWidget, words: str) -> None:
    found = [b for b in children(widget, QPushButton) if words in (b.text(), b.accessibleName())]
    found[-1].click()


def test_a_round_is_added_with_known_and_new_people(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    press(tab.details, "Add a round…")
    dialog = opened(tab, qtbot)
    assert isinstance(dialog, RoundDialog)
    first = rows(dialog)[0]
    known = house.desk.reader.find_contacts("Dmitri")[0]
    first.picker.set_person(PersonRef(known.name, known.id))
    first.role.setCurrentIndex(first.role.findText("Recruiter"))
    QTest.keyClicks(first.connection, "2")
    press(dialog, "Add an &interviewer")
    second = rows(dialog)[1]
    assert dialog.focusWidget() is second.picker
    QTest.keyClicks(second.picker, "Ruth Abara")
    dialog.save()
    page = house.desk.reader.opportunity(house.ids["Coach"])
    assert page is not None
    assert page.row.stage is w.Stage.INTERVIEWING
    assert page.rounds[0].row.on == TODAY
    found = [(p.name, p.row.role, p.row.connection) for p in page.interviewers]
    assert found == [
        ("Dmitri Okafor", w.RoundRole.RECRUITER, 2),
        ("Ruth Abara", None, None),
    ]
    assert page.interviewers[0].row.contact_id == known.id


def test_a_round_is_changed_and_people_are_taken_out(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Director"])
    press(tab.details, "Edit round 1")
    dialog = opened(tab, qtbot)
    assert [row.picker.text() for row in rows(dialog)] == ["Dmitri Okafor", "Wei Zhang"]
    assert not dialog.changed()
    press(rows(dialog)[0], "Remove this interviewer")
    assert dialog.focusWidget() is rows(dialog)[0].picker
    press(rows(dialog)[0], "Remove this interviewer")
    focus = dialog.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Add an &interviewer"
    child(dialog, DateField).setDate(QDate(2026, 11, 3))
    dialog.save()
    page = house.desk.reader.opportunity(house.ids["Director"])
    assert page is not None
    assert page.rounds[0].row.on == date(2026, 11, 3)
    assert not page.interviewers
    house.journal.history.undo()
    again = house.desk.reader.opportunity(house.ids["Director"])
    assert again is not None
    assert again.rounds[0].row.on == ago(4)
    assert len(again.interviewers) == 2


def test_a_round_of_which_nothing_is_said_is_not_saved(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    press(tab.details, "Add a round…")
    dialog = opened(tab, qtbot)
    dialog.save()
    assert dialog.isVisible()
    page = house.desk.reader.opportunity(house.ids["Coach"])
    assert page is not None
    assert page.rounds == ()
    dialog.close()


def test_a_day_that_is_not_known_stays_empty(tab: PipelineTab, house: House, qtbot: QtBot) -> None:
    tab.show_item(house.ids["Coach"])
    press(tab.details, "Add a round…")
    dialog = opened(tab, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(_Off(child(dialog, DateField)))
    dialog.save()
    page = house.desk.reader.opportunity(house.ids["Coach"])
    assert page is not None
    assert page.rounds[0].row.on is None


def test_a_person_named_twice_or_not_at_all_is_told_at_the_rows(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Director"])
    press(tab.details, "Edit round 1")
    dialog = opened(tab, qtbot)
    press(dialog, "Add an &interviewer")
    third = rows(dialog)[2]
    third.connection.set_value(1)
    dialog.save()
    assert problems(dialog) == {"people": "A row says how it clicked, but not with whom."}
    dmitri = house.desk.reader.find_contacts("Dmitri")[0]
    third.picker.set_person(PersonRef(dmitri.name, dmitri.id))
    dialog.save()
    assert problems(dialog) == {"people": "Dmitri Okafor is named twice."}
    third.picker.set_person(PersonRef("x" * 501))
    dialog.save()
    assert problems(dialog) == {"people": "This name is too long."}
    press(third, "Remove this interviewer")
    dialog.save()
    assert not dialog.isVisible()


def test_who_lies_in_the_trash_is_in_the_round_again_when_taken_back(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    wei = house.desk.reader.find_contacts("Wei")[0].id
    house.desk.services.contacts.trash(wei)
    tab.show_item(house.ids["Director"])
    press(tab.details, "Edit round 1")
    dialog = opened(tab, qtbot)
    outcome = next(f.editor for f in children(dialog, FormField) if f.label.text() == "&Outcome")
    assert isinstance(outcome, QLineEdit)
    outcome.setText("A second talk is to come")
    dialog.save()
    house.desk.services.contacts.take_back(wei)
    page = house.desk.reader.opportunity(house.ids["Director"])
    assert page is not None
    assert [p.name for p in page.interviewers] == ["Dmitri Okafor", "Wei Zhang"]


def retype(field: QLineEdit, text: str) -> None:
    """Type over what stands in a field."""
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClicks(field, text)


def test_a_day_that_cannot_be_read_is_told_and_nothing_is_stored_or_lost(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.create_in_form()
    dialog = opened(tab, qtbot)
    keys(dialog, {"Position": "Coach of Coaches"})
    since = child(dialog, DateField)
    retype(since, "the 3rd of Febtober")
    QTest.keyClick(since, Qt.Key.Key_Return)
    assert dialog.isVisible()
    example = short_with_year(TODAY).replace(" ", "\N{NO-BREAK SPACE}")
    assert problems(dialog) == {"on": f"This cannot be read as a date. Try {example}."}
    assert dialog.focusWidget() is since
    assert since.text() == "the 3rd of Febtober"
    QTest.keySequence(since, "Ctrl+Return")
    assert dialog.isVisible()
    retype(since, f"{ago(30).day} {month(ago(30))}")
    assert not problems(dialog)
    QTest.keyClick(since, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    page = house.desk.reader.opportunity(tab.current_id() or 0)
    assert page is not None
    assert page.row.position == "Coach of Coaches"
    assert page.changes[0].on == ago(30)


def test_closing_a_form_asks_about_words_that_cannot_be_read(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.create_in_form()
    dialog = opened(tab, qtbot)
    retype(child(dialog, DateField), "soon")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._question.isVisible()
    dialog._keep.click()
    assert dialog.isVisible()
    assert problems(dialog)["on"].startswith("This cannot be read")


def test_a_round_whose_day_is_not_known_does_not_ask_for_one(
    tab: PipelineTab, house: House, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    press(tab.details, "Add a round…")
    dialog = opened(tab, qtbot)
    assert isinstance(dialog, RoundDialog)
    retype(dialog._on.field, "some day")
    QTest.keyClick(dialog._on.field, Qt.Key.Key_Tab)
    assert problems(dialog)["on"].startswith("This cannot be read")
    dialog._on.none.click()
    assert not problems(dialog)
    QTest.keyClicks(dialog._outcome, "friendly")
    dialog.save()
    assert not dialog.isVisible()
    page = house.desk.reader.opportunity(house.ids["Coach"])
    assert page is not None
    assert page.rounds[0].row.on is None
