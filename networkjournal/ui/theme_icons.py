# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw the program's own line icons in any colour; know nothing of where they stand."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from networkjournal import resources
from networkjournal.ui.theme_colours import Colours

# The sizes of menus, buttons and empty states at 100 %, 150 % and 200 %.
_SIZES = (16, 20, 24, 30, 32, 40, 64)
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colours: Colours, tint: str | None = None) -> QIcon:
    """Draw a line icon in ink, or in a tint `#RRGGBB`; FileNotFoundError for an unknown name."""
    made = QIcon()
    modes = {
        QIcon.Mode.Normal: tint or colours.ink,
        QIcon.Mode.Selected: tint or colours.ink,
        QIcon.Mode.Disabled: colours.disabled,
    }
    for mode, colour in modes.items():
        for size in _SIZES:
            made.addPixmap(_draw(_source(name).replace("currentColor", colour), size), mode)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw one icon at a size in device-independent pixels, sharp at a device pixel ratio."""
    drawn = _draw(_source(name).replace("currentColor", colour), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def app_icon() -> QIcon:
    """Draw the program's own icon, which keeps its colours."""
    made = QIcon()
    for size in _APP_SIZES:
        made.addPixmap(_draw(_source("app"), size))
    return made


def _source(name: str) -> str:
    return resources.read_text(f"icons/{name}.svg")


def _draw(source: str, pixels: int) -> QPixmap:
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return drawn
