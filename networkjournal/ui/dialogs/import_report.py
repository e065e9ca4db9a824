# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The rows of an import that want a look: what was left out, kept apart or is doubtful."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from networkjournal.domain.exchange import Skipped
from networkjournal.i18n import _
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import primary_button
from networkjournal.ui.widgets.labels import QuietLabel, TitleLabel


class ImportReport(QDialog):
    """Show every row in full; it can be copied."""

    def __init__(
        self,
        skipped: Iterable[Skipped],
        kept_apart: Iterable[Skipped],
        parent: QWidget | None = None,
        *,
        noted: Iterable[Skipped] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Rows that want a look"))
        on_screen.fit(self, 640, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        self._add(column, skipped, _("Left out"), _("These rows were not taken."))
        hint = _("These people were added, but may be somebody who is there already.")
        self._add(column, kept_apart, _("Kept apart"), hint)
        hint = _("These rows were taken; see whether they are as you meant them.")
        self._add(column, noted, _("Have a look"), hint)
        close = primary_button(_("Close"))
        close.setToolTip(_("Close this window (Escape)"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)

    def _add(self, column: QVBoxLayout, rows: Iterable[Skipped], title: str, hint: str) -> None:
        lines = [_line(row) for row in rows]
        if not lines:
            return
        text = QPlainTextEdit("\n".join(lines))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(title)
        column.addWidget(TitleLabel(title))
        column.addWidget(QuietLabel(hint, wrap=True))
        column.addWidget(text, 1)


def _line(row: Skipped) -> str:
    where = _("{file}, line {line}: {reason}")
    return where.format(file=Path(row.source_file).name, line=row.line, reason=row.reason)
