# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What happened between you and a person, newest first; entries open what they speak of."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.views import TimelineEntry
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.card import rule
from networkjournal.ui.widgets.dots import Dots
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import describe

FIRST = 40
"""So many entries show at once; a link brings the rest."""
_DAY_WIDE = 92


class EntryRow(QFrame):
    """Show one entry; opens on a click, Enter or Space where there is something to open."""

    opened = Signal(object)  # TimelineEntry
    removed = Signal(int)  # touch id

    def __init__(self, desk: Desk, entry: TimelineEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._entry = desk.theme, entry
        self._opens = entry.meeting_id is not None or entry.opportunity_id is not None
        day = QuietLabel(exact_day(entry.on, desk.today()) if entry.on else "")
        day.setFixedWidth(_DAY_WIDE)
        self.heading = PlainLabel(breakable(entry.heading), wrap=True)
        self.heading.setFont(desk.theme.fonts.strong)
        first = QHBoxLayout()
        first.setSpacing(10)
        # Without a connection the heading may use the whole line, and wrap in it.
        first.addWidget(self.heading, 0 if entry.connection is not None else 1)
        if entry.connection is not None:
            first.addWidget(Dots(desk.theme, entry.connection))
            first.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addLayout(first)
        if entry.detail:
            text.addWidget(QuietLabel(breakable(entry.detail), wrap=True))
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(0)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self._add_remove(desk, row)
        self._be_reachable()

    def _add_remove(self, desk: Desk, row: QHBoxLayout) -> None:
        self.remove = None
        if self._entry.touch_id is not None and desk.writable:
            self.remove = icon_button(desk.theme, "trash", _("Delete this touch"))
            self.remove.clicked.connect(self._on_remove)
            row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def _be_reachable(self) -> None:
        on = self._entry.on
        words = (self._entry.heading, on.isoformat() if on else "")
        self.setAccessibleName(", ".join(word for word in words if word))
        describe(self, self._entry.detail)
        if self._opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            meeting = self._entry.meeting_id is not None
            self.setToolTip(_("Open the meeting") if meeting else _("Open the opportunity"))

    def _on_remove(self) -> None:
        if self._entry.touch_id is not None:
            self.removed.emit(self._entry.touch_id)

    def _open(self) -> None:
        if self._opens:
            self.opened.emit(self._entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click that ends here."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter and Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground under the pointer, and the line of the focus."""
        super().paintEvent(event)
        if not self._opens or not (self.underMouse() or self.hasFocus()):
            return
        painter = QPainter(self)
        colours = self._theme.colours
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.hover))
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Timeline(QWidget):
    """Show the entries of one person."""

    opened = Signal(object)  # TimelineEntry
    removed = Signal(int)  # touch id

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: tuple[TimelineEntry, ...] = ()
        self._drawn: tuple[date, tuple[TimelineEntry, ...], bool] | None = None
        self.rows: list[EntryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._inside: QWidget | None = None
        self._more = link_button("")
        self._column.addWidget(self._more)
        self._more.clicked.connect(self._show_all)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these, newest first."""
        self._entries = tuple(entries)
        self._draw(whole=False)

    def _show_all(self) -> None:
        self._draw(whole=True)

    def _draw(self, *, whole: bool) -> None:
        # A page that is shown again unchanged keeps its rows and the focus in them.
        wanted = (self._desk.today(), self._entries, whole)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        shown = self._entries if whole else self._entries[:FIRST]
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self.rows = []
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, entry in enumerate(shown):
            if at:
                column.addWidget(rule())
            column.addWidget(self._row(entry))
        if not shown:
            column.addWidget(QuietLabel(_("Nothing yet. Log a touch when you have talked."),
                                        wrap=True))  # fmt: skip
        self._column.insertWidget(0, self._inside)
        rest = len(self._entries) - len(shown)
        self._more.setVisible(rest > 0)
        words = ngettext("Show {count} more", "Show {count} more", rest)
        self._more.setText(words.format(count=rest))

    def _row(self, entry: TimelineEntry) -> EntryRow:
        row = EntryRow(self._desk, entry)
        row.opened.connect(self.opened)
        row.removed.connect(self.removed)
        self.rows.append(row)
        return row
