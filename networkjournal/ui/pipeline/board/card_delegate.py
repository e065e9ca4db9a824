# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How a card is painted: a quiet sheet with its words, and a frame where it is chosen."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from networkjournal.ui.pipeline.board.card_layout import (
    CardLayout,
    Part,
    Piece,
    lay_out,
    title_font,
)
from networkjournal.ui.pipeline.board.column_model import FACE
from networkjournal.ui.pipeline.board.face import Face
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.chip import paint_chip
from networkjournal.ui.widgets.dots import paint_dots

Index = QModelIndex | QPersistentModelIndex

GAP = 8
"""Between two cards, below each."""
_ROUND = 10
_FAINT = 0.3
_GONE = 0.35
_HOVER = 0.5
_MOST_KEPT = 500
_HALF = 0.5  # a pen of one pixel runs through the middle of it


class CardDelegate(QStyledItemDelegate):
    """Paint cards of one width; what is laid out once is kept while it stays the same."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.width = 0
        self.carried = False
        """The chosen cards hang at the pointer."""
        self._kept: dict[Face, CardLayout] = {}
        theme.changed.connect(self.forget)

    def set_width(self, width: int) -> None:
        """Paint cards of another width from now on."""
        if width != self.width:
            self.width = width
            self.forget()

    def forget(self) -> None:
        """Lay all cards out anew."""
        self._kept.clear()

    def layout(self, face: Face) -> CardLayout:
        """Return a card as it is laid out."""
        if face not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]  # the one kept longest
            self._kept[face] = lay_out(face, self.width, self._theme.fonts)
        return self._kept[face]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Give the height of a card and of the air below it."""
        face = index.data(FACE)
        height = self.layout(face).height if face is not None else 0
        return QSize(self.width, height + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card, mirrored where the language is read from the right."""
        face = index.data(FACE)
        if face is None:
            return
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        layout = self.layout(face)
        size = QSize(self.width, layout.height)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        room: QRect = option.rect  # type: ignore[attr-defined]
        sheet = QStyle.alignedRect(direction, top, size, room)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.carried and state & QStyle.StateFlag.State_Selected:
            painter.setOpacity(_GONE)
        self._sheet(painter, sheet, state)
        for piece in layout.pieces:
            place = piece.place.translated(sheet.topLeft())
            self._piece(painter, piece, QStyle.visualRect(direction, sheet, place), direction)
        if layout.dots is not None and face.dots is not None:
            place = QStyle.visualRect(direction, sheet, layout.dots.translated(sheet.topLeft()))
            mirrored = direction == Qt.LayoutDirection.RightToLeft
            colours = self._theme.colours
            paint_dots(painter, QRectF(place), face.dots, colours, mirrored=mirrored)
        painter.restore()

    def _sheet(self, painter: QPainter, sheet: QRect, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = state & QStyle.StateFlag.State_HasFocus
        keyed = bool(focused and state & QStyle.StateFlag.State_KeyboardFocusChange)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        shade = QRectF(sheet).adjusted(_HALF, _HALF + 1, -_HALF, _HALF)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(shade, _ROUND, _ROUND)
        wide = 2.0 if chosen or keyed else 1.0
        ink = QColor(colours.accent if chosen or keyed else colours.line)
        if under and not chosen and not keyed:
            ink = QColor(colours.quiet)
            ink.setAlphaF(_HOVER)
        pen = QPen(ink, wide)
        if keyed and not chosen:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.card))
        half = wide / 2
        painter.drawRoundedRect(QRectF(sheet).adjusted(half, half, -half, -half), _ROUND, _ROUND)

    def _piece(
        self, painter: QPainter, piece: Piece, place: QRect, direction: Qt.LayoutDirection
    ) -> None:
        colours, fonts = self._theme.colours, self._theme.fonts
        if piece.part is Part.CHIP:
            paint_chip(painter, place, piece.text, piece.kind, colours, fonts.quiet)
        elif piece.part is Part.TAG:
            self._tag(painter, place, piece.text)
        else:
            strong = piece.part is Part.POSITION
            font: QFont = title_font(fonts) if strong else fonts.quiet
            painter.setFont(font)
            painter.setPen(QColor(colours.ink if strong else colours.quiet))
            side = Qt.AlignmentFlag.AlignLeft
            if piece.part is Part.DAYS:
                side = Qt.AlignmentFlag.AlignRight
            align = QStyle.visualAlignment(direction, side | Qt.AlignmentFlag.AlignVCenter)
            flags = align | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(place, int(flags) | int(Qt.TextFlag.TextSingleLine), piece.text)

    def _tag(self, painter: QPainter, place: QRect, text: str) -> None:
        """Paint a tag: the outline of a chip, for it is a name and no state."""
        colours = self._theme.colours
        outline = QColor(colours.quiet)
        outline.setAlphaF(_FAINT)
        painter.setPen(QPen(outline, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = QRectF(place).adjusted(_HALF, _HALF, -_HALF, -_HALF)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        font = self._theme.fonts.quiet
        painter.setFont(font)
        painter.setPen(QColor(colours.quiet))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, place.width() - 14
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
