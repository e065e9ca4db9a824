# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How names are compared and sorted, everywhere alike."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Protocol, TypeVar

_BETWEEN = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Return the text for sorting and comparing: without case, accents and outer blanks."""
    if text.isascii():
        return text.casefold().strip()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).strip()


class _Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)


def meant(typed: str, people: Iterable[N]) -> list[N]:
    """Return who is called so; where nobody is, whose name begins so."""
    there = list(people)
    same = [one for one in there if fold(one.name) == fold(typed)]
    return same or [one for one in there if begins_like(typed, one.name)]


def begins_like(typed: str, name: str) -> bool:
    """Tell whether each typed word begins another word of the name, so that it may be meant."""
    words = _BETWEEN.split(fold(name))
    parts = [part for part in _BETWEEN.split(fold(typed)) if part]
    for part in parts:
        found = next((word for word in words if word.startswith(part)), None)
        if found is None:
            return False
        words.remove(found)
    return bool(parts)
