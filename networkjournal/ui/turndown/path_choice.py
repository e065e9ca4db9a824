# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the large choice of one path: its name, what it means, and why it is proposed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QRadioButton, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.words import Path
from networkjournal.i18n import _
from networkjournal.ui.widgets.chip import Chip
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import describe

_INDENT = 30


class PathChoice(QFrame):
    """Let one path be chosen, by a click anywhere on it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button = QRadioButton(label(path))
        font = self.button.font()
        font.setBold(True)
        self.button.setFont(font)
        self._meaning = _meaning(path)
        self._reason = PlainLabel(wrap=True)
        self._text = QuietLabel(self._meaning, wrap=True)
        self._chip = Chip(_("proposed"), "accent")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 9, 16, 11)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(1)
        grid.addWidget(self.button, 0, 0, 1, 2)
        grid.addWidget(self._chip, 0, 2)
        grid.setColumnMinimumWidth(0, _INDENT)
        grid.addWidget(self._reason, 1, 1, 1, 2)
        grid.addWidget(self._text, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.button)
        self.show_reason("")

    def show_reason(self, reason: str) -> None:
        """Show why it is proposed; an empty reason shows that another one is."""
        self._chip.setVisible(bool(reason))
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        describe(self.button, f"{reason} {self._meaning}".strip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by a click beside the button, too."""
        self.button.setChecked(True)
        self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()


def _meaning(path: Path) -> str:
    return {
        Path.FEEDBACK_MEETING: _(
            "Half an hour with one person: what would have made the difference, and whom to meet."
        ),
        Path.WRITTEN_FEEDBACK: _("A short letter that asks for a few lines, easy to answer."),
        Path.STAY_CONNECTED: _("No question now. A short note, and a day to look in again."),
        Path.LET_GO: _("Note one thing, and close it. Not every no needs a meeting."),
    }[path]
