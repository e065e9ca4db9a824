# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tab of people, as somebody uses it with mouse and keys."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import (
    ContactFields,
    InterviewerFields,
    OpportunityFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.words import LetterKind, Stage
from networkjournal.ui.contacts.contact_dialog import ContactDialog
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.models.contacts import contacts_model, last_words
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.people_sample import TODAY, Sample, fill, open_sample
from tests.ui.window_stage import form_of


def _names(tab: ContactsTab) -> list[str]:
    model = tab.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _form(tab: ContactsTab) -> ContactDialog:
    dialog = form_of(tab)
    assert isinstance(dialog, ContactDialog)
    return dialog


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """Catch what would be handed to the system."""
    urls: list[QUrl] = []

    def take(url: QUrl) -> bool:
        urls.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return urls


def test_a_row_says_who_it_is_when_you_last_met_and_how_it_clicked(
    tab: ContactsTab, sample: Sample
) -> None:
    row = tab.list.model.row_of(sample.dmitri)
    assert row is not None
    index = tab.list.model.index(row, 0)
    assert index.data() == "Dmitri Okafor"
    assert index.data(RowRole.SECOND) == "Associate Dean, Student Success, Harbour State University"
    assert index.data(RowRole.RIGHT) == "yesterday"
    assert index.data(RowRole.DOTS) == 3
    never = tab.list.model.row_of(sample.dmitri + 5)
    assert tab.list.model.index(never or 0, 0).data(RowRole.RIGHT) == "no contact yet"


def test_people_can_be_put_in_another_order(tab: ContactsTab, sample: Sample) -> None:
    assert _names(tab) == sorted(_names(tab), key=str.casefold)
    tab.list.sort_by("last_touch", descending=True)
    assert _names(tab)[0] == "Dmitri Okafor"
    assert tab.current_id() == sample.dmitri
    tab.list.sort_by("name", descending=True)
    assert _names(tab)[-1] == "Ana Lucía Pereira"


def test_search_narrows_the_list_and_says_when_nobody_is_found(
    tab: ContactsTab, sample: Sample
) -> None:
    tab.search("zhang")
    assert _names(tab) == ["Wei Zhang", "Wei Zhang"]
    assert tab.list.title.text() == "2 found"
    tab.search("qqq")
    assert not _names(tab)
    assert tab.list.empty.isVisible()
    assert tab.list.empty.title.text() == "Nobody found"
    tab.show_item(sample.ruth)
    assert tab.current_id() == sample.ruth
    assert len(_names(tab)) == 9


def test_more_than_the_first_matches_come_on_demand(tab: ContactsTab, sample: Sample) -> None:
    for at in range(201):
        sample.services.contacts.create(ContactFields(f"Zed {at:03}"))
    tab.search("zed")
    assert len(_names(tab)) == 200
    QTest.mouseClick(tab.list._more, Qt.MouseButton.LeftButton)
    assert len(_names(tab)) == 201
    assert not tab.list._more.isVisible()


def test_a_new_person_is_in_the_list_and_chosen(tab: ContactsTab) -> None:
    tab.create_in_form()
    form = _form(tab)
    QTest.keyClicks(form.name, "Ingrid Solberg")
    form.organization.setText("Westfield")
    form.emails.lines[0].value.setText("ingrid@example.org")
    QTest.mouseClick(form.emails.more, Qt.MouseButton.LeftButton)
    form.emails.lines[1].value.setText("i.solberg@example.com")
    form.emails.lines[1].label.setText("work")
    form.links.setPlainText("https://example.org/ingrid")
    form.save()
    assert form_of(tab) is None
    assert tab.details.name.text() == "Ingrid Solberg"
    page = tab._page()
    assert page is not None
    assert [(v.value, v.label) for v in page.emails] == [
        ("ingrid@example.org", ""),
        ("i.solberg@example.com", "work"),
    ]


def test_what_is_wrong_stands_at_the_field_and_nothing_typed_is_lost(tab: ContactsTab) -> None:
    tab.create_in_form()
    form = _form(tab)
    form.emails.lines[0].value.setText("not an address")
    form.save()
    assert form_of(tab) is form
    assert form._fields["name"].problem
    assert "@" in form._fields["emails"].problem
    assert form.emails.lines[0].value.text() == "not an address"
    form.name.setText("Somebody")
    form.emails.lines[0].value.clear()
    form.save()
    assert tab.details.name.text() == "Somebody"


def test_a_change_of_a_person_shows_everywhere_and_can_be_taken_back(
    tab: ContactsTab, sample: Sample
) -> None:
    tab.edit()
    form = _form(tab)
    assert form.emails.values() == (("d.okafor@example.edu", "work"), ("dmitri@example.org", ""))
    form.name.setText("Dmitri N. Okafor")
    form.emails.lines[0].remove.click()
    form.save()
    assert tab.details.name.text() == "Dmitri N. Okafor"
    assert "Dmitri N. Okafor" in _names(tab)
    sample.journal.history.undo()
    assert tab.details.name.text() == "Dmitri Okafor"
    assert tab.current_id() == sample.dmitri


