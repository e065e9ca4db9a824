# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the small switch between two or three views of one thing, such as board and table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.style import set_look


def round_ends(buttons: Sequence[QAbstractButton], direction: Qt.LayoutDirection) -> None:
    """Round the outer corners of a row of joined buttons, given in reading order."""
    # Corners in a style sheet do not turn with the direction of reading.
    row = list(buttons) if direction == Qt.LayoutDirection.LeftToRight else list(buttons)[::-1]
    for at, button in enumerate(row):
        look = "first" if at == 0 else "last" if at == len(row) - 1 else "middle"
        set_look(button, "segment", "only" if len(row) == 1 else look)


class Segmented(QWidget):
    """Let one of a few be chosen; arrow keys move the choice."""

    chosen = Signal(int)

    def __init__(self, labels: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, label in enumerate(labels):
            button = plain_button(label)
            button.setCheckable(True)
            button.setChecked(at == 0)
            self._group.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self._group.button(0))
        round_ends(self._group.buttons(), self.layoutDirection())
        self._group.idToggled.connect(self._on_toggled)

    def current(self) -> int:
        """Give the position chosen."""
        return self._group.checkedId()

    def set_current(self, position: int) -> None:
        """Choose, and report it if it is a change."""
        self._group.button(position).setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the round corners outside when the direction of reading turns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            round_ends(self._group.buttons(), self.layoutDirection())

    def _on_toggled(self, position: int, checked: bool) -> None:
        if checked:
            self.setFocusProxy(self._group.button(position))
            self.chosen.emit(position)
