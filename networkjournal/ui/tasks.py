# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One long job at a time beside the window: progress, cancel, and one report at the end."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, QThread, Signal

from networkjournal.domain.errors import JournalError
from networkjournal.i18n import _

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """Let a job say how far it is, and ask whether it should stop."""

    tell: Callable[[int, int], None]
    cancelled: Callable[[], bool]


Job = Callable[[Progress], object]


class _Worker(QThread):
    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self._cancel = Event()

    def stop(self) -> None:
        """Ask the job to stop at its next step."""
        self._cancel.set()

    def run(self) -> None:
        """Run the job in this thread; whatever it ends with becomes one signal."""
        try:
            result = self._job(Progress(self.progress.emit, self._cancel.is_set))
        except JournalError as error:
            self.failed.emit(str(error))
        except Exception:  # noqa: BLE001  a job must end with a report, whatever happened
            _LOG.exception("a background job failed")
            self.failed.emit(_("This did not work. The journal is as it was before."))
        else:
            self.done.emit(result)


class Tasks(QObject):
    """Run long jobs one after another."""

    started = Signal(str)
    progress = Signal(int, int)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a job runs."""
        return self._worker is not None

    def run(
        self,
        title: str,
        job: Job,
        done: Callable[[object], None],
        failed: Callable[[str], None],
    ) -> bool:
        """Start a job; return False while another runs. `done` and `failed` are bound methods."""
        if self._worker is not None:
            return False
        worker = _Worker(job, self)
        self._worker = worker
        worker.progress.connect(self.progress)
        worker.done.connect(done)
        worker.failed.connect(failed)
        worker.finished.connect(self._end)
        self.started.emit(title)
        worker.start()
        return True

    def cancel(self) -> None:
        """Ask the running job to stop."""
        if self._worker is not None:
            self._worker.stop()

    def wait(self) -> None:
        """Wait until the running job has ended, as before the program quits."""
        if self._worker is not None:
            self._worker.wait()

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.deleteLater()
        self.finished.emit()
