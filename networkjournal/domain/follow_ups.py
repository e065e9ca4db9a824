# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Next steps that have a day: what each is called, and on which day it stands in a calendar.

Knows nothing of rows and files. A calendar is seen by others, so the words name who and what is
to be done, never why.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from networkjournal.i18n import _

LATE_DAYS = 30
"""A step that is later than this is no longer put before the eyes by a calendar."""
AHEAD_DAYS = 91
"""How far ahead a calendar shows with whom to stay in touch: until then much is said anew."""
THANKED_DAYS = 7
"""How long after a meeting or an interview a calendar still asks for thanks."""


class FollowUpKind(StrEnum):
    """What is to be done."""

    MY_PROMISE = "my-promise"
    THEIR_PROMISE = "their-promise"
    ASK = "ask"
    NUDGE = "nudge"
    THANKS = "thanks"
    LETTER = "letter"
    CHECK_IN = "check-in"
    WAY_ON = "way-on"
    TOUCH = "touch"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Hold one next step; `uuid` is that of the row that it comes from.

    `who` may be empty; `about` is what was promised, else the position. What is `settled` needs
    nothing any more before its day has come: a calendar that holds it takes it out.
    """

    kind: FollowUpKind
    uuid: str
    on: date
    who: str = ""
    about: str = ""
    settled: bool = False

    @property
    def key(self) -> str:
        """Return its name, which stays the same for ever."""
        return f"{self.kind}-{self.uuid}"


def stands_on(step: FollowUp, today: date) -> date | None:
    """Return the day on which a calendar shows a step: what is late stands at today.

    None where it is settled and past, or too late to be of use.
    """
    if step.settled:
        return step.on if step.on >= today else None
    if step.on < today - timedelta(days=LATE_DAYS):
        return None
    return max(step.on, today)


def summary(step: FollowUp) -> str:
    """Return what is to be done, in one line."""
    if not step.who:
        return _without_name()[step.kind].format(about=step.about)
    return _with_name()[step.kind].format(who=step.who, about=step.about)


def detail(step: FollowUp) -> str:
    """Return what it is about, where the line does not say that."""
    promised = step.kind in (FollowUpKind.MY_PROMISE, FollowUpKind.THEIR_PROMISE)
    return step.about if step.who and not promised else ""


def _with_name() -> dict[FollowUpKind, str]:
    return {
        FollowUpKind.MY_PROMISE: _("Promised to {who}: {about}"),
        FollowUpKind.THEIR_PROMISE: _("{who} promised: {about}"),
        FollowUpKind.ASK: _("Write to {who}"),
        FollowUpKind.NUDGE: _("Ask {who} once more"),
        FollowUpKind.THANKS: _("Thank {who}"),
        FollowUpKind.LETTER: _("Write to {who}"),
        FollowUpKind.CHECK_IN: _("Check in with {who}"),
        FollowUpKind.WAY_ON: _("Choose the way on with {who}"),
        FollowUpKind.TOUCH: _("Stay in touch with {who}"),
    }


def _without_name() -> dict[FollowUpKind, str]:
    return {
        FollowUpKind.MY_PROMISE: _("Promised: {about}"),
        FollowUpKind.THEIR_PROMISE: _("They promised: {about}"),
        FollowUpKind.ASK: _("Write about {about}"),
        FollowUpKind.NUDGE: _("Ask once more about {about}"),
        FollowUpKind.THANKS: _("Write a thank-you about {about}"),
        FollowUpKind.LETTER: _("Write about {about}"),
        FollowUpKind.CHECK_IN: _("Check in about {about}"),
        FollowUpKind.WAY_ON: _("Choose the way on after {about}"),
        FollowUpKind.TOUCH: _("Stay in touch about {about}"),
    }
