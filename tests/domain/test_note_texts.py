# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two texts that began as one: neither's words are lost."""

import pytest

from networkjournal.domain.note_texts import both


@pytest.mark.parametrize(
    ("typed", "begun_from", "stored", "whole"),
    [
        ("A, more", "A", "A", "A, more"),
        ("", "A", "A", ""),
        ("A, more", "A", "A\n\nB", "A, more\n\nB"),
        ("", "A", "A\n\nB", "B"),
        ("A, more", "A", "", "A, more"),
        ("A", "A", "A\n\nB", "A\n\nB"),
        ("More", "", "B\n", "B\n\nMore"),
        ("A, more", "A", "Quite other", "Quite other\n\nA, more"),
        ("A and B", "A", "B", "A and B"),
        ("a word", "A", "Now with a word more", "Now with a word more"),
    ],
)
def test_what_came_meanwhile_stays(typed: str, begun_from: str, stored: str, whole: str) -> None:
    assert both(typed, begun_from, stored) == whole
