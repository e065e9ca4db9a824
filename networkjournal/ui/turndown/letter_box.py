# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the letter: subject and text, the places still open marked, and its ways out."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QMouseEvent,
    QShowEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.errors import OutsideError
from networkjournal.i18n import _
from networkjournal.services.exchange import eml_out, target
from networkjournal.ui.links import open_url
from networkjournal.ui.theme import Theme
from networkjournal.ui.turndown import open_places
from networkjournal.ui.turndown.parts import TextBox, put
from networkjournal.ui.widgets.buttons import link_button, plain_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.style import set_look

MOST_MAILTO = 1800
"""Longer addresses are cut off by some mail programs."""
_LINES = 8
"""Lines that the letter has at least; more where the window has the room."""


_AROUND = 28
"""Pixels around the lines: frame, padding, and the margin of the text itself."""


class LetterBox(QWidget):
    """Edit a letter or script and hand it on; it is never sent from here."""

    changed = Signal()
    anew_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to = ""
        self._subject, self._text = QLineEdit(), _LetterText(_LINES)
        self.subject_part = FormField(_("Sub&ject"), self._subject)
        self.text_part = FormField(_("&Letter"), self._text)
        self._marks = _Marks(self._text, theme)
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
        self.anew = link_button(_("Begin the letter anew"))
        self.mail.setToolTip(_("Hand the letter to your mail program; you send it there"))
        self.copy.setToolTip(_("Put the text on the clipboard"))
        self.save.setToolTip(_("Save the letter as a file that mail programs open"))
        self.anew.setToolTip(_("Take the template again and lose what you changed"))
        row = self._row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.mail, self.copy, self.save):
            row.addWidget(button)
        row.addStretch(1)
        self.mail.clicked.connect(self._on_mail)
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
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

    def _on_mail(self) -> None:
        address = eml_out.mailto(self._to, self.subject(), self.text())
        if names := self.unfilled():
            sentence = _("The letter still has open places: {names}. Fill them in first.")
            self._tell(sentence.format(names="; ".join(names)), wrong=True)
        elif len(address) > MOST_MAILTO:
            self._tell(
                _("This letter is too long to hand to a mail program. Copy it instead."),
                wrong=True,
            )
        elif open_url(QUrl(address)):
            self._tell(_("Handed to your mail program. It is sent only when you send it there."))
        else:
            self._tell(_("No mail program answered. Copy the letter instead."), wrong=True)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._tell(_("Copied."))

    def _on_save(self) -> None:
        dialog = QFileDialog(self, _("Save the letter"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Letters (*.eml)"))
        dialog.setDefaultSuffix("eml")
        dialog.selectFile(_("letter.eml"))
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the letter to a file."""
        try:
            target.write(Path(path), eml_out.write(self._to, self.subject(), self.text()))
        except OutsideError as fault:
            self._tell(str(fault), wrong=True)
        else:
            self._tell(_("Saved as {path}.").format(path=path))


class _LetterText(TextBox):
    """Select an open place as a whole by one click, so that typing replaces all of it."""

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the lines as they are drawn; the first font is another one."""
        super().showEvent(event)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + _AROUND)

    def sizeHint(self) -> QSize:
        """Ask for few lines, so that the ways out stay in view; a large window gives more."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        cursor = self.textCursor()
        if event.button() != Qt.MouseButton.LeftButton or cursor.hasSelection():
            return
        # A position counts UTF-16 units, as the text does not.
        units = self.toPlainText().encode("utf-16-le")
        before = units[: cursor.position() * 2].decode("utf-16-le", "replace")
        text = units.decode("utf-16-le")
        if place := open_places.around(text, len(before)):
            cursor.setPosition(_units(text[: place.start]))
            cursor.setPosition(_units(text[: place.end]), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class _Marks(QSyntaxHighlighter):
    """Lay a ground under the places that are still open."""

    def __init__(self, box: TextBox, theme: Theme) -> None:
        super().__init__(box.document())
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Mark one line."""
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.colours.waiting_soft))
        look.setForeground(QColor(self._theme.colours.waiting))
        for place in open_places.open_places(text):
            start = _units(text[: place.start])
            self.setFormat(start, _units(text[: place.end]) - start, look)
