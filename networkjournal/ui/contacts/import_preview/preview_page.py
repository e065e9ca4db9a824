# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page on which an import of contacts is looked at before anything is written.

Knows nothing of files: it is handed rows and says what was decided.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.import_preview import Decisions, Entry, Outcome
from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.import_preview.choices import Choices
from networkjournal.ui.contacts.import_preview.preview_model import PreviewModel, outcome_names
from networkjournal.ui.row_view import RowView
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets import on_screen
from networkjournal.ui.widgets.buttons import plain_button, primary_button
from networkjournal.ui.widgets.labels import ElidedLabel, HeadingLabel, QuietLabel, TitleLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.segmented import Segmented
from networkjournal.ui.widgets.style import plain_tip

_WIDE, _HIGH = 940, 640
_EDGE = 24
_BRINGS = Outcome.NEW, Outcome.DOUBTFUL
_ORDER = Outcome.NEW, Outcome.UPDATE, Outcome.DOUBTFUL, Outcome.SAME, Outcome.SKIPPED


class ImportPreview(QDialog):
    """Show what an import would do; `import_requested` hands on what was decided."""

    import_requested = Signal(object)  # Decisions

    def __init__(
        self,
        entries: Sequence[Entry],
        files: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(_("Import contacts"))
        self.model = PreviewModel(entries, self)
        self._entries = entries
        self._counts = self.model.counts()
        self._kinds = [None, *(kind for kind in _ORDER if self._counts[kind])]
        self._build(files, theme)
        self._connect()
        self.go_to(0)
        (self.go if self.go.isEnabled() else self.cancel).setFocus()
        on_screen.fit(self, _WIDE, _HIGH)

    def go_to(self, row: int) -> None:
        """Show one of the rows in full."""
        self.view.setCurrentIndex(self.model.index(row, 0))
        self._on_row(self.view.currentIndex())

    def _build(self, files: Sequence[str], theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, 20)
        column.setSpacing(12)
        column.addWidget(TitleLabel(_("Import contacts")))
        names = ", ".join(dict.fromkeys(Path(name).name for name in files))
        column.addWidget(ElidedLabel(names, role="quiet"))
        hint = _(
            "Nothing is written before you import. What is here stays unless you say otherwise."
        )
        column.addWidget(QuietLabel(hint, wrap=True))
        column.addWidget(self._build_filter())
        row = QHBoxLayout()
        row.setSpacing(0)
        self.view = RowView(theme, self.model)
        self.view.setAccessibleName(_("Rows of the import"))
        self.choices = Choices()
        row.addWidget(self.view, 1)
        row.addWidget(self.choices)
        column.addLayout(row, 1)
        column.addLayout(self._build_foot())

    def _build_filter(self) -> QWidget:
        names = outcome_names()
        labels = [
            _("{name} {n}").format(
                name=names[kind] if kind else _("All"),
                n=f"{self._counts[kind] if kind else self._counts.total():,}",
            )
            for kind in self._kinds
        ]
        self.filter = Segmented(labels, _("Show"))
        return self.filter

    def _build_foot(self) -> QHBoxLayout:
        self.both = QuietCombo()
        self.both.setAccessibleName(_("Where both sides differ"))
        self.both.setToolTip(
            _("What becomes of every field of which both sides say something else")
        )
        self.both.addItem(_("Where both differ: keep mine"))
        self.both.addItem(_("Where both differ: take the file's"))
        self.both.setVisible(any(entry.differences for entry in self._entries))
        self.numbers = HeadingLabel("")
        self.cancel = plain_button(_("Cancel"))
        self.cancel.setToolTip(_("Close without importing (Escape)"))
        self.go = primary_button(_("Import"))
        self._show_numbers()
        (self.go if self.go.isEnabled() else self.cancel).setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.numbers, 1)
        for widget in (self.both, self.cancel, self.go):
            row.addWidget(widget)
        return row

    def _show_numbers(self) -> None:
        """Say what would be written, as things are decided."""
        brings = self.model.updates() + sum(self._counts[kind] for kind in _BRINGS)
        self.numbers.setText(self._said())
        self.go.setEnabled(bool(brings))
        tip = _("Bring these rows in as one step (Ctrl+Return)")
        if not brings:
            tip = _("There is nothing here that is not in the journal already.")
            if self._counts[Outcome.UPDATE]:
                tip = _("Where both sides differ, all of mine is kept: nothing would be written.")
        self.go.setToolTip(plain_tip(tip))

    def _said(self) -> str:
        new, updates = self._counts[Outcome.NEW], self.model.updates()
        doubtful = self._counts[Outcome.DOUBTFUL]
        parts = [
            ngettext("{n} new", "{n} new", new).format(n=f"{new:,}"),
            ngettext("{n} update", "{n} updates", updates).format(n=f"{updates:,}")
            if updates
            else "",
            _("{n} doubtful").format(n=f"{doubtful:,}") if doubtful else "",
        ]
        return _(", ").join(part for part in parts if part)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.choices.decided.connect(self._decide)
        self.both.activated.connect(self._on_both)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_import)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_import)

    def _on_filter(self, position: int) -> None:
        self.model.narrow(self._kinds[position])
        self.go_to(0)

    def _on_row(self, current: QModelIndex) -> None:
        self.choices.show_entry(self.model.entry(current.row()), self.model.decisions)

    def _on_both(self, position: int) -> None:
        """Decide of all fields at once; single ones can be decided otherwise afterwards."""
        theirs: dict[int, frozenset[str]] = {}
        for entry in self._entries:
            if entry.differences and entry.contact_id is not None:
                fields = frozenset(one.field for one in entry.differences if position)
                theirs[entry.contact_id] = fields | theirs.get(entry.contact_id, frozenset())
        self._decide(self.model.decisions.take_all(theirs))
        self._on_row(self.view.currentIndex())

    def _decide(self, decisions: Decisions) -> None:
        self.model.decide(decisions)
        self._show_numbers()

    def _on_import(self) -> None:
        if not self.go.isEnabled():
            return
        self.import_requested.emit(self.model.decisions)
        self.accept()
