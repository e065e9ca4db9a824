# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything about a person on one page, marked as private, printed by the usual key."""

from datetime import timedelta
from pathlib import Path

from pypdf import PdfReader

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    ContactFields,
    InterviewerFields,
    OpportunityFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.promises import PromiseFields
from networkjournal.services.person_sheet import person_sheet
from networkjournal.ui.widgets.labels import QuietLabel
from tests.ui.people_sample import TODAY
from tests.ui.test_opportunity_paper import printed
from tests.ui.window_stage import Scene, inside


def fill(scene: Scene) -> int:
    services = scene.services
    fields = ContactFields(
        "Ruth Abara", "Dean", "Lakeside College", (("ruth@example.org", "work"),),
        (("+1 555 0142", ""),), "https://www.linkedin.com/in/ruth", "", "Oakport", "",
        "Rows on Sundays.\nPrefers a call.", w.MetHow.EVENT, True, TODAY + timedelta(days=90),
    )  # fmt: skip
    ruth = services.contacts.create(fields)
    services.contacts.tag(ruth, ["rowing"])
    services.promises.add(ruth, PromiseFields("send the outline", due=TODAY), TODAY)
    kept = services.promises.add(ruth, PromiseFields("two names", by_me=False), TODAY)
    services.promises.done(kept, TODAY)
    of = services.opportunities.create(OpportunityFields("Registrar"), w.Stage.APPLIED, TODAY)
    people = (InterviewerFields("", ruth, w.RoundRole.HIRING_MANAGER, 3),)
    services.opportunities.add_round(of, RoundFields(TODAY, people=people), TODAY)
    services.contacts.log_touch(ruth, TouchFields(TODAY, gist="Asked about the term"), TODAY)
    return ruth


def test_a_person_stands_on_one_page_for_me(scene: Scene, tmp_path: Path) -> None:
    scene.window.show_contact(fill(scene))
    paper = printed(scene, tmp_path / "paper.pdf")
    assert len(paper.pages) == 1
    text = " ".join(paper.pages[0].extract_text().split())
    for words in (
        "for me", "Ruth Abara", "Dean · Lakeside College", "ruth@example.org (work)", "Oakport",
        "May hire again", "How you met: Event", "Tags: rowing", "You: send the outline, by",
        "Registrar · Hiring manager", "Asked about the term", "Rows on Sundays.", "1 of 1",
    ):  # fmt: skip
        assert words in text, words
    assert "They: two names" not in text


def test_endless_and_hostile_texts_stay_on_one_page(scene: Scene, tmp_path: Path) -> None:
    services = scene.services
    evil = "<img src=x> " * 9000
    ruth = services.contacts.create(ContactFields("<b>X</b>" * 60, "y" * 500, notes=evil))
    for day in range(60):
        said = TouchFields(TODAY - timedelta(days=day), gist="word " * 300)
        services.contacts.log_touch(ruth, said, TODAY)
        services.promises.add(ruth, PromiseFields("z " * 240), TODAY)
    scene.window.show_contact(ruth)
    paper: PdfReader = printed(scene, tmp_path / "paper.pdf")
    assert len(paper.pages) == 1
    text = " ".join(paper.pages[0].extract_text().split())
    assert "<img src=x>" in text
    assert "things earlier" in text


def test_a_full_life_between_two_people_stays_on_one_page(scene: Scene, tmp_path: Path) -> None:
    ruth, services = fill(scene), scene.services
    services.contacts.write_notes(ruth, "\n".join(f"- line {n}" for n in range(600)))
    for day in range(20):
        said = TouchFields(TODAY - timedelta(days=day), gist=f"talk {day}")
        services.contacts.log_touch(ruth, said, TODAY)
    for number in range(6):
        services.promises.add(ruth, PromiseFields(f"promise {number}"), TODAY)
    scene.window.show_contact(ruth)
    paper: PdfReader = printed(scene, tmp_path / "paper.pdf")
    assert len(paper.pages) == 1
    text = " ".join(paper.pages[0].extract_text().split())
    for words in ("talk 0", "promise 5", "line 0", "things earlier", "…"):
        assert words in text, words


def test_a_note_in_markdown_is_set_and_nothing_of_it_is_lost(scene: Scene, tmp_path: Path) -> None:
    ruth = fill(scene)
    typed = "## Lunch\nA **good** talk\n- [x] wrote\n<img src='file:///x'> {{ 7*7 }}\n> theirs"
    scene.services.contacts.write_notes(ruth, typed)
    scene.window.show_contact(ruth)
    text = " ".join(printed(scene, tmp_path / "paper.pdf").pages[0].extract_text().split())
    assert "Lunch A good talk wrote <img src='file:///x'> {{ 7*7 }} theirs" in text
    assert scene.services.contacts.stored_notes(ruth) == typed


def test_a_person_who_is_gone_is_told(scene: Scene) -> None:
    scene.window.papers.person(99)
    assert "deleted meanwhile" in scene.window.line.text()


def test_a_dated_line_of_the_note_stands_once_and_without_its_marks(
    scene: Scene, tmp_path: Path
) -> None:
    ruth = scene.person("Ruth Abara")
    scene.services.contacts.write_notes(ruth, "Rows.\n2026-01-05 Met at the **fair**")
    scene.window.show_contact(ruth)
    said = [label.text() for label in inside(scene.window.contacts.details.timeline, QuietLabel)]
    assert "Met at the fair" in said
    text = " ".join(printed(scene, tmp_path / "paper.pdf").pages[0].extract_text().split())
    assert (text.count("Met at the fair"), "**" in text) == (1, False)


def test_a_dated_line_that_the_paper_has_no_room_for_stands_among_what_was_between(
    scene: Scene,
) -> None:
    ruth = scene.person("Ruth Abara")
    note = "Long. " * 600 + "\n2026-01-05 Met at the **fair**"
    scene.services.contacts.write_notes(ruth, note)
    page = scene.journal.reader.contact(ruth)
    assert page is not None
    sheet = person_sheet(page, "", TODAY, 30)
    assert [event.text for event in sheet.between] == ["Note · Met at the fair"]
