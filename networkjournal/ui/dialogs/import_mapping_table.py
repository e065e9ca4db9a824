# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The first rows of a table, with a choice above each column of what it holds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from networkjournal.domain.people_sheet import SEVERAL_OF_PEOPLE, PersonColumn
from networkjournal.domain.sheet import SEVERAL, Column
from networkjournal.i18n import _
from networkjournal.services.exchange.sheet_table import Table
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.style import plain_tip

_ROWS = 6
_WIDTH = 192
_HEIGHT = 34
_CHOICE_HEIGHT = 48
_LOWEST = 172
"""Room for the headings, the choices and two rows."""
_AROUND = 16  # what a cell keeps clear around its choice
_LONGEST = 400  # characters of a cell that are looked at


@dataclass(frozen=True, slots=True)
class Fields:
    """Say what a column may hold, and how it reads; `several` may stand more than once."""

    names: Mapping[StrEnum, str]
    several: Collection[StrEnum]
    other: StrEnum
    nothing: StrEnum


def of_applications() -> Fields:
    """Return what the columns of a table of applications may hold."""
    names: dict[StrEnum, str] = {
        Column.POSITION: _("Position"),
        Column.ORGANIZATION: _("Organization"),
        Column.APPLIED_ON: _("Applied on"),
        Column.STATUS: _("Status"),
        Column.LINK: _("Link"),
        Column.SALARY: _("Salary"),
        Column.SOURCE: _("Source"),
        Column.CONTACT: _("Contact person"),
        Column.NOTES: _("Notes"),
        Column.TAGS: _("Tags"),
        Column.DESCRIPTION: _("Description"),
        Column.OTHER: _("Keep in the notes"),
        Column.NOTHING: _("Leave out"),
    }
    return Fields(names, SEVERAL, Column.OTHER, Column.NOTHING)


def of_people() -> Fields:
    """Return what the columns of a table of people may hold."""
    names: dict[StrEnum, str] = {
        PersonColumn.NAME: _("Whole name"),
        PersonColumn.GIVEN: _("Given name"),
        PersonColumn.MIDDLE: _("Middle name"),
        PersonColumn.FAMILY: _("Family name"),
        PersonColumn.PREFIX: _("Before the name"),
        PersonColumn.SUFFIX: _("After the name"),
        PersonColumn.NICKNAME: _("Nickname"),
        PersonColumn.ORGANIZATION: _("Organization"),
        PersonColumn.TITLE: _("Title"),
        PersonColumn.EMAIL: _("E-mail"),
        PersonColumn.PHONE: _("Phone"),
        PersonColumn.LINKEDIN: _("LinkedIn"),
        PersonColumn.LINK: _("Link"),
        PersonColumn.CITY: _("City"),
        PersonColumn.BIRTHDAY: _("Birthday"),
        PersonColumn.CONNECTED_ON: _("Connected on"),
        PersonColumn.TAGS: _("Tags"),
        PersonColumn.NOTES: _("Notes"),
        PersonColumn.UID: _("Network Journal ID"),
        PersonColumn.OTHER: _("Keep in the notes"),
        PersonColumn.NOTHING: _("Leave out"),
    }
    return Fields(names, SEVERAL_OF_PEOPLE, PersonColumn.OTHER, PersonColumn.NOTHING)


class MappingTable(QTableWidget):
    """Show a table and what its columns hold; `changed` says that a choice was made by hand."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The first rows, with what each column holds"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultSectionSize(_WIDTH)
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        self.setMinimumHeight(_LOWEST)
        self._fields = of_applications()
        self._boxes: list[QuietCombo] = []
        self._by_hand: set[int] = set()
        self._busy = False

    def show_table(self, table: Table, columns: Sequence[StrEnum], fields: Fields) -> None:
        """Show a table with what is proposed for it."""
        self._fields = fields
        self._by_hand.clear()
        rows = [cells for _line, cells in table.rows(0, _ROWS)]
        self.clear()
        self.setColumnCount(len(table.header))
        self.setRowCount(len(rows) + 1)
        for column, heading in enumerate(table.header):
            item = QTableWidgetItem(heading)
            item.setToolTip(plain_tip(heading))
            self.setHorizontalHeaderItem(column, item)
        self.setRowHeight(0, _CHOICE_HEIGHT)
        for row, cells in enumerate(rows, start=1):
            self.setRowHeight(row, _HEIGHT)
            for column, cell in enumerate(cells):
                self._show_cell(row, column, cell)
        self._boxes = [self._box(place, table.header[place]) for place in range(len(columns))]
        self._set(columns)
        # A name that does not fit would be cut in the middle of a letter.
        widest = max((box.sizeHint().width() for box in self._boxes), default=0)
        self.horizontalHeader().setDefaultSectionSize(max(_WIDTH, widest + _AROUND))

    def columns(self) -> tuple[StrEnum, ...]:
        """Return what the columns hold, in their order."""
        by_value = {str(one): one for one in self._fields.names}
        return tuple(by_value[box.currentData()] for box in self._boxes)

    def by_hand(self) -> dict[int, StrEnum]:
        """Return the choices that were made by hand, by the place of the column."""
        chosen = self.columns()
        return {place: chosen[place] for place in sorted(self._by_hand)}

    def keep_others(self, keep: bool) -> None:
        """Keep the columns that no field takes in the notes, or leave all of them out."""
        old, new = self._fields.nothing, self._fields.other
        if not keep:
            old, new = new, old
        self._set([new if one is old else one for one in self.columns()])
        self.changed.emit()

    def first(self) -> QWidget | None:
        """Return the first choice, where keys begin."""
        return self._boxes[0] if self._boxes else None

    def _show_cell(self, row: int, column: int, cell: str) -> None:
        item = QTableWidgetItem(" ".join(cell[:_LONGEST].split()))
        if cell:
            item.setToolTip(plain_tip(cell[:_LONGEST]))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.setItem(row, column, item)

    def _box(self, place: int, heading: str) -> QuietCombo:
        box = QuietCombo()
        box.setAccessibleName(_("What the column “{name}” holds").format(name=heading))
        for one, name in self._fields.names.items():
            box.addItem(name, one.value)
        box.setProperty("place", place)
        box.currentIndexChanged.connect(self._on_chosen)
        box.reached.connect(self._on_reached)
        self.setCellWidget(0, place, box)
        return box

    def _set(self, columns: Sequence[StrEnum]) -> None:
        self._busy = True
        for box, column in zip(self._boxes, columns, strict=True):
            box.setCurrentIndex(box.findData(column.value))
        self._busy = False

    def _on_chosen(self) -> None:
        box = self.sender()
        if self._busy or not isinstance(box, QuietCombo):
            return
        place = int(box.property("place"))
        column = self.columns()[place]
        self._by_hand.add(place)
        if column not in self._fields.several:
            # A field that one column alone can fill moves here.
            self._set([
                self._fields.other if at != place and one is column else one
                for at, one in enumerate(self.columns())
            ])  # fmt: skip
        self.changed.emit()

    def _on_reached(self, box: QuietCombo) -> None:
        self.scrollTo(self.model().index(0, int(box.property("place"))))
