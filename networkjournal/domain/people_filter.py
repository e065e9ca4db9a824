# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which people a list shows, in which order, and how that is kept as text.

Knows nothing of how rows are found. What was stored and cannot be right takes the default.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, Self

from networkjournal.domain import plain_values as read
from networkjournal.domain.labels import label
from networkjournal.domain.pipeline_filter import MOST_NAME, Chip
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _

COLUMNS = ("name", "organization", "last_touch", "due", "connection", "title")


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Say which people are shown; an empty set asks for nothing.

    Several tags, cadences or ways of meeting mean any of them. `slipping` means those whose
    touch is late, `interviewers` who sat in a round, `connection_from` is the least it clicked.
    """

    text: str = ""
    tags: frozenset[str] = frozenset()
    met: frozenset[MetHow] = frozenset()
    organization_id: int | None = None
    cadences: frozenset[Cadence] = frozenset()
    has_cadence: bool | None = None
    slipping: bool = False
    interviewers: bool = False
    connection_from: int | None = None
    has_opportunity: bool | None = None
    has_email: bool | None = None
    may_hire: bool = False

    @property
    def is_default(self) -> bool:
        """Tell whether this shows everybody."""
        return self == PeopleFilter()

    def chips(self, organization: str = "") -> list[Chip]:
        """Return what is asked for, one chip each; `organization` is the name of that id."""
        texts = {
            "text": _("“{text}”").format(text=self.text) if self.text.strip() else "",
            "tags": _listed(_("Tag: {names}"), sorted(self.tags, key=str.casefold)),
            "met": _listed(_("Met: {names}"), [label(m) for m in MetHow if m in self.met]),
            "organization_id": self._place_words(organization),
            "cadences": _listed(
                _("Cadence: {names}"), [label(c) for c in Cadence if c in self.cadences]
            ),
            "has_cadence": _either(self.has_cadence, _("Has a cadence"), _("Has no cadence")),
            "slipping": _("Slipping") if self.slipping else "",
            "interviewers": _("Interviewers") if self.interviewers else "",
            "connection_from": self._connection_words(),
            "has_opportunity": _either(
                self.has_opportunity, _("Had a part in a position"), _("No part in a position")
            ),
            "has_email": _either(self.has_email, _("Has an e-mail address"), _("Has no e-mail")),
            "may_hire": _("May hire again") if self.may_hire else "",
        }
        return [Chip((name,), text) for name, text in texts.items() if text]

    def words(self, organization: str = "") -> list[str]:
        """Return the texts of the chips."""
        return [chip.text for chip in self.chips(organization)]

    def without(self, chip: Chip) -> Self:
        """Return the filter without what the chip says."""
        default = PeopleFilter()
        return replace(self, **{name: getattr(default, name) for name in chip.fields})

    def plain(self) -> dict[str, Any]:
        """Return what differs from the default, as JSON values."""
        default = PeopleFilter()
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

    def _place_words(self, name: str) -> str:
        if self.organization_id is None:
            return ""
        return _("At {name}").format(name=name) if name else _("At one organization")

    def _connection_words(self) -> str:
        if self.connection_from is None:
            return ""
        return _("Connection from {least}").format(least=self.connection_from)


@dataclass(frozen=True, slots=True)
class PersonSortKey:
    """Sort by one of `COLUMNS`."""

    column: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Hold a named view of the list of people."""

    name: str
    filter: PeopleFilter = PeopleFilter()
    sort: PersonSortKey = PersonSortKey()

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        if not self.name.strip():
            return {"name": _("What is this view called?")}
        if len(self.name) > MOST_NAME:
            return {"name": _("A name has {most} letters at most.").format(most=MOST_NAME)}
        return {}

    def to_json(self) -> str:
        """Return all but the name as text."""
        sort = [self.sort.column, self.sort.descending]
        return json.dumps({"filter": self.filter.plain(), "sort": sort})

    @classmethod
    def from_json(cls, name: str, text: str) -> Self:
        """Return the view from its name and its text, whatever that holds."""
        return cls(name, **read.right(read.parsed(text), _VIEW))


def _listed(words: str, names: Iterable[str]) -> str:
    joined = ", ".join(names)
    return words.format(names=joined) if joined else ""


def _either(asked: bool | None, yes: str, no: str) -> str:
    if asked is None:
        return ""
    return yes if asked else no


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def _connection(stored: Any) -> int:
    if type(stored) is not int or not 1 <= stored <= 3:
        raise ValueError
    return stored


def _sort(stored: Any) -> PersonSortKey:
    column, descending = read.values(stored)
    if read.line(column) not in COLUMNS:
        raise ValueError
    return PersonSortKey(column, read.flag(descending))


_FILTER: dict[str, read.Reader] = {
    "text": read.line,
    "tags": read.lines,
    "met": read.words(MetHow),
    "organization_id": read.whole,
    "cadences": read.words(Cadence),
    "has_cadence": read.flag,
    "slipping": read.flag,
    "interviewers": read.flag,
    "connection_from": _connection,
    "has_opportunity": read.flag,
    "has_email": read.flag,
    "may_hire": read.flag,
}
_VIEW: dict[str, read.Reader] = {"filter": PeopleFilter.of, "sort": _sort}
