# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be done with organizations: change, merge, delete where nothing hangs on one."""

from collections.abc import Sequence
from typing import Any

from networkjournal.domain.edits import texts_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.domain.kept_filter import with_place
from networkjournal.domain.labels import label
from networkjournal.domain.organizations import OrganizationFields
from networkjournal.domain.rows import Organization
from networkjournal.domain.words import FeedbackPolicy
from networkjournal.i18n import _, ngettext
from networkjournal.services import merge_drafts, organization_former
from networkjournal.services.note_drafts import NoteDrafts
from networkjournal.services.shared_moves import row_of, rows_where
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class Organizations(NoteDrafts):
    """Change organizations, one step each time."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "organization-notes")

    def create(self, fields: OrganizationFields) -> int:
        """Add an organization and return its id."""
        refuse(fields.problems() | self._taken(fields, 0))
        with self._journal.history.step(_("Add {name}").format(name=fields.name)) as step:
            return step.insert(m.Organization, **_plain(fields))

    def change(self, organization_id: int, fields: OrganizationFields) -> None:
        """Store what the form says; people and opportunities stay with it under any name."""
        refuse(fields.problems() | self._taken(fields, organization_id))
        with self._journal.history.step(_("Change {name}").format(name=fields.name)) as step:
            before, values = _there(organization_id), _plain(fields)
            if before.name != values["name"]:
                organization_former.keep_people(step, organization_id)
            step.update(m.Organization, organization_id, **values)

    def merge(self, keep_id: int, other_ids: Sequence[int]) -> None:
        """Make several organizations one: it gets all people, opportunities and notes.

        Its own policy counts; where it has none, that of the first other one that has. What the
        others said of theirs goes to the notes.
        """
        others = [each for each in dict.fromkeys(other_ids) if each != keep_id]
        if not others:
            raise UserError(_("Choose another organization: this is the same one."))
        words = ngettext("Merge an organization", "Merge {count} organizations", len(others))
        with self._journal.history.step(words.format(count=len(others))) as step:
            kept, gone = _there(keep_id), [_there(each) for each in others]
            merge_drafts.join_notes(step, "organization-notes", [kept, *gone])
            step.update(m.Organization, keep_id, **_merged(kept, gone))
            for each in gone:
                organization_former.keep_people(step, each.id)
                _move_all(step, each.id, keep_id)
                step.delete(m.Organization, each.id)

    def delete(self, organization_id: int) -> None:
        """Delete an organization to which nobody and nothing belongs, in the trash or out of it."""
        with self._journal.history.step(_("Delete an organization")) as step:
            _there(organization_id)
            for model in (m.Contact, m.Opportunity):
                if model.select().where(model.organization_id == organization_id).exists():
                    raise UserError(_("People or opportunities belong to it. Merge it instead."))
            step.delete(m.Organization, organization_id)

    def write_notes(self, organization_id: int, notes: str) -> None:
        """Store the notes about an organization as they were typed."""
        refuse(texts_too_long(notes=notes))
        words = _("Write about {name}").format(name=_there(organization_id).name)
        with self._journal.history.step(words) as step:
            _there(organization_id)
            step.update(m.Organization, organization_id, notes=notes)

    def stored_notes(self, organization_id: int) -> str:
        """Return the notes about an organization as they are stored."""
        row = row_of(m.Organization, organization_id)
        return row.notes if row else ""

    def _taken(self, fields: OrganizationFields, own_id: int) -> dict[str, str]:
        found = self._journal.reader.find_organization(" ".join(fields.name.split()))
        if found is None or found.id == own_id:
            return {}
        if not own_id:
            return {"name": _("There is an organization of this name.")}
        return {"name": _("There is an organization of this name. Merge the two instead.")}


def _plain(fields: OrganizationFields) -> dict[str, Any]:
    return {
        "name": " ".join(fields.name.split()),
        "feedback_policy": fields.feedback_policy,
        "policy_source": " ".join(fields.policy_source.split()),
        "notes": fields.notes,
    }


def _there(organization_id: int) -> Organization:
    row = row_of(m.Organization, organization_id)
    if not isinstance(row, Organization):
        raise UserError(_("This organization was deleted meanwhile."))
    return row


def _merged(kept: Organization, gone: Sequence[Organization]) -> dict[str, Any]:
    known = [one for one in (kept, *gone) if one.feedback_policy is not FeedbackPolicy.UNKNOWN]
    policy = known[0] if known else kept
    said = [one.notes.strip() for one in (kept, *gone)]
    said += [_policy_words(one) for one in (kept, *gone) if _says_other(one, policy)]
    notes = list(dict.fromkeys(each for each in said if each))
    return {
        "feedback_policy": policy.feedback_policy,
        "policy_source": policy.policy_source,
        "notes": kept.notes if notes == [kept.notes.strip()] else "\n\n".join(notes),
    }


def _says_other(one: Organization, counts: Organization) -> bool:
    """Tell whether the words about a policy are lost where another organization's count."""
    known = one.feedback_policy is not FeedbackPolicy.UNKNOWN
    differs = known and one.feedback_policy is not counts.feedback_policy
    return differs or one.policy_source not in ("", counts.policy_source)


def _policy_words(one: Organization) -> str:
    words = _("{name}: {policy}").format(name=one.name, policy=label(one.feedback_policy))
    return f"{words} ({one.policy_source})" if one.policy_source else words


def _move_all(step: Step, from_id: int, to_id: int) -> None:
    """Let everything of one organization belong to another, also what lies in the trash."""
    for model in (m.Contact, m.Opportunity):
        ids = [row.id for row in rows_where(model, "organization_id = ?", from_id)]
        step.update_all(model, ids, organization_id=to_id)

    def renamed(place: Any) -> Any:
        return to_id if place == from_id else place

    for view in rows_where(m.SavedView, "1 = 1"):
        content = with_place(view.content, renamed)
        if content != view.content:
            step.update(m.SavedView, view.id, content=content)
