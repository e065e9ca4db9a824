# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for several short values with a label each, such as e-mail addresses."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.i18n import _
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.lines_edit import EditLine, LinesEdit

_LABEL_WIDE = 132


class ValueLine(EditLine):
    """Hold one value with its label."""

    def __init__(self, theme: Theme, names: tuple[str, str, str], value: str, label: str) -> None:
        """Take what the value, its label and the button that takes it away are called."""
        fields = QLineEdit(value), QLineEdit(label)
        super().__init__(theme, names[2], *fields)
        self.value, self.label = fields
        self.value.setAccessibleName(names[0])
        self.value.setCursorPosition(0)
        self.label.setAccessibleName(names[1])
        self.label.setPlaceholderText(_("work, home …"))
        self.label.setFixedWidth(_LABEL_WIDE)


class ValuesEdit(LinesEdit[ValueLine]):
    """Hold the lines; an empty line is no value."""

    def __init__(
        self,
        theme: Theme,
        names: tuple[str, str, str],
        more: str,
        values: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(more, more, parent)
        self._theme, self._names = theme, names
        self.fill(values)

    def values(self) -> tuple[tuple[str, str], ...]:
        """Return the values that are there, as (value, label)."""
        pairs = ((line.value.text().strip(), line.label.text().strip()) for line in self.lines)
        return tuple(pair for pair in pairs if pair[0])

    def make(self, given: tuple[str, str] | None) -> ValueLine:
        """Make a line for a value and its label."""
        value, label = given or ("", "")
        return ValueLine(self._theme, self._names, value, label)
