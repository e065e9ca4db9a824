# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What happened: which position, on which day; under "More" how the no came and from whom."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.errors import OutsideError
from networkjournal.domain.folding import fold
from networkjournal.domain.labels import label
from networkjournal.domain.quick_person import split_at
from networkjournal.domain.turndown_draft import Step
from networkjournal.domain.words import NO_CHANNELS, Channel
from networkjournal.i18n import _
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.page import Page
from networkjournal.ui.turndown.parts import Choice, TextBox, put, show_day, side_by_side
from networkjournal.ui.turndown.position_edit import PositionEdit
from networkjournal.ui.turndown.positions import position_offers
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.date_field import DateField, day_of


class WhatPage(Page):
    """Ask what happened."""

    step = Step.WHAT
    quiet_at_first: ClassVar[bool] = True

    def build(self) -> None:
        """Make the widgets, once."""
        self.lead(_("Only the position and the day are needed. The rest can wait, or stay empty."))
        self._position = PositionEdit(self.desk.theme, position_offers(self.desk))
        self._organization = OrganizationEdit(self.desk)
        self._on = DateField(self.desk.today, past=True)
        opportunity = self.part("opportunity", _("&Position"), self._position)
        place = self.part("new_organization", _("At which &organization?"), self._organization)
        on = self.part("on", _("&Day of the no"), self._on)
        self.body.addLayout(side_by_side(opportunity, place, on, stretch=(3, 2, 0)))
        self._more_link = link_button("")
        self.body.addWidget(self._more_link)
        self._more = self._build_more()
        self.body.addWidget(self._more)
        self.body.addStretch(1)
        self._position.picked.connect(self._on_picked)
        self._position.named.connect(self._on_named)
        self._position.typed.connect(self._on_typed)
        self._organization.textChanged.connect(self.edited)
        self._on.dateChanged.connect(self.edited)
        self._more_link.clicked.connect(self._toggle_more)
        self._show_more(_has_more(self))

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

    def first(self) -> QWidget:
        """Return the field for the position."""
        return self._position

    def leave(self) -> None:
        """Take the name that is being typed."""
        self._position.settle()

    def show_draft(self) -> None:
        """Show what the draft holds."""
        draft = self.draft
        self._position.show_position(draft.opportunity_id, draft.new_position)
        self._position.setEnabled(not draft.turndown_id)
        put(self._organization, draft.new_organization)
        self._show_new()
        show_day(self._on, draft.on, self.desk.today())
        self._channel.set_value(draft.channel)
        self._words.put(draft.words)
        self._told_by.set_person(draft.told_by)
        self._decided_by.set_person(draft.decided_by)
        self._supported_by.set_person(draft.supported_by)

    def write_draft(self) -> None:
        """Write what the widgets say into the draft."""
        draft = self.draft
        if draft.opportunity_id is None:
            draft.new_position = self._position.text()
            draft.new_organization = self._organization.text()
        draft.on = day_of(self._on)
        draft.channel = self._channel.value()
        draft.words = self._words.toPlainText()
        draft.told_by = self._told_by.person()
        draft.decided_by = self._decided_by.person()
        draft.supported_by = self._supported_by.person()

    def _on_typed(self) -> None:
        """Follow the name of a new position; one of the journal stays until another is taken."""
        self._show_new()
        self.edited()

    def _on_picked(self, opportunity_id: int) -> None:
        if opportunity_id != self.draft.opportunity_id:
            self.turn_to(opportunity_id)

    def _on_named(self, name: str) -> None:
        before = self._organization.text()
        position, organization = self._apart(name, before)
        if self.draft.opportunity_id is not None:
            self.turn_to(None)
        elif (position, organization) == (name, before):
            self.edited()
            return
        self.draft.new_position = position
        self.draft.new_organization = organization or self.draft.new_organization
        self.refresh()
        self.edited()

    def _apart(self, name: str, organization: str) -> tuple[str, str]:
        """Return the position and the organization, where one line says both: `Dean at Bath`."""
        position, _found, place = split_at(name)
        if organization.strip() or not position or not place:
            return name, organization
        known = {fold(one): one for one in self.desk.reader.organization_names()}
        return position, known.get(fold(place), place)

    def turn_to(self, opportunity_id: int | None) -> None:
        """Go over to another position; what was written of the first comes back with it."""
        try:
            self.desk.services.turndowns.turn_to(self.draft, opportunity_id, self.desk.today())
        except OutsideError as fault:
            self.refresh()
            self.say(str(fault))
            return
        self.refresh()
        self._show_more(_has_more(self) or not self._more.isHidden())
        self.report()

    def _show_new(self) -> None:
        self.parts["new_organization"].setVisible(self._position.is_new())

    def _toggle_more(self) -> None:
        if not self._more.isHidden() and not self.is_readable():
            self.arm()  # what is open about a name stays in sight
            return
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
