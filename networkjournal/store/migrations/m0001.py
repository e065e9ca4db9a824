# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The first schema: frozen SQL, so that no later change of a model can change it.

Every row carries a UUID, the id of the journal copy that wrote it last and that copy's
counter, so that two copies can be brought together one day without trusting a clock.
"""

from peewee import Database

_STAMPS = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    copy TEXT NOT NULL,
    change INTEGER NOT NULL"""

_TRASH = "trashed_at TEXT"


def _words(column: str, *values: str, null: bool = False) -> str:
    listed = ", ".join(f"'{value}'" for value in values)
    return f"{column} TEXT {'' if null else 'NOT NULL '}CHECK ({column} IN ({listed}))"


def _day(column: str, *, null: bool = True) -> str:
    return (
        f'"{column}" TEXT {"" if null else "NOT NULL "}'
        f"CHECK (\"{column}\" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')"
    )


def _scale(column: str, most: int) -> str:
    return f"{column} INTEGER CHECK ({column} BETWEEN 0 AND {most})"


def _to(table: str, column: str, then: str, *, null: bool = False) -> str:
    return f"{column} INTEGER {'' if null else 'NOT NULL '}REFERENCES {table} (id) ON DELETE {then}"


_STAGES = ("saved", "applied", "screening", "interviewing", "offer", "accepted")
_ENDINGS = (
    "turned_down",
    "no_answer",
    "went_cold",
    "withdrew",
    "declined_offer",
    "role_closed",
)
_CHANNELS = ("call", "email", "linkedin", "letter", "in_person", "video", "portal", "silence")

