# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The bar at the top: tabs, undo, redo, print, search, New and the one primary button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from networkjournal.i18n import _
from networkjournal.ui.actions import Actions
from networkjournal.ui.widgets.buttons import plain_button, primary_button


class SearchField(QLineEdit):
    """Search as one types; Escape empties it, Down goes to the list."""

    to_list = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the journal where nothing typed is to be undone."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape, Down or Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (
            Qt.Key.Key_Down,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
        ):
            self.to_list.emit()
        else:
            super().keyPressEvent(event)


class TopBar(QToolBar):
    """Hold what is always at hand."""

    tab_chosen = Signal(int)
    searched = Signal(str)
    to_list = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(_("Main bar"), parent)
        self.setObjectName("top_bar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._titles = (_("Pipeline"), _("Contacts"), _("Meeting Notes"))
        self.tabs = QTabBar()
        self.search = SearchField()
        self._build(actions)
        self.tabs.currentChanged.connect(self.tab_chosen)
        self.search.textChanged.connect(self.searched)
        self.search.to_list.connect(self.to_list)

    def show_tab(self, index: int) -> None:
        """Show which tab is in front, without asking for it."""
        before = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(before)
        self.tabs.update()

    def show_counts(self, counts: tuple[int | None, ...]) -> None:
        """Show how many things each tab found; None shows no number."""
        for index, (title, count) in enumerate(zip(self._titles, counts, strict=True)):
            self.tabs.setTabText(index, title if count is None else f"{title}  {count}")

    def _build(self, actions: Actions) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("Tabs"))
        for title, name in zip(self._titles, ("pipeline", "contacts", "meetings"), strict=True):
            index = self.tabs.addTab(title)
            self.tabs.setTabToolTip(index, actions[name].toolTip())
        self.search.setPlaceholderText(_("Search everything  Ctrl+F"))
        self.search.setAccessibleName(_("Search everything"))
        self.search.setToolTip(actions["search"].toolTip())
        self.search.setMinimumWidth(88)
        self.search.setMaximumWidth(280)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.tabs)
        row.addStretch(1)
        shown = ("undo", "redo", "print")
        actions.dress(*shown)
        for name in shown:
            row.addWidget(_tool(actions[name]))
        row.addWidget(self.search, 2)
        new, turndown = plain_button(_("New")), primary_button(_("Record a turndown…"))
        for button, name in ((new, "new"), (turndown, "turndown")):
            button.setToolTip(actions[name].toolTip())
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        self._buttons = (new, turndown)
        self.addWidget(inside)
        inside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def complete(self) -> None:
        """Add what the window did not wait for: the system's icon to empty the field takes long."""
        self.search.setClearButtonEnabled(True)

    def allow_writing(self, allowed: bool) -> None:
        """Close the buttons that change something while the journal can only be read."""
        for button in () if allowed else self._buttons:
            button.setEnabled(False)
            button.setToolTip(_("This journal is open to read only."))


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
