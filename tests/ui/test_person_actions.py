# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The menu of people does what the keys of their list do, while they are in front."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from networkjournal.domain.words import Cadence
from networkjournal.ui.contacts.duplicates.duplicates_window import DuplicatesWindow
from networkjournal.ui.contacts.people_list.menus import snooze_menu
from networkjournal.ui.contacts.people_list.people_dialogs import OwnDaysDialog
from networkjournal.ui.dialogs.people_export import PeopleExport
from networkjournal.ui.filters.tags_dialog import TagsDialog
from networkjournal.ui.person_actions import _NAMES
from networkjournal.ui.tab_stack import CONTACTS, PIPELINE
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside


def enabled(scene: Scene) -> set[str]:
    return {name for name in _NAMES if scene.window.actions_[name].isEnabled()}


def cadence(scene: Scene, person: int) -> Cadence | None:
    page = scene.journal.reader.contact(person)
    assert page is not None
    return page.row.cadence


def test_the_entries_follow_the_tab_and_who_is_chosen(scene: Scene) -> None:
    scene.person("Ruth Abara")
    scene.person("Wei Zhang")
    assert enabled(scene) == set()
    scene.window.tabs.ready(CONTACTS)
    assert enabled(scene) == set(_NAMES)
    scene.window.contacts.list.view.selectAll()
    assert enabled(scene) == set(_NAMES)
    scene.window.show_tab(PIPELINE)
    assert enabled(scene) == set()


def test_an_entry_does_what_its_key_does_once(scene: Scene) -> None:
    person = scene.person("Ruth Abara")
    scene.window.show_contact(person)
    view = scene.window.contacts.list.view
    for name, key, wanted in (
        ("cadence_a", Qt.Key.Key_A, Cadence.A),
        ("cadence_b", Qt.Key.Key_B, Cadence.B),
        ("cadence_c", Qt.Key.Key_C, Cadence.C),
        ("cadence_none", Qt.Key.Key_0, None),
    ):
        scene.trigger(name)
        assert cadence(scene, person) is wanted
        scene.window.undo()
        assert cadence(scene, person) is not wanted or wanted is None
        view.setFocus()
        QTest.keyClick(view, key)
        scene.window.contacts.list.letters.carry_out()
        assert cadence(scene, person) is wanted
    scene.trigger("log_touch")
    assert scene.window.focusWidget() is not view
    QTest.keyClicks(scene.window.focusWidget(), "All about cats")
    assert cadence(scene, person) is None


def test_an_entry_asks_what_is_to_be_asked(scene: Scene) -> None:
    scene.person("Ruth Abara")
    scene.person("Wei Zhang")
    scene.window.tabs.ready(CONTACTS)
    scene.window.contacts.list.view.selectAll()
    scene.trigger("tag_people")
    scene.dialog(TagsDialog).reject()
    scene.trigger("cadence_own")
    scene.dialog(OwnDaysDialog).reject()
    scene.trigger("snooze")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    scene.trigger("merge")
    scene.dialog(DuplicatesWindow).reject()


def test_to_merge_one_alone_says_what_is_missing(scene: Scene) -> None:
    scene.window.show_contact(scene.person("Ruth Abara"))
    scene.trigger("merge")
    assert "same person" in scene.window.line.text()


def test_those_chosen_are_exported_from_menu_row_and_bar(scene: Scene, tmp_path: Path) -> None:
    ruth = scene.person("Ruth Abara")
    scene.person("Ben Frey")
    scene.person("Wei Zhang")
    scene.window.show_contact(ruth)
    people = scene.window.contacts.list
    scene.trigger("export_people")
    scene.dialog(PeopleExport).save()
    dialog = scene.dialog(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "Ruth Abara.vcf"
    dialog.reject()
    people.view.selectAll()
    for menu in (people.bulk.menu, row_menu(scene)):
        action = next(one for one in menu.actions() if "xport" in one.text())
        action.trigger()
        scene.dialog(PeopleExport).save()
        dialog = scene.dialog(QFileDialog)
        assert Path(dialog.selectedFiles()[0]).name == "contacts.vcf"
        assert any("Outlook" in kind for kind in dialog.nameFilters())
        dialog.reject()
        scene.until(dialog.isHidden)
    people.choose_one()
    scene.trigger("export_people")
    scene.dialog(PeopleExport).save()
    dialog = scene.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "one.vcf"))
    dialog.reject()
    scene.idle()
    text = (tmp_path / "one.vcf").read_text("utf-8")
    assert (text.count("BEGIN:VCARD"), "FN:Ruth Abara" in text) == (1, True)


def row_menu(scene: Scene) -> QMenu:
    view = scene.window.contacts.list.view
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    return menu


def test_next_and_previous_stand_in_the_menu_too(scene: Scene) -> None:
    first, second = scene.person("Ruth Abara"), scene.person("Wei Zhang")
    scene.window.show_contact(first)
    scene.trigger("next_person")
    assert scene.window.contacts.current_id() == second
    scene.trigger("previous_person")
    assert scene.window.contacts.current_id() == first


def test_a_menu_over_the_list_keeps_its_own_letters(scene: Scene) -> None:
    person = scene.person("Ruth Abara")
    scene.services.keep_in_touch.set_cadence([person], Cadence.A, TODAY)
    scene.window.show_contact(person)
    scene.window.activateWindow()
    view = scene.window.contacts.list.view
    view.setFocus()
    scene.until(view.hasFocus)
    for key, days in ((Qt.Key.Key_T, 14), (Qt.Key.Key_O, 7), (Qt.Key.Key_H, 91)):
        scene.trigger("snooze")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, key)
        scene.until(menu.isHidden)
        page = scene.journal.reader.contact(person)
        assert page is not None
        assert page.row.snoozed_until == TODAY + timedelta(days=days)
        assert not [one for one in inside(scene.window, QDialog) if one.isVisible()]


def test_no_two_of_how_long_to_wait_share_a_letter(scene: Scene) -> None:
    letters = [
        QKeySequence.mnemonic(action.text()).toString()
        for action in snooze_menu(scene.window).actions()
    ]
    assert all(letters)
    assert len(set(letters)) == len(letters)
