# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of people by keys, chips, filter, views and for several at once."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.store import models as m
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.contacts.people_list.menus import PeopleMenu
from networkjournal.ui.contacts.people_list.people_dialogs import (
    OrganizationDialog,
    OwnDaysDialog,
)
from networkjournal.ui.filters.name_dialog import NameDialog
from networkjournal.ui.filters.tags_dialog import TagsDialog
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.contacts.hands import chip, line, names, press
from tests.ui.people_sample import Sample, fill, open_sample
from tests.ui.window_stage import form_of

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_next_next_set_cadence_b(qtbot: QtBot, tab: ContactsTab, sample: Sample) -> None:
    tab.list.sort_by("name", descending=False)
    tab.list.view.setFocus()
    first = tab.list.model.id_at(0)
    assert first is not None
    tab.show_item(first)
    with qtbot.waitSignal(tab.deleted) as told:
        press(tab, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_B)
    third = tab.list.model.id_at(2)
    assert third is not None
    assert tab.current_id() == third
    assert line(sample, third).cadence is Cadence.B
    assert told.args is not None
    assert str(told.args[0]).startswith("B, steady: Dmitri Okafor, next ")
    press(tab, Qt.Key.Key_P, Qt.Key.Key_A, Qt.Key.Key_Down, Qt.Key.Key_0)
    second = tab.list.model.id_at(1)
    assert second is not None
    assert line(sample, second).cadence is Cadence.A
    assert line(sample, third).cadence is None
    press(tab, Qt.Key.Key_C)
    assert line(sample, third).cadence is Cadence.C
    sample.journal.history.undo()
    sample.journal.history.undo()
    assert line(sample, third).cadence is Cadence.B


