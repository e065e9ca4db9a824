# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview shows the paper, saves it as PDF, and says what happened."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from networkjournal.domain.paper import AgendaSheet
from networkjournal.services.paper import agenda_html
from networkjournal.services.template_files import Tip
from networkjournal.services.tips import tips_html
from networkjournal.ui import print_preview
from networkjournal.ui.page_view import PageView, _Page
from networkjournal.ui.print_preview import PreviewWindow
from tests.ui.print_program import HANGS, lists, stand_in
from tests.ui.window_stage import inside

HTML = agenda_html(
    AgendaSheet(
        "feedback meeting", "Agenda: Ruth Abara", questions=tuple(f"q{n}" for n in range(30))
    )
)


@pytest.fixture
def preview(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PreviewWindow:
    monkeypatch.setattr(print_preview, "QPrinter", None)  # looking at a paper needs no printer
    window = PreviewWindow(HTML, "A4", "agenda.pdf")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def message(window: PreviewWindow) -> str:
    labels: Iterable[QLabel] = window.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def button(window: PreviewWindow, text: str) -> QPushButton:
    buttons: Iterable[QPushButton] = window.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == text)


def test_the_preview_shows_all_pages_under_the_paper_s_title(preview: PreviewWindow) -> None:
    assert preview.windowTitle() == "Agenda: Ruth Abara"
    view = inside(preview, PageView)[0]
    assert view.page_count() == 2
    picture = view.widget().grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, 400, 3) for y in range(0, 300, 3)}) > 12


def test_no_page_lies_on_another_and_all_can_be_scrolled_to(preview: PreviewWindow) -> None:
    view = inside(preview, PageView)[0]
    for width in (720, 420, 1000):
        preview.resize(width, 700)
        QApplication.sendPostedEvents()
        first, second = sorted(inside(view, _Page), key=_Page.y)
        assert first.height() == pytest.approx(first.width() * 297 / 210, rel=0.01)
        assert second.y() >= first.geometry().bottom()
        assert view.widget().rect().contains(second.geometry())
        assert view.verticalScrollBar().maximum() + view.viewport().height() > second.y()
        assert first.x() >= 0
        assert first.x() + first.width() <= view.viewport().width()


def bookmarks(reader: pypdf.PdfReader, below: Any = None) -> list[Any]:
    """Return the bookmarks with their pages, as pypdf nests them."""
    found = reader.outline if below is None else below
    return [
        bookmarks(reader, one) if isinstance(one, list)
        else (one["/Title"], reader.get_destination_page_number(one))
        for one in found
    ]  # fmt: skip


def test_tips_go_with_it_on_sheets_of_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    tips = [Tip("a", "Before", "Eat."), Tip("b", "After", "## At once\n- write\n- thank")]
    window = PreviewWindow(HTML, "A4", "agenda.pdf", tips=lambda: tips_html(tips))
    qtbot.addWidget(window)
    window.show()
    box = inside(window, QCheckBox)[0]
    assert inside(window, PageView)[0].page_count() == 2
    box.click()
    assert inside(window, PageView)[0].page_count() == 3
    window.save(str(tmp_path / "both.pdf"))
    reader = pypdf.PdfReader(tmp_path / "both.pdf", strict=True)
    assert [page.extract_text().split()[-3:] for page in reader.pages] == [
        ["1", "of", "2"], ["2", "of", "2"], ["1", "of", "1"],
    ]  # fmt: skip
    assert bookmarks(reader) == [
        ("Agenda: Ruth Abara", 0), [("Questions", 0)],
        ("Before", 2), ("After", 2), [("At once", 2)],
    ]  # fmt: skip
    box.click()
    assert inside(window, PageView)[0].page_count() == 2


def test_without_tips_nothing_is_offered(preview: PreviewWindow) -> None:
    assert not inside(preview, QCheckBox)[0].isVisible()


