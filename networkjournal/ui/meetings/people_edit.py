# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for the people of a meeting, one a line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.open_names import OpenNames
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.lines_edit import EditLine, LinesEdit


class PersonLine(EditLine):
    """Hold one person."""

    def __init__(self, desk: Desk, person: PersonRef | None) -> None:
        picker = PersonPicker(desk)
        super().__init__(desk.theme, _("Take this person off"), picker)
        self.picker = picker
        self.picker.setAccessibleName(_("Person"))
        self.picker.set_person(person)


class PeopleEdit(LinesEdit[PersonLine]):
    """Hold the lines; an empty line is nobody."""

    def __init__(
        self, desk: Desk, people: Sequence[PersonRef], parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Add another person"), _("Somebody else takes part"), parent)
        self._desk = desk
        self.open_names = OpenNames(self)
        self.fill(people)

    def people(self) -> tuple[PersonRef, ...]:
        """Return who is named, in order; a new name has no id."""
        named = (line.picker.person() for line in self.lines)
        return tuple(person for person in named if person is not None)

    def make(self, given: PersonRef | None) -> PersonLine:
        """Make a line for a person."""
        line = PersonLine(self._desk, given)
        self.open_names.watch(line.picker)
        line.removed.connect(self._forget)
        return line

    def _forget(self, line: PersonLine) -> None:
        self.open_names.forget(line.picker)
