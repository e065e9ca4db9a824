# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the row of widgets side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget


def in_a_line(*parts: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Put widgets side by side; None takes the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
