# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of documents: files come in, are opened as copies, and changed ones come back."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from networkjournal.domain import words as w
from networkjournal.domain.attachments import LARGEST
from networkjournal.domain.rows import Document
from networkjournal.ui.dialogs.document_dialog import DocumentDialog
from networkjournal.ui.pipeline.document_lines import DocumentLine
from networkjournal.ui.pipeline.documents_card import DocumentsCard
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from tests.ui.pipeline.conftest import House, ago, child, children
from tests.ui.pipeline.test_cards import named, page
from tests.ui.pipeline.test_details import texts


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    found: list[Path] = []

    class Services:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            found.append(Path(url.toLocalFile()))
            return True

    monkeypatch.setattr("networkjournal.ui.links.QDesktopServices", Services)
    return found


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def write(path: Path, content: bytes = b"first") -> Path:
    path.write_bytes(content)
    return path


def card(tab: PipelineTab) -> DocumentsCard:
    return child(tab.details, DocumentsCard)


def documents(house: House) -> tuple[Document, ...]:
    return page(house, "Coach").documents


def menu(tab: PipelineTab, document_id: int) -> dict[str, QAction]:
    found = named(tab, f"document-menu-{document_id}", QPushButton).menu()
    return {action.text(): action for action in found.actions()}


def test_files_come_in_with_what_they_probably_are(
    tab: PipelineTab, house: House, files: Path
) -> None:
    tab.show_item(house.ids["Coach"])
    names = ("CV Anna.pdf", "cover letter.docx", "job posting.html", "notes.txt")
    card(tab).take([write(files / name) for name in names])
    kinds = {one.name: one.kind for one in documents(house)}
    assert [kinds[name] for name in names] == list(w.DocumentKind)
    said = texts(tab)
    assert "No CV is marked as sent yet." in said
    assert any(text.startswith("CV · 5 bytes · added") for text in said)


