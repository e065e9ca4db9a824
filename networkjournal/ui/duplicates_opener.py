# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the window of doubles from the menu and for people who were chosen; there is one at most."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.tab_stack import CONTACTS
from networkjournal.ui.tasks import Progress, Task, Tasks

if TYPE_CHECKING:
    from networkjournal.ui.contacts.duplicates.duplicates_window import DuplicatesWindow


class DuplicatesOpener(QObject):
    """Join the action, the list of people and the worker with the window.

    `here` runs a call in the thread that asks, with a connection of its own.
    """

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        tasks: Tasks,
        here: Callable[[Callable[[], Any]], Any],
        bus: Bus,
    ) -> None:
        super().__init__(window)
        self._desk, self._main, self._tasks, self._here = desk, window, tasks, here
        self._task: Task | None = None
        self.window: DuplicatesWindow | None = None
        window.actions_["duplicates"].triggered.connect(self.search)
        window.tabs.made.connect(self._listen)
        bus.changed.connect(self._refresh)

    def search(self) -> None:
        """Look through the journal in the worker and ask about what is found."""
        shown = self._shown()
        if self._task is not None:
            return
        shown.search()
        find = self._desk.services.duplicates.find

        def job(progress: Progress) -> object:
            def tell(done: int, total: int) -> None:
                if progress.cancelled():
                    raise OutsideError(_("The search was stopped."))
                progress.tell(done, total)

            return self._here(lambda: find(tell))

        title = _("Looking for people who stand here twice…")
        self._task = Task(title, job, self._found, self._failed, can_stop=True)
        self._tasks.run(self._task)

    def ask(self, ids: Sequence[int]) -> None:
        """Ask about people who were chosen by hand."""
        from networkjournal.domain.duplicates.review import Review  # noqa: PLC0415

        self._shown().ask(Review.about(ids))

    def _shown(self) -> "DuplicatesWindow":
        # The window and the tables of names load with their first use.
        from networkjournal.ui.contacts.duplicates.duplicates_window import (  # noqa: PLC0415
            DuplicatesWindow,
        )

        self._main.tabs.save_pending()
        if self.window is None:
            self.window = DuplicatesWindow(self._desk, self._main)
            self.window.undo_requested.connect(self._main.undo)
            self.window.redo_requested.connect(self._main.redo)
            self._main.told.also(self.window, self.window.line)
            self.window.search_requested.connect(self.search)
            self.window.finished.connect(self._on_closed)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        return self.window

    def _found(self, result: object) -> None:
        from networkjournal.domain.duplicates.review import Review  # noqa: PLC0415

        self._task = None
        if self.window is not None and isinstance(result, list):
            self.window.ask(Review.of(result))

    def _failed(self, sentence: str) -> None:
        self._task = None
        if self.window is not None:
            self.window.tell_problem(sentence)

    def _listen(self, index: int) -> None:
        if index == CONTACTS:
            self._main.tabs.contacts.merge_requested.connect(self.ask)

    def _refresh(self, touched: frozenset[str]) -> None:
        if self.window is not None:
            self.window.refresh(touched)

    def _on_closed(self) -> None:
        self.window = None
        if self._task is not None:
            self._tasks.drop(self._task)
            self._task = None
