# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One person's page: facts, filters, promises, tags, the note, as somebody uses them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import ContactFields, TouchFields
from networkjournal.domain.promises import PromiseFields
from networkjournal.domain.rows import Contact
from networkjournal.domain.settings import Cadences
from networkjournal.domain.views import ContactPage, EntryKind
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.store import models as m
from networkjournal.ui.contacts.contact_dialog import ContactDialog
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.contacts.person.facts import CadenceLink, PlainFact
from networkjournal.ui.contacts.person.keep_in_touch import cadence_line
from networkjournal.ui.contacts.person.promises_card import PromiseEditor
from networkjournal.ui.links import OutsideLink
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.id_link import IdLink
from tests.ui.people_sample import TODAY, Sample
from tests.ui.window_stage import form_of

W = TypeVar("W", bound=QWidget)


def page(sample: Sample) -> ContactPage:
    found = sample.desk.reader.contact(sample.dmitri)
    assert found is not None
    return found


def inside(tab: ContactsTab, kind: type[W]) -> list[W]:
    found: list[W] = tab.details.findChildren(kind)  # type: ignore[assignment]
    return found


def named(tab: ContactsTab, kind: type[W], name: str) -> W:
    found = [one for one in inside(tab, kind) if one.objectName() == name]
    assert len(found) == 1, name
    return found[0]


def change(sample: Sample, **values: object) -> None:
    with sample.journal.history.step("change") as step:
        step.update(m.Contact, sample.dmitri, **values)


@pytest.mark.parametrize(
    ("row", "last", "words"),
    [
        (Contact(), None, ""),
        (Contact(cadence=Cadence.A), date(2026, 11, 21), "every five weeks, next 26 December"),
        (Contact(cadence=Cadence.B), date(2026, 11, 21),
         "every three months, next 20 February 2027"),
        (Contact(cadence=Cadence.C), None, "every nine months"),
        (Contact(cadence=Cadence.A), date(2026, 10, 1), "every five weeks, due since 5 November"),
        (Contact(cadence=Cadence.OWN, cadence_days=1), date(2026, 11, 22), "every day, next today"),
        (Contact(cadence=Cadence.OWN, cadence_days=10), date(2026, 11, 20),
         "every ten days, next 30 November"),
        (Contact(cadence=Cadence.OWN, cadence_days=7), date(2026, 11, 20),
         "every week, next 27 November"),
        (Contact(cadence=Cadence.A, snoozed_until=date(2026, 12, 1)), date(2026, 10, 1),
         "every five weeks, next 1 December"),
    ],
)  # fmt: skip
def test_how_often_is_said_in_words(row: Contact, last: date | None, words: str) -> None:
    assert cadence_line(row, Cadences(), last, TODAY) == words


