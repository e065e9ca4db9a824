# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contacts are looked at before they are written, and what is decided there is done."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QRadioButton

from networkjournal.domain.edits import ContactFields
from networkjournal.domain.import_preview import Outcome
from networkjournal.domain.views import Kind
from networkjournal.ui.contacts.import_preview.preview_model import PreviewModel
from networkjournal.ui.contacts.import_preview.preview_page import ImportPreview
from networkjournal.ui.dialogs.import_report import ImportReport
from networkjournal.ui.widgets.two_line import RowRole
from tests.ui.window_stage import Scene, inside

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(
        HEADER + "Ruth,Abara,https://www.linkedin.com/in/ruth,ruth@x.org,Lakeside,Provost,\n"
        "Wei,Zhang,,,Harbour,Engineer,\n"
        ",,,,,,\n"
        "Ana,Pereira,,ana@x.org,,,\n"
    )
    return path


@pytest.fixture
def page(scene: Scene, file: Path) -> ImportPreview:
    create = scene.services.contacts.create
    create(ContactFields("Ruth Abara", title="Dean", organization="Lakeside",
                         emails=(("ruth@x.org", ""),)))  # fmt: skip
    create(ContactFields("Wei Zhang", organization="Harbour"))
    scene.files.bring_in([file])
    return scene.dialog(ImportPreview)


def _names(page: ImportPreview) -> list[str]:
    model = page.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _answer(page: ImportPreview, start: str) -> None:
    buttons = inside(page.choices, QRadioButton)
    next(button for button in buttons if button.text().startswith(start)).click()


def _titles(scene: Scene) -> dict[str, str]:
    reader = scene.journal.reader
    pages = [
        reader.contact(line.id) for line in reader.find_contacts("a") + reader.find_contacts("w")
    ]
    return {one.row.name: one.row.title for one in pages if one is not None}


def _count(scene: Scene) -> int:
    return scene.journal.reader.count(Kind.CONTACT, "")


def test_the_rows_can_be_narrowed_by_what_becomes_of_them(page: ImportPreview) -> None:
    QAbstractItemModelTester(page.model)
    assert _names(page)[:3] == ["Wei Zhang", "Ruth Abara", "Ana Pereira"]
    labels = [button.text() for button in page.filter._group.buttons()]
    assert labels == ["All 4", "New 1", "Update 1", "Doubtful 1", "Skipped 1"]
    page.filter.set_current(1)
    assert _names(page) == ["Ana Pereira"]
    assert page.numbers.text() == "1 new, 1 update, 1 doubtful"
    page.filter.set_current(4)
    assert "no name" in _names(page)[0]
    assert page.model.index(0, 0).data(RowRole.SECOND) == "Connections.csv, line 4"


def test_how_to_reach_somebody_is_said_beside_the_row(scene: Scene, tmp_path: Path) -> None:
    link = "https://www.linkedin.com/in/gwen"
    (tmp_path / "a.vcf").write_text(
        "BEGIN:VCARD\nFN:Gwen Moss\nTEL:555 0142 33\n"
        f"X-SOCIALPROFILE;TYPE=linkedin:{link}\nEND:VCARD\n"
    )
    (tmp_path / "Connections.csv").write_text(HEADER + f"Ana,Pereira,{link}2,,,,05 Mar 2024\n")
    scene.files.bring_in([tmp_path / "a.vcf", tmp_path / "Connections.csv"])
    shown = scene.dialog(ImportPreview)
    said = []
    for row in range(2):
        shown.view.setCurrentIndex(shown.model.index(row, 0))
        said += [label.text() for label in inside(shown.choices.widget(), QLabel)]
    assert {"555 0142 33", link, f"{link}2", "Connected on 5 Mar 2024"} <= set(said)
    shown.reject()


