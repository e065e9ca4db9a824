# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what a workbook's archive may be: how large, how densely packed, and free of XML tricks.

Looks at the archive alone, before any library unfolds it.
"""

import codecs
import io
import zipfile
import zlib
from dataclasses import dataclass
from xml.parsers import expat

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _
from networkjournal.services.exchange.sheet_merged import Merged
from networkjournal.services.exchange.sheet_table import MOST_ROWS, Tell, silent

LARGEST = 512 * 1024 * 1024
"""Bytes of all parts, unpacked; a full sheet of a million rows has less."""
LARGEST_APART = 128 * 1024 * 1024
"""Bytes of the list of all texts, or of all formats."""
LARGEST_ROW = LARGEST_ASIDE = 4 * 1024 * 1024
"""Bytes of one row, and of all that a sheet says beside its rows: each is held whole."""
DENSEST = 200
"""How many times larger than packed a part may be; a table of one repeated word comes to 100."""
PIECE = 1 << 20
_SMALL = 4 * 1024 * 1024  # a part of this size does no harm, however densely packed
_MOST_PARTS = 5_000
_SMALL_START = 64
_LONGEST_START = 1 << 20  # bytes before the first element; they are read at once
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BEGINS = b"<", b"\0<", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE


@dataclass(frozen=True, slots=True)
class Parts:
    """Look into the parts of an archive that was found harmless."""

    data: bytes
    name: str

    def look(self, path: str, tell: Tell) -> tuple[Merged, bool]:
        """Give a sheet's merged cells, and whether it has formulas; raise UnreadableFile."""
        shape = Shape(self.name)
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(path) as part:
            while not shape.merged.too_many and (piece := part.read(PIECE)):
                tell(0)
                shape.hear(piece)
        return shape.merged, shape.formulas


def inspect(data: bytes, name: str, tell: Tell = silent) -> Parts:
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
                tell(0)
                _check_start(archive, part, name)
    except RuntimeError as error:
        # This is how zipfile tells of a password, or of a compression that it lacks.
        reason = _("the workbook is locked with a password; save it without one first.")
        raise UnreadableFile(name, reason) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableFile(name, _("this workbook is damaged.")) from error
    return Parts(data, name)


def too_large(name: str) -> UnreadableFile:
    """Give what tells that a workbook would take too much memory."""
    reason = _("unpacked, this workbook would be far larger than a table is; it is not opened.")
    return UnreadableFile(name, reason)


def _check_sizes(parts: list[zipfile.ZipInfo], name: str) -> None:
    whole = sum(part.file_size for part in parts)
    dense = any(
        part.file_size > _SMALL and part.file_size > DENSEST * max(1, part.compress_size)
        for part in parts
    )
    if whole > LARGEST or dense or len(parts) > _MOST_PARTS:
        raise too_large(name)


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


class Shape:
    """Hear what a sheet is made of, a piece after the other, before it is read in earnest.

    The library keeps one row at a time, and all that stands beside the rows.
    """

    _ROW, _FORMULA, _MERGED = (f"{_SHEET} {name}" for name in ("row", "f", "mergeCell"))

    def __init__(self, name: str) -> None:
        self.merged, self.formulas = Merged(), False
        self._name = name
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end
        self._heard = self._measured = self._row = self._aside = self._rows = self._deep = 0

    def hear(self, piece: bytes) -> None:
        """Go on; raise UnreadableFile for what would take too much memory."""
        self._parser.Parse(piece, False)
        self._heard += len(piece)
        self._measure(self._heard)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._ROW:
            if not self._deep:
                self._measure(self._parser.CurrentByteIndex)
                self._row = 0
            self._deep += 1
            self._rows += 1
        elif name == self._FORMULA:
            self.formulas = True
        elif name == self._MERGED:
            self.merged.add(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        if name == self._ROW:
            if self._deep == 1:
                self._measure(self._parser.CurrentByteIndex)
            self._deep -= 1

    def _measure(self, here: int) -> None:
        """Count what was heard since the last time; a piece may end within what is heard next."""
        if self._deep:
            self._row += here - self._measured
        else:
            self._aside += here - self._measured
        self._measured = here
        if self._row > LARGEST_ROW or self._aside > LARGEST_ASIDE or self._rows > MOST_ROWS + 1:
            raise too_large(self._name)
