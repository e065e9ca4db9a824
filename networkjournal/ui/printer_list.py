# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find out which printers there are, and how one stands, without holding the window up.

A print server that does not answer holds Qt's own list for minutes, and all threads of Python
with it. CUPS' small program asks in a process of its own, which can be ended.
"""

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer, Signal

from networkjournal.ui import print_queue, printing
from networkjournal.ui.print_queue import PATIENCE, QueueState


class PrinterList(QObject):
    """Ask for printers, or how one of them stands; one of the three signals answers."""

    found = Signal(object)  # tuple[str, ...]
    looked = Signal(object)  # QueueState
    silent = Signal()

    def __init__(self, parent: QObject | None = None, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._looked_at = ""
        self._timer = QTimer(self, singleShot=True, interval=patience)
        self._timer.timeout.connect(self._give_up)

    def ask(self) -> None:
        """Begin to ask for all of them, unless that is under way."""
        if self._process is None and not self._start("", ["-e"]):
            # Windows answers from its own list, and without CUPS there is nobody to wait for.
            self.found.emit(printing.printers())

    def look_at(self, name: str) -> None:
        """Begin to ask how one stands."""
        if self._process is None and not self._start(name, print_queue.arguments(name)):
            self.looked.emit(QueueState(name))

    def stop(self) -> None:
        """Wait no longer, and say nothing."""
        self._timer.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _start(self, name: str, arguments: list[str]) -> bool:
        """Start the program; return False where there is none."""
        program = QStandardPaths.findExecutable(print_queue.PROGRAM)
        if program:
            self._looked_at = name
            self._process = process = QProcess(self)
            print_queue.prepare(process)
            process.finished.connect(self._on_finished)
            process.errorOccurred.connect(self._on_finished)
            self._timer.start()
            process.start(program, arguments)
        return bool(program)

    def _on_finished(self) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
        self.stop()
        if self._looked_at:
            self.looked.emit(print_queue.read(self._looked_at, said))
        else:
            names = (line.strip() for line in said.splitlines())
            self.found.emit(tuple(name for name in names if name))

    def _give_up(self) -> None:
        self.stop()
        self.silent.emit()
