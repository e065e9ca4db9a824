# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way from a text of separated values to a table: what separates, where the header is."""

import csv
import io
import re
from collections.abc import Iterator

from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _
from networkjournal.services.exchange import sheet_head
from networkjournal.services.exchange.csv_out import undefuse
from networkjournal.services.exchange.csv_rows import strict_rows
from networkjournal.services.exchange.decoding import reader
from networkjournal.services.exchange.sheet_table import EACH, Row, Table, Tell, headings

_DELIMITERS = ",;\t"
# Excel writes and heeds such a line above the header.
_SAYS = re.compile(r'"?sep=(.)"?\r?\n')


def read(data: bytes, name: str, tell: Tell) -> Table:
    """Read a file's bytes; raise UnreadableFile where they are no table. `tell` may stop it."""
    # The text itself is never held whole: one letter beyond the usual makes it four times the file.
    with reader(data, name) as text:
        start = text.read(sheet_head.LONGEST)
        said = _SAYS.match(start)
        skipped = 1 if said else 0
        start = start[said.end() :] if said else start
        delimiter = said[1] if said and said[1] in _DELIMITERS else _delimiter(start)
        first = list(_sample(start, delimiter, skipped))
        head = sheet_head.find(first)
        table = Table(name, headings(name, first[head][1] if head is not None else []))
        begins = first[head][0] if head is not None else 0
    with reader(data, name) as text:
        if said:
            text.readline()
        records = strict_rows(text, name, delimiter, skipped=skipped, longest=len(data))
        for number, (line, cells) in enumerate(records):
            if line > begins:
                table.add(line, [undefuse(cell) for cell in cells])
            if number % EACH == 0:
                tell(len(table))
    if not table.header or not len(table):
        raise UnreadableFile(name, _("there is no row of cells below a header in this file."))
    return table


def header_of(text: str) -> list[str]:
    """Give the cells of the row that heads a text, if it has one; reads no further."""
    first = list(_sample(text, _delimiter(text), 0))
    head = sheet_head.find(first)
    return first[head][1] if head is not None else []


def _delimiter(text: str) -> str:
    """Choose what makes the first lines say most."""

    def score(delimiter: str) -> tuple[int, int]:
        rows = list(_sample(text, delimiter, 0))
        head = sheet_head.find(rows)
        said = sheet_head.score(rows[head][1]) if head is not None else 0
        return said, sum(len(cells) - 1 for _line, cells in rows)

    return max(_DELIMITERS, key=score)


def _sample(text: str, delimiter: str, skipped: int) -> Iterator[Row]:
    """Give the first rows, as far as they can be read."""
    # Enough for a header with long cells in the rows above it; a wrong guess reads no further.
    start = text[: sheet_head.LONGEST]
    reader = csv.reader(io.StringIO(start, newline=""), delimiter=delimiter)
    line = skipped + 1
    try:
        for _number, cells in zip(range(sheet_head.WITHIN), reader, strict=False):
            yield line, cells
            line = skipped + reader.line_num + 1
    except csv.Error:
        return
