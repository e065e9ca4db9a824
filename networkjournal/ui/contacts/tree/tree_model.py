# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Show an introduction tree as a Qt model, for the list beside the picture."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from networkjournal.domain.introduction_words import Network, led_to
from networkjournal.domain.introductions import Part, Tree
from networkjournal.i18n import _
from networkjournal.ui.widgets.style import plain_tip

Index = QModelIndex | QPersistentModelIndex
_TEXTS = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)
NAME, ABOUT, CAME, LED = range(4)


class TreeModel(QAbstractItemModel):
    """Show the nodes of a tree; an index carries the node's number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree: Tree | None = None
        self._network = Network()

    def show_tree(self, tree: Tree, network: Network) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._tree, self._network = tree, network
        self.endResetModel()

    def of_node(self, at: int) -> QModelIndex:
        """Return the index of a node."""
        if self._tree is None:
            return QModelIndex()
        return self.createIndex(self._tree.nodes[at].row, 0, at)

    def node(self, index: Index) -> int:
        """Return the node of an index."""
        return int(index.internalId())

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child."""
        if self._tree is None or not self.hasIndex(row, column, parent):
            return QModelIndex()
        at = self._tree.nodes[self.node(parent)].children[row] if parent.isValid() else 0
        return self.createIndex(row, column, at)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the index of what a node hangs under."""
        if self._tree is None or not index.isValid():
            return QModelIndex()
        above = self._tree.nodes[self.node(index)].parent
        return self.of_node(above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many hang under a node."""
        if self._tree is None or parent.column() > 0:
            return 0
        return len(self._tree.nodes[self.node(parent)].children) if parent.isValid() else 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        """Return how much is told of each."""
        return 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name a column."""
        if orientation != Qt.Orientation.Horizontal or role not in _TEXTS:
            return None
        names = (_("Person"), _("What they do"), _("How they came"), _("Led to"))
        return names[section] if 0 <= section < len(names) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; the tip is the whole of them."""
        if self._tree is None or not index.isValid():
            return None
        if role in _TEXTS:
            return self._text(self._tree, self.node(index), index.column())
        if role == _TIP:
            return plain_tip(self._text(self._tree, self.node(index), index.column()))
        return None

    def _text(self, tree: Tree, at: int, column: int) -> str:
        node = tree.nodes[at]
        if column == NAME:
            return self._network.name(node)
        if column == ABOUT:
            return self._network.about(node)
        if column == CAME:
            return self._network.came(tree, at) if node.part is Part.PERSON else ""
        return led_to(node, tree) if node.part in (Part.PERSON, Part.TURNDOWN) else ""
