# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the door through which the library reads a workbook: what it may read, and how much of it.

Of each part it is given as much as a table has use for. Texts and formats are read here, since
the library makes a tree of each whole; sheets pass on a piece at a time, and can be stopped.
"""

import io
import zipfile
from typing import Any, cast
from xml.parsers import expat

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import builtin_format_code, is_date_format, is_timedelta_format
from openpyxl.xml.constants import ARC_STYLE, SHARED_STRINGS, SHEET_MAIN_NS

from networkjournal.services.exchange.sheet_guard import LARGEST_APART, PIECE, too_large
from networkjournal.services.exchange.sheet_table import Tell

_LARGEST_TREE = 2 * 1024 * 1024
"""Bytes of a part that the library makes a tree of, which takes a hundred times as much."""
_MOST_FORMATS = 65_536  # of cells; Excel has no more


def open_book(data: bytes, name: str, tell: Tell, texts: list[str] | None, *, values: bool) -> Any:
    """Open a workbook; `texts` are those of all cells where they are known from before."""
    reader = _Reader(data, name, tell, texts, values=values)
    reader.read()
    dates, spans = reader.formats()
    reader.wb._date_formats, reader.wb._timedelta_formats = dates, spans  # noqa: SLF001
    reader.wb.texts = reader.shared_strings
    return reader.wb


class _Reader(ExcelReader):  # type: ignore[misc]  # openpyxl has no types
    """Read what a table needs and pass over all the rest."""

    def __init__(
        self, data: bytes, name: str, tell: Tell, texts: list[str] | None, *, values: bool
    ) -> None:
        super().__init__(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)
        self._name, self._tell, self._texts = name, tell, texts
        self.archive: zipfile.ZipFile = _Archive(data, name, tell)
        # What a sheet points to, as its links, is nothing to us.
        names = self.archive.namelist()
        self.valid_files = [each for each in names if not each.endswith(".rels")]

    def read_strings(self) -> None:
        """Read the texts of all cells."""
        part = self.package.find(SHARED_STRINGS)
        if self._texts is not None:
            self.shared_strings = self._texts
        elif part is not None:
            found = _Texts()
            self._parse(part.PartName[1:], found)
            self.shared_strings = found.texts

    def read_properties(self) -> None:
        """Pass over who made it."""

    def read_custom(self) -> None:
        """Pass over what else is said of it."""

    def read_theme(self) -> None:
        """Pass over its looks."""

    def read_chartsheet(self, _sheet: Any, _rel: Any) -> None:
        """Pass over charts."""

    def formats(self) -> tuple[set[int], set[int]]:
        """Give the numbers of those formats of cells that show days, and spans of time."""
        found = _Formats(self._name)
        if ARC_STYLE in self.valid_files:
            self._parse(ARC_STYLE, found)
        codes = [found.codes.get(each) or builtin_format_code(each) for each in found.cells]
        return (
            {place for place, code in enumerate(codes) if is_date_format(code)},
            {place for place, code in enumerate(codes) if is_timedelta_format(code)},
        )

    def _parse(self, path: str, heard: "_Texts | _Formats") -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = heard.start, heard.end
        parser.CharacterDataHandler = heard.text
        if self.archive.getinfo(path).file_size > LARGEST_APART:
            raise too_large(self._name)
        with self.archive.open(path) as part:
            while piece := part.read(PIECE):
                parser.Parse(piece, False)
            parser.Parse(b"", True)


class _Archive(zipfile.ZipFile):
    """Give whole parts only where they are small, and the others so that one can stop."""

    def __init__(self, data: bytes, name: str, tell: Tell) -> None:
        super().__init__(io.BytesIO(data))
        self._name, self._tell = name, tell

    def read(self, name: Any, pwd: bytes | None = None) -> bytes:
        """Give a whole part, which will be made a tree of; the formats are read elsewhere."""
        if name == ARC_STYLE:
            raise KeyError(name)
        if self.getinfo(name).file_size > _LARGEST_TREE:
            raise too_large(self._name)
        return super().read(name, pwd)

    def open(self, name: Any, *given: Any, **named: Any) -> Any:
        """Give a part piece by piece; each asks whether to go on."""
        return io.BufferedReader(_Told(super().open(name, *given, **named), self._tell), PIECE)


class _Told(io.RawIOBase):
    def __init__(self, part: Any, tell: Tell) -> None:
        self._part, self._tell = part, tell

    def readable(self) -> bool:
        return True

    def readinto(self, room: Any) -> int:
        self._tell(0)
        return cast("int", self._part.readinto(room))

    def close(self) -> None:
        self._part.close()
        super().close()


class _Texts:
    """Hear a list of texts: each as written, without how it is spoken."""

    _ITEM, _TEXT, _SPOKEN = (f"{SHEET_MAIN_NS} {name}" for name in ("si", "t", "rPh"))

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._said: list[str] = []
        self._listens = self._spoken = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._listens = name == self._TEXT and not self._spoken
        self._spoken = self._spoken or name == self._SPOKEN

    def text(self, text: str) -> None:
        if self._listens:
            self._said.append(text)

    def end(self, name: str) -> None:
        self._listens = False
        if name == self._SPOKEN:
            self._spoken = False
        elif name == self._ITEM:
            self.texts.append("".join(self._said).replace("x005F_", ""))
            self._said.clear()


class _Formats:
    """Hear how the numbers of cells are shown; nothing of fonts, colours and lines."""

    _CODE, _CELLS, _CELL = (f"{SHEET_MAIN_NS} {name}" for name in ("numFmt", "cellXfs", "xf"))

    def __init__(self, name: str) -> None:
        self.codes: dict[int, str] = {}
        self.cells: list[int] = []
        self._name, self._inside = name, False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._CELLS:
            self._inside = True
        elif name == self._CODE and "numFmtId" in attributes:
            self.codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name == self._CELL and self._inside:
            self.cells.append(int(attributes.get("numFmtId", 0)))
        if max(len(self.codes), len(self.cells)) > _MOST_FORMATS:
            raise too_large(self._name)

    def text(self, _text: str) -> None:
        """Hear nothing: all is in the attributes."""

    def end(self, name: str) -> None:
        if name == self._CELLS:
            self._inside = False
