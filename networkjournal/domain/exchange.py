# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the shapes that pass between this program's journal and other programs' files.

Plain frozen values and nothing else: no file is opened here and no format is known here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from networkjournal.domain.file_kinds import FileKind as FileKind  # noqa: PLC0414
from networkjournal.domain.file_kinds import UnknownEnding as UnknownEnding  # noqa: PLC0414
from networkjournal.domain.file_kinds import UnreadableFile as UnreadableFile  # noqa: PLC0414


@dataclass(frozen=True, slots=True)
class IncomingValue:
    """Hold an e-mail address or phone number as written, with its label such as `work fax`."""

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class IncomingContact:
    """Hold one person as a file, or the journal itself, describes them; empty means unsaid.

    `birthday` is `YYYY-MM-DD`, or `--MM-DD` where the year is kept private. `line` counts from 1.
    `photo` holds a picture whose first bytes are those of a JPEG or PNG.
    """

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    organization: str = ""
    title: str = ""
    emails: tuple[IncomingValue, ...] = ()
    phones: tuple[IncomingValue, ...] = ()
    links: tuple[str, ...] = ()
    linkedin_url: str = ""
    city: str = ""
    birthday: str = ""
    notes: str = ""
    connected_on: date | None = None
    uid: str = ""
    source_file: str = ""
    line: int = 0
    tags: tuple[str, ...] = ()
    photo: bytes = b""
    introduced_by: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Name a row or card that was left out, and why."""

    source_file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """Hold everything that one file gave; `noted` says of whom something may be missing."""

    contacts: tuple[IncomingContact, ...]
    skipped: tuple[Skipped, ...] = ()
    noted: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Hold what tells a contact of the journal from others; empty means unsaid."""

    id: int | str
    uid: str = ""
    linkedin_url: str = ""
    emails: tuple[str, ...] = ()
    name: str = ""
    organization: str = ""
    connected_on: date | None = None
    title: str = ""
    phones: tuple[str, ...] = ()
    birthday: str = ""


class MatchKind(StrEnum):
    """Say what an incoming contact is to the people already there."""

    NEW = "new"
    SAME = "same"
    DOUBTFUL = "doubtful"


class MatchReason(StrEnum):
    """Say what decided a match; what a person reads is up to whoever shows it."""

    NOTHING = ""
    UID = "uid"
    LINKEDIN = "linkedin"
    EMAIL = "email"
    NAME_AND_DATE = "name and date"
    IDENTICAL = "identical"
    NAME_AND_ORGANIZATION = "name and organization"
    NAME_AND_PHONE = "name and phone"
    EMAIL_OF_ANOTHER_NAME = "email of another name"
    EMAIL_OF_ANOTHER_CARD = "email of another card"
    SEVERAL = "several of that name and date"


@dataclass(frozen=True, slots=True)
class Match:
    """Say who an incoming contact is.

    `known` is the id of a contact of the journal, `batch` the number (from 0) of a person that
    this import makes. A new or doubtful contact is a person of its own: `batch` is its number, and
    `known` or `like` names whom a doubtful one may be.
    """

    kind: MatchKind
    reason: MatchReason = MatchReason.NOTHING
    known: int | str | None = None
    batch: int | None = None
    like: int | None = None


@dataclass(frozen=True, slots=True)
class OutgoingContact:
    """Hold one person to be written to a file; `uid` stays the same for ever."""

    uid: str
    name: str
    given_name: str = ""
    family_name: str = ""
    organization: str = ""
    title: str = ""
    emails: tuple[IncomingValue, ...] = ()
    phones: tuple[IncomingValue, ...] = ()
    links: tuple[str, ...] = ()
    linkedin_url: str = ""
    city: str = ""
    birthday: str = ""
    notes: str = ""
    connected_on: date | None = None
    introduced_by: str = ""
    tags: tuple[str, ...] = ()
    photo: bytes = b""


@dataclass(frozen=True, slots=True)
class OutgoingMeeting:
    """Hold one meeting to be written to a calendar.

    `starts` is wall time in the IANA `zone`; `stamp` is when the file is written, with a zone;
    `sequence` grows with each change.
    """

    uid: str
    sequence: int
    stamp: datetime
    starts: datetime
    zone: str
    minutes: int
    summary: str
    location: str = ""
    description: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class OutgoingDay:
    """Hold something to do on a day, to be written to a calendar; else as a meeting's."""

    uid: str
    sequence: int
    stamp: datetime
    on: date
    summary: str
    description: str = ""
    cancelled: bool = False
