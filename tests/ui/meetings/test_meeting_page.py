# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page and the form of a meeting: when, where, with whom, before and after."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QTime, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkjournal.domain.words import MeetingForm, MeetingKind
from networkjournal.store import models as m
from networkjournal.ui.desk import Desk
from networkjournal.ui.links import OutsideLink
from networkjournal.ui.meetings.meeting_dialog import MeetingDialog
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.labels import QuietLabel
from tests.ui.people_sample import NOW, Sample, fill, open_sample
from tests.ui.window_stage import form_of, inside


def _form(tab: MeetingsTab) -> MeetingDialog:
    dialog = form_of(tab)
    assert isinstance(dialog, MeetingDialog)
    return dialog


def shown_clash(form: MeetingDialog) -> str:
    labels = [label for label in inside(form, QuietLabel) if label.isVisible()]
    return "".join(label.text() for label in labels if "already meet" in label.text())


def _pair(sample: Sample) -> tuple[int | None, int | None]:
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    return page.row.dread, page.row.worth


def test_the_page_says_with_whom_when_where_and_after_what(tab: MeetingsTab) -> None:
    assert tab.details.name.text() == "Feedback meeting with Dmitri Okafor"
    assert tab.details._second.text() == (
        "today 12:30 – 13:15 · Harbour Café · after the no for Assistant Director"
    )


def test_a_meeting_in_another_zone_shows_both_clocks(tab: MeetingsTab, sample: Sample) -> None:
    tab.show_item(sample.feedback + 2)
    assert "1 Dec 16:00 – 16:30 (17:00 there)" in tab.details._second.text()


def test_the_pair_stays_open_until_it_is_answered(tab: MeetingsTab, sample: Sample) -> None:
    assert _pair(sample) == (8, None)
    assert tab.details.pair.worth.value() is None
    assert tab.details.pair.pairs.text() == "Your last 2: dreaded 7, worth 9"


def test_sliding_is_one_step_once_it_rests(qtbot: QtBot, tab: MeetingsTab, sample: Sample) -> None:
    track = tab.details.pair.worth.focusProxy()
    assert track is not None
    for key in (Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9):
        QTest.keyClick(track, key)
    assert _pair(sample) == (8, None)
    qtbot.waitUntil(lambda: _pair(sample) == (8, 9), timeout=3000)
    sample.journal.history.undo()
    assert _pair(sample) == (8, None)
    assert tab.details.pair.worth.value() is None


def test_an_answer_is_stored_before_another_meeting_shows(tab: MeetingsTab, sample: Sample) -> None:
    track = tab.details.pair.dread.focusProxy()
    assert track is not None
    QTest.keyClick(track, Qt.Key.Key_2)
    tab.show_item(sample.feedback + 1)
    assert _pair(sample) == (2, None)
    assert tab.details.pair.dread.value() is None


