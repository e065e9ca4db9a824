# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whom one met lately and has not thanked: in meetings that were held, and in rounds.

Whatever went out to them since counts as thanks, as a letter that was sent logs a touch.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from networkjournal.domain.letters import ThanksDue
from networkjournal.domain.zones import aware
from networkjournal.store.database import JournalDatabase

LONGEST_DAYS = 14
"""So many days after a meeting nobody is reminded any more."""
_EVENING = time(18)
"""A round has a day and no hour: by then it is over."""
_TOUCHED = """
EXISTS (SELECT 1 FROM touch t WHERE t.contact_id = c.id AND t.direction = 'out' AND t."on" >= {})
"""
_MEETINGS = f"""
SELECT c.id, c.name, o.starts, o.zone, o.minutes, o.id, o.opportunity_id, l.id
FROM meeting o JOIN meeting_person p ON p.meeting_id = o.id
JOIN contact c ON c.id = p.contact_id AND c.trashed_at IS NULL
LEFT JOIN letter l ON l.meeting_id = o.id AND l.contact_id = c.id AND l.kind = 'thank_you'
WHERE o.state = 'held' AND o.trashed_at IS NULL AND o.kind <> 'preparation' AND o.starts >= ?
AND NOT EXISTS (SELECT 1 FROM letter x WHERE x.meeting_id = o.id AND x.contact_id = c.id
    AND x.kind = 'thank_you' AND x.sent_on IS NOT NULL)
AND NOT {_TOUCHED.format("substr(o.starts, 1, 10)")}
GROUP BY o.id, c.id ORDER BY o.starts, o.id, p.position
"""
_ROUNDS = f"""
SELECT c.id, c.name, r."on", o.id, (SELECT x.id FROM letter x WHERE x.contact_id = c.id
    AND x.opportunity_id = o.id AND x.kind = 'thank_you' AND x.sent_on IS NULL
    AND x.meeting_id IS NULL LIMIT 1)
FROM interview_round r JOIN opportunity o ON o.id = r.opportunity_id AND o.trashed_at IS NULL
JOIN interviewer i ON i.round_id = r.id
JOIN contact c ON c.id = i.contact_id AND c.trashed_at IS NULL
WHERE r."on" BETWEEN ? AND ?
AND NOT EXISTS (SELECT 1 FROM letter x WHERE x.opportunity_id = o.id AND x.contact_id = c.id
    AND x.kind = 'thank_you' AND x.sent_on >= r."on")
AND NOT {_TOUCHED.format('r."on"')}
ORDER BY r."on", i.id
"""


class Thanks:
    """Read whom to thank."""

    database: JournalDatabase

    def thanks(self, now: datetime) -> list[ThanksDue]:
        """Return whom to thank, who waits longest first; `now` is aware, in one's own zone."""
        since = now.date() - timedelta(days=LONGEST_DAYS)
        met = self.database.execute_sql(_MEETINGS, (since.isoformat(),)).fetchall()
        days = (since.isoformat(), now.date().isoformat())
        sat = self.database.execute_sql(_ROUNDS, days).fetchall()
        found = [*map(_talk, met), *(_round(row, now) for row in sat)]
        return sorted((one for one in found if one.met <= now), key=lambda one: one.met)


def _talk(row: Any) -> ThanksDue:
    of, name, starts, zone, minutes, meeting, opportunity, letter = row
    ends = aware(datetime.fromisoformat(starts), zone).astimezone(UTC)
    return ThanksDue(of, name, ends + timedelta(minutes=minutes), meeting, opportunity, letter)


def _round(row: Any, now: datetime) -> ThanksDue:
    of, name, on, opportunity, letter = row
    met = datetime.combine(date.fromisoformat(on), _EVENING, tzinfo=now.tzinfo)
    return ThanksDue(of, name, met.astimezone(UTC), None, opportunity, letter)
