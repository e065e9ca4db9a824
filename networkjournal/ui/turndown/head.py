# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the head of each page: what it is about, the question, how far one has come."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.labels import ElidedLabel, TitleLabel
from networkjournal.ui.widgets.progress_segments import ProgressSegments

SIDE = 32


class Head(QWidget):
    """Show position and organization, the question of the page, and the steps."""

    def __init__(self, theme: Theme, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = ElidedLabel(role="quiet")
        self._question = TitleLabel(question)
        self._progress = ProgressSegments(theme, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 18, SIDE, 12)
        column.setSpacing(2)
        column.addWidget(self._about)
        column.addWidget(self._question)
        column.addSpacing(10)
        column.addWidget(self._progress)

    def about(self) -> str:
        """Return what the turndown is about."""
        return self._about.text()

    def show_about(self, about: str) -> None:
        """Say which position at which organization it is about."""
        # A blank keeps the line's height, so that nothing jumps once it is known.
        self._about.setText(about or " ")

    def show_question(self, question: str) -> None:
        """Change the title."""
        self._question.setText(question)

    def show_progress(self, step: int, steps: int) -> None:
        """Show that so many steps are reached."""
        self._progress.set_step(step, steps)
