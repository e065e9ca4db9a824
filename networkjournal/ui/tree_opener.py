# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the introduction tree from the menu and from a person; there is one window at most."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.tab_stack import CONTACTS

if TYPE_CHECKING:
    from networkjournal.domain.introductions import Root
    from networkjournal.ui.contacts.tree.tree_window import TreeWindow


class TreeOpener(QObject):
    """Join the action, the people and the paper with the window of the tree."""

    def __init__(self, desk: Desk, window: MainWindow, papers: PaperActions, bus: Bus) -> None:
        super().__init__(window)
        self._desk, self._main, self._papers = desk, window, papers
        self.window: TreeWindow | None = None
        window.actions_["introductions"].triggered.connect(self.open)
        window.tabs.made.connect(self._listen)
        bus.changed.connect(self._refresh)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show the tree that grows from you, or the one that is open already."""
        self._show()

    def open_person(self, contact_id: int) -> None:
        """Show whom a person led to."""
        from networkjournal.domain.introductions import Part, Root  # noqa: PLC0415

        self._show(Root(Part.PERSON, contact_id))

    def _show(self, root: "Root | None" = None) -> None:
        from networkjournal.ui.contacts.tree.tree_window import TreeWindow  # noqa: PLC0415

        if self.window is None:
            # On its own, for what belongs to a window lies before it for ever, and a person who is
            # opened in the tree is to be seen.
            self.window = TreeWindow(self._desk, self._desk.reader.network)
            self.window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
            self.window.front_asked.connect(self._on_front)
            self.window.print_asked.connect(self._papers.tree)
            self.window.contact_requested.connect(self._main.show_contact)
            self.window.finished.connect(self._on_closed)
        if root is not None:
            self.window.show_root(root)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _listen(self, index: int) -> None:
        if index == CONTACTS:
            self._main.tabs.contacts.tree_requested.connect(self.open_person)

    def _refresh(self, touched: frozenset[str]) -> None:
        if self.window is not None:
            self.window.refresh(touched)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the journal's window."""
        gone = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if gone and watched is self._main and self.window is not None:
            self.window.close()
        return super().eventFilter(watched, event)

    def _on_front(self) -> None:
        self._main.raise_()
        self._main.activateWindow()

    def _on_closed(self) -> None:
        self.window = None
