# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tab of people: joins the list and the page, and does what they ask."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.views import ContactPage, Kind, TimelineEntry
from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.contact_details import ContactDetails
from networkjournal.ui.desk import Desk
from networkjournal.ui.list_and_page import ListAndPage
from networkjournal.ui.models.contacts import contacts_model
from networkjournal.ui.side_list import SideList, Sort
from networkjournal.ui.widgets.buttons import primary_button
from networkjournal.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from networkjournal.ui.contacts.contact_dialog import ContactDialog
    from networkjournal.ui.dialogs.touch_dialog import TouchDialog

_CONCERNS = frozenset({
    "contact", "contact_email", "contact_phone", "organization", "touch", "interviewer",
    "interview_round", "opportunity", "turndown", "meeting", "meeting_person",
})  # fmt: skip
_LIST_WIDE = 380


class ContactsTab(ListAndPage):
    """Show people and what happened with them."""

    concerns = _CONCERNS
    opportunity_requested = Signal(int)
    meeting_requested = Signal(int)
    new_meeting_requested = Signal(int)
    merge_requested = Signal(tuple)  # ids of those who may be one

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dialog: ContactDialog | TouchDialog | None = None
        model, empty = contacts_model(desk, self), self._nobody()
        self.list = SideList(desk.theme, model, _sorts(), empty, _("People"), self)
        self.list.add_key(Qt.Key.Key_L)
        self.details = ContactDetails(desk)
        none = EmptyState(
            desk.theme, "person", _("Nobody is chosen"), _("Choose a person in the list.")
        )
        self._set_up("contacts_splitter", _LIST_WIDE, self.details, none, self._add)
        self._join()

    def create(self) -> None:  # type: ignore[override]
        """Ask for a new person."""
        if self._may_change():
            self._open_form(None)

    def edit(self) -> None:
        """Ask for changes of the chosen person."""
        page = self._page()
        if page is not None and self._may_change():
            self._open_form(page)

    def delete(self) -> None:
        """Put the chosen person in the trash."""
        page = self._page()
        if page is None or not self._may_change():
            return
        try:
            self._desk.services.contacts.trash(page.row.id)
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self.deleted.emit(_("{name} is in the trash.").format(name=page.row.name))

    def log_touch(self) -> None:
        """Ask for a touch with the chosen person."""
        page = self._page()
        if page is not None and self._may_change():
            from networkjournal.ui.dialogs.touch_dialog import TouchDialog  # noqa: PLC0415

            self._open(TouchDialog(self._desk, page.row.id, page.row.name, self))

    def save_pending(self) -> None:
        """Have nothing to store: people are changed in forms."""

    def _nobody(self) -> EmptyState:
        self._add = primary_button(_("Add a person"))
        self._add.setToolTip(_("Add a person (Ctrl+N)"))
        self._add.setEnabled(self._desk.writable)
        return EmptyState(
            self._desk.theme,
            "contacts",
            *_nobody_words(),
            (self._add,),
        )

    def _join(self) -> None:
        self.list.key_pressed.connect(self._on_key)
        self.details.touch_asked.connect(self.log_touch)
        self.details.meet_asked.connect(self._meet)
        self.details.edit_asked.connect(self.edit)
        self.details.write_failed.connect(self._on_write_failed)
        self.details.timeline.opened.connect(self._on_opened)
        self.details.timeline.removed.connect(self._on_touch_removed)

    def _open_form(self, page: ContactPage | None) -> None:
        # Forms are loaded when one is asked for: the window shows sooner.
        from networkjournal.ui.contacts.contact_dialog import ContactDialog  # noqa: PLC0415

        self._open(ContactDialog(self._desk, page, self))

    def _open(self, dialog: "ContactDialog | TouchDialog") -> None:
        self._dialog = dialog
        dialog.accepted.connect(self._on_saved)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_saved(self) -> None:
        from networkjournal.ui.contacts.contact_dialog import ContactDialog  # noqa: PLC0415

        if isinstance(self._dialog, ContactDialog) and self._dialog.contact_id is not None:
            self.show_item(self._dialog.contact_id)

    def _on_finished(self) -> None:
        self._dialog = None

    def _on_key(self, key: int) -> None:
        if key == Qt.Key.Key_L:
            self.log_touch()

    def _enter(self) -> None:
        if self._shows_page():
            self.details.touch_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _meet(self) -> None:
        current = self.current_id()
        if current is not None:
            self.new_meeting_requested.emit(current)

    def _on_write_failed(self) -> None:
        self.problem.emit(_("No mail program answered. The address can be copied from its menu."))

    def _on_opened(self, entry: TimelineEntry) -> None:
        if entry.meeting_id is not None:
            self.meeting_requested.emit(entry.meeting_id)
        elif entry.opportunity_id is not None:
            self.opportunity_requested.emit(entry.opportunity_id)

    def _on_touch_removed(self, touch_id: int) -> None:
        try:
            self._desk.services.contacts.delete_touch(touch_id)
        except JournalError as error:
            self.problem.emit(str(error))
        else:
            self.deleted.emit(_("The touch is deleted."))

    def _fill(self, item_id: int) -> bool:
        page = self._desk.reader.contact(item_id)
        if page is not None:
            self.details.show_page(page)
        return page is not None

    def _page(self) -> ContactPage | None:
        current = self.current_id()
        return None if current is None else self._desk.reader.contact(current)

    def _say_title(self) -> None:
        text = self.list.model.query.text
        count = self._desk.reader.count(Kind.CONTACT, text)
        if self.list.searching():
            title = ngettext("{count} found", "{count} found", count)
            self.list.empty.say(_("Nobody found"), _("No person has words that begin like these."))
        else:
            title = ngettext("{count} person", "{count} people", count)
            self.list.empty.say(*_nobody_words())
        self._add.setVisible(not self.list.searching())
        self.list.title.setText(title.format(count=f"{count:,}"))


def _nobody_words() -> tuple[str, str]:
    return _("Nobody here yet"), _(
        "Your network goes here: interviewers, colleagues, friends. Add one person, or "
        "import your contacts from the File menu."
    )


def _sorts() -> tuple[Sort, ...]:
    return (
        Sort("name", lambda: _("Name"), lambda: _("by name")),
        Sort("organization", lambda: _("Organization"), lambda: _("by organization")),
        Sort("last_touch", lambda: _("Last touch"), lambda: _("by last touch"), descending=True),
        Sort("connection", lambda: _("Connection"), lambda: _("by connection"), descending=True),
        Sort("title", lambda: _("Title"), lambda: _("by title")),
    )
