# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that asks what the columns of a table hold, in the running program."""

import threading
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QProgressBar

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.domain.words import Ending
from networkjournal.ui.contacts.import_preview.preview_page import ImportPreview
from networkjournal.ui.dialogs.import_mapping import ImportMapping
from networkjournal.ui.dialogs.import_report import ImportReport
from networkjournal.ui.tasks import Progress, Task
from tests.ui.window_stage import Scene, inside

JOBS = """Company,Role,Date applied,Status,Mood
Lakeside College,Academic Adviser,2024-02-01,Interview,good
Acme,Coordinator,03/02/2024,in limbo,
,Orphan role,not a date,??,
,,,Applied,
"""


@pytest.fixture
def jobs(tmp_path: Path) -> Path:
    file = tmp_path / "jobs.csv"
    file.write_text(JOBS)
    return file


def opened(scene: Scene, *files: Path) -> ImportMapping:
    scene.files.bring_in(list(files))
    page = scene.dialog(ImportMapping)
    counted(scene, page)
    return page


def counted(scene: Scene, page: ImportMapping) -> None:
    scene.until(lambda: page._plan is not None and not page._pause.isActive())


def box(page: ImportMapping, name: str) -> QComboBox:
    return next(one for one in inside(page, QComboBox) if one.accessibleName() == name)


def choose(box: QComboBox, text: str) -> None:
    """Choose as the keys do: go there and write how it begins."""
    box.setFocus()
    QTest.keyClicks(box, text.split(maxsplit=1)[0])
    assert box.currentText() == text


def said(scene: Scene, part: str) -> None:
    scene.until(lambda: part in scene.window.line.text())


def positions(scene: Scene) -> list[str]:
    reader = scene.journal.reader
    ids = reader.ids(Kind.OPPORTUNITY, ListQuery())
    return sorted(line.position for line in reader.opportunities(ids))


