# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Make one change of very many rows in the worker, so that the window stays alive.

It is the same one step: called off, it has changed nothing. Knows not what is changed.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from networkjournal.ui.tasks import Progress, Task, Tasks

LONG = 2_000
"""From so many changed rows on, a step would hold the window up."""
InWorker = Callable[[Callable[[], object], Progress], object]
"""Runs a call with the worker's own connection, and ends it where that is asked for."""


class LongChanges:
    """Take changes to the worker."""

    def __init__(self, tasks: Tasks, in_worker: InWorker) -> None:
        self._tasks, self._in_worker = tasks, in_worker

    def run(self, title: str, change: Callable[[], object], report: "Report") -> None:
        """Make a change beside the window; the report tells how it ended."""
        in_worker = self._in_worker

        def job(progress: Progress) -> object:
            return in_worker(change, progress)

        self._tasks.run(Task(title, job, report.done, report.failed, can_stop=True))


class Report(QObject):
    """Hear how one change ended, and tell it on in the window's thread."""

    made = Signal(str)
    problem = Signal(str)

    def __init__(self, words: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def done(self, _result: object) -> None:
        """Say what was done."""
        self.made.emit(self._words())
        self.deleteLater()

    def failed(self, reason: str) -> None:
        """Say why it was not."""
        self.problem.emit(reason)
        self.deleteLater()
