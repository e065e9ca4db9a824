# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is advised while an answer is waited for, with the one thing to do (handbook, section 3).

A black hole and a cold trail differ: in the one nobody ever answered, in the other people did.
"""

from dataclasses import dataclass

from networkjournal.domain.words import Action, Standing
from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class Advice:
    """Hold one line of advice and what its button does."""

    text: str = ""
    action: Action = Action.NONE


def advise(standing: Standing, *, someone: bool, heard: bool) -> Advice:
    """Return the advice.

    `someone` tells whether there is a person to write to, `heard` whether they ever answered.
    """
    if standing is Standing.QUIET and not someone:
        if heard:
            text = _("They have not come back to you yet. A short call tells how things stand.")
        else:
            text = _("Nobody has answered yet. A short call tells whether it arrived.")
        return Advice(text, Action.LOG_CALL)
    return {
        Standing.NONE: Advice(),
        Standing.WAITING: Advice(
            _("Nothing to do yet. When they get in touch, note it here."), Action.LOG_CALL
        ),
        Standing.QUIET: Advice(
            _("It is time to ask, in two or three friendly lines, how things stand."),
            Action.NUDGE_LETTER,
        ),
        Standing.BLACK_HOLE: Advice(
            _(
                "Nobody ever answered. Many applications end so, and it says nothing about you. "
                "Close it, and give the time to a conversation."
            ),
            Action.CLOSE_NO_ANSWER,
        ),
        Standing.COLD: Advice(
            _(
                "There was interest, then silence; the reasons are mostly theirs. "
                "Close it, and stay in touch with the people you met."
            ),
            Action.CLOSE_WENT_COLD,
        ),
    }[standing]
