# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the reminders with the window: what they lead to, and what is kept on this machine."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.machine import Machine
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.reminders.desktop_note import DesktopNote
from networkjournal.ui.reminders.reminder_watch import ReminderWatch


class ReminderOpener(QObject):
    """Remind of meetings once the window stands."""

    def __init__(
        self, desk: Desk, window: MainWindow, machine: Machine, journal: Path, bus: Bus
    ) -> None:
        super().__init__(window)
        self.note = DesktopNote(window)
        memory = _OnThisMachine(machine, journal)
        self.watch = ReminderWatch(desk, window.line, memory, self.note.tell, window)
        self.watch.print_requested.connect(window.papers.agenda)
        self.watch.meeting_requested.connect(window.show_meeting)
        self.watch.write_up_requested.connect(window.show_meeting)
        self.note.clicked.connect(self.watch.open_shown)
        bus.changed.connect(self.watch.refresh)
        # Later: what was begun and is offered at the start goes first.
        window.tabs.stands.connect(self.watch.start, Qt.ConnectionType.QueuedConnection)


class _OnThisMachine:
    """Keep up to which moment reminders were shown, beside the places of the windows."""

    def __init__(self, machine: Machine, journal: Path) -> None:
        self._machine, self._journal = machine, journal

    def shown(self) -> datetime | None:
        return self._machine.reminded(self._journal)

    def keep(self, moment: datetime) -> None:
        self._machine.keep_reminded(self._journal, moment)
