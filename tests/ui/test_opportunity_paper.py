# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything about an opportunity on paper: marked as private, numbered pages, from the menu."""

from datetime import timedelta
from pathlib import Path

from pypdf import PdfReader

from networkjournal.domain import words as w
from networkjournal.domain.edits import (
    GapFields,
    InterviewerFields,
    OpportunityFields,
    RoundFields,
    TouchFields,
)
from networkjournal.domain.settings import StageNames
from networkjournal.ui.print_preview import PreviewWindow
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene


def fill(scene: Scene, tmp_path: Path) -> int:
    """Make an opportunity of which everything is known."""
    services = scene.services
    fields = OpportunityFields(
        "Assistant Director", "Harbour State", "Ruth Abara", "https://jobs.example.edu", "52,000",
        "Leads six advisers.", "Ask about evening groups.",
    )  # fmt: skip
    of = services.opportunities.create(fields, w.Stage.APPLIED, TODAY - timedelta(days=49))
    people = (InterviewerFields("Dmitri Okafor", None, w.RoundRole.HIRING_MANAGER, 3),)
    panel = RoundFields(
        TODAY - timedelta(days=17), w.RoundForm.PANEL, "Spoke of work", "", people,
        TODAY - timedelta(days=12), "Evening groups?", "Thin on budgets.",
    )  # fmt: skip
    services.opportunities.add_round(of, panel, TODAY)
    services.opportunities.tag_many([of], ["dream"])
    services.signals.tick(of, w.SignalKind.REFERENCES, TODAY)
    services.gaps.add(GapFields("Years with undergraduates", opportunity_id=of))
    services.contacts.log_touch(None, TouchFields(TODAY, gist="The office called"), TODAY, of)
    file = tmp_path / "CV.pdf"
    file.write_bytes(b"cv")
    services.attachments.add(of, file, w.DocumentKind.CV, TODAY - timedelta(days=49))
    return of


def printed(scene: Scene, path: Path) -> PdfReader:
    scene.trigger("print")
    preview = scene.dialog(PreviewWindow)
    preview.save(str(path))
    preview.close()
    return PdfReader(path)


def test_everything_stands_on_one_page_for_me(scene: Scene, tmp_path: Path) -> None:
    of = fill(scene, tmp_path)
    scene.services.settings.save(StageNames(interviewing="Talks"))
    scene.window.show_opportunity(of)
    paper = printed(scene, tmp_path / "paper.pdf")
    assert len(paper.pages) == 1
    text = " ".join(paper.pages[0].extract_text().split())
    for words in (
        "for me", "Assistant Director", "Harbour State", "Talks", "Source: Ruth Abara", "dream",
        "Round 1", "Dmitri Okafor (Hiring manager, connection 3 of 3)",
        "They promised an answer by", "Maybe",
        "Asked: Evening groups?", "Years with undergraduates", "The office called",
        "CV.pdf", "sent 5 Oct", "Leads six advisers.", "1 of 1",
    ):  # fmt: skip
        assert words in text, words


def test_hostile_and_endless_texts_stay_on_numbered_pages(scene: Scene, tmp_path: Path) -> None:
    of = fill(scene, tmp_path)
    fields = OpportunityFields(
        "<b>X</b>" * 60, notes="<img src=x> " * 900, description=f"{'y ' * 20_000}end"
    )
    scene.services.opportunities.change(of, fields)
    for day in range(60):
        said = TouchFields(TODAY - timedelta(days=day), gist="word " * 300)
        scene.services.contacts.log_touch(None, said, TODAY, of)
    scene.window.show_opportunity(of)
    paper = printed(scene, tmp_path / "paper.pdf")
    pages = len(paper.pages)
    assert "end" in paper.pages[-1].extract_text().split()
    assert "<img src=x>" in " ".join(page.extract_text() for page in paper.pages)
    assert f"of {pages}" in paper.pages[-1].extract_text()


def test_notes_are_printed_whole_and_in_their_lines(scene: Scene, tmp_path: Path) -> None:
    of = fill(scene, tmp_path)
    notes = "\n".join(f"{at}. something to remember of this place" for at in range(40))
    fields = OpportunityFields("Tutor", notes=f"{notes}\n\n\n\n\nThe last word")
    scene.services.opportunities.change(of, fields)
    scene.window.show_opportunity(of)
    paper = printed(scene, tmp_path / "paper.pdf")
    lines = [line.strip() for page in paper.pages for line in page.extract_text().splitlines()]
    assert lines[lines.index("17.") + 1] == "something to remember of this place"
    assert lines.count("something to remember of this place") == 40
    assert "The last word" in lines
    assert len(paper.pages) == 2
    assert "2 of 2" in paper.pages[-1].extract_text()


def test_elsewhere_the_agenda_is_printed_and_a_deleted_one_is_told(
    scene: Scene, tmp_path: Path
) -> None:
    fill(scene, tmp_path)
    scene.trigger("meetings")
    scene.trigger("print")
    assert scene.window.line.text() == "There is no coming meeting."
    scene.window.papers.opportunity(99)
    assert "deleted meanwhile" in scene.window.line.text()
