# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A theme for the tests of widgets, taken off again after each."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from networkjournal.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application in light for one test."""
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Theme(qapp)
    made.apply("light")
    yield made
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)
