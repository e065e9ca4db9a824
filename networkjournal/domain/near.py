# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When two opportunities are alike enough that a gap found at one matters at the other."""

import re
import unicodedata
from dataclasses import dataclass

_SHORTEST = 5
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Alike:
    """Hold what two opportunities are compared by; `tags` are folded."""

    position: str
    organization_id: int | None = None
    tags: frozenset[str] = frozenset()


def is_similar(one: Alike, other: Alike) -> bool:
    """Tell whether they share a telling word of the position, the organization, or a tag."""
    same_place = one.organization_id is not None and one.organization_id == other.organization_id
    shares_a_tag = not one.tags.isdisjoint(other.tags)
    return same_place or shares_a_tag or are_near(one.position, other.position)


def telling(position: str) -> frozenset[str]:
    """Return the words of five letters and more, without accents or case."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", position)).casefold()
    return frozenset(word for word in _WORD.findall(plain) if len(word) >= _SHORTEST)


def are_near(position: str, other: str) -> bool:
    """Tell whether two positions share a telling word."""
    return not telling(position).isdisjoint(telling(other))
