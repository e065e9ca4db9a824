# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How each opportunity stands: the facts that the pure rule needs, in one statement.

What they mean is said in `domain.standing` alone.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from networkjournal.domain.standing import Facts
from networkjournal.domain.words import Stage
from networkjournal.store.database import JournalDatabase
from networkjournal.store.fields import DayField

_DAY = DayField()
APPLIED_ON = (
    '(SELECT min(s."on") FROM stage_change s WHERE s.opportunity_id = o.id '
    "AND s.stage IN ('applied', 'screening', 'interviewing', 'offer', 'accepted'))"
)
_NEXT_ON = (
    '(SELECT min(day) FROM (SELECT min(r."on") AS day FROM interview_round r '
    'WHERE r.opportunity_id = o.id AND r."on" >= :today '
    "UNION ALL SELECT min(substr(m.starts, 1, 10)) FROM meeting m "
    "WHERE m.opportunity_id = o.id AND m.state = 'planned' AND m.trashed_at IS NULL "
    "AND m.starts >= :today{}))"
)
NEXT_ON = _NEXT_ON.format("")
"""The first day from today on with a round or a planned meeting."""
_THEIRS = "coalesce(m.kind, '') NOT IN ('advisor', 'preparation')"
"""Of meetings: with others than the employer one gets no nearer to an answer."""
_SPOKEN = "coalesce(t.channel, '') NOT IN ('portal', 'silence')"
"""Of touches: a portal answers by itself."""

# A cross join keeps the order in which tables are looked into: from the few to the many.
_FACTS = f"""
WITH picked AS MATERIALIZED (
    SELECT o.id, o.stage, o.ending, {APPLIED_ON} AS applied_on,
        {_NEXT_ON.format(f" AND {_THEIRS}")} AS next_on
    FROM opportunity o WHERE o.id IN (SELECT value FROM json_each(:ids))
), word AS MATERIALIZED (
    SELECT p.id, t."on" AS day, t.direction = 'out' AS sent, {_SPOKEN} AS spoken
    FROM picked p CROSS JOIN touch t ON t.opportunity_id = p.id
    WHERE t."on" BETWEEN coalesce(p.applied_on, '') AND :today
    UNION ALL
    SELECT met.id, t."on", t.direction = 'out', {_SPOKEN} FROM (
        SELECT DISTINCT p.id, p.applied_on, i.contact_id FROM picked p
        CROSS JOIN interview_round r ON r.opportunity_id = p.id
        CROSS JOIN interviewer i ON i.round_id = r.id
    ) met CROSS JOIN touch t ON t.contact_id = met.contact_id
    WHERE +t.opportunity_id IS NULL AND t."on" BETWEEN coalesce(met.applied_on, '') AND :today
    -- What was said with somebody who has to do with two places may be about the other one.
    AND NOT EXISTS (
        SELECT 1 FROM interviewer i CROSS JOIN interview_round r ON r.id = i.round_id
        CROSS JOIN opportunity other ON other.id = r.opportunity_id
        WHERE i.contact_id = met.contact_id AND other.id <> met.id
        AND other.ending IS NULL AND other.trashed_at IS NULL
    )
), human AS MATERIALIZED (
    SELECT id, max(day) AS day FROM (
        SELECT p.id, r."on" AS day
        FROM picked p CROSS JOIN interview_round r ON r.opportunity_id = p.id
        WHERE r."on" <= :today
        UNION ALL
        SELECT p.id, s."on" FROM picked p CROSS JOIN stage_change s ON s.opportunity_id = p.id
        WHERE s.stage IN ('screening', 'interviewing', 'offer', 'accepted')
        UNION ALL
        SELECT p.id, substr(m.starts, 1, 10)
        FROM picked p CROSS JOIN meeting m ON m.opportunity_id = p.id
        WHERE m.state = 'held' AND m.trashed_at IS NULL AND {_THEIRS}
        UNION ALL
        SELECT id, day FROM word WHERE NOT sent AND spoken
    ) GROUP BY id
), sent AS MATERIALIZED (
    SELECT w.id, group_concat(DISTINCT w.day) AS days
    FROM word w LEFT JOIN human h ON h.id = w.id
    WHERE w.sent AND w.day > coalesce(h.day, '') GROUP BY w.id
)
SELECT p.id, p.stage, p.ending IS NOT NULL, p.applied_on, h.day,
    (SELECT max(r.promised_on) FROM interview_round r WHERE r.opportunity_id = p.id),
    s.days, p.next_on
FROM picked p LEFT JOIN human h ON h.id = p.id LEFT JOIN sent s ON s.id = p.id
"""


def facts_of(database: JournalDatabase, ids: Iterable[int], today: date) -> dict[int, Facts]:
    """Return the facts of these opportunities as they are on a day."""
    params = {"ids": json.dumps([int(i) for i in ids]), "today": today.isoformat()}
    return {row[0]: _facts(row) for row in database.execute_sql(_FACTS, params).fetchall()}


def _facts(row: Any) -> Facts:
    _id, stage, ended, applied_on, last_human, promised_on, sent, next_on = row
    return Facts(
        stage=Stage(stage),
        ended=bool(ended),
        applied_on=_DAY.python_value(applied_on),
        last_human=_DAY.python_value(last_human),
        promised_on=_DAY.python_value(promised_on),
        sent=tuple(map(date.fromisoformat, sorted(sent.split(",")))) if sent else (),
        next_meeting=_DAY.python_value(next_on),
    )
