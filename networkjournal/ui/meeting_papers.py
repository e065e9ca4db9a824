# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the papers for me in the menu of meetings with the meeting that they are about."""

from PySide6.QtCore import QObject

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.tab_stack import MEETINGS


class MeetingPapers(QObject):
    """Print the write-up and the packet for the advisor."""

    def __init__(self, desk: Desk, window: MainWindow, papers: PaperActions) -> None:
        super().__init__(window)
        self._desk, self._main, self._papers = desk, window, papers
        window.actions_["write_up_paper"].triggered.connect(self.write_up)
        window.actions_["packet"].triggered.connect(self.packet)

    def write_up(self) -> None:
        """Print the write-up of the meeting that is selected, else of the last one."""
        self._main.tabs.save_current()
        found = self._main.tabs.chosen(MEETINGS) or self._last()
        if found is None:
            self._main.line.tell(_("There is no meeting to look back on yet."))
        else:
            self._papers.write_up(found)

    def packet(self) -> None:
        """Show the packet, with what is being typed in it."""
        self._main.tabs.save_current()
        self._papers.packet()

    def _last(self) -> int | None:
        # Loaded when it is asked for: the window shows sooner.
        from networkjournal.domain.meeting_views import MeetingsQuery  # noqa: PLC0415

        parts = self._desk.reader.meeting_parts(MeetingsQuery(now=self._desk.now()))
        over = self._desk.reader.meetings([*parts.to_write_up[:1], *parts.past[:1]])
        return max(over, key=lambda line: line.starts).id if over else None
