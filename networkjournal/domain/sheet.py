# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a table of applications may say, and how its reader is told to take it.

Knows no file format and no words that people write.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from networkjournal.domain.people_sheet import PersonColumn
from networkjournal.domain.words import Ending, Stage

Standing = Stage | Ending


class Column(StrEnum):
    """What a column of a table holds; OTHER goes into the notes under its heading."""

    POSITION = "position"
    ORGANIZATION = "organization"
    APPLIED_ON = "applied_on"
    STATUS = "status"
    LINK = "link"
    SALARY = "salary"
    SOURCE = "source"
    CONTACT = "contact"
    NOTES = "notes"
    TAGS = "tags"
    DESCRIPTION = "description"
    OTHER = "other"
    NOTHING = "nothing"


SEVERAL = frozenset({Column.NOTES, Column.TAGS, Column.DESCRIPTION, Column.OTHER, Column.NOTHING})
"""What more than one column may hold."""


class DateOrder(StrEnum):
    """Which number of 03/02/2024 is the day."""

    FOUND = "found"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class Choice:
    """Say how a table is to be read: what each column holds, in order, and what words mean.

    `words` maps a status as `fold` of the reader gives it; `day_first` is how dates are read here
    where the column itself tells nothing. `day` is when those rows were applied for that say no
    day; None dates them today. `of_people` is what headings were said to mean in lists of people,
    for a table that turns out to be one.
    """

    columns: tuple[Column, ...]
    order: DateOrder = DateOrder.FOUND
    words: Mapping[str, Standing] = field(default_factory=dict)
    day_first: bool = True
    day: date | None = None
    of_people: Mapping[str, PersonColumn] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Application:
    """Hold one row; empty means unsaid. `people` are those whom the contact column names.

    Where the row names no position, `position` is what is said instead, and `named` is False.
    """

    line: int
    position: str
    organization: str = ""
    applied_on: date | None = None
    standing: Standing = Stage.SAVED
    link: str = ""
    salary: str = ""
    source: str = ""
    people: tuple[str, ...] = ()
    notes: str = ""
    tags: tuple[str, ...] = ()
    description: str = ""
    named: bool = True
