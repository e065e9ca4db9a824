# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which people a list shows, in which order, and how that is kept as text.

Knows nothing of how rows are found. What was stored and cannot be right takes the default.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

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
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _

COLUMNS = ("name", "organization", "last_touch", "due", "connection", "title")


def _connection(stored: Any) -> int:
    if type(stored) is not int or not 1 <= stored <= 3:
        raise ValueError
    return stored


@dataclass(frozen=True, slots=True)
class PeopleFilter(KeptFilter):
    """Say which people are shown; an empty set asks for nothing.

    Several tags, cadences or ways of meeting mean any of them. `slipping` means those whose
    touch is late, `interviewers` who sat in a round, `connection_from` is the least it clicked.
    """

    readers: ClassVar[Mapping[str, read.Reader]] = {
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

    def chips(self, organization: str = "") -> list[Chip]:
        """Return what is asked for, one chip each; `organization` is the name of that id."""
        texts = {
            "text": _("“{text}”").format(text=self.text) if self.text.strip() else "",
            "tags": listed(_("Tag: {names}"), sorted(self.tags, key=str.casefold)),
            "met": listed(_("Met: {names}"), [label(m) for m in MetHow if m in self.met]),
            "organization_id": place_words(self.organization_id, organization),
            "cadences": listed(
                _("Cadence: {names}"), [label(c) for c in Cadence if c in self.cadences]
            ),
            "has_cadence": either(self.has_cadence, _("Has a cadence"), _("Has no cadence")),
            "slipping": _("Slipping") if self.slipping else "",
            "interviewers": _("Interviewers") if self.interviewers else "",
            "connection_from": self._connection_words(),
            "has_opportunity": either(
                self.has_opportunity, _("Had a part in a position"), _("No part in a position")
            ),
            "has_email": either(self.has_email, _("Has an e-mail address"), _("Has no e-mail")),
            "may_hire": _("May hire again") if self.may_hire else "",
        }
        return [Chip((name,), text) for name, text in texts.items() if text]

    def words(self, organization: str = "") -> list[str]:
        """Return the texts of the chips."""
        return [chip.text for chip in self.chips(organization)]

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
        return name_problems(self.name)

    def to_json(self) -> str:
        """Return all but the name as text."""
        sort = [self.sort.column, self.sort.descending]
        return json.dumps({"filter": self.filter.plain(), "sort": sort})

    @classmethod
    def from_json(cls, name: str, text: str) -> Self:
        """Return the view from its name and its text, whatever that holds."""
        return cls(name, **read.right(read.parsed(text), _VIEW))


def _sort(stored: Any) -> PersonSortKey:
    column, descending = read.values(stored)
    if read.line(column) not in COLUMNS:
        raise ValueError
    return PersonSortKey(column, read.flag(descending))


_VIEW: dict[str, read.Reader] = {"filter": PeopleFilter.of, "sort": _sort}
