# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The agenda on the page of a meeting: shows it, stores what is changed, takes templates."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from networkjournal.domain.edits import AgendaFields
from networkjournal.domain.errors import JournalError, UserError
from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _
from networkjournal.ui.attempt import attempt
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.agenda.asked import AskedBefore
from networkjournal.ui.meetings.agenda.board import AgendaBoard
from networkjournal.ui.meetings.agenda.choice import taken
from networkjournal.ui.meetings.agenda.templates import TemplateButton
from networkjournal.ui.meetings.keeper import Keeper

if TYPE_CHECKING:
    from networkjournal.services.template_files import AgendaTemplate


class AgendaPart(QObject):
    """Join the board with the journal; `keeper` stores, and again where the journal is busy."""

    problem = Signal(str)
    done = Signal(str)
    """Something was done that can be taken back, in one sentence."""
    save_asked = Signal()
    own_asked = Signal()
    bank_asked = Signal()

    def __init__(self, desk: Desk, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._keeper = desk, keeper
        self.page: MeetingPage | None = None
        self._unstored: dict[int, AgendaFields] = {}
        self.board = AgendaBoard(desk.theme, editable=desk.writable)
        self.templates = TemplateButton(desk)
        self.templates.setVisible(desk.writable)
        self.board.add_to_head(self.templates)
        self.board.finished.connect(self.store)
        self.board.bank_asked.connect(self.bank_asked)
        self.templates.chosen.connect(self.take)
        self.templates.save_asked.connect(self.save_asked)
        self.templates.own_asked.connect(self.own_asked)

    def show_page(self, page: MeetingPage) -> None:
        """Show the agenda of this meeting; what is being typed there stays."""
        row = page.row
        other = self.page is None or self.page.row.id != row.id
        if other:
            self.board.forget()
        self.page = page
        if other or row.id not in self._unstored:
            fields = self._unstored.get(row.id, AgendaFields.of(page))
            self.board.show_agenda(fields, row.minutes, AskedBefore(self._desk, page).mark)
        self.templates.show_for(row.kind, has_points=bool(page.items))

    def store(self) -> None:
        """Store what stands on the board as one step, where it differs."""
        if self.page is None:
            return
        fields, meeting_id = self.board.fields(), self.page.row.id
        meetings, unstored = self._desk.services.meetings, self._unstored
        if fields == AgendaFields.of(self.page) and meeting_id not in unstored:
            return

        def write() -> None:
            # The views are told inside the change, and must see then that all is stored.
            kept = unstored.pop(meeting_id, fields)
            try:
                meetings.change_agenda(meeting_id, fields)
            except JournalError:
                unstored[meeting_id] = kept
                raise

        unstored[meeting_id] = fields
        self.board.set_problem("")
        try:
            self._keeper.store(("agenda", meeting_id), write)
        except UserError as error:
            self.board.set_problem(str(error))

    def take(self, template: "AgendaTemplate") -> None:
        """Put the points of a template in the place of those that stand there."""
        self.store()
        if self.page is None or self.page.row.id in self._unstored:
            return
        services, meeting_id = self._desk.services, self.page.row.id
        fields = taken(
            template, services.own_templates.questions(template.key), AgendaFields.of(self.page)
        )
        change = services.meetings.take_template
        if attempt(self.problem.emit, change, meeting_id, fields, template.purpose):
            self.done.emit(_("The agenda is now “{name}”.").format(name=template.name))

    def offer_templates(self) -> None:
        """Open the menu of templates."""
        self.templates.setFocus()
        self.templates.showMenu()
