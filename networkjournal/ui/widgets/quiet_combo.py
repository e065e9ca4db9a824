# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the choice that stands in something that scrolls: the wheel passes over it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

_MOST_SHOWN = 14


class QuietCombo(QComboBox):
    """Change by hand only; `reached` says that the focus came, so that it can be scrolled to."""

    reached = Signal(object)  # self

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(_MOST_SHOWN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys are here now."""
        super().focusInEvent(event)
        self.reached.emit(self)
