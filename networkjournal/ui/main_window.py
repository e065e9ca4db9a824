# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The main window: three tabs under one bar; it joins requests with what fulfils them.

Data flows one way: a view asks here or a service, the service changes the journal in one
step, the bus tells, the views look again.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from networkjournal.i18n import _
from networkjournal.ui.actions import Actions
from networkjournal.ui.board_or_table import BoardOrTable
from networkjournal.ui.desk import Desk
from networkjournal.ui.file_drop import FileDrop
from networkjournal.ui.leaving import Leaving
from networkjournal.ui.new_day import DATED, NewDay
from networkjournal.ui.notice_line import NoticeLine, WithNotice
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.paper_here import PaperHere
from networkjournal.ui.searching import Searching
from networkjournal.ui.status_line import StatusLine
from networkjournal.ui.surroundings import Surroundings
from networkjournal.ui.tab_stack import CONTACTS, MEETINGS, PIPELINE, TabStack
from networkjournal.ui.told_here import ToldHere
from networkjournal.ui.top_bar import TopBar
from networkjournal.ui.turndown_opener import TurndownOpener
from networkjournal.ui.typing_here import somebody_types
from networkjournal.ui.widgets import on_screen

if TYPE_CHECKING:
    from networkjournal.ui.contacts.contacts_tab import ContactsTab
    from networkjournal.ui.meetings.meetings_tab import MeetingsTab
    from networkjournal.ui.pipeline.pipeline_tab import PipelineTab
    from networkjournal.ui.turndown.turndown_wizard import TurndownWizard


