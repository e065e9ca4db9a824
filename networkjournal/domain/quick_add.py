# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One line about an opportunity, read into its fields: `Adviser at Lakeside, applied 3 Feb`.

What is not understood stays in the position; no word is lost or used twice.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from networkjournal.domain.date_words import DateWords, folded, read_date
from networkjournal.domain.quick_parts import Ends, LineText, Part, QuickAdd, Span, left_over
from networkjournal.domain.quick_place import PlaceFinder
from networkjournal.domain.quick_words import (
    LIKE_A_DAY,
    MONEY_GROUPED,
    MONEY_MARK,
    QuickWords,
    quick_words,
)
from networkjournal.domain.words import Stage

MOST = 2_000
"""Characters up to which a line is read; a longer one is no line, and all of it is kept."""
_MOST_WORDS = 8
"""Words that a day, a name or a source has at most, with the word that leads to it."""
_LINK = re.compile(r"[<(\[]?(https?://\w[^\s\0<>\"]*)>?", re.IGNORECASE)
_AFTER_LINK = ".,;:!?'’]"
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# A comma between two digits belongs to a number, one between 3 or 3rd and a year to a day.
_COMMA = (
    r",(?!(?<=[0-9],)[0-9])"
    r"(?!(?:(?<=[0-9],)|(?<=[0-9][^\W\d_]{2},))\s+(?:19|20)[0-9]{2}(?![0-9]))"
)
_SEPARATOR = re.compile(rf"[;،、，；\r\n\t\0]|(?<=\s)\|(?=\s)|{_COMMA}")
_NO_GAP = re.compile(r"[\w@\0\r\n\t]")
_LATER = (Stage.SCREENING, Stage.INTERVIEWING)
"""Stages whose day may well lie ahead."""


def known(names: Iterable[str]) -> dict[str, str]:
    """Return the names of organizations by how they are compared; build it once."""
    return {key: name for name in names if (key := folded(name))}


def read_line(
    text: str,
    today: date,
    dates: DateWords,
    known_organizations: Mapping[str, str],
    stage_words: Mapping[Stage, str],
) -> QuickAdd:
    """Read a line; `known_organizations` comes from `known`, `stage_words` are the user's names."""
    line = LineText(_HIDDEN.sub(" ", text))
    if len(text) > MOST:
        whole = Span(0, len(text), Part.POSITION)
        return QuickAdd(line.shown(0, len(text)), spans=(whole,))
    reading = _Reading(line, today, dates, quick_words(stage_words))
    return reading.result(known_organizations)


