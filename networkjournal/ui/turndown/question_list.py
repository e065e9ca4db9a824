# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the bank of questions: tick what to ask, add one's own, bring them into order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from networkjournal.i18n import _

_Item = Qt.ItemFlag
_FLAGS = (
    _Item.ItemIsEnabled
    | _Item.ItemIsSelectable
    | _Item.ItemIsUserCheckable
    | _Item.ItemIsDragEnabled
    | _Item.ItemIsEditable
)


class QuestionList(QListWidget):
    """Pick questions by tick (Space), reword by F2, order by dragging or Alt+Up and Alt+Down."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Questions to ask"))
        self.setToolTip(_("Space ticks, F2 rewords, Alt+Up and Alt+Down move"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        for keys, slot in (("Alt+Up", self.move_up), ("Alt+Down", self.move_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self.itemChanged.connect(self._on_changed)

    def chosen(self) -> list[str]:
        """Return the ticked questions in their order."""
        return [item.text() for item in self._items() if _is_ticked(item)]

    def show_questions(self, chosen: Sequence[str], bank: Sequence[str]) -> None:
        """Show what is chosen first, then the rest of the bank."""
        if list(chosen) == self.chosen() and self.count():
            return
        blocked = self.blockSignals(True)
        self.clear()
        for text in chosen:
            self._add(text, ticked=True)
        for text in bank:
            if text not in chosen:
                self._add(text, ticked=False)
        self.blockSignals(blocked)
        self.setCurrentRow(0)

    def add_own(self, text: str) -> None:
        """Add a question of one's own, ticked, behind the chosen ones."""
        ticked = [at for at, item in enumerate(self._items()) if _is_ticked(item)]
        row = max(ticked, default=-1) + 1
        blocked = self.blockSignals(True)
        self._add(" ".join(text.split()), ticked=True, row=row)
        self.blockSignals(blocked)
        self.setCurrentRow(row)
        self.changed.emit()

    def move_up(self) -> None:
        """Move the current question one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the current question one place down."""
        self._move(1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the order that dragging has made."""
        super().dropEvent(event)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter ends the editing of a question; only from the list itself it goes on.
            event.setAccepted(self.state() is QAbstractItemView.State.EditingState)
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(at) for at in range(self.count())]

    def _add(self, text: str, *, ticked: bool, row: int = -1) -> None:
        item = QListWidgetItem(text)
        item.setFlags(_FLAGS)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.insertItem(self.count() if row < 0 else row, item)

    def _move(self, by: int) -> None:
        row = self.currentRow()
        if row >= 0 and 0 <= row + by < self.count():
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)
            self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
