# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what the files of one import say, read without any journal; decide nothing about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from networkjournal.domain.exchange import (
    FileKind,
    IncomingContact,
    Parsed,
    Skipped,
    UnreadableFile,
    UnsupportedKind,
)
from networkjournal.domain.settings import ImportWords
from networkjournal.domain.sheet import Choice
from networkjournal.i18n import _
from networkjournal.services.exchange import own_export, reading, sheet_open
from networkjournal.services.exchange.detect import detect, list_of_people
from networkjournal.services.exchange.sheet_headings import about_people
from networkjournal.services.exchange.sheet_table import Table, Tell, silent

AUTO = "auto"
POSSIBLE = (FileKind.LINKEDIN, FileKind.VCARD, FileKind.CSV, FileKind.JSON)
Sheet = tuple[Table, Choice | None]
"""A table of applications, and how it is to be read; None leaves that to the proposal."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """Hold the people and tables of all files; exports of our own stay whole, with their names.

    `taught` is what is to be remembered of words if anything is imported.
    """

    contacts: tuple[IncomingContact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    exports: tuple[tuple[str, Any], ...] = ()
    sheets: tuple[Sheet, ...] = ()
    taught: ImportWords | None = None


def read_files(
    files: Sequence[Path | str],
    kind: str = AUTO,
    before_each: Callable[[int], None] = silent,
    tell: Tell = silent,
) -> Incoming:
    """Read all files; raise UnreadableFile for the first that cannot be read.

    `before_each` is told the number of each file, `tell` how many rows of a table were read.
    """
    if kind != AUTO and kind not in POSSIBLE:
        raise UnsupportedKind(str(files[0]), kind)
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    exports: list[tuple[str, Any]] = []
    sheets: list[Sheet] = []
    for number, file in enumerate(files):
        before_each(number)
        try:
            found = _read(file, kind, tell)
        except MemoryError as error:
            reason = _("the file is too large for the memory of this computer.")
            raise UnreadableFile(str(file), reason) from error
        if isinstance(found, Parsed):
            contacts += found.contacts
            skipped += found.skipped
        elif isinstance(found, Table):
            sheets.append((found, None))
        else:
            exports.append(found)
    return Incoming(tuple(contacts), tuple(skipped), tuple(exports), tuple(sheets))


def _read(file: Path | str, kind: str, tell: Tell) -> Parsed | Table | tuple[str, Any]:
    """Read one file: people, applications, or a whole export with its file's name."""
    data, name = reading.load(file)
    found = _kind_of(data, name) if kind == AUTO else FileKind(kind)
    if found is FileKind.CSV:
        return _table(data, name, tell)
    if found is FileKind.JSON:
        return name, own_export.read(data, name)
    return reading.parse(data, name, found)


def table_in(file: Path | str, tell: Tell) -> Table | None:
    """Read a file that is a table of applications; None for others; raise UnreadableFile."""
    data, name = reading.load(file)
    if _kind_of(data, name) is not FileKind.CSV:
        return None
    return _table(data, name, tell)


def _table(data: bytes, name: str, tell: Tell) -> Table:
    """Read applications; people, whom a table may list as well, are refused."""
    table = sheet_open.table_of(data, name, tell=tell)
    if about_people(table.header):
        raise list_of_people(name)
    return table


def _kind_of(data: bytes, name: str) -> FileKind:
    if sheet_open.is_book(data, name):
        return FileKind.CSV
    try:
        return detect(data, name)
    except UnreadableFile as error:
        raise (sheet_open.called_a_book(name) or error) from error
