# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Draw quiet words behind what is written in a line, where there is room for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit

from networkjournal.ui.theme import Theme

_GAP = 16
_FEWEST = 3
"""Letters that must be seen of the note; fewer say nothing."""


def draw_note(edit: QLineEdit, theme: Theme, note: str) -> None:
    """Draw a note at the end of a line; called after the line has painted itself."""
    metrics = edit.fontMetrics()
    inside = edit.rect().adjusted(12, 0, -12, 0)
    room = inside.width() - metrics.horizontalAdvance(edit.text()) - _GAP
    if not note or room < metrics.averageCharWidth() * _FEWEST:
        return
    mirrored = edit.layoutDirection() == Qt.LayoutDirection.RightToLeft
    align = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    painter = QPainter(edit)
    painter.setPen(QColor(theme.colours.quiet))
    painter.setFont(theme.fonts.quiet)
    shown = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inside, align | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.end()
