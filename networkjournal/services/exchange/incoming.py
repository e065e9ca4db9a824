# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what the files of one import say, read without any journal; decide nothing about it."""

import json
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
from networkjournal.i18n import _
from networkjournal.services.exchange import reading
from networkjournal.services.exchange.decoding import decode
from networkjournal.services.exchange.detect import detect

AUTO = "auto"
POSSIBLE = (FileKind.LINKEDIN, FileKind.VCARD, FileKind.JSON)


@dataclass(frozen=True, slots=True)
class Incoming:
    """Hold the people of all files; exports of our own stay whole, each with its file's name."""

    contacts: tuple[IncomingContact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    exports: tuple[tuple[str, Any], ...] = ()


def read_files(
    files: Sequence[Path | str], kind: str = AUTO, before_each: Callable[[int], None] | None = None
) -> Incoming:
    """Read all files; raise UnreadableFile for the first that cannot be read."""
    if kind != AUTO and kind not in POSSIBLE:
        raise UnsupportedKind(str(files[0]), kind)
    contacts: list[IncomingContact] = []
    skipped: list[Skipped] = []
    exports: list[tuple[str, Any]] = []
    for number, file in enumerate(files):
        if before_each is not None:
            before_each(number)
        try:
            found = _read(file, kind)
        except MemoryError as error:
            reason = _("the file is too large for the memory of this computer.")
            raise UnreadableFile(str(file), reason) from error
        if isinstance(found, Parsed):
            contacts += found.contacts
            skipped += found.skipped
        else:
            exports.append(found)
    return Incoming(tuple(contacts), tuple(skipped), tuple(exports))


def _read(file: Path | str, kind: str) -> Parsed | tuple[str, Any]:
    """Read one file: people, or a whole export with its file's name."""
    data, name = reading.load(file)
    found = detect(data, name) if kind == AUTO else FileKind(kind)
    if found is FileKind.JSON:
        return name, _export(data, name)
    return reading.parse(data, name, found)


def _export(data: bytes, name: str) -> Any:
    try:
        return json.loads(decode(data, name))
    except json.JSONDecodeError as error:
        reason = _("this is no JSON, or it is cut short.")
        raise UnreadableFile(name, reason, error.lineno) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or a list in a list in a list.
        raise UnreadableFile(name, _("this is no export of Network Journal.")) from error
