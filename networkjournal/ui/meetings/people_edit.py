# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for the people of a meeting, one a line."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.buttons import icon_button, link_button


class PersonLine(QWidget):
    """Hold one person and the button that takes them off."""

    removed = Signal(object)  # PersonLine

    def __init__(self, desk: Desk, person: PersonRef | None) -> None:
        super().__init__()
        self.picker = PersonPicker(desk)
        self.picker.setAccessibleName(_("Person"))
        self.picker.set_person(person)
        self.remove = icon_button(desk.theme, "close", _("Take this person off"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.picker, 1)
        row.addWidget(self.remove)
        self.remove.clicked.connect(self._on_remove)

    def _on_remove(self) -> None:
        self.removed.emit(self)


class PeopleEdit(QWidget):
    """Hold the lines, at least one; an empty line is nobody."""

    def __init__(
        self, desk: Desk, people: Sequence[PersonRef], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lines: list[PersonLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.more = link_button(_("Add another person"))
        self.more.setToolTip(_("Somebody else takes part"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._rows)
        column.addWidget(self.more)
        self.more.clicked.connect(self._add_empty)
        for person in people:
            self._add(person)
        if not people:
            self._add(None)

    def people(self) -> tuple[PersonRef, ...]:
        """Return who is named, in order; a new name has no id."""
        named = (line.picker.person() for line in self.lines)
        return tuple(person for person in named if person is not None)

    def _add(self, person: PersonRef | None) -> PersonLine:
        line = PersonLine(self._desk, person)
        line.removed.connect(self._remove)
        self.lines.append(line)
        self._rows.addWidget(line)
        self.setFocusProxy(self.lines[0].picker)
        self._chain()
        return line

    def _chain(self) -> None:
        # Tab goes down the lines before it leaves them; Qt would visit new lines last.
        stops = [stop for line in self.lines for stop in (line.picker, line.remove)]
        for before, after in pairwise([*stops, self.more]):
            QWidget.setTabOrder(before, after)

    def _add_empty(self) -> None:
        line = self._add(None)
        # Layouts show their widgets later, and what is hidden takes no focus.
        line.show()
        line.picker.setFocus()

    def _remove(self, line: PersonLine) -> None:
        at = self.lines.index(line)
        if len(self.lines) == 1:
            self._add(None)
        self.lines.remove(line)
        self._rows.removeWidget(line)
        self.setFocusProxy(self.lines[0].picker)
        self.lines[min(at, len(self.lines) - 1)].picker.setFocus()
        line.hide()
        line.deleteLater()
