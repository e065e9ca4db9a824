# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the list row with a title, a quiet second line and something at the end."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_colours import Colours
from networkjournal.ui.widgets import chip, dots
from networkjournal.ui.widgets.avatar import paint_avatar, paint_photo
from networkjournal.ui.widgets.chip import Kind

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 54
SECTION_HEIGHT = 34
_MARGIN = 16
_AVATAR = 34
_ICON = 20
_BAR = 3
_GAP = 12
_TAG_GAP = 4
_MOST_TAGS = 4
_DOTS_GAP = 8


class RowRole(IntEnum):
    """Name what a row shows; the title is the DisplayRole. Empty or None leaves a part out."""

    SECOND = Qt.ItemDataRole.UserRole + 100  # str, the quiet second line
    RIGHT = Qt.ItemDataRole.UserRole + 101  # str, quiet text at the end
    CHIP = Qt.ItemDataRole.UserRole + 102  # str, a chip at the end
    CHIP_KIND = Qt.ItemDataRole.UserRole + 103  # "neutral" | "accent" | "waiting" | "info"
    DOTS = Qt.ItemDataRole.UserRole + 104  # int 0 to 3
    AVATAR = Qt.ItemDataRole.UserRole + 105  # str, the name whose initials are drawn
    ICON = Qt.ItemDataRole.UserRole + 106  # str, the name of a line icon instead of an avatar
    SECTION = Qt.ItemDataRole.UserRole + 107  # bool, the row is a small heading
    TAGS = Qt.ItemDataRole.UserRole + 108  # tuple[str, ...], small chips behind the title
    PHOTO = Qt.ItemDataRole.UserRole + 109  # QPixmap, drawn instead of the initials
    ASIDE = Qt.ItemDataRole.UserRole + 110  # str, ends the second line, left out without room
    UNDER = Qt.ItemDataRole.UserRole + 111  # str, quiet text below RIGHT, beside the dots
    TOP = Qt.ItemDataRole.UserRole + 112  # str, quiet text that ends the first line alone
    ASIDE_STAYS = Qt.ItemDataRole.UserRole + 113  # bool, the title gives way to ASIDE


@dataclass(frozen=True)
class _Row:
    """What one row says, read once a paint."""

    title: str
    second: str
    aside: str
    stays: bool
    right: str
    under: str
    top: str
    chip: str
    kind: Kind
    dots: int | None
    avatar: str
    icon: str
    tags: tuple[str, ...]
    photo: QPixmap | None

    @classmethod
    def read(cls, index: Index) -> "_Row":
        def text(role: int) -> str:
            return str(index.data(role) or "")

        known = ("neutral", "accent", "waiting", "info")
        kind: Any = text(RowRole.CHIP_KIND)
        return cls(
            title=text(Qt.ItemDataRole.DisplayRole),
            second=text(RowRole.SECOND),
            aside=text(RowRole.ASIDE),
            stays=bool(index.data(RowRole.ASIDE_STAYS)),
            right=text(RowRole.RIGHT),
            under=text(RowRole.UNDER),
            top=text(RowRole.TOP),
            chip=text(RowRole.CHIP),
            kind=kind if kind in known else "neutral",
            dots=index.data(RowRole.DOTS),
            avatar=text(RowRole.AVATAR),
            icon=text(RowRole.ICON),
            tags=tuple(index.data(RowRole.TAGS) or ()),
            photo=index.data(RowRole.PHOTO),
        )


