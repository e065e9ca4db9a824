# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The rows of the bank: topics as small headings, and under each its questions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from networkjournal.domain.folding import fold
from networkjournal.i18n import _
from networkjournal.services.question_bank import BankEntry

Index = QModelIndex | QPersistentModelIndex


class BankRole(IntEnum):
    """Name what a row shows; the question is the DisplayRole."""

    MARK = Qt.ItemDataRole.UserRole + 1  # str, the quiet line below the question
    SECTION = Qt.ItemDataRole.UserRole + 2  # bool, the row is a small heading


@dataclass(frozen=True, slots=True)
class BankRow:
    """Show a heading, which has no entry, or a question; `ticked` None takes no tick."""

    text: str
    entry: BankEntry | None = None
    mark: str = ""
    ticked: bool | None = None


def bank_rows(
    entries: Sequence[BankEntry],
    when: Callable[[str], str],
    ticked: Callable[[str], bool | None],
) -> list[BankRow]:
    """Return the rows for these questions.

    `when` says when one was asked before, `ticked` whether it stands on the agenda.
    """
    return list(_rows(entries, when, ticked))


def _rows(
    entries: Sequence[BankEntry],
    when: Callable[[str], str],
    ticked: Callable[[str], bool | None],
) -> Iterator[BankRow]:
    topics: dict[str, list[BankEntry]] = {}
    for one in entries:
        topics.setdefault(fold(one.topic), []).append(one)
    # What has no topic comes last.
    for _key, found in sorted(topics.items(), key=_has_no_topic):
        topic = found[0].topic
        yield BankRow(topic[:1].upper() + topic[1:] if topic else _("Without a topic"))
        for one in found:
            whose = _("your own") if one.own_id else _("your school") if one.is_of_school else ""
            mark = " · ".join(part for part in (whose, when(one.text)) if part)
            yield BankRow(one.text, one, mark, ticked(one.text))


def _has_no_topic(topic: tuple[str, object]) -> bool:
    return not topic[0]


class BankModel(QAbstractListModel):
    """Hold the rows that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[BankRow] = []

    def show_rows(self, rows: list[BankRow]) -> None:
        """Show these; where only marks and ticks differ, the list stays where it is."""
        if [one.text for one in rows] == [one.text for one in self.rows] and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, text: str) -> int | None:
        """Return where a question stands."""
        rows = (at for at, one in enumerate(self.rows) if one.entry and one.text == text)
        return next(rows, None)

    def row_like(self, entry: BankEntry) -> int | None:
        """Return where a question stands, though its words may be others meanwhile."""
        if not entry.own_id:
            return self.row_of(entry.text)
        known = (row.entry.own_id if row.entry else 0 for row in self.rows)
        return next((at for at, own_id in enumerate(known) if own_id == entry.own_id), None)

    def entry_at(self, row: int) -> BankEntry | None:
        """Return the question of a row; None for a heading."""
        return self.rows[row].entry if 0 <= row < len(self.rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let questions be chosen, and headings not."""
        if self.entry_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return None if row.ticked is None else _STATES[row.ticked]
        said: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(p for p in (row.text, row.mark) if p),
            BankRole.MARK: row.mark,
            BankRole.SECTION: row.entry is None,
        }
        return said.get(role)


_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
