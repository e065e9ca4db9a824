# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring files in and out: import, export, backup, restore; long work goes to the worker."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.tasks import Progress, Tasks


class Files(Protocol):
    """Do the work on files; every call may raise an OutsideError. `app` joins it."""

    def bring_in(self, paths: list[Path], progress: Progress) -> Any:
        """Import contacts and return the report."""

    def write_out(self, path: Path) -> None:
        """Export by the file's ending."""

    def back_up(self, path: Path) -> None:
        """Write a verified copy."""

    def back_up_daily(self, now: datetime) -> None:
        """Make today's backup where there is none."""


class FileActions(QObject):
    """Ask for files and hand them to the worker."""

    problem = Signal(str)
    told = Signal(str)
    restore_requested = Signal(object)  # Path

    def __init__(
        self, files: Files, now: Callable[[], datetime], writable: bool, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._files, self._now, self._writable = files, now, writable
        self._window: QWidget | None = None
        self._path = Path()
        self.tasks = Tasks(self)

    def stand_on(self, window: QWidget) -> None:
        """Name the window that dialogs belong to."""
        self._window = window

    def choose_import(self) -> None:
        """Ask for files with contacts and import them."""
        kinds = _("Contacts (*.csv *.vcf *.vcard *.json *.zip);;All files (*)")
        chosen, _filter = QFileDialog.getOpenFileNames(
            self._window, _("Import contacts"), str(Path.home()), kinds
        )
        if chosen:
            self.bring_in([Path(name) for name in chosen])

    def bring_in(self, paths: list[Path]) -> None:
        """Import these files as one step."""
        if not self._writable:
            self.problem.emit(_("This journal is open to read only."))
            return

        def job(progress: Progress) -> object:
            return self._files.bring_in(paths, progress)

        self._run(_("Importing…"), job, self._brought_in)

    def choose_export(self) -> None:
        """Ask where to, and export."""
        kinds = _(
            "Everything (*.json);;Contacts as a table (*.csv);;Contacts as vCards (*.vcf);;"
            "Coming meetings (*.ics)"
        )
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, _("Export"), str(Path.home() / "network-journal.json"), kinds
        )
        if chosen:
            ending = kind.rpartition("*")[2].rstrip(")")
            self.write_out(Path(chosen) if Path(chosen).suffix else Path(chosen + ending))

    def write_out(self, path: Path) -> None:
        """Export to a file."""

        def job(_progress: Progress) -> object:
            self._files.write_out(path)
            return path

        self._run(_("Exporting…"), job, self._wrote)

    def choose_backup(self) -> None:
        """Ask where to, and write a verified copy."""
        name = f"journal-{self._now():%Y-%m-%d}.njournal"
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window, _("Back up to"), str(Path.home() / name), _("Journals (*.njournal)")
        )
        if chosen:
            self.back_up(Path(chosen))

    def back_up(self, path: Path) -> None:
        """Write a verified copy."""

        def job(_progress: Progress) -> object:
            self._files.back_up(path)
            return path

        self._run(_("Backing up…"), job, self._wrote)

    def back_up_daily(self) -> None:
        """Make today's backup in the background, once the window stands."""
        now = self._now().replace(tzinfo=None)

        def job(_progress: Progress) -> object:
            self._files.back_up_daily(now)
            return None

        if self._writable:
            self._run(_("Making today's backup…"), job, self._backed_up)

    def choose_restore(self) -> None:
        """Ask for a backup, say what happens, and hand it on."""
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window, _("Restore a backup"), str(Path.home()), _("Journals (*.njournal)")
        )
        if not chosen:
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(_("Restore a backup"))
        box.setText(_("Go back to this copy?"))
        box.setInformativeText(
            _("{path}\n\nThe journal as it is now is kept beside it.").format(path=chosen)
        )
        go = box.addButton(_("Go back to it"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is go:
            self.restore_requested.emit(Path(chosen))

    def _run(
        self, title: str, job: Callable[[Progress], object], done: Callable[[object], None]
    ) -> None:
        if not self.tasks.run(title, job, done, self._failed):
            self.problem.emit(_("Another long task is still running. Try again when it is done."))

    def _brought_in(self, report: Any) -> None:
        self.told.emit(report_sentence(report))

    def _wrote(self, path: object) -> None:
        self.told.emit(_("Saved: {path}").format(path=path))

    def _backed_up(self, _nothing: object) -> None:
        """Say nothing: a backup that works needs no word."""

    def _failed(self, sentence: str) -> None:
        self.problem.emit(sentence)


def report_sentence(report: Any) -> str:
    """Return what an import did, in one sentence."""
    parts = [
        ngettext("{n} new person", "{n} new people", report.new).format(n=report.new),
        _("{n} completed").format(n=report.merged) if report.merged else "",
        _("{n} already here").format(n=report.same) if report.same else "",
        _("{n} left out").format(n=len(report.skipped)) if report.skipped else "",
    ]
    sentence = ", ".join(part for part in parts if part) + "."
    if report.skipped:
        first = report.skipped[0]
        sentence += " " + _("Line {line}: {reason}").format(line=first.line, reason=first.reason)
    return sentence
