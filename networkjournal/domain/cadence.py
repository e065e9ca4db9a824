# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When somebody should hear from you again (handbook, section 2); knows nothing of rows."""

from dataclasses import dataclass
from datetime import date, timedelta

from networkjournal.domain.settings import Cadences
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _

MOST_DAYS = 1500


@dataclass(frozen=True, slots=True)
class Slip:
    """Hold why somebody should be written to now; what is not known is empty.

    `words` are the last ones between you, `promise` is the open one that is due first,
    `shared_tag` stands on them and on `shared_with`, a position that is alive.
    """

    contact_id: int
    words: str = ""
    words_on: date | None = None
    promise: str = ""
    by_me: bool = True
    promise_due: date | None = None
    shared_tag: str = ""
    shared_with: str = ""
    met_how: MetHow | None = None
    email: str = ""
    phone: str = ""


def days(cadence: Cadence | None, own_days: int | None, settings: Cadences) -> int | None:
    """Return how many days may pass between two touches; None where nothing is asked for."""
    if cadence is None:
        return None
    if cadence is Cadence.OWN:
        return own_days
    return int(getattr(settings, cadence.value))


def due(
    every: int | None,
    last_touch: date | None,
    added_on: date | None = None,
    snoozed_until: date | None = None,
) -> date | None:
    """Return the day on which a touch is due; None without a cadence or a day to count from.

    `every` comes from `days`. It counts from the last touch in either direction, else from
    `added_on`, the day of the connection; never before the end of a snooze.
    """
    if every is None:
        return None
    start = last_touch or added_on
    if start is None:
        return snoozed_until
    counted = later(start, every)
    return max(counted, snoozed_until) if snoozed_until else counted


def later(day: date, count: int) -> date:
    """Return the day so many days on; the calendar's last one at most."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max


def late(due_on: date | None, today: date) -> int:
    """Return by how many days it is late; 0 up to the day itself."""
    return max((today - due_on).days, 0) if due_on else 0


def own_problems(own_days: int | None) -> dict[str, str]:
    """Return what is wrong with a number of days of one's own."""
    if own_days is not None and 1 <= own_days <= MOST_DAYS:
        return {}
    return {"cadence_days": _("This is a whole number from 1 to 1500.")}
