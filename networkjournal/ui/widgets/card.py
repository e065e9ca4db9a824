# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the card: a rounded frame with an optional heading, and the rule between its lines."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from networkjournal.ui.widgets.labels import SectionLabel


class Card(QFrame):
    """Hold widgets on a card; fill `body`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(8)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._heading = SectionLabel()
        self._head.addWidget(self._heading, 1)
        self.body.addLayout(self._head)
        self.set_heading(heading)

    def set_heading(self, heading: str) -> None:
        """Change the heading; an empty one takes no room."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self.setAccessibleName(heading)

    def add_to_heading(self, widget: QWidget) -> None:
        """Put a chip or a small button at the end of the heading line."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, widget: QWidget) -> None:
        """Add a widget below the others; a chip or a link keeps its own width."""
        narrow = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Maximum
        self.body.addWidget(
            widget, 0, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
        )


def rule(parent: QWidget | None = None) -> QFrame:
    """Make the one-pixel line between two groups."""
    line = QFrame(parent)
    line.setProperty("rule", "true")
    return line
