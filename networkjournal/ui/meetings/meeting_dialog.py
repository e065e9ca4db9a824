# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask when, where, with whom and what for; a new meeting takes the agenda of its kind along."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.edits import MeetingFields
from networkjournal.domain.errors import UserError
from networkjournal.domain.labels import label
from networkjournal.domain.timing import add_working_days
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage, PersonView
from networkjournal.domain.words import MeetingForm, MeetingKind
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.meetings.agenda.pick import AgendaPick
from networkjournal.ui.meetings.page.about_field import AboutField
from networkjournal.ui.meetings.page.when_fields import WhenFields
from networkjournal.ui.meetings.people_edit import PeopleEdit
from networkjournal.ui.models.days import home_zone
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_MORNING = time(10)


@dataclass(frozen=True)
class _Typed:
    """Hold what stands in the form."""

    fields: MeetingFields
    people: tuple[PersonRef, ...]


class MeetingDialog(FormDialog):
    """Plan a meeting or change one; `meeting_id` is its id once stored."""

    def __init__(
        self,
        desk: Desk,
        page: MeetingPage | None = None,
        person: PersonRef | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("New meeting") if page is None else _("Change the meeting"), parent)
        self._desk = desk
        self.meeting_id = page.row.id if page else None
        self._given = MeetingFields.of(page) if page else _first_fields(desk)
        self._proposed = ""
        people = [_ref(person) for person in page.people] if page else []
        self._build_who([*people, *([person] if person else [])])
        self._build_when()
        self._build_where()
        self._show_template()
        self._join()

    def values(self) -> _Typed:
        """Return what stands in the fields."""
        starts, zone, minutes = self.when.values()
        opportunity_id, turndown_id = self.about.values()
        fields = replace(
            self._given,
            kind=MeetingKind(self.kind.currentData()),
            starts=starts,
            zone=zone,
            minutes=minutes,
            form=MeetingForm(self.form_box.currentData()),
            place=self.place.text(),
            purpose=self.purpose.toPlainText(),
            bring=self.bring.toPlainText(),
            opportunity_id=opportunity_id,
            turndown_id=turndown_id,
        )
        return _Typed(fields, self.people.people())

    def store(self) -> None:
        """Plan or change the meeting; people who are new are added with it."""
        self.about.position.settle()
        if problem := self.about.problem():
            raise UserError({"opportunity_id": problem})
        typed, today = self.values(), self._desk.today()
        meetings, fields = self._desk.services.meetings, typed.fields
        if self.meeting_id is not None:
            meetings.change(self.meeting_id, fields, today, typed.people)
            return
        agenda = self.agenda.agenda(fields.minutes)
        self.meeting_id = meetings.create(fields, agenda, today, typed.people)

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong at the fields."""
        super().set_problems(self.when.at_fields(problems))

    def _build_who(self, people: list[PersonRef]) -> None:
        self.kind = QuietCombo()
        for kind in MeetingKind:
            self.kind.addItem(label(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(self._given.kind.value))
        self.people = PeopleEdit(self._desk, people)
        self.add_field("kind", _("&Kind"), self.kind)
        self.add_field("people", _("&With"), self.people).hear(self.people.open_names)
        given = self._given
        self.about = AboutField(self._desk, given.opportunity_id, given.turndown_id)
        about = self.add_field("opportunity_id", _("&About which position"), self.about)
        self.about.position.textChanged.connect(about.forget_problem)

    def _build_when(self) -> None:
        starts = self._given.starts or datetime.combine(self._desk.today(), _MORNING)
        given = starts, self._given.zone, self._given.minutes
        self.when = WhenFields(self._desk, self, given, self.meeting_id or 0)
        self.day, self.time, self.zone = self.when.day, self.when.time, self.when.zone
        self.length = self.when.length

    def _build_where(self) -> None:
        self.form_box = QuietCombo()
        for form in MeetingForm:
            self.form_box.addItem(label(form), form.value)
        self.form_box.setCurrentIndex(self.form_box.findData(self._given.form.value))
        self.place = QLineEdit(self._given.place)
        self.place.setCursorPosition(0)
        self.purpose = TextBox(self._given.purpose, lines=2)
        self.bring = TextBox(self._given.bring, lines=2)
        self.agenda = AgendaPick(self._desk.services)
        form_field = self.add_field("form", _("&How"), self.form_box)
        place = self.add_field("place", _("&Place, number or link"), self.place)
        self.side_by_side(form_field, place)
        self.add_field("purpose", _("P&urpose"), self.purpose, _("Stands on the agenda"))
        self.add_field("bring", _("What I &bring"), self.bring, _("For the preparation sheet"))
        if self.meeting_id is None:
            hint = _("Fitted to the minutes; every point can be changed later.")
            self.add_field("agenda", _("&Agenda"), self.agenda, hint)

    def _join(self) -> None:
        self.kind.currentIndexChanged.connect(self._show_template)
        self.length.valueChanged.connect(self._show_template)
        self.agenda.currentIndexChanged.connect(self._propose_purpose)

    def _show_template(self) -> None:
        """Choose the agenda that suits, until another was chosen by hand."""
        if self.meeting_id is None:
            self.agenda.suit(MeetingKind(self.kind.currentData()), self.length.value())
            self._propose_purpose()

    def _propose_purpose(self) -> None:
        """Propose what the agenda is for, over no other words."""
        template = self.agenda.template()
        purpose = template.purpose if template is not None else ""
        if self.purpose.toPlainText() == self._proposed != purpose:
            self._proposed = purpose
            self.purpose.setPlainText(purpose)


def _ref(person: PersonView) -> PersonRef:
    return PersonRef(person.name, person.contact_id, person.title, person.role)


def _first_fields(desk: Desk) -> MeetingFields:
    day = add_working_days(desk.today(), 1)
    zone = home_zone(desk.settings().me)
    return MeetingFields(starts=datetime.combine(day, _MORNING), zone=zone)
