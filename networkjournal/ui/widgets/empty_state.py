# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what an empty list shows: an icon, what belongs here, and the button that begins it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from networkjournal.ui import theme_icons
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.labels import HeadingLabel, QuietLabel

_ICON = 40
_WIDEST = 380


class EmptyState(QWidget):
    """Say in the middle of an empty place what it is for and how to begin."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str,
        buttons: tuple[QPushButton, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._icon = QLabel()
        self.title = HeadingLabel(title, wrap=True)
        self.sentence = QuietLabel(sentence, wrap=True)
        # Stretches beside a widest column: only so do wrapped lines get their height.
        across = QHBoxLayout(self)
        across.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        across.addWidget(middle, 100)
        across.addStretch(1)
        column = QVBoxLayout(middle)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self._icon, self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 8, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addStretch(1)
        column.addLayout(self._row)
        column.addStretch(3)
        for button in buttons:
            self.add_button(button)
        self._draw_icon()
        theme.changed.connect(self._draw_icon)

    def say(self, title: str, sentence: str) -> None:
        """Say something else, such as that a search found nothing."""
        self.title.setText(title)
        self.sentence.setText(sentence)

    def add_button(self, button: QPushButton) -> None:
        """Add a button to the row below the sentence."""
        self._row.insertWidget(self._row.count() - 1, button)

    def _draw_icon(self) -> None:
        colour = self._theme.colours.quiet
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(theme_icons.pixmap(self._icon_name, colour, _ICON, ratio))
