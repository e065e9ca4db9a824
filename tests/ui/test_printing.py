# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers come out whole: every word, one page where one is promised, nothing that is private."""

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPageLayout, QPalette, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from networkjournal.domain import agenda
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.paper import (
    AgendaSheet,
    PaperEvent,
    PaperPerson,
    PaperPoint,
    PreparationSheet,
)
from networkjournal.services.paper import agenda_html, preparation_html
from networkjournal.services.templates import TemplateBook
from networkjournal.ui import printing
from networkjournal.ui.paper_layout import Paper
from networkjournal.ui.paper_stack import Stack, render

pytestmark = pytest.mark.usefixtures("qapp")
BOOK = TemplateBook()
PAGES: list[printing.Page] = ["A4", "Letter"]


def sheet(items: int, questions: int) -> AgendaSheet:
    """Make an agenda with so many points and questions, each with a number of its own."""
    bank = BOOK.questions("feedback")
    return AgendaSheet(
        kind="feedback meeting",
        title="Agenda: Dmitri Okafor",
        people=(PaperPerson("Dmitri Okafor", "Associate Dean · Harbour State University"),),
        when=("Monday 23 November 2026, 12:30 – 13:00",),
        where="Harbour Café, 4 Quay Street",
        purpose="To learn from the search for an Assistant Director, and to ask whom else to meet.",
        minutes=30,
        points=tuple(PaperPoint(n, n + 1, f"Point p{n:03}") for n in range(items)),
        questions=tuple(f"q{n:03} {bank[n % len(bank)].text}" for n in range(questions)),
    )


def usual() -> AgendaSheet:
    """Make the agenda of a feedback meeting of 30 minutes with the six longest questions."""
    template = next(t for t in BOOK.agenda_templates() if t.key == "feedback-30")
    times = agenda.clock(template.items)
    points = (
        PaperPoint(start, end, item.text)
        for (start, end), item in zip(times, template.items, strict=True)
    )
    longest = sorted((q.text for q in BOOK.questions("feedback")), key=len)[-6:]
    return replace(sheet(0, 0), points=tuple(points), questions=tuple(longest))


def mine(public: AgendaSheet) -> PreparationSheet:
    return PreparationSheet(
        public,
        reach=("+1 555 0142 · d.okafor@example.edu", "prefers a call"),
        between=(
            PaperEvent("20 Nov", "called himself with the no, “a wonderful candidate”."),
            PaperEvent("19 Nov", "thank-you note, the peer-mentoring project."),
            PaperEvent("18 Nov", "panel of seven; spoke of work together."),
            PaperEvent("11 Nov", "asked about salary and a start date."),
            PaperEvent("2 Nov", "first call, forty minutes."),
        ),
        bring=("Volunteer work with first-year students since May.",),
        gaps=("Years with undergraduates.",),
        leave_at="leave at 12:05",
    )


def read(path: Path) -> list[str]:
    """Return the text of each page, its white space made one."""
    pages = pypdf.PdfReader(path, strict=True).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def drawn(path: Path) -> list[bytes]:
    """Return the drawing commands of each page."""
    found = []
    for page in pypdf.PdfReader(path).pages:
        contents = page.get_contents()
        assert contents is not None
        found.append(contents.get_data())
    return found


@pytest.mark.parametrize("page", PAGES)
def test_the_usual_meeting_fits_one_page_with_every_word(
    tmp_path: Path, page: printing.Page
) -> None:
    public = usual()
    assert len(public.points) == 7
    for html in (agenda_html(public), preparation_html(mine(public))):
        path = tmp_path / "paper.pdf"
        assert printing.pdf(html, path, page, public.title) == 1
        (text,) = read(path)
        for part in (*public.questions, *(point.text for point in public.points),
                     public.people[0].name, public.people[0].role, public.when[0],
                     public.where, public.purpose, "Network Journal", "1 of 1"):  # fmt: skip
            assert part in text
    assert "what I promised" in text


@pytest.mark.parametrize("page", PAGES)
def test_the_agenda_has_no_private_word(tmp_path: Path, page: printing.Page) -> None:
    path = tmp_path / "agenda.pdf"
    private = mine(usual())
    printing.pdf(agenda_html(private.agenda), path, page, private.agenda.title)
    (text,) = read(path)
    for word in ("555", "example.edu", "wonderful", "salary", "olunteer", "undergraduates",
                 "12:05", "for me", "dread", "connection", "contender", "gap named"):  # fmt: skip
        assert word not in text.replace("for me to come first", "")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("count", "pages"), [(0, 1), (3, 1), (12, 2), (60, 6)])
