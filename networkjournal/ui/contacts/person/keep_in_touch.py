# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Says in words how often one stays in touch with a person, and when it is their turn again."""

from datetime import date

from networkjournal.domain import cadence as rule
from networkjournal.domain import days
from networkjournal.domain.rows import Contact
from networkjournal.domain.settings import Cadences
from networkjournal.i18n import _, ngettext

_WEEK, _MONTH = 7, 30.4
_WEEKS_BY_NAME = 8
_NUMBERS = 12


def due_on(row: Contact, cadences: Cadences, last_touch: date | None) -> date | None:
    """Return the day on which it is their turn; None where nothing is set or nothing was yet."""
    every = rule.days(row.cadence, row.cadence_days, cadences)
    return rule.due(every, last_touch, row.connected_on, row.snoozed_until)


def check_in_is_due(check_in_on: date | None, last_touch: date | None, today: date) -> bool:
    """Tell whether the day to look in again has come, and no word was between you since."""
    if check_in_on is None or check_in_on > today:
        return False
    return last_touch is None or last_touch < check_in_on


def cadence_line(row: Contact, cadences: Cadences, last_touch: date | None, today: date) -> str:
    """Return such as: every five weeks, next 26 December; empty where nothing is set."""
    count = rule.days(row.cadence, row.cadence_days, cadences)
    if count is None:
        return ""
    due = due_on(row, cadences, last_touch)
    often = every_words(count)
    if due is None:
        return often
    day = _("{day} {month}").format(day=due.day, month=days.month(due))
    if due.year != today.year:
        day = f"{day} {due.year}"
    if due < today:
        return _("{often}, due since {day}").format(often=often, day=day)
    if due == today:
        return _("{often}, next today").format(often=often)
    return _("{often}, next {day}").format(often=often, day=day)


def every_words(count: int) -> str:
    """Return a number of days as people say how often: every five weeks, every three months."""
    months = round(count / _MONTH)
    if count % _WEEK == 0 and count <= _WEEKS_BY_NAME * _WEEK:
        weeks = count // _WEEK
        words = ngettext("every week", "every {number} weeks", weeks)
        return words.format(number=_number(weeks))
    if months >= 1 and abs(count - months * _MONTH) <= 2 + months:
        words = ngettext("every month", "every {number} months", months)
        return words.format(number=_number(months))
    words = ngettext("every day", "every {number} days", count)
    return words.format(number=_number(count))


def _number(count: int) -> str:
    """Return a small number as a word."""
    if count > _NUMBERS:
        return str(count)
    return (
        _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"),
        _("nine"), _("ten"), _("eleven"), _("twelve"),
    )[count - 1]  # fmt: skip
