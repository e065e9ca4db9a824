# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the margins and the ground of a wizard; know nothing of its pages."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QWizard

from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.head import SIDE


def make_room(wizard: QWizard, theme: Theme) -> None:
    """Set margins and ground, which a wizard takes from the style alone."""
    ground = QPalette(wizard.palette())
    ground.setColor(QPalette.ColorRole.Base, QColor(theme.colours.window))
    # The grid of head, page, rule and buttons belongs to the parent of the pages' frame.
    frame = wizard.page(0).parentWidget()
    above = frame.parentWidget() if frame is not None else None
    grid = above.layout() if above is not None else None
    for at in range(grid.count() if grid is not None else 0):
        item = grid.itemAt(at) if grid is not None else None
        row = item.layout() if item is not None else None
        part = item.widget() if item is not None else None
        if row is not None:
            row.setContentsMargins(SIDE, 14, SIDE, 14)
            row.setSpacing(8)
        elif part is not None:
            part.setPalette(ground)
        if isinstance(part, QFrame):
            part.setFrameShape(QFrame.Shape.NoFrame)
