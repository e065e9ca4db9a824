# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whether meetings are shown as a list or a month: the key for it, kept on this machine."""

from PySide6.QtCore import QObject

from networkjournal.ui.machine import Machine
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.tab_stack import MEETINGS


class MonthOpener(QObject):
    """Join the action, the meetings and what this machine remembers."""

    def __init__(self, window: MainWindow, machine: Machine) -> None:
        super().__init__(window)
        self._window, self._machine = window, machine
        window.actions_["month"].triggered.connect(self._turn)
        window.tabs.made.connect(self._listen)

    def _listen(self, index: int) -> None:
        if index == MEETINGS:
            way = self._window.tabs.meetings.way
            way.set_mode(self._machine.list_or_month)
            way.changed.connect(self._keep)

    def _turn(self) -> None:
        in_front = self._window.tabs.currentIndex() == MEETINGS
        self._window.top_bar.show_tab(MEETINGS)
        self._window.tabs.ready(MEETINGS)
        self._window.tabs.meetings.turn(stay=not in_front)

    def _keep(self, mode: int) -> None:
        self._machine.list_or_month = mode
