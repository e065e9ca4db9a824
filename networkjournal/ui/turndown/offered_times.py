# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the line of the times that a letter offers, and their editor, folded away at first."""

from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.turndown_draft import TurndownDraft
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import coming_times
from networkjournal.ui.turndown.clashes import clash_words
from networkjournal.ui.turndown.slots_editor import SlotsEditor
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.form_field import FormField
from networkjournal.ui.widgets.info_bar import InfoBar
from networkjournal.ui.widgets.labels import QuietLabel


class OfferedTimes(QWidget):
    """Say which times are offered, and let them be changed in place."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._showing = desk, False
        self._words = QuietLabel(wrap=True)
        self.change = link_button("")
        self.change.setToolTip(_("Offer other times; the letter follows"))
        self.editor = SlotsEditor(desk.theme, desk.today)
        hint = _("Working days on which you are free. The letter offers the same times.")
        self.part = FormField(_("Times that you offer"), self.editor, hint=hint)
        self._clash = InfoBar(desk.theme)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.part)
        column.addWidget(self._clash)
        self.change.clicked.connect(self._turn)
        self.editor.changed.connect(self._on_changed)
        self.fold()

    def fold(self) -> None:
        """Show the times as one line."""
        self.part.hide()
        self.change.setText(_("Chan&ge"))

    def show_draft(self, draft: TurndownDraft) -> None:
        """Show the times that the draft holds."""
        today = self._desk.today()
        self._showing = True
        self.editor.show_slots(draft.slots, datetime.combine(today, time(10)))
        self._showing = False
        self._say(draft)

    def write(self, draft: TurndownDraft) -> None:
        """Write the times into the draft."""
        draft.slots = self.editor.slots()
        self._say(draft)

    def _say(self, draft: TurndownDraft) -> None:
        times = coming_times(draft.slots, self._desk.today())
        sentence = _("Times offered: {times}") if times else _("No times are offered yet.")
        self._words.setText(sentence.format(times=times))
        if clash := clash_words(self._desk, draft, draft.slots):
            self._clash.say(clash, kind="waiting")
        else:
            self._clash.clear()

    def _turn(self) -> None:
        if self.part.unread():
            self.part.tell()  # folded away, words that cannot be read would be forgotten
        elif self.part.isVisibleTo(self):
            self.fold()
        else:
            self.part.show()
            self.change.setText(_("Done"))
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        if not self._showing:
            self.changed.emit()
