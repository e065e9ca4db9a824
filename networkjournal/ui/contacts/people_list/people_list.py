# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The left of the tab of people: the list with its chips and filter; several can be chosen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from networkjournal.domain.people_filter import PeopleFilter, PersonSortKey
from networkjournal.i18n import _
from networkjournal.ui.contacts.people_list.bulk_bar import PeopleBulkBar
from networkjournal.ui.contacts.people_list.letters import LetterKeys
from networkjournal.ui.contacts.people_list.looking import PeopleBar, PeopleLooking, PeopleViews
from networkjournal.ui.contacts.people_list.quick_chips import QuickChips
from networkjournal.ui.desk import Desk
from networkjournal.ui.filters.kept_views import ViewsButton
from networkjournal.ui.models.contacts import PeopleModel, contacts_model
from networkjournal.ui.side_list import SideList, Sort
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.empty_state import EmptyState

_STEPS = Qt.Key.Key_N, Qt.Key.Key_P
_CHANGES = Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_S
_AT_ONCE = Qt.Key.Key_L, Qt.Key.Key_0
_ROUTE = QItemSelectionModel.SelectionFlag


class PeopleList(SideList):
    """Show people; what is done with those chosen is the tab's."""

    menu_asked = Signal(QPoint)  # on the screen
    name_typed = Signal(str)
    """Somebody types a name: its first letters."""
    looked = Signal()
    """Others are shown, or there are others to show."""

    model: PeopleModel

    def __init__(self, desk: Desk, empty: EmptyState, parent: QWidget | None = None) -> None:
        self._desk = desk
        super().__init__(desk.theme, contacts_model(desk), _sorts(), empty, _("People"), parent)
        self.model.setParent(self)
        self.looking = PeopleLooking(self)
        self.kept = PeopleViews(desk, self.looking, self)
        self.quick = QuickChips(desk, self.looking)
        self.bar = PeopleBar(desk, self.looking)
        self.views_button = ViewsButton(desk, self.kept, _("&Everybody"))
        self.bulk = PeopleBulkBar(desk)
        self.organizations = link_button(_("Organizations…"))
        self.organizations.setProperty("small", "true")
        self.organizations.setToolTip(_("Who works where (Ctrl+Shift+G)"))
        self._put_in()
        self._tune_view()
        self.letters = LetterKeys(self.view, _STEPS, _CHANGES, _AT_ONCE)
        self._join()

    def chosen_ids(self) -> tuple[int, ...]:
        """Return all who are chosen, in the order of the list."""
        rows = {row for rows in self._chosen_rows() for row in rows}
        ids = (self.model.id_at(row) for row in sorted(rows))
        return tuple(one for one in ids if one is not None)

    def step(self, by: int) -> None:
        """Go to the next person, or back."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self._choose_row(row)

    def choose_one(self) -> None:
        """Choose nobody but the one that is stood on."""
        index = self.view.currentIndex()
        flags = _ROUTE.ClearAndSelect | _ROUTE.Rows
        self.view.selectionModel().select(index, flags)
        self.view.setFocus()

    def load(self) -> None:
        """Read the list for the first time and choose its first row."""
        super().load()
        self.quick.count_soon()

    def refresh(self) -> None:
        """Read again after a change; who was chosen stays so."""
        chosen = self.chosen_ids()
        super().refresh()
        self._choose_again(chosen)
        self.quick.count_soon()
        self.kept.refresh()

    def show_item(self, item_id: int) -> bool:
        """Choose a person; a search or a filter that hides them is dropped."""
        if super().show_item(item_id):
            return True
        if self.looking.filter.is_default:
            return False
        self.looking.set_filter(PeopleFilter())
        return super().show_item(item_id)

    def sort_by(self, name: str, *, descending: bool) -> None:
        """Put the list in another order."""
        self.looking.sort = PersonSortKey(name, descending)
        super().sort_by(name, descending=descending)

    def filtered(self) -> bool:
        """Tell whether the filter narrows the list."""
        return not self.looking.filter.is_default

    def _put_in(self) -> None:
        self.head.removeWidget(self._sort_button)
        self.head.setStretchFactor(self.title, 0)
        self.head.setSpacing(10)
        self.head.addWidget(self.quick, 1, Qt.AlignmentFlag.AlignVCenter)
        self._sort_button.setProperty("quiet", "true")
        self.bar.tools.addWidget(self.views_button)
        self.bar.tools.addWidget(self._sort_button)
        self.foot.addWidget(self.organizations)
        self.column.insertWidget(1, self.bar)
        self.column.insertWidget(2, self.bulk)

    def _tune_view(self) -> None:
        view = self.view
        view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.letters_are_keys = True
        self.add_key(Qt.Key.Key_Escape)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _join(self) -> None:
        self.letters.pressed.connect(self.key_pressed)
        self.letters.typed.connect(self.name_typed)
        self.looking.filtered.connect(self._on_filtered)
        self.quick.counted.connect(self._on_counted)
        self.bulk.left.connect(self.choose_one)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.views_button.finished.connect(self.view.setFocus)
        self.kept.changed.connect(self.looked)

    def _on_filtered(self) -> None:
        looking, query = self.looking, self.model.query
        slipping = looking.filter.slipping and not query.filter.slipping
        sort, descending = looking.sort.column, looking.sort.descending
        self._read(replace(query, filter=looking.filter, sort=sort, descending=descending, limit=0))
        self._show_sort()
        # Of those who slip one begins with the latest.
        if self.current_id() is None or slipping:
            self._choose_row(self._first_row())
        self._on_counted()
        self.looked.emit()

    def _on_counted(self) -> None:
        self.bar.said = self.quick.said()
        self.bar.show_chips()
        self.bar.clear.setVisible(self.filtered())

    def _on_selection(self) -> None:
        self.bulk.say(len({row for rows in self._chosen_rows() for row in rows}))

    def _chosen_rows(self) -> list[range]:
        # Of thousands chosen, Qt gives a few runs much quicker than an index for each.
        parts = self.view.selectionModel().selection().toList()
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def _on_menu(self, place: QPoint) -> None:
        self.menu_asked.emit(self.view.viewport().mapToGlobal(place))

    def _choose_again(self, ids: Sequence[int]) -> None:
        """Choose those who were chosen before the list was read anew, where they still are."""
        if len(ids) < 2:
            return
        wanted, chosen = set(ids), QItemSelection()
        rows = [r for r in range(self.model.rowCount()) if self.model.id_at(r) in wanted]
        start = 0
        for at, row in enumerate(rows):
            if at + 1 == len(rows) or rows[at + 1] != row + 1:
                chosen.select(self.model.index(rows[start], 0), self.model.index(row, 0))
                start = at + 1
        self.view.selectionModel().select(chosen, _ROUTE.ClearAndSelect | _ROUTE.Rows)


def _sorts() -> tuple[Sort, ...]:
    return (
        Sort("name", lambda: _("Name"), lambda: _("by name")),
        Sort("organization", lambda: _("Organization"), lambda: _("by organization")),
        Sort("last_touch", lambda: _("Last touch"), lambda: _("by last touch"), descending=True),
        Sort("due", lambda: _("Due"), lambda: _("by day due")),
        Sort("connection", lambda: _("Connection"), lambda: _("by connection"), descending=True),
        Sort("title", lambda: _("Title"), lambda: _("by title")),
    )
