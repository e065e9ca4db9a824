# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what the files of one import say, read without any journal; decide nothing about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from networkjournal.domain.exchange import (
    FileKind,
    IncomingContact,
    Parsed,
    Skipped,
    UnreadableFile,
)
from networkjournal.domain.people_sheet import PersonColumn
from networkjournal.domain.settings import ImportWords
from networkjournal.domain.sheet import Choice
from networkjournal.i18n import _
from networkjournal.services.exchange import own_export, people_csv, reading, sheet_open
from networkjournal.services.exchange.archive import Member
from networkjournal.services.exchange.detect import detect
from networkjournal.services.exchange.folders import spread
from networkjournal.services.exchange.limits import bearable
from networkjournal.services.exchange.people_headings import about_people
from networkjournal.services.exchange.sheet_table import Table, Tell, silent

AUTO = "auto"
_LISTS = ".csv", ".tsv"
_FEWEST_COLUMNS = 2
"""Of a table; a text of one is a text."""
_Learnt = Mapping[str, PersonColumn] | None
_Found = Parsed | Table | tuple[str, Any]
Sheet = tuple[Table, Choice | None]
"""A table of applications, and how it is to be read; None leaves that to the proposal."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Hold the people and tables of all files; exports of our own stay whole, with their names.

    `taught` is what is to be remembered of words if anything is imported, `noted` says what of the
    people could not be taken.
    """

    contacts: tuple[IncomingContact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    exports: tuple[tuple[str, Any], ...] = ()
    sheets: tuple[Sheet, ...] = ()
    taught: ImportWords | None = None
    noted: tuple[Skipped, ...] = ()


def _unheard(_number: int, _of: int) -> None:
    """Take no note of how many files were read."""


def read_files(
    files: Sequence[Path | str],
    kind: str = AUTO,
    before_each: Callable[[int, int], None] = _unheard,
    tell: Tell = silent,
    unread: Callable[[UnreadableFile], None] | None = None,
    learnt: Mapping[str, PersonColumn] | None = None,
) -> Incoming:
    """Read all files, and those in folders; raise UnreadableFile for the first that cannot be read.

    With `unread`, that is told of such a file instead, and the others are read. `before_each` is
    told the number of each file and of how many, `tell` how many rows of a table were read.
    `learnt` are the headings of lists of people whose meaning somebody gave before.
    """
    found_files = spread(files)
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    noted: list[Skipped] = []
    exports: list[tuple[str, Any]] = []
    sheets: list[Sheet] = []
    for number, file in enumerate(found_files):
        before_each(number, len(found_files))
        try:
            found = _bearable(file, kind, tell, learnt)
        except UnreadableFile as error:
            if unread is None:
                raise
            unread(error)
            continue
        if isinstance(found, Parsed):
            contacts += found.contacts
            skipped += found.skipped
            noted += found.noted
        elif isinstance(found, Table):
            sheets.append((found, None))
        else:
            exports.append(found)
    return Incoming(
        tuple(contacts), tuple(skipped), tuple(exports), tuple(sheets), noted=tuple(noted)
    )


def left_out(error: UnreadableFile) -> Skipped:
    """Give a file that could not be read as one row that is left out."""
    reason = _("the file cannot be read: {reason}").format(reason=error.reason)
    return Skipped(error.file, error.line or 1, reason)


def _bearable(file: Path | str, kind: str, tell: Tell, learnt: _Learnt) -> _Found:
    try:
        found = _read(file, kind, tell, learnt)
        return bearable(found) if isinstance(found, Parsed) else found
    except MemoryError as error:
        reason = _("the file is too large for the memory of this computer.")
        raise UnreadableFile(str(file), reason) from error


def _read(file: Path | str, kind: str, tell: Tell, learnt: _Learnt) -> _Found:
    """Read one file: people, applications, or a whole export with its file's name."""
    (data, name), *more = reading.load_all(file)
    if more:
        return _cards([(data, name), *more], tell)
    found = _kind_of(data, name) if kind == AUTO else FileKind(kind)
    if found is FileKind.CSV:
        table = sheet_open.table_of(data, name, tell=tell)
        if about_people(table.header):
            return people_csv.people(table, people_csv.proposal(table.header, learnt), tell)
        return table
    if found is FileKind.JSON:
        return name, own_export.read(data, name)
    return reading.parse(data, name, found, tell)


def _cards(members: list[Member], tell: Tell) -> Parsed:
    """Read the cards of one zip; a file in it that holds none is one row that is left out."""
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    noted: list[Skipped] = []
    for data, name in members:
        try:
            found = reading.parse(data, name, FileKind.VCARD, tell)
        except UnreadableFile as error:
            skipped.append(left_out(error))
            continue
        contacts += found.contacts
        skipped += found.skipped
        noted += found.noted
    return Parsed(tuple(contacts), tuple(skipped), tuple(noted))


def table_in(file: Path | str, tell: Tell, *, chosen: bool = False) -> Table | None:
    """Read a file whose columns somebody has to explain; None for others; raise UnreadableFile.

    Of a file that was `chosen` itself, not found in a folder, no heading need be known.
    """
    (data, name), *more = reading.load_all(file)
    if more:
        return None
    try:
        kind = _kind_of(data, name)
    except UnreadableFile as error:
        if not chosen or not name.lower().endswith(_LISTS):
            raise
        return _unknown_table(data, name, tell, error)
    if kind is not FileKind.CSV:
        return None
    table = sheet_open.table_of(data, name, tell=tell)
    return None if people_csv.is_ours(table.header) else table


def _unknown_table(data: bytes, name: str, tell: Tell, error: UnreadableFile) -> Table:
    """Read a list none of whose headings is known; where it is none, raise what was said of it."""
    try:
        table = sheet_open.table_of(data, name, tell=tell)
    except UnreadableFile:
        raise error from None
    if len(table.header) < _FEWEST_COLUMNS:
        raise error
    return table


def _kind_of(data: bytes, name: str) -> FileKind:
    if sheet_open.is_book(data, name):
        return FileKind.CSV
    try:
        return detect(data, name)
    except UnreadableFile as error:
        raise (sheet_open.called_a_book(name) or error) from error
