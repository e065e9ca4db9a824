# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Full-text search: which text belongs to which thing, and how it is looked up."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from playhouse import fts_parser

from networkjournal.domain.words import Kind
from networkjournal.store.database import JournalDatabase
from networkjournal.store.models import storable

_PARTS = re.compile(r'"[^"]*"?|[^\s"]+')
_NO_WORD = re.compile(r"[*\0]")  # a star is ours to set, a NUL ends the query for SQLite
_FEW = 500  # ids
_LISTED = "(SELECT value FROM json_each(?))"
_ROUND = "SELECT opportunity_id FROM interview_round WHERE id IN"
_TURNDOWN = "SELECT opportunity_id FROM turndown WHERE id IN"
_OWNERS: dict[str, tuple[tuple[Kind, str], ...]] = {
    "contact": (
        (Kind.CONTACT, "SELECT id FROM contact WHERE id IN {ids}"),
        (Kind.MEETING, "SELECT meeting_id FROM meeting_person WHERE contact_id IN {ids}"),
        (
            Kind.OPPORTUNITY,
            _ROUND + " (SELECT round_id FROM interviewer WHERE contact_id IN {ids})",
        ),
    ),
    "contact_email": ((Kind.CONTACT, "SELECT contact_id FROM contact_email WHERE id IN {ids}"),),
    "contact_phone": ((Kind.CONTACT, "SELECT contact_id FROM contact_phone WHERE id IN {ids}"),),
    "touch": (
        (Kind.CONTACT, "SELECT contact_id FROM touch WHERE id IN {ids}"),
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM touch WHERE id IN {ids}"),
    ),
    "tag": (
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM opportunity_tag WHERE tag_id IN {ids}"),
        (Kind.CONTACT, "SELECT contact_id FROM contact_tag WHERE tag_id IN {ids}"),
    ),
    "opportunity_tag": (
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM opportunity_tag WHERE id IN {ids}"),
    ),
    "contact_tag": ((Kind.CONTACT, "SELECT contact_id FROM contact_tag WHERE id IN {ids}"),),
    "introduction": ((Kind.CONTACT, "SELECT contact_id FROM introduction WHERE id IN {ids}"),),
    "promise": (
        (Kind.CONTACT, "SELECT contact_id FROM promise WHERE id IN {ids}"),
        (Kind.MEETING, "SELECT meeting_id FROM promise WHERE id IN {ids}"),
    ),
    "document": (
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM document WHERE id IN {ids}"),
        (Kind.MEETING, "SELECT meeting_id FROM document WHERE id IN {ids}"),
    ),
    "gap": (
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM gap WHERE id IN {ids}"),
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM gap_opportunity WHERE gap_id IN {ids}"),
        (Kind.CONTACT, "SELECT said_by_id FROM gap WHERE id IN {ids}"),
        (Kind.MEETING, "SELECT meeting_id FROM gap WHERE id IN {ids}"),
    ),
    "gap_opportunity": (
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM gap_opportunity WHERE id IN {ids}"),
    ),
    "yield": (
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM yield WHERE id IN {ids}"),
        (Kind.CONTACT, "SELECT contact_id FROM yield WHERE id IN {ids}"),
        (Kind.CONTACT, "SELECT given_by_id FROM yield WHERE id IN {ids}"),
        (Kind.MEETING, "SELECT meeting_id FROM yield WHERE id IN {ids}"),
    ),
    "letter": (
        (Kind.OPPORTUNITY, "SELECT opportunity_id FROM letter WHERE id IN {ids}"),
        (Kind.CONTACT, "SELECT contact_id FROM letter WHERE id IN {ids}"),
        (Kind.MEETING, "SELECT meeting_id FROM letter WHERE id IN {ids}"),
    ),
    "meeting_change": ((Kind.MEETING, "SELECT meeting_id FROM meeting_change WHERE id IN {ids}"),),
    "organization": (
        (Kind.CONTACT, "SELECT id FROM contact WHERE organization_id IN {ids}"),
        (Kind.OPPORTUNITY, "SELECT id FROM opportunity WHERE organization_id IN {ids}"),
    ),
    "opportunity": (
        (Kind.OPPORTUNITY, "SELECT id FROM opportunity WHERE id IN {ids}"),
        (Kind.MEETING, "SELECT id FROM meeting WHERE opportunity_id IN {ids}"),
    ),
    "interview_round": ((Kind.OPPORTUNITY, _ROUND + " {ids}"),),
    "interviewer": (
        (Kind.OPPORTUNITY, _ROUND + " (SELECT round_id FROM interviewer WHERE id IN {ids})"),
    ),
    "turndown": ((Kind.OPPORTUNITY, _TURNDOWN + " {ids}"),),
    "ask": ((Kind.OPPORTUNITY, _TURNDOWN + " (SELECT turndown_id FROM ask WHERE id IN {ids})"),),
    "meeting": ((Kind.MEETING, "SELECT id FROM meeting WHERE id IN {ids}"),),
    "meeting_person": ((Kind.MEETING, "SELECT meeting_id FROM meeting_person WHERE id IN {ids}"),),
    "agenda_item": ((Kind.MEETING, "SELECT meeting_id FROM agenda_item WHERE id IN {ids}"),),
    "question": ((Kind.MEETING, "SELECT meeting_id FROM question WHERE id IN {ids}"),),
}

