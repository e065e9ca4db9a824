# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The three tabs, one in front: each is read when it is first wanted, and once."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.ui.contacts.contacts_tab import ContactsTab
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.meetings_tab import MeetingsTab
from networkjournal.ui.pipeline.pipeline_tab import PipelineTab

PIPELINE, CONTACTS, MEETINGS = range(3)
Tab = PipelineTab | ContactsTab | MeetingsTab


class TabStack(QStackedWidget):
    """Hold the tabs; know which of them are read, and what they are searched for."""

    problem = Signal(str)
    moved = Signal()
    """Another tab is in front, or the one in front was read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pipeline = PipelineTab(desk)
        self.contacts = ContactsTab(desk)
        self.meetings = MeetingsTab(desk)
        self.all: tuple[Tab, ...] = (self.pipeline, self.contacts, self.meetings)
        self._loaded: set[int] = set()
        self._text = ""
        # Reading waits until the window stands.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._load_current)
        for tab in self.all:
            self.addWidget(tab)

    def current(self) -> Tab:
        """Return the tab in front."""
        return self.all[self.currentIndex()]

    def lists(self) -> tuple[QWidget, ...]:
        """Return the lists, for what is done with what is chosen there."""
        return self.pipeline.panel.view, self.contacts.list.view, self.meetings.list.view

    def show_tab(self, index: int) -> None:
        """Put a tab in front; its list is read a moment later."""
        self.current().save_pending()
        self.setCurrentIndex(index)
        if index in self._loaded:
            self.current().search(self._text)
        else:
            self._soon.start()
        self.moved.emit()

    def show_item(self, index: int, item_id: int) -> None:
        """Put a tab in front and choose one thing in it."""
        self.ready(index).show_item(item_id)

    def ready(self, index: int) -> Tab:
        """Put a tab in front and make sure that its list is read."""
        self.show_tab(index)
        if index not in self._loaded:
            self._load_current()
        return self.current()

    def search(self, text: str) -> None:
        """Search the tab in front; the others when they come to the front."""
        self._text = text
        if self.currentIndex() in self._loaded:
            self.current().search(text)

    def refresh(self, touched: frozenset[str]) -> None:
        """Let the tabs that were read look again."""
        for index in self._loaded:
            self.all[index].refresh(touched)

    def save_pending(self) -> None:
        """Store what is being typed."""
        for tab in self.all:
            tab.save_pending()

    def stop(self) -> None:
        """Read nothing any more."""
        self._soon.stop()
        self._loaded.clear()

    def _load_current(self) -> None:
        self._soon.stop()
        tab = self.current()
        try:
            tab.load()
            tab.search(self._text)
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self._loaded.add(self.currentIndex())
        self.moved.emit()
