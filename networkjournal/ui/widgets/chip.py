# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the chip: one or two quiet words on a soft ground, as a widget and painted in a row."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkjournal.ui.theme_colours import Colours
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import set_look

Kind = Literal["neutral", "accent", "waiting", "info"]

HEIGHT = 20
_SIDE = 8


class Chip(PlainLabel):
    """Show a chip; its words carry the meaning, the colour only helps."""

    def __init__(self, text: str, kind: Kind = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("chip", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> Kind:
        """Tell which of the four kinds it is."""
        kind: Kind = self.property("chip")
        return kind

    def set_kind(self, kind: Kind) -> None:
        """Change the kind."""
        set_look(self, "chip", kind)


def chip_colours(kind: Kind, colours: Colours) -> tuple[str, str]:
    """Give the text and the ground of a kind."""
    return {
        "neutral": (colours.quiet, colours.neutral),
        "accent": (colours.accent, colours.accent_soft),
        "waiting": (colours.waiting, colours.waiting_soft),
        "info": (colours.info, colours.info_soft),
    }[kind]


def chip_size(text: str, font: QFont) -> QSize:
    """Measure a painted chip in device-independent pixels."""
    metrics = QFontMetrics(font)
    return QSize(metrics.horizontalAdvance(text) + 2 * _SIDE, max(HEIGHT, metrics.height() + 2))


def paint_chip(
    painter: QPainter, rect: QRect, text: str, kind: Kind, colours: Colours, font: QFont
) -> None:
    """Paint a chip that fills `rect`; words that do not fit end in …."""
    ink, ground = chip_colours(kind, colours)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(ink))
    painter.setFont(font)
    room = rect.width() - 2 * _SIDE + 1
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
