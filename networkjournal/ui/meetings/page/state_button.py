# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The quiet button that shows the state of a meeting and opens what it can become."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.rows import Meeting
from networkjournal.domain.words import MeetingState
from networkjournal.domain.zones import ended
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.page.states import States
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.style import plain_tip


class StateButton(Button):
    """Show the state; the menu says what became of the meeting."""

    def __init__(self, desk: Desk, states: States, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._states = desk, states
        menu = QMenu(self)
        self.entries: dict[MeetingState | None, QAction] = {}
        for state, words, do in (
            (MeetingState.HELD, _("It was &held"), states.hold),
            (None, _("&Move…"), states.move),
            (MeetingState.CANCELLED_BY_THEM, _("Cancelled by &them"), states.cancel_by_them),
            (MeetingState.CANCELLED_BY_ME, _("Cancelled by m&e"), states.cancel_by_me),
            (MeetingState.NO_SHOW, _("&Nobody came"), states.no_show),
            (MeetingState.PLANNED, _("Planned &again"), states.plan_again),
        ):
            entry = self.entries[state] = menu.addAction(words)
            entry.triggered.connect(do)
        self.setMenu(menu)
        self.setToolTip(plain_tip(_("Say what became of the meeting; also in the menu Meeting")))
        self.setEnabled(desk.writable)

    def show_state(self, row: Meeting) -> None:
        """Show what is stored; once a planned meeting is over, ask."""
        over = ended(row.starts, row.zone, row.minutes, self._desk.now())
        open_still = over and row.state is MeetingState.PLANNED
        self.setText(_("What became of it?") if open_still else label(row.state))
        words = _("What became of the meeting: {state}").format(state=label(row.state))
        self.setAccessibleName(words)
        for state, entry in self.entries.items():
            entry.setVisible(state is not row.state)
