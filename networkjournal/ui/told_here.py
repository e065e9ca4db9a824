# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tell what undo and redo did in the window in which one works, not in the one behind it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from networkjournal.ui.notice_line import NoticeLine
from networkjournal.ui.turning import Turning

REDO_KEYS = "Ctrl+Shift+Z", "Ctrl+Y"
"""What does again what was taken back, in every window that can take something back."""


class ToldHere(QObject):
    """Choose the line of the window that is active; without one, that of the journal's window.

    `undo` is what the line of the journal's window offers.
    """

    def __init__(self, line: NoticeLine, undo: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._undo = line, undo
        self._others: dict[QDialog, NoticeLine] = {}

    def follow(self, turning: Turning) -> None:
        """Tell what this does."""
        turning.told.connect(self._tell)
        turning.problem.connect(self._tell_problem)
        turning.turned.connect(self._on_turned)

    def also(self, window: QDialog, line: NoticeLine) -> None:
        """Tell in this window too, until it is closed."""
        self._others[window] = line
        window.finished.connect(self._on_closed)

    def _tell(self, sentence: str) -> None:
        self._here().tell(sentence)

    def _tell_problem(self, sentence: str) -> None:
        self._here().tell_problem(sentence)

    def _on_turned(self) -> None:
        # A long step is only beginning here: to take it back is offered no more.
        self._line.withdraw(self._undo)

    def _here(self) -> NoticeLine:
        active = (line for window, line in self._others.items() if window.isActiveWindow())
        return next(active, self._line)

    def _on_closed(self) -> None:
        self._others = {one: line for one, line in self._others.items() if one.isVisible()}
