# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How often to stay in touch with people, and who waits for a while: one step each time.

The day on which somebody with a cadence is due is worked out from the touches when it is read.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from networkjournal.domain import cadence as rule
from networkjournal.domain.errors import refuse
from networkjournal.domain.settings import plausible
from networkjournal.domain.words import Cadence
from networkjournal.i18n import _, ngettext
from networkjournal.services.people_there import people_step
from networkjournal.store import models as m
from networkjournal.store.journal import Journal


class KeepInTouch:
    """Set the clocks of people."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def set_cadence(
        self,
        ids: Sequence[int],
        cadence: Cadence | None,
        today: date,
        own_days: int | None = None,
    ) -> None:
        """Say how often to stay in touch; None asks for nothing any more.

        A snooze ends. With whom there was no touch yet, the clock runs from today: nobody is
        late by the years since a connection on LinkedIn.
        """
        own = own_days if cadence is Cadence.OWN else None
        if cadence is Cadence.OWN:
            refuse(rule.own_problems(own))
        with people_step(self._journal, _words(cadence, len(ids)), ids) as (step, there):
            every = rule.days(cadence, own, self._journal.settings().cadences)
            first = None if every is None else rule.later(today, every)
            plain: dict[str, Any] = {"cadence": cadence, "cadence_days": own}
            met, new = {**plain, "snoozed_until": None}, {**plain, "snoozed_until": first}
            touched = self._journal.reader.in_touch(there, today)
            step.update_many(m.Contact, {one: met if one in touched else new for one in there})

    def snooze(self, ids: Sequence[int], until: date | None, today: date) -> None:
        """Wait with these people until a day; None ends the wait."""
        if until is not None and (until <= today or not plausible(until, today)):
            refuse({"snoozed_until": _("Choose a day that is still to come.")})
        words = ngettext("Snooze", "Snooze {count}", len(ids)).format(count=len(ids))
        with people_step(self._journal, words, ids) as (step, there):
            step.update_all(m.Contact, there, snoozed_until=until)


def _words(cadence: Cadence | None, count: int) -> str:
    if cadence is None:
        return ngettext("No cadence", "No cadence for {count}", count).format(count=count)
    if cadence is Cadence.OWN:
        words = ngettext("Own cadence", "Own cadence for {count}", count)
        return words.format(count=count)
    words = ngettext("Cadence {name}", "Cadence {name} for {count}", count)
    return words.format(name=cadence.value.upper(), count=count)
