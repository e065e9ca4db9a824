# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What happened between you and a person, newest first, narrowed by chips on demand."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.views import EntryKind, TimelineEntry
from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.person.entry_row import EntryRow
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.buttons import Button, link_button
from networkjournal.ui.widgets.card import rule
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.tab_order import stops

FIRST, FIRST_WHERE_NARROW, MORE = 40, 12, 100
"""So many entries show at first, and so many more each time."""


class KindChip(Button):
    """Show entries of one kind while it is pressed."""

    def __init__(self, kind: EntryKind) -> None:
        super().__init__(_names()[kind])
        self.kind = kind
        self.setCheckable(True)
        self.setProperty("filterchip", "true")
        self.setToolTip(_("Show these alone; several can be chosen"))


class Timeline(QWidget):
    """Show the entries of one person."""

    opened = Signal(object)  # TimelineEntry
    removed = Signal(int)  # touch id
    changed = Signal(int)  # touch id
    redrawn = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: tuple[TimelineEntry, ...] = ()
        self._first, self._more_shown = FIRST, 0
        self._drawn: tuple[date, tuple[TimelineEntry, ...]] | None = None
        self.rows: list[EntryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._bar = Flow()
        self.chips = {kind: KindChip(kind) for kind in _names()}
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip)
            self._bar.add(chip)
        self._inside: QWidget | None = None
        self._more = link_button("")
        self._column.addWidget(self._bar)
        self._column.addWidget(self._more)
        self._more.clicked.connect(self._show_more)

    def show_entries(self, entries: Sequence[TimelineEntry], *, same: bool = False) -> None:
        """Show these, newest first; for the `same` person as before, as much as was shown."""
        self._entries = tuple(entries)
        there = {entry.kind for entry in entries}
        for kind, chip in self.chips.items():
            chip.setVisible(kind in there)
            chip.setChecked(chip.isChecked() and same and kind in there)
        # What is all of one kind needs no choice.
        self._bar.setVisible(len(there) > 1)
        self._more_shown = self._more_shown if same else 0
        self._draw()

    def stand(self) -> None:
        """Give the keyboard to the first thing here that takes it."""
        first = next((one for one in stops(self) if one.isVisible() and one.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_first(self, first: int) -> None:
        """Show so many entries at first."""
        if first != self._first:
            self._first = first
            self._draw()

    def _show_more(self) -> None:
        self._more_shown += MORE
        self._draw()
        self.redrawn.emit()

    def _on_chip(self) -> None:
        self._more_shown = 0
        self._draw()
        self.redrawn.emit()

    def _draw(self) -> None:
        kinds = {kind for kind, chip in self.chips.items() if chip.isChecked()}
        wanted = tuple(e for e in self._entries if not kinds or e.kind in kinds)
        # A page that is shown again unchanged keeps its rows and the focus in them.
        shown = wanted[: self._first + self._more_shown]
        self._offer_rest(len(wanted) - len(shown))
        facts = (self._desk.today(), shown)
        if facts == self._drawn:
            return
        self._drawn = facts
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self.rows = []
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        for at, entry in enumerate(shown):
            if at:
                column.addWidget(rule())
            column.addWidget(self._row(entry))
        if not shown:
            words = _("Nothing yet. Log a touch when you have talked.")
            column.addWidget(QuietLabel(words, wrap=True))
        self._column.insertWidget(1, self._inside)
        self._inside.show()

    def _offer_rest(self, rest: int) -> None:
        self._more.setVisible(rest > 0)
        words = ngettext("Show {count} more", "Show {count} more", min(rest, MORE))
        self._more.setText(words.format(count=min(rest, MORE)))

    def _row(self, entry: TimelineEntry) -> EntryRow:
        row = EntryRow(self._desk, entry)
        row.opened.connect(self.opened)
        row.removed.connect(self.removed)
        row.changed.connect(self.changed)
        self.rows.append(row)
        return row


def _names() -> dict[EntryKind, str]:
    """Return how the kinds read on their chips, in their order."""
    return {
        EntryKind.TOUCH: _("Touches"),
        EntryKind.INTERVIEW: _("Interviews"),
        EntryKind.MEETING: _("Meetings"),
        EntryKind.LETTER: _("Letters"),
        EntryKind.INTRODUCTION: _("Introductions"),
        EntryKind.PROMISE: _("Promises"),
        EntryKind.NO: _("Noes"),
        EntryKind.NOTE: _("Notes"),
    }
