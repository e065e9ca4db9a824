# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How an opportunity that has ended is painted: one muted line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from networkjournal.ui.pipeline.board.card_delegate import GAP, CardDelegate
from networkjournal.ui.pipeline.board.card_layout import CardLayout
from networkjournal.ui.pipeline.board.column_model import FACE
from networkjournal.ui.pipeline.board.face import Face

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 26
_SIDE = 8
_SPACE = 12
_PARTS = (0.42, 0.33, 0.25)
"""How the line is divided among the position, the organization, and how and when it ended."""
_ROUND = 6


class EndedDelegate(CardDelegate):
    """Paint a line of three parts, so that the eye can go down each of them."""

    def layout(self, face: Face) -> CardLayout:  # noqa: ARG002
        """Give every line the same height."""
        return CardLayout(round(_HEIGHT * self._theme.fonts.scale), ())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line, mirrored where the language is read from the right."""
        face = index.data(FACE)
        if face is None:
            return
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        self._ground(painter, rect.adjusted(0, GAP // 2, 0, -GAP // 2 + 1), state)
        fonts, colours = self._theme.fonts, self._theme.colours
        ink = colours.ink if state & QStyle.StateFlag.State_Selected else colours.quiet
        how = [words for words, _kind in face.chips]
        end = " · ".join([*how, face.aside] if face.aside else how)
        texts = ((face.position, fonts.body), (face.organization, fonts.quiet), (end, fonts.quiet))
        left = rect.left() + _SIDE
        for (text, font), part in zip(texts, _PARTS, strict=True):
            wide = int((rect.width() - 2 * _SIDE) * part)
            place = QRect(left, rect.top(), wide - _SPACE, rect.height())
            painter.setPen(QColor(ink))
            self._line(painter, QStyle.visualRect(direction, rect, place), text, font, direction)
            left += wide
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.hover))
        keys = QStyle.StateFlag.State_KeyboardFocusChange
        if state & QStyle.StateFlag.State_HasFocus and state & keys:
            painter.setPen(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)

    def _line(
        self, painter: QPainter, place: QRect, text: str, font: QFont, way: Qt.LayoutDirection
    ) -> None:
        words = " ".join(text[:400].split())
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        align = QStyle.visualAlignment(way, side) | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(font)
        painter.drawText(place, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
