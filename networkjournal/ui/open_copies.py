# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Offer changed copies of documents where no card shows them: at the start, and before the end.

Copies that say nothing new go away then; a changed one is never deleted unasked. One that cannot
be kept (its document was deleted, it grew too large, the journal is only read) is offered to be
saved elsewhere.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.domain.errors import JournalError
from networkjournal.i18n import _, ngettext
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.file_choice import save_file
from networkjournal.ui.notice_line import NoticeLine

if TYPE_CHECKING:
    from networkjournal.services.document_copies import ChangedCopy


class OpenCopies(QObject):
    """Look after the copies that other programs have, or had, open."""

    def __init__(self, desk: Desk, line: NoticeLine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._line = desk, line
        self._offered: frozenset[tuple[str, int]] = frozenset()
        self._saved: ChangedCopy | None = None

    def at_start(self) -> None:
        """Offer what was changed and not kept before the program ended."""
        if self._desk.writable:
            self._desk.services.attachments.clear_copies()
            self._offer(self._changed())

    def may_go(self) -> bool:
        """Tell whether the window may close; changed copies hold it back once."""
        copies = self._changed()
        before, self._offered = self._offered, frozenset(_sign(copy) for copy in copies)
        if self._offered - before:
            self._offer(copies, leaving=True)
            return False
        self._desk.services.attachments.clear_copies()
        return True

    def keep(self) -> None:
        """Keep every changed copy as a new version, one step each."""
        there = [copy for copy in self._changed() if copy.keepable]
        problem = "" if there else _("The changed copy is not there any more; nothing was kept.")
        for copy in there:
            try:
                self._desk.services.attachments.keep_changed(copy)
            except JournalError as error:
                problem = str(error)
        if problem:
            self._line.tell_problem(problem)
        else:
            self._offer([copy for copy in self._changed() if not copy.keepable])

    def save(self) -> None:
        """Ask where the first changed copy that cannot be kept is to go."""
        self._saved = next((copy for copy in self._changed() if not copy.keepable), None)
        if self._saved is not None:
            window = self._line.window()
            path = Path.home() / self._saved.path.name
            dialog = save_file(window, _("Save a copy"), path, _("All files (*)"))
            dialog.fileSelected.connect(self.save_to)
            dialog.open()

    def save_to(self, path: str) -> None:
        """Write that copy to a file, and offer the next one."""
        if self._saved is None:
            return
        save = self._desk.services.attachments.save_changed
        if attempt(self._line.tell_problem, save, self._saved, Path(path)):
            self._offer(self._changed())

    def _changed(self) -> "list[ChangedCopy]":
        return self._desk.services.attachments.changed_copies()

    def _offer(self, copies: "list[ChangedCopy]", *, leaving: bool = False) -> None:
        later = _("Close the window again to leave it for later.") if leaving else ""
        known = [copy for copy in copies if copy.keepable]
        if known:
            sentence = ngettext(
                "“{name}” was changed in another program.",
                "{count} documents were changed in other programs.",
                len(known),
            )
            said = sentence.format(name=known[0].path.name, count=len(known))
            words = f"{said} {later}".strip()
            link = ngettext("Keep it as a new version", "Keep them as new versions", len(known))
            self._line.offer(words, link, self.keep)
        elif copies:
            words = f"{told(copies[0], copies[0].path.name)} {later}".strip()
            self._line.offer(words, _("Save the changed copy…"), self.save)


def told(copy: "ChangedCopy", name: str) -> str:
    """Return the sentence that tells of one changed copy, and why it cannot be kept."""
    sentence = _("“{name}” was changed in another program.")
    if copy.document is None:
        sentence = _("“{name}” was changed in another program, and its document is deleted.")
    elif copy.too_large:
        sentence = _("“{name}” was changed in another program and is larger than 20 MB now.")
    return sentence.format(name=name)


def _sign(copy: "ChangedCopy") -> tuple[str, int]:
    # What was kept and is changed again is told again.
    return str(copy.path), copy.document.id if copy.document else 0
