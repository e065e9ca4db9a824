# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper comes out of a real print queue."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QRadioButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.paper import AgendaSheet, PaperPoint
from networkjournal.services.paper import agenda_html
from networkjournal.services.template_files import Tip
from networkjournal.services.tips import tips_html
from networkjournal.ui import printing
from networkjournal.ui.print_preview import PreviewWindow
from networkjournal.ui.print_queue import look
from tests.ui.window_stage import D, inside

pytestmark = pytest.mark.usefixtures("qapp")


def scheduled() -> bool:
    told = subprocess.run(["lpstat", "-r"], capture_output=True, text=True, check=False)
    return "is running" in told.stdout


MODEL, BOTH_SIDES = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd", "drv:///sample.drv/generic.ppd"


@pytest.fixture
def queue(request: pytest.FixtureRequest) -> Iterator[str]:
    """Own a real print queue that ends in a PDF file, and the scheduler if none runs."""
    scheduler = None
    if not scheduled():
        scheduler = subprocess.Popen(["cupsd", "-f"])
        for _try in range(40):
            if scheduled():
                break
            time.sleep(0.25)
    name = f"networkjournal-{os.getpid()}"
    model, *options = getattr(request, "param", [MODEL])
    made = subprocess.run(
        ["lpadmin", "-p", name, "-E", "-v", "cups-pdf:/", "-m", model, *options],
        capture_output=True,
        check=False,
    )
    try:
        assert made.returncode == 0, made.stderr
        yield name
    finally:
        subprocess.run(["lpadmin", "-x", name], check=False, capture_output=True)
        if scheduler is not None:
            scheduler.terminate()
            scheduler.wait(20)


def printed(tmp_path: Path, title: str) -> Path:
    """Wait for the file of a job, and take it away."""
    pwd = pytest.importorskip("pwd")
    folder = Path(pwd.getpwuid(os.getuid()).pw_dir) / "PDF"
    new: list[Path] = []
    for _try in range(240):
        new = [path for path in folder.glob("*.pdf") if title.replace(" ", "_") in path.name]
        if new and b"%%EOF" in new[0].read_bytes()[-20:]:
            break
        time.sleep(0.25)
    assert len(new) == 1
    return Path(shutil.move(new[0], tmp_path / "printed.pdf"))


def look_of(pdf: Path) -> list[bytes]:
    """Return how each page looks, small and grey: what came through a driver has lost its words."""
    into = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-q", "-gray", "-r", "50", pdf, into], check=True)
    pictures = sorted(pdf.parent.glob(f"{into.name}-*.pgm"))
    return [picture.read_bytes() for picture in pictures]


def which(page: bytes, known: list[bytes]) -> int:
    """Return the number, from 1, of the page that looks most like this one."""
    differences = [sum(abs(a - b) for a, b in zip(page, one, strict=True)) for one in known]
    return differences.index(min(differences)) + 1


def long_paper(title: str) -> str:
    """Make an agenda of six pages."""
    points = tuple(PaperPoint(n, n + 1, f"Point {n}") for n in range(60))
    questions = tuple(f"Question {n}" for n in range(60))
    return agenda_html(AgendaSheet("meeting", title, points=points, questions=questions))


@pytest.mark.tools("cupsd", "lpadmin", "lpstat", "pdfinfo")
def test_a_real_printer_takes_the_paper(queue: str, tmp_path: Path) -> None:
    assert queue in printing.printers()
    title = f"Paper {os.getpid()}"
    public = AgendaSheet("feedback meeting", title, questions=("What was missing?",))
    assert printing.print_to(agenda_html(public), queue, "Letter") == 1
    came = printed(tmp_path, title)
    told = subprocess.run(["pdfinfo", came], capture_output=True, text=True, check=True).stdout
    assert "612 x 792 pts (letter)" in told
    assert "Pages:           1\n" in told


