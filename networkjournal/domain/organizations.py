# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is said and shown of organizations: the form, a line of the list, and the page."""

from dataclasses import dataclass
from typing import Self

from networkjournal.domain import rows, views
from networkjournal.domain.edits import lines_too_long, texts_too_long
from networkjournal.domain.words import FeedbackPolicy
from networkjournal.i18n import _


@dataclass(frozen=True, slots=True)
class OrganizationFields:
    """Hold what a form says of an organization."""

    name: str = ""
    feedback_policy: FeedbackPolicy = FeedbackPolicy.UNKNOWN
    policy_source: str = ""
    notes: str = ""

    @classmethod
    def of(cls, row: rows.Organization) -> Self:
        """Return the fields of an organization as they are stored."""
        return cls(row.name, row.feedback_policy, row.policy_source, row.notes)

    def problems(self) -> dict[str, str]:
        """Return what is wrong, field by field."""
        found = lines_too_long(name=self.name, policy_source=self.policy_source)
        found |= texts_too_long(notes=self.notes)
        if not self.name.strip():
            found["name"] = _("What is this organization called?")
        return found


@dataclass(frozen=True, slots=True)
class OrganizationLine:
    """Show an organization in a list, with how many people and opportunities it has."""

    id: int
    name: str
    policy: FeedbackPolicy
    people: int
    opportunities: int


@dataclass(frozen=True, slots=True)
class OrganizationPage:
    """Show all that belongs to one organization: people by name, opportunities latest first."""

    row: rows.Organization
    people: tuple[views.ContactLine, ...]
    opportunities: tuple[views.OpportunityLine, ...]
