# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whether the pipeline is shown as a board or a table: the key for it, kept on this machine."""

from PySide6.QtCore import QObject

from networkjournal.ui.actions import Actions
from networkjournal.ui.machine import Machine
from networkjournal.ui.tab_stack import PIPELINE, TabStack
from networkjournal.ui.top_bar import TopBar


class BoardOrTable(QObject):
    """Join the action, the pipeline and what this machine remembers."""

    def __init__(self, actions: Actions, machine: Machine, bar: TopBar, tabs: TabStack) -> None:
        super().__init__(tabs)
        self._machine, self._bar, self._tabs = machine, bar, tabs
        actions["board"].triggered.connect(self._turn)
        tabs.made.connect(self._listen)

    def _listen(self, index: int) -> None:
        if index == PIPELINE:
            self._tabs.pipeline.set_mode(self._machine.board_or_table)
            self._tabs.pipeline.mode_changed.connect(self._keep)

    def _turn(self) -> None:
        in_front = self._tabs.currentIndex() == PIPELINE
        self._bar.show_tab(PIPELINE)
        self._tabs.ready(PIPELINE)
        if in_front:
            self._tabs.pipeline.turn()

    def _keep(self, mode: int) -> None:
        self._machine.board_or_table = mode
