# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the same tree as a list, for the keyboard and for who cannot see the picture."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from networkjournal.domain.introduction_words import Network
from networkjournal.domain.introductions import Tree
from networkjournal.i18n import _
from networkjournal.ui.contacts.tree.tree_model import NAME, TreeModel

_ALL_OPEN = 400
"""So many nodes are shown open; of more the first levels are."""
_FIRST_LEVELS = 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TreeList(QTreeView):
    """Show a tree; `moved` tells the node that is current, `opened` the one asked for."""

    moved = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree_model = TreeModel(self)
        self.setModel(self.tree_model)
        self.setAccessibleName(_("Introduction tree as a list"))
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setExpandsOnDoubleClick(False)
        head = self.header()
        head.setStretchLastSection(True)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((330, 250, 200)):
            head.resizeSection(column, width)
        self.doubleClicked.connect(self._on_double)

    def show_tree(self, tree: Tree, network: Network, current: int = 0) -> None:
        """Show another tree, open as far as that is of use."""
        self.tree_model.show_tree(tree, network)
        if len(tree.nodes) <= _ALL_OPEN:
            self.expandAll()
        else:
            self.expandToDepth(_FIRST_LEVELS)
        self.go_to(current)

    def current(self) -> int:
        """Return the node that the keys are at."""
        index = self.currentIndex()
        return self.tree_model.node(index) if index.isValid() else 0

    def go_to(self, at: int) -> None:
        """Move to a node."""
        index = self.tree_model.of_node(at)
        if index != self.currentIndex().siblingAtColumn(NAME):
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell where the keys are."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved.emit(self.tree_model.node(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open where one stands."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain and self.currentIndex().isValid():
            self._on_double(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_double(self, index: QModelIndex) -> None:
        self.opened.emit(self.tree_model.node(index))
