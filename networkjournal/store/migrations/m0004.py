# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The fourth schema: what meetings gave, what became of them, and the letters around them.

Frozen SQL, as before. Documents may belong to a meeting from here on, so their table is made
anew. All text is indexed anew, in the same transaction.
"""

from peewee import Database

from networkjournal.store.migrations import m0001, m0002, m0003

_STAMPS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    copy TEXT NOT NULL,
    change INTEGER NOT NULL"""

_IS_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
_CHANNELS = "'call', 'email', 'linkedin', 'letter', 'in_person', 'video', 'portal', 'silence'"
_STATES = "'planned', 'held', 'cancelled_by_them', 'cancelled_by_me', 'no_show'"
_KINDS = "'feedback', 'informational', 'networking', 'advisor', 'preparation', 'other'"
_MEETING = "meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL"
_TURNDOWN = "turndown_id INTEGER REFERENCES turndown (id) ON DELETE SET NULL"
_OPPORTUNITY = "opportunity_id INTEGER REFERENCES opportunity (id) ON DELETE SET NULL"

_TABLES: dict[str, tuple[str, ...]] = {
    "meeting_change": (
        "meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE",
        "at TEXT NOT NULL",
        f"state TEXT CHECK (state IN ({_STATES}))",
        "starts TEXT CHECK (starts GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-*T*:*')",
        "zone TEXT NOT NULL",
        "minutes INTEGER CHECK (minutes BETWEEN 1 AND 600)",
        "note TEXT NOT NULL",
        "CHECK ((state IS NULL) <> (starts IS NULL))",
        "CHECK ((starts IS NULL) = (minutes IS NULL))",
    ),
    "yield": (
        _MEETING,
        _TURNDOWN,
        (
            "kind TEXT NOT NULL CHECK (kind IN ('introduction', 'lead', 'cv_passed_on', 'advice',"
            " 'avenue', 'encouragement'))"
        ),
        "text TEXT NOT NULL",
        f'"on" TEXT NOT NULL CHECK ("on" {_IS_DAY})',
        "contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL",
        _OPPORTUNITY,
        "given_by_id INTEGER REFERENCES contact (id) ON DELETE SET NULL",
        "CHECK (meeting_id IS NOT NULL OR turndown_id IS NOT NULL)",
    ),
    "gap_opportunity": (
        "gap_id INTEGER NOT NULL REFERENCES gap (id) ON DELETE CASCADE",
        "opportunity_id INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE",
    ),
    "letter": (
        "contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE",
        (
            "kind TEXT NOT NULL CHECK (kind IN ('thank_you', 'request', 'nudge', 'stay_connected',"
            " 'how_it_went', 'landed', 'phone_script', 'other'))"
        ),
        f"channel TEXT CHECK (channel IN ({_CHANNELS}))",
        "subject TEXT NOT NULL",
        "text TEXT NOT NULL",
        f"write_on TEXT CHECK (write_on {_IS_DAY})",
        f"sent_on TEXT CHECK (sent_on {_IS_DAY})",
        _MEETING,
        _TURNDOWN,
        _OPPORTUNITY,
    ),
    "document": (
        "opportunity_id INTEGER REFERENCES opportunity (id) ON DELETE CASCADE",
        "meeting_id INTEGER REFERENCES meeting (id) ON DELETE CASCADE",
        "kind TEXT NOT NULL CHECK (kind IN ('cv', 'letter', 'posting', 'other'))",
        "name TEXT NOT NULL CHECK (name <> '')",
        "version INTEGER NOT NULL CHECK (version >= 1)",
        "sha256 TEXT NOT NULL CHECK (length(sha256) = 64)",
        "size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 20971520 AND size = length(content))",
        "content BLOB NOT NULL CHECK (typeof(content) = 'blob')",
        "added_at TEXT NOT NULL",
        f"sent_on TEXT CHECK (sent_on {_IS_DAY})",
        "note TEXT NOT NULL",
        "CHECK ((opportunity_id IS NULL) <> (meeting_id IS NULL))",
    ),
    "own_template": (
        "kind TEXT NOT NULL CHECK (kind IN ('agenda', 'letter'))",
        "name TEXT NOT NULL CHECK (name <> '')",
        "folded TEXT NOT NULL",
        "content TEXT NOT NULL",
    ),
    "own_question": (
        f"kind TEXT CHECK (kind IN ({_KINDS}))",
        "topic TEXT NOT NULL",
        "text TEXT NOT NULL CHECK (text <> '')",
    ),
}