def test_what_is_true_of_many_rows_is_said_once(scene: Scene, tmp_path: Path) -> None:
    empty = "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"
    (tmp_path / "a.vcf").write_text(empty * 30)
    (tmp_path / "b.vcf").write_text(empty + "BEGIN:VCARD\nFN:Ruth Abara\nEND:VCARD\n")
    scene.files.bring_in([tmp_path / "a.vcf", tmp_path / "b.vcf"])
    shown = scene.dialog(ImportPreview)
    assert _names(shown) == ["Ruth Abara", "the card has no name, e-mail address or phone number"]
    places = str(shown.model.index(1, 0).data(RowRole.SECOND))
    assert places.startswith("a.vcf, lines 1, 4, 7, ")
    assert places.endswith(" and 10 more; b.vcf, line 1")
    labels = [button.text() for button in shown.filter._group.buttons()]
    assert labels == ["All 32", "New 1", "Skipped 31"]
    shown.go.click()
    scene.until(lambda: "31 left out" in scene.window.line.text())
    scene.files.show_left_out()
    (text,) = inside(scene.dialog(ImportReport), QPlainTextEdit)
    assert text.toPlainText().count("the card has no name") == 1
    scene.dialog(ImportReport).reject()


def test_where_nothing_is_new_there_is_nothing_to_import(scene: Scene, tmp_path: Path) -> None:
    scene.services.contacts.create(ContactFields("Ruth Abara", emails=(("ruth@x.org", ""),)))
    file = tmp_path / "ruth.vcf"
    file.write_text("BEGIN:VCARD\nN:Abara;Ruth\nFN:Ruth Abara\nEMAIL:ruth@x.org\nEND:VCARD\n")
    scene.files.bring_in([file])
    shown = scene.dialog(ImportPreview)
    assert shown.numbers.text() == "0 new"
    assert not shown.go.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.isVisible()
    assert shown.focusWidget() is shown.cancel
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert not shown.isVisible()


def test_what_a_file_adds_to_a_note_is_added_below_it(scene: Scene, tmp_path: Path) -> None:
    create = scene.services.contacts.create
    ruth = create(ContactFields("Ruth Abara", notes="Warm", emails=(("ruth@x.org", ""),)))
    file = tmp_path / "ruth.vcf"
    file.write_text(
        "BEGIN:VCARD\nN:Abara;Ruth\nFN:Ruth Abara\nEMAIL:ruth@x.org\nORG:;Advising\nNOTE:Warm\n"
        "ADR:;;5 Hill Road;;;;\nEND:VCARD\n"
    )
    scene.files.bring_in([file])
    shown = scene.dialog(ImportPreview)
    _answer(shown, "Add “Department: Advising")
    shown.go.click()
    scene.until(lambda: "1 update" in scene.window.line.text())
    notes = scene.services.contacts.stored_notes(ruth)
    assert notes == "Warm\n\nDepartment: Advising\nAddress: 5 Hill Road"
    scene.files.bring_in([file])
    scene.until(lambda: not scene.dialog(ImportPreview).go.isEnabled())
    scene.dialog(ImportPreview).reject()


def test_what_stands_beside_a_person_is_named(scene: Scene, tmp_path: Path) -> None:
    create = scene.services.contacts.create
    create(ContactFields("Ruth Abara", emails=(("ruth@x.org", ""),)))
    create(ContactFields("Wei Zhang"))
    file = tmp_path / "ruth.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ruth Abara\nN:Abara;Ruth;;;\nEMAIL:ruth@x.org\n"
        "CATEGORIES:Fair\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoA\n"
        "X-NETWORKJOURNAL-INTRODUCED-BY:Wei Zhang\nEND:VCARD\n"
    )
    scene.files.bring_in([file])
    shown = scene.dialog(ImportPreview)
    row = shown.model.index(0, 0)
    assert row.data(RowRole.SECOND) == "adds Tags, Picture, Introduced by"
    shown.reject()


def test_enter_imports_with_mine_kept(scene: Scene, page: ImportPreview) -> None:
    QTest.keyClick(page, Qt.Key.Key_Return)
    scene.until(lambda: "1 kept apart" in scene.window.line.text())
    assert (_titles(scene)["Ruth Abara"], _count(scene)) == ("Dean", 4)
    scene.idle()
    scene.trigger("undo")
    assert _count(scene) == 2


