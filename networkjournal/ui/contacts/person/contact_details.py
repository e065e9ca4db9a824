# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One person on a page: how to reach them, what happened between you, promises, the note."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from networkjournal.domain.edits import TouchFields
from networkjournal.domain.views import ContactPage, TimelineEntry
from networkjournal.i18n import _
from networkjournal.ui.contacts.person.facts import Facts
from networkjournal.ui.contacts.person.head import Head
from networkjournal.ui.contacts.person.introductions_card import IntroductionsCard
from networkjournal.ui.contacts.person.note_card import note_about_person
from networkjournal.ui.contacts.person.side import Side
from networkjournal.ui.contacts.person.timeline import FIRST, FIRST_WHERE_NARROW, Timeline
from networkjournal.ui.contacts.person.touch_line import TouchLine
from networkjournal.ui.desk import Desk
from networkjournal.ui.links import mail_url, open_url
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.page_frame import PageFrame
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.labels import SectionLabel
from networkjournal.ui.widgets.style import plain_tip


class ContactDetails(PageFrame):
    """Show one person; what is changed in place is stored here, the rest the tab does."""

    touch_asked = Signal()
    meet_asked = Signal()
    edit_asked = Signal()
    letter_asked = Signal()
    write_failed = Signal()
    cadence_picked = Signal(object)  # Cadence | None
    opportunity_requested = Signal(int)
    contact_requested = Signal(int)
    organization_requested = Signal(int)
    touch_logged = Signal()
    touch_left = Signal()
    problem = Signal(str)
    deleted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: ContactPage | None = None
        self.hand, self.keeper = Hand(self), Keeper(self)
        self.head = Head(desk, self.hand, self.title, self)
        self.name = self.head.name
        self._build_buttons()
        self.facts = Facts(desk)
        self.below_head.addWidget(self.facts)
        self.touch_line = TouchLine(desk)
        self.timeline = Timeline(desk)
        self.wide.addWidget(SectionLabel(_("What happened between you")))
        self.wide.addWidget(self.touch_line)
        self.wide.addWidget(self.timeline)
        self.introductions = IntroductionsCard(desk)
        self.side = Side(desk, self.hand, self)
        self.note = note_about_person(desk, self.keeper)
        self.narrow.addWidget(self.introductions)
        self.narrow.addWidget(self.side)
        self.narrow.addWidget(self.note)
        self._join()

    def show_page(self, page: ContactPage) -> None:
        """Show this person; what is being typed there stays."""
        same = self._page is not None and self._page.row.id == page.row.id
        focus: QWidget | None = self.focusWidget()
        had = focus.objectName() if same and focus is not None and focus.hasFocus() else ""
        in_story = same and self._has_keys(self.timeline)
        if not same:
            self.save_pending()
            self.hand.unfolded.clear()
        self._page = page
        lines = self._desk.reader.contacts([page.row.id])
        last_touch = lines[0].last_touch if lines else None
        self.head.show_page(page, last_touch)
        self._show_write()
        self.facts.show_page(page, last_touch)
        self.touch_line.show_person(page.row.id, page.row.name)
        self.timeline.show_entries(page.timeline, same=same)
        self.introductions.show_person(page.row.id)
        self.side.show_page(page)
        self.note.show_note(page.row.id, page.row.notes)
        self.settle()
        if same:
            self._hold_focus(self.hand.wanted() or had)
            if in_story and not self._has_keys(self.timeline):
                # What had the keyboard there is gone; the next one may stand at the other end.
                self.timeline.stand()
        else:
            self.verticalScrollBar().setValue(0)

    def log_touch(self) -> None:
        """Open the line that logs a touch."""
        if self._page is not None and self._desk.writable:
            self.touch_line.open()
            self.settle()
            self.ensureWidgetVisible(self.touch_line)

    def save_pending(self) -> None:
        """Store what is being typed now; a touch is kept as a draft."""
        if self._page is not None and self._desk.writable:
            self.note.notes.save()
            self.touch_line.keep()

    def write(self) -> None:
        """Open a letter to the first e-mail address in the mail program."""
        emails = self._page.emails if self._page else ()
        if emails and not open_url(mail_url(emails[0].value)):
            self.write_failed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show less of the timeline where the cards stand below it."""
        super().resizeEvent(event)
        self.timeline.set_first(FIRST_WHERE_NARROW if self.is_small() else FIRST)

    def _build_buttons(self) -> None:
        self.touch_button = self._button(_("Log a touch"), _("Note that you have talked (L)"))
        self.write_button = plain_button(_("Write"))
        self.buttons.addWidget(self.write_button)
        self.meet_button = self._button(_("Meet"), _("Plan a meeting with this person"))
        self.edit_button = self._button(_("Edit"), _("Change what is known of this person (F2)"))
        self.touch_button.clicked.connect(self.touch_asked)
        self.write_button.clicked.connect(self.letter_asked)
        self.meet_button.clicked.connect(self.meet_asked)
        self.edit_button.clicked.connect(self.edit_asked)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = plain_button(text)
        button.setEnabled(self._desk.writable)
        button.setToolTip(plain_tip(tip if self._desk.writable else why_read_only()))
        self.buttons.addWidget(button)
        return button

    def _join(self) -> None:
        self.hand.problem.connect(self.problem)
        self.hand.deleted.connect(self.deleted)
        self.hand.drawn_anew.connect(self._on_drawn_anew)
        self.keeper.problem.connect(self.problem)
        self.head.organization_requested.connect(self.organization_requested)
        self.facts.cadence_picked.connect(self.cadence_picked)
        self.side.opportunity_requested.connect(self.opportunity_requested)
        self.touch_line.form_asked.connect(self._on_form)
        self.touch_line.logged.connect(self.touch_logged)
        self.touch_line.closed.connect(self.touch_left)
        self.timeline.changed.connect(self._on_touch_edit)
        self.timeline.opened.connect(self._on_opened)
        self.timeline.redrawn.connect(self.settle)

    def _show_write(self) -> None:
        if self._desk.writable:
            tip = _("Write a letter to this person (Ctrl+Shift+R)")
            self.write_button.setToolTip(plain_tip(tip))
            return
        # What cannot be kept goes straight to the mail program.
        emails = self._page.emails if self._page else ()
        self.write_button.setEnabled(bool(emails))
        self.write_button.setToolTip(
            plain_tip(_("Open a letter to {address}").format(address=emails[0].value))
            if emails
            else _("There is no e-mail address yet")
        )

    def _on_drawn_anew(self) -> None:
        if self._page is not None:
            self.show_page(self._page)

    def _on_opened(self, entry: TimelineEntry) -> None:
        if entry.contact_id is not None:
            self.contact_requested.emit(entry.contact_id)

    def _on_touch_edit(self, touch_id: int) -> None:
        row = self._desk.reader.touch(touch_id)
        if self._page is None or row is None:
            return
        from networkjournal.ui.dialogs.touch_dialog import TouchDialog  # noqa: PLC0415

        fields = TouchFields(row.on, row.direction, row.channel, row.gist)
        person = self._page.row
        TouchDialog(
            self._desk, person.id, person.name, self.window(), fields=fields, touch_id=touch_id
        ).open()

    def _on_form(self, fields: TouchFields) -> None:
        if self._page is None:
            return
        from networkjournal.ui.dialogs.touch_dialog import TouchDialog  # noqa: PLC0415

        person = self._page.row
        dialog = TouchDialog(self._desk, person.id, person.name, self.window(), fields=fields)
        dialog.accepted.connect(self.touch_line.forget)
        dialog.open()

    def _has_keys(self, part: QWidget) -> bool:
        now: QWidget | None = self.window().focusWidget()
        return now is not None and part.isAncestorOf(now)

    def _hold_focus(self, name: str) -> None:
        """Give the keyboard to what bears a name now: a change may have made it anew."""
        if not name:
            return
        now: QWidget | None = self.window().focusWidget()
        if now is not None and now.objectName() == name and now.isVisible():
            return
        inside: Iterable[QWidget] = self.findChildren(QWidget)
        for widget in inside:
            if widget.objectName() == name and widget.isVisibleTo(self):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def why_read_only() -> str:
    """Return why nothing can be changed now."""
    return _("The journal is open to read only")