_INDEXES = (
    ("meeting_change", "meeting_id", False),
    ("yield", "meeting_id", False),
    ("yield", "turndown_id", False),
    ("yield", "contact_id", False),
    ("yield", "opportunity_id", False),
    ("yield", "given_by_id", False),
    ("gap", "meeting_id", False),
    ("gap", "turndown_id", False),
    ("gap_opportunity", "gap_id, opportunity_id", True),
    ("gap_opportunity", "opportunity_id", False),
    ("letter", "contact_id", False),
    ("letter", "meeting_id", False),
    ("letter", "turndown_id", False),
    ("letter", "opportunity_id", False),
    ("document", "opportunity_id", False),
    ("document", "meeting_id", False),
    ("own_template", "kind, folded", True),
)

_COLUMNS = (
    ("meeting_person", "role TEXT NOT NULL DEFAULT ''"),
    ("gap", _MEETING),
    ("gap", _TURNDOWN),
)


def _text(*parts: str) -> str:
    return " || ' ' || ".join(f"coalesce({part}, '')" for part in parts)


def _all(expression: str, source: str) -> str:
    return f"(SELECT group_concat({expression}, ' ') FROM {source})"


_GAP = _text("text", "about", "evidence")
_LETTER = _text("subject", "text")

_TEXTS = {
    "contact": m0003.PERSON
    + " || ' ' || "
    + _text(
        _all(_LETTER, "letter WHERE contact_id = o.id"),
        _all("text", "yield WHERE contact_id = o.id OR given_by_id = o.id"),
    ),
    "opportunity": m0002.TEXTS["opportunity"]
    + " || ' ' || "
    + _text(
        _all(_LETTER, "letter WHERE opportunity_id = o.id"),
        _all("text", "yield WHERE opportunity_id = o.id"),
        _all(
            _GAP,
            "gap_opportunity x JOIN gap ON gap.id = x.gap_id WHERE x.opportunity_id = o.id",
        ),
    ),
    "meeting": m0001.TEXTS["meeting"]
    + " || ' ' || "
    + _text(
        _all("role", "meeting_person WHERE meeting_id = o.id"),
        _all("note", "meeting_change WHERE meeting_id = o.id"),
        _all("text", "yield WHERE meeting_id = o.id"),
        _all(_GAP, "gap WHERE meeting_id = o.id"),
        _all("text", "promise WHERE meeting_id = o.id"),
        _all(_LETTER, "letter WHERE meeting_id = o.id"),
        _all(_text("name", "note"), "document WHERE meeting_id = o.id"),
    ),
}
"""What full-text search finds: what it found before, and what came with this version."""


def migrate(database: Database) -> None:
    """Bring a journal of version 3 to version 4; every row that is there stays."""
    for kind in _TEXTS:
        # A view that speaks of a table keeps it from being replaced.
        database.execute_sql(f"DROP VIEW {kind}_text")
    database.execute_sql('ALTER TABLE "document" RENAME TO "document_before"')
    database.execute_sql("DROP INDEX document_uuid")
    database.execute_sql("DROP INDEX document_opportunity_id")
    for table, columns in _TABLES.items():
        inside = ",\n    ".join((_STAMPS, *columns))
        database.execute_sql(f'CREATE TABLE "{table}" ({inside})')
        database.execute_sql(f'CREATE UNIQUE INDEX {table}_uuid ON "{table}" (uuid)')
    for table, column in _COLUMNS:
        database.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    _keep_documents(database)
    for table, listed, unique in _INDEXES:
        how = "UNIQUE INDEX" if unique else "INDEX"
        database.execute_sql(
            f'CREATE {how} "{table}_{listed.replace(", ", "_")}" ON "{table}" ({listed})'
        )
    for kind, text in _TEXTS.items():
        database.execute_sql(
            f"CREATE VIEW {kind}_text AS SELECT o.id, {text} AS text FROM {kind} o "
            "WHERE o.trashed_at IS NULL"
        )
        database.execute_sql(f"DELETE FROM {kind}_search")
        database.execute_sql(
            f"INSERT INTO {kind}_search (rowid, text) SELECT id, text FROM {kind}_text"
        )


def _keep_documents(database: Database) -> None:
    columns = (
        "id, uuid, copy, change, opportunity_id, kind, name, version, sha256, size, content, "
        "added_at, sent_on, note"
    )
    database.execute_sql(
        f'INSERT INTO document ({columns}) SELECT {columns} FROM "document_before" ORDER BY id'
    )
    # An id that a row once had is never given again.
    database.execute_sql("DELETE FROM sqlite_sequence WHERE name = 'document'")
    database.execute_sql(
        "UPDATE sqlite_sequence SET name = 'document' WHERE name = 'document_before'"
    )
    database.execute_sql('DROP TABLE "document_before"')
