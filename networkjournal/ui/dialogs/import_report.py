# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The rows of an import that want a look: what was left out, kept apart or is doubtful."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from networkjournal.domain.exchange import Skipped
from networkjournal.i18n import _, ngettext
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import primary_button
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel, TitleLabel


class ImportReport(QDialog):
    """Show every row in full; it can be copied. `planned` is for what is still to be imported."""

    def __init__(
        self,
        skipped: Iterable[Skipped],
        kept_apart: Iterable[Skipped],
        parent: QWidget | None = None,
        *,
        noted: Iterable[Skipped] = (),
        planned: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Rows that want a look"))
        on_screen.fit(self, 640, 420)
        self._one_file = False
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        skipped, kept_apart, noted = list(skipped), list(kept_apart), list(noted)
        names = {row.source_file for row in (*skipped, *kept_apart, *noted)}
        if len(names) == 1:
            self._one_file = True
            column.addWidget(ElidedLabel(Path(names.pop()).name, role="quiet"))
        hint = _("These rows will not be taken.") if planned else _("These rows were not taken.")
        self._add(column, skipped, _("Left out"), hint)
        hint = _("These people were added, but may be somebody who is there already.")
        self._add(column, kept_apart, _("Kept apart"), hint)
        hint = _("These rows were taken; see whether they are as you meant them.")
        if planned:
            hint = _("These rows will be taken as it says here; see whether that is right.")
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
        # What is said of many rows is said once.
        places: dict[str, dict[str, list[int]]] = {}
        for row in rows:
            places.setdefault(row.reason, {}).setdefault(row.source_file, []).append(row.line)
        lines = [self._line(reason, of) for reason, of in places.items()]
        if not lines:
            return
        text = QPlainTextEdit("\n".join(lines))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(title)
        column.addWidget(TitleLabel(title))
        column.addWidget(QuietLabel(hint, wrap=True))
        column.addWidget(text, 1)

    def _line(self, reason: str, places: Mapping[str, Sequence[int]]) -> str:
        found = []
        for file, numbers in places.items():
            words = ngettext("{file}, line {lines}", "{file}, lines {lines}", len(numbers))
            if self._one_file:
                words = ngettext("Line {lines}", "Lines {lines}", len(numbers))
            lines = ", ".join(f"{number}" for number in numbers)
            found.append(words.format(file=Path(file).name, lines=lines))
        return _("{place}: {reason}").format(place=_("; ").join(found), reason=reason)
