# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the reminders with the window: what they lead to, and what is kept on this machine.

They are loaded and begin once the window and its first tab stand, so that a start waits for none.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.machine import Machine
from networkjournal.ui.main_window import MainWindow

if TYPE_CHECKING:
    from networkjournal.ui.reminders.reminder_watch import ReminderWatch


class ReminderOpener(QObject):
    """Remind of meetings once the window stands."""

    write_up_requested = Signal(int)

    def __init__(
        self, desk: Desk, window: MainWindow, machine: Machine, journal: Path, bus: Bus
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._bus = desk, window, bus
        self._memory = _OnThisMachine(machine, journal)
        self.watch: ReminderWatch | None = None
        # Later: what was begun and is offered at the start goes first.
        window.tabs.stands.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    def _begin(self) -> None:
        from networkjournal.ui.reminders.desktop_note import DesktopNote  # noqa: PLC0415
        from networkjournal.ui.reminders.reminder_watch import ReminderWatch  # noqa: PLC0415

        window, note = self._window, DesktopNote(self._window)
        self.watch = ReminderWatch(self._desk, window.line, self._memory, note.tell, window)
        self.watch.print_requested.connect(window.papers.agenda)
        self.watch.meeting_requested.connect(window.show_meeting)
        self.watch.write_up_requested.connect(self.write_up_requested)
        note.clicked.connect(self.watch.open_shown)
        self._bus.changed.connect(self.watch.refresh)
        self.watch.start()


class _OnThisMachine:
    """Keep up to which moment reminders were shown, beside the places of the windows."""

    def __init__(self, machine: Machine, journal: Path) -> None:
        self._machine, self._journal = machine, journal

    def shown(self) -> datetime | None:
        return self._machine.reminded(self._journal)

    def keep(self, moment: datetime) -> None:
        self._machine.keep_reminded(self._journal, moment)
