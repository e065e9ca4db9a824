# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything together draws without a warning, in both schemes and from both sides."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from networkjournal.ui.theme import Theme
from tests.ui.gallery import draw


def test_the_gallery_draws(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    try:
        pictures = draw(qapp, tmp_path, "")
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert len(pictures) == 9
    assert all(not QImage(str(picture)).isNull() for picture in pictures)
