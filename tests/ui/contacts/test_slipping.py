# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who slips: the list, the reason why, the letter, the call and the snooze."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import ContactFields, TouchFields
from networkjournal.domain.letters import LetterFields
from networkjournal.domain.settings import Cadences
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.store import models as m
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.contacts.people_list.people_dialogs import (
    SnoozeDialog,
)
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.contacts.hands import chip, line, names, press
from tests.ui.people_sample import TODAY, Sample
from tests.ui.window_stage import form_of


def test_who_is_late_shows_it_and_why(tab: ContactsTab, sample: Sample, maria: int) -> None:
    with sample.journal.history.step("Promise") as step:
        due = TODAY + timedelta(days=2)
        step.insert(m.Promise, contact_id=maria, text="send the outline", due=due)
    tab.show_item(maria)
    row = tab.list.view.currentIndex()
    assert row.data(RowRole.CHIP) == "12 days late"
    assert row.data(RowRole.RIGHT) == ""
    assert "12 days late" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert tab.why.isVisible()
    assert tab.why.late.text() == "12 days late"
    assert tab.why.why.text().replace("\u200b", "").splitlines() == [
        "You promised: send the outline (by 25 Nov)",
        "Last words: “Said hello”",
    ]
    assert tab.why.act.text() == "Log a touch"
    tab.why.act.click()
    line_ = tab.details.touch_line.line
    assert line_.hasFocus()
    QTest.keyClicks(line_, "called her")
    QTest.keyClick(line_, Qt.Key.Key_Return)
    assert not tab.why.isVisible()
    assert tab.list.view.currentIndex().data(RowRole.CHIP) == ""
    assert tab.list.view.currentIndex().data(RowRole.RIGHT) == "today"


def test_the_letter_is_the_button_where_there_is_an_address(
    qtbot: QtBot, tab: ContactsTab, sample: Sample, maria: int
) -> None:
    with sample.journal.history.step("Mail") as step:
        step.insert(m.ContactEmail, contact_id=maria, value="maria@example.org")
    tab.show_item(maria)
    assert tab.why.act.text() == "Write the letter"
    with qtbot.waitSignal(tab.letter_requested) as asked:
        tab.why.act.click()
    assert asked.args == [maria]
    sample.services.letters.send_as(LetterFields(maria, subject="How are you?"), TODAY, TODAY)
    assert not tab.why.isVisible()
    assert line(sample, maria).last_touch == TODAY
    sample.journal.history.undo()
    assert tab.why.isVisible()


def test_who_slips_is_listed_the_latest_first_and_can_be_snoozed(
    tab: ContactsTab, sample: Sample, maria: int
) -> None:
    tanaka = sample.desk.reader.find_contacts("田中")[0].id
    sample.services.keep_in_touch.set_cadence([tanaka], Cadence.A, TODAY)
    chip(tab, "2 slipping").click()
    assert names(tab) == ["田中 光", "María José Ñúñez-O’Brien"]
    assert tab.current_id() == tanaka
    assert tab.list.title.text() == "Keep in touch"
    assert not tab.list.bar.chips
    press(tab, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert names(tab) == ["María José Ñúñez-O’Brien"]
    assert line(sample, tanaka).snoozed_until == TODAY + timedelta(days=14)
    assert tab.current_id() == maria
    chip(tab, "1 slipping").click()
    assert len(names(tab)) == 9
    assert names(tab)[0] == "Ana Lucía Pereira"


def test_a_snooze_until_a_day_of_ones_own(tab: ContactsTab, sample: Sample, maria: int) -> None:
    tab.show_item(maria)
    tab.why.waits.actions()[4].trigger()
    form = form_of(tab)
    assert isinstance(form, SnoozeDialog)
    form.day.put(TODAY)
    form.save()
    assert form._fields["snoozed_until"].problem
    form.day.put(TODAY + timedelta(days=40))
    form.save()
    assert line(sample, maria).snoozed_until == TODAY + timedelta(days=40)
    tab.why.snooze_picked.emit(None)
    assert line(sample, maria).snoozed_until is None


def test_the_number_of_those_who_slip_follows_by_itself(
    qtbot: QtBot, tab: ContactsTab, sample: Sample, maria: int
) -> None:
    def texts() -> list[str]:
        return [one.text() for one in tab.list.quick.chips]

    qtbot.waitUntil(lambda: "1 slipping" in texts())
    tab.hide()
    sample.services.keep_in_touch.set_cadence([maria], None, TODAY)
    tab.show()
    qtbot.waitUntil(lambda: "1 slipping" not in texts())


def test_other_days_in_the_settings_count_at_once(
    tab: ContactsTab, sample: Sample, maria: int
) -> None:
    sample.services.keep_in_touch.set_cadence([maria], Cadence.A, TODAY)
    tab.show_item(maria)
    assert tab.list.view.currentIndex().data(RowRole.CHIP) == "5 days late"
    sample.services.settings.save(Cadences(a=39))
    assert tab.list.view.currentIndex().data(RowRole.CHIP) == "1 day late"
    tab.list.sort_by("due", descending=False)
    sample.services.contacts.log_touch(maria, TouchFields(TODAY), TODAY)
    assert tab.list.view.currentIndex().data(RowRole.RIGHT) == "today"
    assert tab.list.view.currentIndex().data(RowRole.UNDER) == "next 1 Jan"


def test_a_row_says_when_next_and_how_one_met(tab: ContactsTab, sample: Sample) -> None:
    made = sample.services.contacts.create(ContactFields("Cy Dee", met_how=MetHow.EVENT))
    tab.show_item(made)
    row = tab.list.view.currentIndex()
    assert (row.data(RowRole.ASIDE), row.data(RowRole.UNDER)) == ("event", "")
    sample.services.keep_in_touch.set_cadence([made], Cadence.A, TODAY)
    assert tab.list.view.currentIndex().data(RowRole.UNDER) == "next 28 Dec"
    told = tab.list.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert {"cadence A", "next 28 Dec", "met at an event"} <= set(told.splitlines())
