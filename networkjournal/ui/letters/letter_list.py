# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the list beside a letter: whom to thank, what is to be sent, what one person got before."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.letters import ThanksDue
from networkjournal.domain.meeting_views import LetterView
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.two_line import RowRole, TwoLineDelegate

MOST_SENT = 200
NEW = 0
"""Stands for the letter that is being written and not stored yet."""
_OF = Qt.ItemDataRole.UserRole
_WIDE = 280


@dataclass(frozen=True, slots=True)
class Lists:
    """Hold what the list shows; `name` is whose letters `sent` are.

    `new` is to whom a letter is being written that stands nowhere else.
    """

    thanks: Sequence[ThanksDue] = ()
    prepared: Sequence[LetterView] = ()
    sent: Sequence[LetterView] = ()
    name: str = ""
    new: str = ""


class LetterList(QListWidget):
    """Show letters under small headings; `chosen` gives a ThanksDue or the id of a letter."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._showing = desk, False
        self.setItemDelegate(TwoLineDelegate(desk.theme, self))
        self.setProperty("plain", "true")
        self.setAccessibleName(_("Letters"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._on_current)

    def sizeHint(self) -> QSize:
        """Ask for the width of names and days."""
        return QSize(_WIDE, super().sizeHint().height())

    def show_lists(self, lists: Lists, current: object) -> None:
        """Show these; `current` is a ThanksDue, the id of a letter, or None."""
        self._showing = True
        self.clear()
        begun = [self._item(lists.new, _("new letter"), NEW)] if lists.new else []
        self._section(_("Being written"), begun)
        self._section(_("To thank"), [self._due(one) for one in lists.thanks])
        self._section(_("To be sent"), [self._letter(one) for one in lists.prepared])
        got = _("Sent to {name}").format(name=lists.name)
        self._section(got, [self._letter(one) for one in lists.sent[:MOST_SENT]])
        found = next((at for at in range(self.count()) if self.item(at).data(_OF) == current), -1)
        self.setCurrentRow(found)
        self._showing = False

    def _section(self, title: str, items: Sequence[QListWidgetItem]) -> None:
        if not items:
            return
        head = QListWidgetItem(title)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setData(RowRole.SECTION, True)
        self.addItem(head)
        for item in items:
            self.addItem(item)

    def _due(self, due: ThanksDue) -> QListWidgetItem:
        now, timings = self._desk.now(), self._desk.settings().timings
        met = due.met.astimezone(now.tzinfo).date()
        words = _("met {day}").format(day=exact_day(met, now.date()))
        item = self._item(due.name, words, due)
        if due.is_overdue(now, timings):
            self._mark(item, _("late"), "waiting")
        return item

    def _letter(self, view: LetterView) -> QListWidgetItem:
        row, today = view.row, self._desk.today()
        title = label(row.kind) if row.sent_on else view.name
        if row.sent_on:
            words = " · ".join(
                part for part in (exact_day(row.sent_on, today), row.subject) if part
            )
        else:
            by = _("by {day}").format(day=exact_day(row.write_on, today)) if row.write_on else ""
            words = " · ".join(part for part in (label(row.kind), by) if part)
        item = self._item(title, words, row.id)
        if not row.sent_on and row.write_on and row.write_on < today:
            self._mark(item, _("late"), "waiting")
        return item

    def _item(self, title: str, second: str, of: object) -> QListWidgetItem:
        item = QListWidgetItem(title)
        item.setData(RowRole.SECOND, second)
        item.setData(_OF, of)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {second}")
        return item

    def _mark(self, item: QListWidgetItem, words: str, kind: str) -> None:
        item.setData(RowRole.CHIP, words)
        item.setData(RowRole.CHIP_KIND, kind)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._showing:
            self.chosen.emit(item.data(_OF))
