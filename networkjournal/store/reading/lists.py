# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lists: the ids that a query gives, in SQL alone, and the lines of a page of ids."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from networkjournal.domain import views
from networkjournal.domain.views import Kind, ListQuery
from networkjournal.domain.words import MeetingKind, MeetingState
from networkjournal.store import search
from networkjournal.store.database import JournalDatabase
from networkjournal.store.fields import DayField, MomentField
from networkjournal.store.reading.opportunity_lines import lines_of
from networkjournal.store.reading.pipeline_sql import MOST_SORTED
from networkjournal.store.reading.records import in_order

MOST_IN_ONE_QUERY = 500

_ORGANIZATION = "(SELECT g.folded FROM organization g WHERE g.id = o.organization_id)"
_SINCE = '(SELECT max(s."on") FROM stage_change s WHERE s.opportunity_id = o.id)'
_PEOPLE = (
    "(SELECT group_concat(name, ', ') FROM (SELECT c.name FROM meeting_person p "
    "JOIN contact c ON c.id = p.contact_id WHERE p.meeting_id = o.id AND c.trashed_at IS NULL "
    "ORDER BY p.position))"
)
_STAGE = (
    "CASE o.stage WHEN 'saved' THEN 0 WHEN 'applied' THEN 1 WHEN 'screening' THEN 2 "
    "WHEN 'interviewing' THEN 3 WHEN 'offer' THEN 4 ELSE 5 END"
)

_SORTS: dict[Kind, dict[str, str]] = {
    Kind.OPPORTUNITY: {
        "position": "o.folded",
        "organization": _ORGANIZATION,
        "stage": _STAGE,
        "since": _SINCE,
    },
    Kind.CONTACT: {
        "name": "o.folded",
    },
    Kind.MEETING: {
        "starts": "o.starts",
        "kind": "o.kind",
        "people": f"lower({_PEOPLE})",
        "place": "lower(o.place)",
        "state": "o.state",
    },
}
_DEFAULT_SORT = {
    Kind.OPPORTUNITY: "position",
    Kind.CONTACT: "name",
    Kind.MEETING: "starts",
}
_DAY, _MOMENT = DayField(), MomentField()


class Lists:
    """Read the lists of one journal."""

    database: JournalDatabase

    def ids(self, kind: Kind, query: ListQuery) -> list[int]:
        """Return the ids of a list in its order."""
        sort = _SORTS[kind].get(query.sort) or _SORTS[kind][_DEFAULT_SORT[kind]]
        where, params = _where(kind, query, MOST_SORTED)
        way = "DESC" if query.descending else "ASC"
        last = f"o.folded, o.id {way}" if kind is not Kind.MEETING else f"o.id {way}"
        if sort == "o.folded":
            last = f"o.id {way}"
        order = f"ORDER BY {sort} {way} NULLS LAST, {last}"
        if query.text.strip() and query.limit:
            order += f" LIMIT {int(query.limit)}"
        sql = f"SELECT o.id FROM {kind} o {where} {order}"
        return [row[0] for row in self.database.execute_sql(sql, params).fetchall()]

    def count(self, kind: Kind, text: str = "") -> int:
        """Return how many things of a kind there are that match the text."""
        where, params = _where(kind, ListQuery(text=text, ended=True), 0)
        sql = f"SELECT count(*) FROM {kind} o {where}"
        return int(self.database.execute_sql(sql, params).fetchone()[0])

    def opportunities(
        self, ids: Sequence[int], today: date | None = None
    ) -> list[views.OpportunityLine]:
        """Return list lines in the order of the ids, as they stand on a day, usually today."""
        return lines_of(self.database, ids, today or date.today())  # noqa: DTZ011  a wall's day

    def meetings(self, ids: Sequence[int]) -> list[views.MeetingLine]:
        """Return list lines in the order of the ids; ids that are gone are left out."""
        sql = (
            "SELECT o.id, o.kind, o.state, o.starts, o.zone, o.minutes, "
            f"coalesce({_PEOPLE}, ''), o.place, o.printed_on FROM meeting o"
        )
        return in_order((_meeting(row) for row in self._page(sql, ids)), ids)

    def trash(self) -> list[views.Trashed]:
        """Return what lies in the trash, newest first."""
        title = {Kind.CONTACT: "name", Kind.OPPORTUNITY: "position", Kind.MEETING: _PEOPLE}
        found = []
        for kind in Kind:
            sql = (
                f"SELECT o.id, coalesce({title[kind]}, ''), o.trashed_at FROM {kind} o "
                "WHERE o.trashed_at IS NOT NULL"
            )
            for row_id, name, moment in self.database.execute_sql(sql).fetchall():
                when = _MOMENT.python_value(moment) or datetime.now(UTC)
                found.append(views.Trashed(kind, row_id, name, when))
        return sorted(found, key=lambda one: one.trashed_at, reverse=True)

    def _page(self, sql: str, ids: Sequence[int]) -> list[Any]:
        found: list[Any] = []
        for start in range(0, len(ids), MOST_IN_ONE_QUERY):
            some = ",".join(str(int(i)) for i in ids[start : start + MOST_IN_ONE_QUERY])
            page = f"{sql} WHERE o.id IN ({some}) AND o.trashed_at IS NULL"
            found += self.database.execute_sql(page).fetchall()
        return found


def _where(kind: Kind, query: ListQuery, most: int) -> tuple[str, list[Any]]:
    conditions, params = ["o.trashed_at IS NULL"], []
    if query.text.strip():
        # A word that stands in more rows is no search: of these the oldest are sorted.
        limit = f" LIMIT {max(int(query.limit), most)}" if query.limit else ""
        found = f"SELECT rowid FROM {kind}_search WHERE {kind}_search MATCH ?{limit}"
        conditions.append(f"o.id IN ({found})")
        params.append(search.query(query.text))
    elif kind is Kind.OPPORTUNITY and not query.ended:
        conditions.append("o.ending IS NULL")
    return "WHERE " + " AND ".join(conditions), params


def _meeting(row: Any) -> views.MeetingLine:
    row_id, kind, state, starts, zone, minutes, people, place, printed_on = row
    return views.MeetingLine(
        id=row_id,
        kind=MeetingKind(kind),
        state=MeetingState(state),
        starts=datetime.fromisoformat(starts),
        zone=zone,
        minutes=minutes,
        people=people,
        place=place,
        printed_on=_DAY.python_value(printed_on),
    )
