# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Choose with which agenda a new meeting begins; until one is chosen, it is the nearest."""

from PySide6.QtWidgets import QWidget

from networkjournal.domain.edits import AgendaFields
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _
from networkjournal.services.bundle import Services
from networkjournal.services.template_files import AgendaTemplate
from networkjournal.ui.meetings.agenda.choice import (
    agenda_for,
    offers,
    taken,
    template_for,
)
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_SHORT = 60


class AgendaPick(QuietCombo):
    """Offer the agendas there are, those for the kind of meeting first."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._offers = offers(services)
        self._kind: MeetingKind | None = None
        self._by_hand = False
        self.setAccessibleName(_("Agenda"))
        # A long name of one's own may not make the form wider than the screen.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)

    def suit(self, kind: MeetingKind, minutes: int) -> None:
        """Propose what is nearest, unless one was chosen by hand."""
        chosen = self.template()
        if kind is not self._kind:
            self._kind = kind
            self._fill(kind)
        if not self._by_hand:
            chosen = template_for(self._services.book, kind, minutes)
        key = chosen.key if chosen is not None else ""
        self.setCurrentIndex(self.findData(key))

    def template(self) -> AgendaTemplate | None:
        """Return the agenda that is chosen; None is an empty one."""
        key = self.currentData()
        return next((o.template for o in self._offers if o.template.key == key), None)

    def agenda(self, minutes: int) -> AgendaFields:
        """Return its points, fitted to a length in minutes where they can be, and its questions."""
        template = self.template()
        if template is None:
            return AgendaFields()
        own = self._services.own_templates.questions(template.key)
        fitted = AgendaFields()
        if len(template.items) <= minutes:
            fitted = agenda_for(template, minutes)
        whole = taken(template, own, AgendaFields())
        return AgendaFields(fitted.items or whole.items, whole.questions)

    def _fill(self, kind: MeetingKind) -> None:
        self.clear()
        for fits in (True, False):
            for one in self._offers:
                if (one.template.kind is kind) is fits:
                    name = " ".join(one.template.name.split())[:_SHORT]
                    words = f"{name} · {one.origin}" if one.origin else name
                    self.addItem(words, one.template.key)
        self.addItem(_("None, the agenda begins empty"), "")

    def _on_activated(self) -> None:
        self._by_hand = True
