# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the judgement of two people: whether they may be one, how likely, and why.

An address of one's own says most, then a shared place of work with a name that fits. A shared
phone alone is worth a question and no more. People of one name at two places are two people.
"""

from collections.abc import Callable
from typing import NamedTuple

from networkjournal.domain.duplicates.cards import Reason
from networkjournal.domain.duplicates.likeness import Grade, Likeness
from networkjournal.domain.duplicates.people import Person

Holders = Callable[[str], int]
"""Tell how many people have this mailbox or number."""

_LINK = {Grade.NOTHING: 80, Grade.OTHER_GENERATION: 70, Grade.FAMILY: 85, Grade.GIVEN: 92}
_EMAIL = {Grade.NOTHING: 45, Grade.OTHER_GENERATION: 50, Grade.FAMILY: 55, Grade.GIVEN: 88}
_PHONE = {Grade.NOTHING: 40, Grade.GIVEN: 70, Grade.LETTER: 75}
_PLACE = {
    Grade.SLIP: 68,
    Grade.SURE_SLIP: 72,
    Grade.INITIAL: 66,
    Grade.SHORT_FORM: 76,
    Grade.FURTHER: 80,
    Grade.SAME: 86,
}
_NAME_ALONE, _DOUBTFUL, _OTHER_TITLE, _FURTHER_SIGN, _MOST = 60, 25, 8, 2, 99
_OWN_PAGES = 60
"""The most where each has a page of their own: nobody has two, but its address can be changed."""


class Verdict(NamedTuple):
    """Hold how likely two people are one, 0 to 100, and why."""

    score: int
    reasons: tuple[Reason, ...] = ()


NO = Verdict(0)


def judge(person: Person, other: Person, like: Likeness, holders: Holders) -> Verdict:
    """Say whether two people may be one; a score of 0 is a no."""
    found: dict[Reason, int] = {}
    if person.link and person.link == other.link:
        found[Reason.LINKEDIN] = _LINK.get(like.grade, 98)
    if shared := person.emails & other.emails:
        found[Reason.EMAIL] = _by_email(person, other, like.grade, min(map(holders, shared)))
    if number := shared_number(person, other):
        found[Reason.PHONE] = _by_phone(person, other, like.grade, holders(number))
        if _have_own_pages(person, other) and like.grade is not Grade.SAME:
            found[Reason.PHONE] = 0
    if person.organization and person.organization == other.organization:
        found[Reason.ORGANIZATION] = _by_place(person, other, like.grade)
    found = {reason: score for reason, score in found.items() if score}
    if not found and _is_name_alone(person, other, like.grade):
        found[Reason.PLACE_UNSAID] = _NAME_ALONE
    if not found:
        return NO
    if person.title and person.title == other.title:
        found[Reason.TITLE] = 0
    score = max(found.values()) + _FURTHER_SIGN * (len(found) - 1)
    if _have_own_pages(person, other):
        return Verdict(min(score, _OWN_PAGES), (*found, *like.reasons, Reason.OWN_PAGES))
    return Verdict(min(score, _MOST), (*found, *like.reasons))


def _have_own_pages(person: Person, other: Person) -> bool:
    return bool(person.link and other.link) and person.link != other.link


def _by_email(person: Person, other: Person, grade: Grade, people: int) -> int:
    if not person.name.words or not other.name.words:
        return _EMAIL[Grade.GIVEN]
    # A mailbox of many is the office's or the family's, so the names must fit.
    return 0 if grade < Grade.GIVEN and people > 2 else _EMAIL.get(grade, 96)


def shared_number(person: Person, other: Person) -> str:
    """Return the end of a number that both have; empty where they have none."""
    for phone in person.phones:
        if any(phone.reaches(each) for each in other.phones):
            return phone.tail
    return ""


def _by_phone(person: Person, other: Person, grade: Grade, people: int) -> int:
    if not person.name.words or not other.name.words:
        return _PHONE[Grade.GIVEN]
    if grade in {Grade.FAMILY, Grade.OTHER_GENERATION}:
        return 0  # one household
    return 0 if grade is Grade.NOTHING and people > 2 else _PHONE.get(grade, 90)


def _by_place(person: Person, other: Person, grade: Grade) -> int:
    score = _PLACE.get(grade, 0)
    other_title = bool(person.title and other.title) and person.title != other.title
    if grade is Grade.SLIP and other_title:
        return 0
    if other_title:
        score -= _OTHER_TITLE if score else 0
    if len(person.name.words) == 1 or len(other.name.words) == 1:
        score -= _DOUBTFUL if score else 0
    if _have_own_pages(person, other):
        # One who changed the address of a page keeps the title; of two colleagues each has one.
        return score - _DOUBTFUL if grade is Grade.SAME and not other_title else 0
    if _have_own_desks(person, other):
        return score - _DOUBTFUL if grade is Grade.SAME else 0
    return score


def _have_own_desks(person: Person, other: Person) -> bool:
    """Tell whether each has an address of the same house, and not the same."""
    if not person.emails or not other.emails or person.emails & other.emails:
        return False
    return bool(_hosts(person) & _hosts(other))


def _hosts(person: Person) -> set[str]:
    return {each.rpartition("@")[2] for each in person.emails}


def _is_name_alone(person: Person, other: Person, grade: Grade) -> bool:
    """Tell whether nothing but an unsaid place keeps two of one name apart."""
    if grade is not Grade.SAME or (person.organization and other.organization):
        return False
    return not (
        (person.link and other.link)
        or (person.emails and other.emails)
        or (person.phones and other.phones)
    )
