# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a view of the pipeline asks for, as SQL: its conditions and its orders.

Standing is not here: the pure rule works it out.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from networkjournal.domain.folding import fold
from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.settings import Weights
from networkjournal.domain.views import PipelineQuery
from networkjournal.domain.words import Level, SignalKind
from networkjournal.store import search
from networkjournal.store.database import JournalDatabase
from networkjournal.store.reading.facts import APPLIED_ON
from networkjournal.store.stamped import storable

MOST_SORTED = 2000
"""So many of the rows that a search finds are sorted."""
SINCE = (
    '(SELECT s."on" FROM stage_change s WHERE s.opportunity_id = o.id '
    'ORDER BY s."on" DESC, s.id DESC LIMIT 1)'
)
OVERRIDE = (
    "coalesce((SELECT t.level_override FROM turndown t WHERE t.opportunity_id = o.id "
    'AND t.level_override IS NOT NULL ORDER BY t."on" DESC, t.id DESC LIMIT 1), o.level_override)'
)
_ORGANIZATION = "(SELECT g.folded FROM organization g WHERE g.id = o.organization_id)"
_CONNECTION = (
    "(SELECT max(i.connection) FROM interview_round r JOIN interviewer i ON i.round_id = r.id "
    "WHERE r.opportunity_id = o.id)"
)
_TAGS = (
    "(SELECT group_concat(folded, ', ') FROM (SELECT t.folded FROM opportunity_tag x "
    "JOIN tag t ON t.id = x.tag_id WHERE x.opportunity_id = o.id ORDER BY t.folded))"
)
_DOCUMENTS = "(SELECT count(*) FROM document d WHERE d.opportunity_id = o.id)"
_KNOWN = (
    "(EXISTS (SELECT 1 FROM interview_round r JOIN interviewer i ON i.round_id = r.id "
    "JOIN contact c ON c.id = i.contact_id "
    "WHERE r.opportunity_id = o.id AND c.trashed_at IS NULL) "
    "OR EXISTS (SELECT 1 FROM touch t JOIN contact c ON c.id = t.contact_id "
    "WHERE t.opportunity_id = o.id AND c.trashed_at IS NULL))"
)
_NOTHING_LAST = "nullif({}, '')"


def _ranked(column: str, words: Iterable[str]) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {rank}" for rank, word in enumerate(words))
    return f"CASE {column} {cases} END"


STAGES = ("saved", "applied", "screening", "interviewing", "offer", "accepted")
STAGE = _ranked("o.stage", STAGES)
_ENDINGS = ("turned_down", "no_answer", "went_cold", "withdrew", "declined_offer", "role_closed")


def level(weights: Weights) -> str:
    """Return the contender rule as SQL: 0 not close, 1 maybe, 2 contender."""
    money = "kind IN ('salary', 'start_date')"
    others = " ".join(
        f"WHEN '{kind}' THEN {weights.of(kind):d}"
        for kind in SignalKind
        if kind not in (SignalKind.SALARY, SignalKind.START_DATE)
    )
    total = (
        f"(SELECT coalesce(max({money}), 0) * {weights.salary_or_start:d} "
        f"+ coalesce(sum(CASE kind {others} ELSE 0 END), 0) "
        "FROM signal WHERE opportunity_id = o.id)"
    )
    worked_out = (
        f"(SELECT (total >= {weights.contender_from:d}) + "
        f"(total >= {weights.maybe_from:d} OR total >= {weights.contender_from:d}) "
        f"FROM (SELECT {total} AS total))"
    )
    return f"coalesce({_ranked(OVERRIDE, Level)}, {worked_out})"


