# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the funnel from the menu and from the head of the pipeline; there is one window at most."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.tab_stack import PIPELINE

if TYPE_CHECKING:
    from networkjournal.domain.pipeline_filter import PipelineFilter
    from networkjournal.ui.pipeline.funnel.funnel_window import FunnelWindow


class FunnelOpener(QObject):
    """Join the action, the pipeline and the paper with the window of the funnel."""

    def __init__(self, desk: Desk, window: MainWindow, papers: PaperActions, bus: Bus) -> None:
        super().__init__(window)
        self._desk, self._main, self._papers = desk, window, papers
        self.window: FunnelWindow | None = None
        window.actions_["funnel"].triggered.connect(self.open)
        window.tabs.made.connect(self._listen)
        bus.changed.connect(self._refresh)

    def open(self) -> None:
        """Show the funnel of what the pipeline shows now."""
        from networkjournal.ui.pipeline.funnel.funnel_window import FunnelWindow  # noqa: PLC0415

        view = self._view()
        if self.window is None:
            self.window = FunnelWindow(self._desk, view, self._main)
            self.window.print_asked.connect(self._papers.funnel)
            self.window.finished.connect(self._on_closed)
        else:
            self.window.show_view(view)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _view(self) -> "PipelineFilter":
        tabs = self._main.tabs
        if tabs.currentIndex() != PIPELINE:
            from networkjournal.domain.pipeline_filter import PipelineFilter  # noqa: PLC0415

            return PipelineFilter()
        return tabs.pipeline.shown_filter()

    def _listen(self, index: int) -> None:
        if index == PIPELINE:
            self._main.tabs.pipeline.funnel_requested.connect(self.open)

    def _refresh(self, touched: frozenset[str]) -> None:
        if self.window is not None:
            self.window.refresh(touched)

    def _on_closed(self) -> None:
        self.window = None
