# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which opportunities a view shows, in which order and columns, and how that is kept as text.

Knows nothing of how rows are found. What was stored and cannot be right takes the default.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Self, TypeVar

from networkjournal.domain import days
from networkjournal.domain import plain_values as read
from networkjournal.domain.labels import label
from networkjournal.domain.words import Ending, Level, Stage
from networkjournal.i18n import _

MOST_NAME = 60
COLUMNS = (
    "position", "organization", "stage", "ending", "furthest", "since", "standing", "applied_on",
    "next_on", "level", "connection", "tags", "source", "salary", "link", "documents",
)  # fmt: skip
GROUPS = ("", "stage", "organization")

W = TypeVar("W")
StageName = Callable[[Stage], str]


@dataclass(frozen=True, slots=True)
class Chip:
    """Hold one thing that a filter asks for; `fields` are what it stands in."""

    fields: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class PipelineFilter:
    """Say which opportunities are shown; an empty set asks for nothing.

    `endings`, where there are any, win over `alive`. Several tags, sources and so on mean any of
    them. `quiet_only` means quiet, black hole and cold; `since` is the day of the last change.
    """

    text: str = ""
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

    @property
    def is_default(self) -> bool:
        """Tell whether this shows what is alive and asks for nothing else."""
        return self == PipelineFilter()

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
            "stages": _listed(_("Stage: {names}"), _in_order(Stage, self.stages, stage_name)),
            "endings": _listed(_("Ended: {names}"), _in_order(Ending, self.endings, label)),
            "tags": _listed(_("Tag: {names}"), sorted(self.tags, key=str.casefold)),
            "sources": _listed(_("Source: {names}"), sorted(self.sources, key=str.casefold)),
            "quiet_only": _("Quiet only") if self.quiet_only else "",
            "has_contact": _contact_words(self.has_contact),
            "levels": _listed(_("Level: {names}"), _in_order(Level, self.levels, label)),
            "applied": _applied_words(self.applied_from, self.applied_until),
            "since": _since_words(self.since_from, self.since_until),
            "organization_id": _place_words(self.organization_id, organization),
        }
        ranges = {name: (f"{name}_from", f"{name}_until") for name in ("applied", "since")}
        return [Chip(ranges.get(name, (name,)), text) for name, text in texts.items() if text]

    def words(self, stage_name: StageName = label, organization: str = "") -> list[str]:
        """Return the texts of the chips."""
        return [chip.text for chip in self.chips(stage_name, organization)]

    def without(self, chip: Chip) -> Self:
        """Return the filter without what the chip says."""
        default = PipelineFilter()
        return replace(self, **{name: getattr(default, name) for name in chip.fields})

    def plain(self) -> dict[str, Any]:
        """Return what differs from the default, as JSON values."""
        default = PipelineFilter()
        given = ((f.name, getattr(self, f.name)) for f in fields(self))
        return {name: _plain(value) for name, value in given if value != getattr(default, name)}

    def to_json(self) -> str:
        """Return the filter as text; what is as by default is left out."""
        return json.dumps(self.plain())

    @classmethod
    def of(cls, plain: Any) -> Self:
        """Return the filter from JSON values; each that cannot be right takes the default."""
        return cls(**read.right(plain, _FILTER))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Return the filter from its text, whatever that holds."""
        return cls.of(read.parsed(text))


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
        if not self.name.strip():
            return {"name": _("What is this view called?")}
        if len(self.name) > MOST_NAME:
            return {"name": _("A name has {most} letters at most.").format(most=MOST_NAME)}
        return self.filter.problems()

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


def with_place(text: str, change: Callable[[Any], Any]) -> str:
    """Return the text of a view in which `change` names the organization otherwise.

    None leaves it out; without an organization the text stays as it is, whatever it holds.
    """
    plain = read.parsed(text)
    asked = plain.get("filter") if isinstance(plain, dict) else None
    if not isinstance(asked, dict) or "organization_id" not in asked:
        return text
    place = change(asked.pop("organization_id"))
    if place is not None:
        asked["organization_id"] = place
    return json.dumps(plain)


def _listed(words: str, names: Iterable[str]) -> str:
    joined = ", ".join(names)
    return words.format(names=joined) if joined else ""


def _in_order(words: Iterable[W], asked: frozenset[W], name: Callable[[W], str]) -> list[str]:
    return [name(word) for word in words if word in asked]


def _contact_words(has_contact: bool | None) -> str:
    if has_contact is None:
        return ""
    return _("Has a contact") if has_contact else _("Has no contact")


def _place_words(organization_id: int | None, name: str) -> str:
    if organization_id is None:
        return ""
    return _("At {name}").format(name=name) if name else _("At one organization")


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


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


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


_FILTER: dict[str, read.Reader] = {
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
_VIEW: dict[str, read.Reader] = {
    "filter": PipelineFilter.of,
    "sort": _sort,
    "group": _group,
    "columns": _columns,
    "board": read.flag,
}
