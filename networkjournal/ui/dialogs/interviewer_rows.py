# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the rows that ask who sat in an interview round, and how it clicked with each."""

from itertools import pairwise

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from networkjournal.domain.edits import MOST_LINE, InterviewerFields
from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.words import RoundRole
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.people.open_names import OpenNames
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.buttons import icon_button, link_button
from networkjournal.ui.widgets.card import Card
from networkjournal.ui.widgets.dots import ConnectionPicker
from networkjournal.ui.widgets.in_a_line import in_a_line
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo


class InterviewerRow(Card):
    """Ask for one interviewer: who, in which role, and how it clicked."""

    remove_asked = Signal(QObject)

    def __init__(self, desk: Desk, fields: InterviewerFields | None = None) -> None:
        super().__init__()
        self.setAccessibleName(_("Interviewer"))
        self.picker = PersonPicker(desk)
        self.picker.setAccessibleName(_("Interviewer"))
        self.role = QuietCombo()
        self.role.setAccessibleName(_("Role in this round"))
        self.role.setToolTip(_("Role in this round"))
        self.role.addItem(_("Role not said"), None)
        for role in RoundRole:
            self.role.addItem(label(role), role.value)
        self.connection = ConnectionPicker(desk.theme)
        self._remove = icon_button(desk.theme, "trash", _("Remove this interviewer"))
        self._remove.clicked.connect(self._on_remove)
        first = in_a_line(self.picker, self.role, self._remove)
        first.setStretch(0, 1)
        self.body.addLayout(first)
        self.body.addLayout(in_a_line(QuietLabel(_("How did it click?")), self.connection, None))
        self.setFocusProxy(self.picker)
        stops = [self.picker, *self.connection.findChildren(QPushButton), self.role, self._remove]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        if fields is not None:
            self._show(fields)

    def fields(self) -> InterviewerFields | None:
        """Return what the row says, None for an empty row."""
        person = self.picker.person()
        role = RoundRole(self.role.currentData()) if self.role.currentData() else None
        if person is None and role is None and self.connection.value() is None:
            return None
        named = person or PersonRef()
        return InterviewerFields(named.name, named.contact_id, role, self.connection.value())

    def last_stop(self) -> QWidget:
        """Return where Tab leaves the row."""
        return self._remove

    def _show(self, fields: InterviewerFields) -> None:
        self.picker.set_person(PersonRef(fields.name, fields.contact_id))
        self.picker.setCursorPosition(0)
        self.role.setCurrentIndex(self.role.findData(fields.role.value) if fields.role else 0)
        self.connection.set_value(fields.connection)

    def _on_remove(self) -> None:
        self.remove_asked.emit(self)


class InterviewerRows(QWidget):
    """Ask for everybody of one round."""

    def __init__(self, desk: Desk, people: tuple[InterviewerFields, ...] = ()) -> None:
        super().__init__()
        self._desk = desk
        self.open_names = OpenNames(self)
        self._rows: list[InterviewerRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add = link_button(_("Add an &interviewer"))
        self._add.setToolTip(_("Add another person to this round"))
        self._add.clicked.connect(self._on_add)
        self._column.addLayout(in_a_line(self._add, None))
        for fields in people or (None,):
            self._insert(fields)

    def fields(self) -> tuple[InterviewerFields, ...]:
        """Return everybody named, in order; rows without anything are left out."""
        found = (row.fields() for row in self._rows)
        return tuple(fields for fields in found if fields is not None)

    def problem(self) -> str:
        """Return what is wrong with the rows, empty if nothing is."""
        people = self.fields()
        if any(not person.name.strip() for person in people):
            return _("A row says how it clicked, but not with whom.")
        if any(len(person.name) > MOST_LINE for person in people):
            return _("This name is too long.")
        seen: set[int] = set()
        for person in people:
            if person.contact_id in seen:
                return _("{name} is named twice.").format(name=person.name)
            if person.contact_id is not None:
                seen.add(person.contact_id)
        return ""

    def _insert(self, fields: InterviewerFields | None) -> InterviewerRow:
        row = InterviewerRow(self._desk, fields)
        row.remove_asked.connect(self._on_remove)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)
        self.open_names.watch(row.picker)
        # Tab goes from the last row to "Add an interviewer", though that was made first.
        QWidget.setTabOrder(row.last_stop(), self._add)
        self.setFocusProxy(self._rows[0])
        return row

    def _on_add(self) -> None:
        row = self._insert(None)
        # At once: what is not shown yet takes no focus.
        row.show()
        row.setFocus()

    def _on_remove(self, row: InterviewerRow) -> None:
        at = self._rows.index(row)
        self._rows.remove(row)
        self.open_names.forget(row.picker)
        near = self._rows[min(at, len(self._rows) - 1)] if self._rows else self._add
        self.setFocusProxy(self._rows[0] if self._rows else self._add)
        near.setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
