# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Draw, on paper, the lines that join a tree's names, and the marks before them."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from networkjournal.domain.introductions import Origin
from networkjournal.services.paper import UNITS_PER_PIXEL
from networkjournal.services.tree_paper import LAST, LEADS, ON, PASS, STEP
from networkjournal.ui.origin_marks import paint_mark

_INK, _LINE = QColor("#575757"), QColor("#929292")
_MARK = 9 * UNITS_PER_PIXEL
_RISE = 4.5 * UNITS_PER_PIXEL
"""How far above the base line of the text its middle is."""
_OVER = 5 * UNITS_PER_PIXEL
"""Lines go on into what the text has below its base line, up to the next picture."""


def paint_branch(painter: QPainter, rect: QRectF, what: str) -> None:
    """Paint lines and a mark; see `services.tree_paper` for the description."""
    guides, _colon, origin = what.partition(":")
    step, middle = STEP * UNITS_PER_PIXEL, rect.bottom() - _RISE
    top, bottom = rect.top() - 1, rect.bottom() + _OVER
    leads = guides.endswith(LEADS)
    lines: list[QLineF] = []
    at = rect.left() + step / 2
    for guide in guides.removesuffix(LEADS):
        if guide in (PASS, ON):
            lines.append(QLineF(at, top, at, bottom))
        elif guide == LAST:
            lines.append(QLineF(at, top, at, middle))
        if guide in (ON, LAST):
            lines.append(QLineF(at, middle, at + step - 0.7 * _MARK, middle))
        at += step
    if leads:
        lines.append(QLineF(at, middle + 0.7 * _MARK, at, bottom))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_LINE, 0.9 * UNITS_PER_PIXEL))
    painter.drawLines(lines)
    mark = QRectF(at - _MARK / 2, middle - _MARK / 2, _MARK, _MARK)
    if origin:
        paint_mark(painter, mark, Origin(origin), _INK)
    else:
        painter.fillRect(mark, _INK)
    painter.restore()


def paint_key(painter: QPainter, rect: QRectF, what: str) -> None:
    """Paint the mark of an origin alone, in the line that says what the marks mean."""
    paint_mark(painter, rect, Origin(what), _INK)
