# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find the places of a letter that are still open: any bracket, whole or half, in it.

A label that was typed into is as open as an untouched one, so brackets count, not labels.
"""

import re
from dataclasses import dataclass

_BRACKETS = re.compile(r"\[[^\[\]]*\]|\[[^\[\]\n]*|[^\[\]\n]*\]")
_MOST_NAME = 60
_WORDS = 4
"""Words that are named of a place whose other bracket is gone."""


@dataclass(frozen=True, slots=True)
class Place:
    """Say where an open place stands in the text, and by which words it is known."""

    start: int
    end: int
    name: str


def open_places(text: str) -> tuple[Place, ...]:
    """Return the open places in their order."""
    return tuple(_place(found) for found in _BRACKETS.finditer(text))


def names(text: str) -> tuple[str, ...]:
    """Return by which words the open places are known, each once."""
    return tuple(dict.fromkeys(place.name for place in open_places(text)))


def around(text: str, at: int) -> Place | None:
    """Return the whole bracket in which a position lies, None outside of one."""
    for place in open_places(text):
        if place.start < at < place.end and text[place.start] == "[" and text[place.end - 1] == "]":
            return place
    return None


def _place(found: re.Match[str]) -> Place:
    words, start, end = found.group(), found.start(), found.end()
    if not words.startswith("["):  # the bracket that opened is gone; its last words are left
        tail = re.search(rf"(?:\S+\s+){{0,{_WORDS - 1}}}\S*\]$", words)
        start += tail.start() if tail else 0
    elif not words.endswith("]"):
        head = re.match(rf"\[\s*(?:\S+\s*){{0,{_WORDS}}}", words)
        end = start + len(head.group().rstrip()) if head else end
    inside = " ".join(found.string[start:end].strip("[]").split())
    return Place(start, end, inside[:_MOST_NAME] or "[ ]")