def sort(column: str, weights: Weights) -> str | None:
    """Return what a column sorts by; None for what SQL does not know."""
    if column == "level":
        return level(weights)
    return {
        "position": "o.folded",
        "organization": _ORGANIZATION,
        "stage": STAGE,
        "ending": _ranked("o.ending", _ENDINGS),
        "furthest": _ranked("o.furthest", STAGES),
        "since": SINCE,
        "applied_on": APPLIED_ON,
        "connection": _CONNECTION,
        "tags": _TAGS,
        "source": _NOTHING_LAST.format("lower(o.source)"),
        "salary": _NOTHING_LAST.format("lower(o.salary)"),
        "link": _NOTHING_LAST.format("lower(o.link)"),
        "documents": _DOCUMENTS,
    }.get(column)


class Conditions:
    """Gather what a filter asks for; `params` are the values by name."""

    def __init__(self, database: JournalDatabase, query: PipelineQuery) -> None:
        self._database, self._query = database, query
        self.params: dict[str, Any] = {"today": query.today.isoformat()}
        self._parts = ["o.trashed_at IS NULL"]
        asked = query.filter
        self._state(asked)
        self._sets(asked)
        self._days(APPLIED_ON, asked.applied_from, asked.applied_until, "applied")
        self._days(SINCE, asked.since_from, asked.since_until, "since")
        self._text(asked.text)

    @property
    def where(self) -> str:
        """Return the conditions as one clause."""
        return "WHERE " + " AND ".join(self._parts)

    def _state(self, asked: PipelineFilter) -> None:
        if asked.endings:
            self._among("o.ending", asked.endings, "endings")
        elif asked.alive:
            self._parts.append("o.ending IS NULL")
        if asked.organization_id is not None:
            self.params["organization"] = asked.organization_id
            self._parts.append("o.organization_id = :organization")
        if asked.has_contact is not None:
            self._parts.append(_KNOWN if asked.has_contact else f"NOT {_KNOWN}")

    def _sets(self, asked: PipelineFilter) -> None:
        if asked.stages:
            self._among("o.stage", asked.stages, "stages")
        if asked.levels:
            ranks = [rank for rank, one in enumerate(Level) if one in asked.levels]
            self._among(level(self._query.weights), ranks, "levels")
        if asked.tags:
            bearing = (
                "o.id IN (SELECT x.opportunity_id FROM opportunity_tag x JOIN tag t "
                "ON t.id = x.tag_id WHERE t.folded IN (SELECT value FROM json_each(:tags)))"
            )
            self.params["tags"] = json.dumps([str(storable(fold(tag))) for tag in asked.tags])
            self._parts.append(bearing)
        if asked.sources:
            wanted = {fold(source) for source in asked.sources}
            sql = "SELECT DISTINCT source FROM opportunity"
            there = [row[0] for row in self._database.execute_sql(sql).fetchall()]
            self._among("o.source", [each for each in there if fold(each) in wanted], "sources")

    def _among(self, column: str, values: Iterable[Any], name: str) -> None:
        self.params[name] = json.dumps(list(values))
        self._parts.append(f"{column} IN (SELECT value FROM json_each(:{name}))")

    def _text(self, text: str) -> None:
        if not text.strip():
            return
        self.params["text"] = search.query(text)
        self._parts.append(
            "o.id IN (SELECT rowid FROM opportunity_search WHERE opportunity_search MATCH :text)"
        )
        # Which are quiet is known only later, and would be looked for among the cut ones.
        if self._query.limit and not self._query.filter.quiet_only:
            # A word that stands in more rows is no search: of these the oldest are sorted.
            most = max(self._query.limit, MOST_SORTED)
            found = f"SELECT o.id FROM opportunity o {self.where} ORDER BY o.id LIMIT {most:d}"
            self._parts = [f"o.id IN ({found})"]

    def _days(self, column: str, first: date | None, last: date | None, name: str) -> None:
        for day, sign, end in ((first, ">=", "from"), (last, "<=", "until")):
            if day is not None:
                self.params[f"{name}_{end}"] = day.isoformat()
                self._parts.append(f"{column} {sign} :{name}_{end}")
