# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of which no heading is known opens the page that asks what its columns hold."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.ui.contacts.import_preview.preview_page import ImportPreview
from networkjournal.ui.dialogs.import_mapping import ImportMapping
from tests.ui.dialogs.test_import_mapping import box, counted
from tests.ui.window_stage import Scene, inside


def test_people_under_unknown_headings_come_in_once_they_are_explained(
    scene: Scene, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(
        "Naam van mens;Werkt bij;Te bereiken\n"
        "Henk de Vries;Bakker BV;henk@bakker.example\nPiet Puk;Bakker BV;piet@bakker.example\n"
    )
    scene.files.bring_in([file])
    page = scene.dialog(ImportMapping)
    scene.until(lambda: any("no column holds a name" in one.text() for one in inside(page, QLabel)))
    assert page.about.current() == 1
    for heading, column in (("Naam van mens", "Whole name"), ("Te bereiken", "E-mail")):
        holds = box(page, f"What the column “{heading}” holds")
        holds.setCurrentText(column)
        assert holds.currentText() == column
    counted(scene, page)
    page._foot.go.click()
    scene.dialog(ImportPreview).go.click()
    scene.until(lambda: len(scene.journal.reader.ids(Kind.CONTACT, ListQuery())) == 2)
