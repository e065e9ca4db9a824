# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for what is known of an organization, and with which other one it is the same."""

from PySide6.QtWidgets import QLineEdit, QWidget

from networkjournal.domain.errors import UserError
from networkjournal.domain.labels import label
from networkjournal.domain.organizations import OrganizationFields
from networkjournal.domain.rows import Organization
from networkjournal.domain.words import FeedbackPolicy
from networkjournal.i18n import _
from networkjournal.ui.desk import Desk
from networkjournal.ui.dialogs.form_dialog import FormDialog
from networkjournal.ui.dialogs.organization_edit import OrganizationEdit
from networkjournal.ui.dialogs.text_box import TextBox
from networkjournal.ui.exact_text import exact_text
from networkjournal.ui.turndown.parts import Choice


class OrganizationDialog(FormDialog):
    """Add an organization, or change one; `organization_id` is its id once stored."""

    def __init__(
        self, desk: Desk, row: Organization | None = None, parent: QWidget | None = None
    ) -> None:
        title = _("New organization") if row is None else _("Change {name}").format(name=row.name)
        super().__init__(title, parent)
        self._desk = desk
        self.organization_id = row.id if row else None
        fields = OrganizationFields.of(row) if row else OrganizationFields()
        self.name, self.source = QLineEdit(fields.name), QLineEdit(fields.policy_source)
        self.policy: Choice[FeedbackPolicy] = Choice([(one, label(one)) for one in FeedbackPolicy])
        self.policy.set_value(fields.feedback_policy)
        self.source.setPlaceholderText(_("such as Ruth, or their answer of 3 May"))
        self.notes = TextBox(fields.notes)
        self.add_field("name", _("&Name"), self.name)
        policy = self.add_field("feedback_policy", _("&Feedback policy"), self.policy)
        source = self.add_field("policy_source", _("Known &from"), self.source)
        self.side_by_side(policy, source)
        self.add_field("notes", _("N&otes"), self.notes, _("For you alone"))

    def values(self) -> OrganizationFields:
        """Return what stands in the fields."""
        return OrganizationFields(
            self.name.text(),
            self.policy.value() or FeedbackPolicy.UNKNOWN,
            self.source.text(),
            exact_text(self.notes.document()),
        )

    def store(self) -> None:
        """Add or change the organization."""
        organizations = self._desk.services.organizations
        if self.organization_id is None:
            self.organization_id = organizations.create(self.values())
        else:
            organizations.change(self.organization_id, self.values())


class SameDialog(FormDialog):
    """Ask which other organization this one is; the other's name is gone afterwards."""

    def __init__(self, desk: Desk, row: Organization, parent: QWidget | None = None) -> None:
        super().__init__(_("Merge with another organization"), parent)
        self._desk, self._row = desk, row
        self.other = OrganizationEdit(desk)
        hint = _("Its people and opportunities come to {name}. Undo takes it back.")
        self.add_field("other", _("&The same as"), self.other, hint.format(name=row.name))

    def values(self) -> str:
        """Return the name that stands there."""
        return self.other.text()

    def store(self) -> None:
        """Make the two one."""
        name = " ".join(self.other.text().split())
        found = self._desk.reader.find_organization(name) if name else None
        if found is None:
            raise UserError({"other": _("There is no organization of this name.")})
        if found.id == self._row.id:
            raise UserError({"other": _("This is the same one. Choose another.")})
        self._desk.services.organizations.merge(self._row.id, [found.id])
