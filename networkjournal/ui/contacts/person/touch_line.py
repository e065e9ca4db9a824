# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the one line that logs a touch: type, Enter; how it was is read from the first words.

What is typed is kept as a draft until it is logged, whoever is looked at meanwhile.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.edits import TouchFields
from networkjournal.domain.errors import JournalError
from networkjournal.domain.labels import label
from networkjournal.domain.touch_words import guess
from networkjournal.domain.words import TOUCH_CHANNELS, Channel, Direction
from networkjournal.i18n import _
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.widgets.buttons import Button, link_button
from networkjournal.ui.widgets.flow import Flow
from networkjournal.ui.widgets.labels import PlainLabel
from networkjournal.ui.widgets.style import describe

DRAFT_MS = 800
_LONGEST = 10_000


class TouchLine(QWidget):
    """Ask for what was said today in one line; hidden until it is wanted."""

    logged = Signal()
    closed = Signal()
    form_asked = Signal(object)  # TouchFields

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._id, self._person = desk, 0, ""
        self._own_channel = self._own_direction = False
        self._drafted = ""
        self.line = _Line()
        self.line.setMaxLength(_LONGEST)
        self.line.textChanged.connect(self._on_typed)
        self.line.entered.connect(self.log)
        self.line.left.connect(self.close_line)
        self._problem = PlainLabel(wrap=True)
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        self.directions = [_Choice(label(one), one) for one in Direction]
        self.channels = [_Choice(label(one), one) for one in TOUCH_CHANNELS]
        chips = Flow()
        for choice in (*self.directions, *self.channels):
            choice.setToolTip(_("Say how it was"))
            choice.clicked.connect(self._on_choice)
            chips.add(choice)
        self.more = link_button(_("Another day…"))
        self.more.setToolTip(_("Open the whole form with what stands here"))
        self.more.clicked.connect(self._on_more)
        chips.add(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        for part in (self.line, self._problem, chips):
            column.addWidget(part)
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.keep)
        self.hide()

    def show_person(self, contact_id: int, name: str) -> None:
        """Stand for another person; what was typed for them before is there again."""
        self._person = name
        words = _("What was it? “called about the outline”, “they wrote back”")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(_("Log a touch with {name}").format(name=name))
        describe(self.line, _("Enter keeps it as of today, Escape leaves it"))
        if contact_id == self._id:
            self._take_in()
            return
        self.keep()
        self._id = contact_id
        draft = self._desk.services.contacts.touch_draft(contact_id)
        self._begin(draft)
        self.setVisible(bool(draft) and self._desk.writable)

    def _take_in(self) -> None:
        """Add what came to the draft from elsewhere: somebody was merged into this person."""
        came, typed = self._desk.services.contacts.touch_draft(self._id), self.line.text()
        if came in ("", self._drafted):
            return
        self._begin(came if typed in ("", self._drafted) else f"{came}\n{typed}")
        self._drafted = came
        self.setVisible(self._desk.writable)
        self.keep()

    def open(self) -> None:
        """Show the line with the keyboard in it."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.end(False)

    def close_line(self) -> None:
        """Leave the line; what stands there is kept for the next time."""
        self.keep()
        self.hide()
        self.closed.emit()

    def fields(self) -> TouchFields:
        """Return what would be logged."""
        channel = next((one.word for one in self.channels if one.isChecked()), None)
        inward = self.directions[1].isChecked()
        return TouchFields(
            self._desk.today(),
            Direction.IN if inward else Direction.OUT,
            None if channel is None else Channel(channel),
            self.line.text().strip(),
        )

    def log(self) -> None:
        """Store the touch as of today; an empty line is left."""
        if not self.line.text().strip():
            self.close_line()
            return
        contacts, today = self._desk.services.contacts, self._desk.today()
        if not attempt(self._tell, contacts.log_touch, self._id, self.fields(), today):
            self.keep()
            return
        self.forget()
        self.logged.emit()

    def forget(self) -> None:
        """Empty the line and close it: what stood there is stored."""
        drafted = self._drafted
        self._begin("")
        # The draft is still there, and would come back as if it had never been logged.
        self._drafted = drafted
        self.keep()
        self.hide()

    def keep(self) -> None:
        """Keep what is typed as a draft."""
        self._timer.stop()
        text = self.line.text()
        if not self._id or text == self._drafted or not self._desk.writable:
            return
        try:
            self._desk.services.contacts.keep_touch_draft(self._id, text)
        except JournalError:
            # Busy or full: the text stands in the line, and the next turn tries again.
            self._timer.start()
        else:
            self._drafted = text

    def _begin(self, text: str) -> None:
        self._drafted = text
        self._own_channel = self._own_direction = False
        blocked = self.line.blockSignals(True)
        self.line.setText("; ".join(part for part in text.splitlines() if part.strip()))
        self.line.blockSignals(blocked)
        self._tell("")
        self._guess()

    def _on_typed(self) -> None:
        self._tell("")
        self._guess()
        if not self._timer.isActive():
            self._timer.start()

    def _guess(self) -> None:
        """Follow the words, but never against what was chosen by hand."""
        found = guess(self.line.text(), self._person)
        if not self._own_direction:
            for choice in self.directions:
                choice.setChecked(choice.word == found.direction)
        if not self._own_channel:
            for choice in self.channels:
                choice.setChecked(choice.word == found.channel)

    def _on_choice(self) -> None:
        choice = self.sender()
        if choice in self.directions:
            self._own_direction = True
            for one in self.directions:
                one.setChecked(one is choice)
        else:
            # Pressed again, a way is taken back.
            self._own_channel = True
            for one in self.channels:
                one.setChecked(one is choice and one.isChecked())

    def _on_more(self) -> None:
        self.form_asked.emit(self.fields())

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape, from the chips too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)


class _Line(QLineEdit):
    """Report Enter and Escape, and let no other key of the window through."""

    entered = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Log by Enter, leave by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _Choice(Button):
    """Be one way of how it was."""

    def __init__(self, text: str, word: Channel | Direction) -> None:
        super().__init__(text)
        self.word = word
        self.setCheckable(True)
        self.setProperty("filterchip", "true")
