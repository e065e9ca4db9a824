# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the card of notes about one thing: Markdown as it is typed, stored when one leaves it."""

from math import ceil

from PySide6.QtCore import QTimer

from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.meetings.notes import NoteKeeper, Notes
from networkjournal.ui.widgets.card import Card

_LOWEST, _HIGHEST = 84, 420
_AIR = 30


class NoteCard(Card):
    """Edit the note; it grows with its text up to a measure."""

    def __init__(
        self, desk: Desk, keeper: Keeper, of: NoteKeeper, title: str, name: str, hint: str
    ) -> None:
        """Take the title, the name for a screen reader, and what an empty card says."""
        super().__init__(title)
        self.notes = Notes(desk.theme, of, keeper, editable=desk.writable)
        self.notes.heading.hide()
        self.notes.edit.setAccessibleName(name)
        self.notes.edit.setPlaceholderText(hint)
        self._high = 0
        # The text is laid out again after its room has changed.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        layout = self.notes.edit.document().documentLayout()
        layout.documentSizeChanged.connect(self._soon.start)
        self.add(self.notes)
        self._fit()

    def show_note(self, item_id: int, note: str) -> None:
        """Show the note about one thing; what is being typed there stays."""
        self.notes.show_notes(item_id, note)
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


def note_about_person(desk: Desk, keeper: Keeper) -> NoteCard:
    """Make the card of the note about a person."""
    hint = _("For you alone. A line that begins with a day, such as 2026-11-03, stands in "
             "the timeline too.")  # fmt: skip
    name, people = _("Note about this person"), desk.services.contacts
    return NoteCard(desk, keeper, people, _("Note"), name, hint)


def notes_about_organization(desk: Desk, keeper: Keeper) -> NoteCard:
    """Make the card of the notes about an organization."""
    name, organizations = _("Notes about this organization"), desk.services.organizations
    return NoteCard(desk, keeper, organizations, _("Notes"), name, _("For you alone."))
