# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring tables in: one page after the other asks what they hold, the worker writes.

The next page opens once the one before it is written, so that it counts what is there by then.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from networkjournal.i18n import _
from networkjournal.ui.tasks import Progress, Task, Tasks
from networkjournal.ui.typing_here import somebody_types


class SheetImport(QObject):
    """Open the page for each table that was read, and import what it hands on."""

    wrote = Signal(object)  # the report
    failed = Signal(str)
    offered = Signal(str, str, object)
    """What was read while somebody typed: a sentence, the words of a link, and what it does."""
    people_read = Signal(object, object)  # what is planned, and its rows

    def __init__(
        self,
        work: Callable[[Callable[[Any], Any], Progress], Any],
        tasks: Tasks,
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._tasks, self._now = work, tasks, now
        self._window: QWidget | None = None
        self._waiting: deque[tuple[Any, Any, Any]] = deque()
        self._page: QDialog | None = None
        self._writing = self._with_people = False

    def stand_on(self, window: QWidget) -> None:
        """Name the window that the pages belong to."""
        self._window = window

    def ask(self, tables: list[tuple[Any, Any, Any]]) -> None:
        """Ask about tables, each with its proposal and what the stages are called."""
        self._waiting += tables
        self._next()

    def stop(self) -> None:
        """Ask about nothing more, as before the window closes."""
        self._waiting.clear()
        self._writing = self._with_people = False
        if self._page is not None:
            self._page.reject()

    def _next(self) -> None:
        if self._page is not None or self._writing or not self._waiting:
            return
        if somebody_types(self._window):
            sentence = _("{name} is read.").format(name=Path(self._waiting[0][0].name).name)
            self.offered.emit(sentence, _("Look at it"), self.look)
        else:
            self.look()

    def look(self) -> None:
        """Open the page of the next table that waits."""
        if self._page is not None or self._writing or not self._waiting:
            return
        # Its many parts take a while to load, and few starts of the window need them.
        from networkjournal.ui.dialogs.import_mapping import ImportMapping  # noqa: PLC0415

        table, choice, stages = self._waiting.popleft()
        page = ImportMapping(
            table, choice, self._work, self._tasks, stages.name, self._now, self._window
        )
        page.import_requested.connect(self._import)
        page.people_requested.connect(self._weigh_people)
        page.finished.connect(self._closed)
        self._page = page
        page.open()

    def _closed(self) -> None:
        self._page = None
        self._next()

    def _import(self, plan: Any, statuses: Any, columns: Any) -> None:
        def job(progress: Progress) -> object:
            return self._work(lambda sheets: sheets.write(plan, statuses, columns), progress)

        task = Task(_("Importing…"), job, self._written, self._not_written, can_stop=True)
        self._writing = True
        self._tasks.run(task)

    def _weigh_people(self, parsed: Any, columns: Any) -> None:
        def job(progress: Progress) -> object:
            return self._work(lambda sheets: sheets.shown(parsed, columns), progress)

        task = Task(_("Reading…"), job, self._weighed_people, self._not_written, can_stop=True)
        self._writing = self._with_people = True
        self._tasks.run(task)

    def _weighed_people(self, result: object) -> None:
        plan, entries = result if isinstance(result, tuple) else (None, [])
        self.people_read.emit(plan, entries)

    def go_on(self) -> None:
        """Ask about the next table, once the people of the one before are in."""
        if self._with_people:
            self._with_people = self._writing = False
            self._next()

    def _written(self, report: object) -> None:
        self._writing = False
        self.wrote.emit(report)
        self._next()

    def _not_written(self, sentence: str) -> None:
        self._writing = self._with_people = False
        self.failed.emit(sentence)
        self._next()