def test_what_will_happen_stands_there_before_it_happens(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    assert page._foot.numbers.text() == "3 new, 1 skipped"
    assert page._foot.more.text() == "5 remarks"
    assert positions(scene) == []
    page._foot.look.click()
    report = scene.dialog(ImportReport)
    texts = "\n".join(one.toPlainText() for one in inside(report, QPlainTextEdit))
    assert "Line 5: the row names neither" in texts
    assert "Line 3: “03/02/2024” may mean two days; read as 3 Feb 2024" in texts
    words = [label.text() for label in inside(report, QLabel)]
    assert {"jobs.csv", "These rows will not be taken."} <= set(words)
    assert not any("were taken" in text for text in words)
    report.accept()
    page._foot.go.click()
    said(scene, "3 new opportunities, 1 left out.")
    assert positions(scene) == ["Academic Adviser", "Coordinator", "Orphan role"]
    scene.trigger("undo")
    scene.until(lambda: positions(scene) == [])
    assert scene.journal.history.undo_label is None


def test_what_a_column_holds_is_not_cut(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    for each in page._preview._boxes:
        assert each.width() >= each.sizeHint().width()


def test_a_count_is_told_as_of_a_whole_and_with_separators(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    rows = "".join(f"Role {n},Acme {n % 7},2024-02-01\n" for n in range(30_000))
    file.write_text(f"Role,Company,Applied on\n{rows}")
    told: list[tuple[int, int]] = []
    scene.files.tasks.progress.connect(lambda done, whole: told.append((done, whole)))
    scene.files.bring_in([file])
    page = scene.dialog(ImportMapping)
    scene.bot.waitUntil(lambda: page._plan is not None, timeout=30_000)
    assert {done for done, whole in told if whole == 15} >= set(range(1, 15))
    assert page._foot.numbers.text() == "30,000 new"
    assert page._file.text() == "many.csv · 30,000 rows"
    (bar,) = inside(scene.window.status, QProgressBar)
    assert not bar.isTextVisible()


def test_cancel_writes_nothing(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    scene.idle()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, ImportMapping)]
    assert not any(one.isVisible() for one in shown)
    assert scene.journal.history.undo_label is None


def test_words_are_chosen_by_keys_and_remembered(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    choose(box(page, "What “in limbo” means"), "Screening")
    choose(box(page, "What “??” means"), "Withdrew")
    counted(scene, page)
    assert page._foot.more.text() == "4 remarks"
    assert box(page, "What “in limbo” means").currentText() == "Screening"
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said(scene, "3 new opportunities")
    scene.idle()
    again = jobs.with_name("again.csv")
    again.write_text("Role,Company,Status\nDean,A,In limbo\n")
    page = opened(scene, again)
    assert page._words._boxes == {}
    page._foot.go.click()
    said(scene, "1 new opportunity")
    reader = scene.journal.reader
    lines = reader.opportunities(reader.ids(Kind.OPPORTUNITY, ListQuery()))
    assert {line.stage.value for line in lines if line.position == "Dean"} == {"screening"}


def test_a_status_that_is_known_can_mean_something_else(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("Role,Company,Status\nDean,A,Declined\nVicar,B,Applied\n")
    page = opened(scene, file)
    assert page._words._boxes == {}
    page._words._more.click()
    declined = box(page, "What “Declined” means")
    assert declined.hasFocus()
    assert declined.currentText() == "Turned down"
    choose(declined, "Declined offer")
    counted(scene, page)
    assert list(page._words.chosen()) == ["declined"]
    page._foot.go.click()
    said(scene, "2 new opportunities")
    ids = scene.journal.reader.ids(Kind.OPPORTUNITY, ListQuery(ended=True))
    lines = scene.journal.reader.opportunities(ids)
    assert {line.position: line.ending for line in lines}["Dean"] is Ending.DECLINED_OFFER


def test_a_field_moves_from_one_column_to_another(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    choose(box(page, "What the column “Mood” holds"), "Organization")
    assert box(page, "What the column “Company” holds").currentText() == "Keep in the notes"
    counted(scene, page)
    choose(box(page, "What the column “Role” holds"), "Leave out")
    counted(scene, page)
    assert page._foot.numbers.text() == "1 new, 3 skipped"
    # What is typed soon after is taken for the same word.
    scene.bot.wait(QApplication.keyboardInputInterval() + 50)
    choose(box(page, "What the column “Mood” holds"), "Leave out")
    scene.until(page._foot.problem.isVisible)
    assert "position or organization" in page._foot.problem.text()
    assert not page._foot.go.isEnabled()
    choose(box(page, "What the column “Company” holds"), "Organization")
    counted(scene, page)
    assert not page._foot.problem.isVisible()
    assert page._foot.go.isEnabled()


def test_other_columns_may_be_left_out(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    page._keep.click()
    mood = box(page, "What the column “Mood” holds")
    assert mood.currentText() == "Leave out"
    counted(scene, page)
    page._keep.click()
    assert mood.currentText() == "Keep in the notes"


def test_the_order_of_days_is_asked_where_it_matters(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    assert page._order.isVisible()
    assert page._order.accessibleName() == "Days such as 03/02/2024"
    before = page._foot.more.text()
    choose(page._order, "Month first")
    counted(scene, page)
    assert page._foot.more.text() != before
    page.reject()
    jobs.write_text(JOBS.replace("03/02/2024", "2024-02-03"))
    scene.idle()
    page = opened(scene, jobs)
    assert not page._order.isVisible()


def test_keys_reach_every_column_of_200_and_scroll_to_it(scene: Scene, tmp_path: Path) -> None:
    file = tmp_path / "wide.csv"
    extra = [f"Extra {n}" for n in range(198)]
    file.write_text(",".join(["Role", "Company", *extra]) + "\nDean,A" + ",x" * 198 + "\n")
    page = opened(scene, file)
    boxes = page._preview._boxes
    assert len(boxes) == 200
    assert boxes[0].hasFocus()
    for _step in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert boxes[40].hasFocus()
    port = page._preview.viewport()
    at = boxes[40].mapTo(port, boxes[40].rect().center())
    assert port.rect().contains(at)


def test_the_wheel_changes_no_choice(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    first = page._preview._boxes[0]
    before = first.currentText()
    spot = QPointF(first.rect().center())
    QTest.wheelEvent(page.windowHandle(), first.mapTo(page, spot), QPoint(0, -120))
    assert first.currentText() == before


def workbook(path: Path) -> Path:
    book: Any = openpyxl.Workbook()
    for sheet, role in ((book.active, "Dean"), (book.create_sheet("Old"), "Vicar")):
        sheet.append(["Role", "Company", "Applied on"])
        sheet.append([role, "Acme", date(2024, 2, 3)])
    book.save(path)
    return path


def test_another_sheet_of_a_workbook(scene: Scene, tmp_path: Path) -> None:
    page = opened(scene, workbook(tmp_path / "x.xlsx"))
    assert page._sheet.isVisible()
    choose(page._sheet, "Old")
    scene.until(lambda: page._table.sheet == "Old")
    counted(scene, page)
    page._foot.go.click()
    said(scene, "1 new opportunity")
    assert positions(scene) == ["Vicar"]


def test_a_sheet_that_is_gone_is_told_and_the_table_stays(scene: Scene, tmp_path: Path) -> None:
    file = workbook(tmp_path / "x.xlsx")
    page = opened(scene, file)
    file.unlink()
    choose(page._sheet, "Old")
    scene.until(lambda: "no such file" in page._foot.problem.text())
    assert page._sheet.currentText() == page._table.sheet
    page._foot.go.click()
    said(scene, "1 new opportunity")
    assert positions(scene) == ["Dean"]


def test_people_and_tables_together(scene: Scene, jobs: Path, tmp_path: Path) -> None:
    card = tmp_path / "a.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ben Ode\nEND:VCARD\n")
    second = tmp_path / "second.csv"
    second.write_text("Role,Company\nDean,A\n")
    scene.files.bring_in([jobs, card, second])
    scene.dialog(ImportPreview).go.click()
    said(scene, "1 new person")
    page = scene.dialog(ImportMapping)
    counted(scene, page)
    page.reject()
    scene.until(lambda: scene.dialog(ImportMapping) is not page)
    page = scene.dialog(ImportMapping)
    counted(scene, page)
    page._foot.go.click()
    said(scene, "1 new opportunity")
    assert positions(scene) == ["Dean"]


def test_a_table_of_people_goes_on_to_the_preview(scene: Scene, jobs: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,E-mail,Employer,Seen at\nRuth Abara,r@x.org,Acme,Fair\n,,,\n,,,Fair\n")
    page = opened(scene, people, jobs)
    assert page.about.current() == 1
    assert page._foot.numbers.text() == "1 person, 1 skipped"
    choose(box(page, "What the column “Employer” holds"), "City")
    counted(scene, page)
    page._foot.look.click()
    scene.dialog(ImportReport).accept()
    page._foot.go.click()
    preview = scene.dialog(ImportPreview)
    assert preview.model.index(0, 0).data() == "Ruth Abara"
    preview.go.click()
    said(scene, "1 new person")
    (line,) = scene.journal.reader.find_contacts("Ruth")
    found = scene.journal.reader.contact(line.id)
    assert found is not None
    assert (found.row.city, found.row.notes) == ("Acme", "Seen at: Fair")
    # The next table is asked about once these people are in.
    page = scene.dialog(ImportMapping)
    counted(scene, page)
    assert (page.about.current(), page._foot.go.text()) == (0, "Import")


def test_what_the_rows_are_about_can_be_said(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    assert page.about.current() == 0
    page.about.set_current(1)
    counted(scene, page)
    assert "people" in page._foot.numbers.text()
    page.about.set_current(0)
    counted(scene, page)
    assert page._foot.numbers.text() == "3 new, 1 skipped"


def test_two_tables_at_once_are_both_imported(scene: Scene, tmp_path: Path) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    rows = "".join(f"Role {n},Acme\n" for n in range(3000))
    first.write_text(f"Role,Company\n{rows}")
    second.write_text("Role,Company\nDean,A\nRole 7,Acme\n")
    page = opened(scene, first, second)
    page._foot.go.click()
    assert scene.files.tasks.busy
    scene.until(lambda: scene.dialog(ImportMapping) is not page)
    page = scene.dialog(ImportMapping)
    counted(scene, page)
    # It counts what the first has brought.
    assert page._foot.numbers.text() == "1 new, 1 already there"
    page._foot.go.click()
    scene.until(lambda: len(positions(scene)) == 3001)
    assert "Dean" in positions(scene)


def test_the_page_stops_nothing_but_its_own(scene: Scene, jobs: Path) -> None:
    page = opened(scene, jobs)
    hold, done = threading.Event(), list[object]()

    def slow(progress: Progress) -> object:
        hold.wait(10)
        return progress.cancelled()

    for job in (slow, lambda _progress: "backup"):
        scene.files.tasks.run(Task("", job, done.append, done.append))
    choose(box(page, "What the column “Mood” holds"), "Leave out")
    scene.until(lambda: not page._pause.isActive())
    QTest.keyClick(page, Qt.Key.Key_Escape)
    hold.set()
    scene.idle()
    assert done == [False, "backup"]


def test_leaving_asks_about_no_further_table(scene: Scene, jobs: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.csv"
    second.write_text("Role,Company\nDean,A\n")
    opened(scene, jobs, second)
    scene.files.stop()
    scene.idle()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, ImportMapping)]
    assert not any(one.isVisible() for one in shown)
