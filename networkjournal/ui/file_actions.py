# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Bring files in and out: import, export, backup, restore; long work goes to the worker."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget

from networkjournal.i18n import _, ngettext
from networkjournal.ui.contact_import import ContactImport
from networkjournal.ui.dialogs.people_export import PeopleExport
from networkjournal.ui.file_choice import open_files, save_file
from networkjournal.ui.sheet_import import SheetImport
from networkjournal.ui.tasks import Progress, Task, Tasks
from networkjournal.ui.theme import Theme

_AFTER_SHOWN = 1500  # milliseconds until the daily backup starts; the first seconds are the user's
_ACCEPT = QMessageBox.ButtonRole.AcceptRole


class Files(Protocol):
    """Do the work on files; every call may raise an OutsideError. `app` joins it."""

    def contacts(self, work: Callable[[Any], Any], progress: Progress) -> Any:
        """Do something with what imports people."""

    def sheets(self, work: Callable[[Any], Any], progress: Progress) -> Any:
        """Do something with the tables that can be imported."""

    def write_out(
        self, path: Path, program: str, ids: frozenset[int] | None, private: bool
    ) -> None:
        """Export by the file's ending, all or some people, their notes where it is `private`."""

    def back_up(self, path: Path) -> None:
        """Write a verified copy."""

    def back_up_daily(self, now: datetime) -> None:
        """Make today's backup where there is none."""

    def verify(self, path: Path) -> None:
        """Check that a file is a whole journal, and another one than this."""

    def backups(self) -> Path:
        """Return the folder that holds the backups, or one above it that is there."""


