# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own which words are names that people bear, and which look like a slip of the keys.

A word is known where it is usual or several people bear it. Any other is held against all that
stands in the journal: three letters in a row that no other name has are mostly a slip.
"""

from collections import Counter
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from networkjournal.domain.duplicates.keys import are_beside, is_impossible
from networkjournal.domain.duplicates.short_forms import all_forms
from networkjournal.domain.duplicates.usual_names import all_usual, is_usual

_FEW = 2  # people of one name: one who stands there twice is no proof of it
_SHORTEST = 4  # letters: in shorter words every letter makes another name
_VOWELS = frozenset("aeiouy")
_LIKE = frozenset(frozenset(pair) for pair in ("sz", "ck", "vw", "dt", "bp", "ij", "mn", "fv"))


class Spelling:
    """Know the words of all names of a journal."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        self._borne = Counter(word for words in names for word in set(words))
        every = {*self._borne, *all_usual(), *all_forms()}
        self._threes = Counter(three for word in every for three in _threes(word))

    def is_known(self, word: str) -> bool:
        """Tell whether a word is surely somebody's name."""
        return is_usual(word) or self._borne[word] > _FEW

    def are_near(self, word: str, other: str) -> bool:
        """Tell whether two words are one letter apart, and not both known as names."""
        short, long = sorted((word, other), key=len)
        if len(short) < _SHORTEST or OSA.distance(short, long, score_cutoff=1) != 1:
            return False
        if _is_turned(short, long):
            return True
        if _tells_names_apart(short, long):
            return False
        return not (self.is_known(word) and self.is_known(other))

    def is_slip(self, word: str, other: str) -> bool:
        """Tell of two near words whether one reads like a slip: letters turned, or never seen."""
        if _is_turned(word, other):
            return not (self.is_known(word) and self.is_known(other))
        if _is_replaced_from_afar(word, other):
            return False
        return self._reads_oddly(word, other) or self._reads_oddly(other, word)

    def _reads_oddly(self, word: str, other: str) -> bool:
        own = _threes(word) - _threes(other)
        return any(self._threes[each] <= 1 for each in own)


def _threes(word: str) -> set[str]:
    whole = f"^{word}$"
    return {whole[at : at + 3] for at in range(len(whole) - 2)}


def is_sure_slip(word: str, other: str) -> bool:
    """Tell of two near words whether one of them is surely no name."""
    return is_impossible(word) is not is_impossible(other)


def _is_replaced_from_afar(word: str, other: str) -> bool:
    """Tell whether one letter stands for another that no finger hits by mistake."""
    if len(word) != len(other):
        return False
    return not any(are_beside(*pair) for pair in zip(word, other, strict=True) if len({*pair}) > 1)


def _is_turned(word: str, other: str) -> bool:
    return len(word) == len(other) and sorted(word) == sorted(other)


def _tells_names_apart(short: str, long: str) -> bool:
    """Tell whether it is a letter by which names differ: first, last, or one that sounds alike."""
    at = next((at for at, sign in enumerate(short) if sign != long[at]), len(short))
    if at == len(short):  # Lilia and Lilian, Field and Fields
        return long[-1] != long[-2]
    if at == 0:  # Galina and Kalina
        return True
    if len(short) < len(long):
        return False
    # Maria and Mario, Sandström and Sundström
    return {short[at], long[at]} <= _VOWELS or frozenset((short[at], long[at])) in _LIKE
