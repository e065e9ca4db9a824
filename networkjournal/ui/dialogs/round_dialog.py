# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the form of an interview round with its interviewers; what is rare lies under "More"."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.edits import RoundFields
from networkjournal.domain.errors import refuse
from networkjournal.domain.labels import label
from networkjournal.domain.views import RoundView
from networkjournal.domain.words import RoundForm
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.interviewer_rows import InterviewerRows
from networkjournal.ui.dialogs.optional_day import OptionalDay
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.widgets.buttons import link_button
from networkjournal.ui.widgets.quiet_combo import QuietCombo


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
        self._on = OptionalDay(desk, fields.on, _("not &known"), _("Day of the round"))
        self._promised = OptionalDay(
            desk, fields.promised_on, _("not &said"), _("Day by which they promised an answer")
        )
        self._form = QuietCombo()
        self._form.addItem(_("Not noted"), None)
        for form in RoundForm:
            self._form.addItem(label(form), form.value)
        self._form.setCurrentIndex(self._form.findData(fields.form.value) if fields.form else 0)
        self._people = InterviewerRows(desk, fields.people)
        self._outcome = QLineEdit(fields.outcome)
        self._questions = TextBox(fields.questions, lines=3)
        self._debrief = TextBox(fields.debrief, lines=3)
        self._notes = TextBox(fields.notes, lines=3)
        self._lay_out()
        self._fold(open_=any((fields.questions, fields.debrief, fields.notes)))

    def fields(self) -> RoundFields:
        """Return what stands in the form."""
        form = self._form.currentData()
        return RoundFields(
            on=self._on.day(),
            form=RoundForm(form) if form else None,
            outcome=self._outcome.text(),
            notes=self._notes.toPlainText(),
            people=self._people.fields(),
            promised_on=self._promised.day(),
            questions=self._questions.toPlainText(),
            debrief=self._debrief.toPlainText(),
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
        texts = (fields.outcome, fields.notes, fields.questions, fields.debrief)
        said = (fields.form, fields.people, fields.promised_on, *(t.strip() for t in texts))
        return any(said) or fields.on != self._desk.today()

    def _lay_out(self) -> None:
        on = self.add_field("on", _("&Day"), self._on)
        on.hear(self._on.field)
        self.side_by_side(on, self.add_field("form", _("&Form"), self._form))
        self.add_field("people", _("Who was there"), self._people).hear(self._people.open_names)
        self._outcome.setPlaceholderText(_("What came of it, in a few words"))
        self.add_field("outcome", _("&Outcome"), self._outcome)
        promised = self.add_field("promised_on", _("They promised an &answer by"), self._promised)
        promised.hear(self._promised.field)
        self._more = link_button(_("&More"))
        self._more.setToolTip(_("Questions, debrief, notes"))
        self._more.clicked.connect(self._on_more)
        self.form.addWidget(self._more)
        self._rare = (
            self.add_field("questions", _("What was as&ked"), self._questions),
            self.add_field("debrief", _("De&brief"), self._debrief),
            self.add_field("notes", _("&Notes"), self._notes),
        )
        self._questions.setPlaceholderText(_("What they asked, and what you asked"))
        self._debrief.setPlaceholderText(_("What went well, and what you would do another way"))

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong, also at a field that was folded away."""
        if problems.keys() & {"questions", "debrief", "notes"}:
            self._fold(open_=True)
        super().set_problems(problems)

    def _fold(self, *, open_: bool) -> None:
        for field in self._rare:
            field.setVisible(open_)
        self._more.setVisible(not open_)

    def _on_more(self) -> None:
        self._fold(open_=True)
        self._questions.setFocus()
        self._grow()
