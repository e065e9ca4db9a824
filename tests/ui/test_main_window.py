# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a person uses it: keys, tabs, search, undo, what stands there tomorrow."""

import threading
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QMessageBox, QTextBrowser
from pytestqt.qtbot import QtBot

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.errors import OutsideError
from networkjournal.store.journal import Journal
from networkjournal.ui.contacts.contact_dialog import ContactDialog
from networkjournal.ui.contacts.import_preview.preview_page import ImportPreview
from networkjournal.ui.dialogs.help_dialog import HelpDialog
from networkjournal.ui.machine import Machine
from networkjournal.ui.meetings.meeting_dialog import MeetingDialog
from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog
from networkjournal.ui.pipeline.tab_head import BOARD, TABLE
from networkjournal.ui.settings.settings_dialog import SettingsDialog
from networkjournal.ui.tab_stack import CONTACTS, MEETINGS, PIPELINE
from networkjournal.ui.tasks import Progress, Task
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene, inside, on_stage


def keys(scene: Scene, sequence: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or scene.window, QKeySequence(sequence))


def meeting(scene: Scene) -> int:
    fields = MeetingFields(starts=datetime(2026, 11, 24, 10), zone="Europe/Berlin")
    return scene.services.meetings.create(fields, AgendaFields(), TODAY)


def test_every_action_has_a_menu_a_key_and_a_tip(scene: Scene) -> None:
    menus = list(scene.window.actions_.menus())
    actions = [action for _title, group in menus for action in group]
    # Where the bar is short, Qt puts the rest into a menu without a title.
    menus_shown = [menu for menu in inside(scene.window.menuBar(), QMenu) if menu.title()]
    in_bar = [action for menu in menus_shown for action in menu.actions()]
    assert in_bar == actions
    shown = [action.shortcut().toString() for action in actions]
    assert all(shown)
    assert len(set(shown)) == len(shown)
    assert all(action.shortcut().toString() in action.toolTip() for action in actions)


def test_new_opens_the_form_of_each_kind(scene: Scene) -> None:
    for name, kind, tab in (
        ("new_opportunity", OpportunityDialog, PIPELINE),
        ("new_contact", ContactDialog, CONTACTS),
        ("new_meeting", MeetingDialog, MEETINGS),
        ("new", MeetingDialog, MEETINGS),
    ):
        scene.trigger(name)
        scene.dialog(kind).reject()
        assert scene.window.tabs.currentIndex() == scene.window.top_bar.tabs.currentIndex() == tab


def test_undo_and_redo_say_what_they_do(scene: Scene) -> None:
    undo, redo = scene.window.actions_["undo"], scene.window.actions_["redo"]
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    scene.person("R&D Ruth")
    assert undo.isEnabled()
    assert undo.text().startswith("&Undo: ")
    assert "R&&D" in undo.text() or "&" not in undo.text()[1:]
    scene.trigger("undo")
    assert "Taken back" in scene.window.line.text()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    scene.trigger("redo")
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)


def test_edit_and_delete_follow_the_tab_in_front(scene: Scene) -> None:
    scene.person("Ruth Abara")
    delete = scene.window.actions_["delete"]
    assert not delete.isEnabled()
    scene.trigger("contacts")
    scene.until(delete.isEnabled)
    scene.trigger("pipeline")
    assert not delete.isEnabled()


def test_deleting_offers_undo_until_something_else_happens(scene: Scene) -> None:
    scene.person("Ruth Abara")
    scene.trigger("contacts")
    scene.until(lambda: scene.window.contacts.current_id() is not None)
    keys(scene, "Ctrl+Del")
    assert "Ruth Abara is in the trash." in scene.window.line.text()
    scene.window.line.link_clicked.emit()
    assert scene.window.desk.reader.trash() == []
    scene.trigger("delete")
    scene.person("Somebody Else")
    assert "trash" not in scene.window.line.text()


def test_keys_of_an_editor_are_the_editors(scene: Scene) -> None:
    """Ctrl+Z and Ctrl+Delete belong to whoever types; the journal stays as it is."""
    scene.window.show_meeting(meeting(scene))
    edit = scene.window.meetings.details.notes.edit
    edit.setFocus()
    QTest.keyClicks(edit, "first second")
    keys(scene, "Ctrl+Z")
    assert edit.toPlainText() != "first second"
    assert len(scene.window.desk.reader.meetings([1])) == 1
    edit.setPlainText("first second")
    keys(scene, "Ctrl+Home")
    keys(scene, "Ctrl+Del")
    assert edit.toPlainText() == "second"
    assert scene.window.desk.reader.trash() == []


def test_an_empty_search_field_leaves_undo_to_the_journal(scene: Scene) -> None:
    scene.person("Ruth Abara")
    scene.trigger("search")
    keys(scene, "Ctrl+Z")
    assert scene.window.desk.reader.find_contacts("Ruth") == []
    QTest.keyClicks(scene.window.top_bar.search, "a")
    scene.person("Ruth Abara")
    keys(scene, "Ctrl+Z")
    assert scene.window.top_bar.search.text() == ""
    assert scene.window.desk.reader.find_contacts("Ruth") != []


