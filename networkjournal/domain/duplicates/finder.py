# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way from a journal's people to the pairs who may be one; knows no store and no page."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable

from networkjournal.domain.duplicates import blocks
from networkjournal.domain.duplicates.cards import Card, Proposal, Reason
from networkjournal.domain.duplicates.likeness import likeness
from networkjournal.domain.duplicates.people import Person, person_of
from networkjournal.domain.duplicates.spelling import Spelling
from networkjournal.domain.duplicates.verdict import judge

Tell = Callable[[int, int], None]
"""Hear how many parts of all are done; what it raises ends the search."""

_EVERY = 500


def silent(done: int, total: int) -> None:
    """Hear of progress and do nothing."""


def proposals(
    cards: Iterable[Card],
    not_same: Collection[tuple[int, int]] = frozenset(),
    tell: Tell = silent,
) -> list[Proposal]:
    """Return the pairs who may be one person, the surest first.

    `not_same` holds pairs of ids, in any order, that are known to be two people.
    """
    return _Search(list(cards), not_same, tell).found()


class _Search:
    """Compare the people of one journal."""

    def __init__(
        self, cards: list[Card], not_same: Collection[tuple[int, int]], tell: Tell
    ) -> None:
        self._apart = {(min(pair), max(pair)) for pair in not_same}
        self._tell, self._total = tell, 2 * len(cards)
        self._people: list[Person] = []
        for at, card in enumerate(cards):
            if at % _EVERY == 0:
                tell(at, self._total)
            self._people.append(person_of(card))
        self._spelling = Spelling(each.name.words for each in self._people)
        self._holders = Counter(key for each in self._people for key in blocks.addresses(each))

    def found(self) -> list[Proposal]:
        """Compare whoever is worth it."""
        half, made = len(self._people), []
        pairs = sorted(blocks.pairs(self._people))
        for at, (first, second) in enumerate(pairs):
            if at % _EVERY == 0:
                self._tell(half + half * at // len(pairs), self._total)
            if proposal := self._compare(self._people[first], self._people[second]):
                made.append(proposal)
        self._tell(self._total, self._total)
        clear = self._without_ambiguous(made)
        return sorted(clear, key=lambda each: (-each.score, each.first, each.second))

    def _compare(self, person: Person, other: Person) -> Proposal | None:
        first, second = sorted((person.id, other.id))
        if (first, second) in self._apart or first == second:
            return None
        like = likeness(person.name, other.name, self._spelling)
        score, reasons = judge(person, other, like, self._holders.__getitem__)
        return Proposal(first, second, score, reasons) if score else None

    def _without_ambiguous(self, made: list[Proposal]) -> list[Proposal]:
        """Leave out initials that fit several names at one place: nobody could tell which."""
        names = {person.id: person.name.key for person in self._people}
        fits: dict[int, set[str]] = defaultdict(set)
        weak = [each for each in made if _rests_on_initial(each)]
        for each in weak:
            fits[each.first].add(names[each.second])
            fits[each.second].add(names[each.first])
        left_out = {each for each in weak if max(len(fits[each.first]), len(fits[each.second])) > 1}
        return [each for each in made if each not in left_out]


def _rests_on_initial(proposal: Proposal) -> bool:
    own = {Reason.LINKEDIN, Reason.EMAIL, Reason.PHONE}
    return Reason.INITIAL in proposal.reasons and own.isdisjoint(proposal.reasons)
