# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the pipeline with the sheet of quick add, which is loaded when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.errors import OutsideError
from networkjournal.ui.desk import Desk

if TYPE_CHECKING:
    from networkjournal.ui.pipeline.quick_add.sheet import QuickAddSheet


class Adding(QObject):
    """Open the sheet over a tab, and hand on what comes of it."""

    added = Signal(int)  # opportunity id
    more_asked = Signal(object)  # QuickPlan
    left = Signal()
    told = Signal(str)
    problem = Signal(str)

    def __init__(self, desk: Desk, tab: QWidget) -> None:
        super().__init__(tab)
        self._desk, self._tab = desk, tab
        self.sheet: QuickAddSheet | None = None

    def open_line(self) -> None:
        """Show the line, and put the keyboard into it."""
        if self.sheet is None:
            from networkjournal.ui.pipeline.quick_add.sheet import QuickAddSheet  # noqa: PLC0415

            self.sheet = QuickAddSheet(self._desk, self._tab)
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
