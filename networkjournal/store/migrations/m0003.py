# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The third schema: how people were met, who led to whom, and how contact with them is kept.

Frozen SQL, as before. The text of people is indexed anew here, in the same transaction.
"""

from peewee import Database

_STAMPS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    copy TEXT NOT NULL,
    change INTEGER NOT NULL"""

_IS_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
_CONTACT = "contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE"

_TABLES: dict[str, tuple[str, ...]] = {
    "contact_photo": (
        _CONTACT,
        "media TEXT NOT NULL CHECK (media IN ('image/jpeg', 'image/png'))",
        (
            "content BLOB NOT NULL "
            "CHECK (typeof(content) = 'blob' AND length(content) BETWEEN 1 AND 524288)"
        ),
    ),
    "contact_alias": (_CONTACT, "uid TEXT NOT NULL CHECK (uid <> '')"),
    "not_same": (
        "first_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE",
        "second_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE",
        "CHECK (first_id <> second_id)",
    ),
    "contact_tag": (
        _CONTACT,
        "tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE",
    ),
    "introduction": (
        _CONTACT,
        "by_id INTEGER REFERENCES contact (id) ON DELETE SET NULL",
        "turndown_id INTEGER REFERENCES turndown (id) ON DELETE SET NULL",
        f'"on" TEXT CHECK ("on" {_IS_DAY})',
        "note TEXT NOT NULL",
        "CHECK (by_id <> contact_id)",
    ),
    "promise": (
        _CONTACT,
        "meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL",
        "by_me INTEGER NOT NULL CHECK (by_me IN (0, 1))",
        "text TEXT NOT NULL CHECK (text <> '')",
        f"due TEXT CHECK (due {_IS_DAY})",
        f"said_on TEXT CHECK (said_on {_IS_DAY})",
        f"done_on TEXT CHECK (done_on {_IS_DAY})",
    ),
}

_INDEXES = (
    ("contact_photo", "contact_id", True),
    ("contact_alias", "contact_id", False),
    ("contact_alias", "uid", True),
    ("not_same", "first_id, second_id", True),
    ("not_same", "second_id", False),
    ("contact_tag", "contact_id, tag_id", True),
    ("contact_tag", "tag_id", False),
    ("introduction", "contact_id", True),
    ("introduction", "by_id", False),
    ("introduction", "turndown_id", False),
    ("promise", "contact_id", False),
    ("promise", "meeting_id", False),
)

_COLUMNS = (
    "cadence TEXT CHECK (cadence IN ('a', 'b', 'c', 'own'))",
    "cadence_days INTEGER CHECK (cadence_days BETWEEN 1 AND 1500)",
    f"snoozed_until TEXT CHECK (snoozed_until {_IS_DAY})",
    (
        "met_how TEXT CHECK (met_how IN ('interview', 'alumni', 'faculty', 'career_office',"
        " 'family', 'event', 'introduction', 'other'))"
    ),
    "may_hire_again INTEGER NOT NULL DEFAULT 0 CHECK (may_hire_again IN (0, 1))",
    f"check_in_on TEXT CHECK (check_in_on {_IS_DAY})",
)


def _text(*parts: str) -> str:
    return " || ' ' || ".join(f"coalesce({part}, '')" for part in parts)


def _all(expression: str, source: str) -> str:
    return f"(SELECT group_concat({expression}, ' ') FROM {source})"


PERSON = _text(
    "o.name",
    "o.title",
    "o.city",
    "o.links",
    "o.linkedin_url",
    "o.notes",
    "(SELECT name FROM organization WHERE id = o.organization_id)",
    _all("value", "contact_email WHERE contact_id = o.id"),
    _all("value", "contact_phone WHERE contact_id = o.id"),
    _all("gist", "touch WHERE contact_id = o.id"),
    _all(_text("text", "about", "evidence"), "gap WHERE said_by_id = o.id"),
    _all("t.name", "contact_tag x JOIN tag t ON t.id = x.tag_id WHERE x.contact_id = o.id"),
    _all("note", "introduction WHERE contact_id = o.id"),
    _all("text", "promise WHERE contact_id = o.id"),
)
"""What full-text search finds of a person."""


def migrate(database: Database) -> None:
    """Bring a journal of version 2 to version 3; every row that is there stays."""
    for table, columns in _TABLES.items():
        inside = ",\n    ".join((_STAMPS, *columns))
        database.execute_sql(f'CREATE TABLE "{table}" ({inside})')
        database.execute_sql(f'CREATE UNIQUE INDEX {table}_uuid ON "{table}" (uuid)')
    for table, listed, unique in _INDEXES:
        how = "UNIQUE INDEX" if unique else "INDEX"
        database.execute_sql(
            f'CREATE {how} "{table}_{listed.replace(", ", "_")}" ON "{table}" ({listed})'
        )
    for column in _COLUMNS:
        database.execute_sql(f"ALTER TABLE contact ADD COLUMN {column}")
    database.execute_sql("DROP VIEW contact_text")
    database.execute_sql(
        f"CREATE VIEW contact_text AS SELECT o.id, {PERSON} AS text FROM contact o "
        "WHERE o.trashed_at IS NULL"
    )
    database.execute_sql("DELETE FROM contact_search")
    database.execute_sql(
        "INSERT INTO contact_search (rowid, text) SELECT id, text FROM contact_text"
    )