def test_which_cv_was_sent_is_answered_at_a_glance(
    tab: PipelineTab, house: House, files: Path
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.pdf")])
    card(tab).take([write(files / "CV.pdf", b"second")])
    newest, first = documents(house)
    assert (newest.version, first.version) == (2, 1)
    named(tab, f"versions-{first.id}", QPushButton).click()
    menu(tab, first.id)["Sent &today"].trigger()
    assert "You sent CV.pdf, version 1, today." in texts(tab)
    menu(tab, newest.id)["&Details…"].trigger()
    dialog = child(tab.window(), DocumentDialog)
    dialog._sent.none.setChecked(False)
    dialog._sent.field.put(ago(3))
    dialog._note.setText("the short one")
    dialog.save()
    assert documents(house)[0].sent_on == ago(3)
    assert "You sent CV.pdf, version 1, today." in texts(tab), "the later day counts"
    house.journal.history.undo()
    house.journal.history.undo()
    assert "No CV is marked as sent yet." in texts(tab)


def test_a_kind_that_another_document_has_is_told_at_its_field(
    tab: PipelineTab, house: House, files: Path
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.pdf")])
    attachments = house.desk.services.attachments
    other = write(files / "CV.pdf", b"of mine")
    letter = attachments.add(house.ids["Coach"], other, w.DocumentKind.LETTER)
    menu(tab, letter)["&Details…"].trigger()
    dialog = child(tab.window(), DocumentDialog)
    dialog._kind.set_value(w.DocumentKind.CV)
    dialog.save()
    assert dialog.isVisible()
    said = [label.text() for label in children(dialog, QLabel)]
    assert "Another document has this kind and name already: CV.pdf." in said
    assert [one.kind for one in documents(house)] == [w.DocumentKind.CV, w.DocumentKind.LETTER]
    dialog.done(0)


def test_earlier_versions_unfold_and_stay_so(tab: PipelineTab, house: House, files: Path) -> None:
    tab.show_item(house.ids["Coach"])
    for content in (b"1", b"2", b"3"):
        card(tab).take([write(files / "CV.pdf", content)])
    newest = documents(house)[0]
    more = named(tab, f"versions-{documents(house)[-1].id}", QPushButton)
    assert more.text() == "2 earlier versions"
    assert not [t for t in texts(tab) if "version 1 ·" in t]
    more.click()
    assert [t for t in texts(tab) if "version 1 ·" in t]
    menu(tab, newest.id)["Sent &today"].trigger()
    assert [t for t in texts(tab) if "version 1 ·" in t], "it stays unfolded after a change"


def test_a_copy_opens_and_a_changed_one_comes_back(
    tab: PipelineTab, house: House, files: Path, opened: list[Path], qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.docx")])
    named(tab, f"document-{documents(house)[0].id}", QPushButton).click()
    assert opened[0].read_bytes() == b"first"
    assert opened[0].parent.stat().st_mode & 0o077 == 0
    assert card(tab).changed.text() == ""
    opened[0].write_bytes(b"better")
    QApplication.sendEvent(card(tab), QEvent(QEvent.Type.WindowActivate))
    assert card(tab).changed.text() == "“CV.docx” was changed in another program."
    card(tab).changed.keep.click()
    assert [one.version for one in documents(house)] == [2, 1]
    assert house.desk.reader.document_content(documents(house)[0].id) == b"better"
    assert card(tab).changed.text() == ""
    house.journal.history.undo()
    assert [one.version for one in documents(house)] == [1]


def test_what_is_saved_after_the_keeping_is_offered_again(
    tab: PipelineTab, house: House, files: Path, opened: list[Path]
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.docx")])
    named(tab, f"document-{documents(house)[0].id}", QPushButton).click()
    opened[0].write_bytes(b"better")
    card(tab).changed.look()
    card(tab).changed.keep.click()
    assert card(tab).changed.text() == ""
    opened[0].write_bytes(b"better still")
    QApplication.sendEvent(card(tab), QEvent(QEvent.Type.WindowActivate))
    assert card(tab).changed.text() == "“CV.docx” was changed in another program."
    card(tab).changed.keep.click()
    assert [one.version for one in documents(house)] == [3, 2, 1]
    assert house.desk.reader.document_content(documents(house)[0].id) == b"better still"


def test_a_change_that_grew_too_large_is_saved_elsewhere(
    tab: PipelineTab, house: House, files: Path, opened: list[Path]
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.docx")])
    named(tab, f"document-{documents(house)[0].id}", QPushButton).click()
    os.truncate(opened[0], LARGEST + 1)
    card(tab).changed.look()
    assert "is larger than 20 MB now" in card(tab).changed.text()
    assert card(tab).changed.keep.text() == "Save the changed copy…"
    card(tab).changed.keep.click()
    child(tab.window(), QFileDialog).fileSelected.emit(str(files / "large.docx"))
    assert (files / "large.docx").stat().st_size == LARGEST + 1
    assert card(tab).changed.text() == ""


def test_the_largest_document_is_told_to_be_as_large_as_the_words_say(
    tab: PipelineTab, house: House, files: Path
) -> None:
    tab.show_item(house.ids["Coach"])
    large = write(files / "large.pdf")
    os.truncate(large, LARGEST)
    card(tab).take([large])
    assert "20 MB" in named(tab, "document-add", QPushButton).toolTip()
    assert any("· 20.0 MB ·" in text for text in texts(tab))


def test_files_are_looked_for_where_the_last_ones_were(
    tab: PipelineTab, house: House, files: Path
) -> None:
    tab.show_item(house.ids["Coach"])
    named(tab, "document-add", QPushButton).click()
    dialog = child(tab.window(), QFileDialog)
    assert Path(dialog.directory().path()) == Path.home()
    dialog.filesSelected.emit([str(write(files / "CV.pdf"))])
    dialog.close()
    tab.show_item(house.ids["Director"])
    named(tab, "document-add", QPushButton).click()
    assert Path(child(tab.window(), QFileDialog).directory().path()) == files


def test_a_change_can_be_discarded(
    tab: PipelineTab, house: House, files: Path, opened: list[Path]
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.docx")])
    named(tab, f"document-{documents(house)[0].id}", QPushButton).click()
    opened[0].write_bytes(b"worse")
    card(tab).changed.look()
    card(tab).changed.drop.click()
    assert card(tab).changed.text() == ""
    assert not opened[0].exists()
    assert house.desk.reader.document_content(documents(house)[0].id) == b"first"


def test_what_could_run_is_never_opened_from_here(
    tab: PipelineTab, house: House, files: Path, opened: list[Path], qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "form.exe")])
    with qtbot.waitSignal(tab.problem) as told:
        named(tab, f"document-{documents(house)[0].id}", QPushButton).click()
    assert told.args is not None
    assert told.args[0].startswith("No program opens “form.exe” here.")
    assert not opened


def test_files_that_cannot_be_taken_are_told_in_one_sentence_each(
    tab: PipelineTab, house: House, files: Path, qtbot: QtBot
) -> None:
    tab.show_item(house.ids["Coach"])
    large = files / "large.pdf"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    gone = files / "gone.pdf"
    with qtbot.waitSignal(tab.problem) as told:
        card(tab).take([large, write(files / "empty.pdf", b""), gone, files])
    assert told.args is not None
    assert f"{large} is larger than 20 MB" in told.args[0]
    assert f"There is no file at {gone}." in told.args[0]
    assert f"{files} is a folder" in told.args[0]
    assert [one.name for one in documents(house)] == ["empty.pdf"]


def test_a_hostile_name_is_shown_as_a_plain_one(
    tab: PipelineTab, house: House, files: Path
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "..\\..\\<b>x<b>.pdf"), write(files / ("n" * 240 + ".pdf"))])
    names = [one.name for one in documents(house)]
    assert "_b_x_b_.pdf" in names
    assert all(len(name) <= 120 for name in names)
    assert tab.details.widget().minimumSizeHint().width() <= 400


def test_saving_and_deleting(tab: PipelineTab, house: House, files: Path, qtbot: QtBot) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.pdf")])
    document = documents(house)[0]
    line = child(tab.details, DocumentLine)
    line.save_to(str(files / "out.pdf"))
    assert (files / "out.pdf").read_bytes() == b"first"
    with qtbot.waitSignal(tab.problem):
        line.save_to(str(files / "nowhere" / "out.pdf"))
    with qtbot.waitSignal(tab.deleted) as told:
        menu(tab, document.id)["De&lete"].trigger()
    assert told.args == ["CV.pdf is deleted."]
    assert not documents(house)
    house.journal.history.undo()
    assert house.desk.reader.document_content(documents(house)[0].id) == b"first"


def test_files_are_dropped_on_the_card(tab: PipelineTab, house: House, files: Path) -> None:
    tab.show_item(house.ids["Coach"])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write(files / "CV.pdf")))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    at, button, key = QPoint(9, 9), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, both, data, button, key)
    QApplication.sendEvent(card(tab), enter)
    assert enter.isAccepted()
    assert enter.dropAction() == Qt.DropAction.CopyAction
    drop = QDropEvent(at.toPointF(), both, data, button, key)
    QApplication.sendEvent(card(tab), drop)
    assert [one.name for one in documents(house)] == ["CV.pdf"]
    words = QMimeData()
    words.setText("no file")
    other = QDragEnterEvent(at, both, words, button, key)
    other.ignore()
    QApplication.sendEvent(card(tab), other)
    assert not other.isAccepted()


def test_everything_of_a_document_can_be_reached_by_name(
    tab: PipelineTab, house: House, files: Path
) -> None:
    tab.show_item(house.ids["Coach"])
    card(tab).take([write(files / "CV.pdf")])
    for control in children(card(tab), QPushButton):
        assert control.accessibleName() or control.text(), control.objectName()
        assert control.toolTip(), control.objectName()
