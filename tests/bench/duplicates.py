# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measure how well people who stand in a journal twice are found: the shares, not the time.

    python -m tests.bench.duplicates [SEED ...]
Prints, for each kind of damage, how many of those that share an e-mail address, a phone, a link or
an employer are found, and how many pairs of different people of like names are proposed.
"""

import sys
import time
from collections import Counter
from dataclasses import dataclass

from networkjournal.domain.duplicates import proposals
from tests.bench.doubles import People, people, sharing

FOUND, FALSE = 0.95, 0.01
"""The least share to be found, and the most that may be proposed of different people."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Hold what was found, by kind: pairs found, and pairs in all."""

    found: dict[str, tuple[int, int]]
    false: dict[str, tuple[int, int]]
    others: int
    """Proposals of people who were made apart from each other by chance."""
    seconds: float

    @property
    def share_found(self) -> float:
        """Return the share of the doubles that are proposed."""
        return _share(self.found)

    @property
    def share_false(self) -> float:
        """Return the share of the different people that are proposed."""
        return _share(self.false)


def _share(counts: dict[str, tuple[int, int]]) -> float:
    return sum(some for some, _all in counts.values()) / sum(
        many for _some, many in counts.values()
    )


def measure(made: People) -> Rates:
    """Search the invented people and compare with what is true."""
    start = time.perf_counter()
    pairs = {(each.first, each.second) for each in proposals(made.cards)}
    seconds = time.perf_counter() - start
    by_id = {card.id: card for card in made.cards}
    doubles = {
        pair: kind
        for pair, kind in made.doubles.items()
        if any(sharing(by_id[pair[0]], by_id[pair[1]]))
    }
    others = pairs - set(made.doubles) - set(made.different)
    return Rates(_counts(doubles, pairs), _counts(made.different, pairs), len(others), seconds)


def _counts(
    kinds: dict[tuple[int, int], str], pairs: set[tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    whole = Counter(kinds.values())
    some = Counter(kind for pair, kind in kinds.items() if pair in pairs)
    return {kind: (some[kind], many) for kind, many in whole.items()}


def main(seeds: list[int]) -> int:
    """Print the shares; return 1 where a goal is missed."""
    missed = False
    for seed in seeds:
        rates = measure(people(seed=seed))
        print(f"seed {seed}, {rates.seconds:.1f} s")
        for title, counts, share in (
            ("found", rates.found, rates.share_found),
            ("proposed, though different", rates.false, rates.share_false),
        ):
            print(f"  {title}: {share:.1%}")
            for kind, (some, many) in counts.items():
                print(f"    {kind:28}{some:4} of {many}")
        print(f"  others proposed: {rates.others}", flush=True)
        missed |= rates.share_found < FOUND or rates.share_false > FALSE
    return int(missed)


if __name__ == "__main__":
    sys.exit(main([int(each) for each in sys.argv[1:]] or [1]))
