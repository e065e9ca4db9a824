# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Initials of real names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.ui.widgets.avatar import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Dmitri Okafor", "DO"),
        ("Ana Lucía Pereira", "AP"),
        ("María José Ñúñez-O’Brien", "MÑ"),
        ("Anneke van der Berg", "AB"),
        ("Prakash", "P"),
        ("Mary Mary", "MM"),
        ("Dr. Ruth Abara", "RA"),
        ("Ruth Abara, PhD", "RA"),
        ("Sam Lee (they/them)", "SL"),
        ("J. K. Rowe", "JR"),
        ("田中 光", "田光"),
        ("नेहा शर्मा", "नेश"),
        ("محمد علي", "م\u200cع"),
        ("ßeta", "ß"),
        ("e\u0301mile zola", "E\u0301Z"),
        ("“Bo” 'Ek'", "BE"),
        ("42", ""),
        ("", ""),
        ("Dr.", "D"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text(max_size=40))
def test_any_name_gives_something_short(name: str) -> None:
    assert len(initials(name)) <= max(3, 2 * len(name))
