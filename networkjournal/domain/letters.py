# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a form says of a letter, whether its sentences were written before, and whom to thank."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from networkjournal.domain import rows
from networkjournal.domain import words as w
from networkjournal.domain.edits import lines_too_long, texts_too_long
from networkjournal.domain.folding import fold
from networkjournal.domain.settings import Timings, plausible
from networkjournal.i18n import _

_END = re.compile(r"(?<=[.!?。！？…])\s+|\n+|(?<=[。！？])")
_NO_WORD = re.compile(r"[\W_]+")
_FEWEST_WORDS = 4
_FEWEST_LETTERS = 20
_WHOLE = 10
"""A sentence with fewer words or letters is how anybody begins or ends a letter."""


@dataclass(frozen=True, slots=True)
class LetterFields:
    """Hold what a form says of a letter; `write_on` is the day by which it should go."""

    contact_id: int = 0
    kind: w.LetterKind = w.LetterKind.OTHER
    channel: w.Channel | None = w.Channel.EMAIL
    subject: str = ""
    text: str = ""
    write_on: date | None = None
    meeting_id: int | None = None
    turndown_id: int | None = None
    opportunity_id: int | None = None

    @classmethod
    def of(cls, row: rows.Letter) -> Self:
        """Return the fields of a letter as they are stored."""
        return cls(
            row.contact_id,
            row.kind,
            row.channel,
            row.subject,
            row.text,
            row.write_on,
            row.meeting_id,
            row.turndown_id,
            row.opportunity_id,
        )

    def problems(self, today: date) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(subject=self.subject) | texts_too_long(text=self.text)
        if self.write_on is not None and not plausible(self.write_on, today):
            found["write_on"] = _("This date cannot be right.")
        return found


@dataclass(frozen=True, slots=True)
class Earlier:
    """Hold a text that went to somebody on a day."""

    text: str
    on: date


@dataclass(frozen=True, slots=True)
class Repeat:
    """Tell a sentence of a letter that went to the same person before, and when."""

    sentence: str
    on: date


@dataclass(frozen=True, slots=True)
class ThanksDue:
    """Tell whom to thank for what: a meeting, or a round at an opportunity.

    `met` is aware; `letter_id` is the letter that stands prepared, if there is one.
    """

    contact_id: int
    name: str
    met: datetime
    meeting_id: int | None = None
    opportunity_id: int | None = None
    letter_id: int | None = None

    def due(self, timings: Timings) -> datetime:
        """Return by when to thank."""
        return self.met + timedelta(hours=timings.thank_hours)

    def is_overdue(self, now: datetime, timings: Timings) -> bool:
        """Tell whether it is late; it is still worth sending then."""
        return now >= self.met + timedelta(hours=timings.thank_late_hours)


def repeats(text: str, earlier: Iterable[Earlier]) -> list[Repeat]:
    """Return the sentences of a text that were written before, each with the latest day.

    Case, accents, points and blanks make no difference; greetings are no sentences.
    """
    before: dict[str, date] = {}
    for one in earlier:
        for key, _sentence in _sentences(one.text):
            before[key] = max(before.get(key, one.on), one.on)
    own = dict(reversed(_sentences(text)))
    order = dict.fromkeys(key for key, _sentence in _sentences(text))
    return [Repeat(own[key], before[key]) for key in order if key in before]


def _sentences(text: str) -> list[tuple[str, str]]:
    """Return the sentences that tell something, each with what it is compared by."""
    found = []
    for part in _END.split(text):
        key = _NO_WORD.sub(" ", fold(part)).strip()
        words = len(key.split())
        # Where words are not set apart by blanks, they seem to be long.
        tells = words >= _FEWEST_WORDS or len(key) >= _WHOLE * words
        if len(key) >= _FEWEST_LETTERS and tells:
            found.append((key, part.strip()))
    return found
