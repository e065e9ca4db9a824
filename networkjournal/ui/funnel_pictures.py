# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Paint the bars of the funnel and of the weeks: the same on the screen and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

_GAP = 0.16
"""Of a week's width, on both sides of its two bars."""
_WIDEST = 11.0
_LEAST_WEEKS = 8
"""Fewer weeks do not fill the picture, so that one column is no wall."""
_ROUND = 2.0


@dataclass(frozen=True, slots=True)
class Inks:
    """Hold the colours, and how many units of the painter make a pixel."""

    full: QColor
    ground: QColor
    edge: QColor
    text: QColor
    unit: float = 1.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Hold the two numbers of a week, and the month where one begins in it."""

    month: str
    applications: int
    conversations: int


def paint_bar(painter: QPainter, rect: QRectF, part: float, inks: Inks, *, mirrored: bool) -> None:
    """Paint a part, 0 to 1, of the whole bar; anything above 0 can be seen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    corner = 2 * _ROUND * inks.unit
    painter.setBrush(inks.ground)
    painter.drawRoundedRect(rect, corner, corner)
    if part > 0:
        width = max(rect.width() * min(part, 1.0), 2 * corner)
        left = rect.right() - width if mirrored else rect.left()
        painter.setBrush(inks.full)
        painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), corner, corner)
    painter.restore()


def paint_key(painter: QPainter, rect: QRectF, inks: Inks, *, solid: bool) -> None:
    """Paint the little square that says which column is which."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _column(painter, rect, inks, solid=solid)
    painter.restore()


def paint_weeks(
    painter: QPainter,
    rect: QRectF,
    weeks: Sequence[Columns],
    inks: Inks,
    font: QFont,
    *,
    mirrored: bool = False,
) -> None:
    """Paint two columns a week, applications hollow and conversations full, oldest first."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    most, inside = _most(weeks), _inside(rect, weeks, font, mirrored=mirrored)
    _lines(painter, rect, inside, most, inks, mirrored=mirrored)
    step = inside.width() / max(len(weeks), _LEAST_WEEKS)
    for at, week in enumerate(weeks):
        left = inside.right() - step * (at + 1) if mirrored else inside.left() + step * at
        place = QRectF(left, inside.top(), step, inside.height())
        _week(painter, place, week, most, inks, mirrored=mirrored)
    _months(painter, rect, inside, weeks, step, inks, mirrored=mirrored)
    painter.restore()


def week_at(
    rect: QRectF, weeks: Sequence[Columns], font: QFont, x: float, *, mirrored: bool
) -> int | None:
    """Return which week stands at a place across the picture."""
    inside = _inside(rect, weeks, font, mirrored=mirrored)
    step = inside.width() / max(len(weeks), _LEAST_WEEKS)
    at = floor((inside.right() - x if mirrored else x - inside.left()) / step)
    return at if 0 <= at < len(weeks) else None


def _most(weeks: Sequence[Columns]) -> int:
    return max([1, *(max(week.applications, week.conversations) for week in weeks)])


def _inside(rect: QRectF, weeks: Sequence[Columns], font: QFont, *, mirrored: bool) -> QRectF:
    """Return where the columns stand, beside their numbers and above their months."""
    metrics = QFontMetricsF(font)
    line, scale = metrics.height(), metrics.horizontalAdvance(f" {_most(weeks)} ")
    return rect.adjusted(0 if mirrored else scale, line / 2, -scale if mirrored else 0, -line)


def _lines(
    painter: QPainter, rect: QRectF, inside: QRectF, most: int, inks: Inks, *, mirrored: bool
) -> None:
    levels = {0, most} | ({most // 2} if most % 2 == 0 else set())
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    for level in sorted(levels):
        y = inside.bottom() - inside.height() * level / most
        painter.setPen(QPen(inks.ground, inks.unit))
        painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
        if level:
            half = painter.fontMetrics().height() / 2
            painter.setPen(inks.text)
            place = QRectF(rect.left(), y - half, rect.width(), 2 * half)
            painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, str(level))


def _week(
    painter: QPainter, place: QRectF, week: Columns, most: int, inks: Inks, *, mirrored: bool
) -> None:
    width = min(place.width() * (0.5 - _GAP), _WIDEST * inks.unit)
    middle = place.center().x()
    for solid, count in ((False, week.applications), (True, week.conversations)):
        if not count:
            continue
        height = place.height() * count / most
        left = middle if solid is not mirrored else middle - width
        _column(painter, QRectF(left, place.bottom() - height, width, height), inks, solid=solid)


def _column(painter: QPainter, rect: QRectF, inks: Inks, *, solid: bool) -> None:
    half = 0.5 * inks.unit
    painter.setPen(QPen(inks.full if solid else inks.edge, inks.unit))
    painter.setBrush(inks.full if solid else Qt.BrushStyle.NoBrush)
    round_ = _ROUND * inks.unit if rect.width() > 6 * inks.unit else 0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), round_, round_)


def _months(
    painter: QPainter,
    rect: QRectF,
    inside: QRectF,
    weeks: Sequence[Columns],
    step: float,
    inks: Inks,
    *,
    mirrored: bool,
) -> None:
    """Name the months below, as many as there is room for."""
    painter.setPen(inks.text)
    free = 0.0
    for at, week in enumerate(weeks):
        wide = painter.fontMetrics().horizontalAdvance(week.month + "  ")
        # The last one stands a little before its column rather than being cut.
        text = painter.fontMetrics().horizontalAdvance(week.month)
        along = min(step * at, inside.width() - text)
        if not week.month or along < free:
            continue
        free = along + wide
        left = inside.right() - along - wide if mirrored else inside.left() + along
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        place = QRectF(left, inside.bottom(), wide, rect.bottom() - inside.bottom())
        painter.drawText(place, side | Qt.AlignmentFlag.AlignBottom, week.month)
