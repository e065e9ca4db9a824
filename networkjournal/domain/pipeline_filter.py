# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which opportunities a view shows, in which order and columns, and how that is kept as text.

Knows nothing of how rows are found. What was stored and cannot be right takes the default.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

from networkjournal.domain import days
from networkjournal.domain import plain_values as read
from networkjournal.domain.kept_filter import (
    Chip,
    KeptFilter,
    either,
    listed,
    name_problems,
    place_words,
)
from networkjournal.domain.labels import label
from networkjournal.domain.words import Ending, Level, Stage
from networkjournal.i18n import _

COLUMNS = (
    "position", "organization", "stage", "ending", "furthest", "since", "standing", "applied_on",
    "next_on", "level", "connection", "tags", "source", "salary", "link", "documents",
)  # fmt: skip
GROUPS = ("", "stage", "organization")

W = TypeVar("W")
StageName = Callable[[Stage], str]


@dataclass(frozen=True, slots=True)
class PipelineFilter(KeptFilter):
    """Say which opportunities are shown; an empty set asks for nothing.

    `endings`, where there are any, win over `alive`. Several tags, sources and so on mean any of
    them. `quiet_only` means quiet, black hole and cold; `since` is the day of the last change.
    """

    readers: ClassVar[Mapping[str, read.Reader]] = {
        "text": read.line,
        "alive": read.flag,
        "stages": read.words(Stage),
        "endings": read.words(Ending),
        "tags": read.lines,
        "sources": read.lines,
        "quiet_only": read.flag,
        "has_contact": read.flag,
        "levels": read.words(Level),
        "applied_from": read.day,
        "applied_until": read.day,
        "since_from": read.day,
        "since_until": read.day,
        "organization_id": read.whole,
    }

    alive: bool = True
    stages: frozenset[Stage] = frozenset()
    endings: frozenset[Ending] = frozenset()
    tags: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    quiet_only: bool = False
    has_contact: bool | None = None
    levels: frozenset[Level] = frozenset()
    applied_from: date | None = None
    applied_until: date | None = None
    since_from: date | None = None
    since_until: date | None = None
    organization_id: int | None = None

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = {}
        for start, end in (("applied_from", "applied_until"), ("since_from", "since_until")):
            first, last = getattr(self, start), getattr(self, end)
            if first and last and last < first:
                found[end] = _("The end lies before the start.")
        return found

    def chips(self, stage_name: StageName = label, organization: str = "") -> list[Chip]:
        """Return what is asked for, one chip each; `organization` is the name of that id."""
        texts = {
            "text": _("“{text}”").format(text=self.text) if self.text.strip() else "",
            "alive": "" if self.alive else _("Ended ones too"),
            "stages": listed(_("Stage: {names}"), _in_order(Stage, self.stages, stage_name)),
            "endings": listed(_("Ended: {names}"), _in_order(Ending, self.endings, label)),
            "tags": listed(_("Tag: {names}"), sorted(self.tags, key=str.casefold)),
            "sources": listed(_("Source: {names}"), sorted(self.sources, key=str.casefold)),
            "quiet_only": _("Quiet only") if self.quiet_only else "",
            "has_contact": either(self.has_contact, _("Has a contact"), _("Has no contact")),
            "levels": listed(_("Level: {names}"), _in_order(Level, self.levels, label)),
            "applied": _applied_words(self.applied_from, self.applied_until),
            "since": _since_words(self.since_from, self.since_until),
            "organization_id": place_words(self.organization_id, organization),
        }
        ranges = {name: (f"{name}_from", f"{name}_until") for name in ("applied", "since")}
        return [Chip(ranges.get(name, (name,)), text) for name, text in texts.items() if text]

    def words(self, stage_name: StageName = label, organization: str = "") -> list[str]:
        """Return the texts of the chips."""
        return [chip.text for chip in self.chips(stage_name, organization)]


@dataclass(frozen=True, slots=True)
class SortKey:
    """Sort by one of `COLUMNS`."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class SavedView:
    """Hold a named view; no columns means the usual ones."""

    name: str
    filter: PipelineFilter = PipelineFilter()
    sort: tuple[SortKey, ...] = ()
    group: str = ""
    columns: tuple[str, ...] = ()
    board: bool = False

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        return name_problems(self.name) or self.filter.problems()

    def to_json(self) -> str:
        """Return all but the name as text."""
        plain = {
            "filter": self.filter.plain(),
            "sort": [[key.column, key.descending] for key in self.sort],
            "group": self.group,
            "columns": self.columns,
            "board": self.board,
        }
        return json.dumps(plain)

    @classmethod
    def from_json(cls, name: str, text: str) -> Self:
        """Return the view from its name and its text, whatever that holds."""
        return cls(name, **read.right(read.parsed(text), _VIEW))


def _in_order(words: Iterable[W], asked: frozenset[W], name: Callable[[W], str]) -> list[str]:
    return [name(word) for word in words if word in asked]


def _applied_words(first: date | None, last: date | None) -> str:
    if first and last:
        return _ends(_("Applied {first} to {last}"), first, last)
    if first:
        return _ends(_("Applied from {first}"), first, first)
    return _ends(_("Applied until {last}"), last, last) if last else ""


def _since_words(first: date | None, last: date | None) -> str:
    if first and last:
        return _ends(_("Moved {first} to {last}"), first, last)
    if first:
        return _ends(_("Moved from {first}"), first, first)
    return _ends(_("Moved until {last}"), last, last) if last else ""


def _ends(words: str, first: date, last: date) -> str:
    return words.format(first=days.short_with_year(first), last=days.short_with_year(last))


def _columns(stored: Any) -> tuple[str, ...]:
    known = dict.fromkeys(read.line(value) for value in read.values(stored))
    return tuple(column for column in known if column in COLUMNS)


def _sort(stored: Any) -> tuple[SortKey, ...]:
    found: dict[str, SortKey] = {}
    for key in read.values(stored):
        column, descending = read.values(key)
        if read.line(column) in COLUMNS:
            found.setdefault(column, SortKey(column, read.flag(descending)))
    return tuple(found.values())


def _group(stored: Any) -> str:
    return stored if stored in GROUPS else ""


_VIEW: dict[str, read.Reader] = {
    "filter": PipelineFilter.of,
    "sort": _sort,
    "group": _group,
    "columns": _columns,
    "board": read.flag,
}
