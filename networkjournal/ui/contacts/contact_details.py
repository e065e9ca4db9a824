# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""One person on a page: how to reach them, what happened between you, the note."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.views import ContactPage
from networkjournal.i18n import _
from networkjournal.ui.contacts.person.introductions_card import IntroductionsCard
from networkjournal.ui.contacts.timeline import Timeline
from networkjournal.ui.desk import Desk
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.links import OutsideLink, mail_url, open_url, phone_url, web_url
from networkjournal.ui.page_frame import PageFrame
from networkjournal.ui.widgets.avatar import Avatar
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.labels import (
    ElidedLabel,
    PlainLabel,
    QuietLabel,
    SectionLabel,
)
from networkjournal.ui.widgets.style import plain_tip

_LABEL_WIDE = 92


class ContactDetails(PageFrame):
    """Show one person; the buttons ask, the tab does."""

    touch_asked = Signal()
    meet_asked = Signal()
    edit_asked = Signal()
    write_failed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: ContactPage | None = None
        self._facts: tuple[object, ...] | None = None
        self._build_head()
        self._build_buttons()
        self._facts_box: QWidget | None = None
        self.timeline = Timeline(desk)
        self.wide.addWidget(SectionLabel(_("What happened between you")))
        self.wide.addWidget(self.timeline)
        self._note_card = Card(_("Note"))
        self._note = PlainLabel(wrap=True)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note_card.add(self._note)
        self.introductions = IntroductionsCard(desk)
        self.narrow.addWidget(self.introductions)
        self.narrow.addWidget(self._note_card)

    def show_page(self, page: ContactPage) -> None:
        """Show this person."""
        other = self._page is None or self._page.row.id != page.row.id
        self._page = page
        place = page.organization.name if page.organization else ""
        self._avatar.set_name(page.row.name)
        self.name.setText(page.row.name)
        self._second.setText(" · ".join(part for part in (page.row.title, place) if part))
        self._second.setVisible(bool(self._second.text()))
        self._show_write()
        self._show_facts()
        self.timeline.show_entries(page.timeline)
        self.introductions.show_person(page.row.id)
        self._note.setText(breakable(page.row.notes))
        self._note_card.setVisible(bool(page.row.notes.strip()))
        if other:
            self.verticalScrollBar().setValue(0)

    def write(self) -> None:
        """Open a letter to the first e-mail address in the mail program."""
        emails = self._page.emails if self._page else ()
        if emails and not open_url(mail_url(emails[0].value)):
            self.write_failed.emit()

    def _build_head(self) -> None:
        self._avatar = Avatar(self._desk.theme)
        self.name = ElidedLabel(role="title")
        self._second = ElidedLabel(role="quiet")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self._second)
        names.addStretch(1)
        self.title.addWidget(self._avatar)
        self.title.addLayout(names, 1)

    def _build_buttons(self) -> None:
        self.touch_button = self._button(_("Log a touch"), _("Note that you have talked (L)"))
        self.write_button = plain_button(_("Write"))
        self.buttons.addWidget(self.write_button)
        self.meet_button = self._button(_("Meet"), _("Plan a meeting with this person"))
        self.edit_button = self._button(_("Edit"), _("Change what is known of this person (F2)"))
        self.touch_button.clicked.connect(self.touch_asked)
        self.write_button.clicked.connect(self.write)
        self.meet_button.clicked.connect(self.meet_asked)
        self.edit_button.clicked.connect(self.edit_asked)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = plain_button(text)
        button.setEnabled(self._desk.writable)
        button.setToolTip(plain_tip(tip if self._desk.writable else why_read_only()))
        self.buttons.addWidget(button)
        return button

    def _show_write(self) -> None:
        emails = self._page.emails if self._page else ()
        self.write_button.setEnabled(bool(emails))
        self.write_button.setToolTip(
            plain_tip(_("Open a letter to {address}").format(address=emails[0].value))
            if emails
            else _("There is no e-mail address yet; add one with Edit")
        )

    def _show_facts(self) -> None:
        if self._page is None:
            return
        row = self._page.row
        facts = (self._page.emails, self._page.phones, row.linkedin_url, row.links, row.city)
        if facts == self._facts:
            return
        self._facts = facts
        if self._facts_box is not None:
            self.below_head.removeWidget(self._facts_box)
            self._facts_box.hide()
            self._facts_box.deleteLater()
        self._facts_box = _facts_of(self._page)
        self.below_head.addWidget(self._facts_box)


def why_read_only() -> str:
    """Return why nothing can be changed now."""
    return _("The journal is open to read only")


def _facts_of(page: ContactPage) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(2, 1)
    lines: list[tuple[str, str, str, QUrl | None]]
    lines = [(_("E-mail"), v.value, v.label, mail_url(v.value)) for v in page.emails]
    lines += [(_("Phone"), v.value, v.label, phone_url(v.value)) for v in page.phones]
    if page.row.linkedin_url:
        lines.append((_("LinkedIn"), page.row.linkedin_url, "", web_url(page.row.linkedin_url)))
    lines += [(_("Link"), line.strip(), "", web_url(line))
              for line in page.row.links.splitlines() if line.strip()]  # fmt: skip
    before = ""
    for at, (name, value, label, url) in enumerate(lines):
        # A second address of the same kind needs no second name.
        first = QuietLabel(name if name != before else "")
        first.setMinimumWidth(_LABEL_WIDE)
        grid.addWidget(first, at, 0)
        link = OutsideLink(value, url)
        link.setAccessibleName(f"{name}: {value}")
        grid.addWidget(link, at, 1)
        grid.addWidget(ElidedLabel(label, role="quiet"), at, 2)
        before = name
    if page.row.city:
        at = len(lines)
        grid.addWidget(QuietLabel(_("City")), at, 0)
        grid.addWidget(ElidedLabel(page.row.city), at, 1, 1, 2)
    box.setVisible(bool(lines or page.row.city))
    return box
