# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the words of a card stand: lines broken, chips in rows; it paints nothing.

Places are thought from the left, from the card's own corner, in device-independent pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from networkjournal.ui.pipeline.board.face import Face
from networkjournal.ui.theme_fonts import Fonts
from networkjournal.ui.widgets import dots
from networkjournal.ui.widgets.chip import Kind, chip_size

SIDE = 12
_TOP = 9
_GAP = 6
_POSITION_LINES = 3
_ORGANIZATION_LINES = 2
_LONGEST = 400
"""No card shows more letters than this; breaking a text of a million would take its time."""


class Part(Enum):
    """Name how a piece of a card is painted."""

    POSITION = auto()
    ORGANIZATION = auto()
    CHIP = auto()
    TAG = auto()
    DAYS = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold one piece of text and its place."""

    part: Part
    place: QRect
    text: str
    kind: Kind = "neutral"


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Hold a card that is laid out."""

    height: int
    pieces: tuple[Piece, ...]
    dots: QRect | None = None


def lay_out(face: Face, width: int, fonts: Fonts) -> CardLayout:
    """Lay a card of this width out."""
    setter = _Setter(max(width, 2 * SIDE + 40), fonts)
    setter.text(Part.POSITION, face.position, title_font(fonts), _POSITION_LINES)
    setter.text(Part.ORGANIZATION, face.organization, fonts.quiet, _ORGANIZATION_LINES)
    setter.chips(face)
    return CardLayout(setter.height(), tuple(setter.pieces), setter.dots)


def title_font(fonts: Fonts) -> QFont:
    """Give the font of the position: the strong one is too light where cards stand in crowds."""
    font = QFont(fonts.strong)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Break a text into at most so many lines; the last one ends in … where more follows."""
    words = " ".join(text[:_LONGEST].split())
    if not words:
        return []
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(words) <= width:
        return [words]
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(lines) == most - 1:
            from_here = words[_units(words, start) :]
            lines.append(metrics.elidedText(from_here, Qt.TextElideMode.ElideRight, width))
            break
        end = start + line.textLength()
        lines.append(words[_units(words, start) : _units(words, end)].strip())
    layout.endLayout()
    return lines


def _units(words: str, at: int) -> int:
    """Return where a place counted in Qt's units of 16 bits lies in a Python string."""
    if words.isascii():
        return at
    return len(words.encode("utf-16-le", "surrogatepass")[: 2 * at].decode("utf-16-le", "ignore"))


class _Setter:
    """Sets the pieces of one card from the top down."""

    def __init__(self, width: int, fonts: Fonts) -> None:
        self._room, self._fonts = width - 2 * SIDE, fonts
        self._bottom = _TOP
        self.pieces: list[Piece] = []
        self.dots: QRect | None = None

    def height(self) -> int:
        """Give the height that all of it takes."""
        return self._bottom + _TOP + 1

    def text(self, part: Part, text: str, font: QFont, most: int) -> None:
        """Set a text in as many lines as it takes."""
        high = QFontMetrics(font).height()
        for line in broken(text, font, self._room, most):
            place = QRect(SIDE, self._bottom, self._room, high)
            self.pieces.append(Piece(part, place, line))
            self._bottom += high

    def chips(self, face: Face) -> None:
        """Set chips, then tags, in rows; at the end of the first stand days and dots."""
        chips = [(Part.CHIP, words, kind) for words, kind in face.chips]
        first = chip_size(chips[0][1], self._fonts.quiet).width() if chips else 0
        aside, end = face.aside, self._measure_end(face, face.aside)
        if aside and first + _GAP + end > self._room:
            # Rather in the next row than words cut short in this one.
            chips.append((Part.CHIP, aside, "neutral"))
            aside, end = "", self._measure_end(face, "")
        rows = self._rows([*chips, *((Part.TAG, tag, "neutral") for tag in face.tags)], end)
        if rows or end:
            self._set_end(face, aside, rows[0] if rows else [])
            self._set_rows(rows or [[]])

    def _measure_end(self, face: Face, days: str) -> int:
        wide = QFontMetrics(self._fonts.quiet).horizontalAdvance(days) if days else 0
        points = dots.WIDTH + 2 if face.dots is not None else 0
        return wide + points + (_GAP if wide and points else 0)

    def _rows(self, wanted: Sequence[tuple[Part, str, Kind]], end: int) -> list[list[Piece]]:
        """Break chips into rows; the first one leaves room for what stands at its end."""
        rows: list[list[Piece]] = []
        left = 0
        for part, words, kind in wanted:
            size = chip_size(words, self._fonts.quiet).boundedTo(QSize(self._room, 1000))
            taken = end + _GAP if end and len(rows) == 1 else 0
            if not rows or left + size.width() + taken > self._room:
                if not rows and end:
                    size.setWidth(min(size.width(), max(self._room - end - _GAP, 40)))
                rows.append([])
                left = 0
            rows[-1].append(Piece(part, QRect(QPoint(left, 0), size), words, kind))
            left += size.width() + _GAP
        return rows

    def _set_rows(self, rows: Sequence[Sequence[Piece]]) -> None:
        high = chip_size("", self._fonts.quiet).height()
        for row in rows:
            self._bottom += _GAP
            for piece in row:
                place = piece.place.translated(SIDE, self._bottom)
                self.pieces.append(Piece(piece.part, place, piece.text, piece.kind))
            self._bottom += high

    def _set_end(self, face: Face, days: str, row: Sequence[Piece]) -> None:
        """Set days and dots at the end of the row that comes next."""
        high = chip_size("", self._fonts.quiet).height()
        right, top = SIDE + self._room, self._bottom + _GAP
        if face.dots is not None:
            right -= dots.WIDTH + 2
            self.dots = QRect(right, top, dots.WIDTH + 2, high)
            right -= _GAP
        if days:
            left = SIDE + (row[-1].place.right() + 1 + _GAP if row else 0)
            wide = QFontMetrics(self._fonts.quiet).horizontalAdvance(days)
            left = max(right - wide, left)
            place = QRect(left, top, max(right - left, 0), high)
            self.pieces.append(Piece(Part.DAYS, place, days))
