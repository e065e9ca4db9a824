# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour as a program: every picture, paper and calendar file that it promises."""

import os
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import icalendar
import pypdf
import pytest
from PySide6.QtGui import QFont, QImage, QPalette
from PySide6.QtWidgets import QApplication

from networkjournal.tour.stage import stage
from tests.conftest import Program

SHOTS = (
    "empty", "pipeline", "pipeline-details", "pipeline-table", "contacts", "meetings",
    "meetings-month", "meeting-scheduled", "question-bank", "pipeline-after", "contact-after",
    "letters", "settings",
    "preview-agenda", "preview-preparation", "preview-write-up", "preview-packet",
    "wizard-1-what", "wizard-2-close", "wizard-3-click", "wizard-4-way", "wizard-5-feel",
    "wizard-6-ask", "wizard-7-waiting", "wizard-7-agreed", "wizard-8-agenda", "wizard-9-ready",
    "wizard-done", "write-up", "meeting-written-up", "gaps",
)  # fmt: skip
PRIVATE = ("dread", "Dread", "contender", "connection", "argued for me", "A wonderful candidate",
           "Prefers a call", "Rows on Sundays", "gap", "for me")  # fmt: skip
FEWEST_COLOURS = 12


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tour")


@pytest.fixture
def tour(out: Path, program: Program) -> CompletedProcess[str] | None:
    """Take the tour once for all tests; later ones look at what it left."""
    return program("tour", "--out", out) if not list(out.iterdir()) else None


def text_of(pdf: Path) -> str:
    pages = pypdf.PdfReader(pdf, strict=True).pages
    assert len(pages) == 1
    return " ".join(pages[0].extract_text().split())


def test_the_tour_ends_well(out: Path, tour: CompletedProcess[str] | None) -> None:
    assert tour is not None
    assert (tour.returncode, tour.stderr) == (0, "")
    lines = tour.stdout.splitlines()
    assert len(lines) == len(set(lines)) == 21
    assert all(lines)
    papers = {"agenda.pdf", "preparation.pdf", "write-up.pdf", "packet.pdf", "meeting.ics"}
    assert {each.name for each in out.iterdir()} == {f"{name}.png" for name in SHOTS} | papers


@pytest.mark.parametrize("name", SHOTS)
def test_no_picture_is_blank(
    out: Path, tour: CompletedProcess[str] | None, qapp: QApplication, name: str
) -> None:
    picture = QImage(str(out / f"{name}.png"))
    assert picture.width() >= 480
    assert picture.height() >= 320
    seen = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 3)
    }
    assert len(seen) >= FEWEST_COLOURS


def test_no_two_pictures_are_one(out: Path, tour: CompletedProcess[str] | None) -> None:
    contents = [(out / f"{name}.png").read_bytes() for name in SHOTS]
    assert len(set(contents)) == len(contents)


def test_the_agenda_may_lie_on_the_table(out: Path, tour: CompletedProcess[str] | None) -> None:
    text = text_of(out / "agenda.pdf")
    for part in ("Dmitri Okafor", "Harbour Café, 4 Quay Street", "12:30", "what held me back"):
        assert part in text
    assert not [word for word in PRIVATE if word in text]


def test_the_sheet_is_for_me(out: Path, tour: CompletedProcess[str] | None) -> None:
    text = text_of(out / "preparation.pdf")
    for part in ("for me", "Dmitri Okafor", "A wonderful candidate", "d.okafor@example.edu"):
        assert part in text


def test_the_calendar_takes_the_meeting(out: Path, tour: CompletedProcess[str] | None) -> None:
    found = icalendar.Calendar.from_ical((out / "meeting.ics").read_bytes())
    event: Any = found.walk("VEVENT")[0]
    assert "Dmitri Okafor" in str(event["SUMMARY"])
    assert event["DTSTART"].dt.strftime("%Y-%m-%d %H:%M") == "2026-11-23 12:30"
    assert (event["DTEND"].dt - event["DTSTART"].dt).total_seconds() == 45 * 60
    assert "Harbour Café" in str(event["LOCATION"])
    assert not [word for word in PRIVATE if word in str(event)]


def test_a_tour_that_cannot_write_is_one_sentence(program: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = program("tour", "--out", tmp_path / "file")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1


def test_a_stage_leaves_the_user_s_own_window_alone(
    tmp_path: Path, qapp: QApplication, home: Path
) -> None:
    font, palette, before = QFont(qapp.font()), QPalette(qapp.palette()), dict(os.environ)
    with stage(tmp_path, application=qapp) as scene:
        scene.settle()
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.styleHints().unsetColorScheme()
    assert dict(os.environ) == before
    assert not list(home.rglob("window.ini"))
