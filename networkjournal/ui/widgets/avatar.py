# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the round picture of a person: initials in any script, as a widget and painted in a row."""

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen
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


def paint_avatar(
    painter: QPainter,
    rect: QRectF,
    name: str,
    colours: Colours,
    font: QFont,
    *,
    selected: bool = False,
    picture: QImage | None = None,
) -> None:
    """Paint initials, or the middle of a picture, in a circle that fills the square `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture is not None:
        _paint_picture(painter, rect, picture)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()
        return
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


def _paint_picture(painter: QPainter, rect: QRectF, picture: QImage) -> None:
    """Paint the largest square in the middle of a picture, as a circle."""
    side = min(picture.width(), picture.height())
    left, top = (picture.width() - side) / 2, (picture.height() - side) / 2
    pixels = max(1, round(rect.width() * painter.device().devicePixelRatioF()))
    square = picture.copy(round(left), round(top), side, side)
    smooth = Qt.TransformationMode.SmoothTransformation
    # Once and well: the painter's own way of making it small looks rough.
    small = square.scaled(pixels, pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    circle = QPainterPath()
    circle.addEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.save()
    painter.setClipPath(circle)
    painter.drawImage(rect, small)
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
