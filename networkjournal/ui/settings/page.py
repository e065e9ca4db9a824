# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own what every page of the settings shares: a heading, fields by name, their problems."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import HeadingLabel, QuietLabel, SectionLabel


class Page(QWidget):
    """Hold the fields of one group of settings; subclasses fill `column` and say their value."""

    def __init__(self, heading: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = heading
        self.fields: dict[str, FormField] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        if heading:
            words.addWidget(HeadingLabel(heading))
        if line:
            words.addWidget(QuietLabel(line, wrap=True))
        self.column.addLayout(words)

    def value(self) -> object:
        """Return what stands in the fields."""
        raise NotImplementedError

    def set_problems(self, problems: Mapping[str, str]) -> FormField | None:
        """Show what is wrong at the fields; return the first field concerned, if any."""
        for name, field in self.fields.items():
            field.set_problem(problems.get(name))
        return next((field for name, field in self.fields.items() if name in problems), None)

    def add_field(
        self, name: str, label: str, editor: QWidget, *, hint: str = "", beside: int = 0
    ) -> FormField:
        """Make a field that problems find by its name; the caller says where it stands."""
        field = FormField(label, editor, hint=hint, beside=beside)
        self.fields[name] = field
        return field

    def add_row(self, *fields: FormField) -> None:
        """Put fields side by side, of the same width."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def add_section(self, title: str) -> None:
        """Put a small heading over the fields that follow."""
        self.column.addSpacing(8)
        self.column.addWidget(SectionLabel(title))
