# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for what is known of a person."""

from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from networkjournal.domain import days
from networkjournal.domain.birthdays import read_birthday
from networkjournal.domain.edits import ContactFields
from networkjournal.domain.labels import label
from networkjournal.domain.views import ContactPage
from networkjournal.domain.words import Cadence, MetHow
from networkjournal.i18n import _
from networkjournal.ui.contacts.values_edit import ValuesEdit
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.optional_day import OptionalDay
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.exact_text import exact_text
from networkjournal.ui.filters.tags_dialog import tags_known
from networkjournal.ui.filters.tags_line import TagsLine
from networkjournal.ui.locale_words import date_words
from networkjournal.ui.widgets.quiet_combo import QuietCombo


class ContactDialog(FormDialog):
    """Add a person, or change one; `contact_id` is the person's id once stored."""

    def __init__(
        self, desk: Desk, page: ContactPage | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("New contact") if page is None else _("Change {name}").format(name=page.row.name),
            parent,
        )
        self._desk, self._days = desk, date_words(self.locale())
        self.contact_id = page.row.id if page else None
        fields = ContactFields() if page is None else ContactFields.of(page)
        self._build_who(fields)
        self._build_ways(fields)
        self._build_between(fields)
        self.tags, self.cadence = TagsLine(()), QuietCombo()
        if page is None:
            self._build_beside()
        self._build_rest(fields)
        # As the fields give it back, so that what nobody touched counts as unchanged.
        self._opened = self.fields()

    def values(self) -> object:
        """Return all that stands in the form."""
        return self.fields(), tuple(self.tags.tags()), self.cadence.currentData()

    def fields(self) -> ContactFields:
        """Return what stands in the fields of any person."""
        return ContactFields(
            name=self.name.text(),
            title=self.title.text(),
            organization=self.organization.text(),
            emails=self.emails.values(),
            phones=self.phones.values(),
            linkedin_url=self.linkedin.text(),
            links=exact_text(self.links.document()),
            city=self.city.text(),
            birthday=read_birthday(self.birthday.text(), self._days, self._desk.today()),
            notes=exact_text(self.notes.document()),
            met_how=MetHow(met) if (met := self.met.currentData()) else None,
            may_hire_again=self.may_hire.isChecked(),
            check_in_on=self.check_in.day(),
        )

    def store(self) -> None:
        """Add or change the person."""
        contacts = self._desk.services.contacts
        if self.contact_id is None:
            often = self.cadence.currentData()
            self.contact_id = contacts.create(
                self.fields(),
                self.tags.tags(),
                Cadence(often) if often else None,
                self._desk.today(),
            )
        else:
            contacts.change(self.contact_id, self.fields(), self._opened)

    def _build_who(self, fields: ContactFields) -> None:
        self.name = _line(fields.name)
        self.title = _line(fields.title)
        self.organization = OrganizationEdit(self._desk)
        self.organization.setText(fields.organization)
        self.organization.setCursorPosition(0)
        self.add_field("name", _("&Name"), self.name)
        title = self.add_field("title", _("&Title"), self.title)
        place = self.add_field("organization", _("&Organization"), self.organization)
        self.side_by_side(title, place)

    def _build_ways(self, fields: ContactFields) -> None:
        mail = (_("E-mail address"), _("Label of the e-mail address"), _("Remove this address"))
        call = (_("Phone number"), _("Label of the phone number"), _("Remove this number"))
        theme = self._desk.theme
        self.emails = ValuesEdit(theme, mail, _("Add another address"), fields.emails)
        self.phones = ValuesEdit(theme, call, _("Add another number"), fields.phones)
        self.add_field("emails", _("&E-mail"), self.emails)
        self.add_field("phones", _("&Phone"), self.phones)

    def _build_rest(self, fields: ContactFields) -> None:
        self.linkedin = _line(fields.linkedin_url)
        self.city = _line(fields.city)
        self.birthday = _line(days.birthday(fields.birthday))
        self.birthday.setPlaceholderText(_("such as 7 March"))
        self.links = TextBox(fields.links, lines=2)
        self.notes = TextBox(fields.notes)
        self.add_field("linkedin_url", _("&LinkedIn address"), self.linkedin)
        city = self.add_field("city", _("&City"), self.city)
        birthday = self.add_field("birthday", _("&Birthday"), self.birthday)
        self.side_by_side(city, birthday)
        self.add_field("links", _("Other lin&ks"), self.links, _("One address a line"))
        self.add_field("notes", _("N&ote"), self.notes, _("For you alone"))

    def _build_between(self, fields: ContactFields) -> None:
        self.met = QuietCombo()
        self.met.addItem(_("Not noted"), None)
        for how in MetHow:
            self.met.addItem(label(how), how.value)
        how_now = fields.met_how
        self.met.setCurrentIndex(self.met.findData(how_now.value) if how_now else 0)
        self.may_hire = QCheckBox(_("&May hire again"))
        self.may_hire.setToolTip(_("A check-in is proposed when you tick it"))
        self.may_hire.setChecked(fields.may_hire_again)
        self.check_in = OptionalDay(
            self._desk, fields.check_in_on, _("no &day"), _("Day to check in")
        )
        self.may_hire.clicked.connect(self._propose_check_in)
        met = self.add_field("met_how", _("Ho&w you met"), self.met)
        check_in = self.add_field("check_in_on", _("Check &in on"), self.check_in)
        check_in.hear(self.check_in.field)
        self.side_by_side(met, check_in)
        self.form.addWidget(self.may_hire)

    def _build_beside(self) -> None:
        """Ask for what has a place of its own on the page of a person who is there."""
        self.tags = TagsLine(tags_known(self._desk))
        self.tags.setPlaceholderText(_("such as advising, remote"))
        self.cadence.addItem(_("None"), None)
        for often in (Cadence.A, Cadence.B, Cadence.C):
            self.cadence.addItem(label(often), often.value)
        tags = self.add_field("tags", _("Ta&gs"), self.tags, _("Several with commas between."))
        cadence = self.add_field("cadence", _("Stay in to&uch"), self.cadence)
        self.side_by_side(tags, cadence)

    def _propose_check_in(self, ticked: bool) -> None:
        """Propose a day where there is none yet: who said no may hire again some months on."""
        if ticked and self.check_in.none.isChecked():
            later = timedelta(days=self._desk.settings().timings.check_in_days)
            self.check_in.none.setChecked(False)
            self.check_in.field.put(self._desk.today() + later)


def _line(text: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setCursorPosition(0)
    return line
