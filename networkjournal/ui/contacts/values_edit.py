# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for several short values with a label each, such as e-mail addresses."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.style import plain_tip

_LABEL_WIDE = 132


class ValueLine(QWidget):
    """Hold one value with its label and the button that takes it away."""

    removed = Signal(object)  # ValueLine

    def __init__(self, theme: Theme, names: tuple[str, str, str], value: str, label: str) -> None:
        """Take what the value, its label and the button are called."""
        super().__init__()
        self.value, self.label = QLineEdit(value), QLineEdit(label)
        self.value.setAccessibleName(names[0])
        self.value.setCursorPosition(0)
        self.label.setAccessibleName(names[1])
        self.label.setPlaceholderText(_("work, home …"))
        self.label.setFixedWidth(_LABEL_WIDE)
        self.remove = icon_button(theme, "close", names[2])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.value, 1)
        row.addWidget(self.label)
        row.addWidget(self.remove)
        self.remove.clicked.connect(self._on_remove)

    def _on_remove(self) -> None:
        self.removed.emit(self)


class ValuesEdit(QWidget):
    """Hold the lines, at least one; an empty line is no value."""

    def __init__(
        self,
        theme: Theme,
        names: tuple[str, str, str],
        more: str,
        values: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._names = theme, names
        self.lines: list[ValueLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.more = link_button(more)
        self.more.setToolTip(plain_tip(more))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._rows)
        column.addWidget(self.more)
        self.more.clicked.connect(self._add_empty)
        for value, label in values or [("", "")]:
            self._add(value, label)

    def values(self) -> tuple[tuple[str, str], ...]:
        """Return the values that are there, as (value, label)."""
        pairs = ((line.value.text().strip(), line.label.text().strip()) for line in self.lines)
        return tuple(pair for pair in pairs if pair[0])

    def _add(self, value: str, label: str) -> ValueLine:
        line = ValueLine(self._theme, self._names, value, label)
        line.removed.connect(self._remove)
        self.lines.append(line)
        self._rows.addWidget(line)
        self.setFocusProxy(self.lines[0].value)
        self._chain()
        return line

    def _chain(self) -> None:
        # Tab goes down the lines before it leaves them; Qt would visit new lines last.
        stops = [stop for line in self.lines for stop in (line.value, line.label, line.remove)]
        for before, after in pairwise([*stops, self.more]):
            QWidget.setTabOrder(before, after)

    def _add_empty(self) -> None:
        line = self._add("", "")
        # Layouts show their widgets later, and what is hidden takes no focus.
        line.show()
        line.value.setFocus()

    def _remove(self, line: ValueLine) -> None:
        at = self.lines.index(line)
        if len(self.lines) == 1:
            self._add("", "")
        self.lines.remove(line)
        self._rows.removeWidget(line)
        self.setFocusProxy(self.lines[0].value)
        self.lines[min(at, len(self.lines) - 1)].value.setFocus()
        line.hide()
        line.deleteLater()
