# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own a table in memory: a header and a great many rows of text; know neither file nor meaning."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _, ngettext
from networkjournal.services.exchange.text import clean

MOST_ROWS = 1_048_576
"""What a sheet of Excel holds."""
MOST_COLUMNS = 1_000
EACH = 2_000
"""Rows between two questions whether to go on."""
MOST_REMARKS = 1_000
"""Of very many remarks the first are enough to see what is amiss."""
_BETWEEN = "\x1f"  # `clean` lets it stand in no cell

Row = tuple[int, list[str]]
Tell = Callable[[int], None]
"""Is told now and then how many rows were done, and may raise to stop."""


def silent(_done: int) -> None:
    """Take no note of how far a table was read."""


@dataclass(slots=True)
class Table:
    """Hold one table: `sheets` are the names of all sheets of its file, `sheet` is this one.

    `remarks` are what was met while reading: the line and a sentence; `unsaid` counts those that
    were too many.
    """

    name: str
    header: list[str]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    remarks: list[tuple[int, str]] = field(default_factory=list)
    unsaid: int = 0
    # One string a row: a list of strings each would take several times the memory.
    _rows: list[str] = field(default_factory=list)
    _lines: "array[int]" = field(default_factory=lambda: array("L"))

    def __len__(self) -> int:
        """Return how many rows there are below the header."""
        return len(self._rows)

    def add(self, line: int, cells: Sequence[str]) -> None:
        """Add a row; what is blank all through is none."""
        kept = [clean(cell).strip() if cell else "" for cell in cells]
        while kept and not kept[-1]:
            kept.pop()
        if not kept:
            return
        if len(self._rows) >= MOST_ROWS:
            reason = _("the table has more than {n} rows; split it into several files.")
            raise UnreadableFile(self.name, reason.format(n=MOST_ROWS), line)
        self._widen(len(kept), line)
        self._rows.append(_BETWEEN.join(kept))
        self._lines.append(line)

    def remark(self, line: int, sentence: str) -> None:
        """Take note of something that was met; of very many the rest are only counted."""
        if len(self.remarks) < MOST_REMARKS:
            self.remarks.append((line, sentence))
        else:
            self.unsaid += 1

    def rows(self, start: int = 0, end: int | None = None) -> Iterator[Row]:
        """Give each row's line and its cells, one for each column of the header."""
        width = len(self.header)
        end = len(self._rows) if end is None else min(end, len(self._rows))
        for place in range(start, end):
            cells = self._rows[place].split(_BETWEEN)
            if len(cells) < width:
                cells += [""] * (width - len(cells))
            yield self._lines[place], cells

    def column(self, place: int) -> Iterator[str]:
        """Give the cells of one column."""
        for _line, cells in self.rows():
            yield cells[place]

    def _widen(self, width: int, line: int) -> None:
        if width > MOST_COLUMNS:
            reason = ngettext(
                "the table has more than {n} column.", "the table has more than {n} columns.",
                MOST_COLUMNS,
            )  # fmt: skip
            raise UnreadableFile(self.name, reason.format(n=MOST_COLUMNS), line)
        while len(self.header) < width:
            self.header.append(nameless(len(self.header)))


def nameless(place: int) -> str:
    """Name a column that has no heading, by its place from 0."""
    return _("Column {n}").format(n=place + 1)


def headings(name: str, cells: Sequence[str]) -> list[str]:
    """Give the headings of a row, each on one line, none of them empty."""
    found = [" ".join(clean(cell).split()) for cell in cells]
    while found and not found[-1]:
        found.pop()
    if len(found) > MOST_COLUMNS:
        reason = _("the table has more than {n} columns.").format(n=MOST_COLUMNS)
        raise UnreadableFile(name, reason)
    return [text or nameless(place) for place, text in enumerate(found)]