class FileActions(QObject):
    """Ask for files and hand them to the worker."""

    problem = Signal(str)
    told = Signal(str)
    noted = Signal(str)
    """Something that is to stay in view, but is nobody's mistake."""
    reported = Signal(str, str, bool)
    """What an import did, the words for `show_left_out` or none, whether it changed anything."""
    offered = Signal(str, str, object)
    """A file that was read while somebody typed, the words of a link, and what that does."""
    opportunity_arrived = Signal(int)
    """The first opportunity that an import brought."""
    restore_requested = Signal(object)  # Path of a copy that was checked

    def __init__(
        self,
        files: Files,
        now: Callable[[], datetime],
        writable: bool,
        theme: Theme,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._files, self._now, self._writable = files, now, writable
        self._window: QWidget | None = None
        self._report: Any = None
        self._unread: tuple[Any, ...] = ()
        self._question: QMessageBox | None = None
        self._copy = Path()
        self._wish: frozenset[int] | None = None
        self._private = False
        self.tasks = Tasks(self)
        self._sheets = SheetImport(files.sheets, self.tasks, now, self)
        self._contacts = ContactImport(files.contacts, self.tasks, theme, self)
        self._tables: list[Any] = []
        for one in (self._sheets, self._contacts):
            one.wrote.connect(self._wrote_rows)
            one.failed.connect(self._import_failed)
            one.offered.connect(self.offered)
        self._sheets.people_read.connect(self._contacts.ask)
        self._contacts.done.connect(self._ask_about_tables)
        self._daily = QTimer(self, singleShot=True, interval=_AFTER_SHOWN)
        self._daily.timeout.connect(self.back_up_daily)

    def stand_on(self, window: QWidget) -> None:
        """Name the window that dialogs belong to."""
        self._window = window
        self._sheets.stand_on(window)
        self._contacts.stand_on(window)

    def start(self) -> None:
        """Make today's backup a little later."""
        if self._writable:
            self._daily.start()

    def stop(self) -> None:
        """Begin nothing more by itself."""
        self._daily.stop()
        self._tables.clear()
        self._contacts.stop()
        self._sheets.stop()

    # Import

    def choose_import(self) -> None:
        """Ask for files with contacts or applications and import them."""
        kinds = _(
            "Contacts and applications (*.csv *.tsv *.xlsx *.xlsm *.vcf *.vcard *.json *.zip);;"
            "All files (*)"
        )
        dialog = open_files(self._window, _("Import"), Path.home(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder and import the lists and cards in it."""
        dialog = open_files(self._window, _("Import a folder"), Path.home(), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    def bring_in(self, paths: list[Path]) -> None:
        """Import these files as one step; tables of applications are asked about first."""
        if not self._writable:
            self.problem.emit(_("This journal is open to read only."))
            return

        def job(progress: Progress) -> object:
            sorted_out = self._files.sheets(lambda one: one.sorted_out(paths), progress)
            tables, others, unread = sorted_out
            if not others and not unread:
                return None, None, tables
            plan, entries = self._files.sheets(
                lambda one: one.shown_files(others, unread), progress
            )
            if entries:
                return plan, entries, tables
            # Of a whole journal, or where no row names anybody, there is nothing to be asked.
            report = self._files.contacts(lambda one: one.write(plan), progress)
            return report, None, tables

        task = Task(_("Reading…"), job, self._brought_in, self._import_failed, can_stop=True)
        self.tasks.run(task)

    def show_left_out(self) -> None:
        """Show every row of the last import that was left out or kept apart."""
        from networkjournal.ui.dialogs.import_report import ImportReport  # noqa: PLC0415

        if self._report is not None:
            report = self._report
            page = ImportReport(report.skipped, report.kept_apart, self._window, noted=report.noted)
            page.open()

    def _import_chosen(self, names: list[str]) -> None:
        self.bring_in([Path(name) for name in names])

    def _brought_in(self, result: object) -> None:
        self._unread = ()
        found, entries, self._tables = result if isinstance(result, tuple) else (None, None, [])
        if entries is not None:
            self._contacts.ask(found, entries)
            return
        if found is not None:
            self._wrote_rows(found)
            # It is told again with what the tables bring, whose report takes this one's place.
            self._unread = found.skipped if self._tables and not found.new else ()
        self._ask_about_tables()

    def _ask_about_tables(self) -> None:
        tables, self._tables = self._tables, []
        self._sheets.ask(tables)
        self._sheets.go_on()

    def _wrote_rows(self, report: Any) -> None:
        if self._unread:
            report = replace(report, skipped=(*report.skipped, *self._unread))
            self._unread = ()
        self._tell_report(report_sentence(report, report.whole), report)
        first = getattr(report, "first", 0)
        if first:
            self.opportunity_arrived.emit(first)

    def _tell_report(self, sentence: str, report: Any) -> None:
        self._report = report
        link = _("What was left out") if report.skipped else ""
        if not link and report.kept_apart:
            link = _("Who was kept apart")
        if not link and report.noted:
            link = _("Have a look")
        self.reported.emit(sentence, link, bool(report.new or report.merged))

    def _import_failed(self, sentence: str) -> None:
        # What one has stopped oneself is no problem.
        (self.told if self.tasks.stopping else self.problem).emit(sentence)

    # Export and backup

    def choose_export(self) -> None:
        """Ask where to, and export."""
        path = Path.home() / "network-journal.json"
        kinds = [_("Everything (*.json)"), *_people_kinds(), *_calendar_kinds()]
        dialog = save_file(self._window, _("Export"), path, ";;".join(kinds))
        self._wish = None
        dialog.fileSelected.connect(self._export_chosen)
        dialog.open()

    def choose_people_export(self, ids: frozenset[int], name: str = "") -> None:
        """Ask what of them and where to, and export; `name` is proposed for the file."""
        asks = PeopleExport(name, len(ids), self._window)
        asks.accepted.connect(self._ask_people_file)
        self._handed, self._asks = ids, asks
        asks.open()

    def _ask_people_file(self) -> None:
        path = Path.home() / f"{_safe(self._asks.name) or 'contacts'}.vcf"
        kinds = _people_kinds()
        dialog = save_file(self._window, _("Export"), path, ";;".join([kinds[-1], *kinds[:-1]]))
        self._wish, self._private = self._handed, self._asks.private.isChecked()
        dialog.fileSelected.connect(self._export_chosen)
        dialog.open()

    def choose_calendar_export(self) -> None:
        """Ask where to, and export all that comes, for a calendar."""
        path = Path.home() / f"{_('coming')}-{self._now():%Y-%m-%d}.ics"
        kinds = ";;".join(reversed(_calendar_kinds()))
        dialog = save_file(self._window, _("Save to a calendar file"), path, kinds)
        self._wish = None
        dialog.fileSelected.connect(self._export_chosen)
        dialog.open()

    def write_out(self, path: Path, program: str = "", ids: frozenset[int] | None = None) -> None:
        """Export to a file, all or some people, a .csv for some program."""
        private = self._private

        def job(_progress: Progress) -> object:
            self._files.write_out(path, program, ids, private)
            return path

        self.tasks.run(Task(_("Exporting…"), job, self._wrote, self._failed))

    def choose_backup(self) -> None:
        """Ask where to, and write a verified copy."""
        path = _unused(Path.home() / f"journal-{self._now():%Y-%m-%d}.njournal")
        dialog = save_file(self._window, _("Back up to"), path, _("Journals (*.njournal)"))
        dialog.fileSelected.connect(self._backup_chosen)
        dialog.open()

    def back_up(self, path: Path) -> None:
        """Write a verified copy."""

        def job(_progress: Progress) -> object:
            self._files.back_up(path)
            return path

        self.tasks.run(Task(_("Backing up…"), job, self._wrote, self._failed))

    def back_up_daily(self) -> None:
        """Make today's backup in the background, once the window stands."""
        now = self._now().replace(tzinfo=None)

        def job(_progress: Progress) -> object:
            self._files.back_up_daily(now)
            return None

        task = Task(_("Making today's backup…"), job, self._backed_up, self._not_backed_up)
        self.tasks.run(task)

    def _export_chosen(self, name: str) -> None:
        dialog, program = self.sender(), ""
        if isinstance(dialog, QFileDialog):
            program = _program_of(Path(name).suffix.lower(), dialog.selectedNameFilter())
        self.write_out(Path(name), program, self._wish)

    def _backup_chosen(self, name: str) -> None:
        self.back_up(Path(name))

    def _wrote(self, path: object) -> None:
        self.told.emit(_("Saved: {path}").format(path=path))

    def _backed_up(self, _nothing: object) -> None:
        """Say nothing: a backup that works needs no word."""

    def _not_backed_up(self, sentence: str) -> None:
        self.noted.emit(_("Today's backup could not be made. {reason}").format(reason=sentence))

    def _failed(self, sentence: str) -> None:
        self.problem.emit(sentence)

    # Restore

    def choose_restore(self) -> None:
        """Ask for a backup, check it, say what happens, and hand it on."""
        kinds = _("Journals (*.njournal)")
        folder = self._files.backups()
        dialog = open_files(self._window, _("Restore a backup"), folder, kinds)
        dialog.fileSelected.connect(self._restore_chosen)
        dialog.open()

    def check_copy(self, path: Path) -> None:
        """Check a copy in the worker; only a whole one is asked about."""

        def job(_progress: Progress) -> object:
            self._files.verify(path)
            return path

        self.tasks.run(Task(_("Checking the copy…"), job, self._checked, self._failed))

    def _restore_chosen(self, name: str) -> None:
        self.check_copy(Path(name))

    def _checked(self, path: object) -> None:
        self._copy = Path(str(path))
        self._question = box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(_("Restore a backup"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(_("Go back to this copy?"))
        kept = _("{path}\n\nThe journal as it is now is kept beside it.")
        box.setInformativeText(kept.format(path=path))
        box.setDefaultButton(box.addButton(_("Go back to it"), _ACCEPT))
        box.setEscapeButton(box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.buttonClicked.connect(self._answered)
        box.open()

    def _answered(self, button: QAbstractButton) -> None:
        question, self._question = self._question, None
        if question is not None and question.buttonRole(button) is _ACCEPT:
            self.restore_requested.emit(self._copy)


def report_sentence(report: Any, whole: bool = False) -> str:
    """Return what an import did, in one sentence; an export of ours holds more than people."""
    new = ngettext("{n} new person", "{n} new people", report.new)
    if report.opportunities:
        new = ngettext("{n} new opportunity", "{n} new opportunities", report.opportunities)
    if whole:
        new = ngettext("{n} new entry", "{n} new entries", report.new)
    people = ngettext("{n} new person", "{n} new people", report.people)
    updates = ngettext("{n} update", "{n} updates", report.merged)
    parts = [
        new.format(n=f"{report.opportunities or report.new:,}"),
        people.format(n=f"{report.people:,}") if report.people else "",
        updates.format(n=f"{report.merged:,}") if report.merged else "",
        _("{n} already here").format(n=f"{report.same:,}") if report.same else "",
        _("{n} left out").format(n=f"{len(report.skipped):,}") if report.skipped else "",
        _("{n} kept apart").format(n=f"{len(report.kept_apart):,}") if report.kept_apart else "",
    ]
    return _("{list}.").format(list=_(", ").join(part for part in parts if part))


def _unused(path: Path) -> Path:
    """Return a name at which there is nothing yet: a backup never takes another one's place."""
    names = (path.with_stem(f"{path.stem}-{number}") for number in range(2, 100))
    return next((one for one in (path, *names) if not one.exists()), path)


def _people_kinds() -> list[str]:
    """Return the kinds of file that people are written to."""
    return [
        _("Contacts as a table (*.csv)"),
        _("Contacts for Google (*.csv)"),
        _("Contacts for Outlook (*.csv)"),
        _("Contacts as vCards (*.vcf)"),
    ]


def _calendar_kinds() -> list[str]:
    """Return the kinds of file for a calendar: what the second holds beside is asked for by it."""
    return [_("Coming meetings (*.ics)"), _("Coming meetings and next steps (*.ics)")]


def _program_of(ending: str, kind: str) -> str:
    """Return what beside the ending says what is wished: the words that were chosen for it."""
    if ending == ".ics":
        return "next-steps" if kind == _calendar_kinds()[1] else ""
    named = zip(_people_kinds(), ("", "google", "outlook"), strict=False)
    return dict(named).get(kind, "") if ending == ".csv" else ""


def _safe(name: str) -> str:
    """Return a name as it may be that of a file."""
    return " ".join("".join(c if c.isalnum() or c in "-_'" else " " for c in name).split())[:80]
