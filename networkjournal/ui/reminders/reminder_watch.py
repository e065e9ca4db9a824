# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Look each minute what there is to be remembered, and say it once, on the desktop and here.

It never waits for a moment with one long timer: a laptop sleeps, and clocks are put right.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from networkjournal.domain import reminders as rule
from networkjournal.domain.reminders import Reminder, ReminderKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import home_zone
from networkjournal.ui.notice_line import NoticeLine
from networkjournal.ui.reminders import words
from networkjournal.ui.reminders.reading import planned

_LOOK_EVERY = 60_000  # milliseconds


class Memory(Protocol):
    """Keep on this machine up to which moment reminders of the journal were shown."""

    def shown(self) -> datetime | None:
        """Return that moment; None before any."""

    def keep(self, moment: datetime) -> None:
        """Keep it; it is aware."""


class ReminderWatch(QObject):
    """Remind of the meetings of one journal while its window is open."""

    print_requested = Signal(int)
    meeting_requested = Signal(int)
    write_up_requested = Signal(int)

    def __init__(
        self,
        desk: Desk,
        line: NoticeLine,
        memory: Memory,
        note: Callable[[str, str], bool],
        window: QWidget,
    ) -> None:
        """Take the line in the window, and what shows a title and a text on the desktop."""
        super().__init__(window)
        self._desk, self._line, self._memory = desk, line, memory
        self._note, self._window = note, window
        self._since: datetime | None = None
        self._waiting: dict[int, Reminder] = {}
        """What is still to be said in the window, by meeting."""
        self._said: list[Reminder] = []
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        # Later: a line that is followed goes first, and then says what came of that.
        line.turned.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Look now, at what was missed too, and each minute from now on."""
        self._since = self._memory.shown()
        if self._since is None:
            self._memory.keep(self._desk.now())
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Say what has come due since the last look, and take back what is past."""
        if not self._window.isVisible():
            return  # closed, and so is the journal
        now = self._desk.now()
        since = rule.look_from(self._since, now)
        found = rule.due(planned(self._desk, now), self._desk.settings().reminders, since, now)
        self._since = max(since, now)
        self._waiting |= {one.meeting.meeting_id: one for one in found}
        self._tell_desktop(found, now)
        if found:
            # What comes now takes the place of what was said before.
            self._line.withdraw(self._follow)
        self._tidy(now)
        self._say()

    def refresh(self, touched: frozenset[str]) -> None:
        """Take back what a change has made past: written up, moved, deleted, printed."""
        if "meeting" in touched and (self._said or self._waiting) and self._window.isVisible():
            self._tidy(self._desk.now())

    def open_shown(self) -> None:
        """Bring the window to the front."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _tidy(self, now: datetime) -> None:
        there = {one.meeting_id: one for one in planned(self._desk, now)}

        def stands(one: Reminder) -> bool:
            same = there.get(one.meeting.meeting_id) == one.meeting
            return same and rule.is_useful(one, now)

        self._waiting = {of: one for of, one in self._waiting.items() if stands(one)}
        if self._said and not any(map(stands, self._said)):
            self._line.withdraw(self._follow)
            self._said = []

    def _tell_desktop(self, found: tuple[Reminder, ...], now: datetime) -> None:
        if not found:
            return
        QApplication.alert(self._window)
        write_up = [one for one in found if one.kind is ReminderKind.WRITE_UP]
        if len(write_up) == len(found) > 1:
            self._note(_("Network Journal"), words.several(write_up))
        elif (said := self._words(found[-1], now)) is not None:
            self._note(said.title, said.note)

    def _say(self) -> None:
        """Say what waits once the line is free: first what lies ahead, then what to write up."""
        if not self._waiting or not self._line.isHidden() or not self._window.isVisible():
            return
        now = self._desk.now()
        waiting = sorted(self._waiting.values(), key=lambda one: (one.kind, one.at))
        ahead = [one for one in waiting if one.kind is not ReminderKind.WRITE_UP]
        group = ahead[:1] or waiting
        said = self._words(group[0], now)
        for one in group:
            del self._waiting[one.meeting.meeting_id]
        if said is None:
            return
        self._said = group
        if len(group) > 1:
            self._line.offer(words.several(group), _("Go to the first"), self._follow)
        else:
            self._line.offer(said.sentence, said.link, self._follow)
        if not self._waiting:
            self._memory.keep(max(self._since or now, now))

    def _words(self, reminder: Reminder, now: datetime) -> words.Said | None:
        lines = self._desk.reader.meetings([reminder.meeting.meeting_id])
        home = home_zone(self._desk.settings().me)
        return words.said(reminder, lines[0], home, now) if lines else None

    def _follow(self) -> None:
        """Do what the line offers, with the meeting as it stands now."""
        said, self._said = self._said, []
        lines = self._desk.reader.meetings([one.meeting.meeting_id for one in said[:1]])
        if not lines:
            return
        kind, number = said[0].kind, lines[0].id
        if kind is ReminderKind.WRITE_UP:
            self.write_up_requested.emit(number)
        elif kind is ReminderKind.BEFORE and lines[0].printed_on is None:
            self.print_requested.emit(number)
        else:
            self.meeting_requested.emit(number)
