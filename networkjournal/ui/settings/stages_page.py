# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own the page on which the stages get names of one's own; knows nothing of where they show."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.settings import StageNames
from networkjournal.domain.words import Stage
from networkjournal.i18n import _
from networkjournal.ui.settings.page import Page
from networkjournal.ui.widgets.buttons import link_button

_LABEL = 168  # pixels
_LONGEST = 200


class StagesPage(Page):
    """Ask what the six stages are called; an empty field takes the built-in name."""

    def __init__(self, names: StageNames, parent: QWidget | None = None) -> None:
        line = _(
            "What the stages are called wherever they show. "
            "Leave a field empty for the name in grey."
        )
        super().__init__(_("Stages"), line, parent)
        self._edits: dict[Stage, QLineEdit] = {}
        for stage in Stage:
            edit = QLineEdit(getattr(names, stage.value))
            edit.setMaxLength(_LONGEST)
            edit.setPlaceholderText(label(stage))
            edit.setCursorPosition(0)
            edit.textChanged.connect(self._offer_default)
            self._edits[stage] = edit
            self.column.addWidget(self.add_field(stage.value, label(stage), edit, beside=_LABEL))
        self.default = link_button(_("Back to the built-in names"))
        self.default.setToolTip(_("Empty every field of this page"))
        self.default.clicked.connect(self.back_to_default)
        self.column.addSpacing(8)
        self.column.addWidget(self.default)
        self._offer_default()

    def value(self) -> StageNames:
        """Return what stands in the fields."""
        return StageNames(**{s.value: edit.text().strip() for s, edit in self._edits.items()})

    def back_to_default(self) -> None:
        """Empty every field; nothing is stored yet."""
        for edit in self._edits.values():
            edit.clear()

    def _offer_default(self) -> None:
        self.default.setEnabled(self.value() != StageNames())
