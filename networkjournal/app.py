# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The one place that builds and joins everything: journal, services, views, window."""

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from networkjournal import i18n, opening, paths
from networkjournal import policy as policies
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.policy import Policy
from networkjournal.services.bundle import Services
from networkjournal.services.templates import TemplateBook
from networkjournal.store import backup, database
from networkjournal.store.journal import Journal
from networkjournal.ui import errors
from networkjournal.ui.agenda_opener import AgendaOpener
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.duplicates_opener import DuplicatesOpener
from networkjournal.ui.file_actions import FileActions
from networkjournal.ui.funnel_opener import FunnelOpener
from networkjournal.ui.gaps_opener import GapsOpener
from networkjournal.ui.keys_opener import KeysOpener
from networkjournal.ui.letters_opener import LettersOpener
from networkjournal.ui.long_changes import LongChanges
from networkjournal.ui.machine import Machine
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.meeting_actions import MeetingActions
from networkjournal.ui.meeting_papers import MeetingPapers
from networkjournal.ui.month_opener import MonthOpener
from networkjournal.ui.organizations_opener import OrganizationsOpener
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.person_actions import PersonActions
from networkjournal.ui.reminder_opener import ReminderOpener
from networkjournal.ui.surroundings import Surroundings
from networkjournal.ui.tasks import Progress
from networkjournal.ui.theme import Theme, styled
from networkjournal.ui.theme_icons import app_icon
from networkjournal.ui.tips_opener import TipsOpener
from networkjournal.ui.tree_opener import TreeOpener
from networkjournal.ui.turning import Turning
from networkjournal.ui.write_up_opener import WriteUpOpener

_SAYS = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_LONGEST_END = 60_000  # milliseconds that the end of the program waits for a long task


def local_now() -> datetime:
    """Return the time on the wall, with its zone."""
    return datetime.now().astimezone()


