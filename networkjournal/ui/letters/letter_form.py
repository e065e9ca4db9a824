# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the page of one letter: to whom, from which template, its words, and that it was sent."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain import rows
from networkjournal.domain.errors import JournalError, UserError
from networkjournal.domain.occasion import Occasion
from networkjournal.domain.words import Channel, LetterKind
from networkjournal.i18n import _
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.letters.letter_box import LetterBox
from networkjournal.ui.letters.letter_head import LetterHead
from networkjournal.ui.letters.repeated import Repeated
from networkjournal.ui.letters.writing import Writing
from networkjournal.ui.widgets.buttons import link_button, plain_button, primary_button

_PAUSE = 400  # milliseconds without a key, after which what was typed is kept
_EDGE, _LINES = 24, 5


class LetterForm(QWidget):
    """Write one letter; what is typed is kept by itself."""

    problem = Signal(str)
    told = Signal(str)
    sent = Signal(str)
    deleted = Signal(str)
    left = Signal()
    templates_asked = Signal(QWidget)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.writing: Writing | None = None
        self._showing = False
        self.head, self.repeated = LetterHead(desk), Repeated()
        self.box = LetterBox(desk.theme, lines=_LINES)
        self.box.print.show()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 20, _EDGE, 16)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.box, 1)
        column.addWidget(self.repeated)
        column.addLayout(self._foot())
        self.head.picked.connect(self._on_template)
        self.head.changed.connect(self._on_head)
        self.head.person_picked.connect(self._on_person)
        self.box.changed.connect(self._on_typed)
        self.box.anew_wanted.connect(self._begin_anew)

    def show_writing(self, writing: Writing) -> None:
        """Show a letter; the one before is stored, or stays where that cannot be now."""
        if self.save_pending():
            self.writing = writing
            self._show()

    def words(self) -> tuple[str, str]:
        """Return subject and text as they stand."""
        return self.box.subject(), self.box.text()

    def keep(self) -> None:
        """Keep what is typed now, and look for what was written before."""
        self._pause.stop()
        if self.writing is None:
            return
        try:
            self.writing.keep(*self.words())
        except UserError as error:
            self.problem.emit(str(error))
        except JournalError:
            # Busy or full: the words stand in the letter, and the next turn tries again.
            self._pause.start()
        self._look_back()
        self._show_foot()

    def save_pending(self) -> bool:
        """Store what was typed, as one step; tell whether nothing is left unstored."""
        self._pause.stop()
        if self.writing is None:
            return True
        stored = attempt(self.problem.emit, self.writing.settle, *self.words())
        if not stored:
            self._pause.start()
        return stored

    def look_again(self, *, templates: bool = False) -> None:
        """Follow a change of the journal: what is being typed stays."""
        if templates:
            self.head.template.look_again()
        writing = self.writing
        if writing is None:
            return
        stood = writing.row is not None
        if writing.look_again():
            self._show()
        elif stood and writing.row is None:
            self._refill()
        self._show_foot()

    def _foot(self) -> QHBoxLayout:
        self.delete = link_button(_("Delete"))
        self.delete.setToolTip(_("Delete this letter; a touch that it left stays"))
        self.templates = plain_button(_("&Templates"))
        self.templates.setProperty("menu", "true")
        self.templates.setToolTip(_("Make a template of this letter, change or delete your own"))
        self.close_ = plain_button(_("Close"))
        self.close_.setToolTip(_("Close; the letter is kept (Escape)"))
        self.send = primary_button(_("I &have sent it"))
        self.send.setToolTip(_("Note it as sent today, and log the touch with it"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.templates)
        row.addWidget(self.delete)
        row.addStretch(1)
        row.addWidget(self.close_)
        row.addWidget(self.send)
        self.delete.clicked.connect(self._on_delete)
        self.close_.clicked.connect(self.left)
        self.send.clicked.connect(self._on_send)
        return row

    def _show(self) -> None:
        writing = self.writing
        if writing is None:
            return
        self._refill(*writing.words())
        self._look_back()
        self._show_foot()

    def _show_words(self, subject: str, text: str) -> None:
        if self.writing is None:
            return
        script = self.writing.occasion.kind is LetterKind.PHONE_SCRIPT
        by_mail = self.writing.channel is Channel.EMAIL and not self.writing.is_sent
        self.box.show_letter(subject, text, self.head.address(), mail=by_mail, script=script)
        self.box.subject_part.show()
        self.box.anew.setHidden(self.writing.is_sent or not self._desk.writable)

    def _show_foot(self) -> None:
        writing, may = self.writing, self._desk.writable
        stored = writing is not None and writing.row is not None
        self.delete.setVisible(stored and may)
        self.templates.setVisible(may)
        self.send.setVisible(may and writing is not None and not writing.is_sent)
        script = writing is not None and writing.occasion.kind is LetterKind.PHONE_SCRIPT
        self.send.setText(_("I &have called") if script else _("I &have sent it"))

    def _look_back(self) -> None:
        if self.writing is not None:
            name = self.head.first_name()
            self.repeated.show_repeats(self.writing.repeats(self.box.text()), name, self._desk)

    def _on_typed(self) -> None:
        # Not started anew by every key: at most so long is ever lost.
        if not self._showing and not self._pause.isActive():
            self._pause.start()

    def _on_template(self, kind: LetterKind, template: str) -> None:
        """Take another template; words of one's own stay until one begins anew."""
        writing = self.writing
        if writing is None:
            return
        untouched = writing.row is None and self.words() == writing.proposed
        writing.take(kind, template)
        if untouched:
            self._begin_anew()
        else:
            self.told.emit(_("What you wrote stays. “Begin the letter anew” takes the template."))
            self._refill()
            self.save_pending()

    def _on_head(self, channel: object, write_on: object) -> None:
        """Take the way it goes and the day by which it should."""
        if self.writing is None or self._showing:
            return
        self.writing.channel, self.writing.write_on = channel, write_on  # type: ignore[assignment]
        self._refill()
        if self.writing.row is not None or write_on is not None:
            attempt(self.problem.emit, self.writing.store, *self.words())

    def _on_person(self, contact_id: int) -> None:
        """Write to somebody else of the same meeting."""
        if self.writing is not None:
            occasion = replace(self.writing.occasion, contact_id=contact_id)
            self.begin(occasion)

    def begin(self, occasion: Occasion) -> None:
        """Go on with the letter of this occasion, or begin it."""
        if not self.save_pending():
            return
        try:
            writing = Writing.begin(self._desk, occasion)
        except KeyError:
            self.problem.emit(_("This template was deleted meanwhile."))
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self.writing = writing
            self._show()

    def open_row(self, row: rows.Letter) -> None:
        """Show a letter that is stored."""
        self.show_writing(Writing.of(self._desk, row))

    def _refill(self, *words: str) -> None:
        """Show what is around the words anew, and these or else what is being typed."""
        if self.writing is not None:
            self._showing = True
            self.head.show_writing(self.writing)
            self._show_words(*(words or self.words()))
            closed = self.writing.is_sent or not self._desk.writable
            self.box.set_read_only(read_only=closed)
            self._showing = False

    def _begin_anew(self) -> None:
        writing = self.writing
        if writing is None:
            return
        stored = writing.row is not None
        before = writing.proposed
        try:
            words = writing.propose()
        except KeyError:
            self.problem.emit(_("This template was deleted meanwhile."))
            return
        if stored:
            writing.proposed = before
        self._refill(*words)
        self.keep()

    def _on_send(self) -> None:
        if self.writing is None or not self.box.may_go():
            return
        self._pause.stop()
        try:
            self.writing.send(*self.words())
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self._show()
            sentence = _("The letter to {name} is noted as sent, with a touch.")
            self.sent.emit(sentence.format(name=self.head.name()))

    def _on_delete(self) -> None:
        writing, self.writing = self.writing, None
        self._pause.stop()
        if writing is not None and attempt(self.problem.emit, writing.delete):
            self.deleted.emit(_("The letter is deleted."))
        else:
            self.writing = writing
