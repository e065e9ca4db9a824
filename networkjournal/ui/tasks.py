# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One long job at a time beside the window: progress, cancel, and one report at the end."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from networkjournal.domain.errors import JournalError
from networkjournal.i18n import _
from networkjournal.ui.errors import describe

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """Let a job say how far it is, and ask whether it should stop."""

    tell: Callable[[int, int], None]
    cancelled: Callable[[], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Describe a job; `done` and `failed` are bound methods, called in the window's thread.

    It is also what whoever ran it calls it off by.
    """

    title: str
    job: Callable[[Progress], object]
    done: Callable[[object], None]
    failed: Callable[[str], None]
    can_stop: bool = False


class _Worker(QThread):
    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, task: Task, parent: QObject) -> None:
        super().__init__(parent)
        self.task = task
        self._stop = Event()
        self.progress.connect(parent.progress)  # type: ignore[attr-defined]  # Tasks has it
        self.done.connect(task.done)
        self.failed.connect(task.failed)

    def stop(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()

    def run(self) -> None:
        """Run the job in this thread; whatever it ends with becomes one signal."""
        try:
            result = self.task.job(Progress(self.progress.emit, self._stop.is_set))
        except JournalError as error:
            self.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001  a job must end with a report, whatever happened
            # Its text may hold a name or a note, so the log gets its kind and place alone.
            _LOG.error("a background job failed: %s", describe(error))
            self.failed.emit(_("This did not work. The journal is as it was before."))
        else:
            self.done.emit(result)


class Tasks(QObject):
    """Run long jobs one after another."""

    started = Signal(str, bool)  # title, whether it can be stopped
    progress = Signal(int, int)
    finished = Signal()
    """No job runs or waits any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None
        self._waiting: deque[Task] = deque()
        self._stopping = False

    @property
    def busy(self) -> bool:
        """Tell whether a job runs."""
        return self._worker is not None

    @property
    def stopping(self) -> bool:
        """Tell whether the job that runs was asked to stop."""
        return self._stopping

    def run(self, task: Task) -> None:
        """Run a job, after those that were asked for before."""
        self._waiting.append(task)
        if self._worker is None:
            self._next()

    def stop(self) -> None:
        """Ask the running job to stop; those that wait come after it all the same."""
        if self._worker is not None:
            self._stopping = True
            self._worker.stop()

    def drop(self, task: Task) -> None:
        """Forget a task that waits, or ask it to stop where it runs; leave all others alone."""
        if task in self._waiting:
            self._waiting.remove(task)
        elif self._worker is not None and self._worker.task is task:
            self.stop()

    def cancel(self) -> None:
        """Ask the running job to stop and forget those that wait, as before the program quits."""
        self._waiting.clear()
        self.stop()

    def wait(self, milliseconds: int) -> bool:
        """Wait for the running job, as before the program quits; tell whether it has ended."""
        return self._worker is None or self._worker.wait(milliseconds)

    def _next(self) -> None:
        task = self._waiting.popleft()
        self._stopping = False
        self._worker = _Worker(task, self)
        self._worker.finished.connect(self._end)
        self.started.emit(task.title, task.can_stop)
        self._worker.start()

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.deleteLater()
        if self._waiting:
            self._next()
        else:
            self.finished.emit()