class JournalFiles:
    """Do the long work on files in the worker's thread, with a connection of its own."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def contacts(self, work: Callable[[Any], Any], progress: Progress) -> Any:
        """Do something with what imports people into this journal."""
        from networkjournal.services.exchange.importing import Importing
        from networkjournal.ui.pictures import shrink

        return self.here(lambda: work(Importing(self._journal, progress, shrink)))

    def sheets(self, work: Callable[[Any], Any], progress: Progress) -> Any:
        """Do something with the tables that can be imported into this journal."""
        from networkjournal.services.exchange.sheets import Sheets

        return self.here(lambda: work(Sheets(self._journal, progress)))

    def write_out(
        self, path: Path, program: str, ids: frozenset[int] | None, private: bool
    ) -> None:
        """Export by the file's ending, all or some people, a .csv for some program."""
        from networkjournal.services.exchange.exporting import Wish, export

        wish = Wish(program, ids, private)
        self.here(lambda: export(self._journal, path, local_now(), wish))

    def back_up(self, path: Path) -> None:
        """Write a verified copy."""
        from networkjournal.services.exchange import target

        target.check(path, self._journal.path)
        self.here(lambda: backup.copy_to(self._journal.database, path))

    def back_up_daily(self, now: datetime) -> None:
        """Make today's backup where there is none; then empty the trash of what is long due."""

        def work() -> None:
            backup.daily(self._journal.database, now)
            self._journal.empty_trash(now)

        self.here(work)

    def verify(self, path: Path) -> None:
        """Check that a file is a whole journal, and another one than this."""
        if path.exists() and path.samefile(self._journal.path):
            raise OutsideError(_("{path} is the journal itself.").format(path=path))
        backup.verify(path)

    def backups(self) -> Path:
        """Return the folder that holds the backups, or one above it that is there."""
        return opening.near(backup.folder_of(self._journal.path))

    def here(self, work: Callable[[], Any], progress: Progress | None = None) -> Any:
        """Run something in the thread that calls, with a connection of its own.

        With `progress` a statement that takes long is ended where that is asked for.
        """
        self._journal.connect_here()
        if progress is not None:
            self._journal.database.stop_when(progress.cancelled)
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
        log_path: Path | None,
        now: Callable[[], datetime] = local_now,
        machine: Machine | None = None,
    ) -> None:
        self._application, self._policy, self._log_path = application, policy, log_path
        self._now = now
        self._machine = machine or Machine(policy)
        self.theme = Theme(application)
        self.theme.apply(self._machine.theme)
        self._journal: Journal | None = None
        self._files: FileActions | None = None
        self.window: MainWindow | None = None

    def show(self, journal: Journal, news: str = "") -> MainWindow:
        """Open a window on a journal, with a sentence that stays where there is news."""
        window, files = self._build(journal)
        self._journal, self.window, self._files = journal, window, files
        self._machine.learn(journal.path)
        files.restore_requested.connect(self.restore)
        window.show()
        self._remind(window, files)
        if news:
            window.line.note(news)
        else:
            window.tabs.stands.connect(window.turndowns.offer_kept)
        files.start()
        return window

    def restore(self, source: Path) -> None:
        """Go back to a copy that was checked; the journal as it is now stays beside it."""
        window, journal = self.window, self._journal
        if window is None or journal is None:
            return
        # Between two windows is not the end of the program.
        self._application.setQuitOnLastWindowClosed(False)
        if window.close():
            self.close()
            window.deleteLater()
            self._reopen(source, journal.path)
        self._application.setQuitOnLastWindowClosed(True)

    def close(self) -> None:
        """End what runs and close the journal."""
        if self._files is not None:
            self._files.stop()
            self._files.tasks.cancel()
            self._files.tasks.wait(_LONGEST_END)
        if self._journal is not None:
            self._journal.listeners.clear()
            self._journal.close()
        self._journal = self._files = self.window = None

    def _reopen(self, source: Path, path: Path) -> None:
        sentence = _("Restored. The journal as it was is kept beside it.")
        try:
            backup.restore(source, path)
        except OutsideError as error:
            sentence = str(error)
        journal = opening.open_or_ask(path)
        if journal is None:
            self._application.quit()
        else:
            self.show(journal, sentence)

    def _remind(self, window: MainWindow, files: FileActions) -> None:
        """Remind of what a machine that forgets everything asks for."""
        if self._policy.flag("ephemeral_machine") and window.desk.writable:
            sentence = _("This machine keeps nothing: take your journal along before you leave.")
            window.line.offer(sentence, _("Back up to…"), files.choose_backup)

    def _build(self, journal: Journal) -> tuple[MainWindow, FileActions]:
        services = Services.of(journal, TemplateBook(_templates(self._policy)))
        bus = Bus()
        journal.listeners.append(bus.tell)
        joined = JournalFiles(journal)
        files = FileActions(joined, self._now, journal.writable, self.theme, bus)
        long = LongChanges(files.tasks, joined.here)
        desk = Desk(journal, services, self.theme, self._now, journal.writable, long)
        papers = PaperActions(desk, self._policy, bus)
        window = MainWindow(desk, self._surroundings(journal, desk, bus, files, papers))
        bus.setParent(window)
        FunnelOpener(desk, window, papers, bus)
        TreeOpener(desk, window, papers, bus)
        TipsOpener(desk, window, papers)
        MeetingPapers(desk, window, papers)
        LettersOpener(desk, window, papers, bus)
        OrganizationsOpener(desk, window, bus)
        GapsOpener(desk, window, bus)
        PersonActions(window, files)
        MeetingActions(window)
        MonthOpener(window, self._machine)
        KeysOpener(window)
        reminders = ReminderOpener(desk, window, self._machine, journal.path, bus)
        write_ups = WriteUpOpener(desk, window, bus)
        reminders.write_up_requested.connect(write_ups.open_for)
        AgendaOpener(desk, window, bus)
        DuplicatesOpener(desk, window, files.tasks, JournalFiles(journal).here, bus)
        window.actions_["calendar_all"].triggered.connect(files.choose_calendar_export)
        files.stand_on(window)
        papers.stand_on(window)
        return window, files

    def _surroundings(
        self, journal: Journal, desk: Desk, bus: Bus, files: FileActions, papers: PaperActions
    ) -> Surroundings:
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
            turning=Turning(lambda: journal.history, files.tasks, JournalFiles(journal).here, bus),
            status=lambda: _status(journal, self._now()),
            about=about,
            settings=settings,
        )


def run_gui(journal_path: Path, log_path: Path) -> int:
    """Open the window on a journal, made where there is none; return the exit status."""
    application = make_application(sys.argv)
    policy = policies.load()
    log = None if policy.flag("ephemeral_machine") else log_path
    machine = Machine(policy)
    session = Session(application, policy, log, machine=machine)
    errors.install(lambda: session.window, log)
    journal = opening.open_or_ask(journal_path, machine.knows)
    if journal is None:
        return 1
    session.show(journal)
    status = application.exec()
    session.close()
    return int(status)


def make_application(arguments: list[str]) -> QApplication:
    """Make the Qt application with its name, icon and own translations."""
    application = styled(arguments)
    i18n.use_where_unsaid([os.environ.get(n, "") for n in _SAYS], QLocale.system().uiLanguages())
    application.setApplicationName("networkjournal")
    application.setApplicationDisplayName(_("Network Journal"))
    application.setDesktopFileName("networkjournal")
    application.setWindowIcon(app_icon())
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale.system(), "qtbase", "_", folder):
        application.installTranslator(translator)
    return application


def _templates(policy: Policy) -> Path | None:
    folder = policy.text("templates_dir")
    return paths.expand(folder) if folder else None


def _status(journal: Journal, now: datetime) -> str:
    made = backup.newest(journal.path)
    if made is None:
        return journal.path.name
    day = _("today") if made.date() == now.date() else f"{made:%Y-%m-%d}"
    sentence = _("{name} · backup {day} {time}")
    return sentence.format(name=journal.path.name, day=day, time=f"{made:%H:%M}")
