# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the sizes of text, made from the system's font; know nothing of colours."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo

BODY = 14
_READ_LARGER = 17  # px: from here on the person has asked the system for larger text
_LARGEST = 26


@dataclass(frozen=True)
class Fonts:
    """Hold the fonts of one hierarchy; sizes in device-independent pixels."""

    title: QFont
    heading: QFont
    section: QFont
    body: QFont
    strong: QFont
    quiet: QFont

    @property
    def scale(self) -> float:
        """Tell how much larger than usual the person reads, 1.0 and more."""
        return self.body.pixelSize() / BODY


def from_system(system: QFont) -> Fonts:
    """Build the hierarchy on the system's family; a large system size is kept."""
    pixels = QFontInfo(system).pixelSize()
    body = BODY if pixels < _READ_LARGER else min(pixels, _LARGEST)
    return Fonts(
        title=_font(system, body * 22 / BODY, QFont.Weight.DemiBold),
        heading=_font(system, body * 18 / BODY, QFont.Weight.DemiBold),
        section=_font(system, body * 13 / BODY, QFont.Weight.DemiBold),
        body=_font(system, body, QFont.Weight.Normal),
        strong=_font(system, body, QFont.Weight.Medium),
        quiet=_font(system, body * 12.5 / BODY, QFont.Weight.Normal),
    )


def _font(system: QFont, pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(system)
    font.setPixelSize(round(pixels))
    font.setWeight(weight)
    return font
