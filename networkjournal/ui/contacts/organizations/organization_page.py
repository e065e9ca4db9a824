# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The page of one organization: its policy, its notes, the people and the opportunities there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.organizations import OrganizationPage
from networkjournal.domain.views import ContactLine, OpportunityLine
from networkjournal.domain.words import FeedbackPolicy
from networkjournal.i18n import _, ngettext
from networkjournal.ui.contacts.person.note_card import notes_about_organization
from networkjournal.ui.desk import Desk
from networkjournal.ui.meetings.keeper import Keeper
from networkjournal.ui.models.contacts import last_words
from networkjournal.ui.page_frame import PageFrame
from networkjournal.ui.widgets.buttons import plain_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import ElidedLabel, QuietLabel, TitleLabel
from networkjournal.ui.widgets.style import plain_tip

_MOST = 200
"""People and opportunities that are listed; an organization of more has the lists of the tabs."""


class OrganizationView(PageFrame):
    """Show one organization; the buttons ask, the window does."""

    edit_asked = Signal()
    merge_asked = Signal()
    delete_asked = Signal()
    contact_requested = Signal(int)
    opportunity_requested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lists: list[QWidget] = []
        self._shown = 0
        self.name = TitleLabel(wrap=True)
        self._policy = QuietLabel(wrap=True)
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(self.name)
        names.addWidget(self._policy)
        self.title.addLayout(names, 1)
        self.edit = self._button(_("Edit…"), _("Change name, policy and notes (F2)"))
        self.merge = self._button(_("Merge…"), _("Say which other organization this one is"))
        self.remove = self._button(_("Delete"), _("Delete it; nobody and nothing belongs to it"))
        self.edit.clicked.connect(self.edit_asked)
        self.merge.clicked.connect(self.merge_asked)
        self.remove.clicked.connect(self.delete_asked)
        self.wide.setSpacing(self.narrow.spacing())
        self.keeper = Keeper(self)
        self.note = notes_about_organization(desk, self.keeper)
        self.narrow.addWidget(self.note)

    def show_page(self, page: OrganizationPage) -> None:
        """Show this organization."""
        row = page.row
        if row.id != self._shown:
            self.save_pending()
            self._shown = row.id
        self.name.setText(row.name)
        self._policy.setText(policy_words(row.feedback_policy, row.policy_source))
        self.note.show_note(row.id, self._desk.services.organizations.stored_notes(row.id))
        self.note.setVisible(self._desk.writable or bool(row.notes.strip()))
        self.remove.setVisible(not page.people and not page.opportunities)
        for old in self._lists:
            self.wide.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lists = [self._people(page.people), self._opportunities(page.opportunities)]
        for card in self._lists:
            self.wide.addWidget(card)
            card.show()
        self.settle()

    def save_pending(self) -> None:
        """Store what is being typed."""
        if self._desk.writable:
            self.note.notes.save()

    def _button(self, text: str, tip: str) -> QPushButton:
        button = plain_button(text)
        button.setEnabled(self._desk.writable)
        why = _("The journal is open to read only")
        button.setToolTip(plain_tip(tip if self._desk.writable else why))
        self.buttons.addWidget(button)
        return button

    def _people(self, lines: Sequence[ContactLine]) -> Card:
        heading = ngettext("{n} person", "{n} people", len(lines)).format(n=f"{len(lines):,}")
        card = Card(heading if lines else _("Nobody you know works here yet"))
        for line in lines[:_MOST]:
            link = IdLink(line.name, line.id)
            link.chosen.connect(self.contact_requested)
            last = QuietLabel(last_words(line, self._desk.today()))
            card.body.addLayout(in_a_line(link, ElidedLabel(line.title, role="quiet"), None, last))
        return card

    def _opportunities(self, lines: Sequence[OpportunityLine]) -> Card:
        words = ngettext("{n} opportunity", "{n} opportunities", len(lines))
        heading = words.format(n=f"{len(lines):,}")
        card = Card(heading if lines else _("Nothing was tried here yet"))
        stages = self._desk.settings().stages
        for line in lines[:_MOST]:
            link = IdLink(line.position, line.id)
            link.chosen.connect(self.opportunity_requested)
            now = label(line.ending) if line.ending else stages.name(line.stage)
            card.body.addLayout(in_a_line(link, None, QuietLabel(now)))
        return card


def policy_words(policy: FeedbackPolicy, source: str) -> str:
    """Return how an organization deals with feedback, and how that is known."""
    if policy is FeedbackPolicy.UNKNOWN:
        return _("Whether they give feedback is not known yet.")
    words = _("Feedback: {policy}").format(policy=label(policy))
    known = _("{policy} (source: {source})").format(policy=words, source=source)
    return known if source else words
