# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the cards of plain facts: about the position, and the meetings that belong to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.rows import Organization
from networkjournal.domain.views import MeetingLine, OpportunityPage
from networkjournal.domain.words import FeedbackPolicy, MeetingState
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.models.days import home_zone, when_words
from networkjournal.ui.pipeline.hand import Hand
from networkjournal.ui.pipeline.parts import LongText, fact, link_or_text
from networkjournal.ui.pipeline.tags_edit import TagsEdit
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo


class PolicyPicker(QuietCombo):
    """Ask how an organization deals with feedback."""

    picked = Signal(int, object)  # organization id, FeedbackPolicy

    def __init__(self, desk: Desk, organization: Organization) -> None:
        super().__init__()
        self._id = organization.id
        for policy in FeedbackPolicy:
            self.addItem(label(policy), policy.value)
        self.setCurrentIndex(self.findData(organization.feedback_policy.value))
        self.setAccessibleName(_("Feedback policy of this organization"))
        self.setToolTip(_("What this organization does when a candidate asks for feedback"))
        self.setObjectName("policy")
        self.setEnabled(desk.writable)
        self.activated.connect(self._on_activated)

    def _on_activated(self) -> None:
        self.picked.emit(self._id, FeedbackPolicy(self.currentData()))


class AboutCard(Card):
    """Show what is known of the position and its organization; tags are changed here."""

    policy_picked = Signal(int, object)  # organization id, FeedbackPolicy

    def __init__(self, desk: Desk, page: OpportunityPage, hand: Hand) -> None:
        super().__init__(_("About"))
        row = page.row
        if desk.writable or page.tags:
            self._desk, self._id = desk, row.id
            tags = TagsEdit(desk, page.tags, hand, self._put_tags, desk.reader.tag_names)
            self.body.addLayout(fact(_("Tags"), tags))
        for name, text in ((_("Source"), row.source), (_("Salary"), row.salary)):
            if text:
                self.body.addLayout(fact(name, LongText(text)))
        if row.link:
            self.body.addLayout(fact(_("Link"), link_or_text(row.link)))
        if page.organization is not None:
            picker = PolicyPicker(desk, page.organization)
            picker.picked.connect(self.policy_picked)
            self.body.addLayout(fact(_("Feedback policy"), picker))
        for name, text in ((_("Description"), row.description), (_("Notes"), row.notes)):
            if text.strip():
                self.add(QuietLabel(name))
                self.add(LongText(text.strip()))
        if not any((row.source, row.salary, row.link, row.description, row.notes)):
            sentence = _("Edit adds the link, the salary, and the posting before it disappears.")
            self.add(QuietLabel(sentence, wrap=True))

    def _put_tags(self, add: Sequence[str], remove: Sequence[str]) -> None:
        self._desk.services.opportunities.tag_many([self._id], add, remove)


class MeetingEntry(QWidget):
    """Show one meeting: a link to it, and when and where it is."""

    meeting_requested = Signal(int)

    def __init__(self, desk: Desk, line: MeetingLine) -> None:
        super().__init__()
        what = label(line.kind)
        if line.people:
            what = _("{what} with {people}").format(what=what, people=line.people)
        link = IdLink(what, line.id)
        link.setObjectName(f"meeting-{line.id}")
        link.chosen.connect(self.meeting_requested)
        home = home_zone(desk.settings().me)
        when = when_words(line.starts, line.zone, line.minutes, home, desk.today())
        state = "" if line.state is MeetingState.PLANNED else label(line.state)
        parts = (part for part in (when, line.place, state) if part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(in_a_line(link, None))
        column.addWidget(QuietLabel(" · ".join(parts), wrap=True))


class MeetingsCard(Card):
    """Show the meetings that belong to the opportunity and to no turndown."""

    meeting_requested = Signal(int)

    def __init__(self, desk: Desk, lines: Sequence[MeetingLine]) -> None:
        super().__init__(_("Meetings"))
        for line in lines:
            entry = MeetingEntry(desk, line)
            entry.meeting_requested.connect(self.meeting_requested)
            self.add(entry)
