# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of meetings: by date in sections, by anything else flat."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt

from networkjournal.domain.labels import label
from networkjournal.domain.views import Kind, ListQuery, MeetingLine
from networkjournal.domain.words import MeetingKind, MeetingState
from networkjournal.domain.zones import ended
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day, home_zone, when_words
from networkjournal.ui.models.id_model import Column, IdModel, Index
from networkjournal.ui.widgets.two_line import RowRole

TO_WRITE_UP, COMING, PAST = -1, -2, -3
"""The ids of the headings; rows of the journal have positive ones."""


class MeetingsModel(IdModel[MeetingLine]):
    """Show meetings with a heading row before each section when they are sorted by date."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        self._desk = desk
        self._home = "UTC"
        super().__init__(
            Kind.MEETING, self._arranged, self._lines, _columns(), self._extra_of, parent
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be seen, not chosen."""
        if _is_heading(self.id_at(index.row())):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; a heading only has its words."""
        heading = self.id_at(index.row()) if index.isValid() else None
        if not _is_heading(heading):
            return super().data(index, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _headings()[heading or 0]
        return True if role == RowRole.SECTION else None

    def section_rows(self) -> Sequence[int]:
        """Return the rows that are headings."""
        return [row for row, row_id in enumerate(self._ids) if row_id < 0]

    def _lines(self, ids: Sequence[int]) -> list[MeetingLine]:
        return self._desk.reader.meetings([row_id for row_id in ids if row_id > 0])

    def _arranged(self, kind: Kind, query: ListQuery) -> list[int]:
        self._home = home_zone(self._desk.settings().me)
        found = self._desk.reader.ids(kind, query)
        if query.sort != "starts":
            return found
        known = set(found)
        now = self._desk.now()
        # Only what is planned can be open, and that is little; the rest is past.
        planned = [line for line in self._desk.reader.coming(date.min) if line.id in known]
        open_ids = {line.id for line in planned}
        over = [m.id for m in planned if ended(m.starts, m.zone, m.minutes, now)]
        coming = [m.id for m in planned if m.id not in set(over)]
        past = [row_id for row_id in found if row_id not in open_ids]
        # Natural is: the next meeting first, the latest past one first.
        if query.descending:
            coming.reverse()
        else:
            past.reverse()
            over.reverse()
        sections = ((TO_WRITE_UP, over), (COMING, coming), (PAST, past))
        return [row for head, rows in sections if rows for row in (head, *rows)]

    def _extra_of(self, line: MeetingLine, role: int) -> Any:
        if role != RowRole.SECOND:
            return None
        return second_line(line, self._home, self._desk.today())


def short_kind(kind: MeetingKind) -> str:
    """Return the kind in one small word."""
    return {
        MeetingKind.FEEDBACK: _("feedback"),
        MeetingKind.INFORMATIONAL: _("informational"),
        MeetingKind.NETWORKING: _("networking"),
        MeetingKind.ADVISOR: _("advisor"),
        MeetingKind.PREPARATION: _("preparation"),
        MeetingKind.OTHER: _("meeting"),
    }[kind]


def short_state(state: MeetingState) -> str:
    """Return what became of a meeting inside a line; nothing where it went as planned."""
    return {
        MeetingState.CANCELLED_BY_THEM: _("cancelled by them"),
        MeetingState.CANCELLED_BY_ME: _("cancelled by me"),
        MeetingState.NO_SHOW: _("nobody came"),
    }.get(state, "")


def second_line(line: MeetingLine, home: str, today: date) -> str:
    """Return what a meeting is and when, in one line."""
    open_still = line.state is MeetingState.PLANNED
    when = (
        when_words(line.starts, line.zone, line.minutes, home, today)
        if open_still
        else exact_day(line.starts.date(), today)
    )
    parts = [short_kind(line.kind), when]
    if state := short_state(line.state):
        parts.append(state)
    return " · ".join(parts)


def title_of(line: MeetingLine) -> str:
    """Return whom one meets, or what kind of meeting it is."""
    return line.people or label(line.kind)


def _columns() -> tuple[Column[MeetingLine], ...]:
    return (
        Column("starts", lambda: _("Date"), title_of),
        Column("people", lambda: _("People"), title_of),
        Column("kind", lambda: _("Kind"), _kind),
        Column("state", lambda: _("State"), _state),
        Column("place", lambda: _("Place"), lambda line: line.place),
    )


def _kind(line: MeetingLine) -> str:
    return label(line.kind)


def _state(line: MeetingLine) -> str:
    return label(line.state)


def _headings() -> dict[int, str]:
    return {TO_WRITE_UP: _("To write up"), COMING: _("Coming"), PAST: _("Past")}


def _is_heading(row_id: int | None) -> bool:
    return row_id is not None and row_id < 0