def test_what_is_printed_is_what_stands_on_the_screen(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    tab.details.notes.edit.insertPlainText("Mind the gap. ")
    layout = tab.details.buttons
    buttons = [layout.itemAt(at).widget() for at in range(layout.count())]
    button = next(b for b in buttons if b.property("text") == "Print")
    with qtbot.waitSignal(tab.print_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [sample.feedback]
    for text, signal in (
        ("&Preparation sheet…", tab.preparation_requested),
        ("Save to &calendar…", tab.calendar_requested),
        ("&Tips…", tab.tips_requested),
    ):
        entry = next(one for one in tab.details.more.menu().actions() if one.text() == text)
        with qtbot.waitSignal(signal) as asked:
            entry.trigger()
        assert asked.args == [sample.feedback]
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    assert page.row.notes.startswith("Mind the gap. ")


def test_people_and_the_opportunity_open_their_pages(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    with qtbot.waitSignal(tab.contact_requested) as person:
        tab.details.people.person_asked.emit(sample.dmitri)
    assert person.args == [sample.dmitri]
    with qtbot.waitSignal(tab.opportunity_requested) as opportunity:
        tab.details.people.opportunity_asked.emit(sample.opportunity)
    assert opportunity.args == [sample.opportunity]


def test_a_new_meeting_takes_the_agenda_of_its_kind_and_length(
    tab: MeetingsTab, sample: Sample
) -> None:
    tab.create_for(sample.ruth)
    form = _form(tab)
    assert [p.name for p in form.people.people()] == ["Ruth Abara"]
    form.kind.setCurrentIndex(form.kind.findData(MeetingKind.INFORMATIONAL.value))
    form.length.setValue(25)
    form.place.setText("Library")
    form.save()
    page = tab._page()
    assert page is not None
    assert page.row.kind is MeetingKind.INFORMATIONAL
    assert sum(item.minutes for item in page.items) == 25
    assert len(page.items) == 7
    assert page.row.purpose
    assert page.row.zone == "Europe/Berlin"
    assert tab.details.agenda.total.text() == "25 of 25 minutes"


def test_a_person_who_is_new_comes_in_the_same_step(tab: MeetingsTab, sample: Sample) -> None:
    people = sample.desk.reader.find_contacts("Ingrid")
    assert not people
    tab.create()
    form = _form(tab)
    QTest.keyClicks(form.people.lines[0].picker, "Ingrid Solberg")
    form.save()
    assert tab.details.name.text() == "Feedback meeting with Ingrid Solberg"
    sample.journal.history.undo()
    assert not sample.desk.reader.find_contacts("Ingrid")
    assert tab.current_id() != form.meeting_id


def test_each_has_a_role_and_the_meeting_a_position_and_its_no(
    tab: MeetingsTab, sample: Sample
) -> None:
    with sample.journal.history.step("Turn down") as step:
        no = step.insert(m.Turndown, opportunity_id=sample.opportunity, on=date(2026, 11, 3))
    tab.create_for(sample.dmitri)
    form = _form(tab)
    form.people.lines[0].role.setText(" hiring manager ")
    assert not form.about.after.isVisibleTo(form)
    for typed in ("Assistent", "assistant director"):
        form.about.position.setFocus()
        form.about.position.clear()
        QTest.keyClicks(form.about.position, typed)
        form.save()
        assert (form_of(tab) is not None) is (typed == "Assistent")
        assert bool(form._fields["opportunity_id"].problem) is (typed == "Assistent")
    page = tab._page()
    assert page is not None
    assert [(p.contact_id, p.role) for p in page.people] == [(sample.dmitri, "hiring manager")]
    assert (page.row.opportunity_id, page.row.turndown_id) == (sample.opportunity, no)
    texts = [label.text() for label in inside(tab.details.people, QuietLabel)]
    assert any(text.startswith("hiring manager · Associate Dean") for text in texts)
    tab.edit()
    form = _form(tab)
    assert form.about.after.text() == "After the no of 3 Nov"
    assert form.about.after.isChecked()
    form.about.position.clear()
    form.save()
    page = tab._page()
    assert page is not None
    assert (page.row.opportunity_id, page.row.turndown_id) == (None, None)
    assert page.people[0].role == "hiring manager"


def test_a_link_or_a_number_opens_from_the_page(
    tab: MeetingsTab, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def openUrl(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", openUrl)
    for form_of_it, place, url in (
        (MeetingForm.VIDEO, "https://meet.example/x", "https://meet.example/x"),
        (MeetingForm.PHONE, "+1 555 0142", "tel:+15550142"),
        (MeetingForm.PHONE, "I call her", None),
        (MeetingForm.IN_PERSON, "file:///etc/passwd", None),
        (MeetingForm.IN_PERSON, "Room 12", None),
    ):
        tab.edit()
        form = _form(tab)
        form.form_box.setCurrentIndex(form.form_box.findData(form_of_it.value))
        form.place.setText(place)
        form.save()
        links = [link for link in inside(tab.details, OutsideLink) if link.isVisible()]
        for link in links:
            link.click()
        assert (opened[-1:] if links else []) == ([url] if url else [])
        assert (place in tab.details._second.text()) is (url is None)


def test_clashes_are_said_and_not_forbidden(tab: MeetingsTab) -> None:
    tab.create()
    form = _form(tab)
    form.day.setDate(QDate(2026, 11, 26))
    form.time.setTime(QTime(10, 15))
    assert shown_clash(form) == "You already meet Career advisor then: Thursday 10:00 – 10:30."
    form.zone.setText("Europe/Lisbon")
    assert shown_clash(form) == ""
    form.zone.setText("Europe/Berlin")
    form.save()
    assert form_of(tab) is None


def test_what_is_wrong_stands_at_its_field(tab: MeetingsTab) -> None:
    tab.create()
    form = _form(tab)
    form.zone.setText("Middle/Earth")
    form.place.setText("x" * 501)
    form.save()
    assert "time zone" in form._fields["zone"].problem
    assert "500" in form._fields["place"].problem
    form.zone.setText("Europe/Berlin")
    form.place.setText("here")
    form.save()
    assert form_of(tab) is None


def test_a_changed_purpose_is_not_overwritten_by_another_kind(tab: MeetingsTab) -> None:
    tab.create()
    form = _form(tab)
    form.purpose.setPlainText("My own words")
    form.kind.setCurrentIndex(form.kind.findData(MeetingKind.ADVISOR.value))
    assert form.purpose.toPlainText() == "My own words"
    form.save()


def test_an_edit_keeps_what_the_form_does_not_ask(tab: MeetingsTab, sample: Sample) -> None:
    tab.edit()
    form = _form(tab)
    assert form.day.date() == QDate(2026, 11, 23)
    form.time.setTime(QTime(13, 0))
    form.form_box.setCurrentIndex(form.form_box.findData(MeetingForm.PHONE.value))
    form.save()
    page = sample.desk.reader.meeting(sample.feedback)
    assert page is not None
    assert page.row.starts == datetime(2026, 11, 23, 13)
    assert (page.row.dread, page.row.opportunity_id) == (8, sample.opportunity)
    assert len(page.items) == 7
    assert page.row.notes.startswith("He had argued")
    assert page.row.sequence == 1


@pytest.mark.parametrize("width", [640, 1024, 1600])
def test_nothing_is_cut_off_at_any_width(tab: MeetingsTab, width: int, theme: Theme) -> None:
    tab.resize(width, 700)
    QTest.qWait(20)
    inside = tab.details.widget()
    if width >= 1024:
        assert inside.width() <= tab.details.viewport().width()
        assert tab.details.edit_button.geometry().right() <= inside.width()


def test_a_journal_open_to_read_shows_meetings_and_changes_nothing(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    sample = open_sample(tmp_path / "other", theme, writable=False)
    fill(sample)
    before = sample.journal.history.undo_label
    tab = MeetingsTab(sample.desk)
    qtbot.addWidget(tab)
    tab.load()
    tab.show()
    tab.show_item(sample.feedback)
    assert tab.details.notes.edit.isReadOnly()
    assert not tab.details.edit_button.isEnabled()
    assert not tab.details.agenda.add_point.isVisible()
    assert not tab.details.state.isEnabled()
    assert not tab.details.pair.dread.isEnabled()
    tab.save_pending()
    with qtbot.waitSignal(tab.problem):
        tab.delete()
    tab.create()
    assert form_of(tab) is None
    assert sample.journal.history.undo_label == before
    sample.journal.close()


def test_a_meeting_that_ended_while_the_tab_was_away_waits_to_be_written_up(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    tab.hide()
    later = Desk(
        sample.journal, sample.services, sample.desk.theme, lambda: NOW + timedelta(days=4)
    )
    tab.list.model._desk = later
    tab.show()
    texts = [tab.list.model.index(row, 0).data() for row in range(4)]
    assert texts == ["To write up", "Career advisor", "Dmitri Okafor", "Coming"]


def test_an_empty_journal_says_how_meetings_come(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    sample = open_sample(tmp_path / "empty", theme)
    tab = MeetingsTab(sample.desk)
    qtbot.addWidget(tab)
    sample.bus.changed.connect(tab.refresh)
    tab.load()
    tab.show()
    assert tab.list.empty.isVisible()
    assert tab.list.empty.title.text() == "No meetings yet"
    tab._add.click()
    form = _form(tab)
    form.save()
    assert tab.details.name.text() == "Feedback meeting"
    sample.journal.close()


def test_people_are_added_and_taken_off_line_by_line(
    qtbot: QtBot, tab: MeetingsTab, sample: Sample
) -> None:
    tab.edit()
    form = _form(tab)
    with qtbot.waitExposed(form):
        form.show()
    form.people.more.click()
    picker = form.people.lines[1].picker
    assert form.focusWidget() is picker
    QTest.keyClicks(picker, "Ruth Abara")
    form.people.lines[0].remove.click()
    assert [p.contact_id for p in form.people.people()] == [sample.ruth]
    form.people.lines[0].remove.click()
    assert form.people.people() == ()
    assert len(form.people.lines) == 1
    form.save()
    assert tab.details.name.text() == "Feedback meeting"


def test_a_day_and_a_time_are_typed_and_those_that_cannot_be_are_told(
    tab: MeetingsTab, sample: Sample
) -> None:
    tab.create()
    form = _form(tab)
    for field, text in ((form.day, "31.12.9999"), (form.time, "2pm")):
        field.setFocus()
        QTest.keySequence(field, "Ctrl+A")
        QTest.keyClicks(field, text)
    form.save()
    assert {name: f.problem for name, f in form._fields.items() if f.problem} == {
        "starts": "This date cannot be right."
    }
    form.day.setFocus()
    QTest.keySequence(form.day, "Ctrl+A")
    QTest.keyClicks(form.day, "2026-12-24")
    form.save()
    page = sample.desk.reader.meeting(form.meeting_id or 0)
    assert page is not None
    assert page.row.starts == datetime(2026, 12, 24, 14)
