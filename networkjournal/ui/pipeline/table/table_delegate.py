# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own how a cell of the table is painted: words, chips, dots, by its column."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.domain.standing import SILENT
from networkjournal.domain.views import OpportunityLine
from networkjournal.domain.words import Level
from networkjournal.ui.models.opportunities import chip_kind
from networkjournal.ui.pipeline.table.table_model import TableModel
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets import dots
from networkjournal.ui.widgets.chip import Kind, chip_size, paint_chip

Index = QModelIndex | QPersistentModelIndex
ROW = 42
"""Pixels of a row, more for larger text."""
_MARGIN = 11
_BAR = 3
_GAP = 6
_SELECTED, _FOCUS = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
# Worked out once: a table paints hundreds of cells at each turn of the wheel.
_SIDES = {
    Qt.LayoutDirection.LeftToRight: int(_LINE | Qt.AlignmentFlag.AlignLeft)
    | int(Qt.TextFlag.TextSingleLine),
    Qt.LayoutDirection.RightToLeft: int(_LINE | Qt.AlignmentFlag.AlignRight)
    | int(Qt.TextFlag.TextSingleLine),
}


class TableDelegate(QStyledItemDelegate):
    """Paint one cell; the view paints the headings of groups over their whole rows."""

    def __init__(self, theme: Theme, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rows = theme, model
        self.over = -1
        """The row under the pointer."""
        self.first = 0
        """The column that stands first, where the mark of a chosen row is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the text with air around it."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _MARGIN, round(ROW * self._theme.fonts.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then what the column shows."""
        line = self._rows.line(index.row())
        if line is None:
            return
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        cell = _Cell(painter, self._theme, option, chosen=bool(state & _SELECTED))
        cell.ground(over=index.row() == self.over, first=index.column() == self.first)
        if words := str(index.data() or ""):
            painter.save()
            painter.setClipRect(option.rect)  # type: ignore[attr-defined]
            self._content(cell, COLUMNS[index.column()], line, words)
            painter.restore()
        if state & _FOCUS:
            cell.frame()

    def _content(self, cell: "_Cell", column: str, line: OpportunityLine, words: str) -> None:
        colours = self._theme.colours
        ended = line.ending is not None
        quiet = self._theme.fonts.body
        if column == "stage" and not ended:
            cell.chips([(words, chip_kind(line.stage))])
        elif column == "standing":
            stand = line.stand(self._rows.settings.timings, self._rows.today).standing
            cell.chips([(words, "waiting" if stand in SILENT else "neutral")])
        elif column == "level":
            contender = line.level(self._rows.settings.weights) is Level.CONTENDER
            cell.chips([(words, "accent" if contender else "neutral")])
        elif column == "tags":
            cell.chips([(tag, "neutral") for tag in line.tags])
        elif column == "connection" and line.best is not None:
            cell.dots(line.best.connection, line.best.name)
        elif column == "position":
            cell.text(words, self._theme.fonts.strong, colours.quiet if ended else colours.ink)
        elif column == "link":
            cell.text(words, quiet, colours.accent)
        else:
            cell.text(words, quiet, colours.quiet)


class _Cell:
    """Paints one cell; places are thought from the left and mirrored at the last moment."""

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        option: QStyleOptionViewItem,
        *,
        chosen: bool,
    ) -> None:
        self._painter, self._theme = painter, theme
        rect = self._rect = option.rect  # type: ignore[attr-defined]
        self._colours = theme.colours
        self._way: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        self._chosen = chosen
        self._inside = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)

    def ground(self, *, over: bool, first: bool) -> None:
        """Paint what lies under the cell: chosen, under the pointer, the line below."""
        rect = self._rect
        if self._chosen:
            self._painter.fillRect(rect, QColor(self._colours.accent_soft))
        elif over:
            self._painter.fillRect(rect, QColor(self._colours.hover))
        self._painter.fillRect(
            rect.left(), rect.bottom(), rect.width(), 1, QColor(self._colours.line)
        )
        if self._chosen and first:
            bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
            self._painter.fillRect(self._placed(bar), QColor(self._colours.accent))

    def frame(self) -> None:
        """Mark the cell that the keyboard stands on."""
        self._painter.setPen(QColor(self._colours.accent))
        self._painter.drawRect(self._rect.adjusted(0, 0, -1, -1))

    def text(self, words: str, font: QFont, ink: str) -> None:
        """Write words, as many as fit."""
        self._write(self._inside, words, font, ink)

    def chips(self, chips: list[tuple[str, Kind]]) -> None:
        """Paint chips side by side; those that do not fit become a number."""
        font, left = self._theme.fonts.quiet, self._inside.left()
        for place, (words, kind) in enumerate(chips):
            left_over = len(chips) - place
            size = chip_size(" ".join(words.split()), font)
            more = chip_size(f"+{left_over - 1}", font).width() + _GAP if left_over > 1 else 0
            if place and left + size.width() + more > self._inside.right() + 1:
                self._chip(f"+{left_over}", "neutral", left)
                return
            left += self._chip(" ".join(words.split()), kind, left) + _GAP

    def _chip(self, words: str, kind: Kind, left: int) -> int:
        """Paint one chip as wide as there is room, and return its width."""
        font, inside = self._theme.fonts.quiet, self._inside
        room = QSize(max(inside.right() + 1 - left, 0), inside.height())
        size = chip_size(words, font).boundedTo(room)
        top = inside.top() + (inside.height() - size.height()) // 2
        place = self._placed(QRect(left, top, size.width(), size.height()))
        # On the ground of a chosen row an accent chip would vanish.
        kind = "neutral" if self._chosen and kind == "accent" else kind
        paint_chip(self._painter, place, words, kind, self._colours, font)
        return size.width()

    def dots(self, value: int, name: str) -> None:
        """Paint the three dots, and with whom."""
        place = QRect(self._inside.left(), self._rect.top(), dots.WIDTH + 2, self._rect.height())
        mirrored = self._way == Qt.LayoutDirection.RightToLeft
        dots.paint_dots(
            self._painter, QRectF(self._placed(place)), value, self._colours, mirrored=mirrored
        )
        beside = self._inside.adjusted(dots.WIDTH + 10, 0, 0, 0)
        self._write(beside, name, self._theme.fonts.body, self._colours.quiet)

    def _write(self, place: QRect, words: str, font: QFont, ink: str) -> None:
        if place.width() <= 0:
            return
        words = " ".join(words.split())
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        self._painter.drawText(self._placed(place), _SIDES[self._way], shown)

    def _placed(self, place: QRect) -> QRect:
        return QStyle.visualRect(self._way, self._rect, place)
