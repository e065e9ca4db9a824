# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Meetings as short words, for a line of the list or a day of the month."""

from datetime import date, datetime

from networkjournal.domain import days
from networkjournal.domain.labels import label
from networkjournal.domain.meeting_views import MeetingCard
from networkjournal.domain.views import MeetingLine
from networkjournal.domain.words import MeetingKind, MeetingPart, MeetingState, YieldKind
from networkjournal.domain.zones import aware
from networkjournal.i18n import _, ngettext
from networkjournal.ui.models.days import at_home, begin_words, exact_day, when_words

_HOUR, _MINUTE = 3600, 60
_NEAR = 7  # days before a meeting from which on its agenda is asked for


def title_of(line: MeetingLine) -> str:
    """Return whom one meets, or what kind of meeting it is."""
    return line.people or label(line.kind)


def short_kind(kind: MeetingKind) -> str:
    """Return the kind in one small word."""
    return {
        MeetingKind.FEEDBACK: _("feedback"),
        MeetingKind.INFORMATIONAL: _("informational"),
        MeetingKind.NETWORKING: _("networking"),
        MeetingKind.ADVISOR: _("advisor"),
        MeetingKind.PREPARATION: _("preparation"),
        MeetingKind.OTHER: _("meeting"),
    }[kind]


def short_state(state: MeetingState) -> str:
    """Return what became of a meeting inside a line; nothing where it went as planned."""
    return {
        MeetingState.CANCELLED_BY_THEM: _("cancelled by them"),
        MeetingState.CANCELLED_BY_ME: _("cancelled by me"),
        MeetingState.NO_SHOW: _("nobody came"),
    }.get(state, "")


def second_line(card: MeetingCard, part: MeetingPart, home: str, today: date) -> str:
    """Return what a meeting is and when, and of a past one what it gave, in one line."""
    line = card.line
    if part is MeetingPart.COMING:
        when = begin_words(line.starts, line.zone, home, today)
    elif part is MeetingPart.TO_WRITE_UP:
        when = when_words(line.starts, line.zone, line.minutes, home, today)
    else:
        when = exact_day(at_home(line.starts, line.zone, home).date(), today)
    words = (short_kind(line.kind), when, short_state(line.state), gave_words(card))
    return " · ".join(one for one in words if one)


def gave_words(card: MeetingCard) -> str:
    """Return what a meeting gave: 2 introductions, CV passed on."""
    return ", ".join(_gave(kind, count) for kind, count in card.gave)


def paper_words(line: MeetingLine, today: date) -> str:
    """Return that the agenda is not printed, where the meeting is near."""
    near = (line.starts.date() - today).days < _NEAR
    return _("agenda not printed") if near and line.printed_on is None else ""


def countdown(line: MeetingLine, home: str, now: datetime) -> str:
    """Return how long it is until a meeting that is to come; its line says so of tomorrow."""
    moment = aware(line.starts, line.zone or home)
    left = moment.timestamp() - now.timestamp()
    if left <= 0:
        return _("now")
    here = now.astimezone(aware(line.starts, home).tzinfo)
    ahead = (at_home(line.starts, line.zone, home).date() - here.date()).days
    if ahead > 1:
        return _("in {time}").format(time=days.span(ahead))
    if left < _HOUR:
        minutes = -int(-left // _MINUTE)
        return ngettext("in {n} minute", "in {n} minutes", minutes).format(n=minutes)
    hours = round(left / _HOUR)
    return "" if ahead else ngettext("in {n} hour", "in {n} hours", hours).format(n=hours)


def _gave(kind: YieldKind, count: int) -> str:
    words = {
        YieldKind.INTRODUCTION: ngettext("{n} introduction", "{n} introductions", count),
        YieldKind.LEAD: ngettext("{n} lead", "{n} leads", count),
        YieldKind.CV_PASSED_ON: _("CV passed on"),
        YieldKind.ADVICE: _("advice"),
        YieldKind.AVENUE: ngettext("{n} avenue", "{n} avenues", count),
        YieldKind.ENCOURAGEMENT: _("encouragement"),
    }
    return words[kind].format(n=count)
