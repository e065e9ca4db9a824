# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which question comes next while somebody goes through the proposals; knows no page.

Nothing is forgotten when an answer is undone: what is asked follows from who is there now.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from networkjournal.domain.duplicates.cards import Proposal, Reason

Compare = Callable[[int, int], Proposal | None]
"""Say whether two people may be one as they are written now."""


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
        self._passed: set[frozenset[int]] = set()
        self._taken_back: set[frozenset[int]] = set()
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

    def look(
        self,
        there: Collection[int],
        apart: Collection[tuple[int, int]],
        compare: Compare | None = None,
    ) -> None:
        """Work out what is still open; `apart` holds pairs with the smaller id first.

        After a merge one knows more of who stays, so that question is judged anew.
        """
        found: dict[frozenset[int], Case] = {}
        there = frozenset(there)
        for case in self._cases:
            ids = tuple(dict.fromkeys(self._now(each, there) for each in case.ids))
            told = _told(ids, apart)
            if len(ids) > 1 and there.issuperset(ids) and (self._asked or not told):
                found.setdefault(frozenset(ids), Case(ids, case.score, case.reasons))
                if ids != case.ids and compare is not None and not self._asked:
                    found[frozenset(ids)] = _judged(ids, compare)
        self._open = [case for case in found.values() if case.score or self._asked]
        # An answer that is taken back is none until it is done again.
        self._taken_back = {
            one for one in self._passed if there.issuperset(one) and not _told(one, apart)
        }

    @property
    def case(self) -> Case | None:
        """Return the question that is to be answered now."""
        return next(iter(self._waiting()), None)

    @property
    def count(self) -> int:
        """Return how many questions there are, with those that are answered or put off.

        An answer can settle further ones, which are no questions any more.
        """
        return self._answers() + len(self._waiting())

    @property
    def number(self) -> int:
        """Return which question this is, from 1."""
        return self._answers() + 1

    @property
    def left(self) -> int:
        """Return how many open questions were put off."""
        return len(self._open) - len(self._waiting())

    def note_merge(self, keep: int, gone: Iterable[int]) -> None:
        """Ask about the one who stays wherever the others were meant."""
        self._pass_on()
        self._into |= dict.fromkeys(gone, keep)

    def put_off(self) -> None:
        """Leave the question for later."""
        if self.case is not None:
            self._pass_on()
            self._later.add(frozenset(self.case.ids))

    def settle(self) -> None:
        """Count a question as answered, and ask no more what was asked for by hand."""
        if self._asked:
            self.put_off()
        else:
            self._pass_on()

    def come_back(self) -> None:
        """Ask again what was put off."""
        self._passed -= self._later
        self._later.clear()

    def _pass_on(self) -> None:
        answered = {frozenset(case.ids) for case in self._waiting()[:1]}
        self._passed |= answered
        self._taken_back -= answered

    def _answers(self) -> int:
        return len(self._passed - (self._taken_back - self._later))

    def _waiting(self) -> list[Case]:
        return [each for each in self._open if frozenset(each.ids) not in self._later]

    def _now(self, person: int, there: Collection[int]) -> int:
        seen = {person}
        while person not in there and self._into.get(person, person) not in seen:
            person = self._into[person]
            seen.add(person)
        return person


def _told(ids: Iterable[int], apart: Collection[tuple[int, int]]) -> bool:
    return all(pair in apart for pair in combinations(sorted(ids), 2))


def _judged(ids: tuple[int, ...], compare: Compare) -> Case:
    """Return the question as it is now; without a score where it is none any more."""
    now = compare(*ids)
    return Case(ids, now.score, now.reasons) if now else Case(ids)
