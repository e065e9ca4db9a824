# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Open the letters from the menu, a person, a meeting; there is one window at most."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.domain.occasion import Occasion
from networkjournal.domain.words import LetterKind
from networkjournal.i18n import _
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.paper_actions import PaperActions
from networkjournal.ui.tab_stack import CONTACTS, MEETINGS, PIPELINE

if TYPE_CHECKING:
    from networkjournal.ui.letters.letters_window import LettersWindow

_IN_TOUCH = "keep-in-touch"


class LettersOpener(QObject):
    """Join the actions, the tabs and the paper with the window of letters."""

    def __init__(self, desk: Desk, window: MainWindow, papers: PaperActions, bus: Bus) -> None:
        super().__init__(window)
        self._desk, self._main, self._papers = desk, window, papers
        self.window: LettersWindow | None = None
        window.actions_["letters"].triggered.connect(self.open)
        window.actions_["write_letter"].triggered.connect(self.write_here)
        window.tabs.made.connect(self._listen)
        bus.changed.connect(self._refresh)

    def open(self) -> None:
        """Show whom to thank, and the letters that wait."""
        self._show().list.setFocus()

    def open_letter(self, letter_id: int) -> None:
        """Show one letter."""
        self._show().open_letter(letter_id)

    def write_to(self, contact_id: int) -> None:
        """Begin a letter by which one stays in touch, or go on with it."""
        occasion = Occasion(contact_id, LetterKind.STAY_CONNECTED, template=_IN_TOUCH)
        waiting = [one.row for one in self._desk.reader.letters_to(contact_id)
                   if Occasion(contact_id, LetterKind.STAY_CONNECTED).fits(one.row)]  # fmt: skip
        if waiting:
            self.open_letter(waiting[0].id)
        else:
            self._show().begin(occasion)

    def thank(self, contact_id: int, meeting_id: int) -> None:
        """Begin the thank-you to somebody after a meeting, or go on with it."""
        self._show().begin(Occasion(contact_id, LetterKind.THANK_YOU, meeting_id))

    def write_here(self) -> None:
        """Write about what is in front: to the person, after the meeting, over the opportunity."""
        tabs, reader = self._main.tabs, self._desk.reader
        tabs.save_current()
        if (contact_id := tabs.chosen(CONTACTS)) is not None:
            self.write_to(contact_id)
        elif (meeting_id := tabs.chosen(MEETINGS)) is not None:
            page = reader.meeting(meeting_id)
            if page is not None and page.people:
                self.thank(page.people[0].contact_id, meeting_id)
                return
            self._main.line.tell(_("Nobody takes part in this meeting yet."))
        elif (opportunity_id := tabs.chosen(PIPELINE)) is not None:
            found = reader.opportunity(opportunity_id)
            met = found.interviewers if found is not None else ()
            if met:
                of = met[-1].row.contact_id
                about = Occasion(of, LetterKind.THANK_YOU, opportunity_id=opportunity_id)
                self._show().begin(about)
                return
            self._main.line.tell(_("Nobody is known who interviewed you for this one."))
        else:
            self.open()

    def _show(self) -> "LettersWindow":
        from networkjournal.ui.letters.letters_window import LettersWindow  # noqa: PLC0415

        if self.window is None:
            self.window = LettersWindow(self._desk, self._main)
            self.window.print_asked.connect(self._print)
            self.window.undo_requested.connect(self._main.undo)
            self.window.redo_requested.connect(self._main.redo)
            self._main.told.also(self.window, self.window.line)
            self.window.finished.connect(self._on_closed)
        if self.window.isVisible():
            self.window.raise_()
        self.window.show()
        self.window.activateWindow()
        return self.window

    def _print(self, occasion: Occasion, subject: str, text: str) -> None:
        self._papers.letter(occasion.contact_id, subject, text)

    def _listen(self, index: int) -> None:
        if index == CONTACTS:
            self._main.contacts.letter_requested.connect(self.write_to)
            self._main.contacts.sent_letter_requested.connect(self.open_letter)
        elif index == MEETINGS:
            self._main.meetings.letter_requested.connect(self.thank)

    def _refresh(self, touched: frozenset[str]) -> None:
        if self.window is not None:
            self.window.refresh(touched)

    def _on_closed(self) -> None:
        self.window = None
