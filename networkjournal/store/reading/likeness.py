# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What people are compared by, in two queries for all of them."""

from networkjournal.domain.duplicates.cards import Card
from networkjournal.store.database import JournalDatabase

_BETWEEN = "\x1f"
_CARDS = """
SELECT c.id, c.name, c.given_name, c.family_name, c.linkedin_url, coalesce(o.name, ''), c.title,
    (SELECT group_concat(value, char(31)) FROM contact_email WHERE contact_id = c.id),
    (SELECT group_concat(value, char(31)) FROM contact_phone WHERE contact_id = c.id)
FROM contact c LEFT JOIN organization o ON o.id = c.organization_id
WHERE c.trashed_at IS NULL ORDER BY c.id
"""


def cards(database: JournalDatabase) -> list[Card]:
    """Return everybody but those in the trash."""
    return [
        Card(
            id=row[0],
            name=row[1],
            given=row[2],
            family=row[3],
            linkedin_url=row[4],
            organization=row[5],
            title=row[6],
            emails=tuple(row[7].split(_BETWEEN)) if row[7] else (),
            phones=tuple(row[8].split(_BETWEEN)) if row[8] else (),
        )
        for row in database.execute_sql(_CARDS).fetchall()
    ]


def apart(database: JournalDatabase) -> set[tuple[int, int]]:
    """Return the pairs who are known to be two people, the smaller id first."""
    found = database.execute_sql("SELECT first_id, second_id FROM not_same").fetchall()
    return {(min(pair), max(pair)) for pair in found}
