# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Print what is in front: the opportunity or person that is shown, or a meeting's papers."""

from PySide6.QtCore import QObject

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.notice_line import NoticeLine
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.tab_stack import CONTACTS, MEETINGS, PIPELINE, TabStack


class PaperHere(QObject):
    """Choose what a paper is about by what is selected in the tab in front."""

    def __init__(
        self, desk: Desk, tabs: TabStack, papers: PaperActions, line: NoticeLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._tabs, self._papers, self._line = desk, tabs, papers, line

    def print(self) -> None:
        """Print the opportunity or the person that is shown, else a meeting's agenda."""
        self._tabs.save_current()
        if (opportunity_id := self._tabs.chosen(PIPELINE)) is not None:
            self._papers.opportunity(opportunity_id)
        elif (contact_id := self._tabs.chosen(CONTACTS)) is not None:
            self._papers.person(contact_id)
        else:
            self.agenda()

    def agenda(self) -> None:
        """Print the agenda of the meeting that is selected, else of the next one."""
        if meeting_id := self._meeting():
            self._papers.agenda(meeting_id)

    def prepare(self) -> None:
        """Print the preparation sheet of the same meeting."""
        if meeting_id := self._meeting():
            self._papers.preparation(meeting_id)

    def calendar(self) -> None:
        """Save the same meeting for a calendar, or all that are chosen."""
        if self._tabs.chosen(MEETINGS) and len(ids := self._tabs.meetings.chosen_ids()) > 1:
            self._tabs.save_current()
            self._papers.calendar_of(ids)
        elif meeting_id := self._meeting():
            self._papers.calendar(meeting_id)

    def _meeting(self) -> int | None:
        self._tabs.save_current()
        found = self._tabs.chosen(MEETINGS) or self._desk.reader.coming_meeting(self._desk.now())
        if found is None:
            self._line.tell(_("There is no coming meeting."))
        return found
