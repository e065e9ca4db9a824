# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the mark and the colour of each origin, on the screen and on paper.

The marks differ in shape, so that they are told apart in grey and by who sees no colours.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from networkjournal.domain.introductions import Origin
from networkjournal.ui.theme_colours import Colours

LIGHT = {
    Origin.TURNDOWN: "#3A3E45",
    Origin.INTERVIEW: "#2C6E69",
    Origin.ALUMNI: "#3F6797",
    Origin.FACULTY: "#5C4286",
    Origin.CAREER_OFFICE: "#8F6310",
    Origin.FAMILY: "#A3502F",
    Origin.EVENT: "#66803A",
    Origin.INTRODUCTION: "#7C3A5C",
    Origin.OTHER: "#74797F",
    Origin.UNKNOWN: "#888C91",
}
DARK = {
    Origin.TURNDOWN: "#E7E5E0",
    Origin.INTERVIEW: "#7CC0B7",
    Origin.ALUMNI: "#7BA3D4",
    Origin.FACULTY: "#C4B2EE",
    Origin.CAREER_OFFICE: "#C2983C",
    Origin.FAMILY: "#E8A98C",
    Origin.EVENT: "#B5CE86",
    Origin.INTRODUCTION: "#CF86AE",
    Origin.OTHER: "#9A9EA3",
    Origin.UNKNOWN: "#7A7F85",
}
_MARKS: dict[Origin, tuple[str, bool]] = {
    Origin.TURNDOWN: ("down", True),
    Origin.INTERVIEW: ("disc", True),
    Origin.ALUMNI: ("square", True),
    Origin.FACULTY: ("diamond", True),
    Origin.CAREER_OFFICE: ("square", False),
    Origin.FAMILY: ("triangle", True),
    Origin.EVENT: ("diamond", False),
    Origin.INTRODUCTION: ("triangle", False),
    Origin.OTHER: ("disc", False),
    Origin.UNKNOWN: ("dash", True),
}
"""A shape, and whether it is full."""


def origin_colour(origin: Origin, colours: Colours) -> QColor:
    """Return the colour of an origin in the scheme in force."""
    return QColor((DARK if colours.name == "dark" else LIGHT)[origin])


def mark_of(origin: Origin) -> tuple[str, bool]:
    """Return the shape of an origin's mark, and whether it is full."""
    return _MARKS[origin]


def paint_mark(painter: QPainter, rect: QRectF, origin: Origin, colour: QColor) -> None:
    """Paint the mark of an origin in the square `rect`."""
    shape, full = _MARKS[origin]
    width = rect.width() * 0.16
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(QBrush(colour) if full else Qt.BrushStyle.NoBrush)
    inside = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    if shape == "disc":
        painter.drawEllipse(inside)
    elif shape == "dash":
        middle = rect.center().y()
        painter.drawLine(QPointF(inside.left(), middle), QPointF(inside.right(), middle))
    else:
        painter.drawPolygon(_polygon(shape, inside))
    painter.restore()


def _polygon(shape: str, rect: QRectF) -> QPolygonF:
    middle = rect.center()
    if shape == "square":
        trim = rect.width() * 0.06
        return QPolygonF(rect.adjusted(trim, trim, -trim, -trim))
    if shape == "diamond":
        return QPolygonF(
            [QPointF(middle.x(), rect.top()), QPointF(rect.right(), middle.y()),
             QPointF(middle.x(), rect.bottom()), QPointF(rect.left(), middle.y())]
        )  # fmt: skip
    base, tip = (rect.top(), rect.bottom()) if shape == "down" else (rect.bottom(), rect.top())
    return QPolygonF(
        [QPointF(rect.left(), base), QPointF(rect.right(), base), QPointF(middle.x(), tip)]
    )
