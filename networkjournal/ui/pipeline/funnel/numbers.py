# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the same numbers as tables, for the keyboard and for who cannot see the picture."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from networkjournal.domain.funnel_sheet import FunnelSheet
from networkjournal.i18n import _


class Numbers(QWidget):
    """Show the stages and the weeks as two tables."""

    def __init__(self) -> None:
        super().__init__()
        self.stages = _table(
            _("Stages"), (_("Stage"), _("Came so far"), _("Went on"), _("Time to the next"))
        )
        self.weeks = _table(
            _("Weeks"), (_("Week of"), _("Applications sent"), _("Conversations held"))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.stages)
        column.addWidget(self.weeks, 1)

    def show_sheet(self, sheet: FunnelSheet) -> None:
        """Show other numbers; the weeks, or months, begin with the latest."""
        _fill(
            self.stages,
            [
                (one.name, str(one.reached), one.on or "–", one.took or f"– {one.why}".strip())
                for one in sheet.lines
            ],
        )
        # All stages are seen at once.
        rows = sum(map(self.stages.rowHeight, range(self.stages.rowCount())))
        self.stages.setFixedHeight(rows + self.stages.horizontalHeader().sizeHint().height() + 4)
        self.weeks.setAccessibleName(_("Months") if sheet.monthly else _("Weeks"))
        first = _("Month") if sheet.monthly else _("Week of")
        self.weeks.setHorizontalHeaderItem(0, QTableWidgetItem(first))
        _fill(
            self.weeks,
            [
                (span.name, str(span.applications), str(span.conversations))
                for span in reversed(sheet.spans)
            ],
        )


def _table(name: str, headings: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(headings))
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    for at in (0, 1):
        head.setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
    head.setHighlightSections(False)
    return table


def _fill(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    current = max(table.currentRow(), 0)
    table.setRowCount(len(rows))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(at, column, item)
    if rows:
        table.setCurrentCell(min(current, len(rows) - 1), 0)