def test_escape_imports_nothing(scene: Scene, page: ImportPreview) -> None:
    QTest.keyClick(page, Qt.Key.Key_Escape)
    scene.idle()
    assert _count(scene) == 2
    assert scene.window.line.text() == ""


def test_answers_are_shown_and_done(scene: Scene, page: ImportPreview) -> None:
    _answer(page, "The same person as Wei Zhang")
    assert page.model.index(0, 0).data(RowRole.CHIP) == "Same person"
    page.go_to(1)
    assert inside(page.choices, QLabel)[0].text() == "Ruth Abara"
    _answer(page, "Take “Provost”")
    page.go_to(0)
    page.go_to(1)
    checked = [button.text() for button in inside(page.choices, QRadioButton) if button.isChecked()]
    assert checked == ["Take “Provost”"]
    page.go.click()
    scene.until(lambda: "2 updates" in scene.window.line.text())
    assert (_titles(scene)["Ruth Abara"], _count(scene)) == ("Provost", 3)


def test_all_differences_can_be_decided_at_once(scene: Scene, page: ImportPreview) -> None:
    page.both.setCurrentIndex(1)
    page.both.activated.emit(1)
    page.go_to(1)
    checked = [button.text() for button in inside(page.choices, QRadioButton) if button.isChecked()]
    assert checked == ["Take “Provost”"]
    page.both.activated.emit(0)
    checked = [button.text() for button in inside(page.choices, QRadioButton) if button.isChecked()]
    assert checked == ["Keep “Dean”"]


def test_an_update_counts_once_something_of_it_is_taken(scene: Scene, tmp_path: Path) -> None:
    card = ContactFields("Cy Dee", title="Dean", emails=(("cy@x.org", ""),))
    scene.services.contacts.create(card)
    file = tmp_path / "c.csv"
    file.write_text(HEADER + "Cy,Dee,,cy@x.org,,Clerk,\n")
    scene.files.bring_in([file])
    page = scene.dialog(ImportPreview)
    assert (page.numbers.text(), page.go.isEnabled()) == ("0 new", False)
    _answer(page, "Take “Clerk”")
    assert (page.numbers.text(), page.go.isEnabled()) == ("0 new, 1 update", True)
    page.go.click()
    scene.until(lambda: "1 update" in scene.window.line.text())


def test_a_doubtful_row_asks_for_fields_once_it_is_the_same_person(
    scene: Scene, tmp_path: Path
) -> None:
    scene.services.contacts.create(ContactFields("Cy Dee", organization="Acme", title="Dean"))
    file = tmp_path / "c.csv"
    file.write_text(HEADER + "Cy,Dee,,,Acme,Clerk,\n")
    scene.files.bring_in([file])
    page = scene.dialog(ImportPreview)
    (take,) = (one for one in inside(page.choices, QRadioButton) if one.text() == "Take “Clerk”")
    assert not take.isVisible()
    _answer(page, "The same person as Cy Dee")
    assert take.isVisible()
    take.click()
    page.go.click()
    scene.until(lambda: "1 update" in scene.window.line.text())
    assert _titles(scene)["Cy Dee"] == "Clerk"


def test_new_people_alone_ask_for_nothing_more_than_enter(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text("BEGIN:VCARD\nFN:Ana <b>Pereira</b> & Co\nTEL:1\nEND:VCARD\n")
    scene.files.bring_in([file])
    page = scene.dialog(ImportPreview)
    assert page.go.isDefault()
    assert not page.both.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Return)
    scene.until(lambda: "1 new person" in scene.window.line.text())


def test_what_is_gone_shows_nothing() -> None:
    model = PreviewModel([])
    assert model.entry(3) is None
    model.narrow(Outcome.NEW)
    assert model.data(model.index(0, 0)) is None
