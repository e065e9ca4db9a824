# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper comes out of a real print queue."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from networkjournal.domain.paper import AgendaSheet
from networkjournal.services.paper import agenda_html
from networkjournal.ui import printing

pytestmark = pytest.mark.usefixtures("qapp")


def scheduled() -> bool:
    told = subprocess.run(["lpstat", "-r"], capture_output=True, text=True, check=False)
    return "is running" in told.stdout


@pytest.fixture
def queue() -> Iterator[str]:
    """Own a real print queue that ends in a PDF file, and the scheduler if none runs."""
    scheduler = None
    if not scheduled():
        scheduler = subprocess.Popen(["cupsd", "-f"])
        for _try in range(40):
            if scheduled():
                break
            time.sleep(0.25)
    name = f"networkjournal-{os.getpid()}"
    model = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
    made = subprocess.run(
        ["lpadmin", "-p", name, "-E", "-v", "cups-pdf:/", "-m", model],
        capture_output=True,
        check=False,
    )
    try:
        assert made.returncode == 0, made.stderr
        yield name
    finally:
        subprocess.run(["lpadmin", "-x", name], check=False)
        if scheduler is not None:
            scheduler.terminate()
            scheduler.wait(20)


@pytest.mark.tools("cupsd", "lpadmin", "lpstat", "pdfinfo")
def test_a_real_printer_takes_the_paper(queue: str, tmp_path: Path) -> None:
    pwd = pytest.importorskip("pwd")
    folder = Path(pwd.getpwuid(os.getuid()).pw_dir) / "PDF"
    before = set(folder.glob("*.pdf"))
    assert queue in printing.printers()
    public = AgendaSheet(
        "feedback meeting", f"Paper {os.getpid()}", questions=("What was missing?",)
    )
    assert printing.print_to(agenda_html(public), queue, "Letter") == 1
    new: list[Path] = []
    for _try in range(120):
        new = [path for path in set(folder.glob("*.pdf")) - before if str(os.getpid()) in path.name]
        if new and new[0].stat().st_size:
            break
        time.sleep(0.25)
    assert len(new) == 1
    printed = tmp_path / "printed.pdf"
    shutil.move(new[0], printed)
    told = subprocess.run(["pdfinfo", printed], capture_output=True, text=True, check=True).stdout
    assert "612 x 792 pts (letter)" in told
    assert "Pages:           1\n" in told
