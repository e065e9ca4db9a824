# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line that says what the marks of the picture mean."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from networkjournal.domain.introduction_words import origin_name
from networkjournal.domain.introductions import Origin, Part, Tree
from networkjournal.ui.origin_marks import origin_colour, paint_mark
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.labels import QuietLabel

_SIZE = 11


class Mark(QWidget):
    """Paint the mark of one origin."""

    def __init__(self, theme: Theme, origin: Origin) -> None:
        super().__init__()
        self._theme, self.origin = theme, origin
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for the square."""
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the mark."""
        painter = QPainter(self)
        colour = origin_colour(self.origin, self._theme.colours)
        paint_mark(painter, QRectF(self.rect()), self.origin, colour)
        painter.end()


class Legend(Flow):
    """Name the marks that the tree shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=16)
        self._keys: dict[Origin, QWidget] = {}
        for origin in Origin:
            key = QWidget()
            row = QHBoxLayout(key)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(Mark(theme, origin))
            row.addWidget(QuietLabel(origin_name(origin)))
            self._keys[origin] = key
            key.hide()
            self.add(key)

    def show_tree(self, tree: Tree) -> None:
        """Name what stands in this tree."""
        self._show({node.origin for node in tree.nodes if node.part is not Part.YOU})

    def _show(self, wanted: Iterable[Origin]) -> None:
        shown = set(wanted)
        for origin, key in self._keys.items():
            key.setVisible(origin in shown)
