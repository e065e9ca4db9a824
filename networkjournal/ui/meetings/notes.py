# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Notes of one thing: plain text as it is typed, kept as a draft until one leaves it."""

from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.errors import JournalError, UserError
from networkjournal.domain.note_texts import both
from networkjournal.i18n import _
from networkjournal.ui.exact_text import exact_text
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.notes.find_bar import FindBar
from networkjournal.ui.notes.note_edit import NoteEdit
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.labels import SectionLabel

DRAFT_MS = 500
"""So long after a key the text is kept: with the time of writing well within a second."""
_HIGH = 220


class NoteKeeper(Protocol):
    """Store the notes of things of one kind, and what is being typed into them."""

    def write_notes(self, item_id: int, notes: str, /) -> None:
        """Store notes as they were typed."""

    def stored_notes(self, item_id: int, /) -> str:
        """Return the notes as they are stored."""

    def keep_notes_draft(self, item_id: int, text: str, begun_from: str, /) -> None:
        """Keep notes that are being typed, without a step."""

    def drop_notes_draft(self, item_id: int, /) -> None:
        """Forget notes that were being typed."""

    def notes_draft(self, item_id: int, /) -> str | None:
        """Return notes that were being typed and never stored."""

    def notes_draft_base(self, item_id: int, /) -> str | None:
        """Return the stored notes from which typing was begun, where that is known."""


class Notes(QWidget):
    """Edit the notes of one thing; `save` makes one step of what was typed."""

    def __init__(self, theme: Theme, notes: NoteKeeper, keeper: Keeper, *, editable: bool) -> None:
        super().__init__()
        self._notes, self._keeper = notes, keeper
        self._item_id = 0
        self._stored = self._begun_from = ""
        self._unsaved: dict[int, tuple[str, str]] = {}  # with what each was begun from
        self._drafted = False
        self._kept: str | None = None  # what the draft holds, as far as this editor knows
        self.bar = InfoBar(theme)
        self.edit = NoteEdit(theme)
        self.finder = FindBar(theme, self.edit)
        self.edit.setAccessibleName(_("Notes"))
        self.edit.setPlaceholderText(_("Their words, as they said them; what you will do next"))
        self.edit.setMinimumHeight(_HIGH)
        self.edit.setReadOnly(not editable)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.heading = SectionLabel(_("Notes"))
        column.addWidget(self.heading)
        column.addWidget(self.bar)
        column.addWidget(self.finder)
        column.addWidget(self.edit, 1)
        self._timer.timeout.connect(self._keep_draft)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.left.connect(self.save)

    def show_notes(self, item_id: int, stored: str) -> None:
        """Show the notes of one thing; what is being typed there stays."""
        if item_id == self._item_id and self._is_changed():
            self._stored = stored
            self._take_in()
            return
        self._timer.stop()
        if item_id != self._item_id:
            self.bar.clear()
            self.finder.forget()
            self._drafted, self._kept = False, None
        self._item_id, self._stored = item_id, stored
        text, self._begun_from = self._unsaved.get(item_id, (stored, stored))
        self._fill(text, typed=item_id in self._unsaved)
        if not self._drafted and item_id not in self._unsaved:
            self._take_draft_back()

    def text(self) -> str:
        """Return the text as it stands."""
        return exact_text(self.edit.document())

    def save(self) -> None:
        """Store what was typed, as one step; while the journal is busy it is tried again."""
        self._timer.stop()
        if self.edit.isReadOnly() or not self._item_id:
            return
        if not self._is_changed():
            self._drop_draft()
            return
        text, item_id, keeper = self.text(), self._item_id, self._notes
        begun_from = self._begun_from
        self._unsaved[item_id] = text, begun_from

        def write() -> None:
            self._write(item_id, text, begun_from)
            keeper.drop_notes_draft(item_id)

        # Known as stored before the views are told of it; put back where it fails.
        before, self._stored = self._stored, text
        try:
            stored = self._keeper.store(("notes", item_id), write)
        except UserError as error:
            stored = False
            self.bar.say(str(error), kind="waiting")
        if not stored:
            self._stored = before
            self._keep_draft()
        elif self._item_id == item_id:
            # Storing may already have shown another meeting.
            self._drafted = False
            self.bar.clear()
            self.edit.document().setModified(False)

    def _write(self, item_id: int, text: str, begun_from: str) -> None:
        # An import or a merge may have written there since typing was begun.
        whole = both(text, begun_from, self._notes.stored_notes(item_id))
        # Before the views are told.
        unsaved = self._unsaved.pop(item_id, (text, begun_from))
        if self._item_id == item_id:
            self._begun_from = text
        try:
            self._notes.write_notes(item_id, whole)
        except JournalError:
            self._unsaved[item_id] = unsaved
            if self._item_id == item_id:
                self._begun_from = begun_from
            raise

    def _is_changed(self) -> bool:
        # Both: Qt may show a foreign text in another spelling without anybody having typed.
        return self.edit.document().isModified() and self.text() != self._stored

    def _fill(self, text: str, *, typed: bool = False) -> None:
        if self.text() != text:
            blocked = self.edit.blockSignals(True)
            self.edit.setPlainText(text)
            self.edit.blockSignals(blocked)
        self.edit.document().setModified(typed)

    def _take_draft_back(self) -> None:
        draft = self._notes.notes_draft(self._item_id)
        if draft is None:
            return
        self._drafted, self._kept = True, draft
        if draft == self._stored or self.edit.isReadOnly():
            self._drop_draft()
            return
        base = self._notes.notes_draft_base(self._item_id)
        self._begun_from = self._stored if base is None else base
        self._fill(draft, typed=True)
        self.bar.say(_("What you typed here last time had not been stored. It is back."))

    def _take_in(self) -> None:
        """Add what came to the draft from elsewhere: somebody was merged into this person."""
        came = self._notes.notes_draft(self._item_id)
        if came is None or came == self._kept:
            return
        self._fill(both(self.text(), self._kept or self._begun_from, came), typed=True)
        self._begun_from = self._notes.notes_draft_base(self._item_id) or self._stored
        self._keep_draft()

    def _on_typed(self) -> None:
        # Not started anew by every key: at most so long is ever lost.
        if not self._timer.isActive() and not self.edit.isReadOnly():
            self._timer.start()

    def _keep_draft(self) -> None:
        if not self._is_changed():
            return
        text = self.text()
        try:
            self._notes.keep_notes_draft(self._item_id, text, self._begun_from)
        except JournalError:
            # Busy or full: the text stands in the editor, and the next turn tries again.
            self._timer.start()
        else:
            self._drafted, self._kept = True, text

    def _drop_draft(self) -> None:
        if self._drafted and not self.edit.isReadOnly():
            try:
                self._notes.drop_notes_draft(self._item_id)
            except JournalError:
                return
            self._drafted = False
