# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The board: columns side by side, the strip of endings below; it asks for moves and makes none."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.words import Ending, Stage
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.board import said
from networkjournal.ui.pipeline.board.board_drag import BoardDrag
from networkjournal.ui.pipeline.board.card_list import CardList
from networkjournal.ui.pipeline.board.column import Column
from networkjournal.ui.pipeline.board.columns_row import ColumnsRow
from networkjournal.ui.pipeline.board.deck import Deck
from networkjournal.ui.pipeline.board.ended_strip import EndedStrip
from networkjournal.ui.pipeline.board.measured_list import GUTTER
from networkjournal.ui.pipeline.board.moves import above, before_at, before_shifted, ordered
from networkjournal.ui.pipeline.menus import EndingMenu
from networkjournal.ui.pipeline.nothing import NothingHere

_SIDE = 16
_AT_ONCE = 500
"""Of more cards the quiet ones are counted a moment later, so that no move waits for it."""
_A_MOMENT = 300  # milliseconds


class Board(QWidget):
    """Show what is pursued as cards; `current` stays what it is while the cards around it move."""

    current_changed = Signal()
    opened = Signal()
    """The current card was clicked, or Enter was pressed on it."""
    escaped = Signal()
    edit_asked = Signal()
    delete_asked = Signal()
    menu_asked = Signal(QPoint)  # on the screen
    move_asked = Signal(list, object, object, object)
    """Ids, Stage, the id to lie below and the one to lie above, None for an end of the column."""
    spread_asked = Signal(object, int)  # ids of several columns, each to the one beside its own
    end_asked = Signal(list, object)  # ids, Ending
    told = Signal(str)
    create_asked = Signal()
    import_asked = Signal()
    changed = Signal()
    """The cards were read anew."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.deck = desk, Deck(desk)
        self.current: int | None = None
        self.loaded = self._busy = False
        self._carried: list[int] = []
        self._quiet_later = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._quiet_later.timeout.connect(self._count_quiet)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.show_current)
        # Each part is made in its place: moving one there dresses all that it holds again.
        self._stack = QStackedWidget(self)
        self._row = ColumnsRow(desk.theme, self.deck.faces, self._stack)
        self.columns = self._row.columns
        self.nothing = NothingHere(desk, self._stack)
        self.strip = EndedStrip(desk.theme, self.deck.ended_faces, self)
        self._drag = BoardDrag(desk.theme, self._row, self.strip, self)
        self._active: CardList = self.columns[Stage.SAVED].list
        self._build()
        self._connect()

    # What the tab asks

    def load(self) -> None:
        """Read the cards for the first time."""
        self.loaded = True
        self.refresh()

    def refresh(self) -> None:
        """Read the cards again; what is chosen stays so, wherever it stands now."""
        chosen, current = self.chosen(), self.current
        row = self._active.currentIndex().row()
        had_focus = self._focused() is not None
        self._busy = True
        self.deck.read()
        names = self._desk.settings().stages
        for stage, column in self.columns.items():
            column.show_cards(names.name(stage), self.deck.columns.get(stage, []))
        if self.count() <= _AT_ONCE:
            self._count_quiet()
        else:
            self._quiet_later.start()
        self.strip.show_endings(self.deck.endings)
        self.strip.show_ids(self.deck.ended_ids() if self.strip.open else [])
        self._busy = False
        self._choose_again(chosen, current, row)
        if had_focus:
            self._active.setFocus()
        self._say()

    def _count_quiet(self) -> None:
        self.deck.read_quiet()
        for stage, column in self.columns.items():
            column.show_quiet(self.deck.quiet.get(stage, 0))

    def search(self, text: str) -> None:
        """Show what holds these words, the ended ones in the strip."""
        if text.strip() != self.deck.filter.text.strip():
            self.set_filter(replace(self.deck.filter, text=text))

    def set_filter(self, wanted: PipelineFilter) -> None:
        """Show what a filter asks for; what has ended stays in the strip."""
        self.deck.filter = wanted
        self.refresh()

    def count(self) -> int:
        """Return how many cards are on the board."""
        return sum(len(ids) for ids in self.deck.columns.values())

    def chosen(self) -> list[int]:
        """Return the ids of all chosen cards, column by column."""
        return [card for one in self._lists() for card in one.chosen()]

    def show_item(self, opportunity_id: int) -> bool:
        """Stand on one card, opening the strip where it has ended; False where it is not shown."""
        if self._list_of(opportunity_id) is None and any(self.deck.endings.values()):
            was = self.strip.open
            if opportunity_id in self.deck.ended_ids():
                self.strip.set_open(True)
            elif not was:
                return False
        found = self._list_of(opportunity_id)
        if found is None:
            return False
        self._stand_on(found, opportunity_id)
        return True

    def focus(self) -> None:
        """Put the keyboard onto the board, on a card where there is one."""
        if not self._active.cards.ids:
            filled = [one for one in self._lists() if one.cards.ids]
            self._active = filled[0] if filled else self._active
        if self._active.cards.ids and self._active.current() is None:
            self._stand_on(self._active, self._active.cards.ids[0])
        self._active.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_current(self) -> None:
        """Bring the current card into view, such as after the board became narrower."""
        if (columns := self._row.widget().layout()) is not None:
            columns.activate()
        self._activate(self._active)
        row = self._active.currentIndex().row()
        if row >= 0:
            self._active.show_row(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current card in view, such as where the page beside it has opened."""
        super().resizeEvent(event)
        self._soon.start()

    def announce(self, text: str) -> None:
        """Say what happened, to the eye and to a screen reader."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._active, text))
        self.told.emit(text)

    # Building

    def _build(self) -> None:
        self._stack.addWidget(self._row)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, 4, _SIDE - GUTTER, 12)
        whole.setSpacing(8)
        whole.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, GUTTER, 0)
        foot.addWidget(self.strip)
        whole.addLayout(foot)
        self._stand_in(self._active)

    def _connect(self) -> None:
        for one in self._lists():
            one.draggable = self._desk.writable
            one.alone.connect(self._on_alone)
            one.focused.connect(self._on_focused)
            one.current_moved.connect(self._on_current)
            one.clicked_on.connect(self._on_clicked)
            one.enter_asked.connect(self._on_clicked)
            one.edit_asked.connect(self.edit_asked)
            one.delete_asked.connect(self.delete_asked)
            one.escape_asked.connect(self._on_escape)
            one.step_asked.connect(self._on_step)
            one.shift_asked.connect(self.shift)
            one.menu_asked.connect(self.menu_asked)
        self.nothing.new.clicked.connect(self.create_asked)
        self.nothing.bring_in.clicked.connect(self.import_asked)
        self.nothing.show_ended.clicked.connect(self.strip.button.click)
        self._drag.dropped.connect(self.move_cards)
        self._drag.dropped_on_strip.connect(self._on_dropped_on_strip)
        self.strip.toggled.connect(self._on_strip)

    def _lists(self) -> Iterator[CardList]:
        yield from (column.list for column in self.columns.values())
        yield self.strip.list

    def _list_of(self, card_id: int | None) -> CardList | None:
        found = (one for one in self._lists() if card_id in one.cards.ids)
        return None if card_id is None else next(found, None)

    def _focused(self) -> CardList | None:
        return next((one for one in self._lists() if one.hasFocus()), None)

    # What is chosen

    def _stand_on(self, one: CardList, card_id: int) -> None:
        self._busy = True
        for other in self._lists():
            if other is not one:
                other.choose([])
        one.choose([card_id], card_id)
        self._busy = False
        self._activate(one)
        self._take(card_id)

    def _choose_again(self, chosen: list[int], current: int | None, row: int) -> None:
        """Choose what was chosen; where all of it is gone, stand on a neighbour."""
        there = self._list_of(current)
        if there is None:
            ids = self._active.cards.ids
            if current is None or not ids:
                self._take(None)
                return
            current = ids[min(max(row, 0), len(ids) - 1)]
            there, chosen = self._active, [current]
        self._busy = True
        for one in self._lists():
            cards = set(one.cards.ids)
            mine = [card for card in chosen if card in cards]
            if mine or one.chosen():
                one.choose(mine, current if one is there else None)
        self._busy = False
        self._activate(there)
        self._take(current)

    def _activate(self, one: CardList) -> None:
        self._stand_in(one)
        column = one.parentWidget()
        if isinstance(column, Column):
            self._row.ensureWidgetVisible(column, 0, 0)

    def _stand_in(self, one: CardList) -> None:
        """Let the keyboard enter the board here: the columns are one stop of the tab key."""
        self._active = one
        self.setFocusProxy(one)
        if one is self.strip.list:
            return
        for column in self.columns.values():
            mine = column.list is one
            policy = Qt.FocusPolicy.StrongFocus if mine else Qt.FocusPolicy.ClickFocus
            column.list.setFocusPolicy(policy)

    def _take(self, card_id: int | None) -> None:
        if card_id != self.current:
            self.current = card_id
            self.current_changed.emit()

    def _on_alone(self) -> None:
        for one in self._lists():
            if one is not self.sender():
                one.clearSelection()

    def _on_focused(self) -> None:
        one = self.sender()
        if isinstance(one, CardList) and not self._busy:
            self._stand_in(one)
            self._row.ensureWidgetVisible(one, 0, 0)

    def _on_current(self) -> None:
        one = self.sender()
        if isinstance(one, CardList) and not self._busy:
            self._stand_in(one)
            self._take(one.current())

    def _on_clicked(self) -> None:
        one = self.sender()
        if isinstance(one, CardList) and (card := one.current()) is not None:
            self._take(card)
            self.opened.emit()

    def _on_escape(self) -> None:
        if self._active is self.strip.list:
            self.strip.set_open(False)
            self.focus()
        else:
            self.escaped.emit()

    def _on_step(self, across: int) -> None:
        """Go to the next column that has a card, to the one at the same height."""
        columns = list(self.columns.values())
        at = next((i for i, one in enumerate(columns) if one.list is self._active), None)
        if at is None:
            return
        y = self._active.visualRect(self._active.currentIndex()).center().y()
        way = columns[at + 1 :] if across > 0 else columns[:at][::-1]
        for column in way:
            if column.model.ids:
                self._stand_on(column.list, column.model.ids[column.list.row_near(y)])
                column.list.setFocus(Qt.FocusReason.TabFocusReason)
                return

    # Moves

    def shift(self, across: int, down: int) -> None:
        """Move the chosen cards by keys: to the column beside, or by one place."""
        stages, here = list(Stage), self._stage_of(self._active)
        ids = self.chosen()
        if not ids or not self._desk.writable:
            return
        if here is None:  # an ended one comes back into the stage it had
            return
        if across and len({self._stage_of(one) for one in self._lists() if one.chosen()}) > 1:
            self.spread_asked.emit(ids, across)
            self.announce(said.spread(ids))
            return
        if across:
            at = stages.index(here) + across
            if 0 <= at < len(stages):
                self.move_to_top(ids, stages[at])
            else:
                self.announce(said.at_end(across, self.columns[here].name))
            return
        mine = self._active.chosen()
        there = self._active.cards.ids
        before = before_shifted(there, mine, down)
        if ordered(there, mine, before) != there:
            self.move_cards(mine, here, before)

    def move_to_top(self, ids: list[int], stage: Stage) -> None:
        """Ask for a move to the head of a column."""
        there = self.columns[stage].model.ids
        self.move_cards(ids, stage, before_at(there, ids, 0))

    def move_cards(self, ids: list[int], stage: Stage, before: int | None) -> None:
        """Ask for a move, and say where the cards are once they are there."""
        column = self.columns[stage]
        self.move_asked.emit(ids, stage, above(column.model.ids, ids, before), before)
        if not set(ids) <= set(column.model.ids):
            return
        self.announce(said.moved(column.model, ids, column.name))

    def _stage_of(self, one: CardList) -> Stage | None:
        return next((s for s, column in self.columns.items() if column.list is one), None)

    # Endings

    def _on_dropped_on_strip(self, ids: list[int], place: QPoint) -> None:
        self._carried = ids
        menu = EndingMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(ids) > 1:
            menu.hold_turndown()
        menu.picked.connect(self._on_ending)
        menu.popup(place)

    def _on_ending(self, ending: Ending) -> None:
        self.end_asked.emit(self._carried, ending)

    def _on_strip(self, shown: bool) -> None:
        self.strip.show_ids(self.deck.ended_ids() if shown else [])
        self._say()
        if not shown and self._active is self.strip.list:
            self._active = self.columns[Stage.SAVED].list
            self._take(None)
            self.focus()

    def _say(self) -> None:
        """Show columns, or why there is nothing in them; an open strip needs them to drop on."""
        ended = sum(self.deck.endings.values())
        nothing = not self.count() and not self.strip.open
        if nothing:
            self.nothing.say_why(
                searching=self.deck.searching, ended=ended, narrowed=self.deck.narrowed
            )
        self._stack.setCurrentIndex(1 if nothing else 0)
        self.strip.setVisible(bool(self.count() or ended))
        self.changed.emit()
