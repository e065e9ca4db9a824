# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One line says how it was and who began."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.dated_notes import dated_lines
from networkjournal.domain.touch_words import Guess, guess
from networkjournal.domain.words import Channel, Direction

OUT, IN = Direction.OUT, Direction.IN


@pytest.mark.parametrize(
    ("text", "channel", "direction"),
    [
        ("called about the outline", Channel.CALL, OUT),
        ("Wrote: thanks for lunch", Channel.EMAIL, OUT),
        ("e-mailed the CV", Channel.EMAIL, OUT),
        ("met at the fair", Channel.IN_PERSON, OUT),
        ("Zoom with the team", Channel.VIDEO, OUT),
        ("LinkedIn note", Channel.LINKEDIN, OUT),
        ("postcard from Lisbon", Channel.LETTER, OUT),
        ("they called back", Channel.CALL, IN),
        ("She wrote", Channel.EMAIL, IN),
        ("Dmitri called", Channel.CALL, IN),
        ("dmitri okafor wrote", Channel.EMAIL, IN),
        ("they liked the outline", None, IN),
        ("the outline is done", None, OUT),
        ("", None, OUT),
        ("calledabout", None, OUT),
    ],
)
def test_the_first_word_tells(text: str, channel: Channel | None, direction: Direction) -> None:
    assert guess(text, "Dmitri Okafor") == Guess(channel, direction)


@given(st.text(), st.text())
def test_any_text_is_read(text: str, name: str) -> None:
    assert guess(text, name).direction in Direction


def test_the_lines_of_a_note_that_begin_with_a_day_are_found() -> None:
    note = (
        "Rows on Sundays.\n## 2026-11-03 Lunch\n- 2026-10-01: sent the outline\n"
        "**2026-09-01** met\n2026-13-40 no day\nsince 2026-01-01 here\n2026-08-02\nThe next line\n"
        "2026-07-01\n2026-06-01 last\n"
    )
    assert [(str(day), text) for day, text in dated_lines(note)] == [
        ("2026-11-03", "Lunch"),
        ("2026-10-01", "sent the outline"),
        ("2026-09-01", "met"),
        ("2026-08-02", "The next line"),
        ("2026-06-01", "last"),
    ]


@given(st.text(alphabet="2026-1 \n\r*#-x:"))
def test_any_note_is_read(note: str) -> None:
    assert all(text.strip() for _day, text in dated_lines(note))
