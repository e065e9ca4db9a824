# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time the way from a meeting to its agenda as PDF."""

import os
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from networkjournal.domain.settings import Me
from networkjournal.services import documents, paper
from networkjournal.store.journal import Journal
from networkjournal.ui import printing
from networkjournal.ui.paper_layout import SIDE, TOP, UNITS_PER_INCH, Paper
from tests.bench.data import COMING
from tests.bench.figures import Figure, medians


def agenda(path: Path, rounds: int = 25) -> Figure:
    """Compare meeting to PDF with the same HTML through Qt's document alone."""
    journal = Journal.open_to_read(path)
    (meeting,) = journal.reader.coming(COMING.date())
    html = agenda_of(journal, meeting.id)
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = Path(folder) / "ours.pdf", Path(folder) / "bare.pdf"
        times = medians(
            rounds,
            partial(print_agenda, journal, meeting.id, ours),
            partial(print_bare, html, bare),
        )
    journal.close()
    return Figure.of("agenda", *times)


def agenda_of(journal: Journal, meeting_id: int) -> str:
    """Read a meeting and set its agenda."""
    page = journal.reader.meeting(meeting_id)
    if page is None:
        raise AssertionError("the meeting is gone")
    return paper.agenda_html(documents.agenda_sheet(page, Me(zone="Europe/Berlin")))


def print_agenda(journal: Journal, meeting_id: int, path: Path) -> None:
    """Go the program's whole way."""
    printing.pdf(agenda_of(journal, meeting_id), path, "A4", "Agenda")


def print_bare(html: str, path: Path) -> None:
    """Let Qt lay the HTML out on the same page and write it."""
    writer = QPdfWriter(str(path))
    writer.setResolution(printing.RESOLUTION)
    writer.setPageLayout(printing.page_layout("A4"))
    document = QTextDocument()
    document.setDefaultFont(Paper("").defaultFont())
    document.setUseDesignMetrics(True)
    document.setHtml(html)
    points = QPageSize(QPageSize.PageSizeId.A4).size(QPageSize.Unit.Point)
    size = points * (UNITS_PER_INCH / 72)
    document.setPageSize(QSizeF(size.width(), size.height()))
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(SIDE)
    frame.setRightMargin(SIDE)
    frame.setTopMargin(TOP)
    frame.setBottomMargin(TOP)
    document.rootFrame().setFrameFormat(frame)
    document.print_(writer)
    del writer
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