def test_without_a_printer_the_pdf_is_offered(
    preview: PreviewWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, lists())
    assert message(preview) == ""
    button(preview, "Print…").click()
    qtbot.waitUntil(lambda: "No printer is set up" in message(preview))
    assert not button(preview, "Print…").isEnabled()
    assert button(preview, "Save as PDF…").isDefault()


def test_a_print_service_that_hangs_leaves_the_window_free(
    preview: PreviewWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, HANGS)
    preview._list._timer.setInterval(300)
    button(preview, "Print…").click()
    assert message(preview) == "Looking for printers…"
    preview.save(str(tmp_path / "meanwhile.pdf"))
    assert "Saved as" in message(preview)
    qtbot.waitUntil(lambda: "does not answer" in message(preview))
    assert button(preview, "Print…").isEnabled()


def test_saving_follows_the_chosen_paper_and_says_where(
    preview: PreviewWindow, tmp_path: Path
) -> None:
    sizes: QComboBox | None = preview.findChild(QComboBox)
    assert sizes is not None
    sizes.setCurrentText("Letter")
    path = tmp_path / "agenda.pdf"
    preview.save(str(path))
    assert message(preview) == f"Saved as {path}."
    assert round(pypdf.PdfReader(path).pages[0].mediabox.width) == 612


def test_a_place_that_cannot_be_written_is_said_in_the_window(
    preview: PreviewWindow, tmp_path: Path
) -> None:
    preview.save(str(tmp_path / "missing" / "agenda.pdf"))
    assert "cannot be written" in message(preview)


def test_the_button_asks_for_the_file_and_saves_it(
    preview: PreviewWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    button(preview, "Save as PDF…").click()
    dialog: QFileDialog | None = preview.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("own")
    dialog.accept()
    qtbot.waitUntil((tmp_path / "own.pdf").exists)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stand_in(tmp_path, monkeypatch, lists("Library"))
    window = PreviewWindow(HTML, "A4", "agenda.pdf")
    qtbot.addWidget(window)
    window.show()
    button(window, "Print…").click()
    qtbot.waitUntil(lambda: window._printer is not None)
    inside(window, QPrintDialog)[0].reject()
    printer = window._printer
    assert printer is not None
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    window._look()
    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == 2
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    window._look()
    assert "does not take" in message(window)


def test_the_print_button_asks_for_the_printer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, lists("Library"))
    window = PreviewWindow(HTML, "A4", "agenda.pdf", printer="Library")
    qtbot.addWidget(window)
    window.show()
    button(window, "Print…").click()
    qtbot.waitUntil(lambda: bool(inside(window, QPrintDialog)))
    dialog = inside(window, QPrintDialog)[0]
    assert dialog.isVisible()
    assert button(window, "Print…").isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("said", "told"),
    [("echo 'Attic not accepting requests since now -'; echo 'out of paper'", "(out of paper)"),
     ("exit 1", "“Attic” is gone")],
)  # fmt: skip
def test_a_printer_that_is_gone_or_takes_nothing_gets_nothing_and_the_pdf_is_offered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, told: str
) -> None:
    window = PreviewWindow(HTML, "A4", "agenda.pdf")
    qtbot.addWidget(window)
    window.show()
    names = "echo Attic; " if "Attic" in said else ""
    stand_in(tmp_path, monkeypatch, names + said)
    window._printer = QPrinter()
    with qtbot.assertNotEmitted(window.printed):
        window._list.look_at("Attic")
        qtbot.waitUntil(lambda: told in message(window))
    assert button(window, "Save as PDF…").isDefault()
    assert button(window, "Print…").isEnabled()


def test_another_size_shows_other_pages(preview: PreviewWindow) -> None:
    def shape() -> float:
        page = inside(preview, _Page)[0]
        return page.height() / page.width()

    tall = shape()
    inside(preview, QComboBox)[0].setCurrentText("Letter")
    assert tall == pytest.approx(297 / 210, abs=0.01)
    assert shape() == pytest.approx(11 / 8.5, abs=0.01)
