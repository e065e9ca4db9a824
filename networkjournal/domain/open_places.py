# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find the places of a letter that are still open: any bracket, whole or half, and any `{{…}}`.

A label that was typed into is as open as an untouched one, so brackets count, not labels.
"""

import re
from dataclasses import dataclass

_BRACKET = re.compile(r"[\[\]]")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_WORD = re.compile(r"\S+")
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
    braces = [Place(one.start(), one.end(), _shown(one[0])) for one in _PLACEHOLDER.finditer(text)]
    return tuple(sorted([*_brackets(text), *braces], key=lambda place: place.start))


def _brackets(text: str) -> list[Place]:
    found: list[Place] = []
    opened = -1
    # One pass over the brackets: the text may be as long as a clipboard.
    for bracket in _BRACKET.finditer(text):
        at = bracket.start()
        if text[at] == "[":
            if opened >= 0:
                found.append(_opened(text, opened))
            opened = at
        elif opened >= 0:
            found.append(_named(text, opened, at + 1))
            opened = -1
        else:
            found.append(_closed(text, at))
    if opened >= 0:
        found.append(_opened(text, opened))
    return found


def names(text: str) -> tuple[str, ...]:
    """Return by which words the open places are known, each once."""
    return tuple(dict.fromkeys(place.name for place in open_places(text)))


def around(text: str, at: int) -> Place | None:
    """Return the whole bracket in which a position lies, None outside of one."""
    for place in open_places(text):
        ends = text[place.start] + text[place.end - 1]
        if place.start < at < place.end and ends in {"[]", "{}"}:
            return place
    return None


def _opened(text: str, at: int) -> Place:
    """Return a place whose end is gone: the first words after its bracket."""
    rest = text[at + 1 : at + 1 + _MOST_NAME]
    stop = _BRACKET.search(rest)
    line = (rest[: stop.start()] if stop else rest).split("\n", 1)[0]
    ends = [word.end() for word in _WORD.finditer(line)][:_WORDS]
    return _named(text, at, at + 1 + (ends[-1] if ends else 0))


def _closed(text: str, at: int) -> Place:
    """Return a place whose begin is gone: the last words before its bracket."""
    begin = max(at - _MOST_NAME, 0)
    line = re.split(r"[\[\]\n]", text[begin:at])[-1]
    starts = [word.start() for word in _WORD.finditer(line)][-_WORDS:]
    return _named(text, at - len(line) + (starts[0] if starts else len(line)), at + 1)


def _named(text: str, start: int, end: int) -> Place:
    return Place(start, end, _shown(text[start:end].strip("[]")) or "[ ]")


def _shown(text: str) -> str:
    return " ".join(text.split())[:_MOST_NAME]
