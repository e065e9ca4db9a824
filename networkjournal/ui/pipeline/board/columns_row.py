# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The columns side by side; where they do not fit, they scroll sideways."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from networkjournal.domain.words import Stage
from networkjournal.ui.pipeline.board.column import Column
from networkjournal.ui.pipeline.board.face import Face
from networkjournal.ui.theme import Theme


class ColumnsRow(QScrollArea):
    """Hold a column for each stage."""

    def __init__(
        self, theme: Theme, read: Callable[[Sequence[int]], Mapping[int, Face]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        ground = QWidget(self.viewport())
        ground.setProperty("ground", "true")
        self.columns = {stage: Column(theme, stage, read, ground) for stage in Stage}
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for column in self.columns.values():
            row.addWidget(column, 1)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