_UNSAID = {
    "contact": frozenset(
        {"cadence", "cadence_days", "snoozed_until", "met_how", "may_hire_again", "check_in_on"}
        | {"birthday", "connected_on", "given_name", "family_name", "uid"}
    ),
}
"""The columns of which no text says anything; where these alone change, none is written anew."""


def is_unsaid(table: str, columns: Iterable[str]) -> bool:
    """Tell whether no text says anything of these columns."""
    return _UNSAID.get(table, frozenset()).issuperset(columns)


@dataclass(slots=True)
class Owners:
    """Gather the things whose text a step changes."""

    ids: dict[Kind, set[int]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    later: dict[str, set[int]] = field(default_factory=dict)

    def touch(self, database: JournalDatabase, table: str, ids: Iterable[int]) -> None:
        """Note to whom these rows belong, as they stand now."""
        listed = list(ids)
        # A few stand in the statement itself: so SQLite plans and reads them quicker.
        few = len(listed) <= _FEW
        some = f"({','.join(map(str, listed))})" if few else _LISTED
        values = () if few else (json.dumps(listed),)
        for kind, sql in _OWNERS.get(table, ()):
            found = database.execute_sql(sql.format(ids=some), values).fetchall()
            self.ids[kind].update(row[0] for row in found if row[0] is not None)

    def touch_later(self, table: str, ids: Iterable[int]) -> None:
        """Note these rows; to whom they belong is asked once, at the end of the step."""
        self.later.setdefault(table, set()).update(ids)

    def settle(self, database: JournalDatabase) -> None:
        """Ask to whom the rows belong that were noted, as they stand now."""
        for table, ids in self.later.items():
            self.touch(database, table, ids)
        self.later.clear()


def refresh(database: JournalDatabase, owners: Owners) -> None:
    """Write the text of these things into the index anew."""
    owners.settle(database)
    for kind, ids in owners.ids.items():
        if not ids:
            continue
        # One statement for all: the index goes to the file before each that writes many rows.
        listed = (json.dumps(sorted(ids)),)
        database.execute_sql(f"DELETE FROM {kind}_search WHERE rowid IN {_LISTED}", listed)
        database.execute_sql(
            f"INSERT INTO {kind}_search (rowid, text) "
            f"SELECT id, text FROM {kind}_text WHERE id IN {_LISTED} ORDER BY id",
            listed,
        )


def rebuild(database: JournalDatabase) -> None:
    """Write the whole index anew."""
    for kind in Kind:
        database.execute_sql(f"DELETE FROM {kind}_search")
        database.execute_sql(
            f"INSERT INTO {kind}_search (rowid, text) SELECT id, text FROM {kind}_text"
        )


def is_complete(database: JournalDatabase) -> bool:
    """Tell whether the index says what the rows say."""
    for kind in Kind:
        sql = (
            f"SELECT count(*) FROM (SELECT id, text FROM {kind}_text "
            f"EXCEPT SELECT rowid, text FROM {kind}_search)"
        )
        there = database.execute_sql(f"SELECT count(*) FROM {kind}_text").fetchone()[0]
        indexed = database.execute_sql(f"SELECT count(*) FROM {kind}_search").fetchone()[0]
        if there != indexed or database.execute_sql(sql).fetchone()[0]:
            return False
    return True


def query(text: str) -> str:
    """Return the full-text query for what a person typed; any text is valid, words are prefixes."""
    parts = _PARTS.findall(_NO_WORD.sub(" ", str(storable(text))))
    return str(fts_parser.parse(" ".join(p if p.startswith('"') else p + "*" for p in parts)))
