# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a slip of the keys can make of a word; know no names and judge nobody."""

from itertools import combinations

_LAYOUTS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("qwertzuiop", "asdfghjkl", "yxcvbnm"),
    ("azertyuiop", "qsdfghjklm", "wxcvbn"),
)
_NEVER_FIRST_TWICE = frozenset("bcdghjkmnpqrstvwxz")
"""Consonants with which no name begins twice, as Llano and Ffion begin."""


def _neighbours() -> frozenset[frozenset[str]]:
    """Return the pairs of letters whose keys touch, on any usual keyboard."""
    found: set[frozenset[str]] = set()
    for rows in _LAYOUTS:
        # Each row lies about half a key further right than the one above.
        places = {sign: (y, x + y / 2) for y, row in enumerate(rows) for x, sign in enumerate(row)}
        for one, other in combinations(places, 2):
            (up, left), (down, right) = places[one], places[other]
            if abs(up - down) <= 1 and abs(left - right) <= 1:
                found.add(frozenset((one, other)))
    return frozenset(found)


_NEIGHBOURS = _neighbours()


def are_beside(sign: str, other: str) -> bool:
    """Tell whether a finger may hit one letter for the other."""
    return frozenset((sign, other)) in _NEIGHBOURS


def is_impossible(word: str) -> bool:
    """Tell of a word that no name is written so: a letter thrice, or twice at the beginning."""
    if len(word) > 1 and word[0] == word[1] and word[0] in _NEVER_FIRST_TWICE:
        return True
    return any(word[at] == word[at + 1] == word[at + 2] for at in range(len(word) - 2))
