# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Opportunities go to the trash with their meetings to come, and come back with them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from networkjournal.domain.errors import UserError
from networkjournal.domain.words import MeetingState
from networkjournal.i18n import _, ngettext
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class OpportunityTrash:
    """Delete opportunities and take them back, one step each time."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def trash(self, opportunity_id: int, today: date) -> tuple[date, ...]:
        """Put an opportunity in the trash, where it stays for 30 days.

        Its planned meetings that are still to come go with it; return their days.
        """
        label = _("Delete {name}").format(name=self._position(opportunity_id))
        with self._journal.history.step(label) as step:
            return _trash(step, opportunity_id, today)

    def trash_many(self, ids: Sequence[int], today: date) -> tuple[date, ...]:
        """Put several there in one step, and return the days of the meetings that go along."""
        words = ngettext("Delete {count} opportunity", "Delete {count} opportunities", len(ids))
        with self._journal.history.step(words.format(count=len(ids))) as step:
            there = {line.id for line in self._journal.reader.opportunities(ids)}
            if not there:
                raise UserError(_("This opportunity was deleted meanwhile."))
            return tuple(day for one in sorted(there) for day in _trash(step, one, today))

    def take_back(self, opportunity_id: int) -> None:
        """Take an opportunity out of the trash, with the meetings that went there with it."""
        label = _("Take back {name}").format(name=self._position(opportunity_id))
        with self._journal.history.step(label) as step:
            moment = m.Opportunity.get_by_id(opportunity_id).trashed_at
            step.update(m.Opportunity, opportunity_id, trashed_at=None)
            for row in _meetings(opportunity_id):
                if moment is not None and row.trashed_at == moment:
                    step.update(m.Meeting, row.id, trashed_at=None)

    def _position(self, opportunity_id: int) -> str:
        page = self._journal.reader.opportunity(opportunity_id, beside=False)
        if page is None:
            raise UserError(_("This opportunity was deleted meanwhile."))
        return page.row.position


def _trash(step: Step, opportunity_id: int, today: date) -> tuple[date, ...]:
    rows = _meetings(opportunity_id)
    moment = _moment({row.trashed_at for row in rows})
    step.update(m.Opportunity, opportunity_id, trashed_at=moment)
    along = [
        row
        for row in rows
        if row.trashed_at is None
        and row.state == MeetingState.PLANNED
        and row.starts.date() >= today
    ]
    for row in along:
        step.update(m.Meeting, row.id, trashed_at=moment)
    return tuple(row.starts.date() for row in along)


def _meetings(opportunity_id: int) -> list[Any]:
    query = m.Meeting.select().where(m.Meeting.opportunity_id == opportunity_id)
    return list(query.order_by(m.Meeting.starts))


def _moment(taken: set[datetime | None]) -> datetime:
    """Return the time by which a journey to the trash is known: now, or a second that is free."""
    moment = datetime.now(UTC).replace(microsecond=0)
    while moment in taken:
        moment += timedelta(seconds=1)
    return moment
