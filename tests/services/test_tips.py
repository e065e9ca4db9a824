# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tips that ship are calm and fit their meeting; a school may write its own."""

from pathlib import Path

import pytest

from networkjournal.domain.words import MeetingForm, MeetingKind
from networkjournal.services import tips
from networkjournal.services.templates import TemplateBook

BOOK = TemplateBook()
IN_PERSON, LUNCH, PHONE = MeetingForm.IN_PERSON, MeetingForm.LUNCH, MeetingForm.PHONE


def write(folder: Path, name: str, text: str) -> None:
    (folder / "tips").mkdir(exist_ok=True)
    (folder / "tips" / name).write_text(text, encoding="utf-8")


def test_every_page_is_there_calm_and_short() -> None:
    pages = tips.pages(BOOK)
    assert [tip.key for tip in pages] == [
        tips.GOING_BACK, tips.INFORMATIONAL, tips.LUNCH_AND_PHONE, tips.THANKS, tips.ADVISOR,
    ]  # fmt: skip
    for tip in pages:
        assert 200 < len(tip.text.split()) < 450, tip.key
        assert "!" not in tip.title + tip.text
        assert not tip.text.startswith("#")


def test_the_informational_page_goes_from_asking_to_after() -> None:
    (page, *_rest) = tips.for_meeting(BOOK, MeetingKind.INFORMATIONAL, IN_PERSON)
    heads = [line for line in page.text.splitlines() if line.startswith("## ")]
    assert heads == ["## Asking", "## Before", "## During", "## After"]


@pytest.mark.parametrize(
    ("kind", "form", "keys"),
    [
        (MeetingKind.FEEDBACK, LUNCH, [tips.GOING_BACK, tips.LUNCH_AND_PHONE, tips.THANKS]),
        (MeetingKind.NETWORKING, IN_PERSON, [tips.INFORMATIONAL, tips.THANKS]),
        (MeetingKind.ADVISOR, PHONE, [tips.ADVISOR, tips.LUNCH_AND_PHONE, tips.THANKS]),
        (MeetingKind.OTHER, IN_PERSON, [tips.THANKS]),
    ],
)
def test_the_pages_that_fit_a_meeting(
    kind: MeetingKind, form: MeetingForm, keys: list[str]
) -> None:
    assert [tip.key for tip in tips.for_meeting(BOOK, kind, form)] == keys


def test_a_school_replaces_and_adds_pages_and_a_broken_one_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "thank-you-notes.md", "# Our thanks\n\nWrite it **today**.\n")
    write(tmp_path, "zz-dress.md", "\n# What to wear #\nSomething clean.")
    write(tmp_path, "the-career-advisor.md", "No title here\n")
    book = TemplateBook(tmp_path)
    titles = [tip.title for tip in tips.pages(book)]
    assert titles[3:] == ["Our thanks", "With the career advisor", "What to wear"]
    (fault,) = book.problems("tips")
    assert "the-career-advisor.md, line 1: " in str(fault)
    assert book.problems("letters") == ()


def test_a_hostile_page_is_set_as_it_was_typed(tmp_path: Path) -> None:
    evil = "<img src='file:///etc/passwd'> <script>x</script> {{ 7*7 }} ![i](file:///x)"
    write(tmp_path, "evil.md", f"# <b>Evil</b>\n\n{evil}\n")
    page = tips.pages(TemplateBook(tmp_path))[-1]
    for html in (tips.tips_html([page]), tips.screen_html(page)):
        assert "&lt;img src=&#39;file:///etc/passwd&#39;&gt;" in html
        assert "&lt;b&gt;Evil&lt;/b&gt;" in html
        assert "{{ 7*7 }}" in html
        assert "<img" not in html


def test_several_pages_are_set_one_behind_the_other() -> None:
    html = tips.tips_html(tips.pages(BOOK))
    assert html.count('class="name"') == 5
    assert "<title>Tips</title>" in html