def test_search_reaches_every_tab(scene: Scene) -> None:
    scene.person("Ruth Abara")
    scene.position("Ruth’s successor")
    scene.position("Painter")
    window, bar = scene.window, scene.window.top_bar
    scene.trigger("search")
    QTest.keyClicks(bar.search, "ruth")
    scene.until(lambda: bar.tabs.tabText(0) == "Pipeline  1")
    assert [bar.tabs.tabText(at) for at in (1, 2)] == ["Contacts  1", "Meeting Notes  0"]
    assert window.pipeline.board.count() == 1
    scene.trigger("contacts")
    scene.until(window.contacts.list.searching)
    scene.person("Ruthless Kate")
    scene.until(lambda: bar.tabs.tabText(1) == "Contacts  2")
    bar.search.setFocus()
    QTest.keyClick(bar.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.contacts.list.view
    bar.search.setFocus()
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    scene.until(lambda: bar.tabs.tabText(0) == "Pipeline")
    assert not window.contacts.list.searching()
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.contacts.list.view


def test_what_is_asked_for_is_shown_whatever_is_searched(scene: Scene) -> None:
    ruth = scene.person("Ruth Abara")
    scene.window.top_bar.search.setText("nobody")
    scene.window.show_contact(ruth)
    assert scene.window.contacts.current_id() == ruth
    assert scene.window.top_bar.search.text() == ""


def test_tabs_are_read_when_they_are_wanted(scene: Scene) -> None:
    scene.position("Painter")
    scene.person("Ruth Abara")
    window = scene.window
    window.show_tab(CONTACTS)
    window.show_tab(MEETINGS)
    scene.bot.wait(30)
    assert window.contacts.list.model.rowCount() == 0
    window.show_tab(CONTACTS)
    scene.until(lambda: window.contacts.list.model.rowCount() == 1)
    window.show_tab(PIPELINE)
    assert window.pipeline.board.count() == 1


def test_ctrl_b_turns_the_board_and_the_next_start_remembers(scene: Scene) -> None:
    painter = scene.position("Painter")
    window = scene.window
    window.show_opportunity(painter)
    assert window.pipeline.mode == BOARD
    scene.trigger("board")
    assert window.pipeline.mode == TABLE
    assert window.pipeline.current_id() == painter
    assert window.pipeline.panel.view.hasFocus()
    assert Machine().board_or_table == TABLE
    window.show_tab(CONTACTS)
    scene.trigger("board")
    assert window.tabs.currentIndex() == PIPELINE
    assert window.pipeline.mode == TABLE, "the key first leads there"
    scene.trigger("board")
    assert Machine().board_or_table == BOARD


def test_links_between_tabs(scene: Scene) -> None:
    ruth, painter, when = scene.person("Ruth"), scene.position("Painter"), meeting(scene)
    window = scene.window
    window.contacts.opportunity_requested.emit(painter)
    assert window.pipeline.current_id() == painter
    window.pipeline.contact_requested.emit(ruth)
    assert window.contacts.current_id() == ruth
    window.contacts.meeting_requested.emit(when)
    assert window.meetings.current_id() == when
    window.contacts.new_meeting_requested.emit(ruth)
    scene.dialog(MeetingDialog).reject()


def test_the_window_stands_tomorrow_as_it_stood(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "j.njournal"
    with on_stage(qtbot, qapp, Journal.create(path)) as scene:
        scene.window.resize(790, 620)
        scene.trigger("contacts")
        scene.bot.wait(30)
        splitter = scene.window.contacts.splitter
        splitter.setSizes([300, 490])
        sizes = splitter.sizes()
    with on_stage(qtbot, qapp, Journal.open(path)) as scene:
        assert scene.window.tabs.currentIndex() == CONTACTS
        assert scene.window.top_bar.tabs.currentIndex() == CONTACTS
        assert (scene.window.width(), scene.window.height()) == (790, 620)
        found = scene.window.contacts.splitter.sizes()
        assert abs(found[0] - sizes[0]) <= 2


def test_read_only_says_so_and_changes_nothing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    Journal.create(tmp_path / "j.njournal").close()
    with on_stage(qtbot, qapp, Journal.open_to_read(tmp_path / "j.njournal")) as scene:
        on = scene.window.actions_
        for name in ("new", "new_contact", "import", "restore", "undo", "delete", "turndown"):
            assert not on[name].isEnabled()
            assert "read only" in on[name].toolTip()
        assert on["export"].isEnabled()
        assert all("read only" in button.toolTip() for button in scene.window.top_bar._buttons)
        scene.files.bring_in([tmp_path / "people.csv"])
        assert "read only" in scene.window.line.text()


def test_a_form_with_something_typed_holds_the_window(scene: Scene) -> None:
    scene.trigger("new_contact")
    form = scene.dialog(ContactDialog)
    QTest.keyClicks(inside(form, QLineEdit)[0], "Ruth Abara")
    assert not scene.window.close()
    question = scene.dialog(QMessageBox)
    assert question.text() == "Keep what you typed?"
    next(b for b in question.buttons() if b.text() == "Discard").click()
    assert scene.window.close()


def test_what_is_typed_while_a_task_writes_is_kept(scene: Scene) -> None:
    """Others wait behind one line; what was typed is saved when the task is done."""
    number = meeting(scene)
    scene.window.show_meeting(number)
    writing, go_on = threading.Event(), threading.Event()

    def job(_progress: Progress) -> object:
        scene.journal.connect_here()
        with scene.journal.history.step("Import"):
            writing.set()
            go_on.wait(10)
        scene.journal.disconnect_here()
        return None

    scene.files.tasks.run(Task("Importing…", job, scene.files._backed_up, scene.files._failed))
    writing.wait(10)
    edit = scene.window.meetings.details.notes.edit
    edit.setFocus()
    QTest.keyClicks(edit, "She said yes")
    scene.window.show_tab(PIPELINE)
    scene.trigger("contacts")
    assert "Another change is being written" in scene.window.line.text()
    assert not scene.window.close()
    go_on.set()
    scene.until(lambda: not scene.window.isVisible())
    page = scene.journal.reader.meeting(number)
    assert page is not None
    assert page.row.notes == "She said yes"


def test_what_cannot_be_saved_holds_the_window_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.window.show_meeting(meeting(scene))
    edit = scene.window.meetings.details.notes.edit
    edit.setFocus()
    QTest.keyClicks(edit, "She said yes")

    def full(*_given: object) -> None:
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(type(scene.services.meetings), "write_notes", full)
    monkeypatch.setattr(type(scene.services.meetings), "keep_notes_draft", full)
    assert not scene.window.close()
    assert scene.window.line.text() == "The disk is full."
    assert edit.toPlainText() == "She said yes"
    assert scene.window.close()


def test_a_file_dropped_on_the_window_is_imported(scene: Scene, tmp_path: Path) -> None:
    card = tmp_path / "ruth.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Abara\nEND:VCARD\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(card))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers)
    assert QApplication.sendEvent(scene.window, enter)
    assert enter.isAccepted()
    hint = scene.window._drop._hint
    assert hint is not None
    assert hint.isVisible()
    QApplication.sendEvent(scene.window, QDragLeaveEvent())
    assert not hint.isVisible()
    QApplication.sendEvent(scene.window, enter)
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers)
    QApplication.sendEvent(scene.window, drop)
    assert not hint.isVisible()
    scene.dialog(ImportPreview).go.click()
    scene.until(lambda: scene.window.line.text() == "1 new person.")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers)
    QApplication.sendEvent(scene.window, enter)
    assert enter.isAccepted()
    data.setUrls([QUrl("https://example.org/people.csv")])
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, modifiers)
    QApplication.sendEvent(scene.window, enter)
    assert not enter.isAccepted()


