# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whether a file is an earlier copy of a journal, so that a newer one may take its place."""

from collections.abc import Mapping
from pathlib import Path

from networkjournal.domain.errors import OutsideError
from networkjournal.store import schema
from networkjournal.store.database import JournalDatabase

_STAMPS = {"uuid", "copy", "change"}
_IDENTITY = "SELECT id, change FROM journal_copy"


def is_former(database: JournalDatabase, path: Path) -> bool:
    """Tell whether a file is a copy of this journal in which nothing was done since it was made.

    So is all that it holds known here: each row as it is there, changed later, or deleted later.
    """
    try:
        if not path.is_file() or path.samefile(database.path):
            return False
        schema.check_header(path)
        copy = JournalDatabase(path, writable=False)
        copy.connect()
        try:
            schema.version_of(copy)
            return _holds(database, copy)
        finally:
            copy.close()
    except (OSError, OutsideError):
        # Whoever writes there says why that cannot be.
        return False


def _holds(database: JournalDatabase, copy: JournalDatabase) -> bool:
    """Tell whether all changes of another file were made here, or before a restore."""
    mine, now = database.execute_sql(_IDENTITY).fetchone()
    theirs, last = copy.execute_sql(_IDENTITY).fetchone()
    seen = dict(database.execute_sql("SELECT copy, change FROM copy_seen").fetchall())
    if last > (now if theirs == mine else seen.get(theirs, -1)):
        return False
    shared = _columns(database)
    for table, columns in _columns(copy).items():
        shared[table] = shared.get(table, set()) & columns
    here, there = _stamps(database, shared), _stamps(copy, shared)
    for row, stamp in there.items():
        found = here.get(row, ("", 0, 0))
        later = found[0] == mine and (mine != theirs or found[1] > last)
        if found != stamp and not later:
            return False
    return True


def _columns(database: JournalDatabase) -> dict[str, set[str]]:
    """Return what can be compared of each table whose rows say when they changed."""
    found = {}
    for table in database.get_tables():
        # The content of a document never changes.
        columns = {c.name for c in database.get_columns(table) if c.data_type.upper() != "BLOB"}
        if columns >= _STAMPS:
            found[table] = columns
    return found


def _stamps(
    database: JournalDatabase, columns: Mapping[str, set[str]]
) -> dict[str, tuple[str, int, int]]:
    """Return for each row, or what is left of it, whose which change made it, and a checksum."""
    found: dict[str, tuple[str, int, int]] = {}
    there = set(database.get_tables())
    for table, names in columns.items():
        if table in there and names >= _STAMPS:
            listed = ", ".join(f'"{name}"' for name in ["uuid", "copy", "change", *sorted(names)])
            rows = database.execute_sql(f'SELECT {listed} FROM "{table}"').fetchall()
            found |= {row[0]: (row[1], row[2], hash(row[3:])) for row in rows}
    return found
