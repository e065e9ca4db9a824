# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the letter: subject and text, the places still open marked, and its ways out."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain import open_places
from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.services.exchange import eml_out, target
from networkjournal.ui.file_choice import save_file
from networkjournal.ui.letters.letter_text import LINES, LetterText, Marks
from networkjournal.ui.links import open_url
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown.parts import put
from networkjournal.ui.widgets.buttons import link_button, plain_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.style import set_look

MOST_MAILTO = 1800
"""Longer addresses are cut off by some mail programs."""


class LetterBox(QWidget):
    """Edit a letter or script and hand it on; it is never sent from here."""

    changed = Signal()
    anew_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, lines: int = LINES) -> None:
        """Take `lines` as the least that are to be seen of the letter."""
        super().__init__(parent)
        self._to = ""
        self._subject, self._text = QLineEdit(), LetterText(lines)
        self.subject_part = FormField(_("Sub&ject"), self._subject)
        self.text_part = FormField(_("&Letter"), self._text)
        self._marks = Marks(self._text, theme)
        self._open = QuietLabel(wrap=True)
        self._told = QuietLabel(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.subject_part)
        column.addWidget(self.text_part, 1)
        ways_out = self._ways_out()
        column.addLayout(self._open_row())
        self.ways = QWidget()
        below = QVBoxLayout(self.ways)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addLayout(ways_out)
        below.addWidget(self._told)
        column.addWidget(self.ways)
        self._told.hide()
        self._subject.textChanged.connect(self._on_changed)
        self._text.textChanged.connect(self._on_changed)

    def _ways_out(self) -> QHBoxLayout:
        self.mail = plain_button(_("Open in the &mail program"))
        self.copy = plain_button(_("&Copy"))
        self.save = plain_button(_("&Save as .eml…"))
        self.print = plain_button(_("&Print…"))
        self.print.hide()
        self.anew = link_button(_("Begin the letter anew"))
        self.mail.setToolTip(_("Hand the letter to your mail program; you send it there"))
        self.copy.setToolTip(_("Put the text on the clipboard"))
        self.save.setToolTip(_("Save the letter as a file that mail programs open"))
        self.print.setToolTip(_("Print it as a letter"))
        self.anew.setToolTip(_("Take the template again and lose what you changed"))
        row = self._row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.mail, self.copy, self.save, self.print):
            row.addWidget(button)
        row.addStretch(1)
        self.mail.clicked.connect(self._on_mail)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.anew.clicked.connect(self.anew_wanted)
        return row

    def end_with(self, widget: QWidget) -> None:
        """Put one thing more at the end of the ways out; `ways` may stand elsewhere as a whole."""
        self._row.addWidget(widget)

    def _open_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._open, 1)
        row.addStretch()
        row.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def subject(self) -> str:
        """Return the subject as it stands."""
        return self._subject.text()

    def text(self) -> str:
        """Return the letter as it stands."""
        return self._text.toPlainText()

    def told(self) -> str:
        """Return what was said of the last way out."""
        return self._told.text() if not self._told.isHidden() else ""

    def unfilled(self) -> tuple[str, ...]:
        """Return the names of the places that are still open."""
        return open_places.names(f"{self.subject()}\n{self.text()}")

    def show_letter(self, subject: str, text: str, to: str, *, mail: bool, script: bool) -> None:
        """Show a letter to an address; a script has no subject and is not mailed."""
        self._to = to
        put(self._subject, subject)
        self._text.put(text)
        self.subject_part.setVisible(not script)
        self.text_part.label.setText(_("What you can &say") if script else _("&Letter"))
        self.mail.setVisible(mail and not script)
        self.save.setVisible(mail and not script)
        self._show_open()

    def _on_changed(self) -> None:
        self._told.hide()
        self._show_open()
        self.changed.emit()

    def _show_open(self) -> None:
        names = self.unfilled()
        self._open.setText(_("Still open: {names}.").format(names="; ".join(names)))
        self._open.setVisible(bool(names))

    def _tell(self, sentence: str, *, wrong: bool = False) -> None:
        set_look(self._told, "role", "problem" if wrong else "quiet")
        self._told.setText(sentence)
        self._told.show()

    def go_to_open(self) -> None:
        """Go to the first place that is still open, in the subject or in the letter."""
        if open_places.names(self.subject()):
            self._subject.setFocus(Qt.FocusReason.OtherFocusReason)
            self._subject.selectAll()
        else:
            self._text.go_to_open()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the words be read, and typed or not."""
        self._subject.setReadOnly(read_only)
        self._text.setReadOnly(read_only)

    def may_go(self) -> bool:
        """Tell whether it is whole; where it is not, say so and go to the place."""
        is_open = bool(self.unfilled())
        if is_open:
            self._tell(_("Fill in what is still open, or remove it, before it goes."), wrong=True)
            self.go_to_open()
        return not is_open

    def _on_mail(self) -> None:
        address = eml_out.mailto(self._to, self.subject(), self.text())
        if not self.may_go():
            return
        if len(address) > MOST_MAILTO:
            words = _("This letter is too long to hand over. Save it, and open the file there.")
            self._tell(words)
            self._ask_where()
        elif open_url(QUrl(address)):
            self._tell(_("Handed to your mail program. It is sent only when you send it there."))
        else:
            words = _("No mail program answered. Copy the letter, or save it as .eml.")
            self._tell(words, wrong=True)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        if names := self.unfilled():
            sentence = _("Copied, with open places: {names}.")
            self._tell(sentence.format(names="; ".join(names)))
        else:
            self._tell(_("Copied."))

    def _on_print(self) -> None:
        if self.may_go():
            self.print_wanted.emit()

    def _on_save(self) -> None:
        if self.may_go():
            self._ask_where()

    def _ask_where(self) -> None:
        path = Path.home() / _("letter.eml")
        dialog = save_file(self, _("Save the letter"), path, _("Letters (*.eml)"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the letter to a file."""
        try:
            target.write(Path(path), eml_out.write(self._to, self.subject(), self.text()))
        except OutsideError as fault:
            self._tell(str(fault), wrong=True)
        else:
            self._tell(_("Saved as {path}.").format(path=path))
