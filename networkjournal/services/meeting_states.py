# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of a meeting: held, moved, cancelled, nobody came; each is one step.

The history keeps every state and every time it had; calendars are told by the sequence number.
"""

from datetime import date, datetime

from networkjournal.domain import rows
from networkjournal.domain.edits import lines_too_long, when_problems
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.words import MeetingState
from networkjournal.i18n import _
from networkjournal.services.meeting_changes import (
    is_seen_outside,
    raise_sequence,
    write_meeting,
)
from networkjournal.services.shared_moves import rows_where
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class MeetingStates:
    """Say what became of meetings; a `note` says why, for oneself."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def hold(self, meeting_id: int, note: str = "") -> None:
        """Note that a meeting was held."""
        self._set(meeting_id, MeetingState.HELD, _("Note a meeting as held"), note)

    def no_show(self, meeting_id: int, note: str = "") -> None:
        """Note that nobody came."""
        self._set(meeting_id, MeetingState.NO_SHOW, _("Note that nobody came"), note)

    def cancel(self, meeting_id: int, *, by_me: bool, note: str = "") -> None:
        """Cancel a meeting, from my side or from theirs."""
        mine, theirs = MeetingState.CANCELLED_BY_ME, MeetingState.CANCELLED_BY_THEM
        self._set(meeting_id, mine if by_me else theirs, _("Cancel a meeting"), note)

    def plan_again(self, meeting_id: int, note: str = "") -> None:
        """Count a meeting as planned again, at the time it had."""
        self._set(meeting_id, MeetingState.PLANNED, _("Plan a meeting again"), note)

    def move(
        self,
        meeting_id: int,
        starts: datetime,
        zone: str,
        minutes: int,
        today: date,
        note: str = "",
    ) -> None:
        """Move a meeting; one that was cancelled or not held is planned again."""
        refuse(when_problems(starts, zone, minutes, today) | lines_too_long(note=note))
        values = {"starts": starts, "zone": zone, "minutes": minutes}
        values |= {"state": MeetingState.PLANNED}
        self._write(meeting_id, values, _("Move a meeting"), note)

    def _set(self, meeting_id: int, state: MeetingState, words: str, note: str) -> None:
        refuse(lines_too_long(note=note))
        self._write(meeting_id, {"state": state}, words, note)

    def _write(self, meeting_id: int, values: dict[str, object], words: str, note: str) -> None:
        with self._journal.history.step(words) as step:
            row = living(meeting_id)
            if is_seen_outside(row, values):
                write_meeting(step, row, values, note)
                raise_sequence(step, meeting_id)


def living(meeting_id: int) -> rows.Meeting:
    """Return a meeting that is not in the trash; UserError where there is none."""
    found = rows_where(m.Meeting, "id = ? AND trashed_at IS NULL", meeting_id)
    if not found:
        raise UserError(_("This meeting was deleted meanwhile."))
    row: rows.Meeting = found[0]
    return row
