# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how a written name is taken apart into the words that are compared; compare nothing."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from networkjournal.domain.duplicates.cards import Card
from networkjournal.domain.duplicates.usual_names import is_usual

# Letters that stand for two, or that no accent can be taken from.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_APOSTROPHES = re.compile("['’‘´`ʼ]")
_WORD = re.compile(r"[^\W_]+")
_UMLAUT = re.compile("(?<=[aou])e")
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_ABBREVIATED = re.compile(r"\b(?:[a-z]{1,4}\.){2,}(?!\w)|\bph\.? ?d\b\.?")

_TITLE_WORDS = """
mr mrs ms miss mx dr drs prof professor herr frau hr fr dipl ing doktor dott dssa sig sra srta
senor senora mme mlle rev sir dame phd dphil mba msc bsc llm llb mph mpa cpa pmp esq cfa shrm
scp sphr phr acca frsa edd bba
"""
_TITLES = frozenset(_TITLE_WORDS.split())
# Some of these are names as well, so they count after a comma alone.
_DEGREE_WORDS = """
ba ma md ed med jd rn bs cp hons ret he him his she her they
"""
_DEGREES = _TITLES | frozenset(_DEGREE_WORDS.split())
_GENERATIONS = {
    "jr": "2", "junior": "2", "jun": "2", "filho": "2", "hijo": "2", "fils": "2", "ii": "2",
    "sr": "1", "senior": "1", "sen": "1", "pere": "1", "iii": "3", "neto": "3", "iv": "4",
}  # fmt: skip
_PARTICLE_WORDS = """
van von der den de del della degli dos das do da du di zu zum zur ter ten af av y e la las los
el al bin ibn bint
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())


class Name(NamedTuple):
    """Hold the words of a name, given names first; `generation` is what Jr and Sr say.

    `spelt_out` tells that a word is taken for one with an umlaut, as Mueller; `accented` that
    there are letters with signs.
    """

    words: tuple[str, ...]
    generation: str = ""
    spelt_out: bool = False
    accented: bool = False

    @property
    def key(self) -> str:
        """Return what names of the same words have in common, in whatever order."""
        return " ".join(sorted(self.words))

    def differs_by_an_e(self, other: "Name") -> bool:
        """Tell whether nothing but an e after a vowel tells two names apart: Haering, Haring.

        Where one of them is written with its sign, the other is another way to write it.
        """
        return self.spelt_out is not other.spelt_out and not (self.accented or other.accented)


def name_of(card: Card) -> Name:
    """Take the name of a card apart; no words where there is none, as with an address alone."""
    if "@" in card.name:
        return Name(())
    shown = _taken_apart(card.name)
    if not (card.given and card.family):
        return shown
    apart = _taken_apart(f"{card.given} {card.family}")
    # The parts tell which words are given names, unless they no longer fit what is shown.
    generation = apart.generation or shown.generation
    chosen = apart if apart.key == shown.key else shown
    return chosen._replace(generation=generation)


@lru_cache(maxsize=200_000)
def _taken_apart(text: str) -> Name:
    words = text.lower().split()
    if len(words) == 2 and text.isascii() and "".join(words).isalpha():
        # Most names are so; nothing is taken from two words but a title.
        return _name(_kept(words, _TITLES) or words, "", accented=False)
    return _taken_apart_with_care(text)


def _taken_apart_with_care(text: str) -> Name:
    plain = plain_letters(_BRACKETS.sub(" ", text))
    plain = _ABBREVIATED.sub(_unless_initials, _APOSTROPHES.sub("", plain))
    first, comma, rest = plain.partition(",")
    if comma and (given := _kept(_WORD.findall(rest), _DEGREES)):
        found = [*given, *_WORD.findall(first)]
    else:
        found = _WORD.findall(first)
    found = _kept(found, _TITLES) or found
    generation = next((_GENERATIONS[each] for each in found if each in _GENERATIONS), "")
    if len(bare := _kept(found, frozenset(_GENERATIONS))) > 1:
        found = bare
    else:
        generation = ""
    if len(bare := _kept(found, _PARTICLES)) > 1:
        found = bare
    return _name(found, generation, accented=not text.isascii())


def _name(words: list[str], generation: str, *, accented: bool) -> Name:
    bare = tuple(_without_umlaut(each) for each in words)
    return Name(bare, generation, bare != tuple(words), accented)


def _unless_initials(found: "re.Match[str]") -> str:
    """Drop degrees as Ph.D., keep initials as J.P."""
    letters = found[0].replace(".", " ")
    return letters if all(len(each) == 1 for each in letters.split()) else " "


def _kept(found: list[str], without: frozenset[str]) -> list[str]:
    return [each for each in found if each not in without]


def plain_letters(text: str) -> str:
    """Return the text small, without accents; signs that stand for words stay whole."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in parts if not "\u0300" <= sign <= "\u036f")
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def _without_umlaut(word: str) -> str:
    """Write Mueller as Müller is written without its accent; Michael stays as it is."""
    return word if "e" not in word or is_usual(word) else _UMLAUT.sub("", word)
