# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The three tabs, one in front: each is loaded, built and read when it is first wanted, and once.

The window shows before any of them: the first one comes as soon as its place has been painted.
"""

from typing import TYPE_CHECKING, Union, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.ui.desk import Desk

if TYPE_CHECKING:
    from networkjournal.ui.contacts.contacts_tab import ContactsTab
    from networkjournal.ui.meetings.meetings_tab import MeetingsTab
    from networkjournal.ui.pipeline.pipeline_tab import PipelineTab

PIPELINE, CONTACTS, MEETINGS = range(3)
Tab = Union["PipelineTab", "ContactsTab", "MeetingsTab"]


class TabStack(QStackedWidget):
    """Hold the tabs; know which of them are there and read, and what they are searched for."""

    made = Signal(int)
    """A tab was built, to be joined by the window."""
    problem = Signal(str)
    deleted = Signal(str)
    moved = Signal()
    """Another tab is in front, the one in front was read, or something else is chosen in it."""
    stands = Signal()
    """The first tab is there: what the window did not wait for can be done now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made: dict[int, Tab] = {}
        self._loaded: set[int] = set()
        self._text = ""
        self._painted = self.standing = False
        # Building and reading wait until the window stands.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._load_current)
        for _index in (PIPELINE, CONTACTS, MEETINGS):
            self.addWidget(QWidget())

    @property
    def pipeline(self) -> "PipelineTab":
        """Return the tab of opportunities."""
        return cast("PipelineTab", self.tab(PIPELINE))

    @property
    def contacts(self) -> "ContactsTab":
        """Return the tab of people."""
        return cast("ContactsTab", self.tab(CONTACTS))

    @property
    def meetings(self) -> "MeetingsTab":
        """Return the tab of meetings."""
        return cast("MeetingsTab", self.tab(MEETINGS))

    def tab(self, index: int) -> Tab:
        """Return a tab, built now where it was not wanted before."""
        if index not in self._made:
            tab = self._made[index] = _build(index, self._desk, self)
            tab.problem.connect(self.problem)
            tab.deleted.connect(self.deleted)
            tab.selection_changed.connect(self.moved)
            self.made.emit(index)
            self._put(index, tab)
        return self._made[index]

    def current(self) -> Tab:
        """Return the tab in front."""
        return self.tab(self.currentIndex())

    def chosen(self, index: int | None = None) -> int | None:
        """Return what is chosen in the tab in front, given it is the one asked for."""
        front = self.currentIndex()
        if front not in self._made or index not in (None, front):
            return None
        return self._made[front].current_id()

    def show_tab(self, index: int) -> None:
        """Put a tab in front; its list is read a moment later."""
        self.save_current()
        self.setCurrentIndex(index)
        if index in self._loaded:
            self.current().search(self._text)
        elif self._painted:
            self._soon.start()
        if self._painted:
            self.moved.emit()

    def show_item(self, index: int, item_id: int) -> None:
        """Put a tab in front and choose one thing in it; the keyboard goes to its list."""
        tab = self.ready(index)
        tab.show_item(item_id)
        # The link that led here may stand on a page that is gone from sight.
        tab.focus_list()

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
            self._made[index].refresh(touched)

    def save_current(self) -> None:
        """Store what is being typed in the tab in front."""
        if self.currentIndex() in self._made:
            self.current().save_pending()

    def save_pending(self) -> None:
        """Store what is being typed."""
        for tab in self._made.values():
            tab.save_pending()

    def stop(self) -> None:
        """Read nothing any more."""
        self._soon.stop()
        self._painted = True
        self._loaded.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the ground first; what belongs on it comes with the next turn."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._soon.start()

    def _put(self, index: int, tab: QWidget) -> None:
        """Put a tab in the place that was kept for it."""
        kept = self.widget(index)
        in_front = self.currentWidget() is kept
        self.insertWidget(index, tab)
        if in_front:
            self.setCurrentWidget(tab)
        self.removeWidget(kept)
        kept.deleteLater()

    def _load_current(self) -> None:
        self._soon.stop()
        try:
            tab = self.current()
            tab.load()
            tab.search(self._text)
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self._loaded.add(self.currentIndex())
        self.moved.emit()
        if not self.standing:
            self.standing = True
            self.stands.emit()


def _build(index: int, desk: Desk, parent: QWidget) -> Tab:
    """Load what a tab is made of, and build it: most of what a start takes."""
    if index == PIPELINE:
        from networkjournal.ui.pipeline.pipeline_tab import PipelineTab  # noqa: PLC0415

        return PipelineTab(desk, parent)
    if index == CONTACTS:
        from networkjournal.ui.contacts.contacts_tab import ContactsTab  # noqa: PLC0415

        return ContactsTab(desk, parent)
    from networkjournal.ui.meetings.meetings_tab import MeetingsTab  # noqa: PLC0415

    return MeetingsTab(desk, parent)
