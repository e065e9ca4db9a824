# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The panel that sets which meetings the list and the month show."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.meetings_filter import MeetingsFilter
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import MeetingKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.filters.check_list import CheckList
from networkjournal.ui.filters.drop_panel import DropPanel
from networkjournal.ui.people.person_picker import PersonPicker

_WIDE = 580


class MeetingsPanel(DropPanel):
    """Set the conditions; a name that is not known is said at its field and asks for nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = MeetingsFilter()
        self._showing = False
        self.kinds = CheckList(_("Kind"), len(MeetingKind))
        self.words = QLineEdit()
        self.words.setPlaceholderText(_("any words"))
        self.person = PersonPicker(desk, new_too=False)
        self.person.setPlaceholderText(_("anybody"))
        self.organization = OrganizationEdit(desk)
        self.organization.setPlaceholderText(_("any organization"))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.field("kinds", _("&Kind"), self.kinds))
        right.addWidget(self.field("contact_id", _("&Person"), self.person))
        right.addWidget(self.field("organization_id", _("&Organization"), self.organization))
        right.addWidget(self.field("text", _("&Words"), self.words))
        self.lay_out((left, right), _WIDE, _("Show all meetings"))
        self._connect()

    def first(self) -> QWidget:
        """Return the field of the person."""
        return self.person

    def show_filter(self, asked: MeetingsFilter) -> None:
        """Show what is asked for."""
        self._showing, self._filter = True, asked
        reader = self._desk.reader
        self.kinds.offer((kind.value, label(kind)) for kind in MeetingKind)
        self.kinds.tick(asked.kinds)
        card = reader.contact_card(asked.contact_id) if asked.contact_id else None
        person = PersonRef(card.name, card.contact_id, card.title) if card else None
        self.person.set_person(person)
        place = reader.organization(asked.organization_id) if asked.organization_id else None
        self.organization.setText(place.name if place else "")
        self.words.setText(asked.text)
        for field in self.fields.values():
            field.set_problem(None)
        self._showing = False

    def clear_all(self) -> None:
        """Ask for all meetings."""
        self.show_filter(MeetingsFilter())
        self.changed.emit(self._filter)

    def _connect(self) -> None:
        self.kinds.ticked.connect(self._tell)
        self.person.changed.connect(self._tell)
        self.person.editingFinished.connect(self._on_left)
        self.words.editingFinished.connect(self._tell)
        self.organization.editingFinished.connect(self._tell)
        completer = self.organization.completer()
        if completer is not None:
            completer.activated.connect(self._tell)

    def _on_left(self) -> None:
        """Say that nobody has the name; not before it is written to its end."""
        person = self.person.person()
        unknown = person is not None and person.contact_id is None
        words = _("Nobody has this name. Choose one from the list.")
        self.fields["contact_id"].set_problem(words if unknown else None)

    def _tell(self) -> None:
        """Ask for what is set, as far as it can be right."""
        if self._showing:
            return
        name, person = self.organization.text().strip(), self.person.person()
        place = self._desk.reader.find_organization(name) if name else None
        unknown = _("No organization has this name. Choose one from the list.")
        self.fields["organization_id"].set_problem(unknown if name and place is None else None)
        if person is None or person.contact_id is not None:
            self.fields["contact_id"].set_problem(None)
        asked = MeetingsFilter(
            text=self.words.text().strip(),
            kinds=frozenset(MeetingKind(value) for value in self.kinds.chosen()),
            contact_id=person.contact_id if person else None,
            organization_id=place.id if place else None,
        )
        if asked != self._filter:
            self._filter = asked
            self.changed.emit(asked)
