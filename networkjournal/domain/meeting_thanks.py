# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whom to thank for one meeting, and since when it is late; a pure rule over what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from networkjournal.domain import rows
from networkjournal.domain.letters import ThanksDue
from networkjournal.domain.words import LetterKind, MeetingKind, MeetingState
from networkjournal.domain.zones import aware, ended

_NO_THANKS = (MeetingState.CANCELLED_BY_ME, MeetingState.CANCELLED_BY_THEM, MeetingState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class Thanked:
    """Tell that a person was thanked by a letter."""

    name: str
    on: date


def thanks_for(
    row: rows.Meeting,
    people: Sequence[tuple[int, str]],
    letters: Sequence[rows.Letter],
    due: Sequence[ThanksDue],
    now: datetime,
) -> tuple[list[ThanksDue], list[Thanked]]:
    """Return who is to be thanked and who was; `people` are ids and names, `now` is aware.

    `due` is what the journal reminds of. It knows meetings that count as held; one that is over
    and not yet written up asks for thanks just as well.
    """
    if row.state in _NO_THANKS or row.kind is MeetingKind.PREPARATION:
        return [], []
    if not ended(row.starts, row.zone, row.minutes, now):
        return [], []
    written = {one.contact_id: one for one in letters if one.kind is LetterKind.THANK_YOU}
    done = [
        Thanked(name, letter.sent_on)
        for of, name in people
        if (letter := written.get(of)) is not None and letter.sent_on is not None
    ]
    if row.state is not MeetingState.PLANNED:
        return [one for one in due if one.meeting_id == row.id], done
    end = aware(row.starts, row.zone).astimezone(UTC) + timedelta(minutes=row.minutes)
    open_still = [
        ThanksDue(of, name, end, row.id, row.opportunity_id, letter.id if letter else None)
        for of, name in people
        if (letter := written.get(of)) is None or letter.sent_on is None
    ]
    return open_still, done
