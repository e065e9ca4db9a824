# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Write what becomes of a meeting inside a step, and keep what it was: states and moves."""

from collections.abc import Mapping
from datetime import UTC, datetime

from networkjournal.domain import rows
from networkjournal.services.shared_moves import row_of
from networkjournal.store import models as m
from networkjournal.store.history import Step

_SEEN_OUTSIDE = {"kind", "starts", "zone", "minutes", "place", "state", "form", "purpose"}
"""What a calendar shows: a change of these raises the sequence number."""


def is_seen_outside(row: rows.Meeting, values: Mapping[str, object]) -> bool:
    """Tell whether a calendar would show these values anew."""
    return any(values[name] != getattr(row, name) for name in _SEEN_OUTSIDE & values.keys())


def write_meeting(
    step: Step, row: rows.Meeting, values: Mapping[str, object], note: str = ""
) -> None:
    """Store values of a meeting, and in its history another state or the time it had before."""
    of = {"meeting_id": row.id, "at": datetime.now(UTC), "note": note.strip()}
    if any(
        values.get(name, getattr(row, name)) != getattr(row, name) for name in ("starts", "zone")
    ):
        before = {"starts": row.starts, "zone": row.zone, "minutes": row.minutes}
        step.insert(m.MeetingChange, **of, **before)
    if values.get("state", row.state) != row.state:
        step.insert(m.MeetingChange, **of, state=values["state"])
    step.update(m.Meeting, row.id, **values)


def raise_sequence(step: Step, meeting_id: int) -> None:
    """Count one more change of what a calendar shows, once for all that one step changes.

    The agenda shows it too, so one that was printed is an old one now.
    """
    row = row_of(m.Meeting, meeting_id)
    if row is not None:
        step.update(m.Meeting, meeting_id, sequence=row.sequence + 1, printed_on=None)
