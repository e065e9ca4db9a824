# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the Pipeline tab: it joins board and table with the page of one, and opens the forms."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.quick_plan import QuickPlan
from networkjournal.domain.rows import Opportunity
from networkjournal.domain.views import OpportunityPage, RoundView
from networkjournal.domain.words import Ending, FeedbackPolicy, Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.adding import Adding
from networkjournal.ui.pipeline.changes import Changes
from networkjournal.ui.pipeline.menus import OpportunityMenu
from networkjournal.ui.pipeline.side import DetailsSide, SideSplitter
from networkjournal.ui.pipeline.tab_head import BOARD, TABLE
from networkjournal.ui.pipeline.views import Views

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
        "gap_opportunity",
        "tag",
        "opportunity_tag",
        "document",
        "saved_view",
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
    import_requested = Signal()
    mode_changed = Signal(int)  # BOARD or TABLE
    funnel_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: OpportunityPage | None = None
        self._drawn: OpportunityPage | None = None
        self._dialog: FormDialog | None = None
        self._loaded = False
        self._open_in = {BOARD: False, TABLE: True}
        self._changes = Changes(desk, self)
        self.splitter = SideSplitter(self)
        self.splitter.setObjectName("pipeline_splitter")
        self.views = Views(desk, self.splitter)
        self.board, self.panel, self.head = self.views.board, self.views.panel, self.views.head
        self.side = DetailsSide(desk, self.splitter)
        self.details = self.side.details
        self.adding = Adding(desk, self)
        self.splitter.hold(self.views, self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self._connect()

    # What the window asks

    @property
    def mode(self) -> int:
        """Tell which is in front: BOARD or TABLE."""
        return self.views.mode

    def shown_filter(self) -> PipelineFilter:
        """Return what the view asks for."""
        return self.views.looking.filter

    def take_keys(self, *actions: QAction) -> None:
        """Let actions of the window hear their keys in the board and in the table."""
        self.views.take_keys(*actions)

    def set_mode(self, mode: int) -> None:
        """Show the board or the table; what is chosen in one is chosen in the other."""
        self.head.switch.set_current(mode)

    def turn(self) -> None:
        """Go from the board to the table or back, the keyboard too."""
        self.set_mode(TABLE if self.mode == BOARD else BOARD)
        self.focus_list()

    def load(self) -> None:
        """Read the board or the table for the first time."""
        self._loaded = True
        self.views.load()
        self._show_details()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change, if it concerns this tab."""
        self.adding.refresh(touched)
        if self._loaded and touched & _TABLES:
            self.views.refresh()
            self._show_details()

    def search(self, text: str) -> None:
        """Narrow both to what holds these words."""
        self.views.search(text)
        self._show_side()

    def show_item(self, item_id: int) -> None:
        """Stand on one opportunity, whatever hid it, and open its page."""
        self.views.show_item(item_id)
        self._on_opened()

    def current_id(self) -> int | None:
        """Return the opportunity that is meant."""
        return self.views.current

    def save_pending(self) -> None:
        """Keep what is being written into a cell of the table, or into the line of a new one."""
        self.panel.save_pending()
        self.adding.keep()

    def focus_list(self) -> None:
        """Put the keyboard onto the board or into the table."""
        self.views.focus()

    def create(self) -> None:  # type: ignore[override]
        """Ask for a new opportunity in one line."""
        if self._desk.writable:
            self.adding.open_line()

    def create_in_form(self, plan: QuickPlan | None = None) -> None:
        """Ask for a new opportunity field by field, beginning with what a line said."""
        if self._desk.writable:
            from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog  # noqa: PLC0415

            dialog = OpportunityDialog(self._desk, parent=self, plan=plan)
            dialog.accepted.connect(self._on_created)
            self._open(dialog)

    def edit(self) -> None:
        """Ask for changes of the cell that is stood on, else of the opportunity that is shown."""
        if self.mode == TABLE and self.panel.edit_cell():
            return
        if self._desk.writable and self._page is not None:
            from networkjournal.ui.pipeline.opportunity_dialog import OpportunityDialog  # noqa: PLC0415

            self._open(OpportunityDialog(self._desk, self._page, self))

    def delete(self) -> None:
        """Put what is chosen into the trash."""
        page = self._page
        if self._desk.writable and page is not None:
            self._changes.trash(self.views.chosen(), page.row.position)

    def _connect(self) -> None:
        changes, views = self._changes, self.views
        changes.problem.connect(self.problem)
        changes.deleted.connect(self.deleted)
        changes.turndown_requested.connect(self.turndown_requested)
        views.mode_changed.connect(self._on_mode)
        self.head.funnel_asked.connect(self.funnel_requested)
        views.current_changed.connect(self._on_current)
        views.opened.connect(self._on_opened)
        views.escaped.connect(self.close_details)
        views.create_asked.connect(self.create)
        views.import_asked.connect(self.import_requested)
        views.edit_asked.connect(self.edit)
        views.delete_asked.connect(self.delete)
        views.menu_asked.connect(self._on_menu)
        views.search_dropped.connect(self.search_dropped)
        self.board.move_asked.connect(changes.move)
        self.board.spread_asked.connect(changes.shift)
        self.board.end_asked.connect(changes.end)
        self.panel.view.enter_asked.connect(self._on_enter)
        self._connect_adding()
        self.panel.move_asked.connect(self._on_rows_moved)
        self.panel.end_asked.connect(changes.end)
        self.panel.bulk.delete_asked.connect(self.delete)
        views.problem.connect(self.problem)
        views.deleted.connect(self.deleted)
        self._connect_details()

    def _connect_adding(self) -> None:
        self.adding.added.connect(self.show_item)
        self.adding.added.connect(self.focus_list)
        self.adding.left.connect(self.focus_list)
        self.adding.told.connect(self.head.tell)
        self.adding.problem.connect(self.problem)
        self.adding.more_asked.connect(self.create_in_form)

    def _connect_details(self) -> None:
        details, head = self.details, self.details.head
        head.moved.connect(self._on_moved)
        head.closed.connect(self._on_closed)
        head.edit_asked.connect(self.edit)
        head.turndown_asked.connect(self._on_turndown)
        details.closed.connect(self._on_closed)
        details.problem.connect(self.problem)
        details.deleted.connect(self.deleted)
        details.opportunity_requested.connect(self.show_item)
        details.left.connect(self._on_left)
        self.side.close_asked.connect(self.close_details)
        details.round_asked.connect(self._on_round)
        details.round_edit_asked.connect(self._on_round_edit)
        details.round_delete_asked.connect(self._on_round_delete)
        details.policy_picked.connect(self._on_policy)
        details.contact_requested.connect(self.contact_requested)
        details.meeting_requested.connect(self.meeting_requested)
        details.answer_requested.connect(self.answer_requested)
        details.resume_requested.connect(self.resume_requested)

    # The page at the side

    def close_details(self) -> None:
        """Close the page and go back to the card or the row."""
        self._open_in[self.mode] = False
        self._show_side()
        self.focus_list()

    def _on_opened(self) -> None:
        self._open_in[self.mode] = True
        self._show_side()
        if self.mode == BOARD:
            self.board.show_current()

    def _on_mode(self, mode: int) -> None:
        if self._loaded:
            self._show_details()
        self.mode_changed.emit(mode)

    def _on_left(self) -> None:
        """Go back from the page: the board takes its room back, the table keeps it beside."""
        if self.mode == BOARD:
            self.close_details()
        else:
            self.focus_list()

    def _show_details(self) -> None:
        current = self.current_id()
        self._page = None if current is None else self._desk.reader.opportunity(current)
        self._show_side()

    def _show_side(self) -> None:
        rows = self.mode == TABLE and self.panel.model.rowCount() > 0
        shown = self._open_in[self.mode] and (rows or self._page is not None)
        # Building a page takes a while, and nobody waits for one that is closed.
        if shown and self._page is not None and self._page is not self._drawn:
            same = self._drawn is not None and self._drawn.row.id == self._page.row.id
            self._drawn = self._page
            self.details.show_page(self._page, same=same)
        self.side.show_page(self._page is not None)
        self.splitter.open_side(shown)

    def _write(self, change: Callable[..., object], *values: object) -> bool:
        """Make a change, or tell why it could not be made."""
        made = self._changes.write(change, *values)
        if not made:
            self._show_details()
        return made

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
        self._on_opened()
        if self._page is not None:
            self.details.head.move_to.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_rows_moved(self, ids: list[int], stage: Stage) -> None:
        self._write(self._desk.services.opportunities.move_many, ids, stage, self._desk.today())

    def _on_moved(self, stage: Stage) -> None:
        if self._page is not None:
            move, today = self._desk.services.opportunities.move, self._desk.today()
            self._write(move, self._page.row.id, stage, today)
            self._show_details()

    def _on_closed(self, ending: Ending) -> None:
        if self._page is None:
            return
        self._changes.end([self._page.row.id], ending)
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
            self._menu(self._page.row).popup(place)

    def _menu(self, row: Opportunity) -> QMenu:
        menu = OpportunityMenu(self._desk.settings().stages, row, self)
        menu.moved.connect(self._on_menu_moved)
        menu.closed.connect(self._on_menu_closed)
        menu.edit_asked.connect(self.edit)
        menu.turndown_asked.connect(self._on_turndown)
        menu.delete_asked.connect(self.delete)
        if self.mode == BOARD and row.ending is None:
            menu.add_shifts().connect(self.board.shift)
        menu.allow(self._desk.writable, several=len(self.views.chosen()) > 1)
        return menu

    def _on_menu_moved(self, stage: Stage) -> None:
        if self.mode == BOARD:
            self.board.move_to_top(self.views.chosen(), stage)
        else:
            self._on_rows_moved(self.views.chosen(), stage)

    def _on_menu_closed(self, ending: Ending) -> None:
        self._changes.end(self.views.chosen(), ending)
