# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Opportunities go to the trash with their meetings to come, and come back with them."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from networkjournal.domain.errors import UserError
from networkjournal.domain.words import MeetingState
from networkjournal.i18n import _, ngettext
from networkjournal.services.shared_moves import opportunity_there
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
            return _trash(step, [opportunity_id], today)

    def trash_many(self, ids: Sequence[int], today: date) -> tuple[date, ...]:
        """Put several there in one step, and return the days of the meetings that go along."""
        words = ngettext("Delete {count} opportunity", "Delete {count} opportunities", len(ids))
        with self._journal.history.step(words.format(count=len(ids))) as step:
            if not untrashed(step, ids):
                raise UserError(_("This opportunity was deleted meanwhile."))
            return _trash(step, ids, today)

    def take_back(self, opportunity_id: int) -> None:
        """Take an opportunity out of the trash, with the meetings that went there with it."""
        label = _("Take back {name}").format(name=self._position(opportunity_id))
        with self._journal.history.step(label) as step:
            moment = m.Opportunity.get_by_id(opportunity_id).trashed_at
            step.update(m.Opportunity, opportunity_id, trashed_at=None)
            for row in _meetings(step, [opportunity_id]):
                if moment is not None and row.trashed_at == moment:
                    step.update(m.Meeting, row.id, trashed_at=None)

    def _position(self, opportunity_id: int) -> str:
        return opportunity_there(self._journal.reader, opportunity_id).row.position


def untrashed(step: Step, ids: Sequence[int]) -> list[int]:
    """Return those of these opportunities that are there and not in the trash, each once."""
    sql = (
        "SELECT id FROM opportunity "
        "WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?))"
    )
    found = step.database.execute_sql(sql, (json.dumps(list(ids)),)).fetchall()
    there = {row[0] for row in found}
    return [one for one in dict.fromkeys(ids) if one in there]


def _trash(step: Step, ids: Sequence[int], today: date) -> tuple[date, ...]:
    # What lies there already keeps its time, by which its meetings come back with it.
    there = untrashed(step, ids)
    rows = _meetings(step, there)
    moment = _moment({row.trashed_at for row in rows})
    step.update_all(m.Opportunity, there, trashed_at=moment)
    along = [
        row
        for row in rows
        if row.trashed_at is None
        and row.state == MeetingState.PLANNED
        and row.starts.date() >= today
    ]
    step.update_all(m.Meeting, [row.id for row in along], trashed_at=moment)
    return tuple(row.starts.date() for row in along)


def _meetings(step: Step, ids: Sequence[int]) -> list[Any]:
    sql = "SELECT id FROM meeting WHERE opportunity_id IN (SELECT value FROM json_each(?))"
    found = step.database.execute_sql(sql, (json.dumps(list(ids)),)).fetchall()
    query = m.Meeting.select().where(m.Meeting.id.in_([row[0] for row in found]))
    return list(query.order_by(m.Meeting.starts))


def _moment(taken: set[datetime | None]) -> datetime:
    """Return the time by which a journey to the trash is known: now, or a second that is free."""
    moment = datetime.now(UTC).replace(microsecond=0)
    while moment in taken:
        moment += timedelta(seconds=1)
    return moment
