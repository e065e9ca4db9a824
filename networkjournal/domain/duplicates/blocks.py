# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which people are compared at all, so that a hundred thousand take seconds; judge nobody.

Whoever shares an address is compared, and whoever shares a place and a word of the name. Where a
group of these is large, only names are compared that are a letter or a short form apart.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from networkjournal.domain.duplicates.people import Person
from networkjournal.domain.duplicates.short_forms import whole_names

_SMALL = 30  # people: their pairs are compared one by one
_Groups = Mapping[Hashable, list[int]]


def pairs(people: Sequence[Person]) -> set[tuple[int, int]]:
    """Return the places of those who are worth comparing, the smaller first."""
    found: set[tuple[int, int]] = set()
    for groups in (_by_address(people), _by_place(people)):
        for group in groups.values():
            if len(group) > _SMALL:
                found.update(_near_in_name(people, group))
            elif len(group) > 1:
                found.update(combinations(group, 2))
    found.update(_of_one_name(people))
    return found


def _grouped(keyed: Iterable[tuple[Hashable, int]]) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for key, at in keyed:
        groups[key].append(at)
    return groups


def _by_address(people: Sequence[Person]) -> _Groups:
    return _grouped((key, at) for at, person in enumerate(people) for key in addresses(person))


def addresses(person: Person) -> list[str]:
    """Return all by which a person is reached, in comparable forms."""
    found = [*sorted(person.emails), *dict.fromkeys(phone.tail for phone in person.phones)]
    return [*found, person.link] if person.link else found


def _by_place(people: Sequence[Person]) -> _Groups:
    return _grouped(
        ((person.organization, word), at)
        for at, person in enumerate(people)
        if person.organization
        for word in dict.fromkeys((*person.name.words, "".join(person.name.words)))
        if len(word) > 1
    )


def _near_in_name(people: Sequence[Person], group: list[int]) -> Iterator[tuple[int, int]]:
    keyed = ((key, at) for at in group for key in sorted(_near_keys(people[at])))
    for near in _grouped(keyed).values():
        if len(near) <= _SMALL:
            yield from combinations(near, 2)
            continue
        # So many of one name: each with the next is enough to bring them together.
        for same in _grouped((people[at].name.key, at) for at in near).values():
            yield from pairwise(same)


def _near_keys(person: Person) -> set[str]:
    """Return what names that are a letter, a short form or a word apart have in common."""
    found, words = {person.name.key}, person.name.words
    for place, word in enumerate(words):
        rest = " ".join(sorted(words[:place] + words[place + 1 :]))
        found |= {rest, f"{rest} {word[0]}."} if rest else set()
        found |= {f"{rest} {word[:at]}{word[at + 1 :]}" for at in range(len(word))}
        found |= {f"{rest} {whole}" for whole in whole_names(word)} | {f"{rest} {word}"}
    return found


def _of_one_name(people: Sequence[Person]) -> Iterator[tuple[int, int]]:
    """Pair whoever has no place with those of the same name, if these are at one place."""
    groups = _grouped(
        (person.name.key, at) for at, person in enumerate(people) if len(person.name.words) > 1
    )
    for group in groups.values():
        placed = {people[at].organization for at in group}
        if len(group) > 1 and "" in placed and len(placed) <= 2:
            yield from combinations(group, 2) if len(group) <= _SMALL else pairwise(group)