def test_delete_goes_to_the_trash_at_once_and_chooses_a_neighbour(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    tab.focus_list()
    with qtbot.waitSignal(tab.deleted) as told:
        QTest.keyClick(tab.list.view, Qt.Key.Key_Delete)
    assert told.args == ["Dmitri Okafor is in the trash."]
    assert "Dmitri Okafor" not in _names(tab)
    assert tab.current_id() not in (None, sample.dmitri)
    assert tab.list.view.currentIndex().isValid()
    sample.journal.history.undo()
    assert "Dmitri Okafor" in _names(tab)


def test_a_touch_is_logged_by_one_key_and_can_be_deleted(tab: ContactsTab, sample: Sample) -> None:
    QTest.keyClick(tab.list.view, Qt.Key.Key_L)
    line = tab.details.touch_line.line
    assert line.hasFocus()
    QTest.keyClicks(line, "Asked how the term began")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not line.isVisible()
    assert tab.list.view.hasFocus()
    top = tab.details.timeline.rows[0]
    assert top._entry.detail == "Asked how the term began"
    assert (
        tab.list.model.index(tab.list.model.row_of(sample.dmitri) or 0, 0).data(RowRole.RIGHT)
        == "today"
    )
    touch = next(row for row in tab.details.timeline.rows if row.remove is not None)
    assert touch.remove is not None
    before = len(tab.details.timeline.rows)
    QTest.mouseClick(touch.remove, Qt.MouseButton.LeftButton)
    assert len(tab.details.timeline.rows) == before - 1


def test_entries_open_what_they_speak_of_by_mouse_and_keys(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    rows = {row._entry.heading: row for row in tab.details.timeline.rows}
    with qtbot.waitSignal(tab.meeting_requested) as meeting:
        QTest.mouseClick(rows["Feedback meeting"], Qt.MouseButton.LeftButton)
    assert meeting.args == [sample.feedback]
    interview = rows["Interview, round 1"]
    interview.setFocus()
    with qtbot.waitSignal(tab.opportunity_requested) as opportunity:
        QTest.keyClick(interview, Qt.Key.Key_Return)
    assert opportunity.args == [sample.opportunity]


def test_write_asks_for_a_letter_and_what_was_sent_opens_from_the_timeline(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    with qtbot.waitSignal(tab.letter_requested) as asked:
        QTest.mouseClick(tab.details.write_button, Qt.MouseButton.LeftButton)
    assert asked.args == [sample.dmitri]
    kind = LetterKind.THANK_YOU
    fields = LetterFields(sample.dmitri, kind, subject="Your hour", text="Dear Dmitri")
    letter = sample.services.letters.send_as(fields, TODAY, TODAY)
    headings = [row._entry.heading for row in tab.details.timeline.rows]
    assert headings[0] == "Thank-you · E-mail"
    assert [row._entry.detail for row in tab.details.timeline.rows].count("Your hour") == 1
    first = tab.details.timeline.rows[0]
    first.setFocus()
    with qtbot.waitSignal(tab.sent_letter_requested) as opened:
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert opened.args == [letter]


def test_meet_asks_for_a_meeting_with_this_person(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    with qtbot.waitSignal(tab.new_meeting_requested) as asked:
        QTest.mouseClick(tab.details.meet_button, Qt.MouseButton.LeftButton)
    assert asked.args == [sample.dmitri]


def test_selection_and_scroll_stay_when_something_else_changes(
    tab: ContactsTab, sample: Sample
) -> None:
    for at in range(60):
        sample.services.contacts.create(ContactFields(f"Person {at:02}"))
    tab.show_item(sample.ruth)
    bar = tab.list.view.verticalScrollBar()
    bar.setValue(40)
    page = sample.desk.reader.contact(sample.dmitri)
    assert page is not None
    fields = replace(ContactFields.of(page), title="Dean")
    sample.services.contacts.change(sample.dmitri, fields)
    assert (bar.value(), tab.current_id()) == (40, sample.ruth)


def test_names_are_never_taken_for_markup(tab: ContactsTab, sample: Sample) -> None:
    evil = "<b>Bold</b> & <img src=x>"
    made = sample.services.contacts.create(ContactFields(evil, evil, notes=evil))
    tab.show_item(made)
    assert tab.details.name.text() == evil
    assert tab.details.name.textFormat() is Qt.TextFormat.PlainText
    assert tab.details.note.notes.text() == evil


def test_a_journal_open_to_read_shows_people_and_changes_nothing(
    qtbot: QtBot, theme: Theme, tmp_path: Path, opened: list[QUrl]
) -> None:
    (tmp_path / "other").mkdir()
    sample = open_sample(tmp_path / "other", theme, writable=False)
    fill(sample)
    tab = ContactsTab(sample.desk)
    qtbot.addWidget(tab)
    tab.load()
    tab.show_item(sample.dmitri)
    with qtbot.waitSignal(tab.problem):
        tab.delete()
    assert not tab.details.edit_button.isEnabled()
    assert "read only" in tab.details.edit_button.toolTip()
    assert all(row.remove is None for row in tab.details.timeline.rows)
    tab.details.write_button.click()
    assert [url.toString() for url in opened] == ["mailto:d.okafor@example.edu"]
    tab.show_item(sample.ruth)
    assert not tab.details.write_button.isEnabled()
    assert "no e-mail address" in tab.details.write_button.toolTip()
    tab.create()
    tab.log_touch()
    assert form_of(tab) is None
    sample.journal.close()


def test_an_empty_journal_says_what_to_do(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    sample = open_sample(tmp_path / "empty", theme)
    tab = ContactsTab(sample.desk)
    qtbot.addWidget(tab)
    tab.load()
    tab.show()
    assert tab.list.empty.isVisible()
    tab._add.click()
    assert tab.adding.sheet.isVisible()
    tab.adding.sheet.leave()
    tab.create_in_form()
    form = _form(tab)
    form.name.setText("Ruth Abara")
    form.reject()
    question = form._question
    assert question.isVisible()
    question.buttonClicked.emit(form._discard)
    assert tab.current_id() is None
    sample.journal.close()


def test_tab_goes_through_the_lines_of_addresses_in_order(tab: ContactsTab) -> None:
    tab.create_in_form()
    form = _form(tab)
    form.emails.more.click()
    first, second = form.emails.lines
    assert form.focusWidget() is second.value
    walked = [first.value]
    first.value.setFocus()
    for _turn in range(6):
        form.focusNextChild()
        now = form.focusWidget()
        if isinstance(now, QLineEdit):
            walked.append(now)
    assert walked == [first.value, first.label, second.value, second.label]
    form.close()


def test_the_theme_turns_while_people_are_shown(tab: ContactsTab, theme: Theme) -> None:
    before = tab.grab().toImage().pixelColor(600, 690)
    theme.apply("dark")
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert tab.grab().toImage().pixelColor(600, 690) != before


def test_the_longest_words_never_push_the_page_out_of_its_room(
    tab: ContactsTab, sample: Sample
) -> None:
    word = "averylongword" * 30
    fields = ContactFields(
        word, word, word, emails=((f"{word[:60]}@example.org", "the office"),),
        links=f"https://example.org/{word}", city=word, notes=word,
    )  # fmt: skip
    made = sample.services.contacts.create(fields)
    touch = TouchFields(TODAY, gist=word)
    sample.services.contacts.log_touch(made, touch, TODAY)
    tab.resize(1024, 700)
    tab.show_item(made)
    QTest.qWait(20)
    assert tab.details.widget().minimumSizeHint().width() <= tab.details.viewport().width()


def test_the_model_keeps_qts_rules(sample: Sample) -> None:
    model = contacts_model(sample.desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.load()
    sample.services.contacts.create(ContactFields("Zoe Adams"))
    model.refresh()
    assert model.rowCount() == 10
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert model.index(0, 0).data() == "Dmitri Okafor"
    assert model.index(0, 2).data() == "yesterday"
    assert model.index(0, 3).data() == "3"


def test_a_long_story_shows_its_latest_part_and_the_rest_on_demand(
    tab: ContactsTab, sample: Sample
) -> None:
    for _time in range(45):
        sample.services.contacts.log_touch(sample.ruth, TouchFields(TODAY), TODAY)
    tab.show_item(sample.ruth)
    timeline = tab.details.timeline
    assert len(timeline.rows) == 40
    assert timeline._more.text() == "Show 6 more"
    timeline._more.click()
    assert len(timeline.rows) == 46
    assert not timeline._more.isVisible()


def test_no_mail_program_is_told(
    qtbot: QtBot, tab: ContactsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with qtbot.waitSignal(tab.problem) as told:
        tab.details.write()
    assert "mail program" in told.args[0]


def test_an_interview_without_a_day_is_a_contact_too(tab: ContactsTab, sample: Sample) -> None:
    services = sample.desk.services
    person = services.contacts.create(ContactFields("Rosa Undated"))
    made = services.opportunities.create(OpportunityFields("Registrar"), Stage.APPLIED, TODAY)
    people = (InterviewerFields("", person, None, 3),)
    services.opportunities.add_round(made, RoundFields(people=people), TODAY)
    (line,) = sample.desk.reader.contacts([person])
    assert last_words(line, TODAY) == "interview, round 1"
    page = sample.desk.reader.contact(person)
    assert page is not None
    assert [(entry.on, entry.heading) for entry in page.timeline] == [(None, "Interview, round 1")]
    tab.refresh(frozenset({"contact", "interviewer"}))
    tab.show_item(person)
    assert tab.current_id() == person
