# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers' HTML says what was typed, and the agenda cannot tell what is private."""

from dataclasses import fields, replace
from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from networkjournal.domain.paper import (
    AgendaSheet,
    PaperEvent,
    PaperPerson,
    PaperPoint,
    PreparationSheet,
)
from networkjournal.services.paper import agenda_html, preparation_html

SHEET = AgendaSheet(
    kind="feedback meeting",
    title="Agenda",
    people=(PaperPerson("Dmitri Okafor", "Associate Dean"),),
    when=("Monday 23 November 2026, 12:30 – 13:00",),
    where="Harbour Café",
    purpose="To learn.",
    minutes=30,
    points=(PaperPoint(0, 30, "Thanks"),),
    questions=("What was missing?",),
)
MINE = PreparationSheet(
    SHEET,
    reach=("+1 555 0142",),
    between=tuple(PaperEvent(f"{day} Nov", f"event {day}") for day in range(9, 1, -1)),
    bring=("volunteer work",),
    gaps=("years with undergraduates",),
    leave_at="leave at 12:05",
)


class Reader(HTMLParser):
    """Collect the elements and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_agenda_has_no_field_for_what_is_private() -> None:
    assert {field.name for field in fields(AgendaSheet)} == {
        "kind", "title", "people", "when", "where", "purpose", "minutes", "points", "questions",
        "sender",  # one's own name
    }  # fmt: skip
    assert not hasattr(SHEET, "__dict__")


@given(st.text(min_size=1))
@example("<script>alert(1)</script>")
@example("{{ 7*7 }}{% for %}")
@example("</td></table><img src='file:///etc/passwd'>")
@example('"&quot;&amp;\x00\ufffc\ufdd0\ufdd1\u2029')
def test_every_text_is_shown_as_typed_and_adds_no_element(text: str) -> None:
    sheet = replace(
        SHEET,
        people=(PaperPerson(text, text),),
        purpose=text,
        points=(PaperPoint(0, 30, text),),
        questions=(text,),
    )
    read = Reader(agenda_html(sheet))
    assert read.tags == Reader(agenda_html(SHEET)).tags
    # What no paper can show becomes a blank.
    shown = (c if c.isprintable() and c != "\ufffc" else " " for c in text)
    words = "".join(shown).split()
    assert all(read.text.count(word) >= 5 for word in words)
    assert not set(read.text) & set("\x00\ufffc\ufdd0\ufdd1\ufffe\u2029\ud800")


def test_a_bare_sheet_has_no_empty_headings() -> None:
    read = Reader(agenda_html(AgendaSheet(kind="other meeting", title="Agenda")))
    assert "Purpose" not in read.text
    assert "Questions" not in read.text
    assert "minute" not in read.text


def test_the_preparation_sheet_has_the_rest_and_says_that_it_is_mine() -> None:
    text = Reader(preparation_html(MINE)).text
    for word in ("for me", "leave at 12:05", "+1 555 0142", "volunteer work", "undergraduates",
                 "what I promised", "9 Nov: event 9", "5 Nov: event 5", "missing?"):  # fmt: skip
        assert word in text
    assert "event 4" not in text


def test_own_boxes_stand_in_place_of_the_usual_ones() -> None:
    html = preparation_html(replace(MINE, before_leaving=("thank the assistant",)))
    assert "thank the assistant" in html
    assert "what I promised" not in html


def test_several_people_share_a_paper() -> None:
    people = (PaperPerson("Dmitri Okafor"), PaperPerson("Ruth Abara", "Dean"))
    text = Reader(agenda_html(replace(SHEET, people=people))).text
    assert text.index("Dmitri Okafor") < text.index("Ruth Abara") < text.index("Dean")
