# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turning query results into the frozen records of the domain."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from networkjournal.domain.rows import Row
from networkjournal.store.database import JournalDatabase
from networkjournal.store.models import Stamped

R = TypeVar("R", bound=Row)


def _columns(model: type[Stamped], kind: type[Row]) -> tuple[Any, ...]:
    return tuple(getattr(model, f.name) for f in fields(kind))


def rows_of(
    database: JournalDatabase,
    model: type[Stamped],
    kind: type[R],
    *where: Any,
    order: Iterable[Any] = (),
) -> list[R]:
    """Return the rows that fulfil all conditions."""
    query: Any = model.select(*_columns(model, kind)).order_by(*order, model.id)
    if where:
        query = query.where(*where)
    return list(query.bind(database).objects(kind))


def tuples(query: Any, database: JournalDatabase | None = None) -> list[Any]:
    """Return what a query gives as plain tuples, whatever its model.

    Inside a step the models know its journal; elsewhere say which one is asked.
    """
    return list((query if database is None else query.bind(database)).tuples())


def row_of(
    database: JournalDatabase, model: type[Stamped], kind: type[R], row_id: int | None
) -> R | None:
    """Return one row, or None where there is none."""
    if row_id is None:
        return None
    found = rows_of(database, model, kind, model.id == row_id)
    return found[0] if found else None


def in_order(lines: Iterable[Any], ids: Iterable[int]) -> list[Any]:
    """Return the lines in the order of the ids; those that are gone are left out."""
    by_id = {line.id: line for line in lines}
    return [by_id[i] for i in ids if i in by_id]
