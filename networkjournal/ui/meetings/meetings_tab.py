# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tab of meetings: joins the list and the page, and does what they ask."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage
from networkjournal.i18n import _, ngettext
from networkjournal.ui.desk import Desk
from networkjournal.ui.list_and_page import ListAndPage
from networkjournal.ui.meetings.list.list_or_month import LIST, MONTH, ListOrMonth
from networkjournal.ui.meetings.list.meetings_list import MeetingsList
from networkjournal.ui.meetings.meeting_details import MeetingDetails, title
from networkjournal.ui.widgets.buttons import link_button, primary_button
from networkjournal.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from networkjournal.ui.meetings.meeting_dialog import MeetingDialog

_CONCERNS = frozenset({
    "meeting", "meeting_person", "meeting_change", "agenda_item", "question", "yield", "gap",
    "letter", "promise", "document", "touch", "contact", "organization", "opportunity",
    "turndown", "setting",
})  # fmt: skip
_LIST_WIDE = 344


class MeetingsTab(ListAndPage):
    """Show meetings before, while and after they are held."""

    concerns = _CONCERNS
    print_requested = Signal(int)
    preparation_requested = Signal(int)
    calendar_requested = Signal(int)
    tips_requested = Signal(int)
    write_up_requested = Signal(int)
    letter_requested = Signal(int, int)  # contact, meeting: to thank
    contact_requested = Signal(int)
    opportunity_requested = Signal(int)

    list: MeetingsList

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dialog: MeetingDialog | None = None
        self.list = MeetingsList(desk, self._no_meetings(), self)
        self.details = MeetingDetails(desk)
        none = EmptyState(
            desk.theme, "meeting", _("No meeting is chosen"), _("Choose a meeting in the list.")
        )
        self._set_up("meetings_splitter", _LIST_WIDE, self.details, none, self._add)
        self.way = ListOrMonth(desk, self.list, self._stack, self)
        self._join()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again when the tab comes to the front: a meeting may have ended meanwhile."""
        super().showEvent(event)
        self._look_again()

    def create(self) -> None:  # type: ignore[override]
        """Ask for a new meeting."""
        if self._may_change():
            self._open(None)

    def create_for(self, contact_id: int) -> None:
        """Ask for a new meeting with one person."""
        card = self._desk.reader.contact_card(contact_id)
        if card is not None and self._may_change():
            person = PersonRef(card.name, card.contact_id, card.title)
            self._open(None, person)

    def create_on(self, day: date) -> None:
        """Ask for a new meeting on a day."""
        if self._may_change():
            self._open(None, day=day)

    def show_item(self, item_id: int) -> None:
        """Show the page of a meeting."""
        self.way.set_mode(LIST)
        super().show_item(item_id)

    def turn(self, *, stay: bool = False) -> None:
        """Show the month instead of the page, or the page again; `stay` is for the month alone."""
        self.way.set_mode(LIST if self.way.is_month and not stay else MONTH)
        (self.way.month.view if self.way.is_month else self.list.view).setFocus()

    def chosen_ids(self) -> tuple[int, ...]:
        """Return all meetings that are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.list.view.selectionModel().selectedRows())
        ids = (self.list.model.id_at(row) or 0 for row in rows)
        return tuple(one for one in ids if one > 0)  # a heading has a number below

    def edit(self) -> None:
        """Ask for changes of the chosen meeting."""
        page = self._page()
        if page is not None and self._may_change():
            self.save_pending()
            self._open(page)

    def delete(self) -> None:
        """Put the chosen meetings in the trash."""
        self.save_pending()
        page = self._page()
        if page is None or not self._may_change():
            return
        ids = self.chosen_ids() or (page.row.id,)
        words = ngettext(
            "{meeting} is in the trash.", "{count} meetings are in the trash.", len(ids)
        )
        try:
            self._desk.services.meetings.trash(*ids)
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self.deleted.emit(words.format(meeting=title(page), count=len(ids)))

    def save_pending(self) -> None:
        """Store what is being typed now."""
        self.details.save_pending()

    def _no_meetings(self) -> EmptyState:
        self._add = primary_button(_("Plan a meeting"))
        self._add.setToolTip(_("Plan a meeting (Ctrl+N)"))
        self._add.setEnabled(self._desk.writable)
        self._all = link_button(_("Show all meetings"))
        self._all.setToolTip(_("Ask for nothing in particular"))
        buttons = (self._add, self._all)
        return EmptyState(self._desk.theme, "meeting", *_no_meetings_words(), buttons)

    def _join(self) -> None:
        self.way.changed.connect(self._on_other_way)
        self.way.open_asked.connect(self._on_opened)
        self.way.plan_asked.connect(self.create_on)
        self.list.looked.connect(self._on_looked)
        self.list.ended.connect(self._look_again)
        self._all.clicked.connect(self.list.bar.clear_all)
        self.details.problem.connect(self.problem)
        self.details.told.connect(self.deleted)
        self.details.edit_asked.connect(self.edit)
        self.details.print_asked.connect(self._on_print)
        self.details.preparation_asked.connect(self._on_preparation)
        self.details.calendar_asked.connect(self._on_calendar)
        self.details.tips_asked.connect(self._on_tips)
        self.details.write_up_asked.connect(self._on_write_up)
        self.details.letter_asked.connect(self._on_letter)
        self.details.person_asked.connect(self.contact_requested)
        self.details.opportunity_asked.connect(self.opportunity_requested)

    def _look_again(self) -> None:
        self.refresh(frozenset({"meeting"}))

    def _on_other_way(self) -> None:
        self._show(self.list.current_id())

    def _on_opened(self, meeting_id: int) -> None:
        self.show_item(meeting_id)
        self.list.view.setFocus()

    def _show(self, item_id: int | None) -> None:
        if self.way.is_month:
            self.way.keep_front()
        else:
            super()._show(item_id)

    def _on_looked(self) -> None:
        self._say_title()
        if self.list.current_id() is None:
            self._show(None)

    def _open(
        self, page: MeetingPage | None, person: PersonRef | None = None, day: date | None = None
    ) -> None:
        # Forms are loaded when one is asked for: the window shows sooner.
        from networkjournal.ui.meetings.meeting_dialog import MeetingDialog  # noqa: PLC0415

        dialog = MeetingDialog(self._desk, page, person=person, parent=self)
        self._dialog = dialog
        if day is not None:
            dialog.day.put(day)
        dialog.accepted.connect(self._on_saved)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_saved(self) -> None:
        if self._dialog is None or self._dialog.meeting_id is None:
            return
        if self.way.is_month:
            self.list.show_item(self._dialog.meeting_id)
        else:
            self.show_item(self._dialog.meeting_id)

    def _on_finished(self) -> None:
        self._dialog = None

    def _enter(self) -> None:
        self.way.set_mode(LIST)
        if self._shows_page():
            self.details.notes.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_letter(self, contact_id: int) -> None:
        current = self.current_id()
        if current is not None:
            self.letter_requested.emit(contact_id, current)

    def _on_print(self) -> None:
        self._ask(self.print_requested)

    def _on_preparation(self) -> None:
        self._ask(self.preparation_requested)

    def _on_calendar(self) -> None:
        self._ask(self.calendar_requested)

    def _on_tips(self) -> None:
        self._ask(self.tips_requested)

    def _on_write_up(self) -> None:
        self._ask(self.write_up_requested)

    def _ask(self, signal: SignalInstance) -> None:
        # What is on paper is what stands on the screen.
        self.save_pending()
        current = self.current_id()
        if current is not None:
            signal.emit(current)

    def _fill(self, item_id: int) -> bool:
        page = self._desk.reader.meeting(item_id)
        if page is not None:
            self.details.show_page(page)
        return page is not None

    def _page(self) -> MeetingPage | None:
        current = self.current_id()
        return None if current is None else self._desk.reader.meeting(current)

    def _say_title(self) -> None:
        found, count = self.list, self.list.model.total
        if found.narrowed():
            words = ngettext("{count} found", "{count} found", count)
            found.title.setText(words.format(count=f"{count:,}"))
            nothing = (
                _("No meeting has words that begin like these.")
                if found.searching()
                else _("No meeting fits all of what is asked for.")
            )
            found.empty.say(_("Nothing found"), nothing)
        else:
            found.title.setText(_("Meetings"))
            found.empty.say(*_no_meetings_words())
        self._add.setVisible(not found.narrowed())
        self._all.setVisible(found.filtered())
        found.bar.setVisible(bool(count) or found.narrowed())


def _no_meetings_words() -> tuple[str, str]:
    return _("No meetings yet"), _(
        "A meeting is planned at the end of “Record a turndown…”, from a person’s page, or here."
    )
