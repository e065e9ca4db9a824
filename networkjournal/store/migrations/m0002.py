# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The second schema: documents, tags, gaps, saved views, and touches with an opportunity.

Frozen SQL, as the first. The text of opportunities and contacts is indexed anew here, in the
same transaction, so that no journal of this version ever has an index of the one before.
"""

from peewee import Database

_STAMPS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    copy TEXT NOT NULL,
    change INTEGER NOT NULL"""

_IS_DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
_CHANNELS = "'call', 'email', 'linkedin', 'letter', 'in_person', 'video', 'portal', 'silence'"

_TABLES: dict[str, tuple[str, ...]] = {
    "touch": (
        "contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL",
        "opportunity_id INTEGER REFERENCES opportunity (id) ON DELETE SET NULL",
        f'"on" TEXT NOT NULL CHECK ("on" {_IS_DAY})',
        "direction TEXT NOT NULL CHECK (direction IN ('in', 'out'))",
        f"channel TEXT CHECK (channel IN ({_CHANNELS}))",
        "gist TEXT NOT NULL",
        "CHECK (contact_id IS NOT NULL OR opportunity_id IS NOT NULL)",
    ),
    "tag": ("name TEXT NOT NULL CHECK (name <> '')", "folded TEXT NOT NULL"),
    "opportunity_tag": (
        "opportunity_id INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE",
        "tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE",
    ),
    "document": (
        "opportunity_id INTEGER NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE",
        "kind TEXT NOT NULL CHECK (kind IN ('cv', 'letter', 'posting', 'other'))",
        "name TEXT NOT NULL CHECK (name <> '')",
        "version INTEGER NOT NULL CHECK (version >= 1)",
        "sha256 TEXT NOT NULL CHECK (length(sha256) = 64)",
        "size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 20971520 AND size = length(content))",
        "content BLOB NOT NULL CHECK (typeof(content) = 'blob')",
        "added_at TEXT NOT NULL",
        f"sent_on TEXT CHECK (sent_on {_IS_DAY})",
        "note TEXT NOT NULL",
    ),
    "gap": (
        "opportunity_id INTEGER REFERENCES opportunity (id) ON DELETE SET NULL",
        "said_by_id INTEGER REFERENCES contact (id) ON DELETE SET NULL",
        "text TEXT NOT NULL CHECK (text <> '')",
        "about TEXT NOT NULL",
        "evidence TEXT NOT NULL",
        "state TEXT NOT NULL CHECK (state IN ('open', 'under_way', 'closed'))",
        f"said_on TEXT CHECK (said_on {_IS_DAY})",
    ),
    "saved_view": (
        "kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'contact', 'meeting'))",
        "name TEXT NOT NULL CHECK (name <> '')",
        "folded TEXT NOT NULL",
        "content TEXT NOT NULL",
    ),
}

_INDEXES = (
    ("touch", "contact_id", False),
    ("touch", "opportunity_id", False),
    ("tag", "folded", True),
    ("opportunity_tag", "opportunity_id, tag_id", True),
    ("opportunity_tag", "tag_id", False),
    ("document", "opportunity_id", False),
    ("gap", "opportunity_id", False),
    ("gap", "said_by_id", False),
    ("saved_view", "kind, folded", True),
)

_COLUMNS = (
    ("opportunity", "place REAL NOT NULL DEFAULT 0"),
    (
        "opportunity",
        "level_override TEXT CHECK (level_override IN ('not_close', 'maybe', 'contender'))",
    ),
    ("interview_round", f"promised_on TEXT CHECK (promised_on {_IS_DAY})"),
    ("interview_round", "questions TEXT NOT NULL DEFAULT ''"),
    ("interview_round", "debrief TEXT NOT NULL DEFAULT ''"),
)

_LATEST_FIRST = """
UPDATE opportunity SET place = ranked.place FROM (
    SELECT o.id, row_number() OVER (ORDER BY
        (SELECT max(s."on") FROM stage_change s WHERE s.opportunity_id = o.id) DESC NULLS LAST,
        o.id DESC) AS place
    FROM opportunity o) AS ranked
WHERE ranked.id = opportunity.id"""


def _text(*parts: str) -> str:
    return " || ' ' || ".join(f"coalesce({part}, '')" for part in parts)


