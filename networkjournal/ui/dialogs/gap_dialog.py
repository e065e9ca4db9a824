# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Own the form of a gap: what was missing, who said it, and the evidence under way."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.edits import GapFields
from networkjournal.domain.labels import label
from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.domain.views import GapView, OpportunityPage
from networkjournal.domain.words import GapState
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.optional_day import OptionalDay
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.people.person_picker import PersonPicker
from networkjournal.ui.turndown.parts import Choice


class GapDialog(FormDialog):
    """Ask for a new gap, of an opportunity where one is given, or change one that is there."""

    def __init__(
        self,
        desk: Desk,
        page: OpportunityPage | None,
        view: GapView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Edit the gap") if view else _("Add a gap"), parent)
        self._desk, self._view = desk, view
        # One that matters here too still belongs to where it was told.
        here = page.row.id if page is not None else None
        self._of = view.row.opportunity_id if view is not None else here
        fields = GapFields.of(view.row) if view else GapFields(said_on=desk.today())
        self._text = TextBox(fields.text, lines=2)
        self._about, self._evidence = QLineEdit(fields.about), TextBox(fields.evidence, lines=2)
        self._about.setPlaceholderText(_("such as undergraduates, budgets, the software"))
        self._evidence.setPlaceholderText(_("What you are doing about it"))
        self._said_by = PersonPicker(desk)
        near = page.interviewers if page is not None else ()
        self._said_by.offer_first([PersonRef(p.name, p.row.contact_id, p.title) for p in near])
        if view is not None and fields.said_by_id is not None:
            self._said_by.set_person(PersonRef(view.said_by, fields.said_by_id))
        self._state: Choice[GapState] = Choice([(s, label(s)) for s in GapState])
        self._state.set_value(fields.state)
        self._on = OptionalDay(
            desk, fields.said_on, _("not &known"), _("Day on which it was said"), past=True
        )
        self.add_field("text", _("What was &missing"), self._text)
        self.add_field("about", _("&About"), self._about)
        on = self.add_field("said_on", _("&Said on"), self._on)
        on.hear(self._on.field)
        self.side_by_side(self.add_field("said_by", _("Said &by"), self._said_by), on)
        self.add_field("evidence", _("&Evidence under way"), self._evidence)
        self.add_field("state", _("S&tate"), self._state)

    def fields(self) -> GapFields:
        """Return what stands in the form."""
        person = self._said_by.person() or PersonRef()
        return GapFields(
            text=self._text.toPlainText(),
            about=self._about.text(),
            evidence=self._evidence.toPlainText(),
            state=self._state.value() or GapState.OPEN,
            said_on=self._on.day(),
            said_by_id=person.contact_id,
            opportunity_id=self._of,
            said_by_name="" if person.contact_id else person.name,
        )

    def values(self) -> object:
        """Return what stands in the form."""
        return self.fields()

    def store(self) -> None:
        """Add the gap, or change it."""
        gaps, fields = self._desk.services.gaps, self.fields()
        if self._view is not None:
            gaps.change(self._view.row.id, fields, self._desk.today())
        else:
            gaps.add(fields, self._desk.today())
