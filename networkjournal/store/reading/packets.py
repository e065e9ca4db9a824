# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What goes to a career advisor: the noes of a time, open asks, and with whom one has spoken."""

import json
from datetime import date

from networkjournal.domain import rows, views
from networkjournal.domain.packet import NoLine, PacketFacts
from networkjournal.store import models as m
from networkjournal.store.fields import DayField
from networkjournal.store.reading.beside import Beside
from networkjournal.store.reading.records import LISTED, rows_of

_DAY = DayField()
_PLACES = """
SELECT t.id, o.position, coalesce(g.name, '') FROM turndown t
JOIN opportunity o ON o.id = t.opportunity_id AND o.trashed_at IS NULL
LEFT JOIN organization g ON g.id = o.organization_id
WHERE t."on" BETWEEN ? AND ?
"""
_ASKS = """
SELECT a.id, coalesce(g.name, '') FROM ask a JOIN turndown t ON t.id = a.turndown_id
JOIN opportunity o ON o.id = t.opportunity_id AND o.trashed_at IS NULL
JOIN contact c ON c.id = a.contact_id AND c.trashed_at IS NULL
LEFT JOIN organization g ON g.id = o.organization_id
WHERE a.answer IS NULL AND a.sent_on IS NOT NULL
"""
_SPOKEN = """
SELECT y.contact_id FROM yield y WHERE y.contact_id IS NOT NULL AND (
    EXISTS (SELECT 1 FROM touch t WHERE t.contact_id = y.contact_id AND t."on" >= y."on")
    OR EXISTS (SELECT 1 FROM meeting_person p JOIN meeting k ON k.id = p.meeting_id
        WHERE p.contact_id = y.contact_id AND k.trashed_at IS NULL
        AND substr(k.starts, 1, 10) >= y."on" AND k.state IN ('planned', 'held')
        AND k.id IS NOT y.meeting_id))
"""
_ADVISED = """
SELECT max(substr(starts, 1, 10)) FROM meeting
WHERE kind = 'advisor' AND trashed_at IS NULL AND state IN ('planned', 'held')
AND substr(starts, 1, 10) < ?
"""
_ADVISOR = """
SELECT id FROM meeting
WHERE kind = 'advisor' AND trashed_at IS NULL AND state = 'planned' AND substr(starts, 1, 10) >= ?
ORDER BY starts, id LIMIT 1
"""


class Packets(Beside):
    """Read what a career advisor is told."""

    def packet_facts(self, first: date, last: date, today: date) -> PacketFacts:
        """Return what stands in the packet beside the funnel, the noes of these days."""
        run, day = self.database.execute_sql, today.isoformat()
        coming = run(_ADVISOR, (day,)).fetchone()
        return PacketFacts(
            noes=self._noes_between(first, last),
            asks=self._asks_without_answer(),
            spoken=frozenset(row[0] for row in run(_SPOKEN).fetchall()),
            advised_on=_DAY.python_value(run(_ADVISED, (day,)).fetchone()[0]),
            advisor_meeting=coming[0] if coming else None,
        )

    def _noes_between(self, first: date, last: date) -> tuple[NoLine, ...]:
        days = first.isoformat(), last.isoformat()
        asked = self.database.execute_sql(_PLACES, days).fetchall()
        places: dict[int, tuple[str, str]] = {of: (what, where) for of, what, where in asked}
        where, order = f"id IN {LISTED}", '"on" DESC, id DESC'
        listed = json.dumps(list(places))
        found = rows_of(self.database, m.Turndown, rows.Turndown, where, listed, order=order)
        names = self._names(*(row.told_by_id for row in found))
        return tuple(NoLine(row, *places[row.id], names.get(row.told_by_id, "")) for row in found)

    def _asks_without_answer(self) -> tuple[views.OpenAsk, ...]:
        places = dict(self.database.execute_sql(_ASKS).fetchall())
        where, listed = f"id IN {LISTED}", json.dumps(list(places))
        found = rows_of(self.database, m.Ask, rows.Ask, where, listed, order="sent_on, id")
        names = self._names(*(ask.contact_id for ask in found))
        return tuple(
            views.OpenAsk(ask, names.get(ask.contact_id, ""), places[ask.id]) for ask in found
        )