class TwoLineDelegate(QStyledItemDelegate):
    """Paint rows of `RowRole`; give the view the property `plain` and no grid."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Give the height: 54 px a row, 34 px a heading, more for larger text."""
        height = SECTION_HEIGHT if index.data(RowRole.SECTION) else ROW_HEIGHT
        return QSize(160, round(height * self._theme.fonts.scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, mirrored where the language is read from the right."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft  # type: ignore[attr-defined]
        painter.save()
        painter.setClipRect(rect)
        pen = _Pen(painter, rect, self._theme, state, mirrored=mirrored)
        if index.data(RowRole.SECTION):
            pen.section(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        else:
            pen.ground()
            pen.row(_Row.read(index))
        painter.restore()


class _Pen:
    """Paints one row; places are thought from the left and mirrored at the last moment."""

    def __init__(
        self,
        painter: QPainter,
        rect: QRect,
        theme: Theme,
        state: QStyle.StateFlag,
        *,
        mirrored: bool,
    ) -> None:
        self._painter = painter
        self._rect = rect
        self._theme = theme
        self._colours: Colours = theme.colours
        self._fonts = theme.fonts
        self._mirrored = mirrored
        self._state = state
        self._selected = bool(state & QStyle.StateFlag.State_Selected)

    def _place(self, left: int, top: int, width: int, height: int) -> QRect:
        logical = QRect(self._rect.left() + left, self._rect.top() + top, width, height)
        direction = (
            Qt.LayoutDirection.RightToLeft if self._mirrored else Qt.LayoutDirection.LeftToRight
        )
        return QStyle.visualRect(direction, self._rect, logical)

    def _text(
        self, place: QRect, text: str, font: QFont, colour: str, *, end: bool = False
    ) -> None:
        side = Qt.AlignmentFlag.AlignRight if end != self._mirrored else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        # Absolute: without it Qt would mirror by the text's own direction.
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, shown)

    def ground(self) -> None:
        """Paint what lies under the row: selected, under the pointer, in focus."""
        if self._selected:
            self._painter.fillRect(self._rect, QColor(self._colours.accent_soft))
            bar = self._place(0, 0, _BAR, self._rect.height())
            self._painter.fillRect(bar, QColor(self._colours.accent))
        elif self._state & QStyle.StateFlag.State_MouseOver:
            self._painter.fillRect(self._rect, QColor(self._colours.hover))
        focused = self._state & QStyle.StateFlag.State_HasFocus
        if focused and self._state & QStyle.StateFlag.State_KeyboardFocusChange:
            self._painter.setPen(QColor(self._colours.accent))
            self._painter.drawRect(self._rect.adjusted(0, 0, -1, -1))

    def section(self, text: str) -> None:
        """Paint a small heading at the foot of its row."""
        height = QFontMetrics(self._fonts.section).height()
        place = self._place(
            _MARGIN, self._rect.height() - height - 6, self._rect.width() - 2 * _MARGIN, height
        )
        self._text(place, text, self._fonts.section, self._colours.quiet)

    def row(self, row: _Row) -> None:
        """Paint the parts: what stands first, what stands at the end, the two lines between."""
        left = self._front(row)
        upper, lower = (max(0, self._rect.width() - left - taken) for taken in self._end(row))
        strong, quiet = QFontMetrics(self._fonts.strong), QFontMetrics(self._fonts.quiet)
        words, aside = _second(row, quiet, lower)
        both = strong.height() + (quiet.height() if words else 0)
        top = (self._rect.height() - both) // 2
        wide = strong.horizontalAdvance(row.title)
        if aside and row.stays:
            wide = min(wide, max(upper - quiet.horizontalAdvance(aside) - 8, upper // 3))
        title = self._place(left, top, min(wide + 1, upper), strong.height())
        self._text(title, row.title, self._fonts.strong, self._colours.ink)
        end, start = left + upper, left + wide + 8
        start = self._tags(row.tags, start, end, title)
        if aside and quiet.horizontalAdvance(aside) <= end - start:
            # What has no room below stands behind the tags.
            place = self._place(start, top, end - start, strong.height())
            self._text(place, aside, self._fonts.quiet, self._colours.quiet)
        if words:
            second = self._place(left, top + strong.height(), lower, quiet.height())
            self._text(second, words, self._fonts.quiet, self._colours.quiet)

    def _tags(self, tags: tuple[str, ...], start: int, end: int, beside: QRect) -> int:
        """Paint those tags behind the title for which there is room, and how many more there are.

        The title never gives way to them. What they leave free begins at the number returned.
        """
        font = self._fonts.quiet
        for count in range(min(len(tags), _MOST_TAGS), 0, -1):
            rest = len(tags) - count
            words = [*tags[:count], *([f"+{rest}"] if rest else [])]
            wide = [chip.chip_size(word, font).width() for word in words]
            if start + sum(wide) + _TAG_GAP * (len(wide) - 1) <= end:
                break
        else:
            return start
        top = beside.center().y() - self._rect.top() - chip.HEIGHT // 2 + 1
        for word, width in zip(words, wide, strict=True):
            place = self._place(start, top, width, chip.HEIGHT - 2)
            chip.paint_chip(self._painter, place, word, "neutral", self._colours, font)
            start += width + _TAG_GAP
        return start + _TAG_GAP

    def _front(self, row: _Row) -> int:
        size = _AVATAR if row.avatar else _ICON
        if not (row.avatar or row.icon):
            return _MARGIN + _BAR
        place = self._place(_MARGIN + _BAR, (self._rect.height() - size) // 2, size, size)
        if row.photo is not None:
            paint_photo(self._painter, QRectF(place), row.photo, self._colours)
        elif row.avatar:
            font, colours = self._fonts.body, self._colours
            paint_avatar(
                self._painter, QRectF(place), row.avatar, colours, font, selected=self._selected
            )
        else:
            self._theme.icon(row.icon, quiet=True).paint(self._painter, place)
        return _MARGIN + _BAR + size + _GAP

    def _end(self, row: _Row) -> tuple[int, int]:
        """Paint the end of the row and give the width that it takes beside each line."""
        if row.top and not (row.right or row.chip or row.under or row.dots is not None):
            return self._top(row.top)
        row = replace(row, right=row.right or row.top)
        font = self._fonts.quiet
        metrics = QFontMetrics(font)
        text = metrics.horizontalAdvance(row.right) + 1 if row.right else 0
        label = chip.chip_size(row.chip, font).width() if row.chip else 0
        points = dots.WIDTH + 2 if row.dots is not None else 0
        under = metrics.horizontalAdvance(row.under) + 1 if row.under else 0
        gap = _DOTS_GAP if under and points else 0
        # A long end never takes more than half of the row from the name.
        width = min(max(text, label, under + gap + points), self._rect.width() // 2)
        if not width:
            return _MARGIN, _MARGIN
        foot = metrics.height() if under else 12 if points else 0
        sizes = [metrics.height()] * bool(text) + [chip.HEIGHT] * bool(label) + [foot]
        top = (self._rect.height() - sum(sizes)) // 2
        if text:
            self._text(self._end_place(width, top, sizes[0]), row.right, font, self._colours.quiet,
                       end=True)  # fmt: skip
            top += sizes[0]
        if label:
            place = self._end_place(min(label, width), top, chip.HEIGHT)
            chip.paint_chip(self._painter, place, row.chip, row.kind, self._colours, font)
            top += chip.HEIGHT
        if under:
            place = self._end_place(width, top, foot, points + gap)
            self._text(place, row.under, font, self._colours.quiet, end=True)
        if row.dots is not None:
            place = self._end_place(points, top + (foot - 12) // 2, 12)
            colours, mirrored = self._colours, self._mirrored
            dots.paint_dots(self._painter, QRectF(place), row.dots, colours, mirrored=mirrored)
        parts = [part for part in (text, label, under + gap + points) if part]
        # Two things stand beside a line each; one alone, or three, beside both.
        wide = [min(part, width) for part in parts] if len(parts) == 2 else [width, width]
        return wide[0] + _MARGIN + _GAP, wide[1] + _MARGIN + _GAP

    def _top(self, text: str) -> tuple[int, int]:
        """Paint what ends the first line alone; the second one has all its room."""
        quiet, strong = QFontMetrics(self._fonts.quiet), QFontMetrics(self._fonts.strong)
        width = min(quiet.horizontalAdvance(text) + 1, self._rect.width() // 2)
        top = (self._rect.height() - strong.height() - quiet.height()) // 2
        place = self._end_place(width, top, strong.height())
        self._text(place, text, self._fonts.quiet, self._colours.quiet, end=True)
        return width + _MARGIN + _GAP, _MARGIN

    def _end_place(self, width: int, top: int, height: int, beside: int = 0) -> QRect:
        """Give a place at the end of the row, so wide together with what stands beside it."""
        left = self._rect.width() - _MARGIN - width
        return self._place(left, top, width - beside, height)


def _second(row: _Row, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return the second line, and what is said aside where the line has no room for it."""
    both = " · ".join(part for part in (row.second, row.aside) if part)
    if not row.second or metrics.horizontalAdvance(both) + 2 <= width:
        return both, ""
    return row.second, row.aside
