# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Find out which printers there are without holding the window up.

A print server that does not answer holds Qt's own list for minutes, and all threads of Python
with it. CUPS' small program asks in a process of its own, which can be ended.
"""

from PySide6.QtCore import QObject, QProcess, QStandardPaths, QTimer, Signal

from networkjournal.ui import printing

PATIENCE = 8000
"""Milliseconds after which a print service counts as silent."""
_PROGRAM = "lpstat"


class PrinterList(QObject):
    """Ask for printers; one of the two signals answers."""

    found = Signal(object)  # tuple[str, ...]
    silent = Signal()

    def __init__(self, parent: QObject | None = None, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._timer = QTimer(self, singleShot=True, interval=patience)
        self._timer.timeout.connect(self._give_up)

    def ask(self) -> None:
        """Begin to ask, unless that is under way."""
        if self._process is not None:
            return
        program = QStandardPaths.findExecutable(_PROGRAM)
        if not program:
            # Windows answers from its own list, and without CUPS there is nobody to wait for.
            self.found.emit(printing.printers())
            return
        self._process = process = QProcess(self)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_finished)
        self._timer.start()
        process.start(program, ["-e"])

    def stop(self) -> None:
        """Wait no longer, and say nothing."""
        self._timer.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _on_finished(self) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
        self.stop()
        self.found.emit(tuple(name for line in said.splitlines() if (name := line.strip())))

    def _give_up(self) -> None:
        self.stop()
        self.silent.emit()
