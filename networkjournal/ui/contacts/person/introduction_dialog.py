# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the form of how a person came: introduced by whom, through which no."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.introduction_view import IntroductionFields, IntroductionView
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.optional_day import OptionalDay
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.widgets.quiet_combo import QuietCombo

_LETTERS = 24


class IntroductionDialog(FormDialog):
    """Ask who introduced a person; with all fields empty it is forgotten."""

    def __init__(self, desk: Desk, view: IntroductionView, parent: QWidget | None = None) -> None:
        super().__init__(_("How {name} came").format(name=view.person.name), parent)
        self._desk, self._view = desk, view
        self.by = PersonPicker(desk)
        if view.by is not None:
            self.by.set_person(PersonRef(view.by.name, view.by.id, view.by.about))
        self.turndown = QuietCombo()
        self._offer_noes()
        self.day = OptionalDay(
            desk, view.on, _("not &known"), _("Day of the introduction"), past=True
        )
        self.note = QLineEdit(view.note)
        self.note.setPlaceholderText(_("such as by e-mail, at the fair"))
        self.add_field("by", _("&Introduced by"), self.by, _("Empty where nobody did."))
        no = self.add_field("turndown", _("Through a &no"), self.turndown)
        on = self.add_field("on", _("&When"), self.day)
        on.hear(self.day.field)
        self.side_by_side(no, on)
        self.add_field("note", _("N&ote"), self.note)

    def fields(self) -> IntroductionFields:
        """Return what stands in the form."""
        person = self.by.person() or PersonRef()
        chosen = self.turndown.currentData()
        return IntroductionFields(
            by_id=person.contact_id,
            by_name="" if person.contact_id else person.name,
            turndown_id=chosen if isinstance(chosen, int) else None,
            on=self.day.day(),
            note=self.note.text(),
        )

    def values(self) -> object:
        """Return what stands in the form."""
        return self.fields()

    def store(self) -> None:
        """Note it."""
        fields = self.fields()
        introductions = self._desk.services.introductions
        introductions.note(self._view.person.id, fields, self._desk.today())

    def _offer_noes(self) -> None:
        network = self._desk.reader.network()
        policy = QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.turndown.setSizeAdjustPolicy(policy)
        self.turndown.setMinimumContentsLength(_LETTERS)
        self.turndown.addItem(_("None"), None)
        for one in network.noes:
            self.turndown.addItem(network.no_words(one), one)
        self.turndown.setCurrentIndex(max(self.turndown.findData(self._view.turndown_id), 0))
