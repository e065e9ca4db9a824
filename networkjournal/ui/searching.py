# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The search over all tabs: the one in front at each key, the others as numbers on their tabs."""

from PySide6.QtCore import QObject, QTimer

from networkjournal.domain.errors import JournalError
from networkjournal.domain.words import Kind
from networkjournal.ui.desk import Desk
from networkjournal.ui.tab_stack import TabStack
from networkjournal.ui.top_bar import TopBar

_KINDS = (Kind.OPPORTUNITY, Kind.CONTACT, Kind.MEETING)
_COUNT_AFTER = 250  # milliseconds after the last key before the other tabs are counted


class Searching(QObject):
    """Join the search field with the tabs."""

    def __init__(self, desk: Desk, bar: TopBar, tabs: TabStack) -> None:
        super().__init__(bar)
        self._desk, self._bar, self._tabs = desk, bar, tabs
        self._timer = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._timer.timeout.connect(self._count)
        bar.searched.connect(self._search)
        tabs.made.connect(self._listen)

    def focus(self) -> None:
        """Go to the search field."""
        self._bar.search.setFocus()
        self._bar.search.selectAll()

    def clear(self) -> None:
        """Look for nothing any more."""
        self._bar.search.clear()

    def refresh(self) -> None:
        """Count again a little later, after a change."""
        if self._bar.search.text():
            self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _listen(self, index: int) -> None:
        """Empty the field where a tab had to drop the search to show something."""
        self._tabs.tab(index).search_dropped.connect(self.clear)

    def _search(self, text: str) -> None:
        self._tabs.search(text)
        self._timer.start()

    def _count(self) -> None:
        text = self._bar.search.text().strip()
        read = self._desk.reader.count
        try:
            counts = tuple(read(kind, text) if text else None for kind in _KINDS)
        except JournalError as error:
            self._tabs.problem.emit(str(error))
        else:
            self._bar.show_counts(counts)
