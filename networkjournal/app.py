# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The one place that builds and joins everything: journal, services, views, window."""

import platform
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from networkjournal import policy as policies
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store import backup, database
from networkjournal.store.journal import Journal
from networkjournal.store.lock import HeldError
from networkjournal.ui import errors
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.file_actions import FileActions
from networkjournal.ui.machine import Machine
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.surroundings import Surroundings
from networkjournal.ui.tasks import Progress
from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_icons import app_icon

_AFTER_SHOWN = 1500  # milliseconds until the daily backup starts; the first seconds are the user's


def local_now() -> datetime:
    """Return the time on the wall, with its zone."""
    return datetime.now().astimezone()


class JournalFiles:
    """Do the long work on files in the worker's thread, with a connection of its own."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def bring_in(self, paths: list[Path], progress: Progress) -> Any:
        """Import contacts and return the report."""
        from networkjournal.services.exchange.importing import Importing

        def work() -> Any:
            return Importing(self._journal).run(paths, watch=progress)

        return self._here(work)

    def write_out(self, path: Path) -> None:
        """Export by the file's ending."""
        from networkjournal.services.exchange.exporting import export

        self._here(lambda: export(self._journal, path, local_now()))

    def back_up(self, path: Path) -> None:
        """Write a verified copy."""
        self._here(lambda: backup.copy_to(self._journal.database, path))

    def back_up_daily(self, now: datetime) -> None:
        """Make today's backup where there is none."""
        self._here(lambda: backup.daily(self._journal.database, now))

    def _here(self, work: Callable[[], Any]) -> Any:
        self._journal.connect_here()
        try:
            return work()
        finally:
            self._journal.disconnect_here()


class Session:
    """Hold what lives as long as the program: look, machine, policy, the journal in its window."""

    def __init__(
        self,
        application: QApplication,
        policy: Policy,
        log_path: Path,
        now: Callable[[], datetime] = local_now,
    ) -> None:
        self._application, self._policy, self._log_path = application, policy, log_path
        self._now = now
        self._machine = Machine(policy)
        self.theme = Theme(application)
        self.theme.apply(self._machine.theme)
        self._journal: Journal | None = None
        self.window: MainWindow | None = None

    def show(self, journal: Journal) -> MainWindow:
        """Open a window on a journal."""
        window, files = self._build(journal)
        self._journal, self.window = journal, window
        files.restore_requested.connect(self.restore)
        window.show()
        window.turndowns.offer_kept()
        QTimer.singleShot(_AFTER_SHOWN, files.back_up_daily)
        return window

    def restore(self, source: Path) -> None:
        """Go back to a copy; the journal as it is now stays beside it."""
        window, journal = self.window, self._journal
        if window is None or journal is None:
            return
        window.close()
        journal.close()
        sentence = _("Restored. The journal as it was is kept beside it.")
        try:
            backup.restore(source, journal.path)
        except OutsideError as error:
            sentence = str(error)
        self.show(Journal.open(journal.path)).line.tell(sentence)

    def close(self) -> None:
        """Close the journal."""
        if self._journal is not None:
            self._journal.close()

    def _build(self, journal: Journal) -> tuple[MainWindow, FileActions]:
        services = Services.of(journal, TemplateBook(_templates(self._policy)))
        desk = Desk(journal.reader, services, self.theme, self._now, journal.writable)
        bus = Bus()
        journal.history.listeners.append(bus.tell)
        files = FileActions(JournalFiles(journal), self._now, journal.writable, bus)
        papers = PaperActions(desk, self._policy, bus)
        window = MainWindow(desk, self._surroundings(journal, desk, bus, files, papers))
        bus.setParent(window)
        files.stand_on(window)
        papers.stand_on(window)
        return window, files

    def _surroundings(
        self, journal: Journal, desk: Desk, bus: Bus, files: FileActions, papers: PaperActions
    ) -> Surroundings:
        history = journal.history

        def about(parent: QWidget) -> QDialog:
            from networkjournal.ui.dialogs.about import AboutDialog

            version = database.sqlite_version()
            return AboutDialog(journal.path, version, self._policy, self._log_path, parent)

        def settings(parent: QWidget) -> QDialog:
            from networkjournal.ui.settings.settings_dialog import SettingsDialog

            return SettingsDialog(desk, self._machine, self._policy, parent)

        return Surroundings(
            bus=bus,
            machine=self._machine,
            files=files,
            papers=papers,
            undo=history.undo,
            redo=history.redo,
            undo_label=lambda: history.undo_label,
            redo_label=lambda: history.redo_label,
            status=lambda: _status(journal, self._now()),
            about=about,
            settings=settings,
        )


def run_gui(journal_path: Path, log_path: Path) -> int:
    """Open the window on a journal, made where there is none; return the exit status."""
    application = make_application(sys.argv)
    policy = policies.load()
    session = Session(application, policy, log_path)
    errors.install(lambda: session.window, log_path)
    journal = _open(journal_path)
    if journal is None:
        return 1
    session.show(journal)
    status = application.exec()
    session.close()
    return int(status)


def make_application(arguments: list[str]) -> QApplication:
    """Make the Qt application with its name, icon and own translations."""
    application = QApplication(arguments)
    application.setApplicationName("networkjournal")
    application.setApplicationDisplayName(_("Network Journal"))
    application.setDesktopFileName("networkjournal")
    application.setWindowIcon(app_icon())
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale.system(), "qtbase", "_", folder):
        application.installTranslator(translator)
    return application


def _open(path: Path) -> Journal | None:
    """Open or make the journal; say what stands in the way, and offer to read only."""
    try:
        return Journal.open(path) if path.exists() else Journal.create(path)
    except HeldError as error:
        if not errors.ask_held(None, str(error)):
            return None
        return Journal.open_to_read(path)
    except OutsideError as error:
        errors.show_outside(None, error)
        return None


def _templates(policy: Policy) -> Path | None:
    folder = policy.text("templates_dir")
    return Path(folder) if folder else None


def _status(journal: Journal, now: datetime) -> str:
    made = backup.newest(journal.path)
    if made is None:
        return journal.path.name
    day = _("today") if made.date() == now.date() else f"{made:%Y-%m-%d}"
    sentence = _("{name} · backup {day} {time}")
    return sentence.format(name=journal.path.name, day=day, time=f"{made:%H:%M}")


def system_zone() -> str:
    """Return the IANA name of this machine's time zone, or UTC where it cannot be told."""
    from PySide6.QtCore import QTimeZone

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if "/" in name else "UTC"


def versions() -> dict[str, str]:
    """Return the versions of what the program stands on."""
    from PySide6.QtCore import qVersion

    return {
        "python": platform.python_version(),
        "qt": str(qVersion()),
        "sqlite": database.sqlite_version(),
    }
