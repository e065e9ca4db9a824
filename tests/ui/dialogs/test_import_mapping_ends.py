# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the page of columns ends otherwise: bad tables, drops, closed windows, stopped imports."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from networkjournal.ui.dialogs.import_mapping import ImportMapping
from tests.ui.dialogs.test_import_mapping import counted, positions, said, workbook
from tests.ui.window_stage import Scene


def test_a_bad_table_opens_no_page(scene: Scene, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04" + bytes(200))
    scene.files.bring_in([bad])
    said(scene, "bad.xlsx")
    assert not any(isinstance(w, ImportMapping) for w in QApplication.topLevelWidgets())


def test_a_file_can_be_dropped(scene: Scene, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(workbook(tmp_path / "x.xlsx")))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, button, keys)
    QApplication.sendEvent(scene.window, enter)
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, keys)
    QApplication.sendEvent(scene.window, drop)
    counted(scene, scene.dialog(ImportMapping))


def test_a_window_that_closes_while_it_counts(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    rows = "".join(f"Role {n},Acme {n % 7},2024-02-01\n" for n in range(30_000))
    file.write_text(f"Role,Company,Applied on\n{rows}")
    scene.files.bring_in([file])
    page = scene.dialog(ImportMapping)
    page.reject()
    scene.idle()
    assert scene.window.line.text() == ""


def test_a_stopped_import_of_a_table_changes_nothing(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    rows = "".join(f"Role {n},Acme {n % 7},2024-02-01\n" for n in range(30_000))
    file.write_text(f"Role,Company,Applied on\n{rows}")
    scene.files.bring_in([file])
    page = scene.dialog(ImportMapping)
    scene.bot.waitUntil(lambda: page._plan is not None, timeout=30_000)
    scene.idle()  # the thread that counted may end a moment after its numbers came
    page._foot.go.click()
    scene.files.tasks.stop()
    said(scene, "The import was stopped; nothing was changed.")
    assert positions(scene) == []
