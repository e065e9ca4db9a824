# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left of a placeholder, whole or half, is seen; a click takes all of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from networkjournal.domain.open_places import names, open_places
from networkjournal.domain.turndown_draft import Step
from networkjournal.ui.turndown.ask_page import AskPage
from tests.ui.turndown.conftest import Open, World


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear [your name], see you", ("your name",)),
        ("of [one true detail my story of it].", ("one true detail my story of it",)),
        ("of [one true detail my story of the way", ("one true detail my",)),
        ("I think of the detail of the interview].\nBye", ("detail of the interview",)),
        ("[two\nlines] and [two\nlines]", ("two lines",)),
        ("an empty [] one", ("[ ]",)),
        ("nothing (of it) is open", ()),
    ],
)
def test_whole_and_half_brackets_are_open(text: str, found: tuple[str, ...]) -> None:
    assert names(text) == found
    for place in open_places(text):
        assert {"[", "]"} & set(text[place.start : place.end])


def test_a_click_into_a_bracket_takes_all_of_it(world: World, open_wizard: Open) -> None:
    driver = open_wizard(world.draft())
    driver.enter_to(Step.ASK)
    page = driver.page
    assert isinstance(page, AskPage)
    text = page._letter._text
    text.setPlainText("Hello 🙂 there, I think of [one true detail] now.")
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.toPlainText().index("true") + 2)
    point = text.cursorRect(cursor).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert text.textCursor().selectedText() == "[one true detail]"
    driver.type("the story")
    assert driver.draft.wording == "Hello 🙂 there, I think of the story now."
    assert not page._letter._open.isVisible()
    text.setPlainText("I think of [one true detail the story of it")
    assert "one true detail the" in page._letter._open.text()
    assert page._letter._open.isVisible()
