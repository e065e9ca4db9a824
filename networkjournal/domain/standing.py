# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How an opportunity stands while one waits for an answer (handbook, section 3: silence).

Works on a few dates; knows nothing of the rows that they come from.
"""

from dataclasses import dataclass, replace
from datetime import date

from networkjournal.domain import days
from networkjournal.domain.settings import Timings
from networkjournal.domain.words import Stage, Standing
from networkjournal.i18n import _

SILENT = (Standing.QUIET, Standing.BLACK_HOLE, Standing.COLD)
"""The standings in which it is time to do something about the silence."""
WAITS = (Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEWING)
"""The stages at which an answer is waited for."""
_LAST_DAY = date.max.toordinal()
_COLD_ASKS = 2
COLD_TIMES = 3
"""Times the days of silence after which nobody is expected to answer, asked or not."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold what the standing is worked out from.

    `last_human` is the latest sign of a person: a past round, a word from them, the entry into
    screening or later; `promised_on` is the latest day by which they said they would answer.
    `sent` are the days, each once and in order, on which something went out since then, or since
    applying.
    """

    stage: Stage = Stage.SAVED
    ended: bool = False
    applied_on: date | None = None
    last_human: date | None = None
    promised_on: date | None = None
    sent: tuple[date, ...] = ()
    next_meeting: date | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """Hold the standing, the days since something happened, and from when there is something to do.

    A wait is due on the day on which it turns quiet, all else since the day on which it became so.
    `answer_by` is the day by which they promised an answer, while it has not passed.
    """

    standing: Standing = Standing.NONE
    days: int = 0
    due: date | None = None
    answer_by: date | None = None


def standing(facts: Facts, timings: Timings, today: date) -> Stand:
    """Work out the standing; there is none where no answer is waited for."""
    meets = facts.next_meeting is not None and facts.next_meeting >= today
    if facts.ended or meets or facts.stage not in WAITS:
        return Stand()
    if facts.last_human is not None:
        return _after_people(facts, facts.last_human, timings, today)
    if facts.applied_on is not None:
        return _after_applying(facts, facts.applied_on, timings, today)
    return Stand()


def chip(stand: Stand) -> str:
    """Return the standing with its time as it reads everywhere; empty where nothing is awaited."""
    if stand.answer_by is not None:
        return _("Answer by {day}").format(day=days.short(stand.answer_by))
    if stand.standing is Standing.WAITING and not stand.days:
        return _("Waiting since today")
    words = {
        Standing.NONE: "",
        Standing.WAITING: _("Waiting {span}"),
        Standing.QUIET: _("Quiet {span}"),
        Standing.BLACK_HOLE: _("Black hole {span}"),
        Standing.COLD: _("Cold {span}"),
    }
    return words[stand.standing].format(span=days.span(stand.days))


def _after_applying(facts: Facts, base: date, timings: Timings, today: date) -> Stand:
    last_out = max(facts.sent, default=date.min)
    quiet = _later(max(base, last_out), timings.quiet_days)
    # A word that went out lately deserves its time, however long ago one applied.
    asked = _later(last_out, timings.quiet_days)
    gone = max(_later(base, timings.black_hole_days), asked)
    return _first(today, base, (Standing.BLACK_HOLE, gone), (Standing.QUIET, quiet))


def _after_people(facts: Facts, human: date, timings: Timings, today: date) -> Stand:
    base = max(human, facts.promised_on or human)
    due = _later(base, timings.silence_days)
    # What went out before an answer was due, such as a thank-you note, asked for none.
    asked = [day for day in facts.sent if day >= due]
    quiet = _later(max(asked), timings.silence_days) if asked else due
    patience = 0 if len(asked) >= _COLD_ASKS else COLD_TIMES * timings.silence_days
    cold = max(quiet, _later(base, patience))
    stand = _first(today, human, (Standing.COLD, cold), (Standing.QUIET, quiet))
    ahead = facts.promised_on is not None and facts.promised_on >= max(human, today)
    waits = stand.standing is Standing.WAITING
    return replace(stand, answer_by=facts.promised_on) if ahead and waits else stand


def _first(today: date, since: date, *steps: tuple[Standing, date]) -> Stand:
    """Return the first step whose day has come, else the wait for the one that comes first."""
    days = max((today - since).days, 0)
    for reached, on in steps:
        if on <= today:
            return Stand(reached, days, on)
    return Stand(Standing.WAITING, days, min(on for _reached, on in steps))


def _later(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, _LAST_DAY))
