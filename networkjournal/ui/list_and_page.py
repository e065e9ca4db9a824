# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A tab with a list on the left and the page of what is chosen on the right.

It joins the two; which kind of thing they show is the subclass's.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.side_list import SideList
from networkjournal.ui.widgets.empty_state import EmptyState


class ListAndPage(QWidget):
    """Show a list and one page; a subclass calls `_set_up` once it has made both."""

    problem = Signal(str)
    deleted = Signal(str)
    selection_changed = Signal()
    search_dropped = Signal()
    """What was to be shown was hidden by the search, so the search is over."""

    list: SideList
    concerns: frozenset[str] = frozenset()
    """The tables whose changes show here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._loaded = False

    def _set_up(
        self, name: str, wide: int, details: QWidget, none: EmptyState, add: QPushButton
    ) -> None:
        """Put the parts together; `name` is the splitter's, `wide` the list's pixels at first."""
        self._details, self._none, self._add = details, none, add
        self._blank = QWidget()
        self._stack = QStackedWidget()
        for page in (self._blank, none, details):
            self._stack.addWidget(page)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName(name)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self._stack)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([wide, 1000])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        add.clicked.connect(self.create)
        self.list.chosen.connect(self._on_chosen)
        self.list.edit_asked.connect(self.edit)
        self.list.delete_asked.connect(self.delete)
        self.list.enter_asked.connect(self._enter)
        self.list.search_dropped.connect(self.search_dropped)

    def load(self) -> None:
        """Read the list for the first time."""
        if not self._loaded:
            self._loaded = True
            self.list.load()
            self._say_title()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change, if it concerns what is shown."""
        if self._loaded and touched & self.concerns:
            was_here = self._list_has_keys()
            self.list.refresh()
            self._say_title()
            self._show(self.list.current_id())
            if was_here and not self._list_has_keys():
                # What had the keyboard is gone with the change, such as the bar of those chosen.
                self.focus_list()

    def search(self, text: str) -> None:
        """Show what holds words that begin like these."""
        self.load()
        self.list.search(text)
        self._say_title()

    def show_item(self, item_id: int) -> None:
        """Choose one thing; a search that hides it is dropped."""
        self.load()
        self.list.show_item(item_id)
        self._say_title()

    def current_id(self) -> int | None:
        """Return the id of what is chosen."""
        return self.list.current_id()

    def focus_list(self) -> None:
        """Go to the list; the first of those found is chosen where the one before is not."""
        self.list.stand_on_one()
        self.list.view.setFocus()

    def create(self) -> None:  # type: ignore[override]
        """Ask for a new one."""
        raise NotImplementedError

    def edit(self) -> None:
        """Ask for changes of what is chosen."""
        raise NotImplementedError

    def delete(self) -> None:
        """Put what is chosen in the trash."""
        raise NotImplementedError

    def save_pending(self) -> None:
        """Store what is being typed now."""
        raise NotImplementedError

    def _fill(self, item_id: int) -> bool:
        """Fill the page; False where the thing is gone."""
        raise NotImplementedError

    def _say_title(self) -> None:
        """Say over the list what it holds, and in an empty one what to do."""
        raise NotImplementedError

    def _enter(self) -> None:
        """Go from the list into the page."""
        raise NotImplementedError

    def _list_has_keys(self) -> bool:
        now: QWidget | None = self.window().focusWidget()
        return now is not None and self.list.isAncestorOf(now)

    def _shows_page(self) -> bool:
        return self._stack.currentWidget() is self._details

    def _may_change(self) -> bool:
        if not self._desk.writable:
            self.problem.emit(_("The journal is open to read only."))
        return self._desk.writable

    def _on_chosen(self, item_id: object) -> None:
        self.save_pending()
        self._show(item_id if isinstance(item_id, int) else None)
        self.selection_changed.emit()

    def _show(self, item_id: int | None) -> None:
        if item_id is not None and self._fill(item_id):
            self._stack.setCurrentWidget(self._details)
            return
        # An empty list says what to do; the page need not.
        self._stack.setCurrentWidget(self._none if self.list.model.rowCount() else self._blank)
