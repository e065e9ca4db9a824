# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Decide whether the window may close: no form half filled, no task half done, nothing unsaved."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.file_actions import FileActions
from networkjournal.ui.notice_line import NoticeLine
from networkjournal.ui.open_copies import OpenCopies
from networkjournal.ui.tab_stack import TabStack
from networkjournal.ui.turndown_opener import TurndownOpener

_PATIENCE = 200  # milliseconds that closing waits for a long task before it goes on by itself


class Leaving(QObject):
    """Ask everything that stands on a window whether it can go."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        tabs: TabStack,
        turndowns: TurndownOpener,
        files: FileActions,
        line: NoticeLine,
    ) -> None:
        super().__init__(window)
        self._window, self._tabs, self._turndowns = window, tabs, turndowns
        self._files, self._line = files, line
        self._warned = self._unsaved = False
        tabs.problem.connect(self._on_problem)
        files.tasks.finished.connect(self._on_finished)
        self.waiting = False
        self._copies = OpenCopies(desk, line, self)
        tabs.stands.connect(self._copies.at_start)

    def may(self) -> bool:
        """Tell whether the window may close now; what is worth keeping is kept then."""
        ended = self._leave_forms() and self._end_tasks() and self._save()
        return ended and self._copies.may_go()

    def _leave_forms(self) -> bool:
        """Close what stands beside the window; False where a form asks what to do."""
        beside = cast("list[QDialog]", self._window.findChildren(QDialog))
        wizard = self._turndowns.wizard
        return all(one.close() for one in beside if one.isVisible() and one is not wizard)

    def _end_tasks(self) -> bool:
        """Stop the long task; where that takes longer, the window closes once it has ended."""
        self._files.stop()
        self._files.tasks.cancel()
        self.waiting = not self._files.tasks.wait(_PATIENCE)
        if self.waiting:
            self._line.note(_("The window closes as soon as the long task has ended."))
        return not self.waiting

    def _save(self) -> bool:
        """Store what is being typed; False once, where that fails, so that it can be copied."""
        self._turndowns.close()
        wizard = self._turndowns.wizard
        stays = wizard is not None and wizard.isVisible()  # it holds back once by itself
        self._unsaved = False
        self._tabs.save_pending()
        held_back, self._warned = self._unsaved and not self._warned, self._unsaved
        return not held_back and not stays

    def _on_problem(self, _sentence: str) -> None:
        self._unsaved = True

    def _on_finished(self) -> None:
        if self.waiting:
            self.waiting = False
            self._window.close()
