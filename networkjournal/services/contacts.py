# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be done with people: add, change, log a touch, put in the trash."""

from datetime import UTC, date, datetime

from networkjournal.domain.edits import ContactFields, TouchFields, lines_too_long
from networkjournal.domain.errors import UserError, refuse
from networkjournal.i18n import _
from networkjournal.services.shared_moves import new_contact, organization_id, row_of
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal


class Contacts:
    """Change people, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def create(self, fields: ContactFields) -> int:
        """Add a person and return the id."""
        refuse(fields.problems())
        with self._journal.history.step(_("Add {name}").format(name=fields.name)) as step:
            given, family = _split(fields.name)
            contact_id = step.insert(
                m.Contact, given_name=given, family_name=family, **self._plain(step, fields)
            )
            _replace_values(step, m.ContactEmail, contact_id, fields.emails)
            _replace_values(step, m.ContactPhone, contact_id, fields.phones)
        return contact_id

    def change(self, contact_id: int, fields: ContactFields) -> None:
        """Store what the form says; a changed name is split into given and family name anew."""
        refuse(fields.problems())
        with self._journal.history.step(_("Change {name}").format(name=fields.name)) as step:
            row, values = row_of(m.Contact, contact_id), self._plain(step, fields)
            if row is not None and row.name != values["name"]:
                given, family = _split(fields.name)
                values |= {"given_name": given, "family_name": family}
            step.update(m.Contact, contact_id, **values)
            _replace_values(step, m.ContactEmail, contact_id, fields.emails)
            _replace_values(step, m.ContactPhone, contact_id, fields.phones)

    def trash(self, contact_id: int) -> None:
        """Put a person in the trash, where they stay for 30 days."""
        self._mark(contact_id, _("Delete {name}"), datetime.now(UTC))

    def take_back(self, contact_id: int) -> None:
        """Take a person out of the trash."""
        self._mark(contact_id, _("Take back {name}"), None)

    def log_touch(
        self,
        contact_id: int | None,
        fields: TouchFields,
        today: date,
        opportunity_id: int | None = None,
        name: str = "",
    ) -> int:
        """Note one interaction, with a person, about an opportunity, or both; return its id.

        Somebody who is known by `name` only becomes a contact in the same step.
        """
        refuse(fields.problems(today) | lines_too_long(person=name))
        shown = " ".join(name.split())
        with self._journal.history.step(
            self._touch_label(contact_id, opportunity_id, shown)
        ) as step:
            self._refuse_nobody(contact_id, opportunity_id)
            if contact_id is None and shown:
                contact_id = new_contact(step, shown)
            return step.insert(
                m.Touch,
                contact_id=contact_id,
                opportunity_id=opportunity_id,
                **_touch(fields),
            )

    def _refuse_nobody(self, contact_id: int | None, opportunity_id: int | None) -> None:
        if contact_id is None and opportunity_id is None:
            raise UserError(_("Say with whom it was, or about which opportunity."))
        if contact_id is not None and row_of(m.Contact, contact_id) is None:
            raise UserError(_("This person was deleted meanwhile."))
        if opportunity_id is not None:
            refuse_trashed(opportunity_id)

    def change_touch(self, touch_id: int, fields: TouchFields, today: date) -> None:
        """Store what the form says of an interaction."""
        refuse(fields.problems(today))
        if row_of(m.Touch, touch_id) is None:
            raise UserError(_("This entry was deleted meanwhile."))
        with self._journal.history.step(_("Change a touch")) as step:
            step.update(m.Touch, touch_id, **_touch(fields))

    def delete_touch(self, touch_id: int) -> None:
        """Delete one logged interaction."""
        with self._journal.history.step(_("Delete a touch")) as step:
            step.delete(m.Touch, touch_id)

    def _mark(self, contact_id: int, label: str, moment: datetime | None) -> None:
        with self._journal.history.step(label.format(name=self._name(contact_id))) as step:
            step.update(m.Contact, contact_id, trashed_at=moment)

    def _touch_label(self, contact_id: int | None, opportunity_id: int | None, name: str) -> str:
        if contact_id is not None or name:
            shown = name if contact_id is None else self._name(contact_id)
            return _("Log a touch with {name}").format(name=shown)
        page = self._journal.reader.opportunity(opportunity_id or 0, beside=False)
        position = page.row.position if page else ""
        return _("Log a touch about {name}").format(name=position)

    def _name(self, contact_id: int) -> str:
        page = self._journal.reader.contact(contact_id)
        return page.row.name if page else ""

    def _plain(self, step: Step, fields: ContactFields) -> dict[str, object]:
        name = " ".join(fields.name.split())
        return {
            "name": name,
            "title": fields.title.strip(),
            "organization_id": organization_id(step, self._journal.reader, fields.organization),
            "linkedin_url": fields.linkedin_url.strip(),
            "links": fields.links.strip(),
            "city": fields.city.strip(),
            "notes": fields.notes,
        }


def _split(name: str) -> tuple[str, str]:
    given, _blank, family = " ".join(name.split()).rpartition(" ")
    return (given, family) if given else (family, "")


def _touch(fields: TouchFields) -> dict[str, object]:
    return {
        "on": fields.on,
        "direction": fields.direction,
        "channel": fields.channel,
        "gist": fields.gist,
    }


def _replace_values(
    step: Step,
    model: type[m.ContactEmail | m.ContactPhone],
    contact_id: int,
    values: tuple[tuple[str, str], ...],
) -> None:
    """Store the list as it is now, changing the rows that are there before adding or deleting."""
    wanted = [(value.strip(), label) for value, label in values if value.strip()]
    query = model.select().where(model.contact_id == contact_id).order_by(model.position, model.id)
    there = [row.id for row in query]
    for position, (value, label) in enumerate(wanted):
        if position < len(there):
            step.update(model, there[position], position=position, value=value, label=label)
        else:
            step.insert(model, contact_id=contact_id, position=position, value=value, label=label)
    for row_id in there[len(wanted) :]:
        step.delete(model, row_id)
