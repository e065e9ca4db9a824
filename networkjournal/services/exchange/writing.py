# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Own how people from files become rows of one step, many at a time; decide nothing."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from networkjournal.domain.exchange import IncomingContact, IncomingValue
from networkjournal.domain.words import Kind
from networkjournal.services.exchange.organizations import Organizations
from networkjournal.services.exchange.tagging import Tagger
from networkjournal.services.photos import media_of
from networkjournal.store import models as m
from networkjournal.store.history import Step

_PLAIN = (
    "name",
    "given_name",
    "family_name",
    "title",
    "linkedin_url",
    "city",
    "birthday",
    "notes",
    "connected_on",
    "uid",
)
_plain = attrgetter(*_PLAIN)
BATCH = 2_000  # people; between two batches a long import can be stopped


class Writer:
    """Write people inside a step; an organization is made once, whoever works there."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._organizations = Organizations(step)
        self._tags = Tagger(step, Kind.CONTACT)

    def add(
        self, people: Sequence[IncomingContact], after_each: Callable[[int], None]
    ) -> list[int]:
        """Make these people and return their ids.

        `after_each` is told after every batch how many there are.
        """
        made: list[int] = []
        for start in range(0, len(people), BATCH):
            some = people[start : start + BATCH]
            self._organizations.make(person.organization for person in some)
            ids = self._step.insert_many(m.Contact, [self._row(person) for person in some])
            each = list(zip(ids, some, strict=True))
            self._add_values(m.ContactEmail, ((i, 0, person.emails) for i, person in each))
            self._add_values(m.ContactPhone, ((i, 0, person.phones) for i, person in each))
            self._tags.put((i, person.tags) for i, person in each)
            self._add_photos((i, person.photo) for i, person in each)
            made += ids
            after_each(start + len(some))
        return made

    def change(self, contact_id: int, before: IncomingContact, changes: dict[str, Any]) -> None:
        """Add to a person what `changes` holds beyond what was there `before`."""
        values = {name: value for name, value in changes.items() if name in _PLAIN}
        if "organization" in changes:
            self._organizations.make([changes["organization"]])
            values["organization_id"] = self._organizations.id_of(changes["organization"])
        if "links" in changes:
            values["links"] = "\n".join(changes["links"])
        if values:
            self._step.update(m.Contact, contact_id, **values)
        emails, phones = changes.get("emails", ()), changes.get("phones", ())
        many, more = len(before.emails), emails[len(before.emails) :]
        self._add_values(m.ContactEmail, [(contact_id, many, more)])
        many, more = len(before.phones), phones[len(before.phones) :]
        self._add_values(m.ContactPhone, [(contact_id, many, more)])
        self._tags.put([(contact_id, changes.get("tags", ())[len(before.tags) :])])
        self._add_photos([(contact_id, changes.get("photo", b""))])

    def _add_photos(self, pictures: Iterable[tuple[int, bytes]]) -> None:
        rows = [
            {"contact_id": contact_id, "media": media, "content": content}
            for contact_id, content in pictures
            if content and (media := media_of(content))
        ]
        if rows:
            self._step.insert_many(m.ContactPhoto, rows)

    def _row(self, person: IncomingContact) -> dict[str, Any]:
        row: dict[str, Any] = dict(zip(_PLAIN, _plain(person), strict=True))
        row["organization_id"] = self._organizations.id_of(person.organization)
        row["links"] = "\n".join(person.links)
        return row

    def _add_values(
        self,
        model: type[m.ContactEmail | m.ContactPhone],
        many: Iterable[tuple[int, int, tuple[IncomingValue, ...]]],
    ) -> None:
        rows = [
            {"contact_id": contact_id, "position": place, "value": each.value, "label": each.label}
            for contact_id, first, values in many
            for place, each in enumerate(values, start=first)
        ]
        if rows:
            self._step.insert_many(model, rows)
