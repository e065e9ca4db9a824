# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the round picture of a person: initials in any script, as a widget and painted in a row."""

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_colours import Colours

_JOINED_SCRIPTS = "AL"  # the bidirectional class of Arabic letters, which would join
_NON_JOINER = "\u200c"


def initials(name: str) -> str:
    """Give one or two letters for a name in any script; empty for a name without letters.

    The first and the last word count; titles ("Dr."), what follows a comma and what stands in
    brackets do not.
    """
    plain = name.partition(",")[0].partition("(")[0]
    words = [word for word in plain.split() if any(letter.isalpha() for letter in word)]
    full = [word for word in words if len(word) < 3 or not word.endswith(".")] or words
    letters = [_first_letter(word) for word in full[:1] + full[1:][-1:]]
    joined = any(
        unicodedata.bidirectional(letter[0]) == _JOINED_SCRIPTS for letter in letters if letter
    )
    return (_NON_JOINER if joined else "").join(letters)


def _first_letter(word: str) -> str:
    """Take the first letter with all marks that belong to it."""
    start = next((at for at, letter in enumerate(word) if letter.isalpha()), len(word))
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word[start:])
    end = finder.toNextBoundary()
    letter = word[start : start + max(end, 0)]
    upper = letter.upper()
    # "ß" would become two letters.
    return upper if len(upper) == len(letter) else letter


def paint_photo(painter: QPainter, rect: QRectF, photo: QPixmap, colours: Colours) -> None:
    """Paint a picture in a circle that fills the square `rect`; what sticks out is cut."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    circle = QPainterPath()
    circle.addEllipse(rect)
    painter.setClipPath(circle, Qt.ClipOperation.IntersectClip)
    side = min(photo.width(), photo.height())
    cut = QRectF((photo.width() - side) / 2, (photo.height() - side) / 2, side, side)
    painter.drawPixmap(rect, photo, cut)
    painter.setClipping(False)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def paint_avatar(
    painter: QPainter,
    rect: QRectF,
    name: str,
    colours: Colours,
    font: QFont,
    *,
    selected: bool = False,
) -> None:
    """Paint initials in a circle that fills the square `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.card if selected else colours.neutral))
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    letters = QFont(font)
    letters.setPixelSize(max(9, round(rect.height() * 0.36)))
    letters.setWeight(QFont.Weight.DemiBold)
    painter.setFont(letters)
    painter.setPen(QColor(colours.quiet))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """Show a person's initials, `size` device-independent pixels wide."""

    def __init__(
        self, theme: Theme, name: str = "", size: int = 64, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        theme.changed.connect(self.update)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the circle."""
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._name, self._theme.colours, self.font())
        painter.end()
