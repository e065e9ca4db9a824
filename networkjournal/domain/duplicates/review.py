# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which question comes next while somebody goes through the proposals; knows no page.

Nothing is forgotten when an answer is undone: what is asked follows from who is there now.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from networkjournal.domain.duplicates.cards import Proposal, Reason


@dataclass(frozen=True, slots=True)
class Case:
    """Hold people who may be one, in the order in which they are shown, and why."""

    ids: tuple[int, ...]
    score: int = 0
    reasons: tuple[Reason, ...] = ()


class Review:
    """Go through cases; tell it of every answer, and let it look at what the journal says."""

    def __init__(self, cases: Iterable[Case], *, asked: bool = False) -> None:
        self._cases, self._asked = list(cases), asked
        self._into: dict[int, int] = {}
        self._later: set[frozenset[int]] = set()
        self._open: list[Case] = []

    @classmethod
    def of(cls, proposals: Iterable[Proposal]) -> "Review":
        """Go through what was found."""
        return cls(Case((each.first, each.second), each.score, each.reasons) for each in proposals)

    @classmethod
    def about(cls, ids: Sequence[int]) -> "Review":
        """Go through what somebody asked for, whatever was said of it before."""
        return cls([Case(tuple(ids))], asked=True)

    def ids(self) -> set[int]:
        """Return everybody who is asked about."""
        return {each for case in self._cases for each in case.ids}

    def look(self, there: Collection[int], apart: Collection[tuple[int, int]]) -> None:
        """Work out what is still open; `apart` holds pairs with the smaller id first."""
        found: dict[frozenset[int], Case] = {}
        there = frozenset(there)
        for case in self._cases:
            ids = tuple(dict.fromkeys(self._now(each, there) for each in case.ids))
            told = all(pair in apart for pair in combinations(sorted(ids), 2))
            if len(ids) > 1 and there.issuperset(ids) and (self._asked or not told):
                found.setdefault(frozenset(ids), Case(ids, case.score, case.reasons))
        self._open = list(found.values())

    @property
    def case(self) -> Case | None:
        """Return the question that is to be answered now."""
        return next(iter(self._waiting()), None)

    @property
    def count(self) -> int:
        """Return how many questions there were at the start."""
        return len(self._cases)

    @property
    def number(self) -> int:
        """Return which question this is, from 1."""
        return self.count - len(self._waiting()) + 1

    @property
    def left(self) -> int:
        """Return how many open questions were put off."""
        return len(self._open) - len(self._waiting())

    def note_merge(self, keep: int, gone: Iterable[int]) -> None:
        """Ask about the one who stays wherever the others were meant."""
        self._into |= dict.fromkeys(gone, keep)

    def put_off(self) -> None:
        """Leave the question for later."""
        if self.case is not None:
            self._later.add(frozenset(self.case.ids))

    def settle(self) -> None:
        """Ask no more what was asked for by hand and is answered."""
        if self._asked:
            self.put_off()

    def come_back(self) -> None:
        """Ask again what was put off."""
        self._later.clear()

    def _waiting(self) -> list[Case]:
        return [each for each in self._open if frozenset(each.ids) not in self._later]

    def _now(self, person: int, there: Collection[int]) -> int:
        seen = {person}
        while person not in there and self._into.get(person, person) not in seen:
            person = self._into[person]
            seen.add(person)
        return person
