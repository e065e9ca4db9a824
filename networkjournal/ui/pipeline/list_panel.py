# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the left half of the pipeline: which opportunities are listed and which one is meant."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.opportunities import STAGE_COLUMN, OpportunityModel
from networkjournal.ui.pipeline.list_head import ListFoot, ListHead
from networkjournal.ui.pipeline.list_view import ListView
from networkjournal.ui.pipeline.nothing import NothingHere

_DOWN = Qt.SortOrder.DescendingOrder


class ListPanel(QWidget):
    """List opportunities; `current` stays what it is while the list around it changes."""

    current_changed = Signal()
    create_asked = Signal()
    import_asked = Signal()
    said = Signal()
    """The title or the number of rows has changed."""
    menu_asked = Signal(QPoint)  # on the screen
    search_dropped = Signal()
    """The search hid what was to be shown, so it is over."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.current: int | None = None
        self.ended = self.shown = 0
        self.title = ""
        self.loaded = False
        self.model = OpportunityModel(desk, self)
        self.model.query = ListQuery(sort="stage", descending=True)
        self._stack = QStackedWidget(self)
        self.view = ListView(desk, self.model, self._stack)
        self.head = ListHead(self.model.headings())
        self.foot = ListFoot()
        self._stack.addWidget(self.view)
        self.nothing = NothingHere(desk, self._stack)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        self.view.horizontalHeader().setSortIndicator(STAGE_COLUMN, _DOWN)
        self.head.show_sort(STAGE_COLUMN, _DOWN)
        # The list comes first for the keyboard, though it is drawn below its head.
        self.setFocusProxy(self.view)
        QWidget.setTabOrder(self.view, self.head.sort)
        self._connect()

    def load(self) -> None:
        """Read the list for the first time and stand on its first row."""
        self.loaded = True
        self.model.load()
        self._say()
        if self.current is None:
            self._stand_on(0)

    def refresh(self) -> None:
        """Read the list again; where the current one is gone, stand on its neighbour."""
        row = self.view.currentIndex().row()
        self.model.refresh()
        self._say()
        if self.current is not None and not self._desk.reader.opportunities([self.current]):
            self._take(None)
            self._stand_on(min(max(row, 0), self.model.rowCount() - 1))

    def search(self, text: str) -> None:
        """List what holds these words, among all; without words what the switch says."""
        if text.strip() == self.model.query.text.strip():
            return
        self.model.load(replace(self.model.query, text=text, limit=0))
        self._say()
        if text.strip() and (self.current is None or self.model.row_of(self.current) is None):
            self._stand_on(0)

    def show_item(self, opportunity_id: int) -> bool:
        """Stand on one opportunity, whatever hid it; False where there is none."""
        lines = self._desk.reader.opportunities([opportunity_id])
        if not lines:
            return False
        if self.model.row_of(opportunity_id) is None and self.model.query.text:
            self.search("")
            self.search_dropped.emit()
        if self.model.row_of(opportunity_id) is None:
            self.foot.ended.setChecked(lines[0].ending is not None or self.foot.ended.isChecked())
        if (row := self.model.row_of(opportunity_id)) is not None:
            self._stand_on(row)
        else:
            self._take(opportunity_id)
        return True

    def searching(self) -> bool:
        """Tell whether the list is narrowed by words."""
        return bool(self.model.query.text.strip())

    def _connect(self) -> None:
        self.model.modelReset.connect(self._on_reset)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._on_sorted)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.head.sort_chosen.connect(self._on_sort_chosen)
        self.foot.ended_toggled.connect(self._on_ended)
        self.foot.more_asked.connect(self._on_more)
        self.nothing.new.clicked.connect(self.create_asked)
        self.nothing.bring_in.clicked.connect(self.import_asked)
        self.nothing.show_ended.clicked.connect(self.foot.ended.click)

    def _say(self) -> None:
        query, rows = self.model.query, self.model.rowCount()
        reader = self._desk.reader
        alone = not query.ended and not self.searching()
        alive = rows if alone else len(reader.ids(Kind.OPPORTUNITY, ListQuery()))
        self.ended = reader.count(Kind.OPPORTUNITY) - alive
        title = _("Found") if self.searching() else _("What is alive")
        if query.ended and not self.searching():
            title = _("All opportunities")
        self.title, self.shown = title, rows
        self.head.say(rows)
        self.foot.say(self.ended, searching=self.searching(), more=self.model.has_more)
        self._stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self.nothing.say_why(searching=self.searching(), ended=self.ended)
        self.said.emit()

    def _stand_on(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        index = self.model.index(row, 0)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self._take(self.model.id_at(row))

    def _take(self, opportunity_id: int | None) -> None:
        if opportunity_id != self.current:
            self.current = opportunity_id
            self.current_changed.emit()

    def _on_row(self, index: QModelIndex) -> None:
        if (found := self.model.id_at(index.row())) is not None:
            self._take(found)

    def _on_reset(self) -> None:
        row = None if self.current is None else self.model.row_of(self.current)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def _on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        self.head.show_sort(column, order)
        self.model.sort(column, order)

    def _on_sort_chosen(self, column: int, order: Qt.SortOrder) -> None:
        self.view.horizontalHeader().setSortIndicator(column, order)

    def _on_ended(self, shown: bool) -> None:
        self.model.load(replace(self.model.query, ended=shown))
        self._say()

    def _on_more(self) -> None:
        self.model.show_more()
        self._say()

    def _on_menu(self, place: QPoint) -> None:
        if self.view.indexAt(place).isValid():
            self.menu_asked.emit(self.view.viewport().mapToGlobal(place))
