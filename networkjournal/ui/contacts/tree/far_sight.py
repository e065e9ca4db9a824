# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Gather what the picture shows from far away: lines and bars by colour, no names.

Thousands of nodes may be in sight then. What would fall on a pixel that is painted already is
left out, and the rest is painted colour by colour.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from networkjournal.domain.introductions import Node
from networkjournal.ui.contacts.tree.plan import GAP, Column, Plan

_INSET = 0.18
"""Of a node's height, left free above and below its bar."""


class FarSight:
    """Paint a part of a plan from afar; `fine` is the length that is one pixel or less."""

    def __init__(self, plan: Plan, seen: QRectF, fine: float) -> None:
        self._plan, self._seen, self._fine = plan, seen, fine
        self._lines: dict[int, list[QLineF]] = defaultdict(list)
        self._bars: dict[int, list[QRectF]] = defaultdict(list)

    def gather(
        self,
        columns: Sequence[Column],
        line_colour: Callable[[Node], QColor],
        bar_colour: Callable[[int], QColor],
    ) -> None:
        """Gather what is in sight."""
        plan, seen = self._plan, self._seen
        for column in columns:
            for at in self._apart(column.joined(seen.top(), seen.bottom())):
                colour = line_colour(plan.tree.nodes[at]).rgb()
                self._lines[colour] += self._joining(column, at)
            for at in self._apart(column.between(seen.top(), seen.bottom(), plan.height)):
                node, rect = plan.tree.nodes[at], plan.rect(at)
                inset = rect.height() * _INSET
                self._bars[bar_colour(at).rgb()].append(rect.adjusted(0, inset, 0, -inset))
                if node.folded:
                    rest = QRectF(rect.right() + 8, rect.center().y() - 4, 24, 8)
                    self._bars[line_colour(node).rgb()].append(rest)

    def paint(self, painter: QPainter) -> None:
        """Paint what was gathered, bars over lines."""
        for colour, lines in self._lines.items():
            painter.setPen(QPen(QColor(colour), 0))
            painter.drawLines(lines)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, bars in self._bars.items():
            painter.setBrush(QColor(colour))
            painter.drawRects(bars)

    def _joining(self, column: Column, at: int) -> list[QLineF]:
        plan, children = self._plan, self._plan.tree.nodes[at].children
        start, bend, end = column.right, column.right + GAP / 2, column.right + GAP
        here, first, last = map(plan.middle, (at, children[0], children[-1]))
        lines = [QLineF(start, here, bend, here), QLineF(bend, first, bend, last)]
        for child in self._apart(in_sight(plan, children, self._seen)):
            y = plan.middle(child)
            lines.append(QLineF(bend, y, end, y))
        return lines

    def _apart(self, nodes: Sequence[int]) -> Iterator[int]:
        """Leave out what stands on the pixel of the one before, and leads no further."""
        plan, fine = self._plan, self._fine
        before = -fine
        for at in nodes:
            here = plan.middle(at)
            children = plan.tree.nodes[at].children
            wide = children and plan.middle(children[-1]) - plan.middle(children[0]) >= fine
            if wide or here - before >= fine:
                before = here
                yield at


def in_sight(plan: Plan, children: Sequence[int], seen: QRectF) -> Sequence[int]:
    """Return those children whose height is seen."""
    first = bisect_left(children, seen.top() - plan.height, key=plan.middle)
    last = bisect_right(children, seen.bottom() + plan.height, key=plan.middle)
    return children[first:last]
