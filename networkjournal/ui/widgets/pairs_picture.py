# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the small drawing of dread before and worth after, one column a meeting."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.theme_colours import Colours
from networkjournal.ui.widgets.style import describe, plain_tip

Pair = tuple[int, int]  # dread before, worth after; 0 to 10 each

_MOST = 10
_RADIUS = 4.0
_COLUMN = 26


def paint_pairs(
    painter: QPainter,
    rect: QRectF,
    pairs: Sequence[Pair],
    colours: Colours,
    *,
    mirrored: bool = False,
) -> None:
    """Paint each pair as a ring (dread) and a full dot (worth) joined by a line, oldest first."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line), 1))
    for level in (0, _MOST / 2, _MOST):
        y = round(_height(rect, level)) + 0.5
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    step = rect.width() / max(1, len(pairs))
    for at, (dread, worth) in enumerate(pairs):
        place = len(pairs) - 1 - at if mirrored else at
        x = rect.left() + step * (place + 0.5)
        _paint_pair(painter, x, _height(rect, dread), _height(rect, worth), colours)
    painter.restore()


def _height(rect: QRectF, level: float) -> float:
    room = rect.height() - 2 * _RADIUS - 2
    return rect.bottom() - _RADIUS - 1 - room * level / _MOST


def _paint_pair(painter: QPainter, x: float, dread: float, worth: float, colours: Colours) -> None:
    # Two feet apart, so that an equal pair still shows as two.
    before, after = QPointF(x - 5, dread), QPointF(x + 5, worth)
    painter.setPen(QPen(QColor(colours.accent), 1.5))
    painter.drawLine(before, after)
    painter.setBrush(QColor(colours.card))
    painter.drawEllipse(before, _RADIUS, _RADIUS)
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(after, _RADIUS, _RADIUS)


class PairsPicture(QWidget):
    """Show the person's own pairs, the best argument for the next meeting."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pairs: tuple[Pair, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Before and after"))
        theme.changed.connect(self.update)

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these pairs, oldest first."""
        self._pairs = tuple(pairs)
        said = _("dreaded {dread}, worth {worth}")
        words = "; ".join(said.format(dread=dread, worth=worth) for dread, worth in self._pairs)
        describe(self, words)
        self.setToolTip(plain_tip(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a column a pair."""
        return QSize(_COLUMN * max(1, len(self._pairs)), 64)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the pairs."""
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paint_pairs(
            painter, QRectF(self.rect()), self._pairs, self._theme.colours, mirrored=mirrored
        )
        painter.end()
