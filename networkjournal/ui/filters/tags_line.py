# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line that takes tags, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class TagsLine(QLineEdit):
    """Take tags with commas between; the one being written is completed."""

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QCompleter(self)
        self._known.setModel(QStringListModel(list(known), self._known))
        self._known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # Not setCompleter: that one would replace the whole line.
        self._known.setWidget(self)
        self._known.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def offers(self) -> QCompleter:
        """Return what completes the tag that is being written."""
        return self._known

    def tags(self) -> list[str]:
        """Return the tags that are written, each once."""
        parts = (" ".join(part.split()) for part in self.text().split(","))
        found = {part.casefold(): part for part in reversed([*parts]) if part}
        return [*reversed(found.values())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is offered by Enter or Tab; Escape closes the offer first."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
        if self._known.popup().isVisible() and event.key() in keys:
            event.ignore()  # the list of offers takes it
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        before = self.text()[: self.cursorPosition()]
        start = before.rpartition(",")[2].lstrip()
        self._known.setCompletionPrefix(start)
        whole = self._known.currentCompletion().casefold() == start.casefold()
        if start and self._known.completionCount() and not whole:
            self._known.complete()
        else:
            self._known.popup().hide()

    def _complete(self, tag: str) -> None:
        place = self.cursorPosition()
        head, comma, _start = self.text()[:place].rpartition(",")
        lead = f"{head}{comma} " if comma else ""
        self.setText(lead + tag + self.text()[place:])
        self.setCursorPosition(len(lead) + len(tag))
