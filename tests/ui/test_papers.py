# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""All papers of a meeting hold with few and many items, on both sizes, in any script, in black."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QFontDatabase

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.funnel_sheet import FunnelLine, Period
from networkjournal.domain.packet_sheet import PacketSheet
from networkjournal.domain.paper import (
    AgendaSheet,
    PaperAnswer,
    PaperEntry,
    PaperPerson,
    WriteUpSheet,
)
from networkjournal.services.packet import packet_html
from networkjournal.services.paper import agenda_html, preparation_html
from networkjournal.services.write_up_sheet import write_up_html
from networkjournal.ui import printing
from tests.ui.test_printing import PAGES, drawn, mine, read, sheet, usual

pytestmark = pytest.mark.usefixtures("qapp")
Script = QFontDatabase.WritingSystem
SCRIPTS = {
    "María José Ñúñez-O’Brien": Script.Latin,
    "Анна Сергеевна Щёголева": Script.Cyrillic,
    "ليلى حدّاد": Script.Arabic,
    "高橋さくら": Script.Japanese,
}


def written(count: int, name: str = "Dmitri Okafor") -> WriteUpSheet:
    """Make a write-up with so many of everything, each with a number of its own."""
    numbers = [f"{number:03}" for number in range(count)]
    return WriteUpSheet(
        kind="feedback meeting",
        title=f"Write-up: {name}",
        people=(PaperPerson(name, "Dean"),),
        when=("Monday 23 November 2026, 12:30 – 13:15",),
        after=("I dreaded it: 8 of 10",),
        said=tuple(PaperEntry("Noticed", f"g{n}", f"said e{n}\nEvidence: f{n}") for n in numbers),
        gave=tuple(PaperEntry("Introduction", f"y{n}", f"by h{n}") for n in numbers),
        promised=tuple(PaperEntry("I", f"p{n}", "by 25 Nov") for n in numbers),
        answers=tuple(PaperAnswer(f"q{n} why", True, f"a{n}\nb{n}") for n in numbers),
        letters=(PaperEntry("Thank-you", name, "sent 5 Jan"),),
        notes=f"## Lunch\n{name} said **so**\n- [x] wrote\n",
    )


def packet(name: str) -> PacketSheet:
    entry = PaperEntry("20 Nov", name, name)
    return PacketSheet(
        title="Where I stand", sender=name, lines=(FunnelLine("Saved", 13, 1.0, "5 went on"),),
        done=(name,), noes=(entry,), gaps=(entry,), asks=(entry,), next=(entry,),
        questions=(name,),
    )  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("count", [3, 12, 60])
def test_a_write_up_of_any_length_shows_all_once_and_tears_nothing_apart(
    tmp_path: Path, page: printing.Page, count: int
) -> None:
    path = tmp_path / "write-up.pdf"
    pages = printing.pdf(write_up_html(written(count)), path, page, "")
    texts = read(path)
    assert len(texts) == pages
    whole = " ".join(texts)
    for number in (f"{n:03}" for n in range(count)):
        for letter in "gefyhpqab":
            assert whole.count(f"{letter}{number}") == 1
        for together in ("gef", "yh", "qab"):
            (at,) = [text for text in texts if f"{together[0]}{number}" in text]
            assert all(f"{letter}{number}" in at for letter in together)
    headings = "What they said", "What it gave", "Promised", "Questions", "Notes", "Letters"
    assert not any(text.split(" Network Journal")[0].endswith(headings) for text in texts)
    assert pages <= 2 + count // 4


def letters(text: str) -> str:
    """Return the letters of a text without the shapes that joined scripts give them."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(character for character in plain if character.isalpha())


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize(
    "html",
    [lambda name: agenda_html(of(name)), lambda name: preparation_html(mine(of(name))),
     lambda name: write_up_html(written(3, name)),
     lambda name: packet_html(packet(name), Period())],
    ids=["agenda", "preparation", "write-up", "packet"],
)  # fmt: skip
def test_names_in_any_script_stand_on_every_paper(
    tmp_path: Path, page: printing.Page, name: str, html: Callable[[str], str]
) -> None:
    if not QFontDatabase.families(SCRIPTS[name]):
        pytest.skip("no font here has this script")
    path = tmp_path / "paper.pdf"
    printing.pdf(html(name), path, page, name)
    found = letters(" ".join(read(path)))
    for word in name.split():
        # What runs from the right is drawn, and read back, from its end.
        assert letters(word) in found or letters(word)[::-1] in found, word


def of(name: str) -> AgendaSheet:
    public = usual()
    questions = (f"{name}?", *public.questions)
    return replace(public, people=(PaperPerson(name, name),), purpose=name, questions=questions)


@pytest.mark.parametrize(
    "html",
    [agenda_html(sheet(7, 6)), preparation_html(mine(usual())), write_up_html(written(3)),
     packet_html(packet("Sam"), Period())],
    ids=["agenda", "preparation", "write-up", "packet"],
)  # fmt: skip
def test_all_inks_are_pure_greys_so_that_black_alone_is_used(tmp_path: Path, html: str) -> None:
    path = tmp_path / "paper.pdf"
    printing.pdf(html, path, "A4", "")
    inks = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn?\b", drawn(path)[0], re.IGNORECASE)
    assert len(set(inks)) > 2
    assert [ink for ink in inks if len(set(ink)) > 1] == []


def test_bookmarks_lead_to_the_headings_wherever_these_stand(tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    public = replace(sheet(60, 60), title="Повестка: ليلى حدّاد 🙂")
    for html in (agenda_html(public), preparation_html(mine(public))):
        printing.pdf(html, path, "A4", "")
        reader = pypdf.PdfReader(path, strict=True)
        top, below = reader.outline
        assert not isinstance(top, list)
        assert isinstance(below, list)
        assert str(top["/Title"]) == public.title
        for mark in below:
            assert not isinstance(mark, list)
            number = reader.get_destination_page_number(mark)
            assert number is not None
            assert str(mark["/Title"]) in reader.pages[number].extract_text()
            assert mark.top is not None
            assert 60 < mark.top < 800
            if str(mark["/Title"]) == "Questions":
                assert number == 2


def test_a_paper_beyond_what_can_be_laid_out_is_refused_and_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    # Qt would count no further than some 800 pages, and lose the rest.
    with pytest.raises(OutsideError, match="hundreds of pages"):
        printing.pdf("<p style='margin-top: 90000px'>x</p>" * 100, path, "A4", "")
    assert not path.exists()
