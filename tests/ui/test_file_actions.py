# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import, export, backup and restore from the menu, on real files."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)

from networkjournal.domain.promises import PromiseFields
from networkjournal.store import backup
from networkjournal.store.journal import Journal
from networkjournal.ui.contacts.import_preview.preview_page import ImportPreview
from networkjournal.ui.dialogs.import_mapping import ImportMapping
from networkjournal.ui.dialogs.import_report import ImportReport
from networkjournal.ui.dialogs.people_export import PeopleExport
from tests.ui.people_sample import NOW, TODAY
from tests.ui.window_stage import Scene, files_of, inside

CSV = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ruth,Abara,https://www.linkedin.com/in/ruth,,Lakeside College,Dean,05 Mar 2024
,,,,,,
,,https://www.linkedin.com/in/nobody,,Lakeside College,Dean,05 Mar 2024
"""


def choose(scene: Scene, *paths: Path) -> None:
    """Choose files in the dialog that stands open, as a person types their names."""
    dialog = scene.dialog(QFileDialog)
    names = [str(path) for path in paths]
    if dialog.fileMode() is QFileDialog.FileMode.ExistingFiles:
        dialog.filesSelected.emit(names)
    else:
        dialog.fileSelected.emit(names[0])
    dialog.done(0)


def look(scene: Scene) -> ImportPreview:
    """Wait for the preview of contacts."""
    return scene.dialog(ImportPreview)


def said(scene: Scene, part: str) -> None:
    scene.until(lambda: part in scene.window.line.text())


def test_an_import_tells_what_it_left_out(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(CSV)
    scene.trigger("import")
    choose(scene, file)
    look(scene).go.click()
    said(scene, "1 new person, 2 left out.")
    scene.window.line.link_clicked.emit()
    report = scene.dialog(ImportReport)
    text = inside(report, QPlainTextEdit)[0].toPlainText()
    assert "Line 4:" in text
    report.accept()
    scene.idle()
    scene.trigger("import")
    choose(scene, file)
    again = look(scene)
    assert not again.go.isEnabled()
    again.reject()
    scene.idle()
    scene.trigger("undo")
    assert scene.journal.reader.find_contacts("Ruth") == []


def test_a_folder_is_imported_as_one(scene: Scene, tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "Connections.csv").write_text(CSV)
    (folder / "ben.vcf").write_text("BEGIN:VCARD\nFN:Ben\nEND:VCARD\n")
    scene.trigger("import_folder")
    dialog = scene.dialog(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.filesSelected.emit([str(folder)])
    dialog.done(0)
    look(scene).go.click()
    said(scene, "2 new people")


@pytest.mark.parametrize(("program", "heading"), [("Google", "First Name"), ("Outlook", "Title")])
def test_people_are_written_for_another_program(
    scene: Scene, tmp_path: Path, program: str, heading: str
) -> None:
    scene.person("Ruth Abara")
    scene.trigger("export")
    dialog = scene.dialog(QFileDialog)
    dialog.selectNameFilter(next(kind for kind in dialog.nameFilters() if program in kind))
    choose(scene, tmp_path / "people.csv")
    said(scene, "Saved: ")
    assert (tmp_path / "people.csv").read_text("utf-8-sig").startswith(f"{heading},")


@pytest.mark.parametrize(("kind", "steps"), [("next steps", True), ("Coming meetings (", False)])
def test_all_that_comes_is_saved_for_a_calendar(
    scene: Scene, tmp_path: Path, kind: str, steps: bool
) -> None:
    ruth = scene.person("Ruth Abara")
    scene.services.promises.add(ruth, PromiseFields("Write", due=TODAY), TODAY)
    scene.trigger("calendar_all")
    dialog = scene.dialog(QFileDialog)
    assert dialog.defaultSuffix() == "ics"
    assert "next steps" in dialog.selectedNameFilter()
    dialog.selectNameFilter(next(one for one in dialog.nameFilters() if kind in one))
    choose(scene, tmp_path / "coming.ics")
    said(scene, "Saved: ")
    assert ("Promised to Ruth" in (tmp_path / "coming.ics").read_text("utf-8")) is steps


def test_some_people_are_written_as_cards(scene: Scene, tmp_path: Path) -> None:
    ruth, _ben = scene.person("Ruth Abara"), scene.person("Ben Frey")
    scene.files.choose_people_export(frozenset({ruth}), "Ruth/Abara: Dr.")
    scene.dialog(PeopleExport).save()
    dialog = scene.dialog(QFileDialog)
    assert (dialog.defaultSuffix(), Path(dialog.selectedFiles()[0]).name) == (
        "vcf", "Ruth Abara Dr.vcf",
    )  # fmt: skip
    choose(scene, tmp_path / "ruth.vcf")
    said(scene, "Saved: ")
    text = (tmp_path / "ruth.vcf").read_text()
    assert ("FN:Ruth Abara" in text, "Ben" in text) == (True, False)


def test_who_was_kept_apart_can_be_read(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(
        CSV.replace(",05 Mar 2024", ",").replace("https://www.linkedin.com/in/ruth", "")
    )
    scene.files.bring_in([file])
    look(scene).go.click()
    said(scene, "left out")
    scene.idle()
    file.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ruth,Abara,,,Lakeside College,Provost,\n"
    )
    scene.files.bring_in([file])
    look(scene).go.click()
    said(scene, "1 kept apart")
    scene.window.line.link_clicked.emit()
    text = inside(scene.dialog(ImportReport), QPlainTextEdit)[0].toPlainText()
    assert "Ruth Abara may be somebody who is there already" in text


def test_a_file_that_cannot_be_read_changes_nothing(scene: Scene, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"\x00\x01\x02" * 50)
    scene.files.bring_in([bad])
    said(scene, "bad.csv")
    assert scene.journal.history.undo_label is None


def test_of_several_files_the_others_go_on_without_the_bad_one(
    scene: Scene, tmp_path: Path
) -> None:
    texts = {
        "good.csv": CSV, "nul.csv": "First Name,Last Name\nAna,\0B\n", "empty.csv": "",
        "no.vcf": "nothing", "ben.vcf": "BEGIN:VCARD\nFN:Ben\nEND:VCARD\n",
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    scene.files.bring_in([tmp_path / name for name in texts])
    page = look(scene)
    left = [
        entry for entry in page._entries if entry.reason == "" and "cannot be read" in entry.name
    ]
    assert {Path(entry.file).name for entry in left} == {"nul.csv", "empty.csv", "no.vcf"}
    page.go.click()
    said(scene, "2 new people, 5 left out.")
    scene.window.line.link_clicked.emit()
    text = inside(scene.dialog(ImportReport), QPlainTextEdit)[0].toPlainText()
    assert "nul.csv, line 2: the file cannot be read: there is a zero byte" in text


def test_of_several_bad_files_each_is_named(scene: Scene, tmp_path: Path) -> None:
    bad = [tmp_path / "a.csv", tmp_path / "b.vcf"]
    for path in bad:
        path.write_text("")
    scene.files.bring_in(bad)
    said(scene, "0 new people, 2 left out.")
    assert scene.journal.history.undo_label is None


@pytest.mark.parametrize(
    ("name", "text", "page"),
    [
        ("c.csv", CSV, ImportPreview),
        ("jobs.csv", "Position,Organization,Status\nDean,Hill,Applied\n", ImportMapping),
    ],
)
def test_no_page_takes_the_keys_of_somebody_who_types(
    scene: Scene, tmp_path: Path, name: str, text: str, page: type[QDialog]
) -> None:
    (tmp_path / name).write_text(text)
    scene.trigger("search")
    field = scene.window.focusWidget()
    assert isinstance(field, QLineEdit)
    scene.files.bring_in([tmp_path / name])
    said(scene, f"{name} is read.")
    QTest.keyClicks(field, "ru th")
    assert field.text() == "ru th"
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, page)]
    scene.window.line.link_clicked.emit()
    assert scene.dialog(page).isVisible()


def test_a_stopped_import_is_no_problem(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text(CSV)
    scene.files.bring_in([file])
    scene.files.tasks.cancel()
    said(scene, "The import was stopped; nothing was changed.")
    assert scene.window.line.property("bar") == "info"
    assert scene.journal.reader.find_contacts("Ruth") == []


def test_export_takes_the_ending_of_the_kind(scene: Scene, tmp_path: Path) -> None:
    scene.person("Ruth Abara")
    scene.trigger("export")
    dialog = scene.dialog(QFileDialog)
    vcards = next(kind for kind in dialog.nameFilters() if "*.vcf" in kind)
    dialog.selectNameFilter(vcards)
    dialog.filterSelected.emit(vcards)
    assert dialog.defaultSuffix() == "vcf"
    choose(scene, tmp_path / "people.vcf")
    said(scene, "Saved: ")
    assert "FN:Ruth Abara" in (tmp_path / "people.vcf").read_text()
    scene.files.write_out(tmp_path / "no" / "people.vcf")
    said(scene, "cannot be written")


def test_an_export_of_all_comes_back_as_entries(scene: Scene, tmp_path: Path) -> None:
    whole = tmp_path / "all.json"
    scene.person("Ruth Abara")
    scene.files.write_out(whole)
    said(scene, "Saved")
    scene.idle()
    scene.files.bring_in([whole])
    said(scene, "already here")
    assert "0 new entries" in scene.window.line.text()


def test_a_backup_is_a_journal(scene: Scene, tmp_path: Path) -> None:
    scene.person("Ruth Abara")
    scene.trigger("backup")
    assert scene.dialog(QFileDialog).defaultSuffix() == "njournal"
    choose(scene, tmp_path / "copy.njournal")
    said(scene, "Saved")
    copy = Journal.open_to_read(tmp_path / "copy.njournal")
    assert copy.reader.find_contacts("Ruth")
    copy.close()


def test_a_backup_takes_no_journals_place(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    names = []
    for _turn in range(2):
        scene.trigger("backup")
        dialog = scene.dialog(QFileDialog)
        names.append(Path(dialog.selectedFiles()[0]).name)
        choose(scene, tmp_path / names[-1])
        said(scene, "Saved")
        scene.idle()
    assert names == ["journal-2026-11-23.njournal", "journal-2026-11-23-2.njournal"]
    before = (tmp_path / names[0]).read_bytes()
    scene.person("Ruth Abara")
    scene.files.back_up(tmp_path / names[0])
    said(scene, "is a journal. Name another file.")
    assert (tmp_path / names[0]).read_bytes() == before


def test_the_daily_backup_is_silent_and_made_once(scene: Scene) -> None:
    scene.files.back_up_daily()
    scene.idle()
    assert scene.window.line.text() == ""
    assert "backup today" in scene.window.status._where.text()
    made = list(backup.folder_of(scene.journal.path).iterdir())
    scene.files.back_up_daily()
    scene.idle()
    assert list(backup.folder_of(scene.journal.path).iterdir()) == made


def test_a_daily_backup_that_fails_is_one_quiet_line(scene: Scene) -> None:
    backup.folder_of(scene.journal.path).write_text("a file in its place")
    scene.files.back_up_daily()
    said(scene, "Today's backup could not be made.")
    assert scene.window.line.property("bar") == "info"


def answer(scene: Scene, text: str) -> None:
    box = scene.dialog(QMessageBox)
    next(button for button in box.buttons() if button.text() == text).click()


def test_restore_goes_back_and_opens_again(
    scene: Scene, tmp_path: Path, qapp: QApplication
) -> None:
    scene.person("Ruth Abara")
    copy = tmp_path / "copy.njournal"
    backup.copy_to(scene.journal.database, copy)
    scene.person("Somebody Later")
    before = scene.window
    scene.trigger("restore")
    choose(scene, copy)
    answer(scene, "Go back to it")
    scene.until(lambda: scene.session.window is not before)
    assert scene.window.isVisible()
    assert not before.isVisible()
    assert "Restored" in scene.window.line.text()
    names = [one.name for one in scene.window.desk.reader.find_contacts("")]
    assert "Somebody Later" not in names
    assert scene.window.desk.reader.find_contacts("Ruth")
    assert not scene.window.actions_["undo"].isEnabled()
    kept = list(tmp_path.glob("j-replaced-*.njournal"))
    assert len(kept) == 1
    assert qapp.quitOnLastWindowClosed()


def test_restore_may_be_thought_over(scene: Scene, tmp_path: Path) -> None:
    backup.copy_to(scene.journal.database, tmp_path / "copy.njournal")
    before = scene.window
    scene.files.check_copy(tmp_path / "copy.njournal")
    answer(scene, "Cancel")
    assert scene.session.window is before
    assert not list(tmp_path.glob("*replaced*"))


def damaged(path: Path) -> None:
    path.write_bytes(b"no journal at all" * 99)


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (x)")


def missing(_path: Path) -> None:
    pass


@pytest.mark.parametrize("make", [damaged, foreign, missing])
def test_a_bad_copy_leaves_the_window_and_the_journal(
    scene: Scene, tmp_path: Path, make: object
) -> None:
    scene.person("Ruth Abara")
    copy = tmp_path / "copy.njournal"
    assert callable(make)
    make(copy)
    before = scene.window
    scene.files.check_copy(copy)
    said(scene, "copy.njournal")
    assert scene.session.window is before
    assert before.isVisible()
    assert scene.journal.reader.find_contacts("Ruth")
    assert not list(tmp_path.glob("*replaced*"))


def test_the_journal_itself_is_no_copy(scene: Scene) -> None:
    scene.files.check_copy(scene.journal.path)
    said(scene, "is the journal itself")
    assert files_of(scene).backups().is_dir()


def test_the_daily_backup_waits_for_the_window(scene: Scene) -> None:
    scene.files._daily.setInterval(10)
    scene.files.start()
    scene.until(lambda: backup.newest(scene.journal.path) is not None)
    made = backup.newest(scene.journal.path)
    assert made is not None
    assert abs(made - NOW.replace(tzinfo=None)) < timedelta(days=1)
