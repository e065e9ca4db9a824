# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything about one opportunity: its steps, rounds, signals, noes and meetings."""

from typing import Any

from networkjournal.domain import rows, views
from networkjournal.store import models as m
from networkjournal.store.reading.beside import Beside
from networkjournal.store.reading.records import row_of, rows_of, tuples


class Opportunities(Beside):
    """Read opportunities and what the noes became."""

    def opportunity(self, opportunity_id: int) -> views.OpportunityPage | None:
        """Return everything about one opportunity."""
        row = row_of(self.database, m.Opportunity, rows.Opportunity, opportunity_id)
        if row is None:
            return None
        of = opportunity_id
        return views.OpportunityPage(
            row=row,
            organization=row_of(
                self.database, m.Organization, rows.Organization, row.organization_id
            ),
            changes=tuple(
                rows_of(
                    self.database,
                    m.StageChange,
                    rows.StageChange,
                    m.StageChange.opportunity_id == of,
                    order=[m.StageChange.on],
                )
            ),
            rounds=self._rounds(of),
            signals=self._signals(of),
            turndowns=tuple(
                self._turndown(t)
                for t in rows_of(
                    self.database,
                    m.Turndown,
                    rows.Turndown,
                    m.Turndown.opportunity_id == of,
                    order=[m.Turndown.on],
                )
            ),
            meetings=self._meetings(m.Meeting.opportunity_id == of),
            tags=self.tags_of(of),
            documents=self.documents_of(of),
            gaps=self._gaps_of(of),
            related_gaps=self._related(row),
            touches=self._touches_of(of),
        )

    def turndown(self, turndown_id: int) -> views.TurndownView | None:
        """Return one turndown with its asks and meetings."""
        row = row_of(self.database, m.Turndown, rows.Turndown, turndown_id)
        return None if row is None else self._turndown(row)

    def unfinished_turndowns(self) -> list[tuple[int, str]]:
        """Return turndowns whose way on is open, as id and position, oldest first."""
        query = (
            m.Turndown.select(m.Turndown.id, m.Opportunity.position)
            .join(m.Opportunity)
            .where(m.Turndown.path.is_null(), m.Opportunity.trashed_at.is_null())
            .order_by(m.Turndown.on, m.Turndown.id)
        )
        return tuples(query, self.database)

    def open_asks(self, organization_id: int) -> list[views.OpenAsk]:
        """Return the asks at an organization that have no answer yet."""
        query = (
            m.Ask.select(m.Ask.id)
            .join(m.Turndown)
            .join(m.Opportunity)
            .where(
                m.Opportunity.organization_id == organization_id,
                m.Opportunity.trashed_at.is_null(),
                m.Ask.answer.is_null(),
                m.Ask.contact_id.is_null(is_null=False),
            )
        )
        organization = row_of(self.database, m.Organization, rows.Organization, organization_id)
        name = organization.name if organization else ""
        asks = rows_of(self.database, m.Ask, rows.Ask, m.Ask.id.in_(query))
        return [views.OpenAsk(ask, self._name(ask.contact_id), name) for ask in asks]

    def _turndown(self, row: rows.Turndown) -> views.TurndownView:
        asks = rows_of(self.database, m.Ask, rows.Ask, m.Ask.turndown_id == row.id)
        return views.TurndownView(
            row=row,
            told_by=self._name(row.told_by_id),
            decided_by=self._name(row.decided_by_id),
            supported_by=self._name(row.supported_by_id),
            asks=tuple(views.AskView(ask, self._name(ask.contact_id)) for ask in asks),
            meetings=self._meetings(m.Meeting.turndown_id == row.id),
        )

    def _rounds(self, opportunity_id: int) -> tuple[views.RoundView, ...]:
        found = rows_of(
            self.database,
            m.InterviewRound,
            rows.InterviewRound,
            m.InterviewRound.opportunity_id == opportunity_id,
            order=[m.InterviewRound.number],
        )
        return tuple(views.RoundView(row, self._interviewers(row)) for row in found)

    def _interviewers(self, one: rows.InterviewRound) -> tuple[views.InterviewerView, ...]:
        found = rows_of(
            self.database, m.Interviewer, rows.Interviewer, m.Interviewer.round_id == one.id
        )
        people = {
            c.id: c
            for c in rows_of(
                self.database,
                m.Contact,
                rows.Contact,
                m.Contact.id.in_([i.contact_id for i in found]),
                m.Contact.trashed_at.is_null(),
            )
        }
        return tuple(
            views.InterviewerView(
                i, people[i.contact_id].name, people[i.contact_id].title, one.number, one.on
            )
            for i in found
            if i.contact_id in people
        )

    def _signals(self, opportunity_id: int) -> tuple[views.SignalView, ...]:
        found = rows_of(
            self.database, m.Signal, rows.Signal, m.Signal.opportunity_id == opportunity_id
        )
        return tuple(views.SignalView(row, self._name(row.contact_id)) for row in found)

    def _meetings(self, where: Any) -> tuple[views.MeetingLine, ...]:
        query = m.Meeting.select(m.Meeting.id).where(where).order_by(m.Meeting.starts)
        return tuple(self.meetings([row[0] for row in tuples(query, self.database)]))
