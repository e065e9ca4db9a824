# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How opportunities read and look wherever they are listed."""

from datetime import date

from networkjournal.domain.words import Stage
from networkjournal.i18n import ngettext
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.chip import Kind as ChipKind

_DAYS_ALONE = 60
_MONTH = 30
_MONTHS_ALONE = 24
_YEAR = 365


def chip_kind(stage: Stage) -> ChipKind:
    """Return how a stage looks: an offer stands out a little."""
    return "accent" if stage in (Stage.OFFER, Stage.ACCEPTED) else "neutral"


def span_words(since: date, today: date) -> str:
    """Return how long ago a day was: today, 6 days, 3 months; a day to come is named."""
    days = (today - since).days
    if days <= 0:
        return exact_day(since, today)
    if days < _DAYS_ALONE:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    if days < _MONTHS_ALONE * _MONTH:
        months = days // _MONTH
        return ngettext("{n} month", "{n} months", months).format(n=months)
    years = days // _YEAR
    return ngettext("{n} year", "{n} years", years).format(n=years)
