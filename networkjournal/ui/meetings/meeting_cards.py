# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The small cards beside a meeting: what became of it, who takes part, what to bring."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkjournal.domain.views import OpportunityLine, PersonView
from networkjournal.i18n import _
from networkjournal.ui.exact_text import breakable
from networkjournal.ui.models.contacts import second_line
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.id_link import IdLink
from networkjournal.ui.widgets.labels import QuietLabel


class PeopleCard(Card):
    """Show who takes part and as what, and what it is about; each opens its own page."""

    person_asked = Signal(int)
    opportunity_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("With"), parent)
        self._shown: object = None
        self._box: QWidget | None = None

    def show_people(
        self, people: Sequence[PersonView], opportunity: OpportunityLine | None
    ) -> None:
        """Show these people."""
        wanted = (tuple(people), opportunity)
        if wanted == self._shown:
            return
        self._shown = wanted
        if self._box is not None:
            self.body.removeWidget(self._box)
            self._box.hide()
            self._box.deleteLater()
        self._box = QWidget()
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for person in people:
            link = IdLink(person.name, person.contact_id)
            link.chosen.connect(self.person_asked)
            column.addWidget(link)
            place = second_line(person.title, person.organization)
            about = " · ".join(part for part in (person.role, place) if part)
            if about:
                column.addWidget(QuietLabel(breakable(about), wrap=True))
        if not people:
            column.addWidget(QuietLabel(_("Nobody is named yet; add people with Edit."),
                                        wrap=True))  # fmt: skip
        if opportunity is not None:
            column.addSpacing(6)
            column.addWidget(QuietLabel(_("About")))
            about_link = IdLink(opportunity.position, opportunity.id)
            about_link.chosen.connect(self.opportunity_asked)
            column.addWidget(about_link)
        self.body.addWidget(self._box)
