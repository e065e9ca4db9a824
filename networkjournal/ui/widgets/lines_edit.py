# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for several things, one a line, at least one line; knows nothing of what a line holds."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.style import plain_tip


class EditLine(QWidget):
    """Hold the fields of one line and the button that takes it away; the first field is wide."""

    removed = Signal(object)  # EditLine

    def __init__(self, theme: Theme, remove: str, *fields: QWidget) -> None:
        super().__init__()
        self.remove = icon_button(theme, "close", remove)
        self.stops = (*fields, self.remove)
        self.lay_out()
        self.remove.clicked.connect(self._on_remove)

    def lay_out(self) -> None:
        """Place the fields; a line of another shape places its own."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for stop in self.stops:
            row.addWidget(stop)
        row.setStretch(0, 1)

    def _on_remove(self) -> None:
        self.removed.emit(self)


L = TypeVar("L", bound=EditLine)


class LinesEdit(QWidget, Generic[L]):
    """Hold the lines; a subclass makes them and reads what they say."""

    def __init__(self, more: str, tip: str, parent: QWidget | None = None) -> None:
        """Take what the button for another line is called, and its tip."""
        super().__init__(parent)
        self.lines: list[L] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.more = link_button(more)
        self.more.setToolTip(plain_tip(tip))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._rows)
        column.addWidget(self.more)
        self.more.clicked.connect(self._add_empty)

    def make(self, given: Any) -> L:
        """Make a line that shows what is given, None for an empty one."""
        raise NotImplementedError

    def fill(self, given: Iterable[object]) -> None:
        """Show a line for each thing, an empty one where there is none."""
        for each in tuple(given) or (None,):
            self._add(each)

    def _add(self, given: object = None) -> L:
        line = self.make(given)
        line.removed.connect(self._remove)
        self.lines.append(line)
        self._rows.addWidget(line)
        self.setFocusProxy(self.lines[0].stops[0])
        self._chain()
        return line

    def _chain(self) -> None:
        # Tab goes down the lines before it leaves them; Qt would visit new lines last.
        stops = [stop for line in self.lines for stop in line.stops]
        for before, after in pairwise([*stops, self.more]):
            QWidget.setTabOrder(before, after)

    def _add_empty(self) -> None:
        line = self._add()
        # Layouts show their widgets later, and what is hidden takes no focus.
        line.show()
        line.stops[0].setFocus()

    def _remove(self, line: L) -> None:
        at = self.lines.index(line)
        if len(self.lines) == 1:
            self._add()
        self.lines.remove(line)
        self._rows.removeWidget(line)
        self.setFocusProxy(self.lines[0].stops[0])
        self.lines[min(at, len(self.lines) - 1)].stops[0].setFocus()
        line.hide()
        line.deleteLater()
