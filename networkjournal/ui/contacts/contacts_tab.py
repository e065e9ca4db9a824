# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tab of people: joins the list and the page, and does what they ask."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.errors import JournalError
from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.quick_person import QuickPerson
from networkjournal.domain.views import ContactPage, TimelineEntry
from networkjournal.i18n import _, ngettext
from networkjournal.ui.attempt import attempt
from networkjournal.ui.contacts.people_list.adding import AddingPeople
from networkjournal.ui.contacts.people_list.chosen import Chosen
from networkjournal.ui.contacts.people_list.people_list import PeopleList
from networkjournal.ui.contacts.people_list.why_panel import WhyPanel
from networkjournal.ui.contacts.person.contact_details import ContactDetails
from networkjournal.ui.desk import Desk
from networkjournal.ui.list_and_page import ListAndPage
from networkjournal.ui.widgets.buttons import link_button, plain_button, primary_button
from networkjournal.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from networkjournal.ui.contacts.contact_dialog import ContactDialog
    from networkjournal.ui.dialogs.form_dialog import FormDialog

_CONCERNS = frozenset({
    "contact", "contact_email", "contact_phone", "contact_photo", "contact_tag", "organization",
    "touch", "interviewer", "interview_round", "opportunity", "opportunity_tag", "tag",
    "turndown", "meeting", "meeting_person", "introduction", "promise", "saved_view", "setting",
    "ask", "gap", "signal", "letter",
})  # fmt: skip
_LIST_WIDE = 392