class MainWindow(QMainWindow):
    """Show one journal."""

    def __init__(self, desk: Desk, around: Surroundings) -> None:
        super().__init__()
        self.desk, self._around = desk, around
        self.setWindowTitle(_("Network Journal"))
        self.setMinimumSize(QSize(640, 400).boundedTo(on_screen.room(self)))
        on_screen.fit(self, 1280, 820)
        self.actions_ = Actions(desk.theme, self)
        self.top_bar = TopBar(self.actions_, self)
        self.tabs = TabStack(desk)
        self.status = StatusLine(desk.writable)
        self.line = NoticeLine(desk.theme)
        self.told = ToldHere(self.line, self.undo, self)
        self.turndowns = TurndownOpener(desk, self.line, self)
        self._searching = Searching(desk, self.top_bar, self.tabs)
        self._way = BoardOrTable(self.actions_, around.machine, self.top_bar, self.tabs)
        self._here = PaperHere(desk, self.tabs, around.papers, self.line, self)
        self._drop = FileDrop(self)
        self._leaving = Leaving(self, desk, self.tabs, self.turndowns, around.files, self.line)
        self._closed = False
        self._new_day = NewDay(desk.today, self)
        self._build()
        self._connect()
        around.machine.restore(self)
        self.show_tab(min(max(around.machine.tab, 0), 2))

    # What is on the window

    def _build(self) -> None:
        for title, actions in self.actions_.menus():
            menu = self.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            menu.addActions(list(actions))
        # In an editor these keys delete a word.
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.actions_["delete"].setShortcutContext(context)
        for name in ("undo", "redo", "edit", "delete"):
            self.actions_[name].setEnabled(False)
        self.addToolBar(self.top_bar)
        self.setCentralWidget(WithNotice(self.line, self.tabs))
        self.setStatusBar(self.status)
        self.top_bar.allow_writing(self.desk.writable)
        self.actions_.allow_writing(self.desk.writable)

    def _connect(self) -> None:
        on = self.actions_
        pairs = (
            (on["new"], self.create_here),
            (on["new_opportunity"], self.create_opportunity),
            (on["new_contact"], self.create_contact),
            (on["new_meeting"], self.create_meeting),
            (on["import"], self._around.files.choose_import),
            (on["import_folder"], self._around.files.choose_folder),
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
            (on["search"], self._searching.focus),
            (on["pipeline"], self._show_pipeline),
            (on["contacts"], self._show_contacts),
            (on["meetings"], self._show_meetings),
            (on["turndown"], self.record_turndown),
            (on["continue"], self.turndowns.go_on),
            (on["print"], self._here.print),
            (on["agenda"], self._here.agenda),
            (on["preparation"], self._here.prepare),
            (on["calendar"], self._here.calendar),
            (on["walk"], self.open_help),
            (on["about"], self.open_about),
        )
        for action, do in pairs:
            action.triggered.connect(do)
        self._connect_views()
        self._connect_around()

    def _connect_views(self) -> None:
        self.top_bar.tab_chosen.connect(self.show_tab)
        self.top_bar.searched.connect(self._show_state)
        self.top_bar.to_list.connect(self._focus_list)
        self.tabs.made.connect(self._connect_tab)
        self.tabs.stands.connect(self.actions_.dress)
        self.tabs.stands.connect(self.top_bar.complete)
        self.tabs.problem.connect(self.line.tell_problem)
        self._new_day.came.connect(self._show_new_day)
        self.tabs.deleted.connect(self._tell_deleted)
        self.tabs.moved.connect(self._show_state)

    def _connect_tab(self, index: int) -> None:
        """Join a tab that was just built, and put its panes where they stood."""
        (self._connect_pipeline, self._connect_contacts, self._connect_meetings)[index]()
        self._around.machine.restore(self.tabs.tab(index), self)

    def _connect_pipeline(self) -> None:
        tab = self.pipeline
        tab.take_keys(self.actions_["delete"])
        tab.import_requested.connect(self._around.files.choose_import)
        tab.turndown_requested.connect(self.turndowns.record)
        tab.answer_requested.connect(self.turndowns.enter_answer)
        tab.resume_requested.connect(self.turndowns.resume)
        tab.contact_requested.connect(self.show_contact)
        tab.meeting_requested.connect(self.show_meeting)

    def _connect_contacts(self) -> None:
        tab = self.contacts
        tab.list.view.addAction(self.actions_["delete"])
        tab.opportunity_requested.connect(self.show_opportunity)
        tab.meeting_requested.connect(self.show_meeting)
        tab.new_meeting_requested.connect(self.meet)
        tab.told.connect(self.line.tell)

    def _connect_meetings(self) -> None:
        tab, papers = self.meetings, self._around.papers
        tab.list.view.addAction(self.actions_["delete"])
        tab.print_requested.connect(papers.agenda)
        tab.preparation_requested.connect(papers.preparation)
        tab.calendar_requested.connect(papers.calendar)
        tab.contact_requested.connect(self.show_contact)
        tab.opportunity_requested.connect(self.show_opportunity)

    def _connect_around(self) -> None:
        around = self._around
        around.bus.changed.connect(self._refresh)
        self.told.follow(around.turning)
        around.turning.turned.connect(self._show_state)
        around.papers.problem.connect(self.line.tell_problem)
        around.papers.told.connect(self.line.tell)
        around.files.problem.connect(self.line.tell_problem)
        around.files.told.connect(self.line.tell)
        around.files.noted.connect(self.line.note)
        around.files.offered.connect(self.line.offer)
        around.files.reported.connect(self._tell_report)
        around.files.opportunity_arrived.connect(self._show_arrived)
        self._drop.dropped.connect(around.files.bring_in)
        self.status.follow(around.files.tasks)
        around.files.tasks.finished.connect(self._task_finished)
        self.turndowns.opened.connect(self._connect_wizard)
        self.turndowns.gone.connect(self._show_state)

    def _connect_wizard(self, wizard: "TurndownWizard") -> None:
        wizard.meeting_requested.connect(self.show_meeting)
        wizard.print_requested.connect(self._around.papers.agenda)
        wizard.preparation_requested.connect(self._around.papers.preparation)
        wizard.calendar_requested.connect(self._around.papers.calendar)
        wizard.settings_requested.connect(self.open_settings_beside)

    # Tabs

    @property
    def pipeline(self) -> "PipelineTab":
        """Return the tab of opportunities."""
        return self.tabs.pipeline

    @property
    def contacts(self) -> "ContactsTab":
        """Return the tab of people."""
        return self.tabs.contacts

    @property
    def meetings(self) -> "MeetingsTab":
        """Return the tab of meetings."""
        return self.tabs.meetings

    def show_tab(self, index: int) -> None:
        """Show a tab, reading its list the first time."""
        self.top_bar.show_tab(index)
        self.tabs.show_tab(index)

    def _show_pipeline(self) -> None:
        self.show_tab(PIPELINE)
        self._focus_list()

    def _show_contacts(self) -> None:
        self.show_tab(CONTACTS)
        self._focus_list()

    def _show_meetings(self) -> None:
        self.show_tab(MEETINGS)
        self._focus_list()

    def show_opportunity(self, opportunity_id: int) -> None:
        """Show one opportunity."""
        self._show_item(PIPELINE, opportunity_id)

    def show_contact(self, contact_id: int) -> None:
        """Show one person."""
        self._show_item(CONTACTS, contact_id)

    def show_meeting(self, meeting_id: int) -> None:
        """Show one meeting."""
        self._show_item(MEETINGS, meeting_id)

    def _show_item(self, index: int, item_id: int) -> None:
        # What one asked to see may not be hidden by what one looked for before.
        self._searching.clear()
        self.top_bar.show_tab(index)
        self.tabs.show_item(index, item_id)

    def _focus_list(self) -> None:
        self.tabs.current().focus_list()

    # Adding, changing, deleting

    def create_here(self) -> None:
        """Add to the tab that is open."""
        self.tabs.current().create()

    def create_opportunity(self) -> None:
        """Add an opportunity field by field."""
        self.show_tab(PIPELINE)
        self.pipeline.create_in_form()

    def create_contact(self) -> None:
        """Add a person field by field."""
        self.top_bar.show_tab(CONTACTS)
        self.tabs.ready(CONTACTS)
        self.contacts.create_in_form()

    def create_meeting(self) -> None:
        """Plan a meeting."""
        self.top_bar.show_tab(MEETINGS)
        self.tabs.ready(MEETINGS).create()

    def meet(self, contact_id: int) -> None:
        """Plan a meeting with a person."""
        self.top_bar.show_tab(MEETINGS)
        self.tabs.ready(MEETINGS)
        self.meetings.create_for(contact_id)

    def edit_here(self) -> None:
        """Change what is selected."""
        self.tabs.current().edit()

    def delete_here(self) -> None:
        """Put what is selected in the trash."""
        self.tabs.current().delete()

    def undo(self) -> None:
        """Take the last change back."""
        self.tabs.save_current()
        with self.turndowns.offering_what_comes_back():
            self._around.turning.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.tabs.save_current()
        self._around.turning.redo()

    def record_turndown(self) -> None:
        """Begin a turndown of the opportunity that is selected, if it is still alive."""
        chosen = self.tabs.chosen(PIPELINE)
        lines = self.desk.reader.opportunities([chosen] if chosen else [])
        self.turndowns.record(lines[0].id if lines and lines[0].ending is None else 0)

    def _tell_deleted(self, sentence: str) -> None:
        self.line.offer(sentence, _("Undo"), self.undo, stays=False)

    # Paper

    @property
    def papers(self) -> PaperActions:
        """Return what puts papers before the eyes."""
        return self._around.papers

    def open_settings(self) -> None:
        """Open the settings."""
        self._around.settings(self).open()

    def open_settings_beside(self) -> None:
        """Open the settings over the wizard that asks for them."""
        self._around.settings(self.turndowns.wizard or self).open()

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

        self.tabs.save_pending()
        TrashDialog(self.desk, self).open()

    def _refresh(self, touched: frozenset[str]) -> None:
        if self._closed:
            return
        # An offer to undo is meant for the change that it spoke of; what did not work is past.
        self.line.withdraw(self.undo)
        self.line.forget_problem()
        self.tabs.refresh(touched)
        self._show_state()
        self._searching.refresh()

    def _show_new_day(self) -> None:
        if not self._closed:
            self.tabs.refresh(DATED)

    def _show_state(self) -> None:
        """Show what undo and redo would do, and what can be done with what is selected."""
        if self._closed:
            return
        for name, label, plain, full in (
            ("undo", self._around.turning.undo_label, _("&Undo"), _("&Undo: {what}")),
            ("redo", self._around.turning.redo_label, _("&Redo"), _("&Redo: {what}")),
        ):
            action = self.actions_[name]
            action.setEnabled(label is not None and self.desk.writable)
            action.setText(full.format(what=label.replace("&", "&&")) if label else plain)
        chosen = self.tabs.chosen() is not None
        for name in ("edit", "delete"):
            self.actions_[name].setEnabled(chosen and self.desk.writable)

    def _tell_report(self, sentence: str, link: str, changed: bool) -> None:
        if link:
            self.line.offer(sentence, link, self._around.files.show_left_out)
            if changed:
                self.line.offer_also(_("Undo"), self.undo)
        else:
            (self._tell_deleted if changed else self.line.tell)(sentence)

    def _show_arrived(self, opportunity_id: int) -> None:
        """Show what an import has brought, unless somebody looks or writes elsewhere."""
        if self.tabs.current() is self.tabs.tab(PIPELINE) and not somebody_types(self):
            self.show_opportunity(opportunity_id)

    def _task_finished(self) -> None:
        if self._closed:
            return
        self.tabs.save_pending()
        self.status.say_where(self._around.status())

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the shape of the window and close, where nothing holds that up."""
        if not self._closed and not self._leaving.may():
            event.ignore()
            return
        if not self._closed:
            self._closed = True
            self._around.machine.tab = self.tabs.currentIndex()
            self._around.machine.remember(self)
            self._searching.stop()
            self.tabs.stop()
        super().closeEvent(event)
