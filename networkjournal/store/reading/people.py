# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of people: who is asked for, in which order, and what a row shows of each."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from networkjournal.domain import views
from networkjournal.domain.cadence import Slip
from networkjournal.domain.folding import fold
from networkjournal.domain.views import Kind, ListQuery, PeopleQuery, PipelineQuery
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.store.fields import DayField
from networkjournal.store.reading import people_sql as sql
from networkjournal.store.reading.meetings import Meetings
from networkjournal.store.reading.people_why import why
from networkjournal.store.reading.records import in_order
from networkjournal.store.stamped import storable

_DAY = DayField()
_LINE = (
    "SELECT o.id, o.name, o.title, coalesce((SELECT name FROM organization g "
    f"WHERE g.id = o.organization_id), ''), {sql.LAST_TOUCH}, {sql.CONNECTION}, {sql.ROUND}, "
    f"{sql.TAGS}, o.cadence, o.cadence_days, o.snoozed_until, o.connected_on, o.met_how, "
    f"{sql.PHOTO} FROM contact o WHERE o.id IN (SELECT value FROM json_each(:ids)) "
    "AND o.trashed_at IS NULL"
)


class People(Meetings):
    """Read the people whom a list shows."""

    def ids(self, kind: Kind, query: ListQuery | PipelineQuery | PeopleQuery) -> list[int]:
        """Return the ids of a list in its order."""
        if not isinstance(query, PeopleQuery):
            return super().ids(kind, query)
        asked = sql.PeopleConditions(query)
        limit = f"LIMIT {query.limit:d}" if query.limit else ""
        found = self._rows(f"{sql.listed(query, asked.where)} {limit}", asked.params)
        return [row[0] for row in found]

    def people_count(self, query: PeopleQuery) -> int:
        """Return how many people a list would show, whatever its limit."""
        asked = sql.PeopleConditions(query)
        counted = f"SELECT count(*) FROM contact o {asked.where}"
        return int(self._rows(counted, asked.params)[0][0])

    def contacts(self, ids: Sequence[int], today: date | None = None) -> list[views.ContactLine]:
        """Return list lines in the order of the ids; ids that are gone are left out.

        A round counts as a touch from its day on.
        """
        on = today or date.today()  # noqa: DTZ011  a wall's day
        params = {"ids": json.dumps(list(ids)), "today": on.isoformat()}
        return in_order((_line(row) for row in self._rows(_LINE, params)), ids)

    def find_contacts(self, text: str, limit: int = 20) -> list[views.ContactLine]:
        """Return the people whose text holds words that begin like these.

        First those whose whole name begins so, the very name before all.
        """
        start = str(storable(fold(text)))
        named = (
            "SELECT id FROM contact WHERE folded >= :start AND folded < :end "
            "AND trashed_at IS NULL ORDER BY folded, id LIMIT :limit"
        )
        params = {"start": start, "end": start + "\U0010ffff", "limit": limit if start else 0}
        first = [row[0] for row in self._rows(named, params)]
        found = self.ids(Kind.CONTACT, ListQuery(text=text, limit=limit)) if text.strip() else []
        return self.contacts(list(dict.fromkeys([*first, *found]))[:limit])

    def in_touch(self, ids: Sequence[int], today: date) -> set[int]:
        """Return those with whom there was a touch, a held meeting or a round already."""
        there = (
            f"SELECT o.id FROM contact o WHERE o.id IN (SELECT value FROM json_each(:ids)) "
            f"AND {sql.LAST_TOUCH} IS NOT NULL"
        )
        params = {"ids": json.dumps(list(ids)), "today": today.isoformat()}
        return {row[0] for row in self._rows(there, params)}

    def slips(self, ids: Sequence[int]) -> list[Slip]:
        """Return why to write to these people now, in the order of the ids."""
        return why(self.database, ids)

    def people_tags(self, ids: Sequence[int] | None = None) -> list[tuple[str, int]]:
        """Return the tags that people bear and how many bear each, the most used first.

        With `ids` only these people count.
        """
        among = "" if ids is None else "AND o.id IN (SELECT value FROM json_each(:ids)) "
        counted = (
            "SELECT t.name, count(*) AS many FROM contact_tag x JOIN tag t ON t.id = x.tag_id "
            f"JOIN contact o ON o.id = x.contact_id WHERE o.trashed_at IS NULL {among}"
            "GROUP BY t.id ORDER BY many DESC, t.folded"
        )
        params = {} if ids is None else {"ids": json.dumps(list(ids))}
        return [(str(name), int(many)) for name, many in self._rows(counted, params)]

    def photo_of(self, contact_id: int) -> bytes | None:
        """Return the picture of a person as it is stored, a JPEG or a PNG."""
        found = self._rows(
            "SELECT content FROM contact_photo WHERE contact_id = :id", {"id": contact_id}
        )
        return bytes(found[0][0]) if found else None


def _line(row: Any) -> views.ContactLine:
    row_id, name, title, organization, last_touch, connection, number, *rest = row
    tags, cadence, every, snoozed_until, connected_on, met_how, photo = rest
    return views.ContactLine(
        id=row_id,
        name=name,
        title=title,
        organization=organization,
        last_touch=_DAY.python_value(last_touch),
        connection=connection,
        round_number=number or 0,
        tags=tuple(json.loads(tags)),
        cadence=None if cadence is None else Cadence(cadence),
        cadence_days=every,
        snoozed_until=_DAY.python_value(snoozed_until),
        connected_on=_DAY.python_value(connected_on),
        met_how=None if met_how is None else MetHow(met_how),
        has_photo=bool(photo),
    )
