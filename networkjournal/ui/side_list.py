# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The left side of a tab: title, sort choice, the list and what it says when it is empty.

It knows rows by their id alone; what a row shows is its model's.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.models.id_model import IdModel
from networkjournal.ui.row_view import RowView
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import link_button, plain_button
from networkjournal.ui.widgets.empty_state import EmptyState
from networkjournal.ui.widgets.labels import HeadingLabel


@dataclass(frozen=True, slots=True)
class Sort:
    """Name an order: what the journal sorts by, its words, and whether it begins at the end.

    `label` names it in the menu, `phrase` says it on the button, such as "by last touch".
    """

    name: str
    label: Callable[[], str]
    phrase: Callable[[], str]
    descending: bool = False


class SideList(QWidget):
    """Hold the list of a tab; `chosen` reports another current row, by id or None."""

    chosen = Signal(object)  # int | None
    edit_asked = Signal()
    delete_asked = Signal()
    enter_asked = Signal()
    key_pressed = Signal(int)
    search_dropped = Signal()
    """The search hid what was to be shown, so it is over."""

    def __init__(
        self,
        theme: Theme,
        model: IdModel[Any],
        sorts: Sequence[Sort],
        empty: EmptyState,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.empty = empty
        self._sorts = tuple(sorts)
        self._current: int | None = None
        self._before_search: int | None = None
        self._restoring = False
        self.title = HeadingLabel()
        self.view = RowView(theme, model, model.section_rows)
        self.view.setAccessibleName(name)
        self.view.keys = frozenset(
            int(key)
            for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        self._more = link_button(_("Show all"))
        self._more.setToolTip(_("Show everything that was found"))
        self._more.hide()
        self._sort_button = plain_button("")
        self._build_sort_menu()
        self._lay_out()
        self._more.clicked.connect(self._show_more)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.key_pressed.connect(self._on_key)

    def load(self) -> None:
        """Read the list for the first time and choose its first row."""
        self._read(self.model.query)
        if self._current is None:
            self._choose_row(self._first_row())

    def refresh(self) -> None:
        """Read again after a change; the selection and the scroll position stay."""
        row, place = self._current_row(), self.view.verticalScrollBar().value()
        self._restoring = True
        self.model.refresh()
        self._restoring = False
        self._restore(row)
        self.view.verticalScrollBar().setValue(place)
        self._show_state()

    def search(self, text: str) -> None:
        """Show the rows whose text holds words that begin like these."""
        if text.strip() == self.model.query.text.strip():
            return
        if not self.searching():
            self._before_search = self._current
        self._read(replace(self.model.query, text=text, limit=0))
        before = self._before_search
        if not self.searching() and self._current is None and before is not None:
            # Who looked for nothing in the end stands again where the search began.
            row = self.model.row_of(before)
            if row is not None:
                self._choose_row(row)

    def show_item(self, item_id: int) -> bool:
        """Choose a row and scroll to it; False where the list does not hold it."""
        row = self.model.row_of(item_id)
        if row is None and self.model.query.text:
            self._read(replace(self.model.query, text="", limit=0))
            self.search_dropped.emit()
            row = self.model.row_of(item_id)
        if row is None:
            return False
        self._choose_row(row)
        return True

    def current_id(self) -> int | None:
        """Return the id of the current row."""
        return self._current

    def stand_on_one(self) -> None:
        """Choose the first where nothing is chosen, as who comes into the list would."""
        if self._current is None:
            self._choose_row(self._first_row())

    def searching(self) -> bool:
        """Tell whether a search narrows the list."""
        return bool(self.model.query.text.strip())

    def add_key(self, key: Qt.Key) -> None:
        """Report one more key of the list by `key_pressed`."""
        self.view.keys = self.view.keys | {int(key)}

    def sort_by(self, name: str, *, descending: bool) -> None:
        """Put the list in another order."""
        self._read(replace(self.model.query, sort=name, descending=descending))
        self._show_sort()

    def _lay_out(self) -> None:
        self.head = head = QHBoxLayout()
        head.setContentsMargins(16, 14, 12, 6)
        head.addWidget(self.title, 1)
        head.addWidget(self._sort_button)
        self.foot = foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 8)
        foot.addWidget(self._more)
        foot.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self.setMinimumWidth(240)

    def _build_sort_menu(self) -> None:
        self._sort_button.setProperty("flat", "true")
        self._sort_button.setProperty("menu", "true")
        self._sort_button.setToolTip(_("Choose the order of the list"))
        menu = QMenu(self._sort_button)
        self._names, self._ways = QActionGroup(menu), QActionGroup(menu)
        for sort in self._sorts:
            self._add_choice(menu, self._names, sort.label(), sort.name)
        menu.addSeparator()
        self._add_choice(menu, self._ways, _("Ascending"), False)
        self._add_choice(menu, self._ways, _("Descending"), True)
        self._sort_button.setMenu(menu)
        self._names.triggered.connect(self._on_name)
        self._ways.triggered.connect(self._on_way)
        self._show_sort()

    def _add_choice(self, menu: QMenu, group: QActionGroup, text: str, data: object) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setData(data)
        group.addAction(action)

    def _show_sort(self) -> None:
        query = self.model.query
        for action in self._names.actions():
            action.setChecked(action.data() == query.sort)
            if action.isChecked():
                words = next(sort.phrase() for sort in self._sorts if sort.name == query.sort)
                self._sort_button.setText(words)
                self._sort_button.setAccessibleName(_("Sorted {order}").format(order=words))
        for action in self._ways.actions():
            action.setChecked(action.data() == query.descending)

    def _on_name(self, action: QAction) -> None:
        sort = next(sort for sort in self._sorts if sort.name == action.data())
        self.sort_by(sort.name, descending=sort.descending)

    def _on_way(self, action: QAction) -> None:
        self.sort_by(self.model.query.sort, descending=bool(action.data()))

    def _read(self, query: Any) -> None:
        row = self._current_row()
        self._restoring = True
        self.model.load(query)
        self._restoring = False
        self._restore(row, go_near=False)
        self._show_state()

    def _show_more(self) -> None:
        row = self._current_row()
        self._restoring = True
        self.model.show_more()
        self._restoring = False
        self._restore(row)
        self._show_state()
        self.view.setFocus()

    def _show_state(self) -> None:
        self._more.setVisible(self.model.has_more)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _current_row(self) -> int:
        return -1 if self._current is None else self.model.row_of(self._current) or 0

    def _first_row(self) -> int | None:
        rows = range(min(self.model.rowCount(), 3))
        return next((row for row in rows if (self.model.id_at(row) or -1) > 0), None)

    def _restore(self, row: int, *, go_near: bool = True) -> None:
        """Choose the same thing after a reading, or its neighbour where it is gone."""
        found = None if self._current is None else self.model.row_of(self._current)
        if found is None and self._current is not None and go_near:
            near = range(min(row, self.model.rowCount() - 1), -1, -1)
            found = next((r for r in near if (self.model.id_at(r) or -1) > 0), self._first_row())
        self._choose_row(found)

    def _choose_row(self, row: int | None) -> None:
        # Rows that are measured before the style sheet is known get no room of their own.
        self.view.ensurePolished()
        index = QModelIndex() if row is None else self.model.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._restoring = True
        self.view.selectionModel().setCurrentIndex(index, flag)
        self._restoring = False
        if index.isValid():
            self.view.scrollTo(index)
        self._report(None if row is None else self.model.id_at(row))

    def _on_current(self, index: QModelIndex) -> None:
        if not self._restoring:
            self._report(self.model.id_at(index.row()) if index.isValid() else None)

    def _report(self, item_id: int | None) -> None:
        if item_id != self._current:
            self._current = item_id
            self.chosen.emit(item_id)

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif key == Qt.Key.Key_F2:
            self.edit_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_asked.emit()
        else:
            self.key_pressed.emit(key)
