# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The main window: three tabs under one bar; it joins requests with what fulfils them.

Data flows one way: a view asks here or a service, the service changes the journal in one
step, the bus tells, the views look again.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.errors import JournalError
from networkjournal.domain.views import Kind
from networkjournal.i18n import _
from networkjournal.ui.actions import Actions
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.notice_line import NoticeLine
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
from networkjournal.ui.status_line import StatusLine
from networkjournal.ui.surroundings import Surroundings
from networkjournal.ui.top_bar import TopBar
from networkjournal.ui.turndown_opener import TurndownOpener

if TYPE_CHECKING:
    from networkjournal.ui.turndown.turndown_wizard import TurndownWizard

_PIPELINE, _CONTACTS, _MEETINGS = range(3)
_KINDS = (Kind.OPPORTUNITY, Kind.CONTACT, Kind.MEETING)
_COUNT_AFTER = 250  # milliseconds after the last key before the other tabs are counted


class MainWindow(QMainWindow):
    """Show one journal."""

    closed = Signal()

    def __init__(self, desk: Desk, around: Surroundings) -> None:
        super().__init__()
        self.desk, self._around = desk, around
        self.setWindowTitle(_("Network Journal"))
        self.setMinimumSize(720, 480)
        self.resize(1280, 820)
        self.actions_ = Actions(desk.theme, self)
        self.top_bar = TopBar(self.actions_, self)
        self.pipeline = PipelineTab(desk)
        self.contacts = ContactsTab(desk)
        self.meetings = MeetingsTab(desk)
        self.status = StatusLine(desk.writable)
        self.line = NoticeLine(desk.theme)
        self.turndowns = TurndownOpener(desk, self.line, self)
        self._tabs = (self.pipeline, self.contacts, self.meetings)
        self._loaded: set[int] = set()
        self._count_timer = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._count_timer.timeout.connect(self._count)
        self._build()
        self._connect()
        around.machine.restore(self)
        self.show_tab(min(max(around.machine.tab, 0), 2))
        self._show_history()

    # What is on the window

    def _build(self) -> None:
        for title, actions in self.actions_.menus():
            menu = self.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            menu.addActions(list(actions))
            self.addActions(list(actions))
        self.addToolBar(self.top_bar)
        self._stack = QStackedWidget()
        for tab in self._tabs:
            self._stack.addWidget(tab)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.top_bar.allow_writing(self.desk.writable)

    def _connect(self) -> None:
        on = self.actions_
        pairs = (
            (on["new"], self.create_here),
            (on["new_opportunity"], self.create_opportunity),
            (on["new_contact"], self.create_contact),
            (on["new_meeting"], self.create_meeting),
            (on["import"], self._around.files.choose_import),
            (on["export"], self._around.files.choose_export),
            (on["backup"], self._around.files.choose_backup),
            (on["restore"], self._around.files.choose_restore),
            (on["settings"], self.open_settings),
            (on["quit"], self.close),
            (on["undo"], self.undo),
            (on["redo"], self.redo),
            (on["edit"], self.edit_here),
            (on["delete"], self.delete_here),
            (on["trash"], self.open_trash),
            (on["search"], self.focus_search),
            (on["pipeline"], self._show_pipeline),
            (on["contacts"], self._show_contacts),
            (on["meetings"], self._show_meetings),
            (on["turndown"], self.record_turndown),
            (on["continue"], self.turndowns.go_on),
            (on["print"], self.print_here),
            (on["preparation"], self.prepare_here),
            (on["calendar"], self.calendar_here),
            (on["walk"], self.open_help),
            (on["about"], self.open_about),
        )
        for action, do in pairs:
            action.triggered.connect(do)
        self._connect_views()
        self._connect_around()

    def _connect_views(self) -> None:
        self.top_bar.tab_chosen.connect(self.show_tab)
        self.top_bar.searched.connect(self._search)
        self.top_bar.to_list.connect(self._focus_list)
        for tab in self._tabs:
            tab.problem.connect(self.line.tell_problem)
            tab.deleted.connect(self._tell_deleted)
            tab.selection_changed.connect(self._show_history)
        self.pipeline.turndown_requested.connect(self.turndowns.record)
        self.pipeline.answer_requested.connect(self.turndowns.enter_answer)
        self.pipeline.resume_requested.connect(self.turndowns.resume)
        self.pipeline.contact_requested.connect(self.show_contact)
        self.pipeline.meeting_requested.connect(self.show_meeting)
        self.contacts.opportunity_requested.connect(self.show_opportunity)
        self.contacts.meeting_requested.connect(self.show_meeting)
        self.contacts.new_meeting_requested.connect(self.meet)
        papers = self._around.papers
        self.meetings.print_requested.connect(papers.agenda)
        self.meetings.preparation_requested.connect(papers.preparation)
        self.meetings.calendar_requested.connect(papers.calendar)
        self.meetings.contact_requested.connect(self.show_contact)
        self.meetings.opportunity_requested.connect(self.show_opportunity)

    def _connect_around(self) -> None:
        around = self._around
        around.bus.changed.connect(self._refresh)
        around.papers.problem.connect(self.line.tell_problem)
        around.papers.told.connect(self.line.tell)
        around.files.problem.connect(self.line.tell_problem)
        around.files.told.connect(self.line.tell)
        self.status.follow(around.files.tasks)
        around.files.tasks.finished.connect(self._task_finished)
        self.turndowns.opened.connect(self._connect_wizard)
        self.turndowns.gone.connect(self._show_history)

    def _connect_wizard(self, wizard: "TurndownWizard") -> None:
        wizard.meeting_requested.connect(self.show_meeting)
        wizard.print_requested.connect(self._around.papers.agenda)
        wizard.preparation_requested.connect(self._around.papers.preparation)
        wizard.calendar_requested.connect(self._around.papers.calendar)
        wizard.settings_requested.connect(self.open_settings)

    # Tabs

    def show_tab(self, index: int) -> None:
        """Show a tab, reading its list the first time."""
        self._tabs[self._stack.currentIndex()].save_pending()
        self.top_bar.tabs.setCurrentIndex(index)
        self._stack.setCurrentIndex(index)
        if index not in self._loaded:
            self._loaded.add(index)
            QTimer.singleShot(0, self._load_current)
        else:
            self._tabs[index].search(self.top_bar.search.text())

    def _load_current(self) -> None:
        tab = self._tabs[self._stack.currentIndex()]
        try:
            tab.load()
            if text := self.top_bar.search.text():
                tab.search(text)
        except JournalError as error:
            self.line.tell_problem(str(error))
        self.status.say_where(self._around.status())

    def _show_pipeline(self) -> None:
        self.show_tab(_PIPELINE)
        self._focus_list()

    def _show_contacts(self) -> None:
        self.show_tab(_CONTACTS)
        self._focus_list()

    def _show_meetings(self) -> None:
        self.show_tab(_MEETINGS)
        self._focus_list()

    def _current(self) -> PipelineTab | ContactsTab | MeetingsTab:
        return self._tabs[self._stack.currentIndex()]

    def _ready(self, index: int) -> PipelineTab | ContactsTab | MeetingsTab:
        """Show a tab and make sure that its list is read."""
        first = index not in self._loaded
        self.show_tab(index)
        if first:
            self._load_current()
        return self._tabs[index]

    def show_opportunity(self, opportunity_id: int) -> None:
        """Show one opportunity."""
        self._ready(_PIPELINE).show_item(opportunity_id)

    def show_contact(self, contact_id: int) -> None:
        """Show one person."""
        self._ready(_CONTACTS).show_item(contact_id)

    def show_meeting(self, meeting_id: int) -> None:
        """Show one meeting."""
        self._ready(_MEETINGS).show_item(meeting_id)

    # Search

    def focus_search(self) -> None:
        """Go to the search field."""
        self.top_bar.search.setFocus()
        self.top_bar.search.selectAll()

    def _search(self, text: str) -> None:
        self._current().search(text)
        self._count_timer.start()

    def _count(self) -> None:
        text = self.top_bar.search.text().strip()
        read = self.desk.reader.count
        self.top_bar.show_counts(tuple(read(kind, text) if text else None for kind in _KINDS))

    def _focus_list(self) -> None:
        self._current().focus_list()

    # Adding, changing, deleting

    def create_here(self) -> None:
        """Add to the tab that is open."""
        self._current().create()

    def create_opportunity(self) -> None:
        """Add an opportunity."""
        self._ready(_PIPELINE).create()

    def create_contact(self) -> None:
        """Add a person."""
        self._ready(_CONTACTS).create()

    def create_meeting(self) -> None:
        """Plan a meeting."""
        self._ready(_MEETINGS).create()

    def meet(self, contact_id: int) -> None:
        """Plan a meeting with a person."""
        self._ready(_MEETINGS)
        self.meetings.create_for(contact_id)

    def edit_here(self) -> None:
        """Change what is selected."""
        self._current().edit()

    def delete_here(self) -> None:
        """Put what is selected in the trash."""
        self._current().delete()

    def undo(self) -> None:
        """Take the last change back."""
        self._turn(self._around.undo, _("Taken back: {what}"))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._turn(self._around.redo, _("Done again: {what}"))

    def _turn(self, way: Callable[[], str | None], sentence: str) -> None:
        self._current().save_pending()
        try:
            label = way()
        except JournalError as error:
            self.line.tell_problem(str(error))
            return
        if label:
            self.line.tell(sentence.format(what=label))
        self._show_history()

    def record_turndown(self) -> None:
        """Begin a turndown of the opportunity that is selected."""
        chosen = self.pipeline.current_id() if self._current() is self.pipeline else None
        self.turndowns.record(chosen or 0)

    def _tell_deleted(self, sentence: str) -> None:
        self.line.offer(sentence, _("Undo"), self.undo, stays=False)

    # Paper

    @property
    def papers(self) -> PaperActions:
        """Return what puts papers before the eyes."""
        return self._around.papers

    def print_here(self) -> None:
        """Print the agenda of the meeting that is selected, else of the next one."""
        if meeting_id := self._meeting():
            self._around.papers.agenda(meeting_id)

    def prepare_here(self) -> None:
        """Print the preparation sheet of the same meeting."""
        if meeting_id := self._meeting():
            self._around.papers.preparation(meeting_id)

    def calendar_here(self) -> None:
        """Save the same meeting for a calendar."""
        if meeting_id := self._meeting():
            self._around.papers.calendar(meeting_id)

    def _meeting(self) -> int | None:
        self._current().save_pending()
        chosen = self.meetings.current_id() if self._current() is self.meetings else None
        found = chosen or self.desk.reader.coming_meeting(self.desk.now())
        if found is None:
            self.line.tell(_("There is no coming meeting."))
        return found

    # Windows beside this one

    def open_settings(self) -> None:
        """Open the settings."""
        self._around.settings(self).open()

    def open_about(self) -> None:
        """Open the page about the program."""
        self._around.about(self).open()

    def open_help(self) -> None:
        """Open the three-minute walk."""
        from networkjournal.ui.dialogs.help_dialog import HelpDialog  # noqa: PLC0415

        HelpDialog(self).open()

    def open_trash(self) -> None:
        """Open the trash."""
        from networkjournal.ui.dialogs.trash_dialog import TrashDialog  # noqa: PLC0415

        TrashDialog(self.desk, self).open()

    # Notices

    def _refresh(self, touched: frozenset[str]) -> None:
        for index in self._loaded:
            self._tabs[index].refresh(touched)
        self._show_history()

    def _show_history(self) -> None:
        for name, label, plain in (
            ("undo", self._around.undo_label(), _("&Undo")),
            ("redo", self._around.redo_label(), _("&Redo")),
        ):
            action = self.actions_[name]
            action.setEnabled(label is not None and self.desk.writable)
            action.setText(f"{plain}: {label}" if label else plain)
        chosen = self._current().current_id() is not None
        for name in ("edit", "delete"):
            self.actions_[name].setEnabled(chosen and self.desk.writable)
        for name in ("new", "new_opportunity", "new_contact", "new_meeting", "turndown"):
            self.actions_[name].setEnabled(self.desk.writable)
        self.status.say_where(self._around.status())

    def _task_finished(self) -> None:
        for tab in self._tabs:
            tab.save_pending()
        self._show_history()

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, keep the shape of the window, then close."""
        for tab in self._tabs:
            tab.save_pending()
        self.turndowns.close()
        self._around.files.tasks.cancel()
        self._around.files.tasks.wait()
        self._around.machine.tab = self._stack.currentIndex()
        self._around.machine.remember(self)
        super().closeEvent(event)
        self.closed.emit()
