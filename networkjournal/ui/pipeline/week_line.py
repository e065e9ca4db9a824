# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quiet sentence over the pipeline: conversations held against applications sent."""

from datetime import timedelta

from networkjournal.domain.funnel_sheet import both_words
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk


def week_line(desk: Desk) -> str:
    """Return how many conversations and applications this week has had, from Monday on."""
    today = desk.today()
    monday = today - timedelta(days=today.weekday())
    talks = len(desk.reader.conversations(monday, today, today))
    sent = len(desk.reader.applications(monday, today))
    return _("{both} this week").format(both=both_words(sent, talks))
