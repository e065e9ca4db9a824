# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keep a window on the screen: its buttons are at the foot, and must be within reach."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_EDGE = 64
"""Room for the frame of the window and a panel of the desktop, in device-independent pixels."""


def room(window: QWidget) -> QSize:
    """Return the largest size that a window may have on its screen."""
    return window.screen().availableGeometry().size() - QSize(_EDGE, _EDGE)


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or less where the screen is smaller."""
    window.resize(QSize(width, height).boundedTo(room(window)))
