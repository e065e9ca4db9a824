# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Join the menu of meetings with the agenda that is shown, its templates and the question bank."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from networkjournal.i18n import _
from networkjournal.ui.bus import Bus
from networkjournal.ui.desk import Desk
from networkjournal.ui.main_window import MainWindow
from networkjournal.ui.tab_stack import MEETINGS

if TYPE_CHECKING:
    from networkjournal.ui.meetings.agenda.own_templates import OwnTemplatesWindow
    from networkjournal.ui.meetings.agenda.part import AgendaPart
    from networkjournal.ui.meetings.agenda.save_template import SaveTemplateDialog
    from networkjournal.ui.meetings.bank.bank_window import BankWindow

_OF_MEETING = "agenda_template", "save_template", "add_point", "add_question", "fit_agenda"


class AgendaOpener(QObject):
    """Do what the menu asks of the agenda in front; there is one window of each kind at most."""

    def __init__(self, desk: Desk, window: MainWindow, bus: Bus) -> None:
        super().__init__(window)
        self._desk, self._main = desk, window
        self.bank: BankWindow | None = None
        self.own: OwnTemplatesWindow | None = None
        self._saving: SaveTemplateDialog | None = None
        for name, do in (
            ("agenda_template", self._offer),
            ("save_template", self.save_template),
            ("own_templates", self.open_own),
            ("question_bank", self.open_bank),
            ("add_point", self._add_point),
            ("add_question", self._add_question),
            ("fit_agenda", self._fit),
        ):
            window.actions_[name].triggered.connect(do)
        window.tabs.made.connect(self._listen)
        window.tabs.moved.connect(self._follow)
        bus.changed.connect(self._refresh)
        self._show_state()

    def open_bank(self) -> None:
        """Show the questions, for the meeting that is chosen where one is."""
        from networkjournal.ui.meetings.bank.bank_window import BankWindow  # noqa: PLC0415

        self._main.tabs.save_pending()
        if self.bank is None:
            bank = self.bank = BankWindow(self._desk, self._main)
            bank.take_asked.connect(self._take)
            bank.drop_asked.connect(self._drop)
            bank.undo_requested.connect(self._main.undo)
            bank.redo_requested.connect(self._main.redo)
            self._main.told.also(bank, bank.line)
            bank.finished.connect(self._on_bank_closed)
        self._follow()
        self.bank.show()
        self.bank.raise_()
        self.bank.activateWindow()

    def open_own(self) -> None:
        """Show the templates that were made by oneself."""
        from networkjournal.ui.meetings.agenda.own_templates import (  # noqa: PLC0415
            OwnTemplatesWindow,
        )

        if self.own is None:
            own = self.own = OwnTemplatesWindow(self._desk, self._main)
            own.undo_requested.connect(self._main.undo)
            own.redo_requested.connect(self._main.redo)
            self._main.told.also(own, own.line)
            own.finished.connect(self._on_own_closed)
        self.own.show()
        self.own.raise_()
        self.own.activateWindow()

    def save_template(self) -> None:
        """Ask under which name the agenda in front is kept."""
        from networkjournal.ui.meetings.agenda.save_template import (  # noqa: PLC0415
            SaveTemplateDialog,
        )

        self._main.tabs.save_pending()
        page = self._part.page
        if page is not None:
            own = self._desk.services.own_templates
            self._saving = SaveTemplateDialog(own, page, self._main)
            self._saving.accepted.connect(self._on_saved)
            self._saving.open()

    @property
    def _part(self) -> "AgendaPart":
        return self._main.meetings.details.agenda_part

    def _listen(self, index: int) -> None:
        if index == MEETINGS:
            part = self._part
            part.save_asked.connect(self.save_template)
            part.own_asked.connect(self.open_own)
            part.bank_asked.connect(self.open_bank)
            part.done.connect(self._main.meetings.deleted)

    def _follow(self) -> None:
        """Let the bank choose for the meeting that is in front now."""
        self._show_state()
        chosen = self._main.tabs.chosen(MEETINGS)
        if self.bank is not None and chosen is not None:
            self.bank.show_meeting(self._desk.reader.meeting(chosen))

    def _refresh(self, touched: frozenset[str]) -> None:
        self._show_state()
        if self.own is not None:
            self.own.refresh(touched)
        if self.bank is not None and self.bank.refresh(touched):
            shown = self.bank.meeting_id()
            self.bank.show_meeting(self._desk.reader.meeting(shown) if shown else None)

    def _show_state(self) -> None:
        chosen = self._main.tabs.chosen(MEETINGS) is not None
        for name in _OF_MEETING:
            self._main.actions_[name].setEnabled(chosen and self._desk.writable)

    def _take(self, text: str) -> None:
        self._part.board.take_question(text)

    def _drop(self, text: str) -> None:
        if not self._part.board.drop_question(text) and self.bank is not None:
            self.bank.line.tell(_("It was asked already; take it off on the page itself."))

    def _offer(self) -> None:
        self._part.offer_templates()

    def _add_point(self) -> None:
        self._part.board.new_point()

    def _add_question(self) -> None:
        self._part.board.new_question()

    def _fit(self) -> None:
        self._part.board.fit()

    def _on_saved(self) -> None:
        self._main.line.offer(_("The template is kept."), _("Undo"), self._main.undo, stays=False)

    def _on_bank_closed(self) -> None:
        self.bank = None

    def _on_own_closed(self) -> None:
        self.own = None
