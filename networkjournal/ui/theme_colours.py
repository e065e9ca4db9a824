# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the colours of both schemes and the measure of contrast; know nothing of Qt."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """Hold one scheme; every value is `#RRGGBB`."""

    name: str  # "light" or "dark": also picks the marks that the style sheet draws
    window: str
    side: str
    card: str
    ink: str
    quiet: str  # second lines, captions, placeholders: still 4.5:1 on every ground
    disabled: str
    line: str
    edge: str  # outline of a check box or an empty dot: 3:1, so that the control is found
    hover: str
    neutral: str  # ground of a plain chip and of an avatar
    accent: str
    accent_strong: str  # the primary button under the pointer
    accent_soft: str
    on_accent: str
    waiting: str
    waiting_soft: str
    info: str
    info_soft: str
    problem: str

    def text_pairs(self) -> Iterator[tuple[str, str]]:
        """Give every pair of text and ground that the program draws, by field name."""
        for ground in ("window", "side", "card", "accent_soft", "neutral", "hover"):
            yield "ink", ground
            yield "quiet", ground
            yield "accent", ground
        for ground in ("window", "side", "card"):
            yield "problem", ground
        yield "on_accent", "accent"
        yield "on_accent", "accent_strong"
        for kind in ("waiting", "info"):
            yield kind, f"{kind}_soft"
            yield "ink", f"{kind}_soft"
        yield "accent", "info_soft"
        yield "accent", "waiting_soft"


LIGHT = Colours(
    name="light",
    window="#F5F4F0",
    side="#EFEDE7",
    card="#FFFFFF",
    ink="#23262B",
    quiet="#60656C",
    disabled="#A3A6A8",
    line="#E3E0D8",
    edge="#85898F",
    hover="#EBE9E2",
    neutral="#ECEAE4",
    accent="#2C6E69",
    accent_strong="#245B57",
    accent_soft="#DDEBE8",
    on_accent="#FFFFFF",
    waiting="#845809",
    waiting_soft="#F6EAD0",
    info="#3C5F8A",
    info_soft="#E1E9F3",
    problem="#9A3F2F",
)

DARK = Colours(
    name="dark",
    window="#1A1C1E",
    side="#17191B",
    card="#232629",
    ink="#E7E5E0",
    quiet="#A6AAAF",
    disabled="#63676C",
    line="#33373B",
    edge="#7A7F85",
    hover="#25282B",
    neutral="#2E3236",
    accent="#7CC0B7",
    accent_strong="#93CEC6",
    accent_soft="#24403D",
    on_accent="#10201E",
    waiting="#E0B768",
    waiting_soft="#3D3321",
    info="#9DBBE0",
    info_soft="#26323F",
    problem="#E5A090",
)


def contrast(one: str, other: str) -> float:
    """Measure the contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
