# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The card of what became of a meeting: every state and every time that it had."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain import days
from networkjournal.domain.meeting_views import MeetingEvent, When
from networkjournal.domain.words import MeetingState
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel


class HistoryCard(Card):
    """Show the events, the latest first."""

    def __init__(
        self, desk: Desk, events: tuple[MeetingEvent, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("History"), parent)
        today, zone = desk.today(), desk.now().tzinfo
        for event in reversed(events):
            box = QWidget()
            lines = QVBoxLayout(box)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(2)
            lines.addWidget(PlainLabel(event_words(event, today), wrap=True))
            on = exact_day(event.at.astimezone(zone).date(), today)
            words = " · ".join(part for part in (on, event.note) if part)
            lines.addWidget(QuietLabel(breakable(words), wrap=True))
            self.add(box)


def event_words(event: MeetingEvent, today: date) -> str:
    """Return what happened in a few words."""
    if event.before is not None:
        return moved_words(event.before, event.after, today)
    return {
        MeetingState.PLANNED: _("Planned again"),
        MeetingState.HELD: _("Noted as held"),
        MeetingState.CANCELLED_BY_THEM: _("Cancelled by them"),
        MeetingState.CANCELLED_BY_ME: _("Cancelled by me"),
        MeetingState.NO_SHOW: _("Nobody came"),
    }[event.state or MeetingState.PLANNED]


def moved_words(before: When, after: When | None, today: date) -> str:
    """Return from when a meeting was moved, with the zone where that is another now."""
    starts, zone, _minutes = before
    same_year = starts.year == today.year
    day = days.short(starts.date()) if same_year else days.short_with_year(starts.date())
    when = f"{day} {starts:%H:%M}"
    if after is not None and zone != after[1]:
        when = f"{when} ({zone or 'UTC'})"
    return _("Moved from {when}").format(when=when)
