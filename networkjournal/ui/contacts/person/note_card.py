# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of the note about a person: Markdown as it is typed, stored when one leaves it."""

from math import ceil

from PySide6.QtCore import QTimer

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.meetings.notes import Notes
from networkjournal.ui.widgets.card import Card

_LOWEST, _HIGHEST = 84, 420
_AIR = 30


class NoteCard(Card):
    """Edit the note; it grows with its text up to a measure."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(_("Note"))
        self.notes = Notes(desk.theme, desk.services.contacts, keeper, editable=desk.writable)
        self.notes.heading.hide()
        self.notes.edit.setAccessibleName(_("Note about this person"))
        self.notes.edit.setPlaceholderText(
            _("For you alone. A line that begins with a day, such as 2026-11-03, stands in "
              "the timeline too.")
        )  # fmt: skip
        self._high = 0
        # The text is laid out again after its room has changed.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        layout = self.notes.edit.document().documentLayout()
        layout.documentSizeChanged.connect(self._soon.start)
        self.add(self.notes)
        self._fit()

    def show_note(self, contact_id: int, note: str) -> None:
        """Show the note about a person; what is being typed there stays."""
        self.notes.show_notes(contact_id, note)
        self._fit()

    def _fit(self) -> None:
        edit = self.notes.edit
        # A plain text editor counts its height in lines; how high one is it knows better.
        first, lines = edit.document().firstBlock(), edit.document().size().height()
        line = edit.cursorRect().height() or edit.fontMetrics().lineSpacing()
        if first.layout().lineCount():
            line = max(line, ceil(first.layout().lineAt(0).height()))
        high = round(lines * line) + _AIR
        high = min(max(high, _LOWEST), _HIGHEST)
        if high != self._high:
            self._high = high
            edit.setFixedHeight(high)
