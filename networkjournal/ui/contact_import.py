# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring contacts in: a page shows what would become of them, the worker writes."""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.tasks import Progress, Task, Tasks
from networkjournal.ui.theme import Theme
from networkjournal.ui.typing_here import somebody_types


class ContactImport(QObject):
    """Open the preview for each plan, and write what it hands on."""

    wrote = Signal(object)  # the report
    failed = Signal(str)
    offered = Signal(str, str, object)
    """What was read while somebody typed: a sentence, the words of a link, and what it does."""
    done = Signal()
    """Nothing is asked about or written any more."""

    def __init__(
        self,
        work: Callable[[Callable[[Any], Any], Progress], Any],
        tasks: Tasks,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._tasks, self._theme = work, tasks, theme
        self._window: QWidget | None = None
        self._waiting: deque[tuple[Any, Any]] = deque()
        self._page: QDialog | None = None
        self._plan: Any = None
        self._writing = False

    def stand_on(self, window: QWidget) -> None:
        """Name the window that the pages belong to."""
        self._window = window

    def ask(self, plan: Any, entries: Any) -> None:
        """Ask about a plan, after those that are asked about already."""
        self._waiting.append((plan, entries))
        self._next()

    def stop(self) -> None:
        """Ask about nothing more, as before the window closes."""
        self._waiting.clear()
        self._writing = False
        if self._page is not None:
            self._page.reject()

    def _next(self) -> None:
        if self._page is not None or self._writing:
            return
        if not self._waiting:
            self.done.emit()
        elif somebody_types(self._window):
            files = {file for entry in self._waiting[0][1] for file in entry.places}
            sentence = ngettext("{name} is read.", "{n} files are read.", len(files))
            name = Path(min(files)).name
            self.offered.emit(sentence.format(name=name, n=len(files)), _("Look at it"), self.look)
        else:
            self.look()

    def look(self) -> None:
        """Open the page of the next plan that waits."""
        if self._page is not None or self._writing or not self._waiting:
            return
        # Its many parts take a while to load, and few starts of the window need them.
        from networkjournal.ui.contacts.import_preview.preview_page import (  # noqa: PLC0415
            ImportPreview,
        )

        self._plan, entries = self._waiting.popleft()
        files = dict.fromkeys(file for entry in entries for file in entry.places)
        page = ImportPreview(entries, list(files), self._theme, self._window)
        page.import_requested.connect(self._import)
        page.finished.connect(self._closed)
        self._page = page
        page.open()

    def _closed(self) -> None:
        self._page = None
        self._next()

    def _import(self, decisions: Any) -> None:
        plan = self._plan

        def job(progress: Progress) -> object:
            return self._work(lambda importing: importing.write(plan, decisions), progress)

        task = Task(_("Importing…"), job, self._written, self._not_written, can_stop=True)
        self._writing = True
        self._tasks.run(task)

    def _written(self, report: object) -> None:
        self._writing = False
        self.wrote.emit(report)
        self._next()

    def _not_written(self, sentence: str) -> None:
        self._writing = False
        self.failed.emit(sentence)
        self._next()