class ContactsTab(ListAndPage):
    """Show people and what happened with them."""

    concerns = _CONCERNS
    opportunity_requested = Signal(int)
    meeting_requested = Signal(int)
    new_meeting_requested = Signal(int)
    tree_requested = Signal(int)
    organization_requested = Signal(int)
    organizations_requested = Signal()
    import_requested = Signal()
    letter_requested = Signal(int)
    sent_letter_requested = Signal(int)
    told = Signal(str)
    merge_requested = Signal(tuple)  # ids of those who may be one

    list: PeopleList

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dialog: FormDialog | None = None
        self.adding = AddingPeople(desk, self)
        self.list = PeopleList(desk, self._nobody(), self)
        self.chosen = Chosen(desk, self.list, self)
        self.details = ContactDetails(desk)
        self.why = WhyPanel(desk)
        page = _Page()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._side = page
        column.addWidget(self.why)
        column.addWidget(self.details, 1)
        none = EmptyState(
            desk.theme, "person", _("Nobody is chosen"), _("Choose a person in the list.")
        )
        self._set_up("contacts_splitter", _LIST_WIDE, page, none, self._add)
        self._join()

    # What the window asks

    def create(self) -> None:  # type: ignore[override]
        """Ask for a new person in one line."""
        if self._may_change():
            self.adding.open_line()

    def create_in_form(self, said: QuickPerson | None = None) -> None:
        """Ask for a new person field by field, beginning with what a line said."""
        if self._may_change():
            self._open_form(None, said)

    def edit(self) -> None:
        """Ask for changes of the chosen person."""
        page = self._page()
        if page is not None and self._may_change():
            self._open_form(page)

    def delete(self) -> None:
        """Put those chosen in the trash."""
        self.chosen.trash()

    def log_touch(self) -> None:
        """Open the line that logs a touch with the chosen person."""
        if self._shows_page() and self._may_change():
            self.details.log_touch()

    def save_pending(self) -> None:
        """Keep what is being written on the page, and into the line of a new person."""
        self.details.save_pending()
        self.adding.keep()

    def refresh(self, touched: frozenset[str]) -> None:
        """Look again after a change, if it concerns what is shown."""
        self.adding.refresh(touched)
        if "contact_photo" in touched:
            self.list.model.forget_photos()
        super().refresh(touched)

    def write_letter(self) -> None:
        """Offer a letter to the chosen person; where nothing may be changed, the mail program."""
        current = self.current_id()
        if current is None or not self._desk.writable:
            self.details.write()
        else:
            self.save_pending()
            self.letter_requested.emit(current)

    # Inside

    def _nobody(self) -> EmptyState:
        self._add = primary_button(_("Add a person"))
        self._add.setToolTip(_("Add a person (Ctrl+N)"))
        self._add.setEnabled(self._desk.writable)
        self._everybody = link_button(_("Show everybody"))
        self._everybody.setToolTip(_("Ask for nothing in particular"))
        self._import = plain_button(_("Import…"))
        self._import.setToolTip(
            _("Bring in people from LinkedIn, Google, Outlook or cards (Ctrl+I)")
        )
        self._import.setEnabled(self._desk.writable)
        self._import.clicked.connect(self.import_requested)
        buttons = (self._add, self._import, self._everybody)
        return EmptyState(self._desk.theme, "contacts", *_nobody_words(), buttons)

    def _join(self) -> None:
        people, chosen = self.list, self.chosen
        people.looked.connect(self._on_looked)
        people.kept.problem.connect(self.problem)
        people.kept.deleted.connect(self.deleted)
        self._everybody.clicked.connect(people.bar.clear_all)
        people.organizations.clicked.connect(self.organizations_requested)
        self.adding.added.connect(self._on_added)
        self.adding.left.connect(self.focus_list)
        self.adding.told.connect(self.told)
        self.adding.problem.connect(self.problem)
        self.adding.more_asked.connect(self.create_in_form)
        chosen.problem.connect(self.problem)
        chosen.done.connect(self.deleted)
        chosen.told.connect(self.told)
        chosen.touch_asked.connect(self.log_touch)
        chosen.edit_asked.connect(self.edit)
        chosen.merge_requested.connect(self.merge_requested)
        self.why.letter_asked.connect(self.write_letter)
        self.why.touch_asked.connect(self.log_touch)
        self.why.snooze_picked.connect(chosen.snooze_current)
        self.details.touch_asked.connect(self.log_touch)
        self._side.touch_asked.connect(self.log_touch)
        self.details.meet_asked.connect(self._meet)
        self.details.letter_asked.connect(self.write_letter)
        self.details.edit_asked.connect(self.edit)
        self.details.write_failed.connect(self._on_write_failed)
        self.details.timeline.opened.connect(self._on_opened)
        self.details.introductions.contact_requested.connect(self.show_item)
        self.details.introductions.tree_requested.connect(self.tree_requested)
        self.details.timeline.removed.connect(self._on_touch_removed)
        self.details.contact_requested.connect(self._go_to)
        self.details.organization_requested.connect(self.organization_requested)
        self.details.opportunity_requested.connect(self.opportunity_requested)
        self.details.problem.connect(self.problem)
        self.details.deleted.connect(self.deleted)
        self.details.touch_logged.connect(self._on_touch_logged)
        self.details.touch_left.connect(self.focus_list)
        self.details.cadence_picked.connect(self.chosen.set_cadence)

    def _on_looked(self) -> None:
        self._say_title()
        if self.list.current_id() is None:
            self._show(None)

    def _on_added(self, contact_id: int) -> None:
        self._go_to(contact_id)

    def _go_to(self, contact_id: int) -> None:
        """Show somebody; the link that led here is gone, so the keyboard goes to the list."""
        self.show_item(contact_id)
        self.focus_list()

    def _open_form(self, page: ContactPage | None, said: QuickPerson | None = None) -> None:
        # Forms are loaded when one is asked for: the window shows sooner.
        from networkjournal.ui.contacts.contact_dialog import ContactDialog  # noqa: PLC0415

        dialog = ContactDialog(self._desk, page, self)
        if said is not None:
            begin_with(dialog, said)
            dialog.accepted.connect(self._forget_line)
        self._open(dialog)

    def _forget_line(self) -> None:
        # The line was kept until what it said was stored by the form.
        with suppress(JournalError):
            self._desk.services.quick_person.keep("")

    def _open(self, dialog: "FormDialog") -> None:
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
        if entry.letter_id is not None:
            self.sent_letter_requested.emit(entry.letter_id)
        elif entry.meeting_id is not None:
            self.meeting_requested.emit(entry.meeting_id)
        elif entry.opportunity_id is not None:
            self.opportunity_requested.emit(entry.opportunity_id)

    def _on_touch_logged(self) -> None:
        self.focus_list()
        self.deleted.emit(
            _("The touch with {name} is logged.").format(name=self.details.name.text())
        )

    def _on_touch_removed(self, touch_id: int) -> None:
        if attempt(self.problem.emit, self._desk.services.contacts.delete_touch, touch_id):
            self.deleted.emit(_("The touch is deleted."))

    def _fill(self, item_id: int) -> bool:
        page = self._desk.reader.contact(item_id)
        if page is not None:
            self.details.show_page(page)
            row = self.list.model.row_of(item_id)
            self.why.show_person(
                None if row is None else self.list.model.line(row), page.row.check_in_on
            )
        return page is not None

    def _page(self) -> ContactPage | None:
        current = self.current_id()
        return None if current is None else self._desk.reader.contact(current)

    def _say_title(self) -> None:
        people = self.list
        count = self._desk.reader.people_count(people.model.query)
        name = people.kept.title()
        if people.searching() or people.filtered():
            title = ngettext("{count} found", "{count} found", count)
            people.empty.say(*_not_found_words(searching=people.searching()))
        else:
            title = ngettext("{count} person", "{count} people", count)
            people.empty.say(*_nobody_words())
        for button in (self._add, self._import):
            button.setVisible(not people.searching() and not people.filtered())
        self._everybody.setVisible(people.filtered())
        anything = bool(count) or people.filtered() or people.searching()
        people.bar.setVisible(anything)
        if people.looking.filter == PeopleFilter(slipping=True):
            name = name or _("Keep in touch")
        people.title.setText(name or title.format(count=f"{count:,}"))