class _Reading:
    """Read one line, once."""

    def __init__(self, line: LineText, today: date, dates: DateWords, words: QuickWords) -> None:
        self._line, self._today, self._dates, self._words = line, today, dates, words
        self._spans: list[Span] = []
        self._values: dict[Part, str] = {}
        self._steps: dict[Stage, date | None] = {}
        self._rests: list[Ends] = []

    def result(self, organizations: Mapping[str, str]) -> QuickAdd:
        """Return what the line says."""
        self._take_link()
        pieces = list(self._pieces())
        while pieces:
            self._read_piece(pieces)
        place = PlaceFinder(self._line, self._rests, organizations, self._words.at).find()
        if place:
            self._keep(Part.ORGANIZATION, *place.ends, place.name)
            self._rests = place.rests
            self._take_days_before_place()
        self._rests = left_over(map(self._without_at, self._rests))
        unread = self._unread()
        self._spans += [Span(*ends, Part.POSITION) for ends in self._rests]
        return QuickAdd(
            position=self._position(),
            steps=tuple(sorted(self._steps.items(), key=lambda step: step[0].rank)),
            spans=tuple(sorted(self._spans)),
            unread=unread,
            **{part.value: value for part, value in self._values.items()},
        )

    def _position(self) -> str:
        """Return what is left, as it was written where nothing was taken from between."""
        text, last = "", 0
        for start, end in self._rests:
            gap = self._line.text[last:start]
            if text:
                text += ", " if _NO_GAP.search(gap) else gap
            text, last = text + self._line.text[start:end], end
        return " ".join(text.split())

    def _take_link(self) -> None:
        found = _LINK.search(self._line.text)
        if not found:
            return
        link = found[1].rstrip(_AFTER_LINK)
        if "(" not in link:
            link = link.rstrip(")" + _AFTER_LINK)
        start, end = found.span()
        self._keep(Part.LINK, found.start(1), found.start(1) + len(link), link)
        text = self._line.text
        self._line.text = text[:start] + "\0" * (end - start) + text[end:]

    def _pieces(self) -> Iterator[Ends]:
        text, start = self._line.text, 0
        for mark in _SEPARATOR.finditer(text):
            yield from left_over([self._line.trimmed(start, mark.start())])
            start = mark.end()
        yield from left_over([self._line.trimmed(start, len(text))])

    def _read_piece(self, pieces: list[Ends]) -> None:
        """Take what stands at the end of the first piece; where nothing is, it is a rest."""
        start, end = pieces[0]
        for take in (self._take_stage, self._take_salary, self._take_source):
            at = take(pieces)
            if at is not None:
                pieces[:1] = left_over([self._line.trimmed(start, at)])
                return
        at = self._unread_start(start, end)
        # No name of an organization runs on into a day that cannot be.
        self._rests += left_over([self._line.trimmed(start, at), (at, end)])
        del pieces[0]

    def _take_days_before_place(self) -> None:
        """Take a stage with its day where the organization stood behind them."""
        rests, self._rests = self._rests, []
        for start, end in rests:
            at = self._take_stage([(start, end)], alone=False)
            self._rests += left_over(
                [(start, end) if at is None else self._line.trimmed(start, at)]
            )

    def _without_at(self, rest: Ends) -> Ends:
        """Leave out an at that no organization follows."""
        start, end = rest
        last = self._line.word_starts(rest, 1)[0]
        at = self._line.folded(last, end) in self._words.at_words
        return self._line.trimmed(start, last) if at else rest

    def _unread_start(self, start: int, end: int) -> int:
        """Return where a stage with an unreadable day begins at the end of a piece, or its end."""
        for at in self._line.word_starts((start, end), _MOST_WORDS):
            found = self._words.stage.match(self._line.text, at, end)
            if found and LIKE_A_DAY.fullmatch(self._line.shown(found.end(), end)):
                return at
        return end

    def _unread(self) -> str:
        """Return what stands after a stage like a day and could not be read as one."""
        text = self._line.text
        stages = [span.end for span in self._spans if span.part is Part.STAGE]
        for start, end in self._rests:
            behind = any(not text[stage:start].strip(" ,:") for stage in stages if stage <= start)
            for at in self._line.word_starts((start, end), _MOST_WORDS):
                found = self._words.stage.match(text, at, end)
                if found and self._words.stages.get(folded(found[1])) in self._steps:
                    continue
                said = self._line.shown(found.end() if found else at, end)
                if (found or (behind and at == start)) and LIKE_A_DAY.fullmatch(said):
                    return said
        return ""

    def _take_stage(self, pieces: list[Ends], *, alone: bool = True) -> int | None:
        """Take a stage with its day, which may hold commas; return where it starts.

        With `alone` a stage that is a piece by itself needs no day.
        """
        for count in range(min(len(pieces), 3), 0, -1):
            end = pieces[count - 1][1]
            if "\0" in self._line.text[pieces[0][0] : end]:
                continue
            for at in self._line.word_starts(pieces[0], _MOST_WORDS):
                if self._is_stage(at, end, whole=alone and (at, end) == pieces[0]):
                    del pieces[1:count]
                    return at
        return None

    def _is_stage(self, at: int, end: int, *, whole: bool) -> bool:
        """Take a stage if one stands there, with a day or as the whole piece."""
        found = self._words.stage.match(self._line.text, at, end)
        stage = self._words.stages.get(folded(found[1])) if found else None
        if not found or not stage or stage in self._steps:
            return False
        said, day = self._line.shown(found.end(), end), None
        if said:
            day = read_date(said, self._dates, self._today, past=stage not in _LATER)
        if day is None and (said or not whole):
            return False
        self._steps[stage] = day
        self._spans.append(Span(at, found.end(1), Part.STAGE))
        if day:
            self._spans.append(Span(*self._line.trimmed(found.end(1), end), Part.DAY))
        return True

    def _take_salary(self, pieces: list[Ends]) -> int | None:
        """Take an amount; one without currency or k must be the whole piece."""
        start, end = pieces[0]
        text, amount = self._line.text, self._words.salary
        starts = self._line.word_starts(pieces[0], _MOST_WORDS)
        # The longest counts: a currency may stand before the number.
        at = min((s for s in starts if amount.fullmatch(text, s, end)), default=None)
        if at is None or Part.SALARY in self._values:
            return None
        whole = at == start and MONEY_GROUPED.search(text, at, end)
        if not whole and not MONEY_MARK.search(text, at, end):
            return None
        return self._keep(Part.SALARY, at, end, self._line.shown(at, end))

    def _take_source(self, pieces: list[Ends]) -> int | None:
        """Take who or what it came from; inside a piece `from` needs a name after it."""
        start, end = pieces[0]
        for at in self._line.word_starts(pieces[0], _MOST_WORDS):
            found = self._words.source.match(self._line.text, at, end)
            if not found:
                continue
            said = self._line.shown(found.end(), end)
            part = Part.CONTACT if found[1] and _is_name(said) else Part.SOURCE
            sure = at == start or found[2] or (part is Part.CONTACT and found[1].islower())
            dated = read_date(said, self._dates, self._today)
            if sure and not dated and part not in self._values:
                return self._keep(part, at, end, said)
        return None

    def _keep(self, part: Part, start: int, end: int, value: str) -> int:
        self._values[part] = value
        self._spans.append(Span(start, end, part))
        return start


def _is_name(text: str) -> bool:
    """Tell whether some words can be a person's name: `Anna de Boer`."""
    words = text.split()
    plain = 2 <= len(words) <= 5 and not any(letter.isdecimal() for letter in text)
    return plain and not (words[0][0].islower() or words[-1][0].islower())
