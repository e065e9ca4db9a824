# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The rows of an import as a list that can be narrowed; knows nothing of the journal."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from networkjournal.domain.import_preview import NOTHING_DECIDED, Decisions, Entry, Outcome
from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets.two_line import RowRole

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_MOST_LINES = 20
_KINDS = {Outcome.DOUBTFUL: "waiting", Outcome.UPDATE: "info", Outcome.NEW: "accent"}


def outcome_names() -> dict[Outcome, str]:
    """Return what a row's outcome is called on its chip and in the filter."""
    return {
        Outcome.NEW: _("New"),
        Outcome.UPDATE: _("Update"),
        Outcome.DOUBTFUL: _("Doubtful"),
        Outcome.SAME: _("Already here"),
        Outcome.SKIPPED: _("Skipped"),
    }


def field_names() -> dict[str, str]:
    """Return what the fields of a contact are called."""
    return {
        "name": _("Name"),
        "organization": _("Organization"),
        "title": _("Title"),
        "city": _("City"),
        "birthday": _("Birthday"),
        "notes": _("Notes"),
        "connected_on": _("Connected on"),
        "emails": _("E-mail"),
        "phones": _("Phone"),
        "links": _("Links"),
        "linkedin_url": _("LinkedIn"),
        "uid": _("Card number"),
        "tags": _("Tags"),
        "photo": _("Picture"),
        "introduced_by": _("Introduced by"),
    }


def where(entry: Entry) -> str:
    """Return in which lines of which files an entry stands."""
    found = []
    for file, lines in entry.places.items():
        words = ngettext("{file}, line {lines}", "{file}, lines {lines}", len(lines))
        shown = ", ".join(f"{line}" for line in lines[:_MOST_LINES])
        if len(lines) > _MOST_LINES:
            shown = _("{lines} and {n} more").format(lines=shown, n=len(lines) - _MOST_LINES)
        found.append(words.format(file=Path(file).name, lines=shown))
    return _("; ").join(found)


class PreviewModel(QAbstractTableModel):
    """Show entries, all or those of one outcome, with what was decided about them."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = entries
        self._shown: Sequence[Entry] = entries
        self.decisions: Decisions = NOTHING_DECIDED

    def counts(self) -> Counter[Outcome]:
        """Return how many rows there are of each outcome."""
        found: Counter[Outcome] = Counter()
        for entry in self._all:
            found[entry.outcome] += entry.rows
        return found

    def updates(self) -> int:
        """Return to how many people something would be added, as things are decided."""
        return sum(
            entry.outcome is Outcome.UPDATE and bool(entry.adds or self._taken(entry))
            for entry in self._all
        )

    def _taken(self, entry: Entry) -> frozenset[str]:
        taken = self.decisions.theirs.get(entry.contact_id or 0, frozenset())
        return taken.intersection(difference.field for difference in entry.differences)

    def narrow(self, outcome: Outcome | None) -> None:
        """Show the rows of one outcome, or all."""
        self.beginResetModel()
        self._shown = (
            self._all
            if outcome is None
            else [entry for entry in self._all if entry.outcome is outcome]
        )
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return what a row is about."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def decide(self, decisions: Decisions) -> None:
        """Take over what was decided, and show it."""
        self.decisions = decisions
        if self._shown:
            last = self.index(len(self._shown) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _NONE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Return one: a row tells all."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for one row; never fails."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.name, self._chip(entry), self._second(entry))))
        answers = {
            Qt.ItemDataRole.DisplayRole: lambda: entry.name,
            RowRole.SECOND: lambda: self._second(entry),
            RowRole.CHIP: lambda: self._chip(entry),
            RowRole.CHIP_KIND: lambda: _KINDS.get(entry.outcome, "neutral"),
            RowRole.AVATAR: lambda: "" if entry.outcome is Outcome.SKIPPED else entry.name,
        }
        answer = answers.get(role)  # type: ignore[call-overload]
        return answer() if answer else None

    def _chip(self, entry: Entry) -> str:
        if entry.key in self.decisions.same:
            return _("Same person")
        if entry.key in self.decisions.apart:
            return _("Somebody else")
        return outcome_names()[entry.outcome]

    def _second(self, entry: Entry) -> str:
        if entry.outcome is Outcome.SKIPPED:
            return where(entry)
        if entry.outcome is Outcome.DOUBTFUL:
            return _("{about} · {reason}").format(about=entry.about, reason=entry.reason)
        if entry.outcome is not Outcome.UPDATE:
            return entry.about
        names = field_names()
        adds = ", ".join(names.get(name, name) for name in entry.adds)
        differs = ", ".join(names[one.field] for one in entry.differences)
        parts = [
            _("adds {fields}").format(fields=adds) if adds else "",
            _("differs in {fields}").format(fields=differs) if differs else "",
        ]
        return " · ".join(part for part in parts if part)
