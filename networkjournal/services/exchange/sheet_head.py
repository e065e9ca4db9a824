# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the search for the header of a table, whatever stands above it; know no file format."""

import re
from collections.abc import Sequence

from networkjournal.services.exchange import people_headings, sheet_headings
from networkjournal.services.exchange.sheet_table import Row

WITHIN = 60
"""Rows in which a header is looked for."""
LONGEST = 256 * 1024
"""Characters in which a header is looked for."""
_LONGEST_HEADING = 80
_DATA = re.compile(r"https?://|www\.|[\d\s.,:/€$£%+-]+$|\S+@\S+$", re.IGNORECASE)


def find(rows: Sequence[Row]) -> int | None:
    """Give the place of the header among the first rows; None where the rows have none."""
    best, place = 1, None
    for number, (_line, cells) in enumerate(rows):
        found = score(cells)
        if found > best:
            best, place = found, number
    return place if place is not None else _unworded(rows)


def score(cells: Sequence[str]) -> int:
    """Count the fields that a row names; a row of data may name one by chance."""
    short = [cell for cell in cells if 0 < len(cell.strip()) <= _LONGEST_HEADING]
    if any(_DATA.match(cell.strip()) for cell in short):
        return 0
    return max(sheet_headings.known(short), people_headings.known(short))


def _unworded(rows: Sequence[Row]) -> int | None:
    """Take the first full row as the header, unless it is data itself."""
    widest = max((_filled(cells) for _line, cells in rows), default=0)
    for number, (_line, cells) in enumerate(rows):
        if _filled(cells) * 2 > widest:
            said = [cell.strip() for cell in cells if cell.strip()]
            is_head = widest > 1 and not any(
                _DATA.match(cell) or len(cell) > _LONGEST_HEADING for cell in said
            )
            return number if is_head else None
    return None


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)
