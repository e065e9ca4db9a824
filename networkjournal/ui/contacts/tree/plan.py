# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own where each node of the picture stands, in pixels at full size, and find them by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from networkjournal.domain.introduction_words import Network
from networkjournal.domain.introductions import Node, Part, Tree
from networkjournal.domain.tidy_tree import lay_out
from networkjournal.ui.theme_fonts import Fonts

SIDE = 12.0
MARK = 11.0
GAP = 48.0
"""Between two columns: room for the lines."""
FOLDED = 40.0
"""The width, behind a node, on which a click folds or unfolds its branch."""
_MARGIN = 24.0
_NARROWEST, _WIDEST = 100.0, 210.0
"""Of the words; longer ones end in …."""


@dataclass(frozen=True, slots=True)
class Column:
    """Hold the nodes of one depth from top to bottom, and those of them that have children."""

    left: float
    width: float
    nodes: tuple[int, ...]
    tops: tuple[float, ...]
    parents: tuple[int, ...]
    firsts: tuple[float, ...]
    lasts: tuple[float, ...]

    @property
    def right(self) -> float:
        """Return where the column ends."""
        return self.left + self.width

    def between(self, top: float, bottom: float, height: float) -> Sequence[int]:
        """Return the nodes that stand at least partly between two heights."""
        first = bisect_left(self.tops, top - height)
        return self.nodes[first : bisect_right(self.tops, bottom)]

    def joined(self, top: float, bottom: float) -> Sequence[int]:
        """Return the parents whose line down their children crosses these heights."""
        first = bisect_left(self.lasts, top)
        return self.parents[first : bisect_right(self.firsts, bottom)]


class Plan:
    """Place a tree; `height` is that of a node, `pitch` the distance of two rows."""

    def __init__(self, tree: Tree, network: Network, fonts: Fonts) -> None:
        self.tree = tree
        line = QFontMetricsF(fonts.body).height()
        second = QFontMetricsF(fonts.quiet).height()
        self.height = round(line + second + 10)
        self.pitch = self.height + 8.0
        rows = lay_out(tree)
        self._tops = [_MARGIN + row * self.pitch for _column, row in rows.values()]
        self.columns = self._make_columns(network, fonts)
        last = self.columns[-1]
        self.size = QRectF(0, 0, last.right + _MARGIN, max(self._tops) + self.height + _MARGIN)

    def rect(self, at: int) -> QRectF:
        """Return the place of a node."""
        column = self.columns[self.tree.nodes[at].depth]
        return QRectF(column.left, self._tops[at], column.width, self.height)

    def middle(self, at: int) -> float:
        """Return the height at which lines come to a node and leave it."""
        return self._tops[at] + self.height / 2

    def at(self, place: QPointF) -> int | None:
        """Return the node at a place."""
        for column in self.columns:
            if column.left <= place.x() <= column.right:
                found = column.between(place.y(), place.y(), self.height)
                return found[0] if found else None
        return None

    def behind(self, place: QPointF) -> int | None:
        """Return the node that has a branch, shown or folded, and ends just before a place."""
        found = self.at(QPointF(place.x() - FOLDED, place.y()))
        if found is None or self.rect(found).right() >= place.x():
            return None
        node = self.tree.nodes[found]
        return found if node.children or node.folded else None

    def across(self, left: float, right: float) -> Sequence[Column]:
        """Return the columns that stand, with the lines after them, between two places."""
        return [one for one in self.columns if one.left <= right and one.right + GAP >= left]

    def beside(self, at: int, step: int) -> int:
        """Return the node so many places below another in its column; at the end the last."""
        column = self.columns[self.tree.nodes[at].depth]
        place = bisect_left(column.nodes, at) + step
        return column.nodes[min(max(place, 0), len(column.nodes) - 1)]

    def inward(self, at: int) -> int | None:
        """Return the child that stands nearest."""
        children = self.tree.nodes[at].children
        here = self._tops[at]
        return min(children, key=lambda one: abs(self._tops[one] - here)) if children else None

    def _make_columns(self, network: Network, fonts: Fonts) -> list[Column]:
        levels: list[list[int]] = []
        for at, node in enumerate(self.tree.nodes):
            while len(levels) <= node.depth:
                levels.append([])
            levels[node.depth].append(at)
        made: list[Column] = []
        left = _MARGIN
        for level in levels:
            width = _width([self.tree.nodes[at] for at in level], network, fonts)
            parents = [at for at in level if self.tree.nodes[at].children]
            ends = [self.tree.nodes[at].children for at in parents]
            made.append(
                Column(
                    left,
                    width,
                    tuple(level),
                    tuple(self._tops[at] for at in level),
                    tuple(parents),
                    tuple(self.middle(one[0]) for one in ends),
                    tuple(self.middle(one[-1]) for one in ends),
                )
            )
            left += width + GAP
        return made


def _width(nodes: Sequence[Node], network: Network, fonts: Fonts) -> float:
    """Return how wide a column is: as its longest words, within bounds."""
    widest = _NARROWEST
    body, quiet = QFontMetricsF(fonts.strong), QFontMetricsF(fonts.quiet)
    for node in nodes:
        widest = max(
            widest,
            body.horizontalAdvance(network.name(node)),
            quiet.horizontalAdvance(network.about(node)),
        )
        if widest >= _WIDEST * fonts.scale:
            break
    mark = 0.0 if nodes[0].part is Part.YOU else MARK + SIDE * 0.75
    return min(widest + 1, _WIDEST * fonts.scale) + 2 * SIDE + mark


def name_font(node: Node, fonts: Fonts) -> QFont:
    """Return the font of a node's name."""
    return fonts.body if node.part is Part.MORE else fonts.strong
