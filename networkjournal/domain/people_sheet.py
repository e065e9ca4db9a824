# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a table of people may say, and how its reader is told to take it.

Knows no file format and no words that people write.
"""

from dataclasses import dataclass
from enum import StrEnum


class PersonColumn(StrEnum):
    """What a column of a table of people holds; OTHER goes into the notes under its heading."""

    NAME = "name"
    GIVEN = "given_name"
    MIDDLE = "middle_name"
    FAMILY = "family_name"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    ORGANIZATION = "organization"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    LINKEDIN = "linkedin"
    LINK = "link"
    CITY = "city"
    BIRTHDAY = "birthday"
    CONNECTED_ON = "connected_on"
    TAGS = "tags"
    NOTES = "notes"
    UID = "uid"
    OTHER = "other"
    NOTHING = "nothing"


SEVERAL_OF_PEOPLE = frozenset({
    PersonColumn.EMAIL, PersonColumn.PHONE, PersonColumn.LINK, PersonColumn.CITY,
    PersonColumn.TAGS, PersonColumn.NOTES, PersonColumn.OTHER, PersonColumn.NOTHING,
})  # fmt: skip
"""What more than one column may hold."""

NAMING = frozenset({
    PersonColumn.NAME, PersonColumn.GIVEN, PersonColumn.FAMILY, PersonColumn.NICKNAME,
    PersonColumn.ORGANIZATION, PersonColumn.EMAIL, PersonColumn.PHONE,
})  # fmt: skip
"""What can name somebody: without one of these no row says whom it is about."""


@dataclass(frozen=True, slots=True)
class PeopleChoice:
    """Say what each column of a table of people holds, in order.

    `day_first` is how dates are read where the column itself tells nothing.
    """

    columns: tuple[PersonColumn, ...]
    day_first: bool = True
