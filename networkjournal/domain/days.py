# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how days are named in the language of the texts; know nothing of today or of rows.

`strftime` follows the desktop's locale instead, and would put foreign names into a letter.
"""

from datetime import date

from networkjournal.i18n import _, ngettext

_DAYS_ALONE = 60
_MONTH = 30
_MONTHS_ALONE = 24
_YEAR = 365


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
        _("Sunday"),
    )[day.weekday()]  # fmt: skip


def short_weekday(day: date) -> str:
    """Return the name of the day of the week in three letters or so."""
    return (
        _("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"),
    )[day.weekday()]  # fmt: skip


def month(day: date) -> str:
    """Return the name of the month."""
    return (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
        _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
    )[day.month - 1]  # fmt: skip


def short_month(day: date) -> str:
    """Return the name of the month in three letters or so."""
    return (
        _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"),
        _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
    )[day.month - 1]  # fmt: skip


def span(count: int) -> str:
    """Return a number of days as people say it: 6 days, 3 months, 2 years."""
    if count < _DAYS_ALONE:
        return ngettext("{n} day", "{n} days", count).format(n=count)
    if count < _MONTHS_ALONE * _MONTH:
        months = count // _MONTH
        return ngettext("{n} month", "{n} months", months).format(n=months)
    # Two years have some days more than 24 months of 30.
    years = max(count // _YEAR, _MONTHS_ALONE // 12)
    return ngettext("{n} year", "{n} years", years).format(n=years)


def long(day: date) -> str:
    """Return a day to come in full: Tuesday 1 December."""
    words = _("{weekday} {day} {month}")
    return words.format(weekday=weekday(day), day=day.day, month=month(day))


def long_with_year(day: date) -> str:
    """Return a day in full: Tuesday 1 December 2026."""
    words = _("{weekday} {day} {month} {year}")
    return words.format(weekday=weekday(day), day=day.day, month=month(day), year=day.year)


def short(day: date) -> str:
    """Return a day of this year: 3 Nov."""
    return _("{day} {short_month}").format(day=day.day, short_month=short_month(day))


def short_with_year(day: date) -> str:
    """Return a day of any year: 3 Nov 2024."""
    words = _("{day} {short_month} {year}")
    return words.format(day=day.day, short_month=short_month(day), year=day.year)


def short_month_with_year(day: date) -> str:
    """Return a month of any year: Mar 2024."""
    return _("{short_month} {year}").format(short_month=short_month(day), year=day.year)


def birthday(text: str) -> str:
    """Return a birthday as people say it: 7 March 1978, or 7 March where the year is private.

    It is stored as `YYYY-MM-DD` or `--MM-DD`; anything else is returned as it is.
    """
    rest = text[2:] if text.startswith("--") else ""
    try:
        # Any leap year: a 29 February without its year is a day too.
        day = date.fromisoformat(f"2000-{rest}" if rest else text)
    except ValueError:
        return text
    if rest:
        return _("{day} {month}").format(day=day.day, month=month(day))
    words = _("{day} {month} {year}")
    return words.format(day=day.day, month=month(day), year=day.year)
