# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window closes only once what was typed is kept, or was seen not to be."""

import os
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from networkjournal.domain.attachments import LARGEST
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.domain.words import DocumentKind
from networkjournal.services.turndowns import Turndowns
from networkjournal.store.journal import Journal
from networkjournal.ui.turndown.what_page import WhatPage
from tests.ui.window_stage import Scene, on_stage


def test_a_turndown_that_cannot_be_kept_holds_the_window_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.trigger("turndown")
    wizard = scene.window.turndowns.wizard
    assert wizard is not None
    page = wizard.currentPage()
    assert isinstance(page, WhatPage)
    QTest.keyClicks(page._position, "Registrar")

    def full(self: Turndowns, draft: TurndownDraft) -> None:
        raise OutsideError("The disk is full.")

    monkeypatch.setattr(Turndowns, "keep", full)
    assert not scene.window.close()
    assert scene.window.isVisible()
    assert wizard.isVisible()
    assert "The disk is full." in page.said()
    assert page._position.text() == "Registrar"
    assert scene.window.close()


CHANGED = "“CV.docx” was changed in another program."
LATER = " Close the window again to leave it for later."


def changed_copy(scene: Scene, tmp_path: Path) -> tuple[int, Path]:
    """Open a copy of a document and change it as another program would."""
    file = tmp_path / "CV.docx"
    file.write_bytes(b"first")
    attachments, of = scene.services.attachments, scene.position("Registrar")
    copy = attachments.open_copy(attachments.add(of, file, DocumentKind.CV))
    copy.write_bytes(b"better")
    return of, copy


def test_a_changed_copy_is_offered_before_the_end(scene: Scene, tmp_path: Path) -> None:
    of, copy = changed_copy(scene, tmp_path)
    assert not scene.window.close()
    assert scene.window.line.text() == CHANGED + LATER
    scene.window.line.link_clicked.emit()
    page = scene.window.desk.reader.opportunity(of)
    assert page is not None
    assert [one.version for one in page.documents] == [2, 1]
    assert copy.read_bytes() == b"better", "the program that changed it may have it open"
    assert scene.window.close()
    assert not copy.exists()


def test_a_copy_that_is_gone_when_it_is_to_be_kept_is_told(scene: Scene, tmp_path: Path) -> None:
    _of, copy = changed_copy(scene, tmp_path)
    assert not scene.window.close()
    copy.unlink()
    scene.window.line.link_clicked.emit()
    assert "nothing was kept" in scene.window.line.text()


def test_what_is_changed_again_after_it_was_kept_is_offered_again(
    scene: Scene, tmp_path: Path
) -> None:
    _of, copy = changed_copy(scene, tmp_path)
    assert not scene.window.close()
    scene.window.line.link_clicked.emit()
    copy.write_bytes(b"better still")
    assert not scene.window.close()
    assert scene.window.line.text() == CHANGED + LATER
    assert scene.window.close()
    assert copy.read_bytes() == b"better still"


def test_a_changed_copy_that_grew_too_large_is_saved_elsewhere(
    scene: Scene, tmp_path: Path
) -> None:
    _of, copy = changed_copy(scene, tmp_path)
    os.truncate(copy, LARGEST + 1)
    assert not scene.window.close()
    assert "is larger than 20 MB now" in scene.window.line.text()
    scene.window.line.link_clicked.emit()
    dialog = scene.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "saved.docx"))
    dialog.close()
    assert (tmp_path / "saved.docx").stat().st_size == LARGEST + 1
    assert scene.window.close()


def test_copies_from_a_journal_that_is_only_read_are_looked_after(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    journal = Journal.create(tmp_path / "j.njournal")
    with on_stage(qtbot, qapp, journal) as scene:
        _of, copy = changed_copy(scene, tmp_path)
        copy.unlink()
    ids = [row[0] for row in document_keys(tmp_path / "j.njournal")]
    with on_stage(qtbot, qapp, Journal.open_to_read(tmp_path / "j.njournal")) as scene:
        attachments = scene.services.attachments
        copy = attachments.open_copy(ids[0])
        copy.write_bytes(b"changed here")
        assert not scene.window.close()
        assert scene.window.line.text() == CHANGED + LATER
        scene.window.line.link_clicked.emit()
        dialog = scene.dialog(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "saved.docx"))
        dialog.close()
        assert (tmp_path / "saved.docx").read_bytes() == b"changed here"
        attachments.open_copy(ids[0])
        assert scene.window.close()
        assert not attachments.folder.exists()


def document_keys(path: Path) -> list[tuple[int, str, str]]:
    journal = Journal.open_to_read(path)
    try:
        return journal.reader.document_keys()
    finally:
        journal.close()


def test_a_changed_copy_that_nobody_kept_outlives_the_end(scene: Scene, tmp_path: Path) -> None:
    _of, copy = changed_copy(scene, tmp_path)
    assert not scene.window.close()
    assert scene.window.close()
    assert copy.read_bytes() == b"better"


def test_copies_that_say_nothing_new_go_at_the_end(scene: Scene, tmp_path: Path) -> None:
    _of, copy = changed_copy(scene, tmp_path)
    copy.write_bytes(b"first")
    assert scene.window.close()
    assert not copy.exists()


def test_a_changed_copy_of_last_time_is_offered_at_the_start(scene: Scene, tmp_path: Path) -> None:
    changed_copy(scene, tmp_path)
    scene.window.tabs.stands.emit()
    assert scene.window.line.text() == CHANGED


def test_a_changed_copy_whose_document_was_deleted_is_saved_elsewhere(
    scene: Scene, tmp_path: Path
) -> None:
    of, copy = changed_copy(scene, tmp_path)
    page = scene.window.desk.reader.opportunity(of)
    assert page is not None
    scene.services.attachments.delete(page.documents[0].id)
    assert not scene.window.close()
    assert "“CV.docx” was changed in another program, and its" in scene.window.line.text()
    scene.window.line.link_clicked.emit()
    dialog = scene.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "saved.docx"))
    dialog.close()
    assert (tmp_path / "saved.docx").read_bytes() == b"better"
    assert not copy.exists()
    assert scene.window.line.text() == ""
    assert scene.window.close()
