# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Ask for what is known of an organization, and with which other one it is the same."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
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
from networkjournal.ui.turndown.parts import Choice
from networkjournal.ui.widgets.buttons import link_button


class OrganizationDialog(FormDialog):
    """Add an organization, or change one; `organization_id` is its id once stored.

    Where there is one of the name already, it leads to that one; notes are written on the page.
    """

    merged = Signal()
    """It was made one with the one of the same name, and `organization_id` is that one's."""

    def __init__(
        self, desk: Desk, row: Organization | None = None, parent: QWidget | None = None
    ) -> None:
        title = _("New organization") if row is None else _("Change {name}").format(name=row.name)
        super().__init__(title, parent)
        self._desk, self._row = desk, row
        self.organization_id = row.id if row else None
        self._opened = fields = OrganizationFields.of(row) if row else OrganizationFields()
        self.name, self.source = QLineEdit(fields.name), QLineEdit(fields.policy_source)
        self.policy: Choice[FeedbackPolicy] = Choice([(one, label(one)) for one in FeedbackPolicy])
        self.policy.set_value(fields.feedback_policy)
        self.source.setPlaceholderText(_("such as Ruth, or their answer of 3 May"))
        self.add_field("name", _("&Name"), self.name)
        self.taken = link_button(_("Merge the two…") if row else _("Show it"))
        self.taken.hide()
        self.taken.clicked.connect(self._on_taken)
        self.name.textChanged.connect(self.taken.hide)
        self.form.addWidget(self.taken, 0, Qt.AlignmentFlag.AlignLeft)
        policy = self.add_field("feedback_policy", _("&Feedback policy"), self.policy)
        source = self.add_field("policy_source", _("Known &from"), self.source)
        self.side_by_side(policy, source)

    def values(self) -> OrganizationFields:
        """Return what stands in the fields."""
        policy = self.policy.value() or FeedbackPolicy.UNKNOWN
        name, source = self.name.text(), self.source.text()
        return OrganizationFields(name, policy, source, self._opened.notes)

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong, and the way to the organization that has the name already."""
        self.taken.setVisible("name" in problems and self._namesake() is not None)
        super().set_problems(problems)

    def store(self) -> None:
        """Add or change the organization."""
        organizations = self._desk.services.organizations
        if self.organization_id is None:
            self.organization_id = organizations.create(self.values())
        else:
            organizations.change(self.organization_id, self.values())

    def _namesake(self) -> Organization | None:
        name = " ".join(self.name.text().split())
        return self._desk.reader.find_organization(name) if name else None

    def _on_taken(self) -> None:
        found = self._namesake()
        if found is None:
            self.taken.hide()
        elif self._row is None:
            self.organization_id = found.id
            self.accept()
        else:
            same = SameDialog(self._desk, found, self, other=self._row.name)
            same.accepted.connect(self._on_merged)
            same.open()

    def _on_merged(self) -> None:
        found = self._namesake()
        self.organization_id = found.id if found else self.organization_id
        self.accept()
        self.merged.emit()


class SameDialog(FormDialog):
    """Ask which other organization this one is; the other's name is gone afterwards."""

    def __init__(
        self,
        desk: Desk,
        row: Organization,
        parent: QWidget | None = None,
        *,
        other: str = "",
    ) -> None:
        super().__init__(_("Merge with another organization"), parent)
        self._desk, self._row = desk, row
        self.other = OrganizationEdit(desk, but=row.name)
        self.other.setText(other)
        hint = _("Its people and opportunities come to {name}. Undo takes it back.")
        self.add_field("other", _("&The same as"), self.other, hint.format(name=row.name))
        self.say_store(_("Merge"), _("Make the two one (Ctrl+Return)"))

    def values(self) -> str:
        """Return the name that stands there."""
        return self.other.text()

    def changed(self) -> bool:
        """Tell that nothing would be lost: whoever leaves does not want the two merged."""
        return False

    def store(self) -> None:
        """Make the two one."""
        name = " ".join(self.other.text().split())
        found = self._desk.reader.find_organization(name) if name else None
        if found is None:
            raise UserError({"other": _("There is no organization of this name.")})
        if found.id == self._row.id:
            raise UserError({"other": _("This is the same one. Choose another.")})
        self._desk.services.organizations.merge(self._row.id, [found.id])
