# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the one road from a path to the people in a file, whatever kind it is."""

from pathlib import Path

from networkjournal.domain.exchange import FileKind, Parsed, UnsupportedKind
from networkjournal.services.exchange import linkedin, vcard
from networkjournal.services.exchange.archive import unpack
from networkjournal.services.exchange.decoding import (
    LARGEST_EXPORT,
    LARGEST_FILE,
    decode,
    read_file,
)

_PARSERS = {FileKind.LINKEDIN: linkedin.parse, FileKind.VCARD: vcard.parse}


def load(path: Path | str) -> tuple[bytes, str]:
    """Read a file, or the list in a zip; give its bytes and the name to call it by."""
    is_export = str(path).casefold().endswith(".json")
    largest = LARGEST_EXPORT if is_export else LARGEST_FILE
    return unpack(read_file(path, largest), str(path))


def parse(data: bytes, name: str, kind: FileKind) -> Parsed:
    """Read the people of a file; raise UnreadableFile, or UnsupportedKind for a kind to come."""
    parser = _PARSERS.get(kind)
    if parser is None:
        raise UnsupportedKind(name, kind)
    return parser(decode(data, name), name)
