# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

import pytest

from networkjournal.domain.folding import begins_like


@pytest.mark.parametrize(
    ("typed", "name", "may"),
    [
        ("Ruth", "Ruth Abara", True),
        ("abara, ruth", "Ruth Abara", True),
        ("R. Ab", "Ruth Abara", True),
        ("jose", "José Núñez", True),
        ("Ruth Abaras", "Ruth Abara", False),
        ("Ann Ann", "Ann Lee", False),
        ("uth", "Ruth Abara", False),
        ("…", "Ruth Abara", False),
        ("", "Ruth Abara", False),
    ],
)
def test_a_known_name_may_be_meant_by_the_beginnings_of_its_words(
    typed: str, name: str, may: bool
) -> None:
    assert begins_like(typed, name) is may
