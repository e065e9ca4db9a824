# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how alike two names are, and why; know nothing of addresses, places or people.

Words stand for one another as an initial, as a short form, or as a slip of one letter.
"""

from enum import IntEnum
from typing import NamedTuple

from networkjournal.domain.duplicates.cards import Reason
from networkjournal.domain.duplicates.names import Name
from networkjournal.domain.duplicates.short_forms import are_sisters, may_be_one, whole_names
from networkjournal.domain.duplicates.spelling import Spelling, is_sure_slip
from networkjournal.domain.duplicates.usual_names import is_usual

_SHORTEST_FORM = 3


class Grade(IntEnum):
    """Say how far two names agree, from not at all to wholly."""

    NOTHING = 0
    OTHER_GENERATION = 1
    FAMILY = 2
    GIVEN = 3
    LETTER = 4
    SLIP = 5
    SURE_SLIP = 6
    INITIAL = 7
    SHORT_FORM = 8
    FURTHER = 9
    SAME = 10


class Likeness(NamedTuple):
    """Hold how far two names agree, with the reasons that a page can show."""

    grade: Grade
    reasons: tuple[Reason, ...] = ()


_NOTHING = Likeness(Grade.NOTHING)


def likeness(name: Name, other: Name, spelling: Spelling) -> Likeness:
    """Compare two names word by word, in any order."""
    if not name.words or not other.words:
        return _NOTHING
    found = _compare(name.words, other.words, spelling)
    if found.grade > Grade.GIVEN and name.generation != other.generation:
        return Likeness(Grade.OTHER_GENERATION)
    if found.grade is Grade.SAME and name.differs_by_an_e(other):
        return Likeness(Grade.SLIP, (Reason.ONE_LETTER,))
    return found


def _compare(words: tuple[str, ...], others: tuple[str, ...], spelling: Spelling) -> Likeness:
    if words == others or "".join(words) == "".join(others):
        return Likeness(Grade.SAME, (Reason.SAME_NAME,))
    left, right = list(words), list(others)
    shared = [each for each in words if _take(right, each)]
    for each in shared:
        left.remove(each)
    if not any(len(each) > 1 for each in shared):
        return _NOTHING
    order = (Reason.OTHER_ORDER,) if _turned(words, others, shared) else ()
    if not left and not right:
        return Likeness(Grade.SAME, order or (Reason.SAME_NAME,))
    if not left or not right:
        return _with_further(words, others, shared, order)
    return _by_the_rest(words, others, (left, right), order, spelling)


def _take(words: list[str], word: str) -> bool:
    if word not in words:
        return False
    words.remove(word)
    return True


def _turned(words: tuple[str, ...], others: tuple[str, ...], shared: list[str]) -> bool:
    """Tell whether the family name stands first in one of the two."""
    if len(shared) > 1:
        return [each for each in words if each in shared] != [
            each for each in others if each in shared
        ]
    at, there = words.index(shared[0]), others.index(shared[0])
    return len(words) == len(others) == 2 and at != there


def _with_further(
    words: tuple[str, ...],
    others: tuple[str, ...],
    shared: list[str],
    order: tuple[Reason, ...],
) -> Likeness:
    """Judge names of which one says all that the other says, and more."""
    longer = max(words, others, key=len)
    if len(shared) < 2:
        return _in_part(longer, shared)
    if longer[0] not in shared:
        return Likeness(Grade.FAMILY)
    return Likeness(Grade.FURTHER, (Reason.FURTHER_NAME, *order))


def _in_part(words: tuple[str, ...], shared: list[str]) -> Likeness:
    return Likeness(Grade.GIVEN if words[0] in shared else Grade.FAMILY)


def _by_the_rest(
    words: tuple[str, ...],
    others: tuple[str, ...],
    rests: tuple[list[str], list[str]],
    order: tuple[Reason, ...],
    spelling: Spelling,
) -> Likeness:
    """Judge names that share a word by those that they do not share."""
    fewer, more = sorted(rests, key=len)
    grades = []
    for each in fewer:
        found = [
            (_relation(each, one, spelling, family=_are_last(words, others, each, one)), one)
            for one in more
        ]
        grade, best = max(found, key=lambda pair: pair[0])
        if grade is Grade.NOTHING:
            both = words[0] == others[0] or (words[0] in others and words[-1] not in others)
            return Likeness(Grade.GIVEN if both else Grade.FAMILY)
        more.remove(best)
        grades.append(grade)
    worst = min(grades)
    if worst <= Grade.SURE_SLIP and (more or len(grades) > 1):
        return _NOTHING  # a slip and something else besides is too much to guess
    return Likeness(worst, (_REASONS[worst], *order))


_REASONS = {
    Grade.LETTER: Reason.ONE_LETTER,
    Grade.SLIP: Reason.ONE_LETTER,
    Grade.SURE_SLIP: Reason.ONE_LETTER,
    Grade.INITIAL: Reason.INITIAL,
    Grade.SHORT_FORM: Reason.SHORT_FORM,
}


def _are_last(words: tuple[str, ...], others: tuple[str, ...], word: str, other: str) -> bool:
    return {word, other} == {words[-1], others[-1]}


def _relation(word: str, other: str, spelling: Spelling, *, family: bool) -> Grade:
    """Say how one word may stand for another; family names have no short forms."""
    short, long = sorted((word, other), key=len)
    if len(short) == 1:
        return Grade.INITIAL if long.startswith(short) and len(long) > 1 else Grade.NOTHING
    if not family and (_are_forms(word, other) or _begins(short, long)):
        return Grade.SHORT_FORM
    if not spelling.are_near(word, other):
        return Grade.NOTHING
    if is_sure_slip(word, other):
        return Grade.SURE_SLIP
    return Grade.SLIP if spelling.is_slip(word, other) else Grade.LETTER


def _are_forms(word: str, other: str) -> bool:
    return may_be_one(word, other) and not are_sisters(word, other)


def _begins(short: str, long: str) -> bool:
    """Tell whether a name is cut short in a way that has no entry: Flo, Seb."""
    cut = len(short) >= _SHORTEST_FORM and len(long) >= len(short) + 2
    return cut and long.startswith(short) and not (is_usual(short) and not whole_names(short))
