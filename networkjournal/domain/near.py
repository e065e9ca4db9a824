# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When two positions are alike enough that a gap found at one matters at the other."""

import re
import unicodedata

_SHORTEST = 5
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0300-\u036f]+")


def telling(position: str) -> frozenset[str]:
    """Return the words of five letters and more, without accents or case."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", position)).casefold()
    return frozenset(word for word in _WORD.findall(plain) if len(word) >= _SHORTEST)


def are_near(position: str, other: str) -> bool:
    """Tell whether two positions share a telling word."""
    return not telling(position).isdisjoint(telling(other))
