# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of gaps: what a row says, and which are found by a few letters and a state."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from networkjournal.domain.folding import fold
from networkjournal.domain.labels import label
from networkjournal.domain.views import GapView
from networkjournal.domain.words import GapState
from networkjournal.i18n import _
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.chip import Kind as ChipKind
from networkjournal.ui.widgets.style import plain_tip
from networkjournal.ui.widgets.two_line import RowRole

Index = QModelIndex | QPersistentModelIndex
LOOKS: dict[GapState, ChipKind] = {
    GapState.OPEN: "waiting",
    GapState.UNDER_WAY: "info",
    GapState.CLOSED: "neutral",
}
_MOST = 300


class GapsModel(QAbstractListModel):
    """Hold the gaps that are looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[GapView] = []

    def show_lines(self, lines: Sequence[GapView]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def row_of(self, gap_id: int | None) -> int | None:
        """Return the row of a gap."""
        rows = (row for row, view in enumerate(self.lines) if view.row.id == gap_id)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not 0 <= index.row() < len(self.lines):
            return None
        view = self.lines[index.row()]
        text = " ".join(view.row.text[:_MOST].split())
        state = label(view.row.state)
        said: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: text,
            Qt.ItemDataRole.ToolTipRole: plain_tip(text),
            Qt.ItemDataRole.AccessibleTextRole: f"{text}, {state}, {beside(view)}",
            RowRole.SECOND: beside(view),
            RowRole.CHIP: state,
            RowRole.CHIP_KIND: LOOKS[view.row.state],
        }
        return said.get(role)


def beside(view: GapView) -> str:
    """Return who said it and where, in a few words."""
    who = _("said by {name}").format(name=view.said_by) if view.said_by else ""
    return " · ".join(part for part in (who, view.position, view.row.about.strip()) if part)


def said_when(view: GapView, today: date) -> str:
    """Return about what it is and on which day it was said."""
    on = exact_day(view.row.said_on, today) if view.row.said_on else ""
    return " · ".join(part for part in (view.row.about.strip(), on) if part)


def looked_for(lines: Sequence[GapView], text: str, state: GapState | None) -> list[GapView]:
    """Return the gaps in which all words stand and that are in a state, None for any."""
    words = fold(text).split()
    return [
        view
        for view in lines
        if state in (None, view.row.state) and all(word in _searched(view) for word in words)
    ]


def _searched(view: GapView) -> str:
    row = view.row
    matters = " ".join(position for _id, position in view.matters_for)
    return fold(f"{row.text} {row.about} {row.evidence} {view.said_by} {view.position} {matters}")
