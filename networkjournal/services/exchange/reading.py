# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one road from a path to the people in a file, whatever kind it is."""

from collections.abc import Callable
from pathlib import Path

from networkjournal.domain.exchange import FileKind, Parsed
from networkjournal.services.exchange import linkedin, people_csv, vcard
from networkjournal.services.exchange.archive import Member, unpack
from networkjournal.services.exchange.decoding import (
    LARGEST_EXPORT,
    LARGEST_FILE,
    decode,
    read_file,
)
from networkjournal.services.exchange.sheet_open import is_book
from networkjournal.services.exchange.sheet_table import Tell, silent

_PARSERS: dict[FileKind, Callable[[str, str, Tell], Parsed]] = {
    FileKind.LINKEDIN: linkedin.parse,
    FileKind.VCARD: vcard.parse,
    FileKind.GOOGLE: people_csv.parse,
    FileKind.OUTLOOK: people_csv.parse,
}


def load(path: Path | str) -> Member:
    """Read a file, or the only list in a zip; give its bytes and the name to call it by."""
    (only,) = load_all(path)
    return only


def load_all(path: Path | str) -> list[Member]:
    """Read a file; of a zip the list in it, or each file of cards."""
    is_export = str(path).casefold().endswith(".json")
    data = read_file(path, LARGEST_EXPORT if is_export else LARGEST_FILE)
    # A workbook is an archive too, but what is in it is not a list.
    return [(data, str(path))] if is_book(data, str(path)) else unpack(data, str(path))


def parse(data: bytes, name: str, kind: FileKind, tell: Tell = silent) -> Parsed:
    """Read the people of a file of a kind that holds nothing else; raise UnreadableFile.

    `tell` is told now and then how much was read, and may raise to stop.
    """

    def heard(number: int) -> None:
        if number:  # that a file begins was told already
            tell(number)

    return _PARSERS[kind](decode(data, name), name, heard)
