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
NEXT_ON = (
    '(SELECT min(day) FROM (SELECT min(r."on") AS day FROM interview_round r '
    'WHERE r.opportunity_id = o.id AND r."on" >= :today '
    "UNION ALL SELECT min(substr(m.starts, 1, 10)) FROM meeting m "
    "WHERE m.opportunity_id = o.id AND m.state = 'planned' AND m.trashed_at IS NULL "
    "AND m.starts >= :today))"
)
"""The first day from today on with a round or a planned meeting."""

# A cross join keeps the order in which tables are looked into: from the few to the many.
_FACTS = f"""
WITH picked AS MATERIALIZED (
    SELECT o.id, o.stage, o.ending, {APPLIED_ON} AS applied_on, {NEXT_ON} AS next_on
    FROM opportunity o WHERE o.id IN (SELECT value FROM json_each(:ids))
), word AS MATERIALIZED (
    SELECT p.id, t."on" AS day, t.direction
    FROM picked p CROSS JOIN touch t ON t.opportunity_id = p.id
    WHERE t."on" BETWEEN coalesce(p.applied_on, '') AND :today
    UNION ALL
    SELECT met.id, t."on", t.direction FROM (
        SELECT DISTINCT p.id, p.applied_on, i.contact_id FROM picked p
        CROSS JOIN interview_round r ON r.opportunity_id = p.id
        CROSS JOIN interviewer i ON i.round_id = r.id
    ) met CROSS JOIN touch t ON t.contact_id = met.contact_id
    WHERE +t.opportunity_id IS NULL AND t."on" BETWEEN coalesce(met.applied_on, '') AND :today
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
        WHERE m.state = 'held' AND m.trashed_at IS NULL
        UNION ALL
        SELECT id, day FROM word WHERE direction = 'in'
    ) GROUP BY id
), sent AS MATERIALIZED (
    SELECT w.id, max(w.day) AS day, sum(w.day > coalesce(h.day, p.applied_on, '')) AS asked
    FROM word w CROSS JOIN picked p ON p.id = w.id LEFT JOIN human h ON h.id = w.id
    WHERE w.direction = 'out' GROUP BY w.id
)
SELECT p.id, p.stage, p.ending IS NOT NULL, p.applied_on, h.day,
    (SELECT r.promised_on FROM interview_round r WHERE r.opportunity_id = p.id
     ORDER BY r.number DESC, r.id DESC LIMIT 1),
    s.day, coalesce(s.asked, 0), p.next_on
FROM picked p LEFT JOIN human h ON h.id = p.id LEFT JOIN sent s ON s.id = p.id
"""


def facts_of(database: JournalDatabase, ids: Iterable[int], today: date) -> dict[int, Facts]:
    """Return the facts of these opportunities as they are on a day."""
    params = {"ids": json.dumps([int(i) for i in ids]), "today": today.isoformat()}
    return {row[0]: _facts(row) for row in database.execute_sql(_FACTS, params).fetchall()}


def _facts(row: Any) -> Facts:
    _id, stage, ended, applied_on, last_human, promised_on, last_out, asked, next_on = row
    return Facts(
        stage=Stage(stage),
        ended=bool(ended),
        applied_on=_DAY.python_value(applied_on),
        last_human=_DAY.python_value(last_human),
        promised_on=_DAY.python_value(promised_on),
        last_out=_DAY.python_value(last_out),
        asked=asked,
        next_meeting=_DAY.python_value(next_on),
    )
