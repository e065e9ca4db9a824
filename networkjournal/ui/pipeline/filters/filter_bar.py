# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The bar of conditions over board and table."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from networkjournal.domain.kept_filter import Chip
from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.conditions_bar import ConditionsBar
from networkjournal.ui.pipeline.filters.looking import Looking

if TYPE_CHECKING:
    from networkjournal.ui.pipeline.filters.filter_panel import FilterPanel


class FilterBar(ConditionsBar):
    """Show which opportunities are asked for."""

    def __init__(self, desk: Desk, looking: Looking, parent: QWidget | None = None) -> None:
        words = _("Show what is alive, and ask for nothing else")
        super().__init__(desk, looking, PipelineFilter(), words, parent)

    def make_panel(self) -> "FilterPanel":
        """Make the panel of the pipeline."""
        from networkjournal.ui.pipeline.filters.filter_panel import FilterPanel  # noqa: PLC0415

        panel = FilterPanel(self._desk, self)
        panel.changed.connect(self._looking.set_filter)
        return panel

    def wanted(self) -> list[Chip]:
        """Return a chip for each condition."""
        asked, reader = self._looking.filter, self._desk.reader
        if asked.is_default:  # as at the start, when nothing shall be read yet
            return []
        place = reader.organization(asked.organization_id) if asked.organization_id else None
        chips: list[Chip] = asked.chips(
            self._desk.settings().stages.name, place.name if place else ""
        )
        return chips
