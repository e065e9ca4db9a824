# SPDX-FileCopyrightText: 2026 The Network Journal developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Turn the people whom a draft names into contacts; knows nothing of what they are there for.

A new person who is named in several places is made once. Two people of one name stay two where
their titles differ, or where both sat in one round.
"""

from dataclasses import dataclass

from networkjournal.domain.turndown_draft import PersonRef
from networkjournal.services import former_people
from networkjournal.services.shared_moves import new_contact
from networkjournal.store import models as m
from networkjournal.store.history import Step


@dataclass(slots=True)
class _Made:
    """Remember a person who was made in this step."""

    name: str
    title: str
    contact_id: int


class People:
    """Find or make the contacts of one draft inside one step, and note them in the draft."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._made: list[_Made] = []
        self._there: dict[int, int | None] = {}
        self._needed: set[int] = set()
        self.organization: int | None = None
        """Where a new person works."""

    def wanted(self, person: PersonRef | None, apart: set[int] | None = None) -> int | None:
        """Return the contact of a person who is needed, out of the trash."""
        contact_id = self.known(person, apart)
        if contact_id is not None and contact_id not in self._needed:
            self._step.update(m.Contact, contact_id, trashed_at=None)
            self._needed.add(contact_id)
        return contact_id

    def known(self, person: PersonRef | None, apart: set[int] | None = None) -> int | None:
        """Return the contact of a person, made now where the journal does not know them."""
        if person is None:
            return None
        person.contact_id = self._now(person.contact_id)
        if person.contact_id is not None:
            return person.contact_id
        if not person.name.strip():
            return None
        self.recognize(person, apart)
        if person.contact_id is None:
            title = person.title.strip()
            made = new_contact(self._step, person.name, title, self.organization)
            self._made.append(_Made(m.fold(person.name), m.fold(title), made))
            person.contact_id = made
        return person.contact_id

    def _now(self, contact_id: int | None) -> int | None:
        """Return who a contact is by now, or None; one person is named in many places."""
        if contact_id is None:
            return None
        if contact_id not in self._there:
            self._there[contact_id] = former_people.id_now(contact_id)
        return self._there[contact_id]

    def recognize(self, person: PersonRef | None, apart: set[int] | None = None) -> None:
        """Take a new person for one who was made in this step; two titles are two people."""
        if person is None or person.contact_id is not None:
            return
        name, title = m.fold(person.name), m.fold(person.title)
        for made in self._made:
            told_apart = title and made.title and made.title != title
            if made.name == name and not told_apart and made.contact_id not in (apart or ()):
                if title and not made.title:
                    self._step.update(m.Contact, made.contact_id, title=person.title.strip())
                    made.title = title
                person.contact_id = made.contact_id
                return
