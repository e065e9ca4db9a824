# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything about one person, and about the places where people work."""

from datetime import date

from networkjournal.domain import rows, views
from networkjournal.domain.labels import label
from networkjournal.domain.words import Direction, MeetingState
from networkjournal.i18n import _
from networkjournal.store import models as m
from networkjournal.store.reading.opportunities import Opportunities
from networkjournal.store.reading.records import row_of, rows_of, tuples


class Contacts(Opportunities):
    """Read people and organizations."""

    def contact(self, contact_id: int) -> views.ContactPage | None:
        """Return everything about one person; the timeline is newest first, undated last."""
        row = row_of(self.database, m.Contact, rows.Contact, contact_id)
        if row is None:
            return None
        entries = [
            *self._touches(contact_id),
            *self._interviews(contact_id),
            *self._noes(contact_id),
            *self._talks(contact_id),
        ]
        if row.connected_on:
            entries.append(views.TimelineEntry(row.connected_on, _("Connected on LinkedIn")))
        return views.ContactPage(
            row=row,
            organization=row_of(
                self.database, m.Organization, rows.Organization, row.organization_id
            ),
            emails=self._values(m.ContactEmail, contact_id),
            phones=self._values(m.ContactPhone, contact_id),
            timeline=tuple(sorted(entries, key=_day, reverse=True)),
        )

    def organization(self, organization_id: int) -> rows.Organization | None:
        """Return one organization."""
        return row_of(self.database, m.Organization, rows.Organization, organization_id)

    def organization_names(self) -> list[str]:
        """Return the names of all organizations, sorted, for completion."""
        query = m.Organization.select(m.Organization.name).order_by(m.Organization.folded)
        return [row[0] for row in tuples(query, self.database)]

    def find_organization(self, name: str) -> rows.Organization | None:
        """Return the organization of that name, whatever its case."""
        found = rows_of(
            self.database, m.Organization, rows.Organization, "folded = ?", m.fold(name)
        )
        return found[0] if found else None

    def _values(
        self, model: type[m.ContactEmail | m.ContactPhone], contact_id: int
    ) -> tuple[rows.ContactValue, ...]:
        of, order = "contact_id = ?", "position, id"
        found = rows_of(self.database, model, rows.ContactValue, of, contact_id, order=order)
        return tuple(found)

    def _touches(self, contact_id: int) -> list[views.TimelineEntry]:
        found = rows_of(self.database, m.Touch, rows.Touch, "contact_id = ?", contact_id)
        return [views.TimelineEntry(t.on, _touch_heading(t), t.gist, touch_id=t.id) for t in found]

    def _interviews(self, contact_id: int) -> list[views.TimelineEntry]:
        query = (
            m.Interviewer.select(
                m.InterviewRound.on,
                m.InterviewRound.number,
                m.Opportunity.position,
                m.Interviewer.connection,
                m.Opportunity.id,
            )
            .join(m.InterviewRound)
            .join(m.Opportunity)
            .where(
                m.Interviewer.contact_id == contact_id,
                m.Opportunity.trashed_at.is_null(),
            )
        )
        heading = _("Interview, round {number}")
        return [
            views.TimelineEntry(
                on, heading.format(number=number), position, connection, opportunity_id=of
            )
            for on, number, position, connection, of in tuples(query, self.database)
        ]

    def _noes(self, contact_id: int) -> list[views.TimelineEntry]:
        query = (
            m.Turndown.select(m.Turndown.on, m.Turndown.words, m.Opportunity.id)
            .join(m.Opportunity)
            .where(m.Turndown.told_by_id == contact_id, m.Opportunity.trashed_at.is_null())
        )
        return [
            views.TimelineEntry(
                on, _("Told you the no"), f"“{words}”" if words else "", opportunity_id=of
            )
            for on, words, of in tuples(query, self.database)
        ]

    def _talks(self, contact_id: int) -> list[views.TimelineEntry]:
        query = (
            m.MeetingPerson.select(m.Meeting.id)
            .join(m.Meeting)
            .where(m.MeetingPerson.contact_id == contact_id)
        )
        lines = self.meetings([row[0] for row in tuples(query, self.database)])
        return [
            views.TimelineEntry(
                line.starts.date(), label(line.kind), _talk_detail(line), meeting_id=line.id
            )
            for line in lines
        ]


def _day(entry: views.TimelineEntry) -> date:
    return entry.on or date.min


def _touch_heading(touch: rows.Touch) -> str:
    way = _("You wrote or called") if touch.direction is Direction.OUT else _("They reached out")
    return way if touch.channel is None else f"{label(touch.channel)} · {label(touch.direction)}"


def _talk_detail(line: views.MeetingLine) -> str:
    if line.state is not MeetingState.PLANNED:
        return label(line.state)
    return ", ".join(part for part in (f"{line.starts:%H:%M}", line.place) if part)
