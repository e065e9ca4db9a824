# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for the people of a meeting, one a line."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import RoundRole
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.open_names import OpenNames
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.lines_edit import EditLine, LinesEdit
from networkjournal.ui.widgets.style import plain_tip

_ROLE_WIDE = 150


class PersonLine(EditLine):
    """Hold one person, and as what they take part."""

    def __init__(self, desk: Desk, person: PersonRef | None) -> None:
        picker, role = PersonPicker(desk), QLineEdit()
        super().__init__(desk.theme, _("Take this person off"), picker, role)
        self.picker, self.role = picker, role
        self.role.setFixedWidth(_ROLE_WIDE)
        self.role.setPlaceholderText(_("as, if it matters"))
        self.role.setAccessibleName(_("As what they take part"))
        self.role.setToolTip(plain_tip(_("Such as hiring manager; never printed on the agenda")))
        self.role.setText(person.role or "" if person else "")
        self.role.setCursorPosition(0)
        self.role.setCompleter(_role_completer(self.role))
        self.picker.setAccessibleName(_("Person"))
        self.picker.set_person(person)
        self.picker.setCursorPosition(0)


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
        named = ((line.picker.person(), line.role.text().strip()) for line in self.lines)
        return tuple(replace(person, role=role) for person, role in named if person is not None)

    def make(self, given: PersonRef | None) -> PersonLine:
        """Make a line for a person."""
        line = PersonLine(self._desk, given)
        self.open_names.watch(line.picker)
        line.removed.connect(self._forget)
        return line

    def _forget(self, line: PersonLine) -> None:
        self.open_names.forget(line.picker)


def _role_completer(edit: QLineEdit) -> QCompleter:
    completer = QCompleter([label(role) for role in RoundRole], edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return completer
