# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tips open from Help and from the meeting, at the page that fits, and go to paper."""

from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.words import MeetingKind
from networkjournal.services.templates import TemplateBook
from networkjournal.ui.print_preview import PreviewWindow
from networkjournal.ui.theme import Theme
from networkjournal.ui.tips.tips_window import TipsWindow
from tests.ui.people_sample import TODAY
from tests.ui.window_stage import Scene


def meet(scene: Scene, kind: MeetingKind) -> int:
    starts = datetime(TODAY.year, TODAY.month, TODAY.day, 12, 30)
    fields = MeetingFields(kind, starts=starts)
    return scene.services.meetings.create(fields, AgendaFields(), TODAY)


def title(window: TipsWindow) -> str:
    return window.page.toPlainText().splitlines()[0]


def test_from_help_the_first_page_is_open_and_keys_go_through_them(scene: Scene) -> None:
    scene.trigger("tips")
    window = scene.dialog(TipsWindow)
    assert title(window) == "Going back after a no"
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    assert title(window) == "The informational interview"
    scene.trigger("tips")
    assert scene.dialog(TipsWindow) is window
    window.reject()
    scene.trigger("tips")
    assert scene.dialog(TipsWindow) is not window
    scene.dialog(TipsWindow).reject()


def test_the_meeting_opens_the_page_of_its_kind(scene: Scene) -> None:
    for kind, says in (
        (MeetingKind.ADVISOR, "With the career advisor"),
        (MeetingKind.INFORMATIONAL, "The informational interview"),
    ):
        scene.window.show_meeting(meet(scene, kind))
        more = scene.window.meetings.details.more.menu().actions()
        next(one for one in more if one.text() == "&Tips…").trigger()
        assert title(scene.dialog(TipsWindow)) == says
    scene.trigger("tips")
    assert title(scene.dialog(TipsWindow)) == "The informational interview"
    scene.dialog(TipsWindow).reject()


def test_a_page_goes_to_paper(scene: Scene, tmp_path: Path) -> None:
    scene.trigger("tips")
    window = scene.dialog(TipsWindow)
    window.show_page("thank-you-notes")
    window.print_button.click()
    preview = scene.dialog(PreviewWindow)
    preview.save(str(tmp_path / "tips.pdf"))
    preview.close()
    window.reject()
    paper = PdfReader(tmp_path / "tips.pdf")
    assert len(paper.pages) == 1
    text = " ".join(paper.pages[0].extract_text().split())
    assert "Thank-you notes" in text
    assert "A thank-you is short" in text


def test_a_broken_page_of_the_school_is_told_and_ours_is_shown(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tips").mkdir()
    (tmp_path / "tips" / "going-back-after-a-no.md").write_text("no title")
    monkeypatch.setattr(scene.window.desk.services, "book", TemplateBook(tmp_path))
    scene.trigger("tips")
    window = scene.dialog(TipsWindow)
    assert "going-back-after-a-no.md, line 1:" in window.bar.text()
    assert title(window) == "Going back after a no"
    window.reject()


def test_it_follows_the_theme(scene: Scene) -> None:
    scene.trigger("tips")
    window, theme = scene.dialog(TipsWindow), scene.window.desk.theme
    assert isinstance(theme, Theme)
    window.show_page("no such page")
    theme.apply("dark")
    assert theme.colours.ink.lower() in window.page.toHtml().lower()
    theme.apply("light")
    window.reject()