class _Page(QWidget):
    """Hold the page of a person with what stands above it; L logs a touch from all of it."""

    touch_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Log a touch by L from wherever nothing is typed."""
        if event.key() == Qt.Key.Key_L and not event.modifiers():
            self.touch_asked.emit()
        else:
            super().keyPressEvent(event)


def begin_with(dialog: "ContactDialog", said: QuickPerson) -> None:
    """Put what a line said into the form of a new person."""
    fields = said.fields()
    for line, text in (
        (dialog.name, fields.name),
        (dialog.title, fields.title),
        (dialog.organization, fields.organization),
        (dialog.linkedin, fields.linkedin_url),
    ):
        line.setText(text)
    dialog.links.setPlainText(fields.links)
    dialog.notes.setPlainText(fields.notes)
    for edit, values in ((dialog.emails, fields.emails), (dialog.phones, fields.phones)):
        for _more in values[1:]:
            edit.more.click()
        for line_of, (value, _label) in zip(edit.lines, values, strict=False):
            line_of.value.setText(value)
    for combo, one in ((dialog.met, said.met_how), (dialog.cadence, said.cadence)):
        combo.setCurrentIndex(max(0, combo.findData(one.value if one else None)))
    dialog.tags.setText(", ".join(said.tags))
    dialog.name.setFocus()


def _nobody_words() -> tuple[str, str]:
    return _("Nobody here yet"), _(
        "Your network goes here: interviewers, colleagues, friends. Add one person, or "
        "bring in the contacts that you have elsewhere."
    )


def _not_found_words(*, searching: bool) -> tuple[str, str]:
    if searching:
        return _("Nobody found"), _("No person has words that begin like these.")
    return _("Nobody found"), _("No person fits all of what is asked for.")
