# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How values come back from stored JSON, whatever it holds; knows nothing of what they mean.

A reader returns the value or raises ValueError where what was stored cannot be it.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

MOST_TEXT = 500
MOST_VALUES = 200
_MOST_ID = 2**63 - 1

E = TypeVar("E", bound=Enum)
Reader = Callable[[Any], Any]


def parsed(text: str) -> Any:
    """Return what a text of JSON holds; None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def right(plain: Any, readers: Mapping[str, Reader]) -> dict[str, Any]:
    """Return the named values that can be right; the others are left out."""
    found = {}
    for name, read in readers.items():
        if isinstance(plain, Mapping) and name in plain:
            try:
                found[name] = read(plain[name])
            except ValueError:
                continue
    return found


def line(stored: Any) -> str:
    """Return a text of one line's length that can be written anywhere."""
    if not isinstance(stored, str) or len(stored) > MOST_TEXT or "\0" in stored:
        raise ValueError
    stored.encode()  # a lone surrogate is a UnicodeEncodeError, which is a ValueError
    return stored


def flag(stored: Any) -> bool:
    """Return true or false."""
    if not isinstance(stored, bool):
        raise ValueError  # noqa: TRY004  readers raise one error
    return stored


def whole(stored: Any) -> int:
    """Return the id of a row."""
    if type(stored) is not int or not 0 < stored <= _MOST_ID:
        raise ValueError
    return stored


def day(stored: Any) -> date:
    """Return a day written as 2026-11-22."""
    return date.fromisoformat(line(stored))


def values(stored: Any) -> list[Any]:
    """Return a list that is not too long."""
    if not isinstance(stored, list) or len(stored) > MOST_VALUES:
        raise ValueError
    return stored


def lines(stored: Any) -> frozenset[str]:
    """Return a set of texts."""
    return frozenset(line(value) for value in values(stored))


def words(kind: type[E]) -> Callable[[Any], frozenset[E]]:
    """Return the reader of a set of words of one kind."""

    def read(stored: Any) -> frozenset[E]:
        return frozenset(kind(value) for value in values(stored))

    return read