def through_the_dialog(
    bot: QtBot, queue: str, html: str, choose: Callable[[QPrintDialog], None], tips: str = ""
) -> PreviewWindow:
    """Print from the preview as a person does: choose in the printer's dialog, and print."""
    window = PreviewWindow(
        html, "A4", "a.pdf", printer=queue, tips=(lambda: tips) if tips else None
    )
    bot.addWidget(window)
    window.show()
    for box in inside(window, QCheckBox):
        box.setChecked(bool(tips))
    press(window, "Print…")
    bot.waitUntil(lambda: any(one.isVisible() for one in inside(window, QPrintDialog)))
    dialog = inside(window, QPrintDialog)[0]
    choose(dialog)
    with bot.waitSignal(window.printed):
        press(dialog, "&Print")
    return window


def press(window: QWidget, text: str) -> None:
    next(one for one in inside(window, QPushButton) if one.text() == text).click()


def named(dialog: QPrintDialog, kind: type[D], name: str) -> D:
    return next(one for one in inside(dialog, kind) if one.objectName() == name)


def some_pages(dialog: QPrintDialog) -> None:
    named(dialog, QRadioButton, "pagesRadioButton").setChecked(True)
    named(dialog, QLineEdit, "pagesLineEdit").setText("2,4-5")


def from_to(dialog: QPrintDialog) -> None:
    named(dialog, QRadioButton, "printRange").setChecked(True)
    named(dialog, QSpinBox, "from").setValue(2)
    named(dialog, QSpinBox, "to").setValue(3)


def two_copies(dialog: QPrintDialog) -> None:
    named(dialog, QSpinBox, "copies").setValue(2)


@pytest.mark.slow
@pytest.mark.tools("cupsd", "lpadmin", "lpstat", "pdftoppm")
@pytest.mark.parametrize(
    ("choose", "numbers"),
    [(some_pages, [2, 4, 5]), (from_to, [2, 3]), (two_copies, [1, 2, 3, 4, 5, 6] * 2)],
)
def test_the_pages_and_copies_chosen_in_the_dialog_come_out(
    qtbot: QtBot, queue: str, tmp_path: Path, choose: Callable[[QPrintDialog], None],
    numbers: list[int],
) -> None:  # fmt: skip
    title = f"Pages {os.getpid()} {len(numbers)}"
    window = through_the_dialog(qtbot, queue, long_paper(title), choose)
    printing.pdf(long_paper(title), tmp_path / "whole.pdf", "A4", "")
    whole = look_of(tmp_path / "whole.pdf")
    assert [which(page, whole) for page in look_of(printed(tmp_path, title))] == numbers
    assert "Sent to" in window._message.text()


def on_both_sides(dialog: QPrintDialog) -> None:
    named(dialog, QRadioButton, "duplexLong").setChecked(True)


@pytest.mark.slow
@pytest.mark.tools("cupsd", "lpadmin", "lpstat", "pdftoppm")
@pytest.mark.parametrize("queue", [[BOTH_SIDES, "-o", "Option1=True"]], indirect=True)
def test_on_both_sides_tips_begin_on_a_sheet_of_their_own(
    qtbot: QtBot, queue: str, tmp_path: Path
) -> None:
    title = f"Sides {os.getpid()}"
    html = agenda_html(AgendaSheet("meeting", title, questions=("What was missing?",)))
    tips = tips_html([Tip("a", "Afterwards", "Write.")])
    through_the_dialog(qtbot, queue, html, on_both_sides, tips)
    front, back, sheet = look_of(printed(tmp_path, title))
    assert set(back[20:]) == {255}
    printing.pdf([html, tips], tmp_path / "both.pdf", "A4", "")
    assert [which(page, look_of(tmp_path / "both.pdf")) for page in (front, sheet)] == [1, 2]


@pytest.mark.tools("cupsd", "lpadmin", "lpstat", "cupsreject")
def test_a_queue_that_takes_nothing_or_is_gone_is_told_and_not_called_sent(queue: str) -> None:
    html = agenda_html(AgendaSheet("meeting", "Nothing"))
    assert look(queue).problem() == ""
    subprocess.run(["cupsreject", "-r", "no paper", queue], check=True)
    with pytest.raises(OutsideError, match="takes nothing at the moment"):
        printing.print_to(html, queue, "A4")
    subprocess.run(["lpadmin", "-x", queue], check=True)
    assert "is gone" in look(queue).problem()
