# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the Pipeline tab: it joins the list with the details and makes their changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.quick_plan import QuickPlan
from networkjournal.domain.rows import Opportunity
from networkjournal.domain.views import OpportunityPage, RoundView
from networkjournal.domain.words import Ending, FeedbackPolicy, Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.adding import Adding
from networkjournal.ui.pipeline.board.board import Board
from networkjournal.ui.pipeline.details import Details
from networkjournal.ui.pipeline.list_panel import ListPanel
from networkjournal.ui.pipeline.menus import OpportunityMenu
from networkjournal.ui.pipeline.side import DetailsSide, SideSplitter
from networkjournal.ui.pipeline.tab_head import BOARD, TABLE, TabHead

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

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: OpportunityPage | None = None
        self._dialog: FormDialog | None = None
        self._loaded = self._opened = False
        self._stale = {BOARD, TABLE}
        self._text = ""
        self.mode = BOARD
        self.head = TabHead()
        self.board = Board(desk)
        self.panel = ListPanel(desk)
        self.details = Details(desk)
        self.adding = Adding(desk, self)
        self.side = DetailsSide(desk, self.details)
        self._views = QStackedWidget()
        self._views.addWidget(self.board)
        self._views.addWidget(self.panel)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._views, 1)
        self.splitter = SideSplitter(left, self.side)
        self.splitter.setObjectName("pipeline_splitter")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self.setFocusProxy(self._views)
        self._connect()

    # What the window asks

    def take_keys(self, *actions: QAction) -> None:
        """Let actions of the window hear their keys in the board and in the table."""
        self.board.addActions(actions)
        self.panel.view.addActions(actions)

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
        self._freshen()
        self._show_details()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change, if it concerns this tab."""
        self.adding.refresh(touched)
        if self._loaded and touched & _TABLES:
            self._stale = {BOARD, TABLE}
            self._freshen()
            self._show_details()

    def search(self, text: str) -> None:
        """Narrow both to what holds these words."""
        self._text = text
        self._front().search(text)
        self._show_side()

    def show_item(self, item_id: int) -> None:
        """Stand on one opportunity, whatever hid it, and open its page."""
        if self.mode == TABLE:
            self.panel.show_item(item_id)
        elif not self.board.show_item(item_id):
            if self._text:
                self._text = ""
                self.board.search("")
                self.search_dropped.emit()
            self.board.show_item(item_id)
        self._opened = self.current_id() is not None
        self._show_side()

    def current_id(self) -> int | None:
        """Return the opportunity that is meant."""
        return self._front().current

    def save_pending(self) -> None:
        """Keep the line of a new opportunity; all other typing happens in forms."""
        self.adding.keep()

    def focus_list(self) -> None:
        """Put the keyboard onto the board or into the table."""
        if self.mode == BOARD:
            self.board.focus()
        else:
            self.panel.view.setFocus()

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
        self._connect_board()
        self._connect_adding()
        panel.said.connect(self._say_head)
        panel.import_asked.connect(self.import_requested)
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

    def _connect_board(self) -> None:
        board = self.board
        self.head.mode_chosen.connect(self._on_mode)
        board.current_changed.connect(self._on_current)
        board.opened.connect(self._on_opened)
        board.escaped.connect(self.close_details)
        board.edit_asked.connect(self.edit)
        board.delete_asked.connect(self.delete)
        board.menu_asked.connect(self._on_menu)
        board.move_asked.connect(self._on_cards_moved)
        board.end_asked.connect(self._on_cards_ended)
        board.told.connect(self.head.say_line)
        board.create_asked.connect(self.create)
        board.import_asked.connect(self.import_requested)
        board.changed.connect(self._say_head)

    def _connect_adding(self) -> None:
        self.adding.added.connect(self.show_item)
        self.adding.added.connect(self.focus_list)
        self.adding.left.connect(self.focus_list)
        self.adding.told.connect(self.head.say_line)
        self.adding.problem.connect(self.problem)
        self.adding.more_asked.connect(self.create_in_form)

    def _front(self) -> Board | ListPanel:
        return self.board if self.mode == BOARD else self.panel

    def _freshen(self) -> None:
        """Read what is in front, if it was not read since the last change."""
        if self.mode in self._stale:
            first = not self._front().loaded
            self._front().load() if first else self._front().refresh()
            self._stale.discard(self.mode)
        self._front().search(self._text)

    def _on_mode(self, mode: int) -> None:
        current = self.current_id()
        self.mode = mode
        self._views.setCurrentIndex(mode)
        if self._loaded:
            self._freshen()
            if current is not None:
                self._front().show_item(current)
            self._say_head()
            self._show_details()
        self.mode_changed.emit(mode)

    def _say_head(self) -> None:
        if self.mode == TABLE:
            panel = self.panel
            there = bool(panel.shown or panel.ended or panel.searching())
            self.head.say(panel.title, panel.shown, anything=there)
        else:
            deck = self.board.deck
            title = _("Found") if deck.searching else _("What is alive")
            there = bool(self.board.count() or any(deck.endings.values()) or deck.searching)
            self.head.say(title, self.board.count(), anything=there)

    # The page at the side

    def close_details(self) -> None:
        """Close the page and go back to the card or the row."""
        self._opened = False
        self._show_side()
        self.focus_list()

    def _on_opened(self) -> None:
        self._opened = True
        self._show_side()
        self.board.show_current()

    def _on_left(self) -> None:
        """Go back from the page: the board takes its room back, the table keeps it beside."""
        if self.mode == BOARD:
            self.close_details()
        else:
            self.focus_list()

    def _show_details(self) -> None:
        current = self.current_id()
        before = self._page.row.id if self._page else 0
        self._page = None if current is None else self._desk.reader.opportunity(current)
        if self._page is not None:
            self.details.show_page(self._page, same=before == self._page.row.id)
        self._show_side()

    def _show_side(self) -> None:
        table = self.mode == TABLE and self.panel.model.rowCount() > 0
        self.side.show_page(self._page is not None)
        self.splitter.open_side(table or (self._opened and self._page is not None))

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

    def _on_cards_moved(self, ids: list[int], stage: Stage, before: int | None) -> None:
        self._write(
            self._desk.services.opportunities.move_many, ids, stage, self._desk.today(), before
        )

    def _on_cards_ended(self, ids: list[int], ending: Ending) -> None:
        if ending is Ending.TURNED_DOWN:
            self.turndown_requested.emit(ids[0])
        else:
            today = self._desk.today()
            self._write(self._desk.services.opportunities.end_many, ids, ending, today)

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
            self._menu(self._page.row).popup(place)

    def _menu(self, row: Opportunity) -> QMenu:
        menu = OpportunityMenu(row.stage, row.ending, self)
        menu.moved.connect(self._on_moved)
        menu.closed.connect(self._on_closed)
        menu.edit_asked.connect(self.edit)
        menu.turndown_asked.connect(self._on_turndown)
        menu.delete_asked.connect(self.delete)
        if self.mode == BOARD and row.ending is None:
            menu.add_shifts().connect(self.board.shift)
        menu.allow(self._desk.writable)
        return menu
