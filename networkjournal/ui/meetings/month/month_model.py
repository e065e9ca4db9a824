# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The days of a month in their weeks, with the meetings of each by the clock on one's own wall."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, Qt

from networkjournal.domain import days
from networkjournal.domain.meeting_views import MeetingCard
from networkjournal.domain.words import MeetingPart
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import at_home, home_zone
from networkjournal.ui.models.id_model import Index
from networkjournal.ui.models.meetings import short_state, title_of
from networkjournal.ui.widgets.style import plain_tip

WEEK = 7
FIRST, LAST = date(1950, 1, 1), date(2199, 12, 31)
"""The months outside are not shown."""
_ONE = timedelta(days=1)
_WHOLE = (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.ToolTipRole))


class DayRole(IntEnum):
    """Name what a day shows beside its number."""

    DAY = Qt.ItemDataRole.UserRole + 200  # date
    CARDS = Qt.ItemDataRole.UserRole + 201  # list[MeetingCard], in the order of the day
    INSIDE = Qt.ItemDataRole.UserRole + 202  # bool, the day belongs to the month
    TODAY = Qt.ItemDataRole.UserRole + 203  # bool


class Found(Protocol):
    """Know which meetings are asked for, and in which part they stand."""

    def holds(self, meeting_id: int) -> bool:
        """Tell whether a meeting is asked for."""

    def part(self, meeting_id: int) -> MeetingPart:
        """Return the part of a meeting."""


class MonthModel(QAbstractTableModel):
    """Show the weeks of a month, from the day on which weeks begin in the locale."""

    def __init__(self, desk: Desk, found: Found, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self.found = desk, found
        self._starts = QLocale().firstDayOfWeek().value - 1  # Monday is 0, as in Python
        self.home = home_zone(desk.settings().me)
        self.first = self._top = desk.today().replace(day=1)
        self._weeks = 0
        self._cards: dict[date, list[MeetingCard]] = {}

    def show_month(self, day: date) -> None:
        """Read the month of a day."""
        self.beginResetModel()
        self.first = min(max(day, FIRST), LAST).replace(day=1)
        self._top = self.first - _ONE * ((self.first.weekday() - self._starts) % WEEK)
        self._weeks = -(-(_next_month(self.first) - self._top).days // WEEK)
        self._read()
        self.endResetModel()

    def begin_weeks_with(self, locale: QLocale) -> None:
        """Let weeks begin as a locale has it."""
        self._starts = locale.firstDayOfWeek().value - 1
        self.show_month(self.first)

    def refresh(self) -> None:
        """Read the same month again."""
        self._read()
        last = self.index(self._weeks - 1, WEEK - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self._top + _ONE * (index.row() * WEEK + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; none where it is not shown."""
        row, column = divmod((day - self._top).days, WEEK)
        return self.index(row, column) if 0 <= row < self._weeks else QModelIndex()

    def cards(self, day: date) -> list[MeetingCard]:
        """Return the meetings of a day."""
        return self._cards.get(day, [])

    def day_of(self, card: MeetingCard) -> date:
        """Return the day of a meeting at home."""
        return self.start(card).date()

    def start(self, card: MeetingCard) -> datetime:
        """Return when a meeting begins by the clock at home."""
        return at_home(card.line.starts, card.line.zone, self.home)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many weeks are shown."""
        return 0 if parent.isValid() else self._weeks

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the days of a week."""
        return 0 if parent.isValid() else WEEK

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a day of the week."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        day = self._top + _ONE * section
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return days.weekday(day)
        return days.short_weekday(day) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a day shows."""
        if not index.isValid():
            return None
        day = self.day(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role in _WHOLE:
            words = self._whole(day)
            return words if role == _WHOLE[0] else plain_tip(words)
        return self._of_day(day, role)

    def _of_day(self, day: date, role: int) -> Any:
        if role == DayRole.CARDS:
            return self.cards(day)
        if role == DayRole.INSIDE:
            return (day.year, day.month) == (self.first.year, self.first.month)
        if role == DayRole.TODAY:
            return day == self._desk.today()
        return day if role == DayRole.DAY else None

    def _whole(self, day: date) -> str:
        cards = self.cards(day)
        count = ngettext("{count} meeting", "{count} meetings", len(cards))
        today = _("{day}, today") if day == self._desk.today() else "{day}"
        head = today.format(day=days.long(day))
        free = _("no meeting") if not cards else count.format(count=len(cards))
        return "\n".join([f"{head}: {free}", *(self._line(card) for card in cards)])

    def _line(self, card: MeetingCard) -> str:
        words = (
            f"{self.start(card):%H:%M} {title_of(card.line)}",
            _("overlaps") if card.clashes else "",
            _("to write up") if self.found.part(card.id) is MeetingPart.TO_WRITE_UP else "",
            short_state(card.line.state),
        )
        return ", ".join(one for one in words if one)

    def _read(self) -> None:
        """Read what lies on the days shown; a day elsewhere may be another one here."""
        reader, last = self._desk.reader, self._top + _ONE * (self._weeks * WEEK - 1)
        self.home = home_zone(self._desk.settings().me)
        months = {(d.year, d.month) for d in (self._top - _ONE, self.first, last + _ONE)}
        found = [one.id for pair in sorted(months) for one in reader.month(*pair)]
        asked = [one for one in found if self.found.holds(one)]
        self._cards = {}
        for card in sorted(self._read_cards(asked), key=_moment):
            self._cards.setdefault(self.day_of(card), []).append(card)

    def _read_cards(self, ids: Sequence[int]) -> list[MeetingCard]:
        return self._desk.reader.meeting_cards(ids, self._desk.now())


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _moment(card: MeetingCard) -> tuple[datetime, int]:
    return card.begins, card.id
