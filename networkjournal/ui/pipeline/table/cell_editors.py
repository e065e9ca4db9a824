# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The editors of cells: a line, an organization, tags one after the other, a stage."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.domain.words import Stage
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.pipeline.table.columns import heading
from networkjournal.ui.widgets.quiet_combo import QuietCombo


class TagsLine(QLineEdit):
    """Take tags with commas between; the one being written is completed."""

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QCompleter(self)
        self._known.setModel(QStringListModel(list(known), self._known))
        self._known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # Not setCompleter: that one would replace the whole line.
        self._known.setWidget(self)
        self._known.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def offers(self) -> QCompleter:
        """Return what completes the tag that is being written."""
        return self._known

    def tags(self) -> list[str]:
        """Return the tags that are written, each once."""
        parts = (" ".join(part.split()) for part in self.text().split(","))
        found = {part.casefold(): part for part in reversed([*parts]) if part}
        return [*reversed(found.values())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is offered by Enter or Tab; Escape closes the offer first."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        if self._known.popup().isVisible() and event.key() in keys:
            event.ignore()  # the list of offers takes it
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        before = self.text()[: self.cursorPosition()]
        start = before.rpartition(",")[2].lstrip()
        self._known.setCompletionPrefix(start)
        whole = self._known.currentCompletion().casefold() == start.casefold()
        if start and self._known.completionCount() and not whole:
            self._known.complete()
        else:
            self._known.popup().hide()

    def _complete(self, tag: str) -> None:
        place = self.cursorPosition()
        head, comma, _start = self.text()[:place].rpartition(",")
        lead = f"{head}{comma} " if comma else ""
        self.setText(lead + tag + self.text()[place:])
        self.setCursorPosition(len(lead) + len(tag))


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
