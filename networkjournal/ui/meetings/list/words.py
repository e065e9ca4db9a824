# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""All that a meeting of the list has to say, for the tip and for who listens to the screen."""

from networkjournal.domain.labels import label
from networkjournal.domain.meeting_views import MeetingCard
from networkjournal.domain.words import MeetingPart
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import when_words
from networkjournal.ui.models.meetings import (
    countdown,
    gave_words,
    paper_words,
    short_state,
    title_of,
)


def whole(card: MeetingCard, part: MeetingPart, desk: Desk, home: str) -> str:
    """Return all that a line shows of a meeting, and what it has no room for, one thing a line."""
    line, today = card.line, desk.today()
    is_coming = part is MeetingPart.COMING
    words = (
        title_of(line),
        card.organization,
        card.position,
        label(line.kind) if line.people else "",
        when_words(line.starts, line.zone, line.minutes, home, today),
        line.place,
        countdown(line, home, desk.now()) if is_coming else "",
        _("moved") if card.is_moved else "",
        paper_words(line, today) if is_coming else "",
        clash_words(card, desk, home),
        short_state(line.state),
        gave_words(card),
    )
    return "\n".join(one for one in words if one)


def clash_words(card: MeetingCard, desk: Desk, home: str) -> str:
    """Return what lies at the same time, one meeting a line; nothing where nothing does."""
    words, today = _("At the same time: {people}, {when}"), desk.today()
    return "\n".join(
        words.format(
            people=title_of(one), when=when_words(one.starts, one.zone, one.minutes, home, today)
        )
        for one in desk.reader.meetings(card.clashes)
    )
