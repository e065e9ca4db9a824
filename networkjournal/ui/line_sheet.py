# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the small sheet over a tab in which something is added by one line.

What the line is read into, and what is added, are the subclass's.
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.errors import OutsideError, UserError
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.buttons import link_button, plain_button, primary_button
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel, SectionLabel
from networkjournal.ui.widgets.style import describe, plain_tip, set_look
from networkjournal.ui.widgets.tinted_line import TintedLine

_WIDEST, _EDGE, _TOP = 640, 16, 10
_AGAIN = 500
"""Milliseconds between two looks whether the journal is free again."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """Hold what a sheet says: its title, what its line is called, an example, two tips."""

    title: str
    line: str
    placeholder: str
    add_tip: str


class LineKeeper(Protocol):
    """Keep a line that was left."""

    @property
    def busy(self) -> bool:
        """Tell whether a long step is being written, so that nothing else can be."""

    def keep(self, line: str) -> None:
        """Keep a line that was left without adding it; an empty one is forgotten."""

    def kept(self) -> str:
        """Return the line that was kept, empty without one."""


class LineSheet(QFrame):
    """Take one line after the other; it floats over its parent and is in nobody's way."""

    added = Signal(int)
    """Something was added, and the sheet is closed."""
    told = Signal(str)
    more_asked = Signal(object)
    """The full form is asked for, with what was understood."""
    left = Signal()

    def __init__(
        self, desk: Desk, words: SheetWords, most: int, preview: QWidget, parent: QWidget
    ) -> None:
        """Take the characters that a line has at most, and what shows what was understood."""
        super().__init__(parent)
        self._desk, self._words, self._most = desk, words, most
        self._around = parent
        # Long lists are learnt once the sheet is there.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.prepare)
        self._kept = False
        # What could not be written down while a long step runs, till the journal is free.
        self._waits = False
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self._on_again)
        self.setObjectName("quick_add")
        self.setProperty("popup", "sheet")
        self.setAccessibleName(words.title)
        self.line = TintedLine(most, self)
        self.line.leaves = frozenset({Qt.Key.Key_M})
        self.line.setAccessibleName(words.line)
        self.line.setPlaceholderText(words.placeholder)
        self.preview, self._example = preview, self.example()
        self._problem = PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self._note = QuietLabel()
        self._lay_out()
        self._cast_shadow()
        self.line.textChanged.connect(self._on_text)
        self.line.entered.connect(self._on_entered)
        self.line.escaped.connect(self.leave)
        self.line.overflowed.connect(self._on_overflow)
        desk.theme.changed.connect(self._tint)
        parent.installEventFilter(self)
        self.hide()

    # What a subclass says

    def keeper(self) -> LineKeeper:
        """Return what keeps a line that was left."""
        raise NotImplementedError

    def example(self) -> QWidget:
        """Make the words that stand where nothing is typed yet."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Learn what a line is read against."""

    def read(self, text: str) -> str:
        """Show what is made of a line; return it in one sentence for a screen reader."""
        raise NotImplementedError

    def early_problem(self) -> str:
        """Return what is wrong already while one types, empty where nothing is."""
        return ""

    def sentence(self) -> str:
        """Return what is wrong with what was read, empty where nothing is."""
        raise NotImplementedError

    def store(self) -> int:
        """Add what was read and return its id."""
        raise NotImplementedError

    def name(self) -> str:
        """Return what the thing is called that was read."""
        raise NotImplementedError

    def understood(self) -> object:
        """Return what was read, for the full form."""
        raise NotImplementedError

    def tints(self) -> list[tuple[int, int, str]]:
        """Return which parts of the line lie on a ground, as start, end and colour."""
        return []

    # What all sheets do

    def open_line(self) -> None:
        """Show the sheet with the line that was kept, if any, and put the keyboard into it."""
        if self.isHidden():
            kept = self.line.text() if self._waits else self.keeper().kept()
            self._kept = bool(kept)
            self._read()
            self.line.set_text(kept)
            self._note.setText(_("Kept from before") if kept else "")
            self.show()
            self.raise_()
            self._place()
            self._soon.start()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Keep the line as it stands, or forget the one that was kept."""
        line = self.line.text()
        if not self._waits and (self.isHidden() or (not line.strip() and not self._kept)):
            return
        self.keeper().keep(line)
        self._kept, self._waits = bool(line.strip()), False

    def leave(self) -> None:
        """Close the sheet; a line that was typed is kept, in a moment where the journal is busy."""
        if self.keeper().busy:
            self._waits = bool(self.line.text().strip()) or self._kept
            self._again.start()
        elif not self._keep_or_say():
            return
        if self._kept or self._waits:
            self.told.emit(_("Your line is kept. Ctrl+N brings it back."))
        self.hide()
        self.left.emit()

    def add(self, *, go_on: bool = False) -> None:
        """Add what the line says; `go_on` leaves the sheet open for the next line."""
        self._read()
        if self._refused():
            return
        name = self.name()
        try:
            made = self.store()
        except (UserError, OutsideError) as error:
            self._say_problem(str(error))
            self._look_again()
            return
        self._kept = self._waits = False
        self.line.set_text("")
        if go_on:
            told = _("Added: {name}").format(name=_short(name))
            self._note.setText(told)
            describe(self.line, told)
            return
        self.hide()
        self.added.emit(made)

    def more(self) -> None:
        """Go on in the full form with what was understood; the line is kept till that is saved."""
        self._read()
        if self._keep_or_say():
            self.hide()
            self.more_asked.emit(self.understood())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape from the buttons too, and open the form by Alt+M."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif _is_more(event):
            self.more()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top of the parent, whatever its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Grow and shrink with what was understood; have Alt+M before a menu of the window."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _is_more(event):
            event.accept()
            return True
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def _place(self) -> None:
        if self.isHidden():
            return
        around = self._around
        width = min(_WIDEST, around.width() - 2 * _EDGE)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        left = (around.width() - width) // 2
        self.setGeometry(left, _TOP, width, min(height, around.height() - 2 * _TOP))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self._words.title), 1)
        head.addWidget(self._note)
        column.addLayout(head)
        for widget in (self.line, self._problem, self._example, self.preview):
            column.addWidget(widget)
        column.addLayout(self._foot())
        # A stack of labels may not be squeezed while the sheet has not got its height yet.
        column.addStretch(1)

    def _cast_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 56))
        self.setGraphicsEffect(shadow)

    def _foot(self) -> QHBoxLayout:
        self.more_button = link_button(_("More…"))
        self.more_button.setToolTip(_("Open the full form with what was understood (Alt+M)"))
        self.more_button.clicked.connect(self.more)
        hint = QuietLabel(_("Shift+Enter adds it and takes the next"))
        close = plain_button(_("Close"))
        close.setToolTip(_("Close; a line that was typed is kept (Escape)"))
        close.clicked.connect(self.leave)
        self.add_button = primary_button(_("Add"))
        self.add_button.setToolTip(plain_tip(self._words.add_tip))
        self.add_button.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.more_button)
        row.addStretch(1)
        row.addWidget(hint)
        row.addSpacing(8)
        row.addWidget(close)
        row.addWidget(self.add_button)
        return row

    def _on_text(self) -> None:
        if self.line.text().strip():
            self._note.setText("")
        self._read()

    def _on_overflow(self) -> None:
        words = _("A line has {most} characters at most; the rest was not taken over.")
        self._say_problem(words.format(most=self._most))

    def _on_entered(self, go_on: bool) -> None:
        self.add(go_on=go_on)

    def _on_add(self) -> None:
        self.add()

    def _read(self) -> None:
        """Show what is made of the line now."""
        text = self.line.text()
        typed = bool(text.strip())
        spoken = self.read(text)
        self.preview.setVisible(typed)
        self._example.setVisible(not typed)
        self._say_problem(self.early_problem())
        describe(self.line, spoken if typed else "")
        self._tint()

    def _refused(self) -> bool:
        sentence = self.sentence()
        self._say_problem(sentence)
        return bool(sentence)

    def _say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        set_look(self.line, "invalid", "true" if sentence else None)

    def _keep_or_say(self) -> bool:
        try:
            self.keep()
        except OutsideError as error:
            self._say_problem(str(error))
            self._look_again()
            return False
        return True

    def _look_again(self) -> None:
        """Take the sentence away once the journal is free, if that was all."""
        if self.keeper().busy:
            self._again.start()

    def _on_again(self) -> None:
        """Write the line down once that goes; then nothing is to be said any more."""
        if self.keeper().busy:
            return
        self._again.stop()
        if self.isVisible():
            self._read()
        if self._keep_or_say():
            self._waits = False

    def _tint(self) -> None:
        self.line.set_tints((start, end, QColor(ground)) for start, end, ground in self.tints())


def _is_more(event: QKeyEvent) -> bool:
    alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_M and alt


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
