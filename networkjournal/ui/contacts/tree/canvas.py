# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the one thing on the scene: it paints what is in sight of the tree, and nothing else.

One thing that paints instead of thousands: what it costs is what is seen, not what there is.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from networkjournal.domain.introduction_words import Network
from networkjournal.domain.introductions import Node, Origin, Part
from networkjournal.ui.contacts.tree.far_sight import FarSight, in_sight
from networkjournal.ui.contacts.tree.plan import (
    FOLDED,
    GAP,
    MARK,
    SIDE,
    Column,
    Plan,
    name_font,
)
from networkjournal.ui.origin_marks import origin_colour, paint_mark
from networkjournal.ui.theme import Theme

FAR = 0.24
"""Below this scale names cannot be read; then a node is a bar in its colour."""
SMALL = 0.6
"""Below this one only names can be read, in larger letters that fill the node."""
_LARGER = 1.75
_CORNER = 8.0
_PART = 0.6
"""Of a line is its own colour, the rest the ground's."""
_RIGHT = Qt.TextElideMode.ElideRight
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Canvas(QGraphicsItem):
    """Paint the tree; `current` is marked where `focused`, else more quietly."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plan: Plan | None = None
        self._network = Network()
        self._words: dict[int, tuple[str, str]] = {}
        self._small = False
        self._colours: dict[Origin, QColor] = {}
        self._lines: dict[Origin, QColor] = {}
        self.current, self.focused = 0, False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_plan(self, plan: Plan, network: Network) -> None:
        """Paint another tree."""
        self.prepareGeometryChange()
        self._plan, self._network, self.current = plan, network, 0
        self.dress()

    def dress(self) -> None:
        """Paint in the colours of the scheme in force."""
        self._words.clear()
        colours = self._theme.colours
        self._colours = {origin: origin_colour(origin, colours) for origin in Origin}
        ground = QColor(colours.window)
        self._lines = {origin: _mixed(one, ground) for origin, one in self._colours.items()}
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the room of the whole tree."""
        return self._plan.size if self._plan else QRectF()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        """Paint what is exposed."""
        if self._plan is None:
            return
        seen = option.exposedRect  # type: ignore[attr-defined]
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        near, small = scale >= FAR, scale < SMALL
        if small is not self._small:
            self._small = small
            self._words.clear()
        columns = self._plan.across(seen.left(), seen.right())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, near)
        if near:
            self._paint_near(painter, columns, seen)
        else:
            # What is nearer to each other than a pixel cannot be told apart.
            far = FarSight(self._plan, seen, 1 / painter.worldTransform().m11())
            far.gather(columns, self._line_colour, self._bar_colour)
            far.paint(painter)

    def _paint_near(self, painter: QPainter, columns: Sequence[Column], seen: QRectF) -> None:
        for column in columns:
            for at in column.joined(seen.top(), seen.bottom()):
                self._paint_lines(painter, column, at, seen)
        for column in columns:
            for at in column.between(seen.top(), seen.bottom(), self._owned().height):
                self._paint_node(painter, at)

    # Lines

    def _paint_lines(self, painter: QPainter, column: Column, at: int, seen: QRectF) -> None:
        """Join a parent with those of its children that are in sight, by rounded corners."""
        plan, node = self._owned(), self._owned().tree.nodes[at]
        flat = Qt.PenCapStyle.FlatCap
        painter.setPen(QPen(self._line_colour(node), 1.5, Qt.PenStyle.SolidLine, flat))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start, bend = column.right, column.right + GAP / 2
        here = plan.middle(at)
        if len(node.children) == 1:
            painter.drawLine(QPointF(start, here), QPointF(start + GAP, here))
            return
        path = QPainterPath(QPointF(start, here))
        path.lineTo(bend, here)
        ends = [plan.middle(node.children[0]), plan.middle(node.children[-1])]
        corner = min(_CORNER, abs(ends[1] - ends[0]) / 2)
        path.moveTo(bend, max(ends[0] + corner, seen.top() - plan.pitch))
        path.lineTo(bend, min(ends[1] - corner, seen.bottom() + plan.pitch))
        for child in in_sight(plan, node.children, seen):
            y = plan.middle(child)
            side = (y == ends[0]) - (y == ends[1])
            path.moveTo(bend, y + side * corner)
            if side:
                path.quadTo(bend, y, bend + corner, y)
            path.lineTo(start + GAP, y)
        painter.drawPath(path)

    def _line_colour(self, node: Node) -> QColor:
        if node.part is Part.YOU:
            return QColor(self._theme.colours.edge)
        return self._lines[node.origin]

    # Nodes

    def _bar_colour(self, at: int) -> QColor:
        node = self._owned().tree.nodes[at]
        if node.part is Part.YOU or at == self.current:
            return QColor(self._theme.colours.accent)
        if node.part is Part.MORE:
            return QColor(self._theme.colours.edge)
        return self._colours[node.origin]

    def _paint_node(self, painter: QPainter, at: int) -> None:
        plan, colours = self._owned(), self._theme.colours
        node, rect = plan.tree.nodes[at], plan.rect(at)
        ground, edge, width = self._ground(node, at)
        pen = QPen(QColor(edge), width)
        if node.part is Part.MORE and at != self.current:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        half = width / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _CORNER, _CORNER)
        inside = rect.adjusted(SIDE, 4, -SIDE, -4)
        if node.part is not Part.YOU:
            colour = self._colours[node.origin]
            size = MARK * 1.4 if self._small else MARK
            mark = QRectF(inside.left(), rect.center().y() - size / 2, size, size)
            paint_mark(painter, mark, node.origin, colour)
            inside.setLeft(mark.right() + SIDE * 0.75)
        you = node.part is Part.YOU
        quiet = QColor(colours.on_accent if you else colours.quiet)
        ink = QColor(colours.on_accent if you else colours.ink)
        self._write(painter, at, inside, quiet if node.part is Part.MORE else ink, quiet)
        if node.folded:
            self._paint_folded(painter, rect, node)

    def _paint_folded(self, painter: QPainter, rect: QRectF, node: Node) -> None:
        """Say behind a node how many people are folded away."""
        end = rect.right() + FOLDED * 0.2
        painter.setPen(QPen(self._line_colour(node), 1.5))
        painter.drawLine(QPointF(rect.right(), rect.center().y()), QPointF(end, rect.center().y()))
        painter.setFont(self._larger(self._theme.fonts.quiet))
        painter.setPen(QColor(self._theme.colours.accent))
        place = QRectF(end + 3, rect.top(), 4 * FOLDED, rect.height())
        painter.drawText(place, _START, f"+{node.below}")

    def _write(
        self, painter: QPainter, at: int, inside: QRectF, ink: QColor, quiet: QColor
    ) -> None:
        fonts, node = self._theme.fonts, self._owned().tree.nodes[at]
        font = self._larger(name_font(node, fonts))
        if at not in self._words:
            room, about = inside.width(), "" if self._small else self._network.about(node)
            self._words[at] = (
                QFontMetricsF(font).elidedText(self._network.name(node), _RIGHT, room),
                QFontMetricsF(fonts.quiet).elidedText(about, _RIGHT, room),
            )
        name, about = self._words[at]
        painter.setFont(font)
        painter.setPen(ink)
        if not about:
            painter.drawText(inside, _START, name)
            return
        half = inside.height() * 0.52
        painter.drawText(QRectF(inside.topLeft(), inside.bottomRight()).adjusted(
            0, 0, 0, half - inside.height()), _START, name)  # fmt: skip
        painter.setFont(fonts.quiet)
        painter.setPen(quiet)
        painter.drawText(inside.adjusted(0, half, 0, 0), _START, about)

    def _larger(self, font: QFont) -> QFont:
        if not self._small:
            return font
        larger = QFont(font)
        larger.setPixelSize(round(font.pixelSize() * _LARGER))
        return larger

    def _ground(self, node: Node, at: int) -> tuple[str, str, float]:
        """Return the ground of a node, its edge, and how wide that is."""
        colours = self._theme.colours
        if node.part is Part.YOU:
            ground, edge = colours.accent, colours.accent
        elif node.part is Part.PERSON:
            ground, edge = colours.card, colours.line
        elif node.part is Part.MORE:
            ground, edge = colours.window, colours.edge
        else:
            ground, edge = colours.neutral, colours.neutral
        if at != self.current:
            return ground, edge, 1.0
        if node.part is not Part.YOU:
            ground, edge = colours.accent_soft, colours.accent
        elif self.focused:
            edge = colours.ink
        return ground, edge, 2.0 if self.focused else 1.0

    def shown_words(self, at: int) -> tuple[str, str]:
        """Return the words of a node as they were painted, shortened where room was short."""
        return self._words.get(at, ("", ""))

    def _owned(self) -> Plan:
        assert self._plan is not None  # noqa: S101
        return self._plan


def _mixed(one: QColor, other: QColor) -> QColor:
    # Not clear colours: where two such lines meet, a darker dot would stand.
    red, green, blue = (
        round(_PART * first + (1 - _PART) * second)
        for first, second in (
            (one.red(), other.red()),
            (one.green(), other.green()),
            (one.blue(), other.blue()),
        )
    )
    return QColor(red, green, blue)
