# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A list as ids with a cache of pages: sorting and filtering are the journal's, not Qt's."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from networkjournal.domain.views import Kind, ListQuery
from networkjournal.ui.widgets.style import plain_tip

Line = TypeVar("Line")
Index = QModelIndex | QPersistentModelIndex

PAGE = 50
MOST_PAGES = 40
FIRST_FOUND = 200
"""Search shows so many rows at once; `show_more` brings the rest."""
# Qt asks with plain numbers, very often.
_TEXTS = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class Column(Generic[Line]):
    """Say what a column shows; `sort` is the name the journal sorts by, empty for none."""

    sort: str
    heading: Callable[[], str]
    text: Callable[[Line], str]


class IdModel(QAbstractTableModel, Generic[Line]):
    """Show a list of the journal; `data` never raises.

    `extra` answers roles beyond the text, such as those of two-line rows, for a line.
    """

    def __init__(
        self,
        kind: Kind,
        ids: Callable[[Kind, Any], list[int]],
        page: Callable[[Sequence[int]], list[Line]],
        columns: Sequence[Column[Line]],
        extra: Callable[[Line, int], Any] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._read_ids, self._read_page = kind, ids, page
        self._columns = tuple(columns)
        self._extra = extra
        self._ids: list[int] = []
        self._pages: OrderedDict[int, dict[int, Line]] = OrderedDict()
        self._has_more = False
        self.query: Any = ListQuery(sort=self._columns[0].sort)

    def load(self, query: Any = None) -> None:
        """Read the ids anew, for this query or for the last one."""
        self.query = query or self.query
        limit = FIRST_FOUND + 1 if self.query.text.strip() and not self.query.limit else 0
        found = self._read_ids(self._kind, replace(self.query, limit=self.query.limit or limit))
        self._has_more = bool(limit) and len(found) >= limit
        self.beginResetModel()
        self._pages.clear()
        self._ids = found[:FIRST_FOUND] if self._has_more else found
        self.endResetModel()

    def refresh(self) -> None:
        """Read again after a change; where the ids stay the same, so does the selection."""
        limit = self.query.limit or (FIRST_FOUND + 1 if self.query.text.strip() else 0)
        found = self._read_ids(self._kind, replace(self.query, limit=limit))
        if (found[:FIRST_FOUND] if self._has_more else found) != self._ids:
            self.load()
            return
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def show_more(self) -> None:
        """Show all that was found."""
        self.load(replace(self.query, limit=1_000_000_000))

    @property
    def has_more(self) -> bool:
        """Tell whether more was found than is shown."""
        return self._has_more

    def id_at(self, row: int) -> int | None:
        """Return the id of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, row_id: int) -> int | None:
        """Return the row of an id."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def section_rows(self) -> Sequence[int]:
        """Return the rows that are small headings; a list of the journal has none."""
        return ()

    def line(self, row: int) -> Line | None:
        """Return what a row shows, read page by page."""
        wanted = self.id_at(row)
        if wanted is None:
            return None
        number = row // PAGE
        if number not in self._pages:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            self._pages[number] = {line.id: line for line in self._read_page(ids)}  # type: ignore[attr-defined]
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number].get(wanted)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        horizontal = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and horizontal and section < len(self._columns):
            return self._columns[section].heading()
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; nothing for a row that is gone."""
        if not index.isValid():
            return None
        line = self.line(index.row())
        if line is None:
            return None
        if role in _TEXTS:
            return self._columns[index.column()].text(line)
        if role == _TIP:
            return plain_tip(self._columns[index.column()].text(line)) or None
        return self._extra(line, role) if self._extra else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, in the journal."""
        if 0 <= column < len(self._columns) and self._columns[column].sort:
            descending = order is Qt.SortOrder.DescendingOrder
            name = self._columns[column].sort
            self.load(replace(self.query, sort=name, descending=descending))
