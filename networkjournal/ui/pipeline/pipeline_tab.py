# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the Pipeline tab: it joins the list with the details and makes their changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.views import OpportunityPage, RoundView
from networkjournal.domain.words import Ending, FeedbackPolicy, Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.details import Details
from networkjournal.ui.pipeline.list_panel import ListPanel
from networkjournal.ui.pipeline.menus import MoveMenu
from networkjournal.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from networkjournal.ui.dialogs.form_dialog import FormDialog

_TABLES = frozenset(
    {
        "opportunity",
        "organization",
        "stage_change",
        "interview_round",
        "interviewer",
        "signal",
        "turndown",
        "ask",
        "meeting",
        "meeting_person",
        "contact",
        "touch",
        "gap",
        "tag",
        "opportunity_tag",
        "document",
        "setting",
    }
)


class PipelineTab(QWidget):
    """Show what is pursued; ask the window for what reaches beyond one opportunity."""

    problem = Signal(str)
    deleted = Signal(str)
    selection_changed = Signal()
    search_dropped = Signal()
    turndown_requested = Signal(int)  # opportunity id
    answer_requested = Signal(int, str)  # turndown id, Answer value
    resume_requested = Signal(int)  # turndown id
    contact_requested = Signal(int)
    meeting_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: OpportunityPage | None = None
        self._dialog: FormDialog | None = None
        self._loaded = False
        self.panel = ListPanel(desk)
        self.details = Details(desk)
        nothing = EmptyState(
            desk.theme,
            "pipeline",
            _("Nothing chosen"),
            _("Choose an opportunity in the list to see all that belongs to it."),
        )
        self._side = QStackedWidget()
        self._side.addWidget(nothing)
        self._side.addWidget(self.details)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("pipeline_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.panel)
        splitter.addWidget(self._side)
        self.panel.setMinimumWidth(360)
        self._side.setMinimumWidth(360)
        splitter.setSizes([640, 560])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.setFocusProxy(self.panel)
        self._connect()

    def load(self) -> None:
        """Read the list for the first time."""
        self._loaded = True
        self.panel.load()
        self._show_details()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change, if it concerns this tab."""
        if self._loaded and touched & _TABLES:
            self.panel.refresh()
            self._show_details()

    def search(self, text: str) -> None:
        """Narrow the list to what holds these words."""
        self.panel.search(text)
        self._show_side()

    def show_item(self, item_id: int) -> None:
        """Stand on one opportunity, whatever hid it."""
        self.panel.show_item(item_id)

    def current_id(self) -> int | None:
        """Return the opportunity that is shown."""
        return self.panel.current

    def save_pending(self) -> None:
        """Have nothing to keep: all typing happens in forms."""

    def focus_list(self) -> None:
        """Put the keyboard into the list."""
        self.panel.view.setFocus()

    def create(self) -> None:  # type: ignore[override]
        """Ask for a new opportunity."""
        if self._desk.writable:
            from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog  # noqa: PLC0415

            dialog = OpportunityDialog(self._desk, parent=self)
            dialog.accepted.connect(self._on_created)
            self._open(dialog)

    def edit(self) -> None:
        """Ask for changes of the opportunity that is shown."""
        if self._desk.writable and self._page is not None:
            from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog  # noqa: PLC0415

            self._open(OpportunityDialog(self._desk, self._page, self))

    def delete(self) -> None:
        """Put the opportunity that is shown into the trash."""
        page = self._page
        if self._desk.writable and page is not None:
            sentence = _("{name} is in the trash.").format(name=page.row.position)
            if self._write(self._desk.services.opportunities.trash, page.row.id):
                self.deleted.emit(sentence)

    def _connect(self) -> None:
        panel, details, head = self.panel, self.details, self.details.head
        panel.current_changed.connect(self._on_current)
        panel.create_asked.connect(self.create)
        panel.menu_asked.connect(self._on_menu)
        panel.search_dropped.connect(self.search_dropped)
        panel.view.edit_asked.connect(self.edit)
        panel.view.delete_asked.connect(self.delete)
        panel.view.enter_asked.connect(self._on_enter)
        head.moved.connect(self._on_moved)
        head.closed.connect(self._on_closed)
        head.edit_asked.connect(self.edit)
        head.turndown_asked.connect(self._on_turndown)
        details.problem.connect(self.problem)
        details.deleted.connect(self.deleted)
        details.opportunity_requested.connect(self.show_item)
        details.left.connect(self.focus_list)
        details.round_asked.connect(self._on_round)
        details.round_edit_asked.connect(self._on_round_edit)
        details.round_delete_asked.connect(self._on_round_delete)
        details.policy_picked.connect(self._on_policy)
        details.contact_requested.connect(self.contact_requested)
        details.meeting_requested.connect(self.meeting_requested)
        details.answer_requested.connect(self.answer_requested)
        details.resume_requested.connect(self.resume_requested)

    def _show_details(self) -> None:
        current = self.panel.current
        before = self._page.row.id if self._page else 0
        self._page = None if current is None else self._desk.reader.opportunity(current)
        if self._page is not None:
            self.details.show_page(self._page, same=before == self._page.row.id)
        self._show_side()

    def _show_side(self) -> None:
        self._side.setCurrentIndex(0 if self._page is None else 1)
        nothing = self._page is None and not self.panel.model.rowCount()
        self._side.setVisible(not nothing)

    def _write(self, change: Callable[..., object], *values: object) -> bool:
        """Make a change, or tell why it could not be made."""
        try:
            change(*values)
        except JournalError as error:
            self.problem.emit(str(error))
            self._show_details()
            return False
        return True

    def _open_round(self, opportunity_id: int, view: RoundView | None) -> None:
        # Forms are loaded when one is asked for: the window shows sooner.
        from networkjournal.ui.dialogs.round_dialog import RoundDialog  # noqa: PLC0415

        self._open(RoundDialog(self._desk, opportunity_id, view, self))

    def _open(self, dialog: "FormDialog") -> None:
        self._dialog = dialog
        dialog.open()

    def _on_created(self) -> None:
        from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog  # noqa: PLC0415

        if isinstance(self._dialog, OpportunityDialog):
            self.show_item(self._dialog.opportunity_id)

    def _on_current(self) -> None:
        self._show_details()
        self.selection_changed.emit()

    def _on_enter(self) -> None:
        if self._page is not None:
            self.details.head.move_to.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_moved(self, stage: Stage) -> None:
        if self._page is not None:
            move, today = self._desk.services.opportunities.move, self._desk.today()
            self._write(move, self._page.row.id, stage, today)
            self._show_details()

    def _on_closed(self, ending: Ending) -> None:
        if self._page is None:
            return
        if ending is Ending.TURNED_DOWN:
            self._on_turndown()
        else:
            end, today = self._desk.services.opportunities.end, self._desk.today()
            self._write(end, self._page.row.id, ending, today)
        self._show_details()

    def _on_turndown(self) -> None:
        if self._page is not None:
            self.turndown_requested.emit(self._page.row.id)

    def _on_round(self) -> None:
        if self._page is not None:
            self._open_round(self._page.row.id, None)

    def _on_round_edit(self, round_id: int) -> None:
        rounds = self._page.rounds if self._page else ()
        for view in rounds:
            if self._page is not None and view.row.id == round_id:
                self._open_round(self._page.row.id, view)

    def _on_round_delete(self, round_id: int) -> None:
        if self._write(self._desk.services.opportunities.delete_round, round_id):
            self.deleted.emit(_("The round is deleted."))

    def _on_policy(self, organization_id: int, policy: FeedbackPolicy) -> None:
        organization = self._page.organization if self._page else None
        source = organization.policy_source if organization else ""
        change = self._desk.services.opportunities.set_policy
        self._write(change, organization_id, policy, source)

    def _on_menu(self, place: QPoint) -> None:
        if self._page is not None:
            self._menu(self._page).popup(place)

    def _menu(self, page: OpportunityPage) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        move = MoveMenu(menu)
        names = self._desk.settings().stages
        move.show_present(page.row.stage, page.row.ending, names)
        move.moved.connect(self._on_moved)
        move.closed.connect(self._on_closed)
        menu.addMenu(move)
        menu.addMenu(move.endings)
        menu.addAction(_("&Edit…")).triggered.connect(self.edit)
        menu.addAction(_("&Record a turndown…")).triggered.connect(self._on_turndown)
        menu.addSeparator()
        menu.addAction(_("&Delete")).triggered.connect(self.delete)
        for action in menu.actions():
            action.setEnabled(self._desk.writable)
        return menu
