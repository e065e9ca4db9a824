# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one journal has more than another, and how the driver alone writes it; no timing here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from networkjournal.domain.views import Kind
from networkjournal.store.models import STAMPED
from tests.bench.figures import bare_connection

Batch = tuple[str, list[tuple[Any, ...]]]


def difference(before: Path, after: Path) -> list[Batch]:
    """Return the statements, each with its rows, that make of one file the other."""
    connection = bare_connection(after)
    connection.execute("ATTACH ? AS old KEY ''", (str(before),))
    try:
        batches = [*_rows(connection), *_apart(connection), *_texts(connection)]
    finally:
        connection.close()
    return [(sql, rows) for sql, rows in batches if rows]


def write(connection: Any, batches: list[Batch]) -> None:
    """Write all of it in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for sql, rows in batches:
        connection.executemany(sql, rows)
    connection.execute("COMMIT")


def _rows(connection: Any) -> Iterator[Batch]:
    (known,) = connection.execute("SELECT change FROM old.journal_copy").fetchone()
    for model in STAMPED:
        table = model._meta.table_name
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        listed = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join(f"?{number}" for number in range(1, len(columns) + 1))
        sets = ", ".join(f'"{column}" = ?{at}' for at, column in enumerate(columns, start=1))
        new = f"SELECT {listed} FROM main.{table} WHERE change > {known} AND id"
        there = f"(SELECT id FROM old.{table})"
        yield (
            f"INSERT INTO {table} ({listed}) VALUES ({marks})",
            connection.execute(f"{new} NOT IN {there}").fetchall(),
        )
        yield (
            f"UPDATE {table} SET {sets} WHERE id = ?1",
            connection.execute(f"{new} IN {there}").fetchall(),
        )


def _apart(connection: Any) -> Iterator[Batch]:
    ask = connection.execute
    if ask("SELECT * FROM main.tombstone EXCEPT SELECT * FROM old.tombstone").fetchall():
        raise AssertionError("what is measured here deletes nothing")
    gone = ask("SELECT key FROM old.draft EXCEPT SELECT key FROM main.draft").fetchall()
    yield "DELETE FROM draft WHERE key = ?", gone
    kept = ask("SELECT * FROM main.draft EXCEPT SELECT * FROM old.draft").fetchall()
    yield "INSERT OR REPLACE INTO draft VALUES (?, ?, ?)", kept
    change = "SELECT change FROM {}.journal_copy"
    counted = ask(f"{change.format('main')} EXCEPT {change.format('old')}").fetchall()
    yield "UPDATE journal_copy SET change = ?", counted


def _texts(connection: Any) -> Iterator[Batch]:
    for kind in Kind:
        text = f"SELECT rowid, text FROM {{}}.{kind}_search"
        new = connection.execute(f"{text.format('main')} EXCEPT {text.format('old')}").fetchall()
        known = {row[0] for row in connection.execute(f"SELECT rowid FROM old.{kind}_search")}
        replaced = [(row[0],) for row in new if row[0] in known]
        yield f"DELETE FROM {kind}_search WHERE rowid = ?", replaced
        yield f"INSERT INTO {kind}_search (rowid, text) VALUES (?, ?)", new
