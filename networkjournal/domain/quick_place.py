# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where a line of quick add names the organization: after at, or by a name that is known."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from re import Match, Pattern

from networkjournal.domain.quick_parts import Ends, LineText, left_over
from networkjournal.domain.quick_words import LEGAL_FORMS

_DASH = re.compile(r"\s+[-–—·]+\s+|:\s+")
_MOST_TRIES = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Hold the name, where it stands with the word before it, and what is left of the line."""

    name: str
    ends: Ends
    rests: list[Ends]


class PlaceFinder:
    """Look for the organization in the pieces of a line that nothing else was found in."""

    def __init__(
        self, line: LineText, rests: Sequence[Ends], known: Mapping[str, str], at: Pattern[str]
    ) -> None:
        self._line, self._rests, self._known, self._at = line, list(rests), known, at

    def find(self) -> Place | None:
        """Return the organization; a word such as at says more than a name that is known."""
        ways: tuple[Callable[[int], Place | None], ...] = (
            self._after_at,
            self._known_piece,
            self._beside_dash,
        )
        tries = (way(number) for way in ways for number in range(len(self._rests)))
        return next((place for place in tries if place), None)

    def _after_at(self, number: int) -> Place | None:
        """Return what follows at: a known name, else all after the first such word."""
        found = list(self._at.finditer(self._line.text, *self._rests[number]))
        for at in found[-_MOST_TRIES:]:
            for end in self._name_ends(number):
                if self._is_known(at.end(), end):
                    return self._place(number, at.start(), at.end(), end)
        return self._new_name(number, found[0]) if found else None

    def _new_name(self, number: int, at: Match[str]) -> Place:
        longest, *_shorter = self._name_ends(number)
        end = self._rests[number][1]
        if self._line.folded(end, longest).strip(" ,") in LEGAL_FORMS:
            end = longest
        return self._place(number, at.start(), at.end(), end)

    def _known_piece(self, number: int) -> Place | None:
        start = self._rests[number][0]
        ends = (end for end in self._name_ends(number) if self._is_known(start, end))
        return next((self._place(number, start, start, end) for end in ends), None)

    def _beside_dash(self, number: int) -> Place | None:
        start, end = self._rests[number]
        dashes = list(_DASH.finditer(self._line.text, start, end))
        for dash in dashes[-_MOST_TRIES:]:
            if self._is_known(dash.end(), end):
                return self._place(number, dash.end(), dash.end(), end, cut=dash.start())
        for dash in dashes[:_MOST_TRIES]:
            if self._is_known(start, dash.start()):
                place = self._place(number, start, start, dash.start())
                place.rests.insert(number, self._line.trimmed(dash.end(), end))
                return place
        return None

    def _name_ends(self, number: int) -> list[int]:
        """Return where a name in a piece may end: with the next one after a comma, or with it."""
        end = self._rests[number][1]
        after = self._rests[number + 1 : number + 2]
        return [last for start, last in after if self._line.shown(end, start) == ","] + [end]

    def _place(self, number: int, lead: int, start: int, end: int, cut: int | None = None) -> Place:
        """Return a name after a word that leads to it; `cut` is where the rest before it ends."""
        said = self._line.shown(start, end)
        name = self._known.get(self._line.folded(start, end), said)
        first, last = self._rests[number]
        before = self._line.trimmed(first, lead if cut is None else cut)
        after = self._rests[number + 1 + (end > last) :]
        return Place(name, (lead, end), [*self._rests[:number], *left_over([before]), *after])

    def _is_known(self, start: int, end: int) -> bool:
        return self._line.folded(start, end) in self._known
