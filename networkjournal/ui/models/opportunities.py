# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How opportunities read and look wherever they are listed."""

from datetime import date

from networkjournal.domain import days
from networkjournal.domain.words import Stage
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.chip import Kind as ChipKind


def chip_kind(stage: Stage) -> ChipKind:
    """Return how a stage looks: an offer stands out a little."""
    return "accent" if stage in (Stage.OFFER, Stage.ACCEPTED) else "neutral"


def span_words(since: date, today: date) -> str:
    """Return how long ago a day was: today, 6 days, 3 months; a day to come is named."""
    count = (today - since).days
    return days.span(count) if count > 0 else exact_day(since, today)
