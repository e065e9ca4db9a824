# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the guess which words of a contact column are people's names; in doubt none are.

The cell itself is kept in the notes whatever is found in it.
"""

import re
from functools import lru_cache

from networkjournal.services.exchange.text import fold

_BETWEEN = re.compile(r"\s*(?:[;/\n|&]|,(?!\s*(?:Jr|Sr|PhD|Dr|MBA|II|III)\b))\s*")
_ASIDE = re.compile(r"\([^)]*\)|<[^>]*>|\[[^\]]*\]")
_NAME = re.compile(r"[^\W\d_][^\W\d_]*(?:[.'’\-][^\W\d_]*)*")
_MOST_WORDS = 5
_LONGEST = 80
_MOST_PEOPLE = 10
# Words of a place in a company, which is nobody.
_PLACES = (
    "hr team department dept recruiting recruitment recruiter recruiters manager hiring human"
    " resources talent acquisition office unknown none nobody linkedin indeed website"
    " personalabteilung abteilung personal unbekannt keine service equipe rh departamento"
    " ufficio afdeling personeelszaken email mail phone portal online company careers jobs"
)
_NOBODY = frozenset(_PLACES.split())


@lru_cache(maxsize=20_000)
def names_in(cell: str) -> tuple[str, ...]:
    """Give the names of people in a cell, each once."""
    if not cell or len(cell) > 1000:
        return ()
    parts = _BETWEEN.split(_ASIDE.sub(" ", cell))
    names = (" ".join(part.split()) for part in parts)
    return tuple(dict.fromkeys(name for name in names if _is_name(name)))[:_MOST_PEOPLE]


def _is_name(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or len(text) > _LONGEST:
        return False
    if any(fold(word) in _NOBODY for word in words):
        return False
    if not all(_NAME.fullmatch(word) for word in words):
        return False
    # Letters without case (Chinese, Arabic) count as capitals.
    return words[0][0] == words[0][0].upper() and words[-1][0] == words[-1][0].upper()