def test_nothing_to_print_is_told(scene: Scene) -> None:
    for name in ("print", "preparation", "calendar"):
        scene.window.line.clear()
        scene.trigger(name)
        assert scene.window.line.text() == "There is no coming meeting."


@pytest.mark.parametrize("name", ["settings", "about", "walk", "trash"])
def test_windows_beside_are_gone_once_closed(scene: Scene, name: str) -> None:
    scene.trigger(name)
    dialog = scene.dialog(QDialog)
    with scene.bot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_help_names_what_stands_on_the_screen(scene: Scene) -> None:
    scene.trigger("walk")
    text = inside(scene.dialog(HelpDialog), QTextBrowser)[0].toPlainText()
    for action in ("import", "turndown", "print", "preparation", "continue", "search", "delete"):
        key = scene.window.actions_[action].shortcut().toString().replace("Del", "Delete")
        assert key in text
    for action in ("turndown", "continue"):
        assert scene.window.actions_[action].text().replace("&", "").rstrip("…") in text


def test_settings_asked_for_by_the_wizard_stand_over_it(scene: Scene) -> None:
    scene.trigger("turndown")
    wizard = scene.window.turndowns.wizard
    assert wizard is not None
    wizard.settings_requested.emit()
    assert cast("QDialog", scene.dialog(SettingsDialog)).parent() is wizard


def test_a_search_that_hides_what_was_just_added_is_over(scene: Scene) -> None:
    scene.person("Ruth Abara")
    window = scene.window
    window.tabs.ready(1)
    window.top_bar.search.setText("ruth")
    number = scene.person("Dmitri Okafor")
    window.contacts.show_item(number)
    assert window.contacts.current_id() == number
    assert window.top_bar.search.text() == ""
    painter = scene.position("Painter")
    window.tabs.ready(0)
    window.top_bar.search.setText("nobody")
    window.pipeline.show_item(painter)
    assert window.top_bar.search.text() == ""
    assert window.pipeline.current_id() == painter


def test_the_window_opens_no_larger_than_the_screen(scene: Scene) -> None:
    room = scene.window.screen().availableGeometry().size()
    assert scene.window.size().boundedTo(room) == scene.window.size()
    for name in ("walk", "trash", "about"):
        scene.trigger(name)
        dialog = scene.dialog(QDialog)
        assert dialog.size().boundedTo(room) == dialog.size()
        dialog.close()
