# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The changes that board, table and page ask for: each is made here, or told why it was not."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from networkjournal.domain import days
from networkjournal.domain.errors import JournalError
from networkjournal.domain.labels import label
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk


class Changes(QObject):
    """Change opportunities, one step each time."""

    problem = Signal(str)
    deleted = Signal(str)  # what is out of sight now, with the offer to take it back
    turndown_requested = Signal(int)  # opportunity id

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def write(self, change: Callable[..., object], *values: object) -> bool:
        """Make a change, or tell why it could not be made."""
        return attempt(self.problem.emit, change, *values)

    def move(self, ids: Sequence[int], stage: Stage, above: int | None, below: int | None) -> bool:
        """Lay opportunities between two cards of a column; None is an end of it."""
        lay = self._desk.services.opportunities.set_places
        return self.write(lay, ids, stage, above, below, self._desk.today())

    def shift(self, ids: Sequence[int], across: int) -> bool:
        """Bring each of these to the stage beside its own."""
        shift = self._desk.services.opportunities.shift_many
        return self.write(shift, ids, across, self._desk.today())

    def end(self, ids: Sequence[int], ending: Ending) -> bool:
        """Close opportunities; a turndown goes its own way, one at a time."""
        if ending is Ending.TURNED_DOWN:
            if len(ids) == 1:
                self.turndown_requested.emit(ids[0])
            return False
        close = self._desk.services.opportunities.end_many
        closed = self.write(close, ids, ending, self._desk.today())
        if closed:
            self.deleted.emit(self._closed(ids, ending))
        return closed

    def _closed(self, ids: Sequence[int], ending: Ending) -> str:
        lines = self._desk.reader.opportunities(ids[:1]) if len(ids) == 1 else []
        words = ngettext(
            "{name} is closed: {how}.", "{count} opportunities are closed: {how}.", len(ids)
        )
        name = lines[0].position if lines else ""
        return words.format(name=name, count=len(ids), how=label(ending))

    def trash(self, ids: Sequence[int], name: str) -> None:
        """Put opportunities in the trash; `name` is what one alone is called."""
        trash, today = self._desk.services.opportunities, self._desk.today()
        try:
            along = trash.trash(ids[0], today) if len(ids) == 1 else trash.trash_many(ids, today)
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self.deleted.emit(_gone(len(ids), name, along))


def _gone(count: int, name: str, along: Sequence[date]) -> str:
    """Say what has gone to the trash: opportunities, and the meetings that went with them."""
    if count > 1:
        words = ngettext(
            "{n} opportunity is in the trash.", "{n} opportunities are in the trash.", count
        )
        if along:
            words = ngettext(
                "{n} opportunities and a meeting to come are in the trash.",
                "{n} opportunities and {meetings} meetings to come are in the trash.",
                len(along),
            )
        return words.format(n=count, meetings=len(along))
    if not along:
        return _("{name} is in the trash.").format(name=name)
    if len(along) == 1:
        sentence = _("{name} and its meeting on {day} are in the trash.")
        return sentence.format(name=name, day=days.long(along[0]))
    sentence = _("{name} and its {count} coming meetings are in the trash.")
    return sentence.format(name=name, count=len(along))
