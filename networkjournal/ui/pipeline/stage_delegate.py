# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how a row of the list is painted: the position strong, the stage as a quiet chip."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from networkjournal.ui.models.opportunities import STAGE_COLUMN, LineRole
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.chip import Kind, chip_size, paint_chip

Index = QModelIndex | QPersistentModelIndex
_MARGIN = 11
_BAR = 3


class StageDelegate(QStyledItemDelegate):
    """Paint one cell of the list of opportunities."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the text with air around it."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _MARGIN, round(44 * self._theme.fonts.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the text or the chip."""
        painter.save()
        self._ground(painter, option, index)
        kind = index.data(LineRole.CHIP_KIND)
        if index.column() == STAGE_COLUMN and kind is not None:
            self._chip(painter, option, index)
        else:
            self._text(painter, option, index)
        self._focus(painter, option)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, rect = self._theme.colours, option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
            if index.column() == 0:
                right = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
                left = rect.right() - _BAR + 1 if right else rect.left()
                painter.fillRect(left, rect.top(), _BAR, rect.height(), QColor(colours.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        fonts, colours = self._theme.fonts, self._theme.colours
        first = index.column() == 0
        font = fonts.strong if first else fonts.body
        inside = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)  # type: ignore[attr-defined]
        brush = index.data(Qt.ItemDataRole.ForegroundRole)
        ink = QColor(colours.ink if first else colours.quiet)
        painter.setPen(ink if brush is None else brush.color())
        painter.setFont(font)
        words = " ".join(str(index.data() or "").split())
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        align = QStyle.visualAlignment(
            option.direction,  # type: ignore[attr-defined]
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        )
        flags = int(align | Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(inside, flags, shown)

    def _focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Mark the row that the keyboard stands on, once keys are used."""
        state = option.state  # type: ignore[attr-defined]
        keys = QStyle.StateFlag.State_KeyboardFocusChange
        if state & QStyle.StateFlag.State_HasFocus and state & keys:
            painter.setPen(QColor(self._theme.colours.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))  # type: ignore[attr-defined]

    def _chip(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        font, words = self._theme.fonts.quiet, str(index.data() or "")
        rect = option.rect  # type: ignore[attr-defined]
        inside = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        size = chip_size(words, font).boundedTo(inside.size())
        place = QStyle.alignedRect(
            option.direction,  # type: ignore[attr-defined]
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            size,
            inside,
        )
        # On the ground of a chosen row a coloured chip would vanish.
        chosen = option.state & QStyle.StateFlag.State_Selected  # type: ignore[attr-defined]
        kind: Kind = "neutral" if chosen else index.data(LineRole.CHIP_KIND)
        paint_chip(painter, place, words, kind, self._theme.colours, font)
