# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Rows to be added, as their table stores them: whole columns at a time, for long imports.

Knows neither transactions nor undo.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from types import NoneType
from typing import Any

from networkjournal.store.models import Stamped, fold, storable

FOLDED = {
    "organization": "name",
    "contact": "name",
    "opportunity": "position",
    "tag": "name",
    "saved_view": "name",
    "own_template": "name",
}
"""Which column `folded` follows, table by table."""


def stored(
    model: type[Stamped], rows: Sequence[Mapping[str, Any]], ids: range, **stamp: Any
) -> Iterator[tuple[Any, ...]]:
    """Give each row as a tuple in the order of the table's columns.

    All rows name the same columns; the others get their default, or their stamp.
    """
    if not rows:
        return iter(())
    given = rows[0].keys()
    known = {each.name for each in model._meta.sorted_fields}
    if wrong := (given - known) or [row.keys() ^ given for row in rows if row.keys() != given]:
        raise KeyError(*wrong)
    columns: dict[str, Sequence[Any]] = {name: [row[name] for row in rows] for name in given}
    columns["id"] = ids
    fresh = uuids(len(rows))
    brought = columns.get("uuid", fresh)
    columns["uuid"] = [own or new for own, new in zip(brought, fresh, strict=True)]
    source = FOLDED.get(model._meta.table_name)
    if source is not None:
        columns["folded"] = [fold(text) for text in columns[source]]
    listed: list[Iterable[Any]] = []
    for each in model._meta.sorted_fields:
        if each.name in columns:
            listed.append(_column(each, columns[each.name]))
        else:
            (usual,) = _column(each, [stamp.get(each.name, each.default)])
            listed.append(repeat(usual, len(rows)))
    return zip(*listed, strict=True)


def _column(each: Any, values: Sequence[Any]) -> Sequence[Any]:
    """Return the values as the column stores them."""
    kinds = set(map(type, values))
    # Most are plain, and looking at whole columns is much faster than at each value.
    if kinds <= {int, NoneType} or (kinds == {str} and all(map(str.isascii, values))):
        return values
    return [
        value
        if value is None or (type(value) is str and value.isascii())
        else each.db_value(storable(value))
        for value in values
    ]


def uuids(count: int) -> list[str]:
    """Make random UUIDs (version 4 of RFC 9562), all from one piece of randomness."""
    text = os.urandom(16 * count).hex()
    found = []
    for at in range(0, 32 * count, 32):
        variant = "89ab"[int(text[at + 16], 16) & 3]
        first, second = text[at : at + 8], text[at + 8 : at + 12]
        third, fourth = text[at + 13 : at + 16], text[at + 17 : at + 20]
        found.append(f"{first}-{second}-4{third}-{variant}{fourth}-{text[at + 20 : at + 32]}")
    return found
