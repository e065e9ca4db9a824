# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Take steps back and do them again: at once, or in the worker where one is long."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from networkjournal.domain.errors import JournalError
from networkjournal.i18n import _
from networkjournal.ui.long_changes import LONG
from networkjournal.ui.tasks import Progress, Task, Tasks


class Steps(Protocol):
    """The history of a journal, as far as the window needs it; `app` hands it in."""

    def undo(self) -> str | None:
        """Take the last step back and return its name."""

    def redo(self) -> str | None:
        """Do the step again that was taken back last, and return its name."""

    @property
    def undo_label(self) -> str | None:
        """Return the name of what undo takes back."""

    @property
    def redo_label(self) -> str | None:
        """Return the name of what redo does again."""

    @property
    def undo_size(self) -> int:
        """Return how many rows undo would change."""

    @property
    def redo_size(self) -> int:
        """Return how many rows redo would change."""


class Turning(QObject):
    """Undo and redo for the window; `in_worker` runs a call with the worker's own connection.

    `history` is asked for its steps when they are first wanted: it is no part of the frame.
    """

    told = Signal(str)
    problem = Signal(str)
    turned = Signal()

    def __init__(
        self,
        history: Callable[[], Steps],
        tasks: Tasks,
        in_worker: Callable[[Callable[[], str | None]], str | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history, self._tasks, self._in_worker = history, tasks, in_worker
        self._sentence = ""

    @property
    def undo_label(self) -> str | None:
        """Return the name of what undo takes back; None while a long step is being turned."""
        return None if self._sentence else self._history().undo_label

    @property
    def redo_label(self) -> str | None:
        """Return the name of what redo does again; None while a long step is being turned."""
        return None if self._sentence else self._history().redo_label

    def undo(self) -> None:
        """Take the last change back."""
        title = _("Taking back: {what}").format(what=self._history().undo_label)
        self._turn(self._history().undo, self._history().undo_size, title, _("Taken back: {what}"))

    def redo(self) -> None:
        """Do again what was taken back."""
        title = _("Doing again: {what}").format(what=self._history().redo_label)
        self._turn(self._history().redo, self._history().redo_size, title, _("Done again: {what}"))

    def _turn(self, way: Callable[[], str | None], size: int, title: str, sentence: str) -> None:
        if self._sentence:
            return
        self._sentence = sentence
        if size <= LONG:
            try:
                self._done(way())
            except JournalError as error:
                self._failed(str(error))
            return

        def job(_progress: Progress) -> object:
            return self._in_worker(way)

        self._tasks.run(Task(title, job, self._done, self._failed))
        self.turned.emit()

    def _done(self, label: object) -> None:
        sentence, self._sentence = self._sentence, ""
        if label:
            self.told.emit(sentence.format(what=label))
        self.turned.emit()

    def _failed(self, reason: str) -> None:
        self._sentence = ""
        self.problem.emit(reason)
        self.turned.emit()
