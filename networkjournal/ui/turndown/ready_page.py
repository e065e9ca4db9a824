# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The last page: in words what will be there, and after Finish what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from networkjournal.domain.turndown_draft import Step
from networkjournal.i18n import _
from networkjournal.services.turndown_finish import Outcome
from networkjournal.ui import theme_icons
from networkjournal.ui.turndown import ready_words
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import empty
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import PlainLabel, QuietLabel
from networkjournal.ui.widgets.style import plain_tip

_ICON = 20


class ReadyPage(Page):
    """Say what Finish makes; once it is made, offer paper and calendar."""

    step = Step.READY
    print_requested = Signal(int)
    preparation_requested = Signal(int)
    calendar_requested = Signal(int)
    meeting_requested = Signal(int)

    def build(self) -> None:
        """Make the widgets, once."""
        self._meeting_id = 0
        self._lead = QuietLabel(wrap=True)
        self.body.addWidget(self._lead)
        card = Card()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        card.body.addLayout(self._lines)
        self.body.addWidget(card)
        self._after = QuietLabel(wrap=True)
        self.body.addWidget(self._after)
        self.body.addWidget(self._build_actions())
        self.body.addStretch(1)
        self.desk.theme.changed.connect(self._draw)

    def _build_actions(self) -> QWidget:
        self._actions = QWidget()
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        made = (
            (_("&Print agenda"), _("The page that may lie on the table"), self._on_print),
            (_("Preparation &sheet"), _("The sheet for you alone"), self._on_preparation),
            (_("Save .&ics"), _("A file for your calendar"), self._on_calendar),
            (_("Show the &meeting"), _("Open it under Meeting Notes"), self._on_show),
        )
        self._buttons = []
        for words, tip, slot in made:
            button = plain_button(words)
            button.setToolTip(plain_tip(tip))
            button.clicked.connect(slot)
            row.addWidget(button)
            self._buttons.append(button)
        row.addStretch(1)
        self._actions.hide()
        return self._actions

    def show_draft(self) -> None:
        """Show what will be there."""
        if self._meeting_id == 0:
            self._lead.setText(_("Finish enters all of this in one step. Undo takes it back."))
            self._after.setText("")
        self._draw()

    def write_draft(self) -> None:
        """Do nothing: nothing is asked here."""

    def first(self) -> QWidget | None:
        """Return the first thing to do once it is done."""
        return self._buttons[0] if self._meeting_id > 0 else None

    def show_done(self, outcome: Outcome) -> None:
        """Show that it is made, and what can be done with it."""
        heading, sentence = ready_words.ending(self.draft)
        self._notice.clear()
        self._meeting_id = outcome.meeting_id or -1
        self.head.show_question(heading)
        self.setAccessibleName(heading)
        self._lead.setText(sentence)
        self._actions.setVisible(outcome.meeting_id is not None)

    def sentences(self) -> list[str]:
        """Return what is said on the card."""
        return [words for _icon, words in self._said]

    def _draw(self) -> None:
        if self._meeting_id == 0:
            desk = self.desk
            self._said = ready_words.what_will_be(
                self.draft, desk.reader, desk.services.proposals, desk.today()
            )
        empty(self._lines)
        for icon, words in self._said:
            self._lines.addWidget(self._line(icon, words))

    def _line(self, icon: str, words: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        picture = QLabel()
        ratio = self.devicePixelRatioF()
        colour = self.desk.theme.colours.accent
        picture.setPixmap(theme_icons.pixmap(icon, colour, _ICON, ratio))
        picture.setFixedWidth(_ICON)
        row.addWidget(picture)
        row.addWidget(PlainLabel(words, wrap=True), 1)
        return line

    def _on_print(self) -> None:
        self.print_requested.emit(self._meeting_id)

    def _on_preparation(self) -> None:
        self.preparation_requested.emit(self._meeting_id)

    def _on_calendar(self) -> None:
        self.calendar_requested.emit(self._meeting_id)

    def _on_show(self) -> None:
        self.meeting_requested.emit(self._meeting_id)
