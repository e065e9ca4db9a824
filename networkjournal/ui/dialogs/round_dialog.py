# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the form of an interview round with its interviewers."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from networkjournal.domain.edits import RoundFields
from networkjournal.domain.errors import refuse
from networkjournal.domain.labels import label
from networkjournal.domain.views import RoundView
from networkjournal.domain.words import RoundForm
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.interviewer_rows import InterviewerRows
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.in_a_line import in_a_line


class RoundDialog(FormDialog):
    """Ask for a new round of an opportunity, or change one that is there."""

    def __init__(
        self,
        desk: Desk,
        opportunity_id: int,
        view: RoundView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        number = view.row.number if view else 0
        title = _("Round {number}").format(number=number) if view else _("Add a round")
        super().__init__(title, parent)
        self._desk, self._opportunity_id = desk, opportunity_id
        self._round_id = view.row.id if view else 0
        fields = RoundFields.of(view) if view else RoundFields(on=desk.today())
        self._was = fields
        self._on = DateField(desk.today)
        if fields.on:
            self._on.put(fields.on)
        self._unknown = QCheckBox(_("not &known"))
        self._unknown.toggled.connect(self._on.setDisabled)
        self._unknown.setChecked(fields.on is None)
        self._form = QComboBox()
        self._form.addItem(_("Not noted"), None)
        for form in RoundForm:
            self._form.addItem(label(form), form.value)
        self._form.setCurrentIndex(self._form.findData(fields.form.value) if fields.form else 0)
        self._people = InterviewerRows(desk, fields.people)
        self._outcome = QLineEdit(fields.outcome)
        self._notes = TextBox(fields.notes, lines=4)
        self._lay_out()

    def fields(self) -> RoundFields:
        """Return what stands in the form."""
        form = self._form.currentData()
        return replace(
            self._was,
            on=None if self._unknown.isChecked() else day_of(self._on),
            form=RoundForm(form) if form else None,
            outcome=self._outcome.text(),
            notes=self._notes.toPlainText(),
            people=self._people.fields(),
        )

    def values(self) -> object:
        """Return what stands in the form."""
        return self.fields()

    def store(self) -> None:
        """Add the round, or change it."""
        fields, today = self.fields(), self._desk.today()
        problems = fields.problems(today)
        if not self._round_id and not self._says_anything(fields):
            problems["people"] = _("Say who was there, or one other thing about this round.")
        if wrong := self._people.problem():
            problems["people"] = wrong
        refuse(problems)
        opportunities = self._desk.services.opportunities
        if self._round_id:
            opportunities.change_round(self._round_id, fields, today)
        else:
            opportunities.add_round(self._opportunity_id, fields, today)

    def _says_anything(self, fields: RoundFields) -> bool:
        """Tell whether something was filled in; the day that was proposed alone says nothing."""
        said = (fields.form, fields.people, fields.outcome.strip(), fields.notes.strip())
        return any(said) or fields.on != self._desk.today()

    def _lay_out(self) -> None:
        day = QWidget()
        row = in_a_line(self._on, self._unknown)
        row.setStretch(0, 1)
        day.setLayout(row)
        day.setFocusProxy(self._on)
        self._on.setAccessibleName(_("Day of the round"))
        on = self.add_field("on", _("&Day"), day)
        on.hear(self._on)
        self.side_by_side(on, self.add_field("form", _("&Form"), self._form))
        self.add_field("people", _("Who was there"), self._people)
        self._outcome.setPlaceholderText(_("What came of it, in a few words"))
        self.add_field("outcome", _("&Outcome"), self._outcome)
        self.add_field("notes", _("&Notes"), self._notes)
