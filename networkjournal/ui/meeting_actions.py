# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the menu of meetings with the state of the one shown; its page does what is asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.domain.words import MeetingState
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.tab_stack import MEETINGS

if TYPE_CHECKING:
    from networkjournal.ui.meetings.page.states import States

_STATES = {
    "meeting_held": MeetingState.HELD,
    "meeting_move": None,
    "meeting_by_them": MeetingState.CANCELLED_BY_THEM,
    "meeting_by_me": MeetingState.CANCELLED_BY_ME,
    "meeting_no_show": MeetingState.NO_SHOW,
    "meeting_again": MeetingState.PLANNED,
}
"""The entries, and the state that each brings about."""


class MeetingActions(QObject):
    """Offer what can become of a meeting while its page is in front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._actions = window, window.actions_
        for name, do in (
            ("meeting_held", self._hold),
            ("meeting_move", self._move),
            ("meeting_by_them", self._cancel_by_them),
            ("meeting_by_me", self._cancel_by_me),
            ("meeting_no_show", self._no_show),
            ("meeting_again", self._plan_again),
        ):
            self._actions[name].triggered.connect(do)
        window.tabs.made.connect(self._listen)
        window.tabs.moved.connect(self._show_state)
        self._show_state()

    @property
    def _states(self) -> "States":
        return self._window.meetings.details.states

    def _listen(self, index: int) -> None:
        if index == MEETINGS:
            self._states.shown.connect(self._show_state)

    def _show_state(self) -> None:
        there = self._window.tabs.chosen(MEETINGS) is not None
        state = self._states.state() if there else None
        for name, makes in _STATES.items():
            self._actions[name].setEnabled(state is not None and state is not makes)

    def _hold(self) -> None:
        self._states.hold()

    def _move(self) -> None:
        self._states.move()

    def _cancel_by_them(self) -> None:
        self._states.cancel_by_them()

    def _cancel_by_me(self) -> None:
        self._states.cancel_by_me()

    def _no_show(self) -> None:
        self._states.no_show()

    def _plan_again(self) -> None:
        self._states.plan_again()
