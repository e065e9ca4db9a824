# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything about one meeting, and how meetings lie in time."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from networkjournal.domain import rows, views
from networkjournal.domain.words import MeetingState
from networkjournal.domain.zones import aware, ended, overlap
from networkjournal.store import models as m
from networkjournal.store.reading.contacts import Contacts
from networkjournal.store.reading.records import row_of, rows_of, tuples


class Meetings(Contacts):
    """Read meetings."""

    def meeting(self, meeting_id: int) -> views.MeetingPage | None:
        """Return everything about one meeting."""
        row = row_of(self.database, m.Meeting, rows.Meeting, meeting_id)
        if row is None:
            return None
        items = rows_of(
            self.database,
            m.AgendaItem,
            rows.AgendaItem,
            m.AgendaItem.meeting_id == meeting_id,
            order=[m.AgendaItem.position],
        )
        questions = rows_of(
            self.database,
            m.Question,
            rows.Question,
            m.Question.meeting_id == meeting_id,
            order=[m.Question.position],
        )
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
        since = datetime.combine(on, datetime.min.time())
        query = m.Meeting.select(m.Meeting.id).where(
            m.Meeting.starts >= since, m.Meeting.state == MeetingState.PLANNED
        )
        return sorted(self.meetings([row[0] for row in tuples(query, self.database)]), key=_moment)

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

    def _people(self, meeting_id: int) -> tuple[views.PersonView, ...]:
        query = (
            m.MeetingPerson.select(m.MeetingPerson.contact_id)
            .join(m.Contact)
            .where(m.MeetingPerson.meeting_id == meeting_id, m.Contact.trashed_at.is_null())
            .order_by(m.MeetingPerson.position, m.MeetingPerson.id)
        )
        pages = [self.contact_card(row[0]) for row in tuples(query, self.database)]
        return tuple(page for page in pages if page is not None)

    def contact_card(self, contact_id: int) -> views.PersonView | None:
        """Return how to name and reach one person."""
        row = row_of(self.database, m.Contact, rows.Contact, contact_id)
        if row is None:
            return None
        organization = row_of(self.database, m.Organization, rows.Organization, row.organization_id)
        return views.PersonView(
            contact_id=row.id,
            name=row.name,
            title=row.title,
            organization=organization.name if organization else "",
            emails=tuple(v.value for v in self._values(m.ContactEmail, row.id)),
            phones=tuple(v.value for v in self._values(m.ContactPhone, row.id)),
        )


def _moment(line: views.MeetingLine) -> datetime:
    return aware(line.starts, line.zone).astimezone(UTC)
