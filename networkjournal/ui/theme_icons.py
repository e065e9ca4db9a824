# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw the program's own line icons in any colour; know nothing of where they stand."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from networkjournal import resources
from networkjournal.ui.theme_colours import Colours

# Menus and buttons at 100 % and 200 %; few, since all icons are drawn before the window shows.
_SIZES = (16, 20, 32, 40)
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colours: Colours, tint: str | None = None) -> QIcon:
    """Draw a line icon in ink, or in a tint `#RRGGBB`; FileNotFoundError for an unknown name."""
    made = QIcon()
    source = _source(name)
    inked = _renderer(source.replace("currentColor", tint or colours.ink))
    disabled = _renderer(source.replace("currentColor", colours.disabled))
    for size in _SIZES:
        drawn = _draw(inked, size)
        made.addPixmap(drawn, QIcon.Mode.Normal)
        made.addPixmap(drawn, QIcon.Mode.Selected)
        made.addPixmap(_draw(disabled, size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw one icon at a size in device-independent pixels, sharp at a device pixel ratio."""
    renderer = _renderer(_source(name).replace("currentColor", colour))
    drawn = _draw(renderer, round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def app_icon() -> QIcon:
    """Draw the program's own icon, which keeps its colours."""
    made = QIcon()
    renderer = _renderer(_source("app"))
    for size in _APP_SIZES:
        made.addPixmap(_draw(renderer, size))
    return made


def _source(name: str) -> str:
    return resources.read_text(f"icons/{name}.svg")


def _renderer(source: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(source.encode()))


def _draw(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return drawn
