# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a line of quick add is read into, and the text that it is cut from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from networkjournal.domain.date_words import folded
from networkjournal.domain.words import Stage

_WORD = re.compile(r"\S+")
_MARKS = "-–—|·:,"

Ends = tuple[int, int]
"""Where a piece of the line starts and ends, in code points."""


class Part(StrEnum):
    """What a piece of the line was taken for."""

    POSITION = "position"
    ORGANIZATION = "organization"
    STAGE = "stage"
    DAY = "day"
    CONTACT = "contact"
    SOURCE = "source"
    SALARY = "salary"
    LINK = "link"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Hold where a part stands, with the word that leads to it, in code points."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """Hold what a line says; `contact` looks like a person's name, `source` does not.

    `unread` stands after a stage like a day and is none; it stays in the position.
    `steps` are the stages that are named, lowest first, each with its day if one is given; the
    day of a screening or an interview may lie ahead. The spans are in order, none overlaps.
    """

    position: str = ""
    organization: str = ""
    contact: str = ""
    source: str = ""
    salary: str = ""
    link: str = ""
    unread: str = ""
    steps: tuple[tuple[Stage, date | None], ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def stage(self) -> Stage | None:
        """Return the highest stage that is named."""
        return self.steps[-1][0] if self.steps else None

    @property
    def on(self) -> date | None:
        """Return the day of that stage."""
        return self.steps[-1][1] if self.steps else None


class LineText:
    """Answer for the pieces of one line."""

    def __init__(self, text: str) -> None:
        self.text = text

    def shown(self, start: int, end: int) -> str:
        """Return a piece with single blanks."""
        return " ".join(self.text[start:end].split())

    def folded(self, start: int, end: int) -> str:
        """Return a piece as names are compared."""
        return folded(self.text[start:end])

    def trimmed(self, start: int, end: int) -> Ends:
        """Return the ends without blanks and without dashes that stand alone at them."""
        words = [word.span() for word in _WORD.finditer(self.text, start, end)]
        while words and not self.text[slice(*words[0])].strip(_MARKS):
            del words[0]
        while words and not self.text[slice(*words[-1])].strip(_MARKS):
            del words[-1]
        return (words[0][0], words[-1][1]) if words else (start, start)

    def word_starts(self, ends: Ends, most: int) -> list[int]:
        """Return where the last words of a piece start, the last one first."""
        starts = [word.start() for word in _WORD.finditer(self.text, *ends)]
        return starts[: -most - 1 : -1]


def left_over(pieces: Iterable[Ends]) -> list[Ends]:
    """Return the pieces in which something is left."""
    return [(start, end) for start, end in pieces if start < end]
