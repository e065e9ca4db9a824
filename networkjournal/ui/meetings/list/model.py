# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The list of meetings as a model: by date in its three parts, by anything else flat."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Qt

from networkjournal.domain.labels import label
from networkjournal.domain.meeting_views import MeetingCard, MeetingParts
from networkjournal.domain.meetings_filter import MeetingsLook
from networkjournal.domain.views import Kind, ListQuery
from networkjournal.domain.words import MeetingPart
from networkjournal.domain.zones import ended
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.list.words import whole
from networkjournal.ui.models.days import home_zone
from networkjournal.ui.models.id_model import PAGE, Column, IdModel, Index
from networkjournal.ui.models.meetings import countdown, paper_words, second_line, title_of
from networkjournal.ui.widgets.style import plain_tip
from networkjournal.ui.widgets.two_line import RowRole

TO_WRITE_UP, COMING, PAST = -1, -2, -3
"""The ids of the headings; rows of the journal have positive ones."""
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_WHOLE = (int(Qt.ItemDataRole.AccessibleTextRole), _TIP)
_ROLES = (
    RowRole.ASIDE_STAYS,
    RowRole.SECOND,
    RowRole.ASIDE,
    RowRole.TOP,
    RowRole.CHIP,
    RowRole.CHIP_KIND,
)


class MeetingsModel(IdModel[MeetingCard]):
    """Show meetings with a heading row before each part when they are sorted by date."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        self._desk = desk
        self._home = "UTC"
        self._parts = MeetingParts()
        self._coming: frozenset[int] = frozenset()
        self._over: frozenset[int] = frozenset()
        self._all: frozenset[int] = frozenset()
        self._begun: frozenset[int] = frozenset()
        super().__init__(
            Kind.MEETING, self._arranged, self._cards, _columns(), self._extra_of, parent
        )
        self.query = MeetingsLook()

    @property
    def total(self) -> int:
        """Return how many meetings were found."""
        return sum(self._parts.counts.values())

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be seen, not chosen."""
        if _is_heading(self.id_at(index.row())):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; a heading only has its words."""
        heading = self.id_at(index.row()) if index.isValid() else None
        if not _is_heading(heading):
            if role in _WHOLE and index.isValid() and not index.column():
                return self._whole(index.row(), role)
            return super().data(index, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _headings()[heading or 0]
        return True if role == RowRole.SECTION else None

    def section_rows(self) -> Sequence[int]:
        """Return the rows that are headings."""
        return [row for row, row_id in enumerate(self._ids) if row_id < 0]

    def holds(self, meeting_id: int) -> bool:
        """Tell whether a meeting is asked for, be it shown yet or among those found further on."""
        return meeting_id in self._all

    def part(self, meeting_id: int) -> MeetingPart:
        """Return in which part a meeting of the list stands."""
        if meeting_id in self._coming:
            return MeetingPart.COMING
        return MeetingPart.TO_WRITE_UP if meeting_id in self._over else MeetingPart.PAST

    def has_ended(self, now: datetime) -> bool:
        """Tell whether a meeting that stands among those to come is over meanwhile."""
        lines = self._desk.reader.meetings(self._parts.coming[:PAGE])
        return any(ended(one.starts, one.zone, one.minutes, now) for one in lines)

    def _cards(self, ids: Sequence[int]) -> list[MeetingCard]:
        real = [row_id for row_id in ids if row_id > 0]
        return self._desk.reader.meeting_cards(real, self._desk.now())

    def _arranged(self, kind: Kind, look: MeetingsLook) -> list[int]:
        self._home = home_zone(self._desk.settings().me)
        asked = look.filter.query(self._desk.now(), look.text)
        self._begun = frozenset(self._desk.reader.write_ups_begun())
        parts = self._parts = self._desk.reader.meeting_parts(asked)
        self._coming, self._over = frozenset(parts.coming), frozenset(parts.to_write_up)
        self._all = self._coming | self._over | frozenset(parts.past)
        if look.sort != "starts":
            order = ListQuery(sort=look.sort, descending=look.descending)
            return [one for one in self._desk.reader.ids(kind, order) if one in self._all]
        coming = parts.coming[::-1] if look.descending else parts.coming
        sections = ((TO_WRITE_UP, parts.to_write_up), (COMING, coming), (PAST, parts.past))
        return [row for head, rows in sections if rows for row in (head, *rows)]

    def _extra_of(self, card: MeetingCard, role: int) -> Any:
        if role not in _ROLES:
            return None
        if role == RowRole.ASIDE_STAYS:
            return True
        part, today = self.part(card.id), self._desk.today()
        if role == RowRole.SECOND:
            return second_line(card, part, self._home, today)
        if part is MeetingPart.COMING:
            return self._ahead(card, role)
        begun = role == RowRole.ASIDE and card.id in self._begun
        return _("write-up begun") if begun else None

    def _ahead(self, card: MeetingCard, role: int) -> str:
        """Return what is said of meetings to come alone."""
        if role == RowRole.ASIDE:
            return paper_words(card.line, self._desk.today())
        if role == RowRole.TOP:
            return countdown(card.line, self._home, self._desk.now())
        if role == RowRole.CHIP:
            return _("overlaps") if card.clashes else ""
        return "waiting"

    def _whole(self, row: int, role: int) -> str | None:
        card = self.line(row)
        if card is None:
            return None
        words = whole(card, self.part(card.id), self._desk, self._home)
        return plain_tip(words) if role == _TIP else words


def _columns() -> tuple[Column[MeetingCard], ...]:
    return (
        Column("starts", lambda: _("Date"), _title),
        Column("people", lambda: _("People"), _title),
        Column("kind", lambda: _("Kind"), _kind),
        Column("state", lambda: _("State"), _state),
        Column("place", lambda: _("Place"), lambda card: card.line.place),
    )


def _title(card: MeetingCard) -> str:
    return title_of(card.line)


def _kind(card: MeetingCard) -> str:
    return label(card.line.kind)


def _state(card: MeetingCard) -> str:
    return label(card.line.state)


def _headings() -> dict[int, str]:
    return {TO_WRITE_UP: _("To write up"), COMING: _("Coming"), PAST: _("Past")}


def _is_heading(row_id: int | None) -> bool:
    return row_id is not None and row_id < 0
