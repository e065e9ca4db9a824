# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask which columns the table shows, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from networkjournal.domain.pipeline_filter import COLUMNS
from networkjournal.i18n import _
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.filters.check_list import CheckList
from networkjournal.ui.pipeline.table.columns import USUAL, heading
from networkjournal.ui.widgets.buttons import link_button, plain_button

_BOX = 36
_VALUE = Qt.ItemDataRole.UserRole


class ColumnList(CheckList):
    """List all columns, those shown ticked; Alt with an arrow moves one.

    A click on a name only chooses it, so that it can be moved; one on its box ticks it.
    """

    _on_box = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note whether a box was clicked or a name."""
        self._on_box = event.position().x() < _BOX
        super().mousePressEvent(event)

    def _turn(self, item: QListWidgetItem) -> None:
        if self._on_box:
            super()._turn(item)
        self._on_box = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a column by Alt with Up or Down."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in ways:
            self.shift(ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def shift(self, way: int) -> None:
        """Move the current column up (-1) or down (1)."""
        row = self.currentRow()
        if 0 <= row + way < self.count():
            item = self.takeItem(row)
            self.insertItem(row + way, item)
            self.setCurrentRow(row + way)

    def order(self) -> tuple[str, ...]:
        """Return the ticked columns from the top."""
        items = (self.item(row) for row in range(self.count()))
        shown = (i for i in items if i.checkState() == Qt.CheckState.Checked)
        return tuple(str(item.data(_VALUE)) for item in shown)


class ColumnsDialog(FormDialog):
    """Choose and order the columns by mouse or by keys."""

    chosen = Signal(object)  # tuple of columns

    def __init__(self, shown: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(_("Columns"), parent)
        self.list = ColumnList(_("Columns"), len(COLUMNS))
        self.list.ticked.connect(self._keep_position)
        self.up, self.down = plain_button(_("&Up")), plain_button(_("&Down"))
        self.up.setToolTip(_("Further to the front (Alt+Up)"))
        self.down.setToolTip(_("Further to the end (Alt+Down)"))
        self.usual = link_button(_("The usual ones"))
        self.usual.setToolTip(_("Choose the columns that the table has at first"))
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.usual.clicked.connect(self._on_usual)
        self._offer(shown)
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in (self.up, self.down, self.usual):
            side.addWidget(button)
        side.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list, 1)
        both.addLayout(side)
        self.form.addLayout(both)

    def values(self) -> object:
        """Return what is ticked, in its order."""
        return self.list.order()

    def store(self) -> None:
        """Hand the choice on."""
        self.chosen.emit(self.list.order())

    def _offer(self, shown: Sequence[str]) -> None:
        order = [*shown, *(column for column in COLUMNS if column not in shown)]
        self.list.offer((column, heading(column)) for column in order)
        self.list.tick(shown)
        self.list.setFocus()

    def _keep_position(self) -> None:
        """Keep the one column that says which row it is."""
        for row in range(self.list.count()):
            item: QListWidgetItem = self.list.item(row)
            if item.data(_VALUE) == "position":
                item.setCheckState(Qt.CheckState.Checked)

    def _on_up(self) -> None:
        self.list.shift(-1)

    def _on_down(self) -> None:
        self.list.shift(1)

    def _on_usual(self) -> None:
        self._offer(USUAL)
