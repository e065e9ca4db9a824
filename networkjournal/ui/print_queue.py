# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Read what CUPS says of one print queue: Qt tells of a job as sent that nobody has taken.

A window asks through `PrinterList`, which does not hold it up; this module knows no window.
"""

from dataclasses import dataclass

from PySide6.QtCore import QProcess, QProcessEnvironment, QStandardPaths

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _

PROGRAM = "lpstat"
PATIENCE = 8000
"""Milliseconds after which a print service counts as silent."""


@dataclass(frozen=True, slots=True)
class QueueState:
    """Hold how a queue stands; `reason` is what the print service says, empty where nothing."""

    name: str
    is_there: bool = True
    accepts: bool = True
    runs: bool = True
    reason: str = ""

    def problem(self) -> str:
        """Return why nothing can be sent there, empty where it can."""
        if not self.is_there:
            return _("The printer “{name}” is gone; save the paper as PDF.").format(name=self.name)
        if self.accepts:
            return ""
        words = _("The printer “{name}” takes nothing at the moment{reason}; save it as PDF.")
        return words.format(name=self.name, reason=self._because())

    def sent(self) -> str:
        """Return what to say once it was sent."""
        if self.runs:
            return _("Sent to {name}.").format(name=self.name)
        words = _("Sent to {name}, which has stopped{reason}; it prints when that is mended.")
        return words.format(name=self.name, reason=self._because())

    def _because(self) -> str:
        return f" ({self.reason})" if self.reason else ""


def look(name: str) -> QueueState:
    """Return how a queue stands, and wait for that; an OutsideError where nobody answers."""
    program = QStandardPaths.findExecutable(PROGRAM)
    if not program:
        return QueueState(name)
    process = QProcess()
    prepare(process)
    process.start(program, arguments(name))
    if not process.waitForFinished(PATIENCE):
        process.kill()
        process.waitForFinished(1000)
        raise OutsideError(_("The print service does not answer; save the paper as PDF."))
    return read(name, bytes(process.readAllStandardOutput().data()).decode(errors="replace"))


def arguments(name: str) -> list[str]:
    """Return what to ask the program: all names, and how this one stands."""
    return ["-e", "-a", name, "-p", name]


def prepare(process: QProcess) -> None:
    """Let the program speak the language that is understood here."""
    around = QProcessEnvironment.systemEnvironment()
    around.insert("LC_ALL", "C")
    process.setProcessEnvironment(around)


def read(name: str, said: str) -> QueueState:
    """Understand the answer; what it does not speak of is taken to be well."""
    lines = said.splitlines()
    accepts = not any(line.startswith(f"{name} not accepting") for line in lines)
    stopped = [at for at, line in enumerate(lines) if line.startswith(f"printer {name} disabled")]
    refused = [at for at, line in enumerate(lines) if line.startswith(f"{name} not accepting")]
    reason = next((lines[at + 1].strip() for at in (*stopped, *refused) if at + 1 < len(lines)), "")
    return QueueState(name, name in lines, accepts, not stopped, reason)
