# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Say what became of the meeting that is shown; each answer is one step, offered to be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingState
from networkjournal.i18n import _
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk


class States(QObject):
    """Change the state of one meeting, for the button on its page and for the menu."""

    problem = Signal(str)
    done = Signal(str)  # what was noted, with the offer to take it back
    shown = Signal()
    """Another meeting is shown, or another state of it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._page: MeetingPage | None = None

    def show_page(self, page: MeetingPage) -> None:
        """Speak of this meeting from now on."""
        self._page = page
        self.shown.emit()

    def state(self) -> MeetingState | None:
        """Return the state of the meeting that is shown; None where nothing can be said of it."""
        return self._page.row.state if self._page and self._desk.writable else None

    def hold(self) -> None:
        """Note that it was held."""
        self._note(self._desk.services.meeting_states.hold, _("Noted: the meeting was held."))

    def cancel_by_them(self) -> None:
        """Note that they cancelled it."""
        self._note(self._cancel_theirs, _("Noted: they cancelled the meeting."))

    def cancel_by_me(self) -> None:
        """Note that I cancelled it."""
        self._note(self._cancel_mine, _("Noted: you cancelled the meeting."))

    def no_show(self) -> None:
        """Note that nobody came."""
        self._note(self._desk.services.meeting_states.no_show, _("Noted: nobody came."))

    def plan_again(self) -> None:
        """Count it as planned again."""
        again = self._desk.services.meeting_states.plan_again
        self._note(again, _("The meeting counts as planned again."))

    def move(self) -> None:
        """Ask when it is to be instead."""
        if self._page is not None and self._desk.writable:
            from networkjournal.ui.meetings.page.move_dialog import MoveDialog  # noqa: PLC0415

            MoveDialog(self._desk, self._page, self._window).open()

    def _note(self, change: Callable[[int], None], sentence: str) -> None:
        if self.state() is None or self._page is None:
            return
        if attempt(self.problem.emit, change, self._page.row.id):
            self.done.emit(sentence)

    def _cancel_theirs(self, meeting_id: int) -> None:
        self._desk.services.meeting_states.cancel(meeting_id, by_me=False)

    def _cancel_mine(self, meeting_id: int) -> None:
        self._desk.services.meeting_states.cancel(meeting_id, by_me=True)