_TABLES: dict[str, tuple[str, ...]] = {
    "organization": (
        "name TEXT NOT NULL CHECK (name <> '')",
        "folded TEXT NOT NULL",
        _words("feedback_policy", "unknown", "gives", "in_writing", "hr_only", "none"),
        "policy_source TEXT NOT NULL",
        "notes TEXT NOT NULL",
    ),
    "contact": (
        "name TEXT NOT NULL CHECK (name <> '')",
        "folded TEXT NOT NULL",
        "given_name TEXT NOT NULL",
        "family_name TEXT NOT NULL",
        "title TEXT NOT NULL",
        _to("organization", "organization_id", "SET NULL", null=True),
        "linkedin_url TEXT NOT NULL",
        "links TEXT NOT NULL",
        "city TEXT NOT NULL",
        "birthday TEXT NOT NULL",
        "notes TEXT NOT NULL",
        _day("connected_on"),
        "uid TEXT NOT NULL",
        _TRASH,
    ),
    "contact_email": (
        _to("contact", "contact_id", "CASCADE"),
        "position INTEGER NOT NULL",
        "value TEXT NOT NULL CHECK (value <> '')",
        "label TEXT NOT NULL",
    ),
    "contact_phone": (
        _to("contact", "contact_id", "CASCADE"),
        "position INTEGER NOT NULL",
        "value TEXT NOT NULL CHECK (value <> '')",
        "label TEXT NOT NULL",
    ),
    "opportunity": (
        "position TEXT NOT NULL CHECK (position <> '')",
        "folded TEXT NOT NULL",
        _to("organization", "organization_id", "SET NULL", null=True),
        _words("stage", *_STAGES),
        _words("furthest", *_STAGES),
        _words("ending", *_ENDINGS, null=True),
        "source TEXT NOT NULL",
        "link TEXT NOT NULL",
        "salary TEXT NOT NULL",
        "description TEXT NOT NULL",
        "notes TEXT NOT NULL",
        _TRASH,
    ),
    "stage_change": (
        _to("opportunity", "opportunity_id", "CASCADE"),
        _day("on", null=False),
        _words("stage", *_STAGES, null=True),
        _words("ending", *_ENDINGS, null=True),
        "CHECK ((stage IS NULL) <> (ending IS NULL))",
    ),
    "interview_round": (
        _to("opportunity", "opportunity_id", "CASCADE"),
        "number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99)",
        _day("on"),
        _words("form", "phone", "video", "in_person", "panel", "task", null=True),
        "outcome TEXT NOT NULL",
        "notes TEXT NOT NULL",
    ),
    "interviewer": (
        _to("interview_round", "round_id", "CASCADE"),
        _to("contact", "contact_id", "CASCADE"),
        _words("role", "hiring_manager", "panel", "recruiter", "hr", "peer", null=True),
        _scale("connection", 3),
    ),
    "signal": (
        _to("opportunity", "opportunity_id", "CASCADE"),
        _words(
            "kind",
            "salary",
            "start_date",
            "references",
            "work_together",
            "told_second",
            "final_round",
            "wider_team",
            "personal_call",
            "praised",
        ),
        _day("on"),
        _to("contact", "contact_id", "SET NULL", null=True),
    ),
    "turndown": (
        _to("opportunity", "opportunity_id", "CASCADE"),
        _day("on", null=False),
        _words("channel", *_CHANNELS, null=True),
        _to("contact", "told_by_id", "SET NULL", null=True),
        "words TEXT NOT NULL",
        _to("contact", "decided_by_id", "SET NULL", null=True),
        _to("contact", "supported_by_id", "SET NULL", null=True),
        _words("level_override", "not_close", "maybe", "contender", null=True),
        _words(
            "path",
            "feedback_meeting",
            "written_feedback",
            "stay_connected",
            "let_go",
            null=True,
        ),
        _scale("dread", 10),
        "dread_note TEXT NOT NULL",
        "learnt TEXT NOT NULL",
        "note TEXT NOT NULL",
        _day("resume_on"),
        _day("check_in_on"),
    ),
    "ask": (
        _to("turndown", "turndown_id", "CASCADE"),
        _to("contact", "contact_id", "SET NULL", null=True),
        _words("channel", *_CHANNELS, null=True),
        "subject TEXT NOT NULL",
        "wording TEXT NOT NULL",
        _day("send_on"),
        _day("sent_on"),
        "slots TEXT NOT NULL",
        "zone TEXT NOT NULL",
        _day("nudge_on"),
        _words("answer", "yes", "no_policy", "no_time", "silence", null=True),
        _day("answered_on"),
    ),
    "meeting": (
        _words(
            "kind",
            "feedback",
            "informational",
            "networking",
            "advisor",
            "preparation",
            "other",
        ),
        _words(
            "state",
            "planned",
            "held",
            "cancelled_by_them",
            "cancelled_by_me",
            "no_show",
        ),
        "starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-*T*:*')",
        "zone TEXT NOT NULL",
        "minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600)",
        _words("form", "in_person", "lunch", "phone", "video"),
        "place TEXT NOT NULL",
        "purpose TEXT NOT NULL",
        "notes TEXT NOT NULL",
        "bring TEXT NOT NULL",
        _scale("dread", 10),
        _scale("worth", 10),
        _to("opportunity", "opportunity_id", "SET NULL", null=True),
        _to("turndown", "turndown_id", "SET NULL", null=True),
        "sequence INTEGER NOT NULL CHECK (sequence >= 0)",
        _day("printed_on"),
        _TRASH,
    ),
    "meeting_person": (
        _to("meeting", "meeting_id", "CASCADE"),
        _to("contact", "contact_id", "CASCADE"),
        "position INTEGER NOT NULL",
    ),
    "agenda_item": (
        _to("meeting", "meeting_id", "CASCADE"),
        "position INTEGER NOT NULL",
        "minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600)",
        "text TEXT NOT NULL",
    ),
    "question": (
        _to("meeting", "meeting_id", "CASCADE"),
        "position INTEGER NOT NULL",
        "text TEXT NOT NULL",
        "asked INTEGER NOT NULL CHECK (asked IN (0, 1))",
        "answer TEXT NOT NULL",
    ),
    "touch": (
        _to("contact", "contact_id", "CASCADE"),
        _day("on", null=False),
        _words("direction", "in", "out"),
        _words("channel", *_CHANNELS, null=True),
        "gist TEXT NOT NULL",
    ),
    "setting": ("key TEXT NOT NULL", "value TEXT NOT NULL"),
}

