# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the proposal which column holds what: by the headings, else by what the cells look like."""

import re
from collections.abc import Mapping, Sequence

from networkjournal.domain.sheet import SEVERAL, Column
from networkjournal.services.exchange import sheet_headings, sheet_statuses
from networkjournal.services.exchange.sheet_dates import Days, Doubt
from networkjournal.services.exchange.sheet_learnt import heading_word
from networkjournal.services.exchange.sheet_table import Table, nameless

_SAMPLE = 200
_MOSTLY = 0.7
_URL = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)


def propose(table: Table, learnt: Mapping[str, Column]) -> tuple[Column, ...]:
    """Give for each column what it seems to hold; what says nothing goes into the notes.

    `learnt` are the headings whose meaning somebody gave before, as `heading_word` writes them.
    """
    found = _by_hand(table.header, learnt)
    _by_headings(table.header, found)
    taken = set(found.values())
    sample = [cells for _line, cells in table.rows(0, _SAMPLE)]
    for place in range(len(table.header)):
        if place in found:
            continue
        column = _by_content([cells[place] for cells in sample])
        # A day under a heading of its own, such as a deadline, is not the day of applying.
        by_day = column is Column.APPLIED_ON and table.header[place] != nameless(place)
        if column is not None and column not in taken and not by_day:
            found[place] = column
            taken.add(column)
    return tuple(found.get(place, Column.OTHER) for place in range(len(table.header)))


def _by_hand(header: Sequence[str], learnt: Mapping[str, Column]) -> dict[int, Column]:
    found: dict[int, Column] = {}
    for place, heading in enumerate(header):
        column = learnt.get(heading_word(heading))
        if column is not None and (column in SEVERAL or column not in found.values()):
            found[place] = column
    return found


def _by_headings(header: Sequence[str], found: dict[int, Column]) -> None:
    """Give each field that is left to the column whose heading says it best."""
    claims = sorted(
        (meaning[1], place, meaning[0])
        for place, heading in enumerate(header)
        if place not in found and (meaning := sheet_headings.meaning(heading))
    )
    for _rank, place, column in claims:
        if column in SEVERAL or column not in found.values():
            found[place] = column


def _by_content(cells: Sequence[str]) -> Column | None:
    said = [cell for cell in cells if cell]
    if not said:
        return None
    if _share([bool(_URL.match(cell)) for cell in said]):
        return Column.LINK
    if _share([sheet_statuses.meaning(cell, {}) is not None for cell in said]):
        return Column.STATUS
    days = Days()
    if _share([days.read(cell)[1] is not Doubt.UNREADABLE for cell in said]):
        return Column.APPLIED_ON
    return None


def _share(each: Sequence[bool]) -> bool:
    return sum(each) >= _MOSTLY * len(each)
