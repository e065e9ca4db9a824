# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Offer changed copies of documents where no card shows them: at the start, and before the end.

Copies that say nothing new go away then; a changed one is never deleted unasked.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.domain.errors import JournalError
from networkjournal.i18n import ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.notice_line import NoticeLine

if TYPE_CHECKING:
    from networkjournal.services.attachments import ChangedCopy


class OpenCopies(QObject):
    """Look after the copies that other programs have, or had, open."""

    def __init__(self, desk: Desk, line: NoticeLine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._line = desk, line
        self._offered: frozenset[str] = frozenset()

    def at_start(self) -> None:
        """Offer what was changed and not kept before the program ended."""
        if self._desk.writable:
            self._desk.services.attachments.clear_copies()
            self._offer(self._changed())

    def may_go(self) -> bool:
        """Tell whether the window may close; changed copies hold it back once."""
        if not self._desk.writable:
            return True
        copies = self._changed()
        before, self._offered = self._offered, frozenset(str(copy.path) for copy in copies)
        if self._offered - before:
            self._offer(copies)
            return False
        self._desk.services.attachments.clear_copies()
        return True

    def keep(self) -> None:
        """Keep every changed copy as a new version, one step each."""
        for copy in self._changed():
            try:
                self._desk.services.attachments.keep_changed(copy)
            except JournalError as error:
                self._line.tell_problem(str(error))

    def _changed(self) -> "list[ChangedCopy]":
        copies = self._desk.services.attachments.changed_copies()
        return [copy for copy in copies if copy.document is not None]

    def _offer(self, copies: "list[ChangedCopy]") -> None:
        if not copies:
            return
        sentence = ngettext(
            "“{name}” was changed in another program.",
            "{count} documents were changed in other programs.",
            len(copies),
        )
        words = sentence.format(name=copies[0].path.name, count=len(copies))
        link = ngettext("Keep it as a new version", "Keep them as new versions", len(copies))
        self._line.offer(words, link, self.keep)
