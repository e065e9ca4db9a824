# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What happened: which position, on which day; under "More" how the no came and from whom."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import Step
from networkjournal.domain.views import Kind, ListQuery, OpportunityLine
from networkjournal.domain.words import NO_CHANNELS, Channel, FeedbackPolicy
from networkjournal.i18n import _
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import Choice, TextBox, put, show_day, side_by_side
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.date_field import DateField, day_of

_NEW = 0


class WhatPage(Page):
    """Ask what happened."""

    step = Step.WHAT
    quiet_at_first: ClassVar[bool] = True

    def build(self) -> None:
        """Make the widgets, once."""
        self.lead(_("Only the position and the day are needed. The rest can wait, or stay empty."))
        self._choice: Choice[int] = Choice(self._offers())
        self._choice.setPlaceholderText(_("Pick the position"))
        self._choice.setMaxVisibleItems(12)
        self._on = DateField(self.desk.today, past=True)
        opportunity = self.part("opportunity", _("&Position"), self._choice)
        on = self.part("on", _("&Day of the no"), self._on)
        new, first = self._build_new(), side_by_side(opportunity, on, stretch=(1, 0))
        if self._choice.count() > 1:
            self.body.addLayout(first)
            self.body.addWidget(new)
        else:  # there is nothing to pick from yet, so the position is written first
            self.body.addWidget(new)
            self.body.addLayout(first)
        self._more_link = link_button("")
        self.body.addWidget(self._more_link)
        self._more = self._build_more()
        self.body.addWidget(self._more)
        self.body.addStretch(1)
        self._choice.currentIndexChanged.connect(self._on_choice)
        self._on.dateChanged.connect(self.edited)
        self._more_link.clicked.connect(self._toggle_more)
        self._show_more(_has_more(self))

    def _build_new(self) -> QWidget:
        self._position = QLineEdit()
        self._organization = OrganizationEdit(self.desk)
        self._new = QWidget()
        row = QHBoxLayout(self._new)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.part("new_position", _("Which &position was it?"), self._position), 1)
        row.addWidget(
            self.part("new_organization", _("At which &organization?"), self._organization), 1
        )
        for edit in (self._position, self._organization):
            edit.textChanged.connect(self.edited)
        return self._new

    def _build_more(self) -> QWidget:
        self._channel: Choice[Channel | None] = Choice(
            [(None, _("Not said")), *((c, label(c)) for c in NO_CHANNELS)]
        )
        self._told_by, self._decided_by, self._supported_by = (
            PersonPicker(self.desk) for _turn in range(3)
        )
        self._words = TextBox(3)
        self._words.setToolTip(_("Ctrl+Enter goes on"))
        self._words.setPlaceholderText(_("As close to their own words as you remember"))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        channel = self.part("channel", _("&How it came"), self._channel)
        told = self.part("told_by", _("&Who told you"), self._told_by)
        column.addLayout(side_by_side(channel, told, stretch=(1, 1)))
        column.addWidget(self.part("words", _("What they &said"), self._words))
        decided = self.part("decided_by", _("Who d&ecided"), self._decided_by)
        supported = self.part("supported_by", _("Who s&upported you"), self._supported_by)
        column.addLayout(side_by_side(decided, supported, stretch=(1, 1)))
        self._channel.currentIndexChanged.connect(self.edited)
        self._words.textChanged.connect(self.edited)
        for picker in (self._told_by, self._decided_by, self._supported_by):
            picker.changed.connect(self.edited)
        return box

    def _offers(self) -> list[tuple[int, str]]:
        reader = self.desk.reader
        alive = reader.ids(Kind.OPPORTUNITY, ListQuery(sort="since", descending=True))
        every = reader.ids(Kind.OPPORTUNITY, ListQuery(sort="since", descending=True, ended=True))
        known = set(alive)
        lines = reader.opportunities([*alive, *(one for one in every if one not in known)])
        offers = [(line.id, _line_words(line)) for line in lines]
        return [*offers, (_NEW, _("Another position, not in the list…"))]

    def first(self) -> QWidget:
        """Return the choice of a position, or the name of a new one."""
        return self._choice if self._choice.isVisibleTo(self) else self._position

    def show_draft(self) -> None:
        """Show what the draft holds."""
        draft = self.draft
        written = bool(draft.new_position or draft.new_organization)
        is_new = draft.opportunity_id is None and (written or self._choice.count() == 1)
        self._choice.set_value(_NEW if is_new else draft.opportunity_id)
        self._choice.setEnabled(not draft.turndown_id)
        self._show_new()
        put(self._position, draft.new_position)
        put(self._organization, draft.new_organization)
        show_day(self._on, draft.on, self.desk.today())
        self._channel.set_value(draft.channel)
        self._words.put(draft.words)
        self._told_by.set_person(draft.told_by)
        self._decided_by.set_person(draft.decided_by)
        self._supported_by.set_person(draft.supported_by)

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        draft = self.draft
        if self._choice.value() == _NEW:
            draft.new_position = self._position.text()
            draft.new_organization = self._organization.text()
        draft.on = day_of(self._on)
        draft.channel = self._channel.value()
        draft.words = self._words.toPlainText()
        draft.told_by = self._told_by.person()
        draft.decided_by = self._decided_by.person()
        draft.supported_by = self._supported_by.person()

    def _on_choice(self) -> None:
        self._show_new()
        chosen = self._choice.value()
        if self._showing or chosen is None:
            return
        if chosen == _NEW:
            self._leave_opportunity()
            self._position.setFocus()
        elif chosen != self.draft.opportunity_id:
            self.desk.services.turndowns.take_opportunity(self.draft, chosen)
        self.edited()

    def _leave_opportunity(self) -> None:
        """Take back what came with an opportunity that it was not."""
        if self.draft.opportunity_id is not None:
            self.draft.opportunity_id = None
            self.draft.signals, self.draft.interviewers = {}, []
            self.draft.policy = FeedbackPolicy.UNKNOWN

    def _show_new(self) -> None:
        self._new.setVisible(self._choice.value() == _NEW)
        self.parts["opportunity"].setVisible(self._choice.count() > 1)

    def _toggle_more(self) -> None:
        self._show_more(self._more.isHidden())
        if not self._more.isHidden():
            self._channel.setFocus()

    def _show_more(self, shown: bool) -> None:
        self._more.setVisible(shown)
        self._more_link.setText(
            _("Less") if shown else _("More: how it came, who told you, what they said")
        )


def _has_more(page: WhatPage) -> bool:
    draft = page.draft
    people = (draft.told_by, draft.decided_by, draft.supported_by)
    return bool(draft.channel or draft.words or any(people))


def _line_words(line: OpportunityLine) -> str:
    words = " · ".join(part for part in (line.position, line.organization) if part)
    return words if line.ending is None else f"{words} ({label(line.ending)})"
