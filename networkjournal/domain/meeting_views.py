# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the list of meetings and the page of one show beside the meeting itself; pure rules."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from networkjournal.domain import rows
from networkjournal.domain.folding import fold
from networkjournal.domain.views import GapView, MeetingLine
from networkjournal.domain.words import MeetingKind, MeetingPart, MeetingState, YieldKind
from networkjournal.domain.zones import aware

_NO_WORD = re.compile(r"[\W_]+")
When = tuple[datetime, str, int]
"""The wall time of a meeting, its zone, and its minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingsQuery:
    """Say which meetings; `now` is aware, and no kind means every kind."""

    now: datetime
    kinds: frozenset[MeetingKind] = frozenset()
    contact_id: int | None = None
    organization_id: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class MeetingParts:
    """Hold the ids of the list: what comes next first, of the others the latest first."""

    coming: tuple[int, ...] = ()
    to_write_up: tuple[int, ...] = ()
    past: tuple[int, ...] = ()

    @property
    def counts(self) -> dict[MeetingPart, int]:
        """Return how many meetings each part holds."""
        return {part: len(getattr(self, part.value)) for part in MeetingPart}


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """Show a meeting in the list.

    `gave` holds how many of each kind it gave, `clashes` the coming meetings at the same time.
    """

    line: MeetingLine
    organization: str = ""
    position: str = ""
    dread: int | None = None
    worth: int | None = None
    is_moved: bool = False
    gave: tuple[tuple[YieldKind, int], ...] = ()
    clashes: tuple[int, ...] = ()

    @property
    def id(self) -> int:
        """Return the id of the meeting."""
        return self.line.id

    @property
    def yields(self) -> int:
        """Return how many things it gave."""
        return sum(count for _kind, count in self.gave)

    @property
    def begins(self) -> datetime:
        """Return the moment at which it begins, for a countdown."""
        return aware(self.line.starts, self.line.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class YieldView:
    """Show what a meeting gave, with the names that belong to it."""

    row: rows.Yield
    given_by: str = ""
    person: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class PromiseView:
    """Show a promise with whose it is or to whom."""

    row: rows.Promise
    name: str


@dataclass(frozen=True, slots=True)
class LetterView:
    """Show a letter with the name of who gets it."""

    row: rows.Letter
    name: str


@dataclass(frozen=True, slots=True)
class MeetingBeside:
    """Show what hangs on a meeting, oldest first."""

    changes: tuple[rows.MeetingChange, ...] = ()
    yields: tuple[YieldView, ...] = ()
    gaps: tuple[GapView, ...] = ()
    promises: tuple[PromiseView, ...] = ()
    letters: tuple[LetterView, ...] = ()
    documents: tuple[rows.Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """Show a question that was asked somebody before, and what they answered."""

    text: str
    answer: str
    on: date
    meeting_id: int
    contact_id: int
    name: str


@dataclass(frozen=True, slots=True)
class MeetingEvent:
    """Show one entry of a meeting's history: another state, or a move from `before` to `after`."""

    at: datetime
    state: MeetingState | None = None
    before: When | None = None
    after: When | None = None
    note: str = ""


def part_of(state: MeetingState, *, is_over: bool, is_written: bool) -> MeetingPart:
    """Return in which part of the list a meeting stands."""
    if state is MeetingState.PLANNED:
        return MeetingPart.TO_WRITE_UP if is_over else MeetingPart.COMING
    if state is MeetingState.HELD and not is_written:
        return MeetingPart.TO_WRITE_UP
    return MeetingPart.PAST


def clashing(lines: Sequence[MeetingLine]) -> Mapping[int, tuple[int, ...]]:
    """Return which of these meetings share a moment with which others, whatever their zones."""
    spans = sorted((*_span(line), line.id) for line in lines)
    found: dict[int, list[int]] = {}
    open_: list[tuple[datetime, int]] = []
    for start, end, of in spans:
        open_ = [one for one in open_ if one[0] > start]
        for _end, other in open_:
            found.setdefault(of, []).append(other)
            found.setdefault(other, []).append(of)
        open_.append((end, of))
    return {of: tuple(others) for of, others in found.items()}


def events(row: rows.Meeting, changes: Sequence[rows.MeetingChange]) -> tuple[MeetingEvent, ...]:
    """Return the history of a meeting, oldest first; where a move led is said by the next one."""
    after: When = (row.starts, row.zone, row.minutes)
    told = []
    for one in reversed(changes):
        if one.starts is None or one.minutes is None:
            told.append(MeetingEvent(one.at, one.state, note=one.note))
            continue
        before: When = (one.starts, one.zone, one.minutes)
        told.append(MeetingEvent(one.at, None, before, after, one.note))
        after = before
    return tuple(reversed(told))


def same_question(text: str, other: str) -> bool:
    """Tell whether two questions are the same, whatever their case, accents and points."""
    return _key(text) == _key(other)


def asked_already(text: str, before: Sequence[Asked]) -> Asked | None:
    """Return where a question was asked before; of several the first one of the list."""
    return next((one for one in before if same_question(text, one.text)), None)


def _key(text: str) -> str:
    return _NO_WORD.sub(" ", fold(text)).strip()


def _span(line: MeetingLine) -> tuple[datetime, datetime]:
    start = aware(line.starts, line.zone).astimezone(UTC)
    return start, start + timedelta(minutes=line.minutes)
