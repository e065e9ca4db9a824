# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Beside the list stands the page of a meeting or the month; what is chosen is the same in both."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.list.meetings_list import MeetingsList

if TYPE_CHECKING:
    from networkjournal.ui.meetings.month.month_page import MonthPage

LIST, MONTH = range(2)


class ListOrMonth(QObject):
    """Join the switch, the list and the month, which is made when it is first wanted."""

    changed = Signal(int)
    """The other way is shown: LIST or MONTH."""
    open_asked = Signal(int)
    """The page of a meeting is wanted."""
    plan_asked = Signal(object)  # date

    def __init__(
        self, desk: Desk, found: MeetingsList, stack: QStackedWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._list, self._stack = desk, found, stack
        self._month: MonthPage | None = None
        found.switch.chosen.connect(self._on_switch)
        found.chosen.connect(self._on_chosen)
        found.model.modelReset.connect(self._look_again)
        found.model.dataChanged.connect(self._look_again)
        found.view.doubleClicked.connect(self._on_double_click)

    @property
    def is_month(self) -> bool:
        """Tell whether the month is shown."""
        return self._list.switch.current() == MONTH

    @property
    def month(self) -> "MonthPage":
        """Return the month."""
        if self._month is None:
            from networkjournal.ui.meetings.month.month_page import MonthPage  # noqa: PLC0415

            self._month = MonthPage(self._desk, self._list.model)
            self._month.picked.connect(self._on_picked)
            self._month.opened.connect(self.open_asked)
            self._month.free_asked.connect(self.plan_asked)
            self._stack.addWidget(self._month)
        return self._month

    def set_mode(self, mode: int) -> None:
        """Show the list with a page, or with the month."""
        self._list.switch.set_current(mode)

    def keep_front(self) -> None:
        """Leave the month in front where a page would have come there."""
        if self.is_month:
            self._stack.setCurrentWidget(self.month)

    def _on_switch(self, mode: int) -> None:
        if mode == MONTH:
            self.month.show_meeting(self._list.current_id())
            self.keep_front()
        self.changed.emit(mode)

    def _on_chosen(self, meeting_id: object) -> None:
        if self.is_month and meeting_id != self.month.view.meeting:
            self.month.show_meeting(meeting_id if isinstance(meeting_id, int) else None)

    def _on_picked(self, meeting_id: object) -> None:
        if isinstance(meeting_id, int):
            self._list.choose(meeting_id)

    def _on_double_click(self) -> None:
        current = self._list.current_id()
        if self.is_month and current is not None:
            self.open_asked.emit(current)

    def _look_again(self) -> None:
        if self._month is not None:
            self._month.look_again()
