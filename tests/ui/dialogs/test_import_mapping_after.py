# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the import page asks about days and keeps of words, and what is offered afterwards."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.services.exchange.importing import Importing
from networkjournal.services.exchange.sheet_learnt import status_word
from networkjournal.ui.contacts.import_preview.preview_page import ImportPreview
from networkjournal.ui.dialogs.import_mapping import ImportMapping
from tests.ui.dialogs.test_import_mapping import (
    JOBS,
    box,
    choose,
    counted,
    opened,
    positions,
    said,
)
from tests.ui.window_stage import Scene


@pytest.fixture
def jobs(tmp_path: Path) -> Path:
    file = tmp_path / "jobs.csv"
    file.write_text(JOBS)
    return file


def test_what_came_is_shown_and_can_be_taken_back_at_once(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    page._foot.go.click()
    said(scene, "3 new opportunities, 1 left out.")
    line, tab = scene.window.line, scene.window.pipeline
    scene.until(lambda: tab.current_id() is not None)
    (first,) = scene.journal.reader.opportunities([tab.current_id() or 0])
    assert first.position == "Academic Adviser"
    assert (line._link.text(), line._also.text()) == ("What was left out", "Undo")
    line._also.click()
    scene.until(lambda: positions(scene) == [])
    scene.trigger("redo")
    scene.until(lambda: len(positions(scene)) == 3)
    assert not line._also.isVisible()


def test_undo_is_offered_only_for_the_import(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    page._foot.go.click()
    said(scene, "3 new opportunities, 1 left out.")
    assert scene.window.line._also.isVisible()
    scene.person("Ruth Abara")
    scene.until(lambda: not scene.window.line._also.isVisible())
    assert scene.window.line._link.isVisible()


def test_one_day_is_asked_for_rows_without(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("Role,Company,Status\nDean,A,Applied\nVicar,B,Interview\nClerk,C,Saved\n")
    page = opened(scene, file)
    asked = page._undated
    assert asked.isVisible()
    assert asked.field.accessibleName() == "2 rows say no day. They were applied for on"
    assert asked.day() is None
    asked.field.setDate(QDate(2027, 1, 1))
    assert asked.day() is None
    asked.field.setDate(QDate(2024, 2, 1))
    counted(scene, page)
    assert asked.isVisible()
    page._foot.go.click()
    said(scene, "3 new opportunities")
    ids = scene.journal.reader.ids(Kind.OPPORTUNITY, ListQuery())
    days = {
        one.row.position: one.changes[0].on
        for row_id in ids
        if (one := scene.journal.reader.opportunity(row_id)) is not None
    }
    assert (days["Dean"], days["Vicar"]) == (date(2024, 2, 1), date(2024, 2, 1))
    assert days["Clerk"] > date(2024, 2, 1)
    scene.idle()
    file.write_text("Role,Company,Status,Applied on\nNurse,A,Applied,2024-02-01\n")
    assert not opened(scene, file)._undated.isVisible()


def test_words_can_be_kept_where_no_row_is_new(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    page._foot.go.click()
    said(scene, "3 new opportunities")
    scene.idle()
    page = opened(scene, jobs)
    assert not page._foot.go.isEnabled()
    choose(box(page, "What “in limbo” means"), "Screening")
    counted(scene, page)
    assert page._foot.go.text() == "Remember the choices"
    page._foot.go.click()
    scene.until(lambda: status_word("in limbo") in scene.journal.settings().import_words.statuses)


def test_what_a_column_about_people_was_said_to_hold_is_remembered(
    scene: Scene, jobs: Path, tmp_path: Path
) -> None:
    for number, email in enumerate(("r@x.org", "b@x.org")):
        people = tmp_path / f"people{number}.csv"
        people.write_text(f"Name,E-mail,Seen at,Town\nRuth {number},{email},Leeds,York\n")
        scene.files.bring_in([people])
        page = scene.dialog(ImportMapping)
        counted(scene, page)
        seen, town = (box(page, f"What the column “{each}” holds") for each in ("Seen at", "Town"))
        if not number:
            assert (seen.currentText(), town.currentText()) == ("Keep in the notes", "City")
            choose(seen, "City")
            choose(town, "Leave out")
            counted(scene, page)
        assert (seen.currentText(), town.currentText()) == ("City", "Leave out")
        page._foot.go.click()
        scene.dialog(ImportPreview).go.click()
        said(scene, "1 new person")
        scene.idle()
    assert scene.journal.settings().import_words.people == {"seenat": "city", "town": "nothing"}
    # A program's own list has the last word on nothing that was said.
    report = Importing(scene.journal).run([tmp_path / "people0.csv", tmp_path / "people1.csv"])
    assert (report.new, report.merged) == (0, 0)