def test_a_cadence_that_is_set_already_offers_nothing_to_undo(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    press(tab, Qt.Key.Key_B)
    with qtbot.assertNotEmitted(tab.deleted), qtbot.waitSignal(tab.told):
        press(tab, Qt.Key.Key_B)
    assert line(sample, sample.dmitri).cadence is Cadence.B
    sample.journal.history.undo()
    assert line(sample, sample.dmitri).cadence is None


def test_own_days_are_asked_for(tab: ContactsTab, sample: Sample) -> None:
    press(tab, Qt.Key.Key_O)
    form = form_of(tab)
    assert isinstance(form, OwnDaysDialog)
    form.days.setValue(21)
    form.save()
    shown = line(sample, sample.dmitri)
    assert (shown.cadence, shown.cadence_days) == (Cadence.OWN, 21)


def test_several_get_tags_a_place_and_a_cadence_by_the_bar(
    qtbot: QtBot, tab: ContactsTab, sample: Sample
) -> None:
    tab.show_item(sample.dmitri)
    tab.focus_list()
    QTest.keyClick(tab.list.view, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(tab.list.view, Qt.Key.Key_Down, SHIFT)
    chosen = tab.list.chosen_ids()
    assert len(chosen) == 3
    bulk = tab.list.bulk
    assert (bulk.isVisible(), bulk.words.text()) == (True, "3 chosen")
    bulk.tags.click()
    form = form_of(tab)
    assert isinstance(form, TagsDialog)
    QTest.keyClicks(form.line, "deans, rowing")
    form.save()
    assert {line(sample, one).tags for one in chosen} == {("deans", "rowing")}
    assert tab.list.chosen_ids() == chosen, "a change leaves chosen who was chosen"
    bulk.cadences.actions()[2].trigger()
    assert {line(sample, one).cadence for one in chosen} == {Cadence.C}
    bulk.menu.organization_asked.emit()
    place = form_of(tab)
    assert isinstance(place, OrganizationDialog)
    place.line.setText("Westfield")
    place.save()
    assert {line(sample, one).organization for one in chosen} == {"Westfield"}
    bulk.menu.met_picked.emit(MetHow.EVENT)
    assert {line(sample, one).met_how for one in chosen} == {MetHow.EVENT}
    with qtbot.waitSignal(tab.merge_requested) as merge:
        bulk.menu.merge_asked.emit()
    assert merge.args == [chosen]
    press(tab, Qt.Key.Key_Escape)
    assert tab.list.chosen_ids() == (chosen[-1],)
    assert not bulk.isVisible()


def test_several_go_to_the_trash_and_come_back(tab: ContactsTab, sample: Sample) -> None:
    tab.list.view.selectAll()
    assert len(tab.list.chosen_ids()) == 9
    tab.delete()
    assert names(tab) == []
    assert tab.list.empty.isVisible()
    sample.journal.history.undo()
    assert len(names(tab)) == 9


def test_tags_are_drawn_and_become_chips(tab: ContactsTab, sample: Sample) -> None:
    sample.services.many_people.tag([sample.dmitri, sample.ruth], ["deans"])
    row = tab.list.model.index(tab.list.model.row_of(sample.dmitri) or 0, 0)
    assert row.data(RowRole.TAGS) == ("deans",)
    chip(tab, "deans").click()
    assert names(tab) == ["Dmitri Okafor", "Ruth Abara"]
    assert chip(tab, "deans").isChecked()
    chip(tab, "interviewers").click()
    assert names(tab) == ["Dmitri Okafor"]
    tab.list.bar.clear.click()
    assert len(names(tab)) == 9


def test_the_panel_sets_conditions_and_chips_take_them_away(
    tab: ContactsTab, sample: Sample
) -> None:
    sample.services.many_people.set_met_how([sample.ruth], MetHow.FACULTY)
    tab.list.bar.open_panel()
    panel = tab.list.bar.panel
    panel.met.tick({"faculty", "event"})
    panel.met.ticked.emit()
    assert names(tab) == ["Ruth Abara"]
    panel.organization.setText("Nowhere")
    panel.organization.editingFinished.emit()
    assert "No organization has this name" in panel.fields["organization"].problem
    panel.organization.setText("lakeside college")
    panel.organization.editingFinished.emit()
    panel.interviewers.setChecked(True)
    assert names(tab) == []
    assert tab.list.empty.sentence.text() == "No person fits all of what is asked for."
    panel.interviewers.setChecked(False)
    panel.close()
    chips = [one.chip.text for one in tab.list.bar.chips]
    assert chips == ["Met: Faculty, Event", "At Lakeside College"]
    tab.list.bar.chips[0].click()
    assert len(names(tab)) == 2
    tab.show_item(sample.dmitri)
    assert tab.current_id() == sample.dmitri, "a filter does not hide what one wants to see"
    assert tab.list.looking.filter.is_default


def test_a_view_is_kept_and_chosen(tab: ContactsTab, sample: Sample) -> None:
    sample.services.many_people.tag([sample.ruth], ["deans"])
    tab.list.looking.set_filter(PeopleFilter(tags=frozenset({"deans"})))
    tab.list.sort_by("organization", descending=True)
    tab.list.views_button._ask("Save", "", tab.list.kept.keep_as)
    form = form_of(tab)
    assert isinstance(form, NameDialog)
    form.line.setText("Deans")
    form.save()
    assert tab.list.title.text() == "Deans"
    tab.list.kept.leave()
    assert len(names(tab)) == 9
    assert tab.list.model.query.sort == "name"
    tab.list.kept.choose(tab.list.kept.all()[0][0])
    assert names(tab) == ["Ruth Abara"]
    assert (tab.list.model.query.sort, tab.list.model.query.descending) == ("organization", True)


def test_a_person_is_added_by_a_line(qtbot: QtBot, tab: ContactsTab, sample: Sample) -> None:
    tab.create()
    sheet = tab.adding.sheet
    sheet.line.set_text("Ingrid Solberg, Dean at Westfield, ingrid@example.org, #rowing")
    assert sheet.preview._name.text() == "Ingrid Solberg"
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert sheet.isHidden()
    assert tab.details.name.text() == "Ingrid Solberg"
    made = tab.current_id()
    assert made is not None
    assert line(sample, made).tags == ("rowing",)
    tab.create()
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert sheet._problem.text() == "What is this person called?"
    sheet.line.set_text("Dmitri Okafor, Dean")
    assert not sheet.preview._known.isHidden()
    with qtbot.waitSignal(tab.told):
        QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
    tab.create()
    assert sheet.line.text() == "Dmitri Okafor, Dean"
    sheet.more()
    form = form_of(tab)
    assert form is not None
    assert form.name.text() == "Dmitri Okafor"  # type: ignore[attr-defined]
    form.save()  # type: ignore[attr-defined]
    assert sample.services.quick_person.kept() == ""


def test_a_line_says_from_whom_and_shows_who_is_meant(tab: ContactsTab, sample: Sample) -> None:
    tab.create()
    sheet = tab.adding.sheet
    sheet.line.set_text("Ingrid Solberg, from Dmitri, met at event")
    told = {name.text(): value.text() for name, value in sheet.preview._lines}
    assert told["Introduced by"] == "Dmitri Okafor"
    assert "Note" not in told
    sample.services.contacts.create(ContactFields("Dmitri Okafor"))
    sheet.line.set_text("Ingrid Solberg, from Dmitri Okafor")
    told = {name.text(): value.text() for name, value in sheet.preview._lines}
    assert told["Introduced by"] == "2 may be meant: see the note"
    assert told["Note"] == "From Dmitri Okafor"
    sheet.line.set_text("Ingrid Solberg, from Ruth Abara")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    made = tab.current_id()
    assert made is not None
    view = sample.journal.reader.introduction(made)
    assert view is not None
    assert view.by is not None
    assert view.by.name == "Ruth Abara"


def test_a_picture_takes_the_place_of_the_initials(tab: ContactsTab, sample: Sample) -> None:
    picture, buffer = QPixmap(300, 200), QBuffer()
    picture.fill(QColor("#00ff00"))
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    for content in (bytes(buffer.data().data()), b"no picture"):
        with sample.journal.history.step("Photo") as step:
            for row in m.ContactPhoto.select():
                step.delete(m.ContactPhoto, row.id)
            values = {"contact_id": sample.ruth, "media": "image/png", "content": content}
            step.insert(m.ContactPhoto, **values)
        tab.show_item(sample.ruth)
        shown = tab.list.view.currentIndex().data(RowRole.PHOTO)
        assert (shown is not None) is (content != b"no picture")
        if shown is not None:
            place = tab.list.view.visualRect(tab.list.view.currentIndex())
            middle = QPoint(36, place.center().y())
            seen = tab.list.view.viewport().grab().toImage().pixelColor(middle)
            assert seen == QColor("#00ff00")


def test_the_menu_offers_everything_with_its_key(tab: ContactsTab, sample: Sample) -> None:
    tab.list.menu_asked.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PeopleMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "&Log a touch…\tL"
    assert "&Merge…\tCtrl+M" in texts
    merge = next(action for action in menu.actions() if action.text() == "&Merge…\tCtrl+M")
    assert not merge.isEnabled()
    menu.close()
    assert line(sample, sample.dmitri).cadence is None


def test_the_panel_does_not_scroll_where_there_is_room(tab: ContactsTab) -> None:
    tab.list.bar.open_panel()
    panel = tab.list.bar.panel
    assert panel.screen().availableGeometry().height() > 600
    assert panel.room.verticalScrollBar().maximum() == 0
    panel.close()


def test_a_new_person_is_seen_whatever_the_filter(tab: ContactsTab, sample: Sample) -> None:
    tab.list.looking.set_filter(PeopleFilter(interviewers=True))
    made = sample.services.contacts.create(ContactFields("Zoe Adams"))
    tab.show_item(made)
    assert tab.details.name.text() == "Zoe Adams"


def test_where_nothing_may_be_changed_the_keys_say_so(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "read").mkdir()
    sample = open_sample(tmp_path / "read", theme, writable=False)
    fill(sample)
    shown = ContactsTab(sample.desk)
    qtbot.addWidget(shown)
    shown.load()
    shown.show_item(sample.dmitri)
    for key in (Qt.Key.Key_B, Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_S, Qt.Key.Key_Delete):
        with qtbot.waitSignal(shown.problem):
            press(shown, key)
    shown.create()
    assert shown.adding.sheet is None
    assert line(sample, sample.dmitri).cadence is None
    sample.journal.close()
