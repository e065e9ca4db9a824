# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the table with what belongs to it: its rows, the cell being edited, what several can do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from networkjournal.domain.pipeline_filter import PipelineFilter
from networkjournal.domain.words import Ending, Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.pipeline.filters.looking import Looking
from networkjournal.ui.pipeline.nothing import NothingHere
from networkjournal.ui.pipeline.table.bulk_bar import BulkBar
from networkjournal.ui.pipeline.table.cell_editing import CellEditing
from networkjournal.ui.pipeline.table.cells import store_cell
from networkjournal.ui.pipeline.table.foot import Foot
from networkjournal.ui.pipeline.table.table_header import HeaderMenu
from networkjournal.ui.pipeline.table.table_model import TableModel
from networkjournal.ui.pipeline.table.table_view import TableView

if TYPE_CHECKING:
    from networkjournal.ui.dialogs.form_dialog import FormDialog


class TablePanel(QWidget):
    """List what is looked for; `current` stays what it is while the rows around it change."""

    current_changed = Signal()
    create_asked = Signal()
    import_asked = Signal()
    said = Signal()
    """The title or the number of rows has changed."""
    menu_asked = Signal(QPoint)  # on the screen
    search_dropped = Signal()
    """The search hid what was to be shown, so it is over."""
    opened = Signal()
    """The page of the current one shall be seen."""
    escaped = Signal()
    move_asked = Signal(list, object)  # ids, Stage
    end_asked = Signal(list, object)  # ids, Ending
    problem = Signal(str)

    def __init__(self, desk: Desk, looking: Looking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._looking = desk, looking
        self.current: int | None = None
        self.ended = self.shown = 0
        self.title = ""
        self.loaded = False
        self._choosing = False
        self._dialog: FormDialog | None = None
        self.model = TableModel(desk, looking, self)
        self.view = TableView(desk, self.model)
        self.editing = CellEditing(desk, self.view, self._store)
        self.bulk = BulkBar(desk)
        self.foot = Foot()
        self.nothing = NothingHere(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bulk)
        column.addWidget(self.foot)
        self.setFocusProxy(self.view)
        self._connect()

    # What the tab asks

    def load(self) -> None:
        """Read the table for the first time and stand on its first row."""
        self.loaded = True
        self.model.load()
        self._say()
        if self.current is None:
            self._stand_on(0)

    def refresh(self) -> None:
        """Read it again; what is chosen stays so, where all of it is gone its neighbour is."""
        row = self.view.currentIndex().row()
        self._again(self.model.refresh)
        self._say()
        if self.current is not None and not self._desk.reader.opportunities([self.current]):
            self._take(None)
            self._stand_on(min(max(row, 0), self.model.rowCount() - 1))

    def look_again(self) -> None:
        """Read what is looked for now; where it hides the current one, stand on the first."""
        self._again(self.model.load)
        self._say()
        if self.current is None or self.model.row_of(self.current) is None:
            self._stand_on(0)

    def show_item(self, opportunity_id: int) -> bool:
        """Stand on one opportunity, whatever hid it; False where there is none."""
        lines = self._desk.reader.opportunities([opportunity_id])
        if not lines:
            return False
        if self.model.row_of(opportunity_id) is None and self._looking.searching:
            self._looking.set_text("")
            self.search_dropped.emit()
        if self.model.row_of(opportunity_id) is None and self._looking.narrowed:
            self._looking.set_filter(PipelineFilter())
        if self.model.row_of(opportunity_id) is None and lines[0].ending is not None:
            self._looking.show_ended(shown=True)
        if (row := self.model.row_of(opportunity_id)) is not None:
            self._stand_on(row)
        else:
            self._take(opportunity_id)
        return True

    def chosen(self) -> list[int]:
        """Return the ids of all chosen rows, from the top."""
        return self.view.chosen()

    def edit_cell(self) -> bool:
        """Edit the cell that the keyboard stands on; False where it stands on none of these."""
        here = self.view.currentIndex()
        if not self.view.hasFocus() or not self.view.editable(here):
            return False
        self.editing.begin(here)
        return True

    def save_pending(self) -> None:
        """Keep what is being written into a cell."""
        self.editing.keep()

    def ask_columns(self) -> None:
        """Ask which columns are shown."""
        from networkjournal.ui.pipeline.table.columns_dialog import ColumnsDialog  # noqa: PLC0415

        dialog = ColumnsDialog(self.view.header.columns(), self.window())
        dialog.chosen.connect(self.view.header.show_columns)
        self._open(dialog)

    # What happens inside

    def _connect(self) -> None:
        view, bulk = self.view, self.bulk
        self.model.modelReset.connect(self._on_reset)
        view.selectionModel().currentRowChanged.connect(self._on_row)
        view.selectionModel().selectionChanged.connect(self._on_selection)
        view.header.sort_asked.connect(self._on_sort)
        view.header.menu_asked.connect(self._on_header_menu)
        view.customContextMenuRequested.connect(self._on_menu)
        view.open_asked.connect(self.opened)
        view.escape_asked.connect(self._on_escape)
        self._looking.arranged.connect(self._on_arranged)
        self.foot.ended_toggled.connect(self._looking.show_ended)
        self.foot.more_asked.connect(self._on_more)
        self.nothing.new.clicked.connect(self.create_asked)
        self.nothing.bring_in.clicked.connect(self.import_asked)
        self.nothing.show_ended.clicked.connect(self.foot.ended.click)
        self.nothing.clear.clicked.connect(self._on_clear)
        bulk.moved.connect(self._on_moved)
        bulk.closed.connect(self._on_closed)
        bulk.tags_asked.connect(self._on_tags)
        bulk.left.connect(self._choose_one)

    def _again(self, read: Callable[[], None]) -> None:
        """Read anew, and choose again what was chosen."""
        chosen, column = self.view.chosen(), self.view.currentIndex().column()
        place, seen = self.view.verticalScrollBar().value(), self.view.sees_current()
        self._choosing = True
        read()
        self._choosing = False
        if self.current is not None and self.model.row_of(self.current) is not None:
            self.view.choose(chosen or [self.current], self.current, max(column, 0))
            self.view.verticalScrollBar().setValue(place)
            if seen:
                self.view.scrollTo(self.view.currentIndex())
        self._on_selection()

    def _say(self) -> None:
        looking, rows = self._looking, self.model.opportunity_rows()
        self.view.header.show_sort(looking.sort)
        query = looking.query()
        self.ended = self._desk.reader.ended_count(query)
        self.shown = rows
        self.title = self._title()
        self.foot.ended.blockSignals(True)
        self.foot.ended.setChecked(not looking.filter.alive)
        self.foot.ended.blockSignals(False)
        self.foot.say(self.ended, searching=looking.searching, more=self.model.has_more)
        self._stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self.nothing.say_why(
                searching=looking.searching, ended=self.ended, narrowed=looking.narrowed
            )
        self.said.emit()

    def _title(self) -> str:
        if self._looking.searching:
            return _("Found")
        if self._looking.narrowed:
            return _("Opportunities")
        return _("What is alive") if self._looking.filter.alive else _("All opportunities")

    def _stand_on(self, row: int) -> None:
        if self.model.is_heading(row) and row + 1 < self.model.rowCount():
            row += 1
        if not 0 <= row < self.model.rowCount():
            self._take(None) if not self.model.opportunity_rows() else None
            return
        self.view.stand_on(row)
        self._take(self.model.id_at(row))

    def _take(self, opportunity_id: int | None) -> None:
        if opportunity_id != self.current:
            self.current = opportunity_id
            self.current_changed.emit()

    def _store(self, row_id: int, column: str, value: object) -> None:
        store_cell(self._desk, row_id, column, value)

    def _choose_one(self) -> None:
        """Choose none but the row that is stood on."""
        here = self.view.currentIndex()
        if here.isValid():
            self.view.selectRow(here.row())
            self.view.setCurrentIndex(here)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self, index: QModelIndex) -> None:
        found = self.model.id_at(index.row())
        if found is not None and found > 0 and not self._choosing:
            self._take(found)

    def _on_selection(self) -> None:
        if not self._choosing:
            self.bulk.say(len(self.view.chosen()))

    def _on_reset(self) -> None:
        row = None if self.current is None else self.model.row_of(self.current)
        if row is not None and not self._choosing:
            self.view.choose([self.current or 0], self.current)

    def _on_sort(self, column: str, add: bool) -> None:
        self._looking.sort_by(column, add=add)

    def _on_arranged(self) -> None:
        if self.loaded:
            self._again(self.model.load)
            self._say()
            if self.current is not None and (row := self.model.row_of(self.current)) is not None:
                self.view.scrollTo(self.model.index(row, self.view.first_column()))

    def _on_header_menu(self, place: QPoint) -> None:
        menu = HeaderMenu(self.view.header, self)
        menu.columns_asked.connect(self.ask_columns)
        menu.popup(place)

    def _on_more(self) -> None:
        self.model.show_more()
        self._say()

    def _on_clear(self) -> None:
        self._looking.set_filter(PipelineFilter())
        self.view.setFocus()

    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if index.isValid() and not self.model.is_heading(index.row()):
            self.menu_asked.emit(self.view.viewport().mapToGlobal(place))

    def _on_escape(self) -> None:
        if len(self.view.chosen()) > 1:
            self._choose_one()
        else:
            self.escaped.emit()

    def _on_moved(self, stage: Stage) -> None:
        self.move_asked.emit(self.view.chosen(), stage)

    def _on_closed(self, ending: Ending) -> None:
        self.end_asked.emit(self.view.chosen(), ending)

    def _on_tags(self) -> None:
        from networkjournal.ui.filters.tags_dialog import tags_of_opportunities  # noqa: PLC0415

        self._open(tags_of_opportunities(self._desk, self.view.chosen(), self.window()))

    def _open(self, dialog: "FormDialog") -> None:
        self._dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
