# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What an import of contacts would do, row by row, and what somebody decides about it.

Plain frozen values; knows neither files nor the journal.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

RowKey = tuple[str, int]
"""The file and line of a row: the same however often the import is planned."""


class Outcome(StrEnum):
    """Say what becomes of a row."""

    NEW = "new"
    UPDATE = "update"
    DOUBTFUL = "doubtful"
    SAME = "same"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold a field of which the journal and a file say different things."""

    field: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one row of the preview; `likes` names whom a doubtful one may be.

    `adds` are the fields that are filled or get a value more. What is left out for one reason is
    one entry: `more` names the rows beside the first.
    """

    outcome: Outcome
    name: str
    about: str
    file: str
    line: int
    reason: str = ""
    contact_id: int | None = None
    likes: str = ""
    likes_about: str = ""
    adds: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    more: tuple[RowKey, ...] = ()
    ways: tuple[str, ...] = ()
    """Phone numbers and the LinkedIn address."""
    connected_on: date | None = None

    @property
    def rows(self) -> int:
        """Return of how many rows it tells."""
        return 1 + len(self.more)

    @property
    def places(self) -> dict[str, list[int]]:
        """Return the lines of its rows by their files."""
        found: dict[str, list[int]] = {}
        for file, line in (self.key, *self.more):
            found.setdefault(file, []).append(line)
        return found

    @property
    def key(self) -> RowKey:
        """Name the row."""
        return self.file, self.line


@dataclass(frozen=True, slots=True)
class Decisions:
    """Hold what somebody decided; without a word a doubtful row is kept apart and mine stays.

    `same` are doubtful rows that are the person they look like, `apart` those that are not;
    `theirs` says for a person of the journal which fields are taken from the file.
    """

    same: frozenset[RowKey] = frozenset()
    apart: frozenset[RowKey] = frozenset()
    theirs: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def decide(self, key: RowKey, same: bool) -> "Decisions":
        """Say of a doubtful row whether it is the person it looks like."""
        if same:
            return replace(self, same=self.same | {key}, apart=self.apart - {key})
        return replace(self, same=self.same - {key}, apart=self.apart | {key})

    def take(self, contact_id: int, name: str, *, theirs: bool) -> "Decisions":
        """Say of a field whether it is taken from the file."""
        taken = self.theirs.get(contact_id, frozenset())
        taken = taken | {name} if theirs else taken - {name}
        return replace(self, theirs={**self.theirs, contact_id: taken})

    def take_all(self, theirs: Mapping[int, frozenset[str]]) -> "Decisions":
        """Say of people at once which fields are taken from the file."""
        return replace(self, theirs={**self.theirs, **theirs})


NOTHING_DECIDED = Decisions()
