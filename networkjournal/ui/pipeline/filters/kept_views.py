# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The views of the pipeline that are kept by name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from networkjournal.domain.pipeline_filter import PipelineFilter, SavedView
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.kept_views import KeptViews
from networkjournal.ui.pipeline.filters.looking import Looking

if TYPE_CHECKING:
    from networkjournal.services.saved_views import SavedViews


class PipelineViews(KeptViews[SavedView]):
    """Keep the filter, the order, the group, the columns, and whether it is a board."""

    mode_asked = Signal(bool)  # whether as a board
    columns_asked = Signal(object)  # tuple of columns

    def __init__(self, desk: Desk, looking: Looking, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._looking = looking
        self._columns: tuple[str, ...] = ()
        self._board = True

    def follow(self, columns: Sequence[str], *, board: bool) -> None:
        """Note what else a view keeps beside the filter and the order."""
        self._columns, self._board = tuple(columns), board

    def service(self) -> "SavedViews[SavedView]":
        """Return what keeps the views of opportunities."""
        return self._desk.services.saved_views

    def present(self, name: str) -> SavedView:
        """Return what is looked at now as a view."""
        looking = self._looking
        return SavedView(
            name, looking.filter, looking.sort, looking.group, self._columns, self._board
        )

    def shows_filter_of(self, view: SavedView) -> bool:
        """Tell whether the filter of this view is at work."""
        return view.filter == self._looking.filter

    def is_usual(self) -> bool:
        """Tell whether what is looked at is what is alive, all of it."""
        return self._looking.filter.is_default

    def look_usual(self, before: SavedView | None) -> None:
        """Look at what is alive, in the order and with the columns that this had last."""
        if before is None:
            self.look(None)
        else:
            self.columns_asked.emit(before.columns)
            self._looking.look(PipelineFilter(), before.sort, before.group)

    def look(self, view: SavedView | None) -> None:
        """Look as a view does, else at what is alive."""
        if view is None:
            self._looking.look(PipelineFilter(), (), "")
            return
        if view.columns:
            self.columns_asked.emit(view.columns)
        self.mode_asked.emit(view.board)
        self._looking.look(view.filter, view.sort, view.group)
