# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of meetings in its three parts, a month of them, and what lies at the same time.

Whether one is over depends on its zone, so that is told here and not in SQL.
"""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from networkjournal.domain import meeting_views as v
from networkjournal.domain.views import MeetingLine
from networkjournal.domain.words import MeetingPart, MeetingState, YieldKind
from networkjournal.domain.zones import aware, ended
from networkjournal.store import search
from networkjournal.store.reading.lists import Lists
from networkjournal.store.reading.records import LISTED

_WRITTEN = """
(o.worth IS NOT NULL OR trim(o.notes, ' \t\r\n') <> ''
    OR EXISTS (SELECT 1 FROM yield y WHERE y.meeting_id = o.id)
    OR EXISTS (SELECT 1 FROM gap g WHERE g.meeting_id = o.id)
    OR EXISTS (SELECT 1 FROM promise p WHERE p.meeting_id = o.id)
    OR EXISTS (SELECT 1 FROM letter l WHERE l.meeting_id = o.id AND l.kind = 'thank_you'))
AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.key = 'write-up:' || o.id)
"""
"""Says in SQL that something was written after a meeting, and that nothing is being written."""
_TOOK_PART = (
    "EXISTS (SELECT 1 FROM meeting_person p WHERE p.meeting_id = o.id AND p.contact_id = ?)"
)
_AT = """
(EXISTS (SELECT 1 FROM meeting_person p JOIN contact c ON c.id = p.contact_id
    WHERE p.meeting_id = o.id AND c.organization_id = ? AND c.trashed_at IS NULL)
OR EXISTS (SELECT 1 FROM opportunity q WHERE q.id = o.opportunity_id AND q.organization_id = ?))
"""
_CARDS = f"""
SELECT o.id, coalesce(
    (SELECT g.name FROM opportunity q JOIN organization g ON g.id = q.organization_id
        WHERE q.id = o.opportunity_id),
    (SELECT g.name FROM meeting_person p JOIN contact c ON c.id = p.contact_id
        JOIN organization g ON g.id = c.organization_id
        WHERE p.meeting_id = o.id AND c.trashed_at IS NULL ORDER BY p.position, p.id LIMIT 1),
    ''),
    coalesce((SELECT position FROM opportunity WHERE id = o.opportunity_id
        AND trashed_at IS NULL), ''),
    o.dread, o.worth,
    EXISTS (SELECT 1 FROM meeting_change h WHERE h.meeting_id = o.id AND h.starts IS NOT NULL)
FROM meeting o WHERE o.id IN {LISTED}
"""
_GAVE = f"""
SELECT y.meeting_id, y.kind, count(*) FROM yield y WHERE y.meeting_id IN {LISTED}
GROUP BY y.meeting_id, y.kind
"""
_TWO_DAYS = timedelta(days=2)
"""The same moment may lie more than a day apart on two walls."""


class MeetingLists(Lists):
    """Read the lists of meetings."""

    def meeting_parts(self, query: v.MeetingsQuery) -> v.MeetingParts:
        """Return the ids of the meetings that are asked for, part by part."""
        where, params = _where(query)
        sql = (
            f"SELECT o.id, o.state, o.starts, o.zone, o.minutes, {_WRITTEN} "
            f"FROM meeting o WHERE {where}"
        )
        parts: dict[MeetingPart, list[tuple[datetime, int]]] = {part: [] for part in MeetingPart}
        for of, state, starts, zone, minutes, is_written in self._all(sql, *params):
            moment = aware(datetime.fromisoformat(starts), zone).astimezone(UTC)
            begun = moment <= query.now
            is_over = begun and moment + timedelta(minutes=minutes) <= query.now
            part = v.part_of(MeetingState(state), is_over=is_over, is_written=bool(is_written))
            parts[part].append((moment, of))
        return v.MeetingParts(
            coming=tuple(of for _at, of in sorted(parts[MeetingPart.COMING])),
            to_write_up=_latest_first(parts[MeetingPart.TO_WRITE_UP]),
            past=_latest_first(parts[MeetingPart.PAST]),
        )

    def meeting_cards(self, ids: Sequence[int], now: datetime) -> list[v.MeetingCard]:
        """Return the cards in the order of the ids; ids that are gone are left out."""
        listed = json.dumps(list(ids))
        beside = {row[0]: row[1:] for row in self._all(_CARDS, listed)}
        gave: dict[int, dict[YieldKind, int]] = {}
        for of, kind, count in self._all(_GAVE, listed):
            gave.setdefault(of, {})[YieldKind(kind)] = count
        lines = self.meetings(ids)
        clashes = v.clashing(self._planned_around(lines, now))
        cards = []
        for line in lines:
            organization, position, dread, worth, is_moved = beside[line.id]
            given = gave.get(line.id, {})
            card = v.MeetingCard(
                line, organization, position, dread, worth, bool(is_moved),
                tuple((kind, given[kind]) for kind in YieldKind if kind in given),
                clashes.get(line.id, ()),
            )  # fmt: skip
            cards.append(card)
        return cards

    def month(self, year: int, month: int) -> list[MeetingLine]:
        """Return the meetings that begin in a month by the clock of their place, in order."""
        first = date(year, month, 1)
        sql = (
            "SELECT o.id FROM meeting o WHERE substr(o.starts, 1, 7) = ? "
            "AND o.trashed_at IS NULL ORDER BY o.starts, o.id"
        )
        return self.meetings([row[0] for row in self._all(sql, f"{first:%Y-%m}")])

    def _planned_around(self, lines: Sequence[MeetingLine], now: datetime) -> list[MeetingLine]:
        """Return those of the lines that are to come, with what is planned near them."""
        near = sorted(line.starts for line in lines if _is_to_come(line, now))
        if not near:
            return []
        sql = "SELECT o.id FROM meeting o WHERE o.state = 'planned' AND o.starts BETWEEN ? AND ?"
        around = (near[0] - _TWO_DAYS).isoformat(), (near[-1] + _TWO_DAYS).isoformat()
        found = self.meetings([row[0] for row in self._all(sql, *around)])
        return [line for line in found if _is_to_come(line, now)]

    def _all(self, sql: str, *values: Any) -> list[Any]:
        found: list[Any] = self.database.execute_sql(sql, values).fetchall()
        return found


def _where(query: v.MeetingsQuery) -> tuple[str, list[Any]]:
    conditions, params = ["o.trashed_at IS NULL"], list[Any]()
    if query.kinds:
        conditions.append(f"o.kind IN {LISTED}")
        params.append(json.dumps(sorted(query.kinds)))
    if query.contact_id is not None:
        conditions.append(_TOOK_PART)
        params.append(query.contact_id)
    if query.organization_id is not None:
        conditions.append(_AT)
        params += [query.organization_id] * 2
    if query.text.strip():
        conditions.append("o.id IN (SELECT rowid FROM meeting_search WHERE meeting_search MATCH ?)")
        params.append(search.query(query.text))
    return " AND ".join(conditions), params


def _is_to_come(line: MeetingLine, now: datetime) -> bool:
    planned = line.state is MeetingState.PLANNED
    return planned and not ended(line.starts, line.zone, line.minutes, now)


def _latest_first(found: list[tuple[datetime, int]]) -> tuple[int, ...]:
    return tuple(of for _at, of in sorted(found, reverse=True))
