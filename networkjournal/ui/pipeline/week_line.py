# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quiet sentence over the pipeline: conversations held against applications sent."""

from datetime import timedelta

from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.views import Kind, PipelineQuery
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk


def week_line(desk: Desk) -> str:
    """Return how many conversations and applications this week has had, from Monday on."""
    today = desk.today()
    monday = today - timedelta(days=today.weekday())
    talks = len(desk.reader.conversations(monday, today, today))
    sent = PipelineFilter(alive=False, applied_from=monday, applied_until=today)
    applied = len(desk.reader.ids(Kind.OPPORTUNITY, PipelineQuery(today=today, filter=sent)))
    first = ngettext("{n} conversation", "{n} conversations", talks).format(n=talks)
    second = ngettext("{n} application", "{n} applications", applied).format(n=applied)
    return _("{conversations}, {applications} this week").format(
        conversations=first, applications=second
    )