_INDEXES = (
    ("organization", "folded", False),
    ("contact", "organization_id", False),
    ("contact", "folded, trashed_at", False),
    ("contact_email", "contact_id", False),
    ("contact_phone", "contact_id", False),
    ("opportunity", "organization_id", False),
    ("opportunity", "folded", False),
    ("stage_change", "opportunity_id", False),
    ("interview_round", "opportunity_id", False),
    ("interviewer", "round_id, contact_id", True),
    ("interviewer", "contact_id", False),
    ("signal", "opportunity_id, kind", True),
    ("signal", "contact_id", False),
    ("turndown", "opportunity_id", False),
    ("turndown", "told_by_id", False),
    ("turndown", "decided_by_id", False),
    ("turndown", "supported_by_id", False),
    ("ask", "turndown_id", False),
    ("ask", "contact_id", False),
    ("meeting", "starts", False),
    ("meeting", "opportunity_id", False),
    ("meeting", "turndown_id", False),
    ("meeting_person", "meeting_id, contact_id", True),
    ("meeting_person", "contact_id", False),
    ("agenda_item", "meeting_id", False),
    ("question", "meeting_id", False),
    ("touch", "contact_id", False),
    ("setting", "key", True),
)

_APART = """
CREATE TABLE draft (key TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, saved_at TEXT NOT NULL);
CREATE TABLE journal_copy (id TEXT NOT NULL PRIMARY KEY, change INTEGER NOT NULL);
CREATE TABLE copy_seen (copy TEXT NOT NULL PRIMARY KEY, change INTEGER NOT NULL);
CREATE TABLE tombstone (
    uuid TEXT NOT NULL PRIMARY KEY, of_table TEXT NOT NULL,
    copy TEXT NOT NULL, change INTEGER NOT NULL);
"""


def _text(*parts: str) -> str:
    return " || ' ' || ".join(f"coalesce({part}, '')" for part in parts)


def _all(expression: str, source: str) -> str:
    return f"(SELECT group_concat({expression}, ' ') FROM {source})"


def _organization(column: str) -> str:
    return f"(SELECT {column} FROM organization WHERE id = o.organization_id)"


_INTERVIEWERS = """interview_round r JOIN interviewer i ON i.round_id = r.id
    JOIN contact c ON c.id = i.contact_id
    WHERE r.opportunity_id = o.id AND c.trashed_at IS NULL"""

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
        _all(_text("outcome", "notes"), "interview_round WHERE opportunity_id = o.id"),
        _all("c.name", _INTERVIEWERS),
        _all(
            _text("words", "dread_note", "learnt", "note"), "turndown WHERE opportunity_id = o.id"
        ),
        _all(
            _text("a.subject", "a.wording"),
            "turndown t JOIN ask a ON a.turndown_id = t.id WHERE t.opportunity_id = o.id",
        ),
    ),
    "meeting": _text(
        "o.place",
        "o.purpose",
        "o.notes",
        "o.bring",
        "(SELECT position FROM opportunity WHERE id = o.opportunity_id AND trashed_at IS NULL)",
        _all(
            "c.name",
            "meeting_person p JOIN contact c ON c.id = p.contact_id "
            "WHERE p.meeting_id = o.id AND c.trashed_at IS NULL",
        ),
        _all("text", "agenda_item WHERE meeting_id = o.id"),
        _all(_text("text", "answer"), "question WHERE meeting_id = o.id"),
    ),
}
"""What full-text search finds, one expression for each kind of thing."""


def migrate(database: Database) -> None:
    """Make every table, index, view and full-text table of version 1."""
    for table, columns in _TABLES.items():
        inside = ",\n    ".join((_STAMPS, *columns))
        database.execute_sql(f'CREATE TABLE "{table}" ({inside})')
        database.execute_sql(f'CREATE UNIQUE INDEX {table}_uuid ON "{table}" (uuid)')
    for table, columns_, unique in _INDEXES:
        name = f"{table}_" + columns_.replace(", ", "_")
        how = "UNIQUE INDEX" if unique else "INDEX"
        database.execute_sql(f'CREATE {how} "{name}" ON "{table}" ({columns_})')
    for statement in _APART.split(";"):
        if statement.strip():
            database.execute_sql(statement)
    for kind, text in TEXTS.items():
        database.execute_sql(
            f"CREATE VIEW {kind}_text AS SELECT o.id, {text} AS text FROM {kind} o "
            "WHERE o.trashed_at IS NULL"
        )
        database.execute_sql(
            f"CREATE VIRTUAL TABLE {kind}_search USING fts5(text, "
            "tokenize=\"unicode61 remove_diacritics 2\", prefix='1 2 3')"
        )
