# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The lines of opportunities in lists and on cards: any number of them in five statements."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from networkjournal.domain import views
from networkjournal.domain.labels import label
from networkjournal.domain.words import Ending, Level, MeetingKind, SignalKind, Stage
from networkjournal.i18n import _
from networkjournal.store.database import JournalDatabase
from networkjournal.store.fields import DayField
from networkjournal.store.reading import pipeline_sql as sql
from networkjournal.store.reading.facts import facts_of
from networkjournal.store.reading.records import in_order

_DAY = DayField()
_PICKED = "(SELECT value FROM json_each(:ids))"
_LINES = (
    "SELECT o.id, o.position, coalesce((SELECT g.name FROM organization g "
    "WHERE g.id = o.organization_id), ''), o.stage, o.furthest, o.ending, "
    f"{sql.SINCE}, o.organization_id, o.source, o.link, o.salary, o.place, {sql.OVERRIDE}, "
    "(SELECT count(*) FROM document d WHERE d.opportunity_id = o.id) "
    f"FROM opportunity o WHERE o.trashed_at IS NULL AND o.id IN {_PICKED}"
)
_TAGS = (
    "SELECT x.opportunity_id, t.name FROM opportunity_tag x JOIN tag t ON t.id = x.tag_id "
    f"WHERE x.opportunity_id IN {_PICKED} ORDER BY t.folded"
)
_SIGNALS = f"SELECT opportunity_id, kind FROM signal WHERE opportunity_id IN {_PICKED}"
_BEST = (
    "SELECT r.opportunity_id, c.id, c.name, i.connection FROM interview_round r "
    "JOIN interviewer i ON i.round_id = r.id JOIN contact c ON c.id = i.contact_id "
    f"WHERE r.opportunity_id IN {_PICKED} AND i.connection IS NOT NULL AND c.trashed_at IS NULL "
    "ORDER BY i.connection, r.number"
)
_NEXT = (
    "SELECT opportunity_id, \"on\" AS day, number, '' FROM interview_round "
    f'WHERE opportunity_id IN {_PICKED} AND "on" >= :today '
    "UNION ALL SELECT opportunity_id, substr(starts, 1, 10), 0, kind FROM meeting "
    f"WHERE opportunity_id IN {_PICKED} AND state = 'planned' AND trashed_at IS NULL "
    "AND starts >= :today ORDER BY day DESC"
)


def lines_of(
    database: JournalDatabase, ids: Sequence[int], today: date
) -> list[views.OpportunityLine]:
    """Return list lines in the order of the ids; ids that are gone are left out."""
    params = {"ids": json.dumps([int(i) for i in ids]), "today": today.isoformat()}

    def asked(statement: str) -> list[Any]:
        return list(database.execute_sql(statement, params).fetchall())

    tags, signals = _gathered(asked(_TAGS)), _gathered(asked(_SIGNALS))
    best = {of: views.InterviewerDot(*who) for of, *who in asked(_BEST)}
    coming = {of: (_DAY.python_value(day), number, kind) for of, day, number, kind in asked(_NEXT)}
    facts = facts_of(database, ids, today)
    lines = []
    for row in asked(_LINES):
        row_id = row[0]
        on, number, kind = coming.get(row_id, (None, 0, ""))
        lines.append(
            views.OpportunityLine(
                **_plain(row),
                tags=tuple(tags[row_id]),
                signals=frozenset(map(SignalKind, signals[row_id])),
                facts=facts[row_id],
                applied_on=facts[row_id].applied_on,
                best=best.get(row_id),
                next_on=on,
                next_what=_what(number, kind) if on else "",
            )
        )
    return in_order(lines, ids)


def _gathered(pairs: list[Any]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for of, value in pairs:
        found[of].append(value)
    return found


def _what(number: int, kind: str) -> str:
    return label(MeetingKind(kind)) if kind else _("Round {number}").format(number=number)


def _plain(row: Any) -> dict[str, Any]:
    row_id, position, organization, stage, furthest, ending, since, of, *rest = row
    source, link, salary, place, override, documents = rest
    return {
        "id": row_id,
        "position": position,
        "organization": organization,
        "stage": Stage(stage),
        "furthest": Stage(furthest),
        "ending": None if ending is None else Ending(ending),
        "since": _DAY.python_value(since),
        "organization_id": of,
        "source": source,
        "link": link,
        "salary": salary,
        "place": place,
        "level_override": None if override is None else Level(override),
        "documents": documents,
    }
