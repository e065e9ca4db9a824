# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the tips from the menu and from a meeting, at the page that fits; one window at most."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.tab_stack import MEETINGS

if TYPE_CHECKING:
    from networkjournal.ui.tips.tips_window import TipsWindow


class TipsOpener(QObject):
    """Join the action, the meetings and the paper with the window of tips."""

    def __init__(self, desk: Desk, window: MainWindow, papers: PaperActions) -> None:
        super().__init__(window)
        self._desk, self._main, self._papers = desk, window, papers
        self.window: TipsWindow | None = None
        window.actions_["tips"].triggered.connect(self.open)
        window.tabs.made.connect(self._listen)

    def open(self) -> None:
        """Show the tips, for the meeting that is shown where one is."""
        chosen = self._main.tabs.chosen(MEETINGS)
        if self._main.tabs.currentIndex() == MEETINGS and chosen is not None:
            self.open_for(chosen)
        else:
            self._show("")

    def open_for(self, meeting_id: int) -> None:
        """Show the page that fits a meeting."""
        from networkjournal.services import tips  # noqa: PLC0415

        page = self._desk.reader.meeting(meeting_id)
        book = self._desk.services.book
        fits = tips.for_meeting(book, page.row.kind, page.row.form) if page else ()
        self._show(fits[0].key if fits else "")

    def _show(self, key: str) -> None:
        from networkjournal.services import tips  # noqa: PLC0415
        from networkjournal.ui.tips.tips_window import TipsWindow  # noqa: PLC0415

        if self.window is None:
            book = self._desk.services.book
            told = [str(fault) for fault in book.problems("tips")]
            self.window = TipsWindow(self._desk.theme, tips.pages(book), told, self._main)
            self.window.print_asked.connect(self._papers.tips)
            self.window.finished.connect(self._on_closed)
        self.window.show_page(key)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _listen(self, index: int) -> None:
        if index == MEETINGS:
            self._main.tabs.meetings.tips_requested.connect(self.open_for)

    def _on_closed(self) -> None:
        self.window = None
