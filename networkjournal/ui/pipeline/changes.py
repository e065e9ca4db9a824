# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The changes that board, table and page ask for: each is made here, or told why it was not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from networkjournal.domain.errors import JournalError
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk


class Changes(QObject):
    """Change opportunities, one step each time."""

    problem = Signal(str)
    deleted = Signal(str)
    turndown_requested = Signal(int)  # opportunity id

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def write(self, change: Callable[..., object], *values: object) -> bool:
        """Make a change, or tell why it could not be made."""
        try:
            change(*values)
        except JournalError as error:
            self.problem.emit(str(error))
            return False
        return True

    def move(self, ids: Sequence[int], stage: Stage, above: int | None, below: int | None) -> bool:
        """Lay opportunities between two cards of a column; None is an end of it."""
        lay = self._desk.services.opportunities.set_places
        return self.write(lay, ids, stage, above, below, self._desk.today())

    def end(self, ids: Sequence[int], ending: Ending) -> bool:
        """Close opportunities; a turndown goes its own way, one at a time."""
        if ending is not Ending.TURNED_DOWN:
            close = self._desk.services.opportunities.end_many
            return self.write(close, ids, ending, self._desk.today())
        if len(ids) == 1:
            self.turndown_requested.emit(ids[0])
        return False

    def trash(self, ids: Sequence[int], name: str) -> None:
        """Put opportunities in the trash; `name` is what one alone is called."""
        trash = self._desk.services.opportunities
        if len(ids) == 1:
            if self.write(trash.trash, ids[0]):
                self.deleted.emit(_("{name} is in the trash.").format(name=name))
        elif self.write(trash.trash_many, ids):
            words = ngettext(
                "{n} opportunity is in the trash.", "{n} opportunities are in the trash.", len(ids)
            )
            self.deleted.emit(words.format(n=len(ids)))
