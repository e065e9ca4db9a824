# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The panel that sets whom the list of people shows."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.people_filter import PeopleFilter
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.filters.check_list import CheckList
from networkjournal.ui.filters.drop_panel import DropPanel
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_WIDE = 700
_EITHER: tuple[bool | None, ...] = (None, True, False)
_CONNECTIONS: tuple[int | None, ...] = (None, 1, 2, 3)


class PeoplePanel(DropPanel):
    """Set the conditions; an organization that is not known asks for nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = PeopleFilter()
        self._showing = False
        self.met, self.cadences = CheckList(_("How you met"), 8), CheckList(_("Cadence"), 4)
        self.tags = CheckList(_("Tags"), 6)
        self.words = QLineEdit()
        self.words.setPlaceholderText(_("any words"))
        self.organization = OrganizationEdit(desk)
        self.organization.setPlaceholderText(_("any organization"))
        self.cadence = _choice(_("With or without"), _("With a cadence"), _("Without a cadence"))
        self.part = _choice(_("With or without"), _("With a part in one"), _("Without"))
        self.email = _choice(_("With or without"), _("With an address"), _("Without an address"))
        dots = (_("one dot or more"), _("two or more"), _("three"))
        self.connection = _choice(_("any"), *dots)
        self.slipping = QCheckBox(_("&Slipping only"))
        self.slipping.setToolTip(_("Only those whom you wanted to reach by now"))
        self.interviewers = QCheckBox(_("&Interviewers only"))
        self.interviewers.setToolTip(_("Only those who sat in an interview of yours"))
        self.may_hire = QCheckBox(_("May &hire again"))
        self.may_hire.setToolTip(_("Only those who may hire again"))
        self.lay_out(self._columns(), _WIDE, _("Show everybody"))
        self._connect()

    def first(self) -> QWidget:
        """Return the field of words."""
        return self.words

    def show_filter(self, asked: PeopleFilter) -> None:
        """Show what is asked for, with the tags of today."""
        self._showing, self._filter = True, asked
        self.met.offer((met.value, label(met)) for met in MetHow)
        self.met.tick(asked.met)
        self.cadences.offer((cadence.value, label(cadence)) for cadence in Cadence)
        self.cadences.tick(asked.cadences)
        known = [name for name, _many in self._desk.reader.people_tags()]
        self.offer(self.tags, "tags", known, asked.tags)
        self.words.setText(asked.text)
        place = asked.organization_id
        found = self._desk.reader.organization(place) if place else None
        self.organization.setText(found.name if found else "")
        self.cadence.setCurrentIndex(_EITHER.index(asked.has_cadence))
        self.part.setCurrentIndex(_EITHER.index(asked.has_opportunity))
        self.email.setCurrentIndex(_EITHER.index(asked.has_email))
        self.connection.setCurrentIndex(_CONNECTIONS.index(asked.connection_from))
        self.slipping.setChecked(asked.slipping)
        self.interviewers.setChecked(asked.interviewers)
        self.may_hire.setChecked(asked.may_hire)
        self.fields["organization"].set_problem(None)
        self._showing = False

    def clear_all(self) -> None:
        """Ask for everybody."""
        self.show_filter(PeopleFilter())
        self.changed.emit(self._filter)

    def _columns(self) -> tuple[QVBoxLayout, QVBoxLayout, QVBoxLayout]:
        left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.field("text", _("&Words"), self.words))
        left.addWidget(self.field("organization", _("&Organization"), self.organization))
        left.addWidget(self.field("tags", _("&Tags"), self.tags))
        middle.addWidget(self.field("met", _("How you &met"), self.met))
        right.addWidget(self.field("cadences", _("&Cadence"), self.cadences))
        right.addWidget(self.field("has_cadence", _("&Keep in touch"), self.cadence))
        right.addWidget(self.field("connection", _("Co&nnection"), self.connection))
        right.addWidget(self.field("has_opportunity", _("&Position"), self.part))
        middle.addWidget(self.field("has_email", _("&E-mail"), self.email))
        for box in (self.slipping, self.interviewers, self.may_hire):
            left.addWidget(box)
        return left, middle, right

    def _connect(self) -> None:
        for ticks in (self.met, self.cadences, self.tags):
            ticks.ticked.connect(self._tell)
        for check in (self.slipping, self.interviewers, self.may_hire):
            check.toggled.connect(self._tell)
        for choice in (self.cadence, self.part, self.email, self.connection):
            choice.currentIndexChanged.connect(self._tell)
        self.words.editingFinished.connect(self._tell)
        self.organization.editingFinished.connect(self._tell)
        completer = self.organization.completer()
        if completer is not None:
            completer.activated.connect(self._tell)

    def _tell(self) -> None:
        """Ask for what is set, as far as it can be right."""
        if self._showing:
            return
        name = self.organization.text().strip()
        place = self._desk.reader.find_organization(name) if name else None
        unknown = _("No organization has this name. Choose one from the list.")
        self.fields["organization"].set_problem(unknown if name and place is None else None)
        asked = replace(self._asked(), organization_id=place.id if place else None)
        if asked != self._filter:
            self._filter = asked
            self.changed.emit(asked)

    def _asked(self) -> PeopleFilter:
        return PeopleFilter(
            text=self.words.text().strip(),
            tags=self.tags.chosen(),
            met=frozenset(MetHow(value) for value in self.met.chosen()),
            cadences=frozenset(Cadence(value) for value in self.cadences.chosen()),
            has_cadence=_EITHER[self.cadence.currentIndex()],
            slipping=self.slipping.isChecked(),
            interviewers=self.interviewers.isChecked(),
            connection_from=_CONNECTIONS[self.connection.currentIndex()],
            has_opportunity=_EITHER[self.part.currentIndex()],
            has_email=_EITHER[self.email.currentIndex()],
            may_hire=self.may_hire.isChecked(),
        )


def _choice(*texts: str) -> QuietCombo:
    box = QuietCombo()
    box.addItems(list(texts))
    return box
