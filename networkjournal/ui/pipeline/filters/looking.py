# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What board and table show and in which order: the filter, the search, the sort, the group."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from networkjournal.domain.pipeline_filter import PipelineFilter, SortKey
from networkjournal.domain.views import PipelineQuery
from networkjournal.ui.desk import Desk

HIGH_FIRST = frozenset({"stage", "furthest", "since", "standing", "level", "connection",
                        "documents"})  # fmt: skip
"""Of these one looks for the most; of `since` for the latest."""


class Looking(QObject):
    """Hold the way of looking; whoever shows opportunities asks it for the query."""

    filtered = Signal()
    """Others are asked for: by the filter or by words."""
    arranged = Signal()
    """The same are asked for in another order or in other groups."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.filter = PipelineFilter()
        self.text = ""
        self.sort: tuple[SortKey, ...] = ()
        self.group = ""

    @property
    def searching(self) -> bool:
        """Tell whether words of the window's search narrow what is shown."""
        return bool(self.text.strip())

    @property
    def narrowed(self) -> bool:
        """Tell whether the filter asks for more than what is alive, or has ended too."""
        return not replace(self.filter, alive=True).is_default

    def asked(self) -> PipelineFilter:
        """Return the filter with the search, which looks among what has ended too."""
        if not self.searching:
            return self.filter
        words = f"{self.filter.text} {self.text}".strip()
        return replace(self.filter, text=words, alive=False)

    def query(self, limit: int = 0) -> PipelineQuery:
        """Return what to ask the journal for, as it stands today."""
        settings = self._desk.settings()
        return PipelineQuery(
            today=self._desk.today(),
            filter=self.asked(),
            sort=self.sort,
            group=self.group,
            timings=settings.timings,
            weights=settings.weights,
            limit=limit,
        )

    def set_filter(self, asked: PipelineFilter) -> None:
        """Ask for others."""
        if asked != self.filter:
            self.filter = asked
            self.filtered.emit()

    def set_text(self, text: str) -> None:
        """Search, or search no more."""
        if text.strip() != self.text.strip():
            self.text = text
            self.filtered.emit()

    def show_ended(self, shown: bool) -> None:
        """Show what has ended too, or only what is alive."""
        self.set_filter(replace(self.filter, alive=not shown, endings=frozenset()))

    def arrange(self, sort: tuple[SortKey, ...], group: str) -> None:
        """Show them in another order, or in other groups."""
        if (sort, group) != (self.sort, self.group):
            self.sort, self.group = sort, group
            self.arranged.emit()

    def sort_by(self, column: str, *, add: bool = False) -> None:
        """Sort by a column, or by it too; the other way round where it is sorted so already."""
        known = {key.column: key for key in self.sort}
        turned = column in known and (add or len(known) == 1)
        down = not known[column].descending if turned else column in HIGH_FIRST
        if add:
            known[column] = SortKey(column, down)  # keeps its place among the others
            self.arrange(tuple(known.values()), self.group)
        else:
            self.arrange((SortKey(column, down),), self.group)

    def look(self, asked: PipelineFilter, sort: tuple[SortKey, ...], group: str) -> None:
        """Take over a whole view at once."""
        other = asked != self.filter
        self.filter = asked
        if other:
            self.sort, self.group = sort, group
            self.filtered.emit()
        else:
            self.arrange(sort, group)
