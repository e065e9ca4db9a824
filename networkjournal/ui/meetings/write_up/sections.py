# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The parts of the page under their headings, and the way that Enter takes through them."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.ui.widgets.labels import QuietLabel, SectionLabel


class Walked(Protocol):
    """Be walked by Enter."""

    def first(self) -> QWidget:
        """Return where it begins."""

    def after(self, widget: QWidget) -> QWidget | None:
        """Return where Enter leads from a field, None to leave."""


class Fields(QWidget):
    """Hold a few fields below each other; Enter goes from one to the next that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def walk(self) -> Sequence[QWidget]:
        """Return the fields in their order."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return where it begins."""
        return self.walk()[0]

    def after(self, widget: QWidget) -> QWidget | None:
        """Return where Enter leads from a field, None to leave."""
        walk = [one for one in self.walk() if one.isVisibleTo(self)]
        here = next((n for n, s in enumerate(walk) if s is widget or s.isAncestorOf(widget)), None)
        return None if here is None or here + 1 == len(walk) else walk[here + 1]


class Section(QWidget):
    """Set a heading and a quiet sentence over a part of the page."""

    def __init__(self, heading: str, hint: str, part: QWidget, walked: Walked) -> None:
        super().__init__()
        self.walked = walked
        self.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(SectionLabel(heading))
        if hint:
            head.addWidget(QuietLabel(hint, wrap=True))
        column.addLayout(head)
        column.addWidget(part)
