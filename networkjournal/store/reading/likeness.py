# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What people are compared by, few queries for all of them."""

import json
from collections.abc import Collection

from networkjournal.domain.duplicates.cards import Card
from networkjournal.domain.side_by_side import Beside
from networkjournal.store.database import JournalDatabase
from networkjournal.store.reading.records import LISTED

_BETWEEN = "\x1f"
_CARDS = """
SELECT c.id, c.name, c.given_name, c.family_name, c.linkedin_url, coalesce(o.name, ''), c.title,
    (SELECT group_concat(value, char(31)) FROM contact_email WHERE contact_id = c.id),
    (SELECT group_concat(value, char(31)) FROM contact_phone WHERE contact_id = c.id)
FROM contact c LEFT JOIN organization o ON o.id = c.organization_id
WHERE c.trashed_at IS NULL
"""
_ORDER = " ORDER BY c.id"
_THESE = f" AND c.id IN {LISTED}"
_BESIDES = f"""
SELECT c.id, p.content,
    (SELECT b.name FROM introduction i JOIN contact b ON b.id = i.by_id WHERE i.contact_id = c.id),
    (SELECT group_concat(t.name, char(31)) FROM contact_tag x JOIN tag t ON t.id = x.tag_id
        WHERE x.contact_id = c.id)
FROM contact c LEFT JOIN contact_photo p ON p.contact_id = c.id WHERE c.id IN {LISTED}
"""


def cards(database: JournalDatabase, ids: Collection[int] | None = None) -> list[Card]:
    """Return everybody but those in the trash, or of some people alone."""
    some = "" if ids is None else _THESE
    values = () if ids is None else (json.dumps([*ids]),)
    found = database.execute_sql(f"{_CARDS}{some}{_ORDER}", values)
    return [
        Card(
            id=row[0],
            name=row[1],
            given=row[2],
            family=row[3],
            linkedin_url=row[4],
            organization=row[5],
            title=row[6],
            emails=_parts(row[7]),
            phones=_parts(row[8]),
        )
        for row in found.fetchall()
    ]


def apart(database: JournalDatabase) -> set[tuple[int, int]]:
    """Return the pairs who are known to be two people, the smaller id first."""
    found = database.execute_sql("SELECT first_id, second_id FROM not_same").fetchall()
    return {(min(pair), max(pair)) for pair in found}


def there(database: JournalDatabase, ids: Collection[int]) -> set[int]:
    """Return those of these people who are there, and not in the trash."""
    sql = f"SELECT id FROM contact WHERE trashed_at IS NULL AND id IN {LISTED}"
    return {row[0] for row in database.execute_sql(sql, (json.dumps([*ids]),)).fetchall()}


def besides(database: JournalDatabase, ids: Collection[int]) -> dict[int, Beside]:
    """Return picture, tags and who introduced them, of each of these people."""
    found = database.execute_sql(_BESIDES, (json.dumps([*ids]),)).fetchall()
    return {row[0]: Beside(bytes(row[1] or b""), row[2] or "", _parts(row[3])) for row in found}


def _parts(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split(_BETWEEN)) if joined else ()
