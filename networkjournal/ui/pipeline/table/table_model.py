# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the rows of the table: opportunities as the journal sorts them, headings between groups."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor

from networkjournal.domain.labels import label
from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.domain.settings import Settings
from networkjournal.domain.standing import chip
from networkjournal.domain.views import Kind, ListQuery, OpportunityLine
from networkjournal.domain.words import Level, Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.models.id_model import Column, IdModel, Index
from networkjournal.ui.models.opportunities import span_words
from networkjournal.ui.pipeline.board.face import step_words
from networkjournal.ui.pipeline.filters.looking import Looking
from networkjournal.ui.pipeline.table.columns import heading
from networkjournal.ui.widgets.dots import connection_words
from networkjournal.ui.widgets.two_line import RowRole

_WORDS = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
# Qt asks for every cell that it paints.
_HEADING = Qt.ItemFlag.ItemNeverHasChildren
_ROW = _HEADING | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class TableModel(IdModel[OpportunityLine]):
    """List what is looked for; ids below zero are the headings of groups."""

    def __init__(self, desk: Desk, looking: Looking, parent: QObject | None = None) -> None:
        self._desk, self._looking = desk, looking
        self.settings = Settings()  # until rows are read
        self.today = desk.today()
        self._heads: list[str] = []
        texts = self._texts()
        columns = [Column(name, _named(name), texts[name]) for name in COLUMNS]
        super().__init__(Kind.OPPORTUNITY, self._arranged, self._lines, columns, self._look, parent)
        self.query = ListQuery()

    def load(self, query: ListQuery | None = None) -> None:
        """Read anew what is looked for."""
        super().load(query or ListQuery(text=self._looking.text))

    def refresh(self) -> None:
        """Read again after a change, or after another search while something else was shown."""
        if self.query.text != self._looking.text:
            self.load()
        else:
            super().refresh()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be seen, not chosen."""
        if not index.isValid():
            return super().flags(index)
        return _HEADING if self._heads and self.is_heading(index.row()) else _ROW

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; a heading only has its words."""
        if not self._heads or not index.isValid() or not self.is_heading(index.row()):
            return super().data(index, role)
        if role in _WORDS and index.column() == 0:
            return self.heading_of(index.row())
        return True if role == RowRole.SECTION else None

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is the heading of a group."""
        return (self.id_at(row) or 1) < 0

    def heading_of(self, row: int) -> str:
        """Return the words of a heading."""
        return self._heads[-(self.id_at(row) or 0) - 1]

    def section_rows(self) -> Sequence[int]:
        """Return the rows that are headings."""
        return [row for row, row_id in enumerate(self._ids) if row_id < 0] if self._heads else ()

    def opportunity_rows(self) -> int:
        """Return how many rows are opportunities."""
        return len(self._ids) - len(self._heads)

    def text_at(self, row: int, column: str) -> str:
        """Return what a cell holds to be edited; empty where the row is gone."""
        line = self.line(row)
        if line is None:
            return ""
        return ", ".join(line.tags) if column == "tags" else str(getattr(line, column))

    def _lines(self, ids: Sequence[int]) -> list[OpportunityLine]:
        wanted = [row_id for row_id in ids if row_id > 0]
        return self._desk.reader.opportunities(wanted, self.today)

    def _arranged(self, kind: Kind, query: ListQuery) -> list[int]:
        self.settings, self.today = self._desk.settings(), self._desk.today()
        asked = self._looking.query(query.limit)
        found = self._desk.reader.ids(kind, asked)
        self._heads = []
        # What a search found is a short list of its own.
        if not asked.group or query.text.strip():
            return found
        rows, start = [], 0
        for name, count in self._desk.reader.group_counts(asked):
            self._heads.append(self._head(asked.group, name, count))
            rows += [-len(self._heads), *found[start : start + count]]
            start += count
        return rows

    def _head(self, group: str, name: str, count: int) -> str:
        if group == "stage":
            name = self.settings.stages.name(Stage(name))
        words = ngettext("{name} · {n}", "{name} · {n}", count)
        return words.format(name=name or _("No organization"), n=count)

    def _look(self, line: OpportunityLine, role: int) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and line.ending is not None:
            return QBrush(QColor(self._desk.theme.colours.quiet))
        return None

    def _texts(self) -> dict[str, Callable[[OpportunityLine], str]]:
        return {
            "position": _position,
            "organization": _organization,
            "stage": self._stage,
            "ending": _ending,
            "furthest": self._furthest,
            "since": self._since,
            "standing": self._standing,
            "applied_on": self._applied,
            "next_on": self._next,
            "level": self._level,
            "connection": _connection,
            "tags": _tags,
            "source": _source,
            "salary": _salary,
            "link": _link,
            "documents": _documents,
        }

    def _stage(self, line: OpportunityLine) -> str:
        return label(line.ending) if line.ending else self.settings.stages.name(line.stage)

    def _furthest(self, line: OpportunityLine) -> str:
        return self.settings.stages.name(line.furthest)

    def _since(self, line: OpportunityLine) -> str:
        return span_words(line.since, self.today) if line.since else ""

    def _standing(self, line: OpportunityLine) -> str:
        return chip(line.stand(self.settings.timings, self.today))

    def _applied(self, line: OpportunityLine) -> str:
        return exact_day(line.applied_on, self.today) if line.applied_on else ""

    def _next(self, line: OpportunityLine) -> str:
        return step_words(line, line.stand(self.settings.timings, self.today), self.today)

    def _level(self, line: OpportunityLine) -> str:
        level = line.level(self.settings.weights)
        return "" if level is Level.NOT_CLOSE else label(level)


def _named(name: str) -> Callable[[], str]:
    def words() -> str:
        return heading(name)

    return words


def _position(line: OpportunityLine) -> str:
    return line.position


def _organization(line: OpportunityLine) -> str:
    return line.organization


def _ending(line: OpportunityLine) -> str:
    return label(line.ending) if line.ending else ""


def _connection(line: OpportunityLine) -> str:
    if line.best is None:
        return ""
    words = connection_words(line.best.connection)
    return _("{name}: {words}").format(name=line.best.name, words=words)


def _tags(line: OpportunityLine) -> str:
    return ", ".join(line.tags)


def _source(line: OpportunityLine) -> str:
    return line.source


def _salary(line: OpportunityLine) -> str:
    return line.salary


def _link(line: OpportunityLine) -> str:
    return line.link


def _documents(line: OpportunityLine) -> str:
    return str(line.documents) if line.documents else ""
