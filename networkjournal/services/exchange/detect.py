# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the guess of what kind a file is, from its first lines; read nothing further."""

import re

from networkjournal.domain.exchange import FileKind, UnreadableFile
from networkjournal.i18n import _
from networkjournal.services.exchange import people_csv
from networkjournal.services.exchange.decoding import decode
from networkjournal.services.exchange.linkedin import find_header
from networkjournal.services.exchange.people_headings import about_people
from networkjournal.services.exchange.sheet_csv import header_of
from networkjournal.services.exchange.sheet_headings import about_applications

# No blank is looked at twice: of a file of blank lines that takes the square of its length.
_CARD = re.compile(r"^[^\S\n]*+BEGIN\s*+:\s*+VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_SAMPLE = 64 * 1024


def detect(data: bytes, name: str) -> FileKind:
    """Tell the kind of a file; raise UnreadableFile where its text is of none."""
    # Cut to whole UTF-16 and UTF-32 letters; the last one may be damaged all the same.
    text = decode(data[:_SAMPLE], name)
    ending = name.lower().rpartition(".")[2]
    if _CARD.search(text) or ending in {"vcf", "vcard"}:
        return FileKind.VCARD
    if text.lstrip().startswith(("{", "[")) or ending == "json":
        return FileKind.JSON
    found = _list_of(text)
    if found is not None:
        return found
    reason = _(
        "no row of column names and no vCard was found, so the kind of file is not known. "
        "Export the list there as CSV, or contacts as vCard, and import that file."
    )
    raise UnreadableFile(name, reason, 1)


def _list_of(text: str) -> FileKind | None:
    """Tell the kind of a list by the row that heads it."""
    header, of_linkedin = header_of(text), find_header(text)
    if of_linkedin is not None and of_linkedin.is_sure:
        return FileKind.LINKEDIN
    if about_applications(header):
        return FileKind.CSV
    if people_csv.is_google(header):
        return FileKind.GOOGLE
    if people_csv.is_address_book(header):
        return FileKind.OUTLOOK
    return FileKind.CSV if about_people(header) else None
