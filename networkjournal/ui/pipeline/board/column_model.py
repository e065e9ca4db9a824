# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The cards of one column of the board as a model: ids, and what is read of them page by page."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from networkjournal.ui.models.id_model import MOST_PAGES, PAGE
from networkjournal.ui.pipeline.board.face import Face
from networkjournal.ui.widgets.style import plain_tip

Index = QModelIndex | QPersistentModelIndex
FACE = int(Qt.ItemDataRole.UserRole) + 300
_TITLE = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)


class ColumnModel(QAbstractTableModel):
    """List the cards of one stage; `read` gives the faces of ids, and leaves out what is gone."""

    def __init__(
        self,
        read: Callable[[Sequence[int]], Mapping[int, Face]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.ids: list[int] = []
        self._pages: OrderedDict[int, Mapping[int, Face]] = OrderedDict()

    def show_ids(self, ids: list[int]) -> None:
        """Show these cards, read anew; those that stay keep their place and their choice."""
        self._pages.clear()
        before, stays = self.ids, 0
        least = min(len(before), len(ids))
        while stays < least and before[stays] == ids[stays]:
            stays += 1
        ends = 0
        while ends < least - stays and before[-1 - ends] == ids[-1 - ends]:
            ends += 1
        if len(before) > stays + ends:
            self.beginRemoveRows(QModelIndex(), stays, len(before) - ends - 1)
            self.ids = before[:stays] + before[len(before) - ends :]
            self._pages.clear()
            self.endRemoveRows()
        if len(ids) > stays + ends:
            self.beginInsertRows(QModelIndex(), stays, len(ids) - ends - 1)
            self.ids = list(ids)
            self._pages.clear()  # which may have been read just now, by who listens
            self.endInsertRows()
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, 0))

    def face(self, row: int) -> Face | None:
        """Return what a card says, read page by page."""
        if not 0 <= row < len(self.ids):
            return None
        number = row // PAGE
        if number not in self._pages:
            self._pages[number] = self._read(self.ids[number * PAGE : (number + 1) * PAGE])
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number].get(self.ids[row])

    def row_of(self, card_id: int) -> int | None:
        """Return the row of a card."""
        return self.ids.index(card_id) if card_id in self.ids else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the one column of a table whose rows are cards."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = _TITLE) -> Any:
        """Return what a card says; nothing for one that is gone."""
        if not index.isValid() or role not in (FACE, _TITLE, _SPOKEN, _TIP):
            return None
        face = self.face(index.row())
        if face is None:
            return None
        if role == FACE:
            return face
        if role == _TITLE:
            return face.position
        return plain_tip(face.spoken) if role == _TIP else face.spoken
