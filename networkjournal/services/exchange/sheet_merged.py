# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a merged cell means for the rows that it covers: each of them says what the first says.

A cell merged across columns stays what its first column holds.
"""

import re
from dataclasses import dataclass, field

_RANGE = re.compile(r"([A-Z]+)(\d+):[A-Z]+(\d+)")
MOST = 10_000
"""Merged cells of one sheet; a list of applications has a few hundred."""


@dataclass(slots=True)
class Merged:
    """Hold a sheet's merged cells; rows are then filled in their order."""

    too_many: bool = False
    """There were more than `MOST`, and those after these were not added."""
    _starts: dict[int, dict[int, int]] = field(default_factory=dict)
    _open: list[tuple[int, int, str]] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def add(self, cells: str) -> None:
        """Add a range such as `A2:B5`."""
        match = _RANGE.fullmatch(cells)
        if match is None or cells in self._seen:
            return
        if len(self._seen) >= MOST:
            self.too_many = True
            return
        self._seen.add(cells)
        if match[2] == match[3]:
            return
        ends, place = self._starts.setdefault(int(match[2]), {}), _place(match[1])
        ends[place] = max(int(match[3]), ends.get(place, 0))

    def fill(self, line: int, cells: list[str]) -> list[str]:
        """Give a row with what the merged cells above it say; rows come in their order."""
        if not (self._open or line in self._starts) or not any(cells):
            return cells
        self._open = [each for each in self._open if each[1] >= line]
        for place, _end, text in self._open:
            if len(cells) <= place:
                cells = cells + [""] * (place + 1 - len(cells))
            cells[place] = cells[place] or text
        for place, end in self._starts.pop(line, {}).items():
            if place < len(cells) and cells[place]:
                self._open.append((place, end, cells[place]))
        return cells


def _place(letters: str) -> int:
    """Give a column's place from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
