# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of organizations: what a row says, and who is found by a few letters."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from networkjournal.domain.labels import label
from networkjournal.domain.organizations import OrganizationLine
from networkjournal.domain.words import FeedbackPolicy
from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.style import plain_tip
from networkjournal.ui.widgets.two_line import RowRole

Index = QModelIndex | QPersistentModelIndex


class OrganizationsModel(QAbstractListModel):
    """Hold the lines of all organizations that are looked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[OrganizationLine] = []

    def show_lines(self, lines: list[OrganizationLine]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, organization_id: int) -> int | None:
        """Return the row of an organization."""
        rows = (row for row, line in enumerate(self.lines) if line.id == organization_id)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        known = line.policy is not FeedbackPolicy.UNKNOWN
        said: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: line.name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(line.name),
            Qt.ItemDataRole.AccessibleTextRole: f"{line.name}, {belonging(line)}",
            RowRole.SECOND: belonging(line),
            RowRole.CHIP: label(line.policy) if known else "",
        }
        return said.get(role)


def belonging(line: OrganizationLine) -> str:
    """Return who and what belongs to an organization, in a few words."""
    people = ngettext("{n} person", "{n} people", line.people).format(n=line.people)
    count = line.opportunities
    positions = ngettext("{n} opportunity", "{n} opportunities", count).format(n=count)
    both = (people if line.people else "", positions if count else "")
    return " · ".join(part for part in both if part) or _("Nobody and nothing yet")
