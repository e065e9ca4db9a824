# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prepare the thank-you notes, one a person; they are sent from the letters, not from here."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain import open_places
from networkjournal.domain.write_up import ThanksDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.write_up.sections import Fields
from networkjournal.ui.turndown.parts import TextBox
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.open_day_field import OpenDayField

_LINES = 8
_MOST_NAME = 40


class ThanksLine(QWidget):
    """Hold the note to one person, folded until it is to be read."""

    changed = Signal()

    def __init__(self, desk: Desk, letter: ThanksDraft) -> None:
        super().__init__()
        self._letter = letter
        words = _("Prepare a thank-you note to {name}").format(name=_short(letter.person.name))
        self.wanted = QCheckBox(words.replace("&", "&&"))
        self.wanted.setChecked(letter.is_wanted)
        self.wanted.setToolTip(_("Space takes it off, where there is none to write"))
        self.write_on = OpenDayField(desk.today)
        self.write_on.setAccessibleName(_("Best by"))
        self.write_on.set_day(letter.write_on)
        self.day = FormField("", self.write_on)
        self.day.label.hide()
        self.best = QuietLabel(_("best by"))
        self.read = link_button(_("Read and change it"))
        self.read.setCheckable(True)
        self.read.setToolTip(_("Open the note here; it can wait until tomorrow"))
        self._lay_out(letter)
        self._show()
        self.wanted.toggled.connect(self._on_changed)
        self.write_on.dateChanged.connect(self._on_changed)
        self.read.toggled.connect(self._on_read)
        self.subject.textChanged.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)

    def _lay_out(self, letter: ThanksDraft) -> None:
        self.subject, self.text = QLineEdit(letter.subject), TextBox(_LINES)
        self.text.put(letter.text)
        self._open = QuietLabel(wrap=True)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(24, 0, 0, 8)
        inside.setSpacing(8)
        inside.addWidget(FormField(_("Sub&ject"), self.subject))
        inside.addWidget(FormField(_("&Note"), self.text))
        inside.addWidget(self._open)
        self._inside.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(24, 0, 0, 0)
        for part in (self.best, self.day, self.read):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.wanted)
        column.addLayout(row)
        column.addWidget(self._inside)

    def draft(self) -> ThanksDraft:
        """Return what stands in the line."""
        return ThanksDraft(
            self._letter.person,
            self.subject.text(),
            self.text.toPlainText(),
            self.write_on.day(),
            self.wanted.isChecked(),
            self._letter.letter_id,
            self._letter.begun_from,
        )

    def _on_read(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        if is_open:
            self.text.setFocus()

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        wanted = self.wanted.isChecked()
        self.day.setVisible(wanted)
        self.best.setVisible(wanted)
        self.read.setVisible(wanted)
        self._inside.setVisible(wanted and self.read.isChecked())
        names = open_places.names(f"{self.subject.text()}\n{self.text.toPlainText()}")
        words = _("Still open: {names}. You fill it in before you send it.")
        self._open.setText(words.format(names="; ".join(names)))
        self._open.setVisible(bool(names))


def _short(name: str) -> str:
    return name if len(name) <= _MOST_NAME else name[:_MOST_NAME].rstrip() + "…"


class ThanksBox(Fields):
    """Hold a note for each person that was met."""

    changed = Signal()

    def __init__(self, desk: Desk, letters: Sequence[ThanksDraft]) -> None:
        super().__init__()
        self.lines = [ThanksLine(desk, letter) for letter in letters]
        for line in self.lines:
            self.column.addWidget(line)
            line.changed.connect(self.changed)
        if not self.lines:
            self.column.addWidget(PlainLabel(_("Everybody has been thanked."), wrap=True))

    def walk(self) -> list[QWidget]:
        """Return the fields in their order; an open note is one of them."""
        return [
            field
            for line in self.lines
            for field in (line.wanted, line.write_on, line.subject, line.text)
        ]

    def drafts(self) -> list[ThanksDraft]:
        """Return what stands in the lines."""
        return [line.draft() for line in self.lines]
