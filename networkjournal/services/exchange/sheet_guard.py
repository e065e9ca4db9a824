# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a workbook's archive may be: how large, how densely packed, and free of XML tricks.

Looks at the archive alone, before any library unfolds it.
"""

import codecs
import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from xml.parsers import expat

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _
from networkjournal.services.exchange.sheet_merged import Merged
from networkjournal.services.exchange.sheet_table import Tell

LARGEST = 512 * 1024 * 1024
"""Bytes of all parts, unpacked; a full sheet of a million rows has less."""
LARGEST_APART = 128 * 1024 * 1024
"""Bytes of a part of XML that is no sheet: such are read whole, as the list of all texts."""
DENSEST = 200
"""How many times larger than packed a part may be; a table of one repeated word comes to 100."""
_SMALL = 4 * 1024 * 1024  # a part of this size does no harm, however densely packed
_MOST_PARTS = 5_000
_PIECE = 1 << 20
_SMALL_START = 64
_OVERLAP = 200  # longer than what is looked for
_LONGEST_START = 1 << 20  # bytes before the first element; they are read at once
_BEGINS = b"<", b"\0<", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]{0,60}?ref=["\']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})'
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Look into the parts of an archive that was found harmless."""

    data: bytes

    def look(self, path: str, tell: Tell) -> tuple[Merged, bool]:
        """Give a sheet's merged cells, and whether it has formulas."""
        merged, formulas, rest = Merged(), False, b""
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(path) as part:
            while not merged.too_many and (piece := part.read(_PIECE)):
                tell(0)
                text = rest + piece
                formulas = formulas or bool(_FORMULA.search(text))
                for match in _MERGED.finditer(text):
                    merged.add(match[1].decode())
                rest = text[-_OVERLAP:]
        return merged, formulas


def inspect(data: bytes, name: str) -> Parts:
    """Give the parts of a workbook; raise UnreadableFile for one that cannot or must not be read.

    No part gives more than its declared size, so it is enough to add these up.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_sizes(parts, name)
            if not any(part.filename.lstrip("/") == "[Content_Types].xml" for part in parts):
                raise UnreadableFile(name, _("this is no workbook of Excel."))
            for part in parts:
                _check_start(archive, part, name)
    except RuntimeError as error:
        # This is how zipfile tells of a password, or of a compression that it lacks.
        reason = _("the workbook is locked with a password; save it without one first.")
        raise UnreadableFile(name, reason) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(name, _("this workbook is damaged.")) from error
    return Parts(data)


def _check_sizes(parts: list[zipfile.ZipInfo], name: str) -> None:
    whole = sum(part.file_size for part in parts)
    dense = any(
        part.file_size > _SMALL and part.file_size > DENSEST * max(1, part.compress_size)
        for part in parts
    )
    apart = any(
        part.file_size > LARGEST_APART
        and part.filename.lower().endswith(".xml")
        and "worksheets/" not in part.filename
        for part in parts
    )
    if whole > LARGEST or apart or dense or len(parts) > _MOST_PARTS:
        reason = _("unpacked, this workbook would be far larger than a table is; it is not opened.")
        raise UnreadableFile(name, reason)


def _check_start(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Refuse declarations of XML, which no workbook has, but which can be made to do harm.

    They may stand before the first element alone; whatever a part is called may be read as XML.
    """
    with archive.open(part) as file:
        start = file.read(_SMALL_START)
        if not (_is_xml(part.filename) or start.lstrip().startswith(_BEGINS)):
            return
        start += file.read(_LONGEST_START)
    if _declares(start):
        reason = _(
            "this workbook holds declarations that a table has no use for; it is not opened."
        )
        raise UnreadableFile(name, reason)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


class _Met(Exception):  # noqa: N818  it never leaves this module
    """Tell that a part's first element, or a declaration before it, was met."""


def _declares(start: bytes) -> bool:
    """Tell whether there is a declaration before the first element; raise ValueError for no XML."""

    def declaration(*_said: object) -> None:
        raise _Met(True)

    def element(*_said: object) -> None:
        raise _Met(False)

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declaration
    parser.EntityDeclHandler = declaration
    parser.StartElementHandler = element
    try:
        parser.Parse(start, False)
    except _Met as met:
        return bool(met.args[0])
    except expat.ExpatError as error:
        raise ValueError from error
    # What is a part to its end without an element does no harm; so long a comment is a trick.
    return len(start) > _LONGEST_START
