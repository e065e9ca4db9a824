# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything about one meeting, and how meetings lie in time."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from networkjournal.domain import rows, views
from networkjournal.domain.words import CANCELLED, MeetingState
from networkjournal.domain.zones import aware, ended, overlap
from networkjournal.store import models as m
from networkjournal.store.reading.contacts import Contacts
from networkjournal.store.reading.records import LISTED, row_of, rows_of, tuples


class Meetings(Contacts):
    """Read meetings."""

    def meeting(self, meeting_id: int) -> views.MeetingPage | None:
        """Return everything about one meeting."""
        row = row_of(self.database, m.Meeting, rows.Meeting, meeting_id)
        if row is None:
            return None
        of, order = ("meeting_id = ?", meeting_id), "position, id"
        items = rows_of(self.database, m.AgendaItem, rows.AgendaItem, *of, order=order)
        questions = rows_of(self.database, m.Question, rows.Question, *of, order=order)
        found = self.opportunities([row.opportunity_id] if row.opportunity_id else [])
        return views.MeetingPage(
            row=row,
            people=self._people(meeting_id),
            items=tuple(items),
            questions=tuple(questions),
            opportunity=found[0] if found else None,
        )

    def pairs(self) -> list[tuple[int, int]]:
        """Return all dread and worth pairs, oldest first; half pairs are left out."""
        query = (
            m.Meeting.select(m.Meeting.dread, m.Meeting.worth)
            .where(
                m.Meeting.dread.is_null(is_null=False),
                m.Meeting.worth.is_null(is_null=False),
                m.Meeting.trashed_at.is_null(),
            )
            .order_by(m.Meeting.starts)
        )
        return tuples(query, self.database)

    def clashes(
        self, starts: datetime, zone: str, minutes: int, leave_out: int = 0
    ) -> list[views.MeetingLine]:
        """Return the planned meetings that overlap this time."""
        around = starts - timedelta(days=2), starts + timedelta(days=2)
        query = m.Meeting.select(m.Meeting.id).where(
            m.Meeting.starts.between(*around),
            m.Meeting.state == MeetingState.PLANNED,
            m.Meeting.id != leave_out,
        )
        wanted = (starts, zone, minutes)
        return [
            line
            for line in self.meetings([row[0] for row in tuples(query, self.database)])
            if overlap(wanted, (line.starts, line.zone, line.minutes))
        ]

    def coming(self, on: date) -> list[views.MeetingLine]:
        """Return planned meetings from a day on, earliest first."""
        return self._from(on, MeetingState.PLANNED)

    def called_off(self, on: date) -> list[views.MeetingLine]:
        """Return cancelled meetings from a day on, earliest first."""
        return self._from(on, *CANCELLED)

    def coming_meeting(self, now: datetime) -> int | None:
        """Return the id of the next planned meeting that has not ended; `now` is aware."""
        for line in self.coming(now.date() - timedelta(days=2)):
            if not ended(line.starts, line.zone, line.minutes, now):
                return line.id
        return None

    def settings(self) -> Mapping[str, Any]:
        """Return all settings that are kept in the journal; what cannot be read is left out."""
        found = {}
        for row in m.Setting.select().bind(self.database):
            try:
                found[str(row.key)] = json.loads(row.value)
            except (ValueError, RecursionError):
                continue
        return found

    def _from(self, on: date, *states: MeetingState) -> list[views.MeetingLine]:
        since = datetime.combine(on, datetime.min.time())
        query = m.Meeting.select(m.Meeting.id).where(
            m.Meeting.starts >= since, m.Meeting.state.in_(states)
        )
        return sorted(self.meetings([row[0] for row in tuples(query, self.database)]), key=_moment)

    def _people(self, meeting_id: int) -> tuple[views.PersonView, ...]:
        sql = (
            "SELECT p.contact_id, p.role FROM meeting_person p "
            "JOIN contact c ON c.id = p.contact_id WHERE p.meeting_id = ? AND c.trashed_at IS NULL "
            "ORDER BY p.position, p.id"
        )
        found = self.database.execute_sql(sql, (meeting_id,)).fetchall()
        roles = dict(found)
        cards = self.contact_cards([*roles])
        return tuple(replace(card, role=roles[card.contact_id]) for card in cards)

    def contact_card(self, contact_id: int) -> views.PersonView | None:
        """Return how to name and reach one person."""
        return next(iter(self.contact_cards([contact_id])), None)

    def contact_cards(self, ids: Sequence[int]) -> list[views.PersonView]:
        """Return how to name and reach people, in the order of the ids; who is gone is left out."""
        listed = json.dumps(list(ids))
        sql = (
            "SELECT id, name, title, coalesce((SELECT name FROM organization g "
            f"WHERE g.id = organization_id), '') FROM contact WHERE id IN {LISTED}"
        )
        people = self.database.execute_sql(sql, (listed,)).fetchall()
        emails, phones = self._ways(m.ContactEmail, listed), self._ways(m.ContactPhone, listed)
        cards = {
            of: views.PersonView(of, name, title, place, emails.get(of, ()), phones.get(of, ()))
            for of, name, title, place in people
        }
        return [cards[i] for i in ids if i in cards]

    def _ways(
        self, model: type[m.ContactEmail | m.ContactPhone], listed: str
    ) -> dict[int, tuple[str, ...]]:
        """Return the addresses or numbers of people, person by person."""
        ways: dict[int, tuple[str, ...]] = {}
        where, order = f"contact_id IN {LISTED}", "position, id"
        for way in rows_of(self.database, model, rows.ContactValue, where, listed, order=order):
            ways[way.contact_id] = (*ways.get(way.contact_id, ()), way.value)
        return ways


def _moment(line: views.MeetingLine) -> datetime:
    return aware(line.starts, line.zone).astimezone(UTC)
