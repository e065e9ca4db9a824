# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the form of an opportunity, for a new one and for one that is there."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.edits import OpportunityFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.quick_plan import QuickPlan
from networkjournal.domain.settings import past_problem
from networkjournal.domain.views import OpportunityPage
from networkjournal.domain.words import Stage
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.quiet_combo import QuietCombo


class OpportunityDialog(FormDialog):
    """Ask what a position is; stage and day are asked for a new one only."""

    def __init__(
        self,
        desk: Desk,
        page: OpportunityPage | None = None,
        parent: QWidget | None = None,
        plan: QuickPlan | None = None,
    ) -> None:
        """Take `plan` as what a new opportunity begins with."""
        title = _("Edit opportunity") if page else _("New opportunity")
        super().__init__(title, parent)
        self._desk, self._plan = desk, plan
        self.opportunity_id = page.row.id if page else 0
        fields = OpportunityFields.of(page) if page else OpportunityFields()
        fields = plan.fields if plan else fields
        self._position = QLineEdit(fields.position)
        self._organization = OrganizationEdit(desk)
        self._organization.setText(fields.organization)
        self._source, self._salary = QLineEdit(fields.source), QLineEdit(fields.salary)
        self._link = QLineEdit(fields.link)
        self._description = TextBox(fields.description, lines=4)
        self._notes = TextBox(fields.notes, lines=3)
        self._stage = QuietCombo()
        self._on = DateField(desk.today, past=True)
        self._lay_out(new=page is None)

    def fields(self) -> OpportunityFields:
        """Return what stands in the form."""
        return OpportunityFields(
            position=self._position.text(),
            organization=self._organization.text(),
            source=self._source.text(),
            link=self._link.text(),
            salary=self._salary.text(),
            description=self._description.toPlainText(),
            notes=self._notes.toPlainText(),
        )

    def values(self) -> object:
        """Return what stands in the form, stage and day with it."""
        return self.fields(), self._stage.currentData(), day_of(self._on)

    def store(self) -> None:
        """Add the opportunity, or change it."""
        opportunities, fields = self._desk.services.opportunities, self.fields()
        if self.opportunity_id:
            opportunities.change(self.opportunity_id, fields)
            return
        on, problems = day_of(self._on), fields.problems()
        problems |= past_problem("on", on, self._desk.today())
        if problems:
            raise UserError(problems)
        stage = Stage(self._stage.currentData())
        if self._plan is None:
            self.opportunity_id = opportunities.create(fields, stage, on, self._desk.today())
        else:
            plan = self._plan.corrected(fields, stage, on)
            self.opportunity_id = self._desk.services.quick_add.add(plan, self._desk.today())

    def _lay_out(self, *, new: bool) -> None:
        self.add_field("position", _("&Position"), self._position)
        self.add_field("organization", _("&Organization"), self._organization)
        if new:
            self._ask_stage()
        self.side_by_side(
            self.add_field("source", _("So&urce"), self._source),
            self.add_field("salary", _("S&alary"), self._salary),
        )
        self._source.setPlaceholderText(_("Where you found it"))
        self.add_field("link", _("&Link"), self._link)
        self._link.setPlaceholderText("https://")
        self.add_field("description", _("&Description"), self._description)
        self.add_field("notes", _("&Notes"), self._notes)

    def _ask_stage(self) -> None:
        name, plan = self._desk.settings().stages.name, self._plan
        for stage in Stage:
            self._stage.addItem(name(stage), stage.value)
        self._stage.setCurrentIndex(plan.stage.rank if plan else Stage.APPLIED.rank)
        if plan:
            self._on.setDate(QDate(plan.on.year, plan.on.month, plan.on.day))
        hint = plan.beside(name) if plan else ""
        self.side_by_side(
            self.add_field("stage", _("Sta&ge"), self._stage, hint),
            self.add_field("on", _("Since &when"), self._on),
        )
