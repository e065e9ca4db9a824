# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the row of short bars that shows how far a wizard has come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.style import describe, plain_tip

_GAP = 6
_THICK = 4


class ProgressSegments(QProgressBar):
    """Show `value()` of `maximum()` steps; a progress bar to screen readers."""

    def __init__(self, theme: Theme, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(_("Progress"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.set_step(0, steps)

    def set_step(self, step: int, steps: int) -> None:
        """Show that `step` of `steps` is reached."""
        self.setRange(0, steps)
        self.setValue(step)
        words = _("Step {step} of {steps}").format(step=step, steps=steps)
        describe(self, words)
        self.setToolTip(plain_tip(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the thickness of the bars."""
        return QSize(240, _THICK + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the bars, from the side where the language begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        count = max(1, self.maximum())
        width = (self.width() - (count - 1) * _GAP) / count
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        colours = self._theme.colours
        for at in range(count):
            place = count - 1 - at if mirrored else at
            painter.setBrush(QColor(colours.accent if at < self.value() else colours.line))
            top = (self.height() - _THICK) / 2
            bar = QRectF(place * (width + _GAP), top, width, _THICK)
            painter.drawRoundedRect(bar, _THICK / 2, _THICK / 2)
        painter.end()
