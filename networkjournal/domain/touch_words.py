# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a touch was made, by the words that a line begins with: called, wrote, they called.

Knows the words in the language in use and in English, no rows and no widgets.
"""

import re
from dataclasses import dataclass

from networkjournal.domain.folding import fold
from networkjournal.domain.words import Channel, Direction
from networkjournal.i18n import _

_CALL = "called|call|phoned|rang|telephoned|phone"
_EMAIL = "wrote|write|emailed|e-mailed|mailed|email|e-mail|mail|sent|replied|answered|thanked"
_LINKEDIN = "linkedin|messaged|message|connected|pinged"
_LETTER = "letter|posted|postcard|card"
_IN_PERSON = "met|meet|saw|lunch|coffee|visited|dinner|breakfast|walked|talked|spoke"
_VIDEO = "video|zoom|zoomed|teams|skyped|skype|facetimed"
_THEY = "they|he|she"
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Guess:
    """Hold what the first words say: the way, None where they say nothing, and who began."""

    channel: Channel | None = None
    direction: Direction = Direction.OUT


def guess(text: str, name: str = "") -> Guess:
    """Return what a line says by its first words; `name` is the person's, whose own turn counts."""
    found = [fold(word) for word in _WORD.findall(text[:200])[:4]]
    theirs = _set(_THEY, _("they|he|she")) | {fold(part) for part in name.split()[:1]}
    direction = Direction.OUT
    if found and found[0] in theirs:
        direction = Direction.IN
        whole = [fold(part) for part in _WORD.findall(name)]
        named = len(whole) if whole and found[: len(whole)] == whole else 1
        found = found[named:]
    first = found[0] if found else ""
    return Guess(next((way for way, words in _ways() if first in words), None), direction)


def _ways() -> tuple[tuple[Channel, frozenset[str]], ...]:
    return (
        (Channel.CALL, _set(_CALL, _("called|call|phoned|rang|telephoned|phone"))),
        (Channel.EMAIL, _set(_EMAIL, _(
            "wrote|write|emailed|e-mailed|mailed|email|e-mail|mail|sent|replied|answered|thanked"
        ))),
        (Channel.LINKEDIN, _set(_LINKEDIN, _("linkedin|messaged|message|connected|pinged"))),
        (Channel.LETTER, _set(_LETTER, _("letter|posted|postcard|card"))),
        (Channel.IN_PERSON, _set(_IN_PERSON, _(
            "met|meet|saw|lunch|coffee|visited|dinner|breakfast|walked|talked|spoke"
        ))),
        (Channel.VIDEO, _set(_VIDEO, _("video|zoom|zoomed|teams|skyped|skype|facetimed"))),
    )  # fmt: skip


def _set(*lists: str) -> frozenset[str]:
    return frozenset(fold(word) for words in lists for word in words.split("|") if word)
