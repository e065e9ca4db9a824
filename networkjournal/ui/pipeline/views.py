# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the left of the pipeline: its head, and the board and the table, one of them in front."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.kept_views import ViewsButton
from networkjournal.ui.pipeline.board.board import Board
from networkjournal.ui.pipeline.filters.filter_bar import FilterBar
from networkjournal.ui.pipeline.filters.kept_views import PipelineViews
from networkjournal.ui.pipeline.filters.looking import Looking
from networkjournal.ui.pipeline.tab_head import BOARD, TABLE, TabHead
from networkjournal.ui.pipeline.table.arrange import Arrange
from networkjournal.ui.pipeline.table.table_panel import TablePanel
from networkjournal.ui.pipeline.week_line import week_line


class Views(QWidget):
    """Show opportunities as a board or as a table; both stand on the same one.

    Only what is in front is read; the other one when it comes to the front.
    """

    mode_changed = Signal(int)  # BOARD or TABLE
    current_changed = Signal()
    opened = Signal()
    """The page of the current one is asked for."""
    escaped = Signal()
    create_asked = Signal()
    import_asked = Signal()
    edit_asked = Signal()
    delete_asked = Signal()
    menu_asked = Signal(QPoint)  # on the screen
    search_dropped = Signal()
    problem = Signal(str)
    deleted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._loaded = False
        self._stale = {BOARD, TABLE}
        self.mode = BOARD
        self.looking = Looking(desk, self)
        self.kept = PipelineViews(desk, self.looking, self)
        self.head = TabHead(self)
        self.bar = FilterBar(desk, self.looking, self)
        self.arrange = Arrange(self.looking, self)
        self.bar.tools.addWidget(self.arrange)
        self.arrange.hide()
        self.kept_button = ViewsButton(desk, self.kept, _("What is &alive"), self)
        self.head.add(self.kept_button)
        self._stack = QStackedWidget(self)
        self.board = Board(desk, self._stack)
        self.panel = TablePanel(desk, self.looking, self._stack)
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._connect()

    @property
    def current(self) -> int | None:
        """Return the opportunity that is meant."""
        return self._front().current

    def chosen(self) -> list[int]:
        """Return all that is chosen, the current one among them."""
        current = self.current
        chosen = self._front().chosen()
        return chosen if current in chosen else [current] if current is not None else []

    def take_keys(self, *actions: QAction) -> None:
        """Let actions of the window hear their keys in the board and in the table."""
        self.board.addActions(actions)
        self.panel.view.addActions(actions)

    def load(self) -> None:
        """Read what is in front for the first time."""
        self._loaded = True
        self._freshen()

    def refresh(self) -> None:
        """Read what is in front again, the other one once it is wanted."""
        self._stale = {BOARD, TABLE}
        self._freshen()
        self.kept.refresh()

    def search(self, text: str) -> None:
        """Narrow both to what holds these words."""
        self.looking.set_text(text)

    def show_item(self, item_id: int) -> None:
        """Stand on one opportunity, whatever hid it."""
        if self.mode == TABLE:
            self.panel.show_item(item_id)
            return
        if not self.board.show_item(item_id) and self.looking.searching:
            self.looking.set_text("")
            self.search_dropped.emit()
        if not self.board.show_item(item_id) and self.looking.narrowed:
            self.looking.set_filter(PipelineFilter())
        self.board.show_item(item_id)

    def focus(self) -> None:
        """Put the keyboard onto the board or into the table."""
        if self.mode == BOARD:
            self.board.focus()
        else:
            self.panel.view.setFocus()

    def _front(self) -> Board | TablePanel:
        return self.board if self.mode == BOARD else self.panel

    def _connect(self) -> None:
        self.head.mode_chosen.connect(self._on_mode)
        board, panel = self.board, self.panel
        board.opened.connect(self.opened)
        board.escaped.connect(self.escaped)
        board.told.connect(self.head.tell)
        board.changed.connect(self._say_head)
        panel.said.connect(self._say_head)
        panel.opened.connect(self.opened)
        panel.escaped.connect(self.escaped)
        panel.problem.connect(self.problem)
        self.looking.filtered.connect(self._on_filtered)
        self.arrange.columns_asked.connect(panel.ask_columns)
        panel.view.header.chosen.connect(self._on_columns)
        kept = self.kept
        kept.changed.connect(self._say_head)
        self.kept_button.finished.connect(self.focus)
        kept.problem.connect(self.problem)
        kept.deleted.connect(self.deleted)
        kept.columns_asked.connect(panel.view.header.show_columns)
        kept.mode_asked.connect(self._on_mode_asked)
        board.nothing.clear.clicked.connect(self.bar.clear_all)
        panel.search_dropped.connect(self.search_dropped)
        for part, keys in ((board, board), (panel, panel.view)):
            part.current_changed.connect(self.current_changed)
            part.create_asked.connect(self.create_asked)
            part.import_asked.connect(self.import_asked)
            part.menu_asked.connect(self.menu_asked)
            keys.edit_asked.connect(self.edit_asked)
            keys.delete_asked.connect(self.delete_asked)

    def _freshen(self) -> None:
        front = self._front()
        self.board.deck.filter = self.looking.asked()
        if self.mode in self._stale:
            if front.loaded:
                front.refresh()
            else:
                front.load()
            self._stale.discard(self.mode)

    def _on_mode(self, mode: int) -> None:
        current = self.current
        self.mode = mode
        self._stack.setCurrentIndex(mode)
        self.arrange.setVisible(mode == TABLE)
        self._on_columns()
        if self._loaded:
            self._freshen()
            if current is not None:
                self._front().show_item(current)
            self._say_head()
        self.mode_changed.emit(mode)

    def _say_head(self) -> None:
        if self.mode == TABLE:
            title, shown, ended = self.panel.title, self.panel.shown, self.panel.ended
            searching = self.looking.searching
        else:
            deck = self.board.deck
            title = _("Found") if deck.searching else _("What is alive")
            title = _("Opportunities") if self.looking.narrowed and not deck.searching else title
            shown, ended = self.board.count(), sum(deck.endings.values())
            searching = deck.searching
        searching = searching or self.looking.narrowed
        anything = bool(shown or ended or searching)
        name = "" if self.looking.searching else self.kept.title()
        self.head.say(name or title, shown, anything=anything)
        self.bar.setVisible(anything)
        self.kept_button.setVisible(anything)
        self.head.say_line(week_line(self._desk) if anything and not searching else "")

    def _on_filtered(self) -> None:
        """Show what is asked for now, in front at once."""
        if not self._loaded:
            return
        self.board.deck.filter = self.looking.asked()
        if self.mode == TABLE:
            self._stale.add(BOARD)
            self.panel.look_again()
        else:
            self._stale.add(TABLE)
            self.board.refresh()

    def _on_columns(self) -> None:
        self.kept.follow(self.panel.view.header.columns(), board=self.mode == BOARD)

    def _on_mode_asked(self, board: bool) -> None:
        self.head.switch.set_current(BOARD if board else TABLE)
