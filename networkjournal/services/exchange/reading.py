# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one road from a path to the people in a file, whatever kind it is."""

from pathlib import Path

from networkjournal.domain.exchange import FileKind, Parsed
from networkjournal.services.exchange import linkedin, people_csv, vcard
from networkjournal.services.exchange.archive import unpack
from networkjournal.services.exchange.decoding import (
    LARGEST_EXPORT,
    LARGEST_FILE,
    decode,
    read_file,
)
from networkjournal.services.exchange.sheet_open import is_book

_PARSERS = {
    FileKind.LINKEDIN: linkedin.parse,
    FileKind.VCARD: vcard.parse,
    FileKind.GOOGLE: people_csv.parse,
    FileKind.OUTLOOK: people_csv.parse,
}


def load(path: Path | str) -> tuple[bytes, str]:
    """Read a file, or the list in a zip; give its bytes and the name to call it by."""
    is_export = str(path).casefold().endswith(".json")
    data = read_file(path, LARGEST_EXPORT if is_export else LARGEST_FILE)
    # A workbook is an archive too, but what is in it is not a list.
    return (data, str(path)) if is_book(data, str(path)) else unpack(data, str(path))


def parse(data: bytes, name: str, kind: FileKind) -> Parsed:
    """Read the people of a file of a kind that holds nothing else; raise UnreadableFile."""
    return _PARSERS[kind](decode(data, name), name)
