# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask when, where, with whom and what for; a new meeting takes the agenda of its kind along."""

from dataclasses import dataclass, replace
from datetime import datetime, time

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from networkjournal.domain.edits import AgendaFields, MeetingFields
from networkjournal.domain.labels import label
from networkjournal.domain.settings import plausible
from networkjournal.domain.timing import add_working_days
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import MeetingPage
from networkjournal.domain.words import MeetingForm, MeetingKind
from networkjournal.domain.zones import is_zone, zone_names
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.meetings.agenda.choice import agenda_for, template_for
from networkjournal.ui.meetings.people_edit import PeopleEdit
from networkjournal.ui.models.days import home_zone, when_words
from networkjournal.ui.models.meetings import title_of
from networkjournal.ui.widgets.date_field import DateField, day_of
from networkjournal.ui.widgets.labels import QuietLabel
from networkjournal.ui.widgets.quiet_combo import QuietCombo
from networkjournal.ui.widgets.quiet_spin import QuietSpin
from networkjournal.ui.widgets.time_field import TimeField, time_of

_MORNING = time(10)
_MOST_MINUTES = 600
_STEP = 5


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
        people = [PersonRef(p.name, p.contact_id, p.title) for p in page.people] if page else []
        self._build_who([*people, *([person] if person else [])])
        self._build_when()
        self._build_where()
        self._show_template()
        self._show_clash()
        self._join()

    def values(self) -> _Typed:
        """Return what stands in the fields."""
        fields = replace(
            self._given,
            kind=MeetingKind(self.kind.currentData()),
            starts=datetime.combine(day_of(self.day), time_of(self.time)),
            zone=self.zone.text().strip(),
            minutes=self.length.value(),
            form=MeetingForm(self.form_box.currentData()),
            place=self.place.text(),
            purpose=self.purpose.toPlainText(),
            bring=self.bring.toPlainText(),
        )
        return _Typed(fields, self.people.people())

    def store(self) -> None:
        """Plan or change the meeting; people who are new are added with it."""
        typed, today = self.values(), self._desk.today()
        meetings, fields = self._desk.services.meetings, typed.fields
        if self.meeting_id is not None:
            meetings.change(self.meeting_id, fields, today, typed.people)
            return
        template = template_for(self._desk.services.book, fields.kind, fields.minutes)
        agenda = AgendaFields() if template is None else agenda_for(template, fields.minutes)
        self.meeting_id = meetings.create(fields, agenda, today, typed.people)

    def _build_who(self, people: list[PersonRef]) -> None:
        self.kind = QuietCombo()
        for kind in MeetingKind:
            self.kind.addItem(label(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(self._given.kind.value))
        self.people = PeopleEdit(self._desk, people)
        self.add_field("kind", _("&Kind"), self.kind)
        self.add_field("people", _("&With"), self.people).hear(self.people.open_names)

    def _build_when(self) -> None:
        starts = self._given.starts or datetime.combine(self._desk.today(), _MORNING)
        self.day, self.time = DateField(self._desk.today), TimeField(starts.time())
        self.day.put(starts.date())
        self.length = QuietSpin()
        self.length.setRange(1, _MOST_MINUTES)
        self.length.setSingleStep(_STEP)
        self.length.setValue(self._given.minutes)
        self.zone = QLineEdit(self._given.zone)
        self.zone.setCompleter(_zone_completer(self.zone))
        self._clash = QuietLabel(wrap=True)
        self.side_by_side(
            self.add_field("starts", _("&Day"), self.day),
            self.add_field("time", _("&Time"), self.time),
            self.add_field("minutes", _("&Minutes"), self.length),
        )
        self.form.addWidget(self._clash)
        self.add_field("zone", _("Time &zone"), self.zone, _("The clock of the place, such as "
                       "Europe/Berlin"))  # fmt: skip

    def _build_where(self) -> None:
        self.form_box = QuietCombo()
        for form in MeetingForm:
            self.form_box.addItem(label(form), form.value)
        self.form_box.setCurrentIndex(self.form_box.findData(self._given.form.value))
        self.place = QLineEdit(self._given.place)
        self.place.setCursorPosition(0)
        self.purpose = TextBox(self._given.purpose, lines=2)
        self.bring = TextBox(self._given.bring, lines=2)
        self._agenda = QuietLabel(wrap=True)
        form_field = self.add_field("form", _("&How"), self.form_box)
        place = self.add_field("place", _("&Place, number or link"), self.place)
        self.side_by_side(form_field, place)
        self.add_field("purpose", _("P&urpose"), self.purpose, _("Stands on the agenda"))
        self.add_field("bring", _("What I &bring"), self.bring, _("For the preparation sheet"))
        self.form.addWidget(self._agenda)

    def _join(self) -> None:
        self.kind.currentIndexChanged.connect(self._show_template)
        self.length.valueChanged.connect(self._show_template)
        self.day.dateChanged.connect(self._show_clash)
        self.time.timeChanged.connect(self._show_clash)
        self.length.valueChanged.connect(self._show_clash)
        self.zone.textChanged.connect(self._show_clash)

    def _show_template(self) -> None:
        """Say which agenda comes along, and propose its purpose over no other words."""
        self._agenda.setVisible(self.meeting_id is None)
        kind = MeetingKind(self.kind.currentData())
        template = template_for(self._desk.services.book, kind, self.length.value())
        if template is None or self.meeting_id is not None:
            self._agenda.setText(_("The agenda begins empty."))
            return
        words = _("The agenda “{name}” comes along; every point can be changed.")
        self._agenda.setText(words.format(name=template.name))
        if self.purpose.toPlainText() == self._proposed:
            self._proposed = template.purpose
            self.purpose.setPlainText(template.purpose)

    def _show_clash(self) -> None:
        fields = self.values().fields
        starts, zone = fields.starts, fields.zone
        found = []
        possible = starts is not None and plausible(starts.date(), self._desk.today())
        if starts is not None and possible and (not zone or is_zone(zone)):
            leave_out = self.meeting_id or 0
            found = self._desk.reader.clashes(starts, zone, fields.minutes, leave_out)
        home, today = home_zone(self._desk.settings().me), self._desk.today()
        words = _("You already meet {people} then: {when}.")
        lines = [
            words.format(
                people=title_of(line),
                when=when_words(line.starts, line.zone, line.minutes, home, today),
            )
            for line in found
        ]
        self._clash.setText(" ".join(lines))
        self._clash.setVisible(bool(lines))


def _first_fields(desk: Desk) -> MeetingFields:
    day = add_working_days(desk.today(), 1)
    zone = home_zone(desk.settings().me)
    return MeetingFields(starts=datetime.combine(day, _MORNING), zone=zone)


def _zone_completer(edit: QLineEdit) -> QCompleter:
    completer = QCompleter(edit)
    completer.setModel(QStringListModel(list(zone_names()), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
