# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Everything about one opportunity: its steps, rounds, signals, noes and meetings."""

import json

from networkjournal.domain import rows, views
from networkjournal.store import models as m
from networkjournal.store.reading.beside import Beside
from networkjournal.store.reading.records import LISTED, row_of, rows_of, tuples


class Opportunities(Beside):
    """Read opportunities and what the noes became."""

    def opportunity(
        self, opportunity_id: int, *, beside: bool = True
    ) -> views.OpportunityPage | None:
        """Return everything about one opportunity, on demand without what lies beside it."""
        row = row_of(self.database, m.Opportunity, rows.Opportunity, opportunity_id)
        if row is None:
            return None
        database, of = self.database, ("opportunity_id = ?", opportunity_id)
        noes = rows_of(database, m.Turndown, rows.Turndown, *of, order='"on", id')
        page = views.OpportunityPage(
            row=row,
            organization=row_of(database, m.Organization, rows.Organization, row.organization_id),
            changes=tuple(
                rows_of(database, m.StageChange, rows.StageChange, *of, order='"on", id')
            ),
            rounds=self._rounds(opportunity_id),
            signals=self._signals(opportunity_id),
            turndowns=tuple(map(self._turndown, noes)),
            meetings=self._meetings(*of),
        )
        return self._with_beside(page) if beside else page

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
        listed = json.dumps([row[0] for row in tuples(query, self.database)])
        asks = rows_of(self.database, m.Ask, rows.Ask, f"id IN {LISTED}", listed)
        names = self._names(*(ask.contact_id for ask in asks))
        return [views.OpenAsk(ask, names.get(ask.contact_id, ""), name) for ask in asks]

    def _turndown(self, row: rows.Turndown) -> views.TurndownView:
        of = "turndown_id = ?", row.id
        asks = rows_of(self.database, m.Ask, rows.Ask, *of)
        names = self._names(
            row.told_by_id, row.decided_by_id, row.supported_by_id, *(a.contact_id for a in asks)
        )
        return views.TurndownView(
            row=row,
            told_by=names.get(row.told_by_id, ""),
            decided_by=names.get(row.decided_by_id, ""),
            supported_by=names.get(row.supported_by_id, ""),
            asks=tuple(views.AskView(ask, names.get(ask.contact_id, "")) for ask in asks),
            meetings=self._meetings(*of),
        )

    def _rounds(self, opportunity_id: int) -> tuple[views.RoundView, ...]:
        of, order = ("opportunity_id = ?", opportunity_id), "number, id"
        found = rows_of(self.database, m.InterviewRound, rows.InterviewRound, *of, order=order)
        met = self._interviewers(found)
        return tuple(
            views.RoundView(row, tuple(one for one in met if one.row.round_id == row.id))
            for row in found
        )

    def _interviewers(self, rounds: list[rows.InterviewRound]) -> list[views.InterviewerView]:
        """Return who sat in these rounds and does not lie in the trash."""
        when = {one.id: one for one in rounds}
        listed = json.dumps(list(when))
        database = self.database
        found = rows_of(database, m.Interviewer, rows.Interviewer, f"round_id IN {LISTED}", listed)
        people = {i.contact_id for i in found}
        sql = f"SELECT id, name, title FROM contact WHERE id IN {LISTED} AND trashed_at IS NULL"
        known = database.execute_sql(sql, (json.dumps(list(people)),)).fetchall()
        said = {contact_id: (name, title) for contact_id, name, title in known}
        return [
            views.InterviewerView(
                i, *said[i.contact_id], when[i.round_id].number, when[i.round_id].on
            )
            for i in found
            if i.contact_id in said
        ]

    def _signals(self, opportunity_id: int) -> tuple[views.SignalView, ...]:
        of = "opportunity_id = ?", opportunity_id
        found = rows_of(self.database, m.Signal, rows.Signal, *of)
        names = self._names(*(row.contact_id for row in found))
        return tuple(views.SignalView(row, names.get(row.contact_id, "")) for row in found)

    def _meetings(self, where: str, of: int) -> tuple[views.MeetingLine, ...]:
        sql = f"SELECT id FROM meeting WHERE {where} ORDER BY starts, id"
        found = self.database.execute_sql(sql, (of,)).fetchall()
        return tuple(self.meetings([row[0] for row in found]))