def test_the_head_says_what_matters_and_asks_for_a_cadence(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    change(sample, cadence=Cadence.A, may_hire_again=True, met_how=MetHow.INTERVIEW,
           check_in_on=TODAY)  # fmt: skip
    said = [chip.text() for chip in inside(tab, Chip) if chip.isVisible()]
    assert said == ["may hire again", "check in now", "cadence A", "met in an interview"]
    link = named(tab, CadenceLink, "cadence")
    assert link.words() == "every five weeks, next 27 December"
    link.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    ways = {action.text(): action for action in menu.actions()}
    assert "B, steady: every three months" in ways
    for words, picked in (("Own number of days…", Cadence.OWN), ("Not asked for", None)):
        with qtbot.waitSignal(tab.details.cadence_picked) as asked:
            ways[words].trigger()
        assert asked.args == [picked]
    menu.close()
    for touch in page(sample).timeline:
        if touch.touch_id:
            sample.services.contacts.delete_touch(touch.touch_id)
    change(sample, cadence=Cadence.OWN, cadence_days=2)
    late = [chip.text() for chip in inside(tab, Chip) if chip.kind == "waiting"]
    assert late[-1].endswith("late")


def test_tags_are_added_and_removed_at_the_head(tab: ContactsTab, sample: Sample) -> None:
    field = named(tab, QLineEdit, "tag-add")
    field.setFocus()
    QTest.keyClicks(field, "rowing")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [tag.name for tag in page(sample).tags] == ["rowing"]
    field = named(tab, QLineEdit, "tag-add")
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert page(sample).tags == ()


def test_only_safe_addresses_are_links(
    tab: ContactsTab, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    links = "javascript:alert(1)\nfile:///etc/passwd\nhttps://example.org/a\nftp://example.org"
    fields = replace(ContactFields.of(page(sample)), links=links, phones=(("ask at desk", ""),))
    sample.services.contacts.change(sample.dmitri, fields)
    plain = {fact.text(): fact for fact in inside(tab, PlainFact) if fact.isVisible()}
    assert list(plain) == ["ask at desk", "javascript:alert(1)", "file:///etc/passwd",
                           "ftp://example.org", "Oakport"]  # fmt: skip
    for fact in plain.values():
        QTest.mouseClick(fact, Qt.MouseButton.LeftButton)
    assert opened == []
    plain["javascript:alert(1)"].copy()
    assert QGuiApplication.clipboard().text() == "javascript:alert(1)"
    safe = [link for link in inside(tab, OutsideLink) if "example.org/a" in link._whole]
    safe[-1].click()
    assert [url.toString() for url in opened] == ["https://example.org/a"]


def test_the_timeline_is_narrowed_by_chips(tab: ContactsTab, sample: Sample) -> None:
    timeline = tab.details.timeline
    shown = [kind for kind, chip in timeline.chips.items() if chip.isVisible()]
    assert shown == [EntryKind.TOUCH, EntryKind.INTERVIEW, EntryKind.MEETING]
    timeline.chips[EntryKind.TOUCH].click()
    assert {row._entry.kind for row in timeline.rows} == {EntryKind.TOUCH}
    timeline.chips[EntryKind.MEETING].click()
    assert {row._entry.kind for row in timeline.rows} == {EntryKind.TOUCH, EntryKind.MEETING}
    sample.services.contacts.log_touch(sample.dmitri, TouchFields(TODAY, gist="x"), TODAY)
    assert timeline.chips[EntryKind.TOUCH].isChecked()
    tab.show_item(sample.ruth)
    assert not any(chip.isChecked() for chip in timeline.chips.values())


def test_who_led_to_them_is_one_press_away(tab: ContactsTab, sample: Sample) -> None:
    with sample.journal.history.step("introduce") as step:
        step.insert(m.Introduction, contact_id=sample.dmitri, by_id=sample.ruth)
    row = tab.details.timeline.rows[-1]
    assert row._entry.heading == "Ruth Abara brought you together"
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert tab.current_id() == sample.ruth
    row = tab.details.timeline.rows[-1]
    assert row._entry.heading == "Introduced you to Dmitri Okafor"
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert tab.current_id() == sample.dmitri


def test_an_opportunity_of_theirs_opens(qtbot: QtBot, tab: ContactsTab, sample: Sample) -> None:
    with qtbot.waitSignal(tab.opportunity_requested) as asked:
        named(tab, IdLink, f"part-{sample.opportunity}").click()
    assert asked.args == [sample.opportunity]


def test_a_promise_is_added_ticked_shown_again_changed_and_deleted(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    named(tab, QPushButton, "promise-add").click()
    (editor,) = inside(tab, PromiseEditor)
    assert editor.text.hasFocus()
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    assert editor._fields["text"].problem == "What was promised?"
    QTest.keyClicks(editor.text, "names at two universities")
    editor.whose.set_current(1)
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    (made,) = page(sample).promises
    assert (made.text, made.by_me, made.due, made.said_on) == (
        "names at two universities", False, None, TODAY,
    )  # fmt: skip
    named(tab, QCheckBox, f"promise-{made.id}").click()
    assert page(sample).promises[0].done_on == TODAY
    assert not [b for b in inside(tab, QCheckBox) if b.objectName().startswith("prom")]
    named(tab, QPushButton, "promises-done").click()
    named(tab, QCheckBox, f"promise-{made.id}").click()
    assert page(sample).promises[0].done_on is None
    named(tab, QPushButton, f"promise-edit-{made.id}").click()
    (editor,) = inside(tab, PromiseEditor)
    editor.due.none.setChecked(False)
    editor.due.field.put(TODAY + timedelta(days=2))
    editor.save.click()
    assert page(sample).promises[0].due == TODAY + timedelta(days=2)
    named(tab, QPushButton, f"promise-edit-{made.id}").click()
    (editor,) = inside(tab, PromiseEditor)
    with qtbot.waitSignal(tab.deleted):
        editor.delete_asked.emit()
    assert page(sample).promises == ()


def test_a_promise_that_is_late_says_so_and_escape_leaves_the_form(
    tab: ContactsTab, sample: Sample
) -> None:
    fields = PromiseFields("send the outline", due=TODAY - timedelta(days=4))
    sample.services.promises.add(sample.dmitri, fields, TODAY)
    assert "4 days late" in [chip.text() for chip in inside(tab, Chip)]
    named(tab, QPushButton, "promise-add").click()
    (editor,) = inside(tab, PromiseEditor)
    QTest.keyClick(editor.text, Qt.Key.Key_Escape)
    assert named(tab, QPushButton, "promise-add").hasFocus()
    assert len(page(sample).promises) == 1


def test_the_note_is_stored_when_one_leaves_it_and_a_draft_waits(
    tab: ContactsTab, sample: Sample
) -> None:
    notes = tab.details.note.notes
    notes.edit.setFocus()
    notes.edit.setPlainText("# Family\n**two** girls 😀 *Nia*\n2026-11-03 Lunch\n")
    notes.edit.document().setModified(True)
    notes._keep_draft()
    assert sample.services.contacts.notes_draft(sample.dmitri) == notes.text()
    tab.show_item(sample.ruth)
    assert page(sample).row.notes.startswith("# Family")
    assert sample.services.contacts.notes_draft(sample.dmitri) is None
    assert sample.journal.history.undo_label == "Write about Dmitri Okafor"
    tab.show_item(sample.dmitri)
    assert "Lunch" in [row._entry.detail for row in tab.details.timeline.rows]


def test_the_form_proposes_a_check_in_for_who_may_hire_again(
    tab: ContactsTab, sample: Sample
) -> None:
    tab.edit()
    form = form_of(tab)
    assert isinstance(form, ContactDialog)
    form.met.setCurrentIndex(form.met.findData("alumni"))
    form.may_hire.click()
    assert form.check_in.day() == TODAY + timedelta(days=90)
    form.save()
    row = page(sample).row
    assert (row.met_how, row.may_hire_again) == (MetHow.ALUMNI, True)
    assert row.check_in_on == TODAY + timedelta(days=90)


def test_a_birthday_is_typed_as_people_write_it(tab: ContactsTab, sample: Sample) -> None:
    tab.edit()
    form = form_of(tab)
    assert isinstance(form, ContactDialog)
    form.birthday.setText("in spring")
    form.save()
    assert page(sample).row.birthday == ""
    form.birthday.setText("29 February")
    form.save()
    assert page(sample).row.birthday == "--02-29"
    tab.edit()
    again = form_of(tab)
    assert isinstance(again, ContactDialog)
    assert again.birthday.text() == "29 February"


def test_the_form_leaves_alone_what_came_since_it_opened(tab: ContactsTab, sample: Sample) -> None:
    tab.edit()
    form = form_of(tab)
    assert isinstance(form, ContactDialog)
    before = ContactFields.of(page(sample))
    came = replace(before, phones=(*before.phones, ("+1 555 0300", "")), notes="Rows on Sundays")
    sample.services.contacts.change(sample.dmitri, came)
    form.title.setText("Provost")
    form.save()
    assert ContactFields.of(page(sample)) == replace(came, title="Provost")


def test_three_hundred_entries_come_in_parts(tab: ContactsTab, sample: Sample) -> None:
    with sample.journal.history.step("many") as step:
        for day in range(300):
            on = TODAY - timedelta(days=day)
            step.insert(m.Touch, contact_id=sample.ruth, on=on, gist=f"Said {day}")
    tab.show_item(sample.ruth)
    timeline = tab.details.timeline
    assert len(timeline.rows) == 40
    timeline._more.click()
    assert (len(timeline.rows), timeline._more.text()) == (140, "Show 100 more")
    tab.resize(1000, 700)
    QTest.qWait(10)
    tab.show_item(sample.dmitri)
    tab.show_item(sample.ruth)
    assert len(timeline.rows) == 12


def test_the_note_follows_the_theme(tab: ContactsTab, sample: Sample, theme: Theme) -> None:
    sample.services.contacts.write_notes(sample.dmitri, "- https://example.org `x`\n" + "y" * 6000)
    theme.apply("dark")
    assert tab.details.note.notes.text().startswith("- https")