def test_long_papers_show_each_line_once_and_count_their_pages(
    tmp_path: Path, page: printing.Page, count: int, pages: int
) -> None:
    path = tmp_path / "agenda.pdf"
    public = sheet(count, count)
    assert printing.pdf(agenda_html(public), path, page, public.title) == pages
    texts = read(path)
    for number, text in enumerate(texts, 1):
        assert text.endswith(f"{number} of {pages}")
        assert (public.title in text) == (number > 1)
    whole = " ".join(texts)
    for question in public.questions:
        assert whole.count(question) == 1
    for number in range(count):
        assert whole.count(f"p{number:03}") == 1
    # A heading at the foot of a page would stand far from its questions.
    assert not any(text.split(" Network Journal")[0].endswith("Questions") for text in texts)


def test_the_file_says_its_title_language_and_paper_and_carries_its_fonts(tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    printing.pdf(agenda_html(usual()), path, "Letter", "Agenda (Zoë)", "en_GB")
    reader = pypdf.PdfReader(path, strict=True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Agenda (Zoë)"
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert "DisplayDocTitle': True" in str(reader.root_object["/ViewerPreferences"])
    page = reader.pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (612, 792)
    held, missing = page._get_fonts()
    assert held
    assert not missing


def test_lines_for_notes_fill_the_page_and_appear_only_where_some_fit(tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    lines = []
    for count in (3, 6, 10):
        printing.pdf(agenda_html(sheet(7, count)), path, "A4", "")
        text = " ".join(read(path))
        lines.append(drawn(path)[0].count(b" l\nS\n") if "Notes" in text else 0)
    assert lines[0] > lines[1] > lines[2] == 0


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
@example("ليلى حدّاد <b>")
@example("高橋 さくら\n\n採用担当")
@example("x" * 1000)
@example("\ufdd0\ufdd1\ufffc\x00\u2029\ud800\U0010ffff")
@example("word " * 1000)
def test_any_text_can_be_printed(tmp_path: Path, text: str) -> None:
    public = replace(
        sheet(2, 1), people=(PaperPerson(text, text),), purpose=text, questions=(text, "q999")
    )
    path = tmp_path / "any.pdf"
    pages = printing.pdf(agenda_html(public), path, "A4", text)
    texts = read(path)
    assert len(texts) == pages
    assert "q999" in " ".join(texts)


def test_a_long_text_runs_over_pages_without_losing_a_line(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    words = [f"w{number:04}" for number in range(2000)]
    printing.pdf(agenda_html(replace(sheet(1, 0), questions=(" ".join(words),))), path, "A4", "")
    found = re.findall(r"w\d{4}", "".join(read(path)).replace(" ", ""))
    # Qt writes the line before a break into the next page too, unseen behind the clip.
    assert list(dict.fromkeys(found)) == words


def test_a_paper_loads_nothing(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    QImage(40, 40, QImage.Format.Format_RGB32).save(str(picture))
    style = tmp_path / "style.css"
    style.write_text("p { color: #ff0000 }")
    html = (
        f"<html><head><link rel='stylesheet' href='{style.as_uri()}'></head><body"
        f" background='{picture.as_uri()}'><p>text<img src='{picture.as_uri()}'></p></body></html>"
    )
    paper = Paper(html)
    for kind in QTextDocument.ResourceType:
        assert paper.resource(kind.value, QUrl(picture.as_uri())) is None
    path = tmp_path / "paper.pdf"
    printing.pdf(html, path, "A4", "")
    assert not pypdf.PdfReader(path).pages[0].images
    assert b"1 0 0 scn" not in drawn(path)[0]


def test_a_dark_screen_prints_the_same_paper(tmp_path: Path, qapp: QApplication) -> None:
    html = preparation_html(mine(usual()))
    printing.pdf(html, tmp_path / "light.pdf", "A4", "")
    before = qapp.palette()
    qapp.setPalette(QPalette(QColor("#1a1c1e")))
    try:
        printing.pdf(html, tmp_path / "dark.pdf", "A4", "")
    finally:
        qapp.setPalette(before)
    light, dark = (
        re.findall(rb"[0-9. ]+ scn", drawn(tmp_path / name)[0])
        for name in ("light.pdf", "dark.pdf")
    )
    assert light == dark
    assert not any(b"1 1 1" in colour for colour in light)


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from networkjournal.domain.errors import OutsideError
from networkjournal.domain.paper import AgendaSheet
from networkjournal.services.paper import agenda_html
from networkjournal.ui import printing
html = agenda_html(AgendaSheet("feedback meeting", "Agenda", questions=("What was missing?",)))
try:
    printing.pdf(html, Path(sys.argv[1]), "A4", "Agenda")
except OutsideError as fault:
    print(fault)
"""


def elsewhere(path: Path, **environment: str) -> str:
    """Write a PDF in a process with another environment; return what it said."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        env=os.environ | environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return done.stdout


def test_the_resolution_of_the_screen_does_not_change_the_paper(tmp_path: Path) -> None:
    elsewhere(tmp_path / "a.pdf")
    elsewhere(tmp_path / "b.pdf", QT_FONT_DPI="192", QT_SCALE_FACTOR="2")
    assert drawn(tmp_path / "a.pdf") == drawn(tmp_path / "b.pdf")


@pytest.mark.skipif(sys.platform != "linux", reason="only fontconfig can be told to find no font")
def test_without_fonts_a_sentence_says_so(tmp_path: Path) -> None:
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig></fontconfig>")
    said = elsewhere(tmp_path / "a.pdf", FONTCONFIG_FILE=str(nothing))
    assert said.startswith("No font is installed")
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("name", ["missing/agenda.pdf", "file/agenda.pdf", "folder"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(OutsideError, match="cannot be written") as caught:
        printing.pdf("<p>x</p>", tmp_path / name, "A4", "")
    assert str(tmp_path / name) in str(caught.value)
    assert sorted(tmp_path.rglob("*")) == before


@contextlib.contextmanager
def little_room(size: int) -> Iterator[None]:
    """Let no file grow over a size, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    path.write_text("yesterday's")
    with little_room(2000), pytest.raises(OutsideError, match=r"agenda\.pdf cannot be written"):
        printing.pdf(agenda_html(usual()), path, "A4", "")
    assert path.read_text() == "yesterday's"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("locale", "page"),
    [("en_US", "Letter"), ("en_CA", "Letter"), ("es_MX", "Letter"), ("en_GB", "A4"),
     ("de_DE", "A4"), ("C", "A4"), ("no such place", "A4"), ("", "A4")],
)  # fmt: skip
def test_the_paper_goes_by_the_country(locale: str, page: str) -> None:
    assert printing.default_page(locale) == page


def test_without_a_printer_a_sentence_offers_the_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printers", tuple)
    with pytest.raises(OutsideError, match="save the paper as PDF"):
        printing.print_to("<p>x</p>", None, "A4")


def test_an_unknown_printer_is_named_with_the_known_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printers", lambda: ("Library", "Lab 7"))
    with pytest.raises(OutsideError, match=r"“Attic”.*Library, Lab 7"):
        printing.print_to("<p>x</p>", "Attic", "A4")


def test_a_range_of_pages_is_printed_with_its_own_numbers(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "range.pdf"))
    printer.setPageLayout(printing.page_layout("A4"))
    printer.setFromTo(2, 3)
    assert printing.print_on([Paper(agenda_html(sheet(60, 60)))], printer) == 6
    assert [text[-6:] for text in read(tmp_path / "range.pdf")] == ["2 of 6", "3 of 6"]


def test_a_sheet_laid_on_its_side_is_filled_to_its_own_edges(tmp_path: Path) -> None:
    path = tmp_path / "wide.pdf"
    writer = QPdfWriter(str(path))
    layout = printing.page_layout("A4")
    layout.setOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageLayout(layout)
    public = sheet(7, 6)
    stack = Stack([Paper(agenda_html(public))], layout)
    assert len(stack) == 2
    render(stack, writer)
    assert all(question in " ".join(read(path)) for question in public.questions)


def test_a_printer_that_fails_is_named(tmp_path: Path) -> None:
    class Jammed(QPrinter):
        """Be a printer whose paper is jammed: none here can be made to fail."""

        def printerState(self) -> QPrinter.PrinterState:
            return QPrinter.PrinterState.Error

    printer = Jammed()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "jam.pdf"))
    with pytest.raises(OutsideError, match="did not take the paper"):
        printing.print_on([Paper("<p>x</p>")], printer)


def test_a_language_that_is_none_is_not_told(tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    printing.pdf("<p>x</p>", path, "A4", "", "en) /Evil (")
    assert b"/Evil" not in path.read_bytes()
    assert pypdf.PdfReader(path, strict=True).pages[0].extract_text()
