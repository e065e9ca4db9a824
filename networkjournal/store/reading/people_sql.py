# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a list of people asks for, as SQL: its conditions, its orders, when somebody is due.

`o` is the contact throughout, `:today` the day on which it is asked.
"""

import json
from collections.abc import Iterable
from typing import Any

from networkjournal.domain.folding import fold
from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.settings import Cadences
from networkjournal.domain.views import PeopleQuery
from networkjournal.store import search
from networkjournal.store.reading.pipeline_sql import MOST_SORTED
from networkjournal.store.stamped import storable

MOST_WORKED_OUT = 500
"""So many of the rows that a search finds are sorted where the order is worked out."""
ORGANIZATION = "(SELECT g.folded FROM organization g WHERE g.id = o.organization_id)"
_MET = (
    "FROM interviewer i JOIN interview_round r ON r.id = i.round_id "
    "JOIN opportunity p ON p.id = r.opportunity_id "
    "WHERE i.contact_id = o.id AND p.trashed_at IS NULL"
)
_MET_BY_ANYBODY = _MET.replace("i.contact_id = o.id", 'r."on" <= :today')
LAST_TOUCH = (
    '(SELECT max(day) FROM (SELECT max("on") AS day FROM touch WHERE contact_id = o.id '
    f'UNION ALL SELECT max(r."on") {_MET} AND r."on" <= :today '
    "UNION ALL SELECT max(substr(m.starts, 1, 10)) "
    "FROM meeting_person p JOIN meeting m ON m.id = p.meeting_id "
    "WHERE p.contact_id = o.id AND m.state = 'held' AND m.trashed_at IS NULL))"
)
ROUND = f'(SELECT max(r.number) {_MET} AND r."on" IS NULL)'
CONNECTION = f"(SELECT max(i.connection) {_MET})"
TAGS = (
    "(SELECT json_group_array(name) FROM (SELECT t.name FROM contact_tag x "
    "JOIN tag t ON t.id = x.tag_id WHERE x.contact_id = o.id ORDER BY t.folded))"
)
PHOTO = "EXISTS (SELECT 1 FROM contact_photo f WHERE f.contact_id = o.id)"
TOUCHED = f"""
WITH touched AS MATERIALIZED (SELECT contact_id, max(day) AS day FROM (
SELECT contact_id, "on" AS day FROM touch WHERE contact_id IS NOT NULL
UNION ALL SELECT i.contact_id, r."on" {_MET_BY_ANYBODY}
UNION ALL SELECT p.contact_id, substr(m.starts, 1, 10) FROM meeting_person p
JOIN meeting m ON m.id = p.meeting_id WHERE m.state = 'held' AND m.trashed_at IS NULL)
GROUP BY contact_id)
"""
"""The last touch of everybody, worked out at once: for an order by it."""
_EMAIL = "EXISTS (SELECT 1 FROM contact_email e WHERE e.contact_id = o.id)"
_ALIVE = "JOIN opportunity p ON p.id = t.opportunity_id WHERE p.trashed_at IS NULL"
_SAT = (
    "SELECT i.contact_id FROM interviewer i JOIN interview_round t ON t.id = i.round_id " + _ALIVE
)
_SAT_IN = f"o.id IN ({_SAT})"
_HAD_A_PART = (
    f"o.id IN ({_SAT} UNION SELECT t.contact_id FROM touch t {_ALIVE} "
    "AND t.contact_id IS NOT NULL "
    + " ".join(
        f"UNION SELECT t.{who} FROM turndown t {_ALIVE} AND t.{who} IS NOT NULL"
        for who in ("told_by_id", "decided_by_id", "supported_by_id")
    )
    + ")"
)


def due(cadences: Cadences, last_touch: str = LAST_TOUCH) -> str:
    """Return the rule of `domain.cadence.due` as SQL: a day, or NULL."""
    every = (
        f"CASE o.cadence WHEN 'a' THEN {cadences.a:d} WHEN 'b' THEN {cadences.b:d} "
        f"WHEN 'c' THEN {cadences.c:d} WHEN 'own' THEN o.cadence_days END"
    )
    counted = f"date(coalesce({last_touch}, o.connected_on), '+' || ({every}) || ' days')"
    snooze = "CASE WHEN o.cadence <> 'own' OR o.cadence_days > 0 THEN o.snoozed_until END"
    # Nobody without a cadence is looked into: most have none.
    return (
        "CASE WHEN o.cadence IS NOT NULL THEN "
        f"nullif(max(coalesce({counted}, ''), coalesce({snooze}, '')), '') END"
    )


def listed(query: PeopleQuery, where: str) -> str:
    """Return the statement that gives the ids of a list in its order."""
    few = query.filter.slipping or query.text.strip() or query.filter.text.strip()
    if query.sort not in ("last_touch", "due") or few:
        return f"SELECT o.id FROM contact o {where} {order(query, LAST_TOUCH)}"
    joined = "contact o LEFT JOIN touched d ON d.contact_id = o.id"
    return f"{TOUCHED} SELECT o.id FROM {joined} {where} {order(query, 'd.day')}"


def order(query: PeopleQuery, last_touch: str) -> str:
    """Return the order that is asked for; who has nothing of it comes last."""
    column = {
        "title": "nullif(lower(o.title), '')",
        "organization": ORGANIZATION,
        "last_touch": last_touch,
        "due": due(query.cadences, last_touch),
        "connection": CONNECTION,
    }.get(query.sort, "o.folded" if query.filter.is_default else "+o.folded")
    # With a plus, SQLite sorts the few who are left; else it goes through all of them by name.
    way = "DESC" if query.descending else "ASC"
    last = f"o.id {way}" if column.endswith("o.folded") else f"o.folded, o.id {way}"
    return f"ORDER BY {column} {way} NULLS LAST, {last}"


class PeopleConditions:
    """Gather what a list asks for; `params` are the values by name."""

    def __init__(self, query: PeopleQuery) -> None:
        self._query = query
        self.params: dict[str, Any] = {"today": query.today.isoformat()}
        self._parts = ["o.trashed_at IS NULL"]
        asked = query.filter
        self._facts(asked)
        self._sets(asked)
        self._late(asked)
        self._text(" ".join(part for part in (asked.text, query.text) if part.strip()))

    @property
    def where(self) -> str:
        """Return the conditions as SQL."""
        return "WHERE " + " AND ".join(self._parts)

    def _facts(self, asked: PeopleFilter) -> None:
        if asked.organization_id is not None:
            self.params["organization"] = asked.organization_id
            self._parts.append("o.organization_id = :organization")
        if asked.interviewers:
            self._parts.append(_SAT_IN)
        if asked.connection_from is not None:
            self.params["connection"] = asked.connection_from
            self._parts.append(f"{CONNECTION} >= :connection")
        if asked.may_hire:
            self._parts.append("o.may_hire_again")
        for wanted, condition in (
            (asked.has_opportunity, _HAD_A_PART),
            (asked.has_email, _EMAIL),
            (asked.has_cadence, "(o.cadence IS NOT NULL)"),
        ):
            if wanted is not None:
                self._parts.append(condition if wanted else f"NOT {condition}")

    def _sets(self, asked: PeopleFilter) -> None:
        if asked.met:
            self._among("o.met_how", asked.met, "met")
        if asked.cadences:
            self._among("o.cadence", asked.cadences, "cadences")
        if asked.tags:
            self.params["tags"] = json.dumps([str(storable(fold(tag))) for tag in asked.tags])
            self._parts.append(
                "o.id IN (SELECT x.contact_id FROM contact_tag x JOIN tag t ON t.id = x.tag_id "
                "WHERE t.folded IN (SELECT value FROM json_each(:tags)))"
            )

    def _late(self, asked: PeopleFilter) -> None:
        if asked.slipping:
            # The quick conditions first: they spare most the looking for their last touch.
            self._parts += [
                "o.cadence IS NOT NULL",
                "(o.snoozed_until IS NULL OR o.snoozed_until < :today)",
                f"{due(self._query.cadences)} < :today",
            ]

    def _among(self, column: str, values: Iterable[Any], name: str) -> None:
        self.params[name] = json.dumps(list(values))
        self._parts.append(f"{column} IN (SELECT value FROM json_each(:{name}))")

    def _text(self, text: str) -> None:
        if not text:
            return
        query = self._query
        self.params["text"] = search.query(text)
        limit = ""
        if query.limit and len(self._parts) == 1:
            # A word that stands in more rows is no search: of these the oldest are sorted.
            costly = query.sort in ("last_touch", "due", "connection")
            limit = f" LIMIT {max(query.limit, MOST_WORKED_OUT if costly else MOST_SORTED):d}"
        found = f"SELECT rowid FROM contact_search WHERE contact_search MATCH :text{limit}"
        self._parts.append(f"o.id IN ({found})")
