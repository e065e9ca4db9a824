# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turning query results into the frozen records of the domain."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from networkjournal.domain.rows import Row
from networkjournal.store.database import JournalDatabase
from networkjournal.store.models import Stamped

R = TypeVar("R", bound=Row)
_Turn = Callable[[Any], Any]
LISTED = "(SELECT value FROM json_each(?))"
"""Stands in SQL for the ids of a list that is given as JSON."""


@cache
def _reading(model: type[Stamped], kind: type[Row]) -> tuple[str, tuple[_Turn, ...]]:
    """Return what reads the columns of a record, and what makes of each the record's value."""
    columns = [model._meta.fields[f.name] for f in fields(kind)]
    listed = ", ".join(f'"{c.column_name}"' for c in columns)
    sql = f'SELECT {listed} FROM "{model._meta.table_name}"'
    return sql, tuple(c.python_value for c in columns)


def rows_of(
    database: JournalDatabase,
    model: type[Stamped],
    kind: type[R],
    where: str,
    *values: Any,
    order: str = "id",
) -> list[R]:
    """Return the rows that fulfil a condition in SQL, whose marks stand for the values."""
    # As text: peewee takes four times as long to write such a statement as SQLite to run it.
    sql, turns = _reading(model, kind)  # type: ignore[arg-type]  # every class can be hashed
    found = database.execute_sql(f"{sql} WHERE {where} ORDER BY {order}", values).fetchall()
    return [kind(*[turn(value) for turn, value in zip(turns, row, strict=True)]) for row in found]


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
    found = rows_of(database, model, kind, "id = ?", row_id)
    return found[0] if found else None


def in_order(lines: Iterable[Any], ids: Iterable[int]) -> list[Any]:
    """Return the lines in the order of the ids; those that are gone are left out."""
    by_id = {line.id: line for line in lines}
    return [by_id[i] for i in ids if i in by_id]
