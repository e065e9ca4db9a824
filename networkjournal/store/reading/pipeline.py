# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The pipeline as a board and a table see it: ids in their order, in few statements."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from networkjournal.domain import rows, standing
from networkjournal.domain.pipeline_filter import SortKey
from networkjournal.domain.views import Kind, ListQuery, PipelineQuery
from networkjournal.domain.words import Ending, Stage, Standing
from networkjournal.store.fields import DayField
from networkjournal.store.reading import pipeline_sql as sql
from networkjournal.store.reading.facts import NEXT_ON, facts_of
from networkjournal.store.reading.lists import Lists

_DAY = DayField()
_USUAL = (SortKey("stage", descending=True), SortKey("since", descending=True))
_RANK = {word: rank for rank, word in enumerate(Standing)}
_WORKED_OUT = ("standing", "next_on")
_NEXT = (
    f"SELECT o.id, {NEXT_ON} FROM opportunity o WHERE o.id IN (SELECT value FROM json_each(:ids))"
)
_LAST = "o.folded, o.id"
_LISTED = (
    "SELECT o.id, o.stage, coalesce((SELECT g.name FROM organization g "
    "WHERE g.id = o.organization_id), ''), o.organization_id{} FROM opportunity o {} ORDER BY {}"
)
_CHANGES = (
    'SELECT s.id, s.uuid, s.opportunity_id, s."on", s.stage, s.ending, o.stage '
    "FROM stage_change s "
    "JOIN opportunity o ON o.id = s.opportunity_id {where} "
    'ORDER BY s.opportunity_id, s."on", s.id'
)
_HELD = """
SELECT day FROM (
SELECT substr(starts, 1, 10) AS day FROM meeting WHERE state = 'held' AND trashed_at IS NULL
UNION ALL
SELECT r."on" FROM interview_round r JOIN opportunity o ON o.id = r.opportunity_id
WHERE o.trashed_at IS NULL AND r."on" <= :today
UNION ALL
SELECT t."on" FROM touch t WHERE t.channel IN ('call', 'in_person', 'video')
AND NOT EXISTS (
SELECT 1 FROM opportunity o WHERE o.id = t.opportunity_id AND o.trashed_at IS NOT NULL)
AND NOT EXISTS (
SELECT 1 FROM contact c WHERE c.id = t.contact_id AND c.trashed_at IS NOT NULL))
WHERE day BETWEEN :first AND :last ORDER BY day
"""
_SENT = """
SELECT day FROM (
SELECT s.opportunity_id AS id, min(s."on") AS far,
min(CASE s.stage WHEN 'applied' THEN s."on" END) AS day FROM stage_change s
JOIN opportunity o ON o.id = s.opportunity_id WHERE o.trashed_at IS NULL
AND s.stage IN ('applied', 'screening', 'interviewing', 'offer', 'accepted')
GROUP BY s.opportunity_id) AS a WHERE day = far AND day BETWEEN :first AND :last AND NOT (
EXISTS (SELECT 1 FROM turndown t WHERE t.opportunity_id = a.id AND t."on" <= a.day)
AND NOT EXISTS (
SELECT 1 FROM stage_change s WHERE s.opportunity_id = a.id AND s."on" = a.day
AND s.stage IS NOT NULL AND NOT EXISTS (
SELECT 1 FROM stage_change e WHERE e.opportunity_id = a.id AND e.ending = 'turned_down'
AND e.copy = s.copy AND e.change = s.change))) ORDER BY day
"""
# What came further before it was applied for, has no day of applying. A position that was first
# heard of with its no has none either: all that is told of that day was written in one step.