def _all(expression: str, source: str) -> str:
    return f"(SELECT group_concat({expression}, ' ') FROM {source})"


def _organization(column: str) -> str:
    return f"(SELECT {column} FROM organization WHERE id = o.organization_id)"


_INTERVIEWERS = """interview_round r JOIN interviewer i ON i.round_id = r.id
    JOIN contact c ON c.id = i.contact_id
    WHERE r.opportunity_id = o.id AND c.trashed_at IS NULL"""
_ROUND = _text("outcome", "notes", "questions", "debrief")
_GAP = _text("text", "about", "evidence")

TEXTS = {
    "contact": _text(
        "o.name",
        "o.title",
        "o.city",
        "o.links",
        "o.linkedin_url",
        "o.notes",
        _organization("name"),
        _all("value", "contact_email WHERE contact_id = o.id"),
        _all("value", "contact_phone WHERE contact_id = o.id"),
        _all("gist", "touch WHERE contact_id = o.id"),
        _all(_GAP, "gap WHERE said_by_id = o.id"),
    ),
    "opportunity": _text(
        "o.position",
        "o.source",
        "o.link",
        "o.salary",
        "o.description",
        "o.notes",
        _organization("name"),
        _organization("policy_source"),
        _organization("notes"),
        _all(_ROUND, "interview_round WHERE opportunity_id = o.id"),
        _all("c.name", _INTERVIEWERS),
        _all(
            _text("words", "dread_note", "learnt", "note"), "turndown WHERE opportunity_id = o.id"
        ),
        _all(
            _text("a.subject", "a.wording"),
            "turndown t JOIN ask a ON a.turndown_id = t.id WHERE t.opportunity_id = o.id",
        ),
        _all("gist", "touch WHERE opportunity_id = o.id"),
        _all(
            "t.name",
            "opportunity_tag x JOIN tag t ON t.id = x.tag_id WHERE x.opportunity_id = o.id",
        ),
        _all(_text("name", "note"), "document WHERE opportunity_id = o.id"),
        _all(_GAP, "gap WHERE opportunity_id = o.id"),
    ),
}
"""What full-text search finds, where it differs from the version before."""


def migrate(database: Database) -> None:
    """Bring a journal of version 1 to version 2; every row that is there stays."""
    for kind in TEXTS:
        # A view that speaks of a table keeps it from being replaced.
        database.execute_sql(f"DROP VIEW {kind}_text")
    database.execute_sql('ALTER TABLE "touch" RENAME TO "touch_before"')
    database.execute_sql("DROP INDEX touch_uuid")
    database.execute_sql("DROP INDEX touch_contact_id")
    for table, columns in _TABLES.items():
        inside = ",\n    ".join((_STAMPS, *columns))
        database.execute_sql(f'CREATE TABLE "{table}" ({inside})')
        database.execute_sql(f'CREATE UNIQUE INDEX {table}_uuid ON "{table}" (uuid)')
    _keep_touches(database)
    for table, listed, unique in _INDEXES:
        how = "UNIQUE INDEX" if unique else "INDEX"
        database.execute_sql(
            f'CREATE {how} "{table}_{listed.replace(", ", "_")}" ON "{table}" ({listed})'
        )
    for table, column in _COLUMNS:
        database.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    database.execute_sql(_LATEST_FIRST)
    _index_anew(database)


def _keep_touches(database: Database) -> None:
    columns = 'id, uuid, copy, change, contact_id, "on", direction, channel, gist'
    database.execute_sql(
        f'INSERT INTO touch ({columns}) SELECT {columns} FROM "touch_before" ORDER BY id'
    )
    # An id that a row once had is never given again.
    database.execute_sql("DELETE FROM sqlite_sequence WHERE name = 'touch'")
    database.execute_sql("UPDATE sqlite_sequence SET name = 'touch' WHERE name = 'touch_before'")
    database.execute_sql('DROP TABLE "touch_before"')


def _index_anew(database: Database) -> None:
    for kind, text in TEXTS.items():
        database.execute_sql(
            f"CREATE VIEW {kind}_text AS SELECT o.id, {text} AS text FROM {kind} o "
            "WHERE o.trashed_at IS NULL"
        )
        database.execute_sql(f"DELETE FROM {kind}_search")
        database.execute_sql(
            f"INSERT INTO {kind}_search (rowid, text) SELECT id, text FROM {kind}_text"
        )
