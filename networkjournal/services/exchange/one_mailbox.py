# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own whether two names at one mailbox are one person's; families and offices share mailboxes.

A family name in common says nothing there. Where the given name is all that fits, as after a
wedding, the mailbox must be called by it.
"""

from functools import cache, lru_cache

from networkjournal.domain.duplicates.cards import Card
from networkjournal.domain.duplicates.likeness import Grade, likeness
from networkjournal.domain.duplicates.names import Name, name_of
from networkjournal.domain.duplicates.spelling import Spelling
from networkjournal.domain.duplicates.usual_names import is_usual


def is_name(text: str) -> bool:
    """Tell whether somebody is called so; an address that stands for a name may be anybody's."""
    return bool(text) and "@" not in text


def fit(name: str, other: str, email: str) -> bool:
    """Tell whether two names, as `plain` gives them, may be one person's at this address."""
    if name == other or not is_name(name) or not is_name(other):
        return True
    one, two = _taken_apart(name), _taken_apart(other)
    grade = likeness(one, two, _spelling()).grade
    return grade > Grade.GIVEN or (grade is Grade.GIVEN and _is_whole_or_called(one, two, email))


def _is_whole_or_called(one: Name, two: Name, email: str) -> bool:
    if 1 in (len(one.words), len(two.words)):
        return True  # no family name that could be another
    given = one.words[0] if one.words[0] in two.words else two.words[0]
    return is_usual(given) and given in email.partition("@")[0]


# At the mailbox of an office each is held against all others.
@lru_cache(maxsize=20_000)
def _taken_apart(name: str) -> Name:
    return name_of(Card(0, name))


@cache
def _spelling() -> Spelling:
    """Know the usual names alone: a mailbox in common lets a slip be guessed from less."""
    return Spelling(())
