# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join a tab with its sheet of quick add, which is loaded when it is first asked for."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.errors import OutsideError
from networkjournal.ui.desk import Desk


class Adding(QObject):
    """Open the sheet over a tab, and hand on what comes of it; a subclass makes the sheet."""

    added = Signal(int)
    more_asked = Signal(object)
    left = Signal()
    told = Signal(str)
    problem = Signal(str)

    def __init__(self, desk: Desk, tab: QWidget) -> None:
        super().__init__(tab)
        self._desk, self._tab = desk, tab
        self.sheet: Any = None

    def make_sheet(self) -> Any:
        """Make the sheet."""
        raise NotImplementedError

    def open_line(self) -> None:
        """Show the line, and put the keyboard into it."""
        if self.sheet is None:
            self.sheet = self.make_sheet()
            self.sheet.added.connect(self.added)
            self.sheet.more_asked.connect(self.more_asked)
            self.sheet.left.connect(self.left)
            self.sheet.told.connect(self.told)
        self.sheet.open_line()

    def refresh(self, touched: frozenset[str]) -> None:
        """Tell the sheet what has changed."""
        if self.sheet is not None:
            self.sheet.refresh(touched)

    def keep(self) -> None:
        """Keep what stands in the line, or tell why it cannot be kept."""
        try:
            if self.sheet is not None:
                self.sheet.keep()
        except OutsideError as error:
            self.problem.emit(str(error))
