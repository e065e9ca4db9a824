# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the window of gaps from the menu; there is one at most."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow

if TYPE_CHECKING:
    from networkjournal.ui.gaps.gaps_window import GapsWindow


class GapsOpener(QObject):
    """Join the action and the tabs with the window of gaps."""

    def __init__(self, desk: Desk, window: MainWindow, bus: Bus) -> None:
        super().__init__(window)
        self._desk, self._main = desk, window
        self.window: GapsWindow | None = None
        self._last: int | None = None
        window.actions_["gaps"].triggered.connect(self.open)
        bus.changed.connect(self._refresh)

    def open(self) -> None:
        """Show the gaps."""
        from networkjournal.ui.gaps.gaps_window import GapsWindow  # noqa: PLC0415

        if self.window is None:
            self._main.tabs.save_pending()
            self.window = GapsWindow(self._desk, self._main)
            self.window.contact_requested.connect(self._to_person)
            self.window.opportunity_requested.connect(self._to_opportunity)
            self.window.meeting_requested.connect(self._to_meeting)
            self.window.undo_requested.connect(self._main.undo)
            self.window.redo_requested.connect(self._main.redo)
            self._main.told.also(self.window, self.window.line)
            self.window.finished.connect(self._on_closed)
            if self._last is not None:
                self.window.show_gap(self._last)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _to_person(self, contact_id: int) -> None:
        self._leave()
        self._main.show_contact(contact_id)

    def _to_opportunity(self, opportunity_id: int) -> None:
        self._leave()
        self._main.show_opportunity(opportunity_id)

    def _to_meeting(self, meeting_id: int) -> None:
        self._leave()
        self._main.show_meeting(meeting_id)

    def _leave(self) -> None:
        """Close what lies before the page that is to be seen; the next time begins here again."""
        if self.window is not None:
            self._last = self.window.current_id()
            self.window.reject()
        self._main.activateWindow()

    def _refresh(self, touched: frozenset[str]) -> None:
        if self.window is not None:
            self.window.refresh(touched)

    def _on_closed(self) -> None:
        self.window = None
