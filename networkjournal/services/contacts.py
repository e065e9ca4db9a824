# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What can be done with people: add, change, tag, log a touch, put in the trash.

Notes and touches that are being typed go through the draft door.
"""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from networkjournal.domain import cadence as rule
from networkjournal.domain.edits import (
    ContactFields,
    TouchFields,
    lines_too_long,
    texts_too_long,
)
from networkjournal.domain.errors import OutsideError, UserError, refuse
from networkjournal.domain.rows import Contact
from networkjournal.domain.words import Cadence, Kind
from networkjournal.i18n import _
from networkjournal.services.contact_edits import merged_pairs, merged_text
from networkjournal.services.former_people import id_now, person_there
from networkjournal.services.person_former import TOLD_BY, known_as_before
from networkjournal.services.shared_moves import new_contact, organization_id, row_of
from networkjournal.services.stage_moves import refuse_trashed
from networkjournal.services.tags import put_tags
from networkjournal.store import models as m
from networkjournal.store.history import Step
from networkjournal.store.journal import Journal

_ALL = frozenset(each.name for each in fields_of(ContactFields))
_LINES = ("name", "title", "linkedin_url", "links", "city")


class Contacts:
    """Change people, one step each."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def create(
        self,
        fields: ContactFields,
        tags: Sequence[str] = (),
        cadence: Cadence | None = None,
        today: date | None = None,
    ) -> int:
        """Add a person with tags and return the id; the clock of a cadence runs from `today`."""
        refuse(fields.problems())
        every = rule.days(cadence, None, self._journal.settings().cadences)
        first = None if every is None or today is None else rule.later(today, every)
        with self._journal.history.step(_("Add {name}").format(name=fields.name)) as step:
            given, family = _split(fields.name)
            contact_id = step.insert(
                m.Contact,
                given_name=given,
                family_name=family,
                cadence=cadence,
                snoozed_until=first,
                **self._plain(step, fields, _ALL),
            )
            _replace_values(step, m.ContactEmail, contact_id, fields.emails)
            _replace_values(step, m.ContactPhone, contact_id, fields.phones)
            if tags:
                put_tags(step, [contact_id], tags, (), Kind.CONTACT)
        return contact_id

    def change(
        self, contact_id: int, fields: ContactFields, opened: ContactFields | None = None
    ) -> None:
        """Store what differs from the fields as the form opened, everything without these.

        What came meanwhile stays. A changed name is split into given and family name anew.
        """
        refuse(fields.problems())
        with self._journal.history.step(_("Change {name}").format(name=fields.name)) as step:
            row = row_of(m.Contact, contact_id if opened is None else id_now(contact_id))
            if row is None:
                raise OutsideError(_("This was deleted meanwhile, so nothing was changed."))
            changed = _changed(fields, opened)
            if opened is not None:
                fields = _beside(row, fields, opened)
            values = self._plain(step, fields, changed)
            if values.get("name", row.name) != row.name:
                given, family = _split(fields.name)
                values |= {"given_name": given, "family_name": family}
            told = known_as_before(step, row.id) if changed & TOLD_BY else nullcontext()
            with told:
                if values:
                    step.update(m.Contact, row.id, **values)
                if "emails" in changed:
                    _replace_values(step, m.ContactEmail, row.id, fields.emails)
                if "phones" in changed:
                    _replace_values(step, m.ContactPhone, row.id, fields.phones)

    def tag(self, contact_id: int, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
        """Put tags on a person and take tags off; names are compared folded."""
        with self._journal.history.step(_("Change tags")) as step:
            put_tags(step, [person_there(contact_id).id], add, remove, Kind.CONTACT)

    def write_notes(self, contact_id: int, notes: str) -> None:
        """Store the note about a person as it was typed."""
        refuse(texts_too_long(notes=notes))
        label = _("Write about {name}").format(name=self._name(contact_id))
        with self._journal.history.step(label) as step:
            step.update(m.Contact, person_there(contact_id).id, notes=notes)

    def stored_notes(self, contact_id: int) -> str:
        """Return the note about a person as it is stored."""
        row = row_of(m.Contact, id_now(contact_id))
        return row.notes if row else ""

    def keep_notes_draft(self, contact_id: int, text: str, begun_from: str | None = None) -> None:
        """Keep a note that is being typed, without a step; OutsideError while a long step runs."""
        content = {"text": text, "base": begun_from}
        self._journal.drafts.keep(_key("notes", contact_id), content)

    def drop_notes_draft(self, contact_id: int) -> None:
        """Forget a note that was being typed; OutsideError while a long step runs."""
        self._journal.drafts.drop(_key("notes", contact_id))

    def notes_draft(self, contact_id: int) -> str | None:
        """Return a note that was being typed and never stored."""
        return self._draft(_key("notes", contact_id)).get("text")

    def notes_draft_base(self, contact_id: int) -> str | None:
        """Return the stored note from which typing was begun, where that is known."""
        return self._draft(_key("notes", contact_id)).get("base")

    def keep_touch_draft(self, contact_id: int, text: str) -> None:
        """Keep a touch that is being typed, without a step; no text forgets it."""
        key = _key("touch", contact_id)
        if text.strip():
            self._journal.drafts.keep(key, {"text": text})
        else:
            self._journal.drafts.drop(key)

    def touch_draft(self, contact_id: int) -> str:
        """Return a touch that was being typed and never logged, empty without one."""
        return self._draft(_key("touch", contact_id)).get("text", "")

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
        shown, contact_id = " ".join(name.split()), id_now(contact_id) or contact_id
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
        if contact_id is not None:
            person_there(contact_id)
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

    def _draft(self, key: str) -> dict[str, str]:
        draft = self._journal.reader.draft(key)
        content: dict[str, Any] = draft.content if draft else {}
        return {name: text for name, text in content.items() if isinstance(text, str)}

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
        row = row_of(m.Contact, id_now(contact_id))
        return str(row.name) if row else ""

    def _plain(
        self, step: Step, fields: ContactFields, changed: frozenset[str]
    ) -> dict[str, object]:
        """Return the columns of those fields; an organization is made only where it is one."""
        ways = {"emails", "phones", "organization"}
        values: dict[str, object] = {name: getattr(fields, name) for name in changed - ways}
        for name, value in values.items():
            if name in _LINES and isinstance(value, str):
                values[name] = " ".join(value.split()) if name == "name" else value.strip()
        if "organization" in changed:
            reader = self._journal.reader
            values["organization_id"] = organization_id(step, reader, fields.organization)
        return values


def _key(kind: str, contact_id: int) -> str:
    """Return under what something about a person is kept, whoever they were merged into."""
    return f"contact-{kind}:{id_now(contact_id) or contact_id}"


def _changed(fields: ContactFields, opened: ContactFields | None) -> frozenset[str]:
    if opened is None:
        return _ALL
    return frozenset(n for n in _ALL if getattr(fields, n) != getattr(opened, n))


def _beside(row: Contact, fields: ContactFields, opened: ContactFields) -> ContactFields:
    """Return the fields with what came meanwhile to notes, links and lists."""
    mails, calls = _pairs(m.ContactEmail, row.id), _pairs(m.ContactPhone, row.id)
    return replace(
        fields,
        emails=merged_pairs(opened.emails, fields.emails, mails),
        phones=merged_pairs(opened.phones, fields.phones, calls),
        notes=merged_text(opened.notes, fields.notes, row.notes, "\n\n"),
        links=merged_text(opened.links, fields.links, row.links, "\n"),
    )


def _pairs(model: type[m.ContactEmail | m.ContactPhone], contact_id: int) -> list[tuple[str, str]]:
    query = model.select().where(model.contact_id == contact_id).order_by(model.position, model.id)
    return [(row.value.strip(), row.label) for row in query]


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
