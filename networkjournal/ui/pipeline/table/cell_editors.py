# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The editors of cells: a line, an organization, tags one after the other, a stage."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.domain.words import Stage
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.filters.tags_line import TagsLine
from networkjournal.ui.pipeline.table.columns import heading
from networkjournal.ui.widgets.quiet_combo import QuietCombo


def offers_of(editor: QWidget | None) -> QCompleter | None:
    """Return what completes the words of an editor, if anything does."""
    if isinstance(editor, TagsLine):
        return editor.offers()
    return editor.completer() if isinstance(editor, QLineEdit) else None


class StageBox(QuietCombo):
    """Choose a stage; the choice itself is the change."""

    picked = Signal()

    def __init__(self, name: Callable[[Stage], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for stage in Stage:
            self.addItem(name(stage), stage.value)
        self.activated.connect(self._on_activated)

    def stage(self) -> Stage:
        """Return the stage chosen."""
        return Stage(str(self.currentData()))

    def _on_activated(self) -> None:
        self.picked.emit()


def editor_for(column: str, desk: Desk, parent: QWidget) -> QWidget:
    """Return an empty editor for a column."""
    if column == "stage":
        made: QWidget = StageBox(desk.settings().stages.name, parent)
    elif column == "organization":
        made = OrganizationEdit(desk, parent)
    elif column == "tags":
        made = TagsLine(desk.reader.tag_names(), parent)
    else:
        made = QLineEdit(parent)
        if column == "source":
            known = QCompleter(desk.reader.sources(), made)
            known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            made.setCompleter(known)
    made.setAccessibleName(heading(column))
    made.setProperty("cell", "true")
    return made