class Pipeline(Lists):
    """Read the opportunities that a view of the pipeline shows."""

    def ids(self, kind: Kind, query: ListQuery | PipelineQuery) -> list[int]:
        """Return the ids of a list in its order."""
        if isinstance(query, ListQuery):
            return super().ids(kind, query)
        found = [row[0] for row in self._sorted(query)]
        return found[: query.limit] if query.limit else found

    def board(self, query: PipelineQuery) -> dict[Stage, list[int]]:
        """Return the ids of what is alive, stage by stage, as the cards lie."""
        alive = replace(query.filter, alive=True, endings=frozenset())
        query = replace(query, filter=alive)
        asked = sql.Conditions(self.database, query)
        found = self._rows(
            f"SELECT o.id, o.stage FROM opportunity o {asked.where} ORDER BY o.place, o.id DESC",
            asked.params,
        )
        columns: dict[Stage, list[int]] = {stage: [] for stage in Stage}
        for row_id, stage in self._quiet(query, found):
            columns[Stage(stage)].append(row_id)
        return columns

    def ended_count(self, query: PipelineQuery) -> int:
        """Return how many have ended among those that the rest of the filter asks for."""
        every = replace(query.filter, alive=False, endings=frozenset(Ending), quiet_only=False)
        asked = sql.Conditions(self.database, replace(query, filter=every))
        counted = f"SELECT count(*) FROM opportunity o {asked.where}"
        return int(self._rows(counted, asked.params)[0][0])

    def endings(self, query: PipelineQuery) -> dict[Ending, int]:
        """Return how many of these ended in which way."""
        every = replace(query.filter, alive=False, endings=frozenset(Ending), quiet_only=False)
        asked = sql.Conditions(self.database, replace(query, filter=every))
        counted = f"SELECT o.ending, count(*) FROM opportunity o {asked.where} GROUP BY o.ending"
        return {Ending(how): int(count) for how, count in self._rows(counted, asked.params)}

    def group_counts(self, query: PipelineQuery) -> list[tuple[str, int]]:
        """Return the groups of a list in its order, as a stage or a name, and their sizes."""
        by, shown = (1, 1) if query.group == "stage" else (3, 2)
        return [(each[0][shown], len(each)) for each in _runs(self._sorted(query), itemgetter(by))]

    def stories(self, query: PipelineQuery) -> list[tuple[rows.StageChange, ...]]:
        """Return all changes of each opportunity that the filter asks for, in their order."""
        asked = sql.Conditions(self.database, query)
        found = self._rows(_CHANGES.format(where=asked.where), asked.params)
        if query.filter.quiet_only:
            quiet = {row[0] for row in self._quiet(query, [(row[2], row[6]) for row in found])}
            found = [row for row in found if row[2] in quiet]
        return [tuple(map(_change, each)) for each in _runs(found, itemgetter(2))]

    def conversations(self, first: date, last: date, today: date) -> list[date]:
        """Return the days between these of every meeting held, past round and call."""
        return self._between(_HELD, first, last, today=today.isoformat())

    def applications(self, first: date, last: date) -> list[date]:
        """Return the days between these on which it was applied, once for each opportunity.

        What was written down with its no only, or further on, has no such day.
        """
        return self._between(_SENT, first, last)

    def sources(self) -> list[str]:
        """Return where opportunities came from, each once, sorted."""
        return self._first_column(
            "SELECT DISTINCT source FROM opportunity o WHERE source <> '' "
            "AND trashed_at IS NULL ORDER BY lower(source)"
        )

    def tag_names(self) -> list[str]:
        """Return the tags that an opportunity bears, sorted."""
        return self._first_column(
            "SELECT t.name FROM tag t WHERE EXISTS (SELECT 1 FROM opportunity_tag x "
            "JOIN opportunity o ON o.id = x.opportunity_id "
            "WHERE x.tag_id = t.id AND o.trashed_at IS NULL) ORDER BY t.folded"
        )

    def _between(self, statement: str, first: date, last: date, **params: str) -> list[date]:
        ends = {"first": first.isoformat(), "last": last.isoformat()}
        found = self._rows(statement, ends | params)
        return [day for row in found if (day := _DAY.python_value(row[0])) is not None]

    def _first_column(self, statement: str) -> list[str]:
        return [str(row[0]) for row in self._rows(statement, {})]

    def _rows(self, statement: str, params: dict[str, Any]) -> list[Any]:
        return list(self.database.execute_sql(statement, params).fetchall())

    def _sorted(self, query: PipelineQuery) -> list[Any]:
        """Return id, stage, organization's name and id of each row in the order asked for."""
        asked = sql.Conditions(self.database, query)
        keys = [SortKey(query.group)] if query.group else []
        keys += [key for key in query.sort or _USUAL if key.column != query.group]
        columns = [key.column for key in keys]
        known = [(key, sql.sort(key.column, query.weights)) for key in keys]
        order = [
            f"{expression} {'DESC' if key.descending else 'ASC'} NULLS LAST"
            for key, expression in known
            if expression
        ]
        if query.group == "organization":
            # Two organizations of one name stay apart.
            order.insert(1, "o.organization_id")
        worked_out = [name for name in columns if name in _WORKED_OUT]
        first = columns.index(worked_out[0]) if worked_out else 0
        before = [expression for _key, expression in known[:first] if expression]
        found = self._rows(
            _LISTED.format(", ".join(["", *before]), asked.where, ", ".join([*order, _LAST])),
            asked.params,
        )
        found = self._quiet(query, found)
        return self._by_worked_out(query, found, keys[first]) if worked_out else found

    def _quiet(self, query: PipelineQuery, found: list[Any]) -> list[Any]:
        """Return the rows that are quiet, where only these are asked for."""
        if not query.filter.quiet_only:
            return found
        stands = self._stands(query, found)
        return [row for row in found if stands[row[0]].standing in standing.SILENT]

    def _by_worked_out(self, query: PipelineQuery, found: list[Any], key: SortKey) -> list[Any]:
        """Sort by standing, or by the next step, among rows alike in all that counts before."""
        stands = self._stands(query, found)
        steps = self._steps(query, found, stands) if key.column == "next_on" else {}

        def by(row: Any) -> tuple[int, int]:
            if key.column == "next_on":
                # What has no next step comes last, whichever way the days go.
                on = steps.get(row[0])
                return int((on is None) != key.descending), on.toordinal() if on else 0
            stand = stands[row[0]]
            return _RANK[stand.standing], stand.days

        alike = _runs(found, itemgetter(slice(4, None)))
        return [row for each in alike for row in sorted(each, key=by, reverse=key.descending)]

    def _steps(
        self, query: PipelineQuery, found: list[Any], stands: Mapping[int, standing.Stand]
    ) -> dict[int, date]:
        """Return from when there is something to do: a meeting to come, else an answer overdue."""
        params = {"ids": json.dumps([row[0] for row in found]), "today": query.today.isoformat()}
        planned = {row_id: _DAY.python_value(on) for row_id, on in self._rows(_NEXT, params)}
        steps = {row_id: on or stands[row_id].due for row_id, on in planned.items()}
        return {row_id: on for row_id, on in steps.items() if on is not None}

    def _stands(self, query: PipelineQuery, found: list[Any]) -> Mapping[int, standing.Stand]:
        """Return how the rows stand; what nothing is awaited of is not looked into."""
        waits = [row[0] for row in found if row[1] in standing.WAITS]
        stands: dict[int, standing.Stand] = defaultdict(standing.Stand)
        for row_id, facts in facts_of(self.database, waits, query.today).items():
            stands[row_id] = standing.standing(facts, query.timings, query.today)
        return stands


def _runs(found: Iterable[Any], key: Callable[[Any], Any]) -> list[list[Any]]:
    return [list(each) for _value, each in groupby(found, key)]


def _change(row: Any) -> rows.StageChange:
    row_id, uuid, opportunity_id, on, stage, ending, _now = row
    return rows.StageChange(
        id=row_id,
        uuid=uuid,
        opportunity_id=opportunity_id,
        on=_DAY.python_value(on) or date.min,
        stage=None if stage is None else Stage(stage),
        ending=None if ending is None else Ending(ending),
    )
