# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One entry of a timeline: opens what it speaks of; a touch is changed and deleted here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.views import TimelineEntry
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.days import exact_day
from networkjournal.ui.widgets.buttons import Button
from networkjournal.ui.widgets.dots import Dots
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import describe, plain_tip

_DAY_WIDE = 92
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ERASE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RowTool(Button):
    """Be a small button that is seen while its row is under the pointer or has the keyboard."""

    def __init__(self, desk: Desk, icon: str, words: str, row: QWidget) -> None:
        super().__init__(parent=row)
        self._row = row
        self.setProperty("flat", "true")
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        desk.theme.dress(self, icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button where it is wanted: many rows would be full of them."""
        if self._row.underMouse() or self._row.hasFocus() or self.hasFocus():
            super().paintEvent(event)


class EntryRow(QFrame):
    """Show one entry; opens on a click, Enter or Space where there is something to open.

    A touch opens to be changed, and is deleted by Delete.
    """

    opened = Signal(object)  # TimelineEntry
    removed = Signal(int)  # touch id
    changed = Signal(int)  # touch id

    def __init__(self, desk: Desk, entry: TimelineEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._entry = desk.theme, entry
        mine = entry.touch_id if desk.writable else None
        speaks_of = (
            entry.letter_id, entry.meeting_id, entry.opportunity_id, entry.contact_id, mine,
        )  # fmt: skip
        self._opens = any(one is not None for one in speaks_of)
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
        if detail := _detail(entry):
            text.addWidget(QuietLabel(breakable(detail), wrap=True))
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(0)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self._add_tools(desk, row)
        self._be_reachable()

    def _add_tools(self, desk: Desk, row: QHBoxLayout) -> None:
        self.remove: RowTool | None = None
        self.edit: RowTool | None = None
        if self._entry.touch_id is None or not desk.writable:
            return
        self.edit = RowTool(desk, "edit", _("Change this touch"), self)
        self.edit.clicked.connect(self._on_edit)
        self.remove = RowTool(desk, "trash", _("Delete this touch"), self)
        self.remove.clicked.connect(self._on_remove)
        for tool in (self.edit, self.remove):
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)

    def _be_reachable(self) -> None:
        on = self._entry.on
        words = (self._entry.heading, on.isoformat() if on else "")
        self.setAccessibleName(", ".join(word for word in words if word))
        describe(self, _detail(self._entry))
        if self._opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(plain_tip(self._tip()))

    def _tip(self) -> str:
        if self._entry.touch_id is not None:
            return _("Change this touch")
        if self._entry.letter_id is not None:
            return _("Open the letter")
        if self._entry.meeting_id is not None:
            return _("Open the meeting")
        if self._entry.opportunity_id is not None:
            return _("Open the opportunity")
        return _("Show this person")

    def _on_edit(self) -> None:
        if self._entry.touch_id is not None:
            self.changed.emit(self._entry.touch_id)

    def _on_remove(self) -> None:
        if self._entry.touch_id is not None:
            self.removed.emit(self._entry.touch_id)

    def _open(self) -> None:
        if self.edit is not None:
            self._on_edit()
        elif self._opens:
            self.opened.emit(self._entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open on a click that ends here."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter and Space, delete a touch by Delete."""
        if event.key() in _ENTER:
            self._open()
        elif event.key() in _ERASE and self.remove is not None:
            self._on_remove()
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


def _detail(entry: TimelineEntry) -> str:
    """Return the detail as it is read; the marks of a note are none of its words."""
    if not entry.from_note:
        return entry.detail
    # Only where there is such a line: a parser comes with it.
    from networkjournal.services.note_paper import plain_words  # noqa: PLC0415

    return plain_words(entry.detail)
