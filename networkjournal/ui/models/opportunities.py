# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the columns of the list of opportunities; know nothing of the view that shows them."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor

from networkjournal.domain.labels import label
from networkjournal.domain.settings import StageNames
from networkjournal.domain.views import Kind, OpportunityLine
from networkjournal.domain.words import Stage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.models.id_model import Column, IdModel
from networkjournal.ui.widgets.chip import Kind as ChipKind

STAGE_COLUMN = 2
SINCE_COLUMN = 3
_DAYS_ALONE = 60
_MONTH = 30
_MONTHS_ALONE = 24
_YEAR = 365


class LineRole(IntEnum):
    """Name what the list knows of a row beside its texts."""

    CHIP_KIND = Qt.ItemDataRole.UserRole + 200
    """A kind of chip, or None for an ending, which is written without a ground."""


class OpportunityModel(IdModel[OpportunityLine]):
    """List opportunities by position, organization, stage and time in the stage."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        self._desk = desk
        columns: tuple[Column[OpportunityLine], ...] = (
            Column("position", _position_heading, _position),
            Column("organization", _organization_heading, _organization),
            Column("stage", _stage_heading, self._stage),
            Column("since", _since_heading, self._since),
        )
        self._names = StageNames()
        super().__init__(
            Kind.OPPORTUNITY, desk.reader.ids, self._lines, columns, self._look, parent
        )

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the columns, in order."""
        return tuple(column.heading() for column in self._columns)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the shortest time in a stage is the latest day."""
        ascending = order is Qt.SortOrder.AscendingOrder
        if column == SINCE_COLUMN:
            ascending = not ascending
        way = Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder
        super().sort(column, way)

    def _lines(self, ids: Sequence[int]) -> list[OpportunityLine]:
        """Read lines, and what the stages are called now."""
        self._names = self._desk.settings().stages
        return self._desk.reader.opportunities(ids, self._desk.today())

    def _stage(self, line: OpportunityLine) -> str:
        return label(line.ending) if line.ending else self._names.name(line.stage)

    def _since(self, line: OpportunityLine) -> str:
        return span_words(line.since, self._desk.today()) if line.since else ""

    def _look(self, line: OpportunityLine, role: int) -> Any:
        if role == LineRole.CHIP_KIND:
            return chip_kind(line.stage) if line.ending is None else None
        if role == Qt.ItemDataRole.ForegroundRole and line.ending is not None:
            return QBrush(QColor(self._desk.theme.colours.quiet))
        return None


def chip_kind(stage: Stage) -> ChipKind:
    """Return how a stage looks: an offer stands out a little."""
    return "accent" if stage in (Stage.OFFER, Stage.ACCEPTED) else "neutral"


def span_words(since: date, today: date) -> str:
    """Return how long ago a day was: today, 6 days, 3 months; a day to come is named."""
    days = (today - since).days
    if days <= 0:
        return exact_day(since, today)
    if days < _DAYS_ALONE:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    if days < _MONTHS_ALONE * _MONTH:
        months = days // _MONTH
        return ngettext("{n} month", "{n} months", months).format(n=months)
    years = days // _YEAR
    return ngettext("{n} year", "{n} years", years).format(n=years)


def _position(line: OpportunityLine) -> str:
    return line.position


def _organization(line: OpportunityLine) -> str:
    return line.organization


def _position_heading() -> str:
    return _("Position")


def _organization_heading() -> str:
    return _("Organization")


def _stage_heading() -> str:
    return _("Stage")


def _since_heading() -> str:
    return _("In stage")
