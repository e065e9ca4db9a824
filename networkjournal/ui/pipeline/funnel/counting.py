# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read what the funnel is made of; the stories are kept while only the period changes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from textwrap import shorten

from networkjournal.domain.funnel import done, funnel
from networkjournal.domain.funnel_sheet import FunnelSheet, Period, funnel_sheet
from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.rows import StageChange
from networkjournal.domain.views import PipelineQuery
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.board.ended_strip import ended_words

_LONGEST = 160
"""Characters in which a view is told; a paper has other things to say."""


class Counting:
    """Count for one view of the pipeline; what has ended counts too, or the funnel would lie."""

    def __init__(self, desk: Desk, view: PipelineFilter) -> None:
        self._desk, self.view = desk, replace(view, alive=False)
        self._stories: Sequence[Sequence[StageChange]] | None = None

    def forget(self) -> None:
        """Read anew with the next sheet."""
        self._stories = None

    def sheet(self, period: Period) -> FunnelSheet:
        """Return the funnel of a period, and its weeks."""
        settings, today = self._desk.settings(), self._desk.today()
        if self._stories is None:
            query = PipelineQuery(
                today=today, filter=self.view, timings=settings.timings, weights=settings.weights
            )
            self._stories = self._desk.reader.stories(query)
        found = funnel(self._stories, period.first, period.last)
        first, last = period.first or date.min, min(period.last or today, today)
        reader = self._desk.reader
        sent = reader.applications(first, last)
        held = reader.conversations(first, last, today)
        by_week = done(sent, held, period.first, last)
        ended = ended_words(found.endings) if found.endings else ""
        about = (self._about(), period.words())
        return funnel_sheet(found, by_week, about, ended, settings.stages.name)

    def _about(self) -> str:
        place = self.view.organization_id
        known = self._desk.reader.organization(place) if place is not None else None
        asked = replace(self.view, alive=True)
        name = self._desk.settings().stages.name
        told = asked.words(name, known.name if known else "")
        if not told:
            return _("All opportunities, ended ones too")
        return shorten(" · ".join(told), _LONGEST, placeholder="…")
