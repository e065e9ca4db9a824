# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The slim bar that finds words in the note below it; Ctrl+F inside goes on to the window's search.

It shows, counts and steps; it never changes the text.
"""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextEdit, QWidget

from networkjournal.domain.note_lines import places
from networkjournal.i18n import _
from networkjournal.ui.exact_text import exact_text, units
from networkjournal.ui.notes.note_edit import NoteEdit
from networkjournal.ui.theme import Theme
from networkjournal.ui.widgets.buttons import icon_button
from networkjournal.ui.widgets.labels import QuietLabel

AGAIN_MS = 200
"""So long after the note was changed it is looked through again."""
MOST_MARKED = 400
"""So many finds around the present one are marked in the text."""


class FindBar(QFrame):
    """Find words in one note, whatever their case and accents."""

    def __init__(self, theme: Theme, edit: NoteEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._edit = theme, edit
        self._starts: list[int] = []  # as Qt counts
        self._size = 0
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Find in this note"))
        self.field.setAccessibleName(_("Find in this note"))
        self.field.setToolTip(
            _("Enter goes on, Shift+Enter back; Ctrl+F again searches everything")
        )
        self.count = QuietLabel()
        self.back = icon_button(theme, "chevron-up", _("The one before (Shift+Enter)"))
        self.on = icon_button(theme, "chevron-down", _("The next one (Enter)"))
        self.shut = icon_button(theme, "close", _("Close (Escape)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for part in (self.count, self.back, self.on, self.shut):
            row.addWidget(part)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._join()
        self.hide()

    def open(self) -> None:
        """Show the bar; what is selected in one line is what is looked for."""
        chosen = self._edit.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Hide the bar and go back to the note, to what was found."""
        if self.isVisible():
            self.forget()
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Hide the bar; another note is shown."""
        self.hide()
        self._again.stop()
        self._starts = []
        self._edit.setExtraSelections([])

    def next(self) -> None:
        """Go to the next find, after the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the find before, from the first to the last."""
        self._step(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Escape in the field, and Escape in the note."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() == Qt.Key.Key_Escape and self.isVisible():
                self.close_bar()
                return True
            if watched is self.field and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._step(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)

    def _join(self) -> None:
        self.field.textChanged.connect(self._look)
        self.back.clicked.connect(self.previous)
        self.on.clicked.connect(self.next)
        self.shut.clicked.connect(self.close_bar)
        self._again.timeout.connect(self._look_again)
        self._edit.textChanged.connect(self._on_typed)
        self._edit.find_asked.connect(self.open)
        self._theme.changed.connect(self._on_typed)
        self.field.installEventFilter(self)
        self._edit.installEventFilter(self)

    def _on_typed(self) -> None:
        if self.isVisible():
            self._again.start()

    def _look(self) -> None:
        """Look through the note, and show the first find from where one stands."""
        self._find()
        if self._starts:
            at = bisect_left(self._starts, self._edit.textCursor().selectionStart())
            self._go(at % len(self._starts))
        else:
            self._show(-1)

    def _look_again(self) -> None:
        self._find()
        self._show(self._present())

    def _find(self) -> None:
        text, words = exact_text(self._edit.document()), self.field.text()
        found = places(text, words)
        self._size = units(words)
        if not text.isascii():
            found = _as_qt_counts(text, found)
        self._starts = found

    def _present(self) -> int:
        """Return which find is selected; -1 where none is."""
        start = self._edit.textCursor().selectionStart()
        at = bisect_left(self._starts, start)
        same = at < len(self._starts) and self._starts[at] == start
        return at if same and self._edit.textCursor().hasSelection() else -1

    def _step(self, by: int) -> None:
        if not self._starts:
            return
        at, cursor = self._present(), self._edit.textCursor()
        if at < 0:
            at = bisect_left(self._starts, cursor.selectionStart()) - (by > 0)
        self._go((at + by) % len(self._starts))

    def _go(self, at: int) -> None:
        self._edit.setTextCursor(self._cursor(self._starts[at]))
        self._edit.ensureCursorVisible()
        self._show(at)

    def _cursor(self, start: int) -> QTextCursor:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        cursor.setPosition(start + self._size, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show(self, present: int) -> None:
        many = len(self._starts)
        if not self.field.text():
            said = ""
        elif present < 0:
            said = _("{count} found").format(count=many) if many else _("Nothing found")
        else:
            said = _("{number} of {count}").format(number=present + 1, count=many)
        self.count.setText(said)
        for button in (self.back, self.on):
            button.setEnabled(bool(many))
        first = max(present - MOST_MARKED // 2, 0)
        near = range(first, min(first + MOST_MARKED, many))
        self._edit.setExtraSelections([self._mark(at, at == present) for at in near])

    def _mark(self, at: int, present: bool) -> QTextEdit.ExtraSelection:
        colours, mark = self._theme.colours, QTextEdit.ExtraSelection()
        # Qt's own types lack the fields of this one.
        mark.cursor = self._cursor(self._starts[at])  # type: ignore[attr-defined]
        ground = colours.waiting_soft if present else colours.info_soft
        mark.format.setBackground(QColor(ground))  # type: ignore[attr-defined]
        return mark


def _as_qt_counts(text: str, found: list[int]) -> list[int]:
    counted, at, done = list[int](), 0, 0
    for start in found:
        done += units(text[at:start])
        at = start
        counted.append(done)
    return counted
