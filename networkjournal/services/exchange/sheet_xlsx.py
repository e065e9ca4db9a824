# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the way from an Excel workbook (.xlsx, .xlsm) to a table: stored values, nothing is run.

Formulas give the value that was stored with them, macros and links to elsewhere are not looked at.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from itertools import islice, zip_longest
from textwrap import shorten
from typing import Any

from networkjournal.domain.errors import JournalError
from networkjournal.domain.exchange import UnreadableFile
from networkjournal.i18n import _
from networkjournal.services.exchange import sheet_head, sheet_headings
from networkjournal.services.exchange.sheet_guard import Parts, inspect
from networkjournal.services.exchange.sheet_merged import MOST, Merged
from networkjournal.services.exchange.sheet_table import (
    EACH,
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Table,
    Tell,
    headings,
)

_MOST_SHEETS = 200
_LONGEST = 300  # characters of the names of sheets in one remark


def read(data: bytes, name: str, sheet: str, tell: Tell) -> Table:
    """Read one sheet, by its name or else the first with a header; raise UnreadableFile."""
    guard = inspect(data, name, tell)
    try:
        with warnings.catch_warnings():
            # What the library does not know of a workbook's looks is nothing to us.
            warnings.simplefilter("ignore")
            return _read(data, name, sheet, tell, guard)
    except (JournalError, MemoryError):
        raise
    except Exception as error:
        # A damaged workbook makes the library fail in any way, and each means the same.
        raise UnreadableFile(name, _("this workbook is damaged.")) from error


def _read(data: bytes, name: str, sheet: str, tell: Tell, guard: Parts) -> Table:
    book = _open(data, name, tell)
    try:
        names = tuple(each.title for each in book.worksheets)[:_MOST_SHEETS]
        looks = [_look(each, guard, name, tell) for each in book.worksheets[: len(names)]]
        place, head, filled = _choose(book, names, sheet)
        if place is None:
            raise UnreadableFile(name, _("there is no table in this workbook."))
        chosen = book.worksheets[place]
        first = list(_first(chosen))
        cells = first[head][1] if head is not None else []
        table = Table(name, headings(name, cells), names[place], names)
        begins = first[head][0] if head is not None else 0
        if not sheet:
            _report_others(table, [each for each in filled if each != names[place]], begins)
        merged, formulas = looks[place]
        rows = _rows(chosen, name)
        _fill(table, rows, begins, merged, tell)
        if formulas:
            _report_unstored(table, _Again(data, place, book.texts), begins, tell)
    finally:
        book.close()
    if not table.header or not len(table):
        raise UnreadableFile(name, _("there is no row of cells below a header in this file."))
    return table


def _look(sheet: Any, guard: Parts, name: str, tell: Tell) -> tuple[Merged, bool]:
    """Look into a sheet before the library does, which takes long over very many merged cells."""
    path = str(sheet._worksheet_path).lstrip("/")  # noqa: SLF001  (there is no public name)
    merged, formulas = guard.look(path, tell)
    if merged.too_many:
        reason = _(
            "the sheet “{sheet}” has more than {n} merged cells; part them, or save it as .csv."
        )
        raise UnreadableFile(name, reason.format(sheet=sheet.title, n=MOST))
    return merged, formulas


def _open(
    data: bytes, name: str, tell: Tell, texts: list[str] | None = None, *, values: bool = True
) -> Any:
    # Only an import of a workbook needs the library, and it takes a while to load.
    from networkjournal.services.exchange.sheet_book import open_book  # noqa: PLC0415

    return open_book(data, name, tell, texts, values=values)


def _choose(
    book: Any, names: tuple[str, ...], sheet: str
) -> tuple[int | None, int | None, list[str]]:
    """Give the place of the sheet to read, that of its header, and which sheets hold anything."""
    found: list[tuple[int, int, int | None]] = []
    for place, title in enumerate(names):
        if sheet and title != sheet:
            continue
        rows = list(_first(book.worksheets[place]))
        if rows:
            head = sheet_head.find(rows)
            cells = rows[head][1] if head is not None else []
            found.append((_worth(cells), -place, head))
    if not found:
        return None, None, []
    _best, place, head = max(found, key=lambda each: each[:2])
    return -place, head, [names[-each] for _worth, each, _head in found]


def _report_others(table: Table, others: list[str], line: int) -> None:
    """Remark which sheets were not read."""
    if others:
        named = shorten(", ".join(f"“{name}”" for name in others), _LONGEST, placeholder=" …")
        reason = _("only the sheet “{sheet}” is read, not {others}")
        table.remark(line, reason.format(sheet=table.sheet, others=named))


def _worth(cells: list[str]) -> int:
    if sheet_headings.about_applications(cells):
        return 2
    return 1 if sheet_head.score(cells) > 1 else 0


def _first(sheet: Any) -> Iterator[Row]:
    return islice(_rows(sheet, ""), sheet_head.WITHIN)


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    """Give each row's number and its cells as text."""
    for line, values in enumerate(_values(sheet, name), start=1):
        yield line, [text_of(value) if value is not None else "" for value in values]


def _values(sheet: Any, name: str) -> Iterator[tuple[Any, ...]]:
    # What a sheet says of its own size may be wrong, and would fill each row up with blanks.
    sheet.reset_dimensions()
    for line, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        if line > MOST_ROWS + 1:
            raise UnreadableFile(name, _("this workbook is damaged."), line)
        yield values if len(values) <= MOST_COLUMNS else _trimmed(values)


def _trimmed(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Take the blank end off a row; one that is still too wide is refused by the table."""
    last = next((n for n in range(len(values), 0, -1) if values[n - 1] is not None), 0)
    return values[:last]


def _fill(table: Table, rows: Iterator[Row], begins: int, merged: Merged, tell: Tell) -> None:
    for line, cells in rows:
        if line > begins:
            table.add(line, merged.fill(line, cells))
        if line % EACH == 0:
            tell(len(table))


@dataclass(frozen=True, slots=True)
class _Again:
    """Read a sheet that was read before once more."""

    data: bytes
    place: int
    texts: list[str]

    def open(self, name: str, tell: Tell, *, values: bool) -> Any:
        return _open(self.data, name, tell, self.texts, values=values)


def _report_unstored(table: Table, again: _Again, begins: int, tell: Tell) -> None:
    """Remark each formula whose value was never stored; its cell is empty."""
    values, formulas = (again.open(table.name, tell, values=each) for each in (True, False))
    try:
        sheets = (_values(book.worksheets[again.place], table.name) for book in (values, formulas))
        for line, (stored, written) in enumerate(zip(*sheets, strict=False), start=1):
            if line % EACH == 0:
                tell(len(table))
            if line <= begins:
                continue
            for column, (value, text) in enumerate(zip_longest(stored, written)):
                if value is None and text is not None and column < len(table.header):
                    sentence = _("the formula in “{column}” has no stored value; taken as empty.")
                    table.remark(line, sentence.format(column=table.header[column]))
    finally:
        values.close()
        formulas.close()


def text_of(value: Any) -> str:
    """Give what a cell holds as text; a day is written as 2024-02-01."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, datetime | time):
        return value.isoformat(" ", "minutes") if isinstance(value, datetime) else f"{value:%H:%M}"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.12g}"
    return str(value)  # a date writes itself as is wanted
